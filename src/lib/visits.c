#include "visits.h"

#include "err.h"
#include "mem.h"

static size_t
home(const struct visits *v, uint64_t h)
{
	return (size_t)(h >> 4) & (v->slots - 1);
}

/* Where the hash is, or where it would be put. */
static uint64_t *
slot_of(const struct visits *v, uint64_t h)
{
	size_t s = home(v, h);

	while (v->slot[s] && v->slot[s] >> 1 != h >> 1)
		s = (s + 1) & (v->slots - 1);
	return &v->slot[s];
}

static void
grow(struct visits *v)
{
	struct visits old = *v;

	v->slots = old.slots ? old.slots * 2 : 1024;
	v->slot = mem_zeroed(v->slots, sizeof(*v->slot));
	for (size_t i = 0; i < old.slots; i++)
		if (old.slot[i])
			*slot_of(v, old.slot[i]) = old.slot[i];
	mem_free(old.slot);
}

/* An article that ended before is said, once. */
static void
note(struct visits *v, const struct record *r)
{
	uint64_t h = span_hash(r->doc) | 2, *slot;

	if (v->n * 4 >= v->slots * 3 && v->slots < VISITS_SLOTS)
		grow(v);
	slot = slot_of(v, h);
	if (*slot == 0 && v->n * 4 < v->slots * 3) {
		*slot = h & ~UINT64_C(1);
		v->n++;
	} else if (*slot == 0) { /* no room: another one is forgotten */
		v->slot[home(v, h)] = h & ~UINT64_C(1);
	} else if (!(*slot & 1)) { /* the lowest bit: it was said */
		*slot |= 1;
		skip("%s:%lu: article \"%.*s\" comes back: expected its rows "
		    "together", r->in->name, r->in->lineno, (int)r->doc.n,
		    r->doc.p);
	}
}

bool
visits_turn(struct visits *v, const struct record *r)
{
	if (visits_in(v, r->doc))
		return false;
	v->open = true;
	v->doc = mem_grow(v->doc, &v->doc_cap, r->doc.n + 1, 1);
	memcpy(v->doc, r->doc.p, r->doc.n);
	v->doc_n = r->doc.n;
	if (r->doc.n > 0) /* not plain text */
		note(v, r);
	return true;
}

void
visits_free(struct visits *v)
{
	mem_free(v->slot);
	mem_free(v->doc);
	*v = (struct visits){ 0 };
}
