/* shelf - the right records of each key, in the order of their positions. */
#ifndef SHELF_H
#define SHELF_H

#include <stddef.h>
#include <stdint.h>

#include "hash.h"
#include "near.h"
#include "num.h"
#include "span.h"

/* One record of so many is on top, so that a search reads few lines. */
enum { SHELF_STEP = 8 };

/*
 * A position is some cells, compared in order: a whole number for each field,
 * and its fraction behind it if any record has one.  A row is the position
 * of a record and where its line starts.
 */
struct shelf {
	const struct near *near;
	size_t cells;
	int64_t *row;       /* of cells + 1, those of a list rising */
	size_t rows;
	int64_t *top;       /* the cells of each SHELF_STEP-th row */
	int64_t *cell;      /* of what is looked for */
	struct num *pos[2]; /* two positions, as near_choose wants them */
};

/* Some rows, or some that are on top. */
struct part {
	size_t first, n;
};

/*
 * Takes over the lists of a hash with list_all, positions and all; what
 * hash_list gives is then the index of a node for shelf_list.
 */
void shelf_build(struct shelf *, struct hash *, const struct near *);
void shelf_free(struct shelf *);

/* The rows of a list, at least one. */
static inline struct part
shelf_list(const struct node *list)
{
	return (struct part){ list->next, list->last - list->next };
}

/* Those of a list that are on top, but not its first. */
static inline struct part
shelf_on_top(struct part list)
{
	size_t first = list.first / SHELF_STEP + 1;
	size_t last = (list.first + list.n - 1) / SHELF_STEP;

	return (struct part){ first, last + 1 - first };
}

static inline struct span
shelf_rows(const struct shelf *f, struct part p)
{
	size_t size = (f->cells + 1) * sizeof(*f->row);

	return (struct span){ (const char *)f->row + p.first * size,
	    p.n * size };
}

static inline struct span
shelf_tops(const struct shelf *f, struct part p)
{
	size_t size = f->cells * sizeof(*f->top);

	return (struct span){ (const char *)f->top + p.first * size,
	    p.n * size };
}

/* Those rows of a list, SHELF_STEP at most, that x falls into or behind. */
struct part shelf_step(const struct shelf *, struct part list,
    const struct num *x);

/*
 * Of the rows of a list, the one nearest to x, or SIZE_MAX: none; then its
 * position is at *pos, until the next call.  step is what shelf_step gave.
 */
size_t shelf_find(const struct shelf *, struct part list, struct part step,
    const struct num *x, const struct num **pos);

/* Where the line of a row starts. */
static inline uint64_t
shelf_at(const struct shelf *f, size_t row)
{
	/* Who names a row has some.  NOLINTNEXTLINE */
	return (uint64_t)f->row[row * (f->cells + 1) + f->cells];
}

#endif
