#include "near.h"

#include "mem.h"

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
	if (before && after && a >= b &&
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

static void
get(const struct shelf *f, size_t i, struct num *to)
{
	size_t n = f->near->n;

	for (size_t k = 0; k < n; k++) {
		to[k].whole = f->whole[i * n + k];
		to[k].frac = f->frac ? f->frac[i * n + k] : 0;
	}
}

static void
put(struct shelf *f, size_t i, uint64_t at, const struct num *pos)
{
	size_t n = f->near->n;

	f->at[i] = at;
	for (size_t k = 0; k < n; k++) {
		f->whole[i * n + k] = pos[k].whole;
		if (f->frac)
			f->frac[i * n + k] = pos[k].frac;
	}
}

/* Puts each record among those of its key, one list behind the other. */
static void
spread(struct shelf *f, struct hash *h)
{
	uint32_t start = 0;

	for (size_t i = 0; i < h->nodes; i++)
		if (h->node[i].next == i) {
			uint32_t count = h->node[i].last;

			h->node[i].last = start;
			start += count;
		}
	for (size_t i = 0; i < h->nodes; i++) {
		struct node *list = &h->node[h->node[i].next];

		put(f, list->last++, h->node[i].at,
		    h->pos + i * f->near->n);
	}
}

/* A list while it is sorted: an index and a position each. */
struct sorter {
	const struct near *near;
	struct num *pos;
	uint64_t *at;
	uint32_t *order, *spare;
	size_t pos_cap, at_cap, order_cap, spare_cap;
};

static int
compare(const struct sorter *s, uint32_t a, uint32_t b)
{
	return near_order(s->near, s->pos + a * s->near->n,
	    s->pos + b * s->near->n);
}

/* Merges the sorted order[from, mid) and order[mid, to) by way of spare. */
static void
merge(struct sorter *s, size_t from, size_t mid, size_t to)
{
	size_t a = from, b = mid, n = from;

	while (a < mid && b < to)
		s->spare[n++] = compare(s, s->order[b], s->order[a]) < 0 ?
		    s->order[b++] : s->order[a++];
	while (a < mid)
		s->spare[n++] = s->order[a++];
	while (b < to)
		s->spare[n++] = s->order[b++];
}

/* Stable, and never more than n log n. */
static void
sort(struct sorter *s, size_t n)
{
	for (size_t width = 1; width < n; width *= 2) {
		uint32_t *swap = s->order;
		size_t cap = s->order_cap;

		for (size_t i = 0; i < n; i += 2 * width) {
			size_t mid = i + width < n ? i + width : n;
			size_t to = mid + width < n ? mid + width : n;

			merge(s, i, mid, to);
		}
		s->order = s->spare, s->spare = swap;
		s->order_cap = s->spare_cap, s->spare_cap = cap;
	}
}

/* Takes a list out of the shelf; is it in order already? */
static bool
load(struct sorter *s, const struct shelf *f, size_t start, size_t n)
{
	size_t words = s->near->n;
	bool sorted = true;

	s->pos = mem_grow(s->pos, &s->pos_cap, n * words, sizeof(*s->pos));
	s->at = mem_grow(s->at, &s->at_cap, n, sizeof(*s->at));
	s->order = mem_grow(s->order, &s->order_cap, n, sizeof(*s->order));
	s->spare = mem_grow(s->spare, &s->spare_cap, n, sizeof(*s->spare));
	for (size_t i = 0; i < n; i++) {
		s->at[i] = f->at[start + i];
		s->order[i] = (uint32_t)i;
		get(f, start + i, s->pos + i * words);
		if (i > 0 && compare(s, (uint32_t)i - 1, (uint32_t)i) > 0)
			sorted = false;
	}
	return sorted;
}

/* Of records at one place only the first can be found: it alone is kept. */
static void
sort_list(struct shelf *f, struct sorter *s, size_t start, size_t n)
{
	if (!load(s, f, start, n))
		sort(s, n);
	for (size_t i = 0; i < n; i++) {
		uint32_t from = s->order[i];

		if (i > 0 && compare(s, s->order[i - 1], from) == 0)
			continue;
		put(f, f->used++, s->at[from], s->pos + from * s->near->n);
	}
}

static bool
any_fraction(const struct hash *h, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (h->pos[i].frac)
			return true;
	return false;
}

void
shelf_build(struct shelf *f, struct hash *h, const struct near *near)
{
	struct sorter s = { .near = near };
	size_t words = h->nodes * near->n, start = 0;

	f->near = near;
	f->at = mem_zeroed(h->nodes, sizeof(*f->at));
	f->whole = mem_zeroed(words, sizeof(*f->whole));
	if (any_fraction(h, words))
		f->frac = mem_zeroed(words, sizeof(*f->frac));
	f->pos[0] = mem_zeroed(near->n, sizeof(*f->pos[0]));
	f->pos[1] = mem_zeroed(near->n, sizeof(*f->pos[1]));
	spread(f, h);
	mem_free(h->pos);
	h->pos = NULL;
	for (size_t i = 0; i < h->nodes; i++) {
		size_t end = h->node[i].last;

		if (h->node[i].next != i)
			continue;
		h->node[i].next = (uint32_t)f->used;
		sort_list(f, &s, start, end - start);
		h->node[i].last = (uint32_t)f->used;
		start = end;
	}
	mem_free(s.pos);
	mem_free(s.at);
	mem_free(s.order);
	mem_free(s.spare);
}

void
shelf_free(struct shelf *f)
{
	mem_free(f->at);
	mem_free(f->whole);
	mem_free(f->frac);
	mem_free(f->pos[0]);
	mem_free(f->pos[1]);
	*f = (struct shelf){ 0 };
}

/* The order of record i and x, in the shelf. */
static int
order(const struct shelf *f, size_t i, const struct num *x)
{
	size_t n = f->near->n;

	for (size_t k = 0; k < n; k++) {
		struct num y = { f->whole[i * n + k],
		    f->frac ? f->frac[i * n + k] : 0 };
		int d = num_cmp(y, x[k]);

		if (d != 0)
			return d;
	}
	return 0;
}

/* How many of n rising numbers, at least one, are not above x. */
static size_t
first_above(const int64_t *from, size_t n, int64_t x)
{
	const int64_t *p = from;

	while (n > 1) { /* no branch: which half it is, none could guess */
		p += (size_t)(p[n / 2 - 1] <= x) * (n / 2);
		n -= n / 2;
	}
	return (size_t)(p - from) + (*p <= x);
}

/*
 * The first record behind x, in a list from start that is not empty.  Where
 * it has no fractions, that of x changes nothing.
 */
static size_t
first_behind(const struct shelf *f, size_t start, size_t n,
    const struct num *x)
{
	if (f->near->n == 1 && !f->frac)
		return first_above(f->whole + start, n, x->whole) + start;
	while (n > 0) {
		size_t half = n / 2, mid = start + half;

		if (order(f, mid, x) <= 0) {
			start = mid + 1;
			n -= half + 1;
		} else
			n = half;
	}
	return start;
}

size_t
shelf_find(const struct shelf *f, const struct node *list,
    const struct num *x, const struct num **pos)
{
	size_t low = first_behind(f, list->next, list->last - list->next, x);
	const struct num *before = NULL, *after = NULL;

	if (low > list->next) {
		get(f, low - 1, f->pos[0]);
		before = f->pos[0];
	}
	if (low < list->last) {
		get(f, low, f->pos[1]);
		after = f->pos[1];
	}
	if (f->near->way == NEAR_AFTER && before &&
	    near_order(f->near, before, x) == 0)
		after = before;
	*pos = near_choose(f->near, x, before, after);
	return !*pos ? SIZE_MAX : *pos == before ? low - 1 : low;
}
