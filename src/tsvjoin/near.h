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

/* The first field in which they differ; if they do not, the last. */
static inline size_t
near_agree(const struct near *near, const struct num *a, const struct num *b)
{
	size_t i = 0, last = near->n - 1;

	while (i < last && num_same(a[i], b[i]))
		i++;
	return i;
}

/* Does position a come before b? */
static inline bool
near_less(const struct near *near, const struct num *a, const struct num *b)
{
	size_t i;

	if (a->whole != b->whole) /* as most often */
		return a->whole < b->whole;
	i = near_agree(near, a, b);
	return num_less(a[i], b[i]);
}

/*
 * What is around a position x: the last record not behind it and the first
 * one behind, in this order, or none of them.
 */
enum near_side { NEAR_LAST, NEAR_NEXT, NEAR_NONE };

/* Which of the two is nearer to x, as near_choose says. */
static inline enum near_side
near_of_two(const struct near *near, const struct num *x,
    const struct num *last, const struct num *next)
{
	size_t i = near_agree(near, x, last), k = near_agree(near, x, next);
	struct num back = num_minus(x[i], last[i]);
	struct num ahead = num_minus(next[k], x[k]);

	/* no branch: nobody could guess it */
	return (k > i) | ((k == i) & num_less(ahead, back)) ? NEAR_NEXT :
	    NEAR_LAST;
}

/* near_choose, whatever -w and -x say. */
enum near_side near_pick(const struct near *, const struct num *x,
    const struct num *const pos[2]);

/*
 * Which of the two at pos, that may be NULL, is nearer to x.  They differ from
 * x first in some field: the one that does so later is nearer, else the one
 * with the lesser difference there, else the last.  If it is at x it is after
 * it too.  None: neither is wanted, or too far.
 */
static inline enum near_side
near_choose(const struct near *near, const struct num *x,
    const struct num *const pos[2])
{
	if (near->way == NEAR_EITHER && !near->most && pos[0] && pos[1])
		return near_of_two(near, x, pos[0], pos[1]);
	return near_pick(near, x, pos);
}

/* The distance in the last field, from x to y. */
struct gap near_gap(const struct near *, const struct num *x,
    const struct num *y);

#endif
