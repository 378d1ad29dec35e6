#include "hash.h"

#include "err.h"
#include "scan.h"

/*
 * A slot: 24 bits of the hash, one that says list, and 39 bits: an offset in
 * the text or the index of a node, plus 1.
 */
enum { TAG_SHIFT = 40, LIST_SHIFT = 39 };
static const uint64_t LIST = (uint64_t)1 << LIST_SHIFT;
static const uint64_t WHERE = ((uint64_t)1 << LIST_SHIFT) - 1;
static const uint64_t SAME = UINT64_MAX; /* key as that of the one before */

#if defined(__GNUC__)
#define PREFETCH(p) __builtin_prefetch(p)
#else
#define PREFETCH(p) ((void)(p))
#endif

size_t
hash_list(uint64_t ref)
{
	return ref & LIST ? (size_t)((ref & WHERE) - 1) : SIZE_MAX;
}

uint64_t
hash_at(uint64_t ref)
{
	return (ref & WHERE) - 1;
}

/* Where the first record that a slot stands for is. */
static inline uint64_t
first_at(const struct hash *h, uint64_t slot)
{
	uint64_t where = (slot & WHERE) - 1;

	return slot & LIST ? h->node[where].at : where;
}

struct span
hash_line(const struct hash *h, uint64_t at)
{
	const char *p = h->text.p + at, *end = h->text.p + h->text.n;
	struct span line = span_to(p, scan_eol(p, end));

	line.n -= line.n > 0 && line.p[line.n - 1] == '\r';
	return line;
}

/* Does a key at the front of a line end at p? */
static inline bool
ends_key(const char *p, const char *end)
{
	if (p == end || *p == '\t' || *p == '\n')
		return true;
	return *p == '\r' && (p + 1 == end || p[1] == '\n');
}

/* Has the record at that place this key? */
static inline bool
has_key(struct hash *h, uint64_t at, struct span key)
{
	const char *p = h->text.p + at, *end = h->text.p + h->text.n;
	struct span there;
	bool blank;

	if (h->key->plain && h->key->field.at[0] == 0)
		return key.n <= (size_t)(end - p) &&
		    key_same((struct span){ p, key.n }, key) &&
		    ends_key(p + key.n, end);
	arena_reset(&h->arena);
	if (h->key->plain) {
		struct span text = span_to(p, end);
		struct scan_line l;

		scan_lines(&text, h->key->field.at[0],
		    h->key->field.at[h->key->field.n - 1], &l, 1);
		there = span_to(l.p + l.from, l.p + l.to);
	} else
		key_make(h->key, hash_line(h, at), &h->arena, &there, &blank);
	return key_same(there, key);
}

/* The next slot from j on that is free or has the tag. */
static inline uint64_t
next_slot(const struct hash *h, uint64_t j, uint64_t sum)
{
	while (h->slot[j] && (h->slot[j] ^ sum) >> TAG_SHIFT)
		j = (j + 1) & h->mask;
	return j;
}

/* The slot of the key, or the free one where it would be. */
static inline uint64_t
find_slot(struct hash *h, struct span key, uint64_t sum, uint64_t j)
{
	for (;; j = (j + 1) & h->mask) {
		j = next_slot(h, j, sum);
		if (!h->slot[j] || has_key(h, first_at(h, h->slot[j]), key))
			return j;
	}
}

static size_t
add_node(struct hash *h, uint64_t at)
{
	h->node = mem_grow(h->node, &h->cap, h->nodes + 1, sizeof(*h->node));
	h->node[h->nodes] = (struct node){ .at = at };
	if (h->nodes == UINT32_MAX - 1)
		die("more than %lu records with keys alike: sort both "
		    "inputs and use -m", (unsigned long)h->nodes);
	return h->nodes++;
}

/* Starts a list in the slot with the record at that place. */
static size_t
start_list(struct hash *h, uint64_t *slot, uint64_t tag, uint64_t at)
{
	size_t n = add_node(h, at);

	h->node[n].last = (uint32_t)n + 1;
	*slot = tag | LIST | (n + 1);
	return n;
}

static void
insert(struct hash *h, struct span key, uint64_t sum, uint64_t at)
{
	uint64_t *slot = &h->slot[find_slot(h, key, sum, sum & h->mask)];
	uint64_t tag = sum >> TAG_SHIFT << TAG_SHIFT;
	size_t first, n;

	if (!*slot && !h->list_all) {
		*slot = tag | (at + 1);
		return;
	}
	if (!*slot) {
		start_list(h, slot, tag, at);
		return;
	}
	first = *slot & LIST ? hash_list(*slot) :
	    start_list(h, slot, tag, hash_at(*slot));
	n = add_node(h, at);
	h->node[h->node[first].last - 1].next = (uint32_t)n + 1;
	h->node[first].last = (uint32_t)n + 1;
}

static void
keep_positions(struct hash *h, const struct rec *r, size_t pos)
{
	size_t used = h->nodes * pos;

	h->pos = mem_grow(h->pos, &h->pos_cap, used, sizeof(*h->pos));
	memcpy(h->pos + used - pos, r->pos, pos * sizeof(*r->pos));
}

static void
insert_all(struct hash *h, const struct rec *rec, size_t n, size_t pos,
    bool blank_ok)
{
	uint64_t sum[SIDE_BATCH];

	for (size_t i = 0; i < n; i++) {
		sum[i] = key_hash(rec[i].key);
		PREFETCH(&h->slot[sum[i] & h->mask]);
	}
	for (size_t i = 0; i < n; i++) {
		uint64_t at = (uint64_t)(rec[i].line.p - h->text.p);

		if (h->lone)
			h->lone[at / 8] |= (unsigned char)(1u << at % 8);
		if (rec[i].blank && !blank_ok)
			continue;
		insert(h, rec[i].key, sum[i], at);
		if (h->list_all)
			keep_positions(h, &rec[i], pos);
	}
}

void
hash_build(struct hash *h, struct side *s, bool blank_ok, bool keep_lone)
{
	struct rec rec[SIDE_BATCH];
	size_t n, want = scan_count(s->text), slots = 64;

	if (s->text.n > WHERE - 1)
		die("%s: too large: sort both inputs and use -m", s->name);
	while (slots / 4 * 3 <= want)
		slots *= 2;
	h->text = s->text;
	h->key = &s->key;
	h->slot = mem_zeroed(slots, sizeof(*h->slot));
	h->mask = slots - 1;
	if (keep_lone)
		h->lone = mem_zeroed(s->text.n / 8 + 1, 1);
	while ((n = side_take(s, rec)) > 0)
		insert_all(h, rec, n, s->pos.n, blank_ok);
}

void
hash_free(struct hash *h)
{
	arena_free(&h->arena);
	mem_free(h->slot);
	mem_free(h->node);
	mem_free(h->pos);
	mem_free(h->lone);
	*h = (struct hash){ 0 };
}

/* The hash of every record that has another key than the one before. */
static void
sum_keys(const struct hash *h, const struct rec *rec, size_t n, uint64_t *sum)
{
	sum[0] = key_hash(rec[0].key);
	PREFETCH(&h->slot[sum[0] & h->mask]);
	for (size_t i = 1; i < n; i++) {
		sum[i] = SAME;
		if (key_same(rec[i].key, rec[i - 1].key))
			continue;
		sum[i] = key_hash(rec[i].key);
		sum[i] -= sum[i] == SAME;
		PREFETCH(&h->slot[sum[i] & h->mask]);
	}
}

void
hash_find(struct hash *h, const struct rec *rec, size_t n, bool blank_ok,
    uint64_t *ref)
{
	uint64_t sum[SIDE_BATCH], slot[SIDE_BATCH];

	sum_keys(h, rec, n, sum);
	for (size_t i = 0; i < n; i++) {
		if (sum[i] == SAME)
			continue;
		slot[i] = next_slot(h, sum[i] & h->mask, sum[i]);
		if (h->slot[slot[i]]) {
			uint64_t where = hash_at(h->slot[slot[i]]);

			PREFETCH(h->slot[slot[i]] & LIST ?
			    (const char *)&h->node[where] :
			    h->text.p + where);
		}
	}
	for (size_t i = 0; i < n; i++) {
		if (sum[i] == SAME)
			ref[i] = ref[i - 1];
		else
			ref[i] = h->slot[find_slot(h, rec[i].key, sum[i],
			    slot[i])];
		if (rec[i].blank && !blank_ok)
			ref[i] = HASH_NONE;
	}
}

bool
hash_lone(const struct hash *h, uint64_t *at)
{
	uint64_t i = *at;

	while (i < h->text.n) {
		if (i % 8 == 0 && !h->lone[i / 8]) {
			i += 8;
		} else if (h->lone[i / 8] >> i % 8 & 1) {
			*at = i;
			return true;
		} else
			i++;
	}
	return false;
}
