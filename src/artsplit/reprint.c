#include "reprint.h"

#include "mem.h"

enum {
	KEYS = 32,       /* hashes of an article by which it is found */
	SHARE_MIN = 10,  /* per cent */
	COMMON_MIN = 3,  /* fewer, of long texts, are a stock phrase */
	PROBES_MAX = 64, /* hashes made to collide must not cost more */
	SLOTS_MIN = 1024
};

struct known {
	size_t id, id_n; /* in ids */
	size_t at;       /* in hash */
	uint32_t n;
	uint64_t limit;
};

struct slot {
	uint32_t hash;
	uint32_t article; /* from 1; 0: the slot is free */
};

void
reprint_init(struct reprints *r, struct out *out)
{
	*r = (struct reprints){ .out = out, .slots = SLOTS_MIN };
	r->slot = mem_zeroed(r->slots, sizeof(*r->slot));
}

void
reprint_add(struct reprints *r, struct span text)
{
	sketch_add(&r->sketcher, text);
}

/* The slot that has hash, or where it may go; NULL: too crowded there. */
static struct slot *
find_slot(const struct reprints *r, uint32_t hash)
{
	size_t at = (uint32_t)(hash * UINT32_C(0x9E3779B1));

	for (int probes = 0; probes < PROBES_MAX; probes++, at++) {
		struct slot *s = &r->slot[at & (r->slots - 1)];

		if (s->article == 0 || s->hash == hash)
			return s;
	}
	return NULL;
}

/* The first article that has a hash stays the one found by it. */
static void
put_key(struct reprints *r, uint32_t hash, uint32_t article)
{
	struct slot *s = find_slot(r, hash);

	if (!s || s->article != 0)
		return;
	*s = (struct slot){ hash, article };
	r->used++;
}

static void
make_room(struct reprints *r)
{
	struct slot *old = r->slot;
	size_t n = r->slots;

	if ((r->used + KEYS) * 4 <= n * 3)
		return;
	r->slots = n * 2;
	r->slot = mem_zeroed(r->slots, sizeof(*r->slot));
	r->used = 0;
	for (size_t i = 0; i < n; i++)
		if (old[i].article != 0)
			put_key(r, old[i].hash, old[i].article);
	mem_free(old);
}

static void
remember(struct reprints *r, struct sketch s, struct span id)
{
	struct known *k;

	r->known = mem_grow(r->known, &r->cap, r->n + 1, sizeof(*r->known));
	k = &r->known[r->n++];
	*k = (struct known){ .id = r->ids.n, .id_n = id.n, .at = r->hashes,
		.n = (uint32_t)s.n, .limit = s.limit };
	text_add(&r->ids, id);
	r->hash = mem_grow(r->hash, &r->hash_cap, r->hashes + s.n,
	    sizeof(*r->hash));
	if (s.n > 0)
		memcpy(r->hash + r->hashes, s.hash, s.n * sizeof(*s.hash));
	r->hashes += s.n;
	make_room(r);
	for (size_t i = 0; i < s.n && i < KEYS; i++)
		put_key(r, s.hash[i], (uint32_t)r->n);
}

/* The sketch of number i, from 1. */
static struct sketch
sketch_of(const struct reprints *r, uint32_t i)
{
	const struct known *k = &r->known[i - 1];

	return (struct sketch){ r->hash + k->at, k->n, k->limit };
}

static bool
is_enough(struct overlap o, bool all)
{
	return o.common * 100 >= o.seen * SHARE_MIN && o.common > 0 &&
	    (all || o.common >= COMMON_MIN);
}

/* The article that has most of the sketch, the earliest of equals; or 0. */
static uint32_t
find_most(const struct reprints *r, struct sketch s, struct overlap *most)
{
	uint32_t best = 0, last = 0;

	for (size_t i = 0; i < s.n; i++) {
		const struct slot *slot = find_slot(r, s.hash[i]);
		uint32_t a = slot ? slot->article : 0;
		struct sketch in;
		struct overlap o;
		size_t left, right;

		if (a == 0 || a == last || a == best)
			continue;
		last = a;
		in = sketch_of(r, a);
		o = sketch_overlap(s, in);
		left = o.common * most->seen;
		right = most->common * o.seen;
		if (!is_enough(o, s.limit == in.limit && in.limit >> 32) ||
		    left < right || (left == right && best && best < a))
			continue;
		best = a;
		*most = o;
	}
	return best;
}

/* Hundredths; never 0, and 1 only for all. */
static void
put_share(struct out *out, struct overlap o)
{
	size_t share = o.common * 100 / o.seen;

	if (share == 100) {
		out_char(out, '1');
		return;
	}
	out_str(out, "0.");
	out_char(out, (char)('0' + share / 10));
	if (share % 10 > 0)
		out_char(out, (char)('0' + share % 10));
}

void
reprint_end(struct reprints *r, struct span id)
{
	struct sketch s = sketch_end(&r->sketcher);
	struct overlap most = { 0, 1 };
	uint32_t of = find_most(r, s, &most);

	out_text(r->out, id);
	out_tab(r->out);
	if (of)
		out_text(r->out, span_cut(text_span(&r->ids),
		    r->known[of - 1].id,
		    r->known[of - 1].id + r->known[of - 1].id_n));
	out_tab(r->out);
	if (of)
		put_share(r->out, most);
	out_row(r->out);
	remember(r, s, id);
}

void
reprint_free(struct reprints *r)
{
	sketch_free(&r->sketcher);
	mem_free(r->known);
	mem_free(r->hash);
	text_free(&r->ids);
	mem_free(r->slot);
	*r = (struct reprints){ 0 };
}
