#include "visits.h"

#include "err.h"
#include "mem.h"

static uint64_t
hash(struct span s)
{
	uint64_t h = 14695981039346656037u;

	for (size_t i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.p[i]) * 1099511628211u;
	h ^= h >> 29;
	return h ? h : 1;
}

static uint64_t *
slot_of(const struct visits *v, uint64_t h)
{
	size_t s = (size_t)(h >> 4) & (v->slots - 1);

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

void
visits_note(struct visits *v, const struct record *r)
{
	uint64_t h = hash(r->doc) | 2, *slot;

	if (r->doc.n == 0) /* plain text, or nobody said */
		return;
	if (v->n * 4 >= v->slots * 3)
		grow(v);
	slot = slot_of(v, h);
	if (*slot == 0) {
		*slot = h & ~UINT64_C(1);
		v->n++;
	} else if (!(*slot & 1)) { /* the lowest bit: it was said */
		*slot |= 1;
		skip("%s:%lu: article \"%.*s\" comes back: expected its rows "
		    "together", r->in->name, r->in->lineno, (int)r->doc.n,
		    r->doc.p);
	}
}

void
visits_free(struct visits *v)
{
	mem_free(v->slot);
	*v = (struct visits){ 0 };
}
