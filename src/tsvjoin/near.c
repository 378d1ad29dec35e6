#include "near.h"

#include "mem.h"

int
near_order(const struct near *near, const struct num *a, const struct num *b)
{
	for (size_t i = 0; i < near->n; i++) {
		int d = num_cmp(a[i], b[i]);

		if (d != 0)
			return d;
	}
	return 0;
}

static struct gap
gap(struct num from, struct num to)
{
	if (num_cmp(to, from) < 0)
		return (struct gap){ true, num_minus(from, to) };
	return (struct gap){ false, num_minus(to, from) };
}

struct gap
near_gap(const struct near *near, const struct num *x, const struct num *y)
{
	return gap(x[near->n - 1], y[near->n - 1]);
}

/* The first field in which they differ, or n. */
static size_t
agree(const struct near *near, const struct num *x, const struct num *y)
{
	size_t i = 0;

	while (i < near->n && num_cmp(x[i], y[i]) == 0)
		i++;
	return i;
}

const struct num *
near_choose(const struct near *near, const struct num *x,
    const struct num *before, const struct num *after)
{
	const struct num *y;
	size_t b, a;

	if (near->way == NEAR_BEFORE)
		after = NULL;
	if (near->way == NEAR_AFTER)
		before = NULL;
	b = before ? agree(near, x, before) : 0;
	a = after ? agree(near, x, after) : 0;
	y = before ? before : after;
	if (before && after && b < near->n && a >= b &&
	    (a > b || num_cmp(gap(x[a], after[a]).size,
	    gap(x[b], before[b]).size) < 0))
		y = after;
	if (!y || !near->most)
		return y;
	a = agree(near, x, y);
	if (a < near->n && num_cmp(gap(x[a], y[a]).size, near->most[a]) > 0)
		return NULL;
	return y;
}

struct sorter {
	const struct near *near;
	const struct num *pos;
	uint32_t *list, *spare; /* indices of nodes */
	size_t cap, spare_cap;
};

static int
order(const struct sorter *s, uint32_t a, uint32_t b)
{
	return near_order(s->near, s->pos + a * s->near->n,
	    s->pos + b * s->near->n);
}

/* Merges the sorted list[from, mid) and list[mid, to) by way of spare. */
static void
merge(struct sorter *s, size_t from, size_t mid, size_t to)
{
	size_t a = from, b = mid, n = from;

	while (a < mid && b < to)
		s->spare[n++] = order(s, s->list[b], s->list[a]) < 0 ?
		    s->list[b++] : s->list[a++];
	while (a < mid)
		s->spare[n++] = s->list[a++];
	while (b < to)
		s->spare[n++] = s->list[b++];
}

/* Stable, and never more than n log n. */
static void
sort(struct sorter *s, size_t n)
{
	s->spare = mem_grow(s->spare, &s->spare_cap, n, sizeof(*s->spare));
	for (size_t width = 1; width < n; width *= 2) {
		uint32_t *swap = s->list;
		size_t cap = s->cap;

		for (size_t i = 0; i < n; i += 2 * width) {
			size_t mid = i + width < n ? i + width : n;
			size_t to = mid + width < n ? mid + width : n;

			merge(s, i, mid, to);
		}
		s->list = s->spare, s->spare = swap;
		s->cap = s->spare_cap, s->spare_cap = cap;
	}
}

/* Lists the nodes from first on in the order of their positions. */
static size_t
sort_list(struct sorter *s, const struct hash *h, size_t first)
{
	size_t n = 0;
	bool sorted = true;

	for (size_t at = first + 1; at != 0; at = h->node[at - 1].next) {
		s->list = mem_grow(s->list, &s->cap, n + 1,
		    sizeof(*s->list));
		s->list[n++] = (uint32_t)(at - 1);
		if (n > 1 && order(s, s->list[n - 2], s->list[n - 1]) > 0)
			sorted = false;
	}
	if (!sorted)
		sort(s, n);
	return n;
}

/* Of records at one place only the first can be found: it alone is kept. */
static void
put_list(struct shelf *f, const struct sorter *s, const struct hash *h,
    size_t n)
{
	size_t words = s->near->n;

	for (size_t i = 0; i < n; i++) {
		if (i > 0 && order(s, s->list[i - 1], s->list[i]) == 0)
			continue;
		f->at[f->used] = h->node[s->list[i]].at;
		memcpy(f->pos + f->used * words,
		    s->pos + s->list[i] * words, words * sizeof(*f->pos));
		f->used++;
	}
}

void
shelf_build(struct shelf *f, struct hash *h, const struct near *near)
{
	struct sorter s = { .near = near, .pos = h->pos };

	f->at = mem_zeroed(h->nodes, sizeof(*f->at));
	f->pos = mem_zeroed(h->nodes * near->n, sizeof(*f->pos));
	for (size_t i = 0; i < h->nodes; i++) {
		size_t start = f->used;

		if (!h->node[i].last)
			continue;
		put_list(f, &s, h, sort_list(&s, h, i));
		h->node[i].next = (uint32_t)start;
		h->node[i].last = (uint32_t)f->used;
	}
	mem_free(s.list);
	mem_free(s.spare);
	mem_free(h->pos);
	h->pos = NULL;
}

void
shelf_free(struct shelf *f)
{
	mem_free(f->at);
	mem_free(f->pos);
	*f = (struct shelf){ 0 };
}

size_t
shelf_find(const struct shelf *f, const struct near *near,
    const struct node *list, const struct num *x)
{
	size_t low = list->next, high = list->last;
	const struct num *before, *after, *y;

	while (low < high) { /* low: the first that is behind x */
		size_t mid = low + (high - low) / 2;

		if (near_order(near, f->pos + mid * near->n, x) <= 0)
			low = mid + 1;
		else
			high = mid;
	}
	before = low > list->next ? f->pos + (low - 1) * near->n : NULL;
	after = low < list->last ? f->pos + low * near->n : NULL;
	if (near->way == NEAR_AFTER && before &&
	    near_order(near, before, x) == 0)
		after = before;
	y = near_choose(near, x, before, after);
	if (!y)
		return SIZE_MAX;
	return (size_t)(y - f->pos) / near->n;
}
