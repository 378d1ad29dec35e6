/* near - of records with equal keys, the one whose position is nearest. */
#ifndef NEAR_H
#define NEAR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

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

#endif
