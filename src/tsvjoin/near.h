/* near - of records with equal keys, the one whose position is nearest. */
#ifndef NEAR_H
#define NEAR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "hash.h"
#include "num.h"
#include "pair.h"
#include "span.h"

enum near_way { NEAR_EITHER, NEAR_BEFORE, NEAR_AFTER };

/* How positions of n fields, compared in order, are near. */
struct near {
	size_t n;
	enum near_way way;
	struct num *most; /* -x: by field, how far at most; NULL: any */
};

/* The order of two positions: < 0, 0 or > 0. */
static inline int
near_order(const struct near *near, const struct num *a, const struct num *b)
{
	for (size_t i = 0; i < near->n; i++) {
		int d = num_cmp(a[i], b[i]);

		if (d != 0)
			return d;
	}
	return 0;
}

/*
 * Which of two is nearer to x: the one not behind it, or the one not before
 * it; either may be NULL.  They differ from x first in some field: the one
 * that does so later is nearer, else the one with the lesser difference
 * there, else the one before.  NULL: neither is wanted, or too far.
 */
const struct num *near_choose(const struct near *, const struct num *x,
    const struct num *before, const struct num *after);

/* The distance in the last field, from x to y. */
struct gap near_gap(const struct near *, const struct num *x,
    const struct num *y);

/* The records of each key, in the order of their positions. */
struct shelf {
	const struct near *near;
	uint64_t *at;       /* where a record's line starts */
	int64_t *whole;     /* positions: near->n numbers a record, */
	uint64_t *frac;     /* their fractions, or NULL: none has one */
	size_t used;
	struct num *pos[2]; /* two of them, as near_choose wants them */
};

/*
 * Takes over the lists of a hash with list_all, positions and all; in the
 * first node of a list, next is then where it starts here, last where not.
 */
void shelf_build(struct shelf *, struct hash *, const struct near *);
void shelf_free(struct shelf *);

/*
 * Of the records of a list, the one nearest to x, or SIZE_MAX: none; then
 * its position is at *pos, until the next call.
 */
size_t shelf_find(const struct shelf *, const struct node *list,
    const struct num *x, const struct num **pos);

/* Memory that shelf_find will look at: the middle of the list, at most max. */
static inline struct span
shelf_part(const struct shelf *f, const struct node *list, size_t max)
{
	size_t size = f->near->n * sizeof(*f->whole);
	struct span all = {
		(const char *)(f->whole + list->next * f->near->n),
		(list->last - list->next) * size
	};

	if (all.n <= max)
		return all;
	return span_cut(all, (all.n - max) / 2, (all.n + max) / 2);
}

#endif
