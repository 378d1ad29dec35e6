#include "shelf.h"

#include "mem.h"

/* How many cells a field takes. */
static size_t
depth(const struct shelf *f)
{
	return f->cells / f->near->n;
}

static void
get(const struct shelf *f, size_t row, struct num *pos)
{
	const int64_t *cell = f->row + row * (f->cells + 1);
	size_t step = depth(f);

	for (size_t i = 0; i < f->near->n; i++) {
		pos[i].whole = cell[i * step];
		pos[i].frac = step > 1 ? (uint64_t)cell[i * step + 1] : 0;
	}
}

/* The order of two positions. */
static inline int
order(const int64_t *a, const int64_t *b, size_t cells)
{
	size_t i = 0;

	while (i + 1 < cells && a[i] == b[i])
		i++;
	return (a[i] > b[i]) - (a[i] < b[i]);
}

/* Puts each record among those of its key, one list behind the other. */
static void
spread(struct shelf *f, struct hash *h)
{
	const struct filed *r = &h->filed;
	size_t n = f->near->n;
	uint32_t start = 0;

	for (size_t i = 0; i < h->nodes; i++) {
		uint32_t count = h->node[i].last;

		h->node[i].last = start;
		start += count;
	}
	for (size_t i = 0; i < r->n; i++) {
		size_t to = h->node[r->list[i]].last++;
		int64_t *row = f->row + to * (f->cells + 1);

		for (size_t k = 0; k < n; k++) {
			*row++ = r->whole[i * n + k];
			if (r->frac)
				*row++ = (int64_t)r->frac[i * n + k];
		}
		*row = (int64_t)r->at[i];
	}
}

/* A list while it is sorted: its rows, and their order. */
struct sorter {
	size_t cells;
	int64_t *row;
	uint32_t *order, *spare;
	size_t row_cap, order_cap, spare_cap;
};

static inline int
compare(const struct sorter *s, uint32_t a, uint32_t b)
{
	return order(s->row + a * (s->cells + 1), s->row + b * (s->cells + 1),
	    s->cells);
}

/* Merges the sorted order[from, mid) and order[mid, to) by way of spare. */
static void
merge(struct sorter *s, size_t from, size_t mid, size_t to)
{
	size_t a = from, b = mid, n = from;

	while (a < mid && b < to) { /* no branch: nobody could guess it */
		uint32_t left = s->order[a], right = s->order[b];
		bool less = compare(s, right, left) < 0;

		s->spare[n++] = less ? right : left;
		b += less;
		a += !less;
	}
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
load(struct sorter *s, const int64_t *row, size_t n)
{
	size_t cells = n * (s->cells + 1);
	bool sorted = true;

	s->row = mem_grow(s->row, &s->row_cap, cells, sizeof(*s->row));
	s->order = mem_grow(s->order, &s->order_cap, n, sizeof(*s->order));
	s->spare = mem_grow(s->spare, &s->spare_cap, n, sizeof(*s->spare));
	memcpy(s->row, row, cells * sizeof(*row));
	for (size_t i = 0; i < n; i++) {
		s->order[i] = (uint32_t)i;
		if (i > 0 && compare(s, (uint32_t)i - 1, (uint32_t)i) > 0)
			sorted = false;
	}
	return sorted;
}

/* Of records at one place only the first can be found: it alone is kept. */
static void
sort_list(struct shelf *f, struct sorter *s, size_t start, size_t n)
{
	size_t wide = f->cells + 1;

	if (!load(s, f->row + start * wide, n))
		sort(s, n);
	for (size_t i = 0; i < n; i++) {
		uint32_t from = s->order[i];

		if (i > 0 && compare(s, s->order[i - 1], from) == 0)
			continue;
		memcpy(f->row + f->rows++ * wide, s->row + from * wide,
		    wide * sizeof(*f->row));
	}
}

static void
sort_lists(struct shelf *f, struct hash *h)
{
	struct sorter s = { .cells = f->cells };
	size_t start = 0;

	for (size_t i = 0; i < h->nodes; i++) {
		size_t end = h->node[i].last;

		h->node[i].next = (uint32_t)f->rows;
		sort_list(f, &s, start, end - start);
		h->node[i].last = (uint32_t)f->rows;
		start = end;
	}
	mem_free(s.row);
	mem_free(s.order);
	mem_free(s.spare);
}

static void
make_top(struct shelf *f)
{
	size_t n = f->rows / SHELF_STEP + 1, size = f->cells * sizeof(*f->top);

	f->top = mem_zeroed(n, size);
	for (size_t i = 0; i * SHELF_STEP < f->rows; i++)
		memcpy(f->top + i * f->cells,
		    f->row + i * SHELF_STEP * (f->cells + 1), size);
}

void
shelf_build(struct shelf *f, struct hash *h, const struct near *near)
{
	f->near = near;
	f->cells = near->n * (h->filed.frac ? 2 : 1);
	f->row = mem_zeroed(h->filed.n, (f->cells + 1) * sizeof(*f->row));
	f->cell = mem_zeroed(f->cells, sizeof(*f->cell));
	f->pos[0] = mem_zeroed(near->n, sizeof(*f->pos[0]));
	f->pos[1] = mem_zeroed(near->n, sizeof(*f->pos[1]));
	spread(f, h);
	filed_free(&h->filed);
	sort_lists(f, h);
	make_top(f);
}

void
shelf_free(struct shelf *f)
{
	mem_free(f->row);
	mem_free(f->top);
	mem_free(f->cell);
	mem_free(f->pos[0]);
	mem_free(f->pos[1]);
	*f = (struct shelf){ 0 };
}

/* Where no record has a fraction, 2.5 is behind all that begins with 2. */
static void
put(const struct shelf *f, const struct num *x)
{
	size_t step = depth(f);

	for (size_t i = 0; i < f->near->n; i++) {
		f->cell[i * step] = x[i].whole;
		if (step > 1)
			f->cell[i * step + 1] = (int64_t)x[i].frac;
		else if (x[i].frac > 0)
			while (++i < f->near->n)
				f->cell[i] = INT64_MAX;
	}
}

/* How many of n rising numbers, each so many cells on, are not above x. */
static inline size_t
first_above(const int64_t *from, size_t wide, size_t n, int64_t x)
{
	size_t at = 0;

	if (n == 0)
		return 0;
	while (n > 1) { /* no branch here either */
		size_t half = n / 2;

		at += from[(at + half - 1) * wide] <= x ? half : 0;
		n -= half;
	}
	return at + (from[at * wide] <= x);
}

/* The same for positions. */
static inline size_t
first_behind(const struct shelf *f, const int64_t *from, size_t wide,
    size_t n, const struct num *x)
{
	size_t at = 0;

	if (f->cells == 1) /* if x has a fraction, it changes nothing */
		return first_above(from, wide, n, x->whole);
	put(f, x);
	while (n > 0) {
		size_t half = n / 2;

		if (order(from + (at + half) * wide, f->cell, f->cells) <= 0) {
			at += half + 1;
			n -= half + 1;
		} else
			n = half;
	}
	return at;
}

struct part
shelf_step(const struct shelf *f, struct part list, const struct num *x)
{
	struct part top = shelf_on_top(list);
	size_t at = first_behind(f, f->top + top.first * f->cells, f->cells,
	    top.n, x);
	size_t to = (top.first + at) * SHELF_STEP, from = to - SHELF_STEP;

	if (from < list.first)
		from = list.first;
	if (to > list.first + list.n)
		to = list.first + list.n;
	return (struct part){ from, to - from };
}

size_t
shelf_find(const struct shelf *f, struct part list, struct part step,
    const struct num *x, const struct num **pos)
{
	size_t wide = f->cells + 1;
	size_t low = step.first + first_behind(f, f->row + step.first * wide,
	    wide, step.n, x);
	const struct num *around[2] = { NULL, NULL };
	enum near_side side;

	if (low > list.first) {
		get(f, low - 1, f->pos[NEAR_LAST]);
		around[NEAR_LAST] = f->pos[NEAR_LAST];
	}
	if (low < list.first + list.n) {
		get(f, low, f->pos[NEAR_NEXT]);
		around[NEAR_NEXT] = f->pos[NEAR_NEXT];
	}
	side = near_choose(f->near, x, around);
	if (side == NEAR_NONE)
		return SIZE_MAX;
	*pos = around[side];
	return low - 1 + side;
}
