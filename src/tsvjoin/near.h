/* near - of records with equal keys, the one whose position is nearest. */
#ifndef NEAR_H
#define NEAR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "hash.h"
#include "num.h"
#include "pair.h"

enum near_way { NEAR_EITHER, NEAR_BEFORE, NEAR_AFTER };

/* How positions of n fields, compared in order, are near. */
struct near {
	size_t n;
	enum near_way way;
	struct num *most; /* -x: by field, how far at most; NULL: any */
};

/* The order of two positions: < 0, 0 or > 0. */
int near_order(const struct near *, const struct num *, const struct num *);

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

/* The records of each key in the order of their positions. */
struct shelf {
	uint64_t *at;    /* where a record's line starts */
	struct num *pos; /* n of them a record */
	size_t used;
};

/* Takes over the lists of hash: next is where one starts, last where not. */
void shelf_build(struct shelf *, struct hash *, const struct near *);
void shelf_free(struct shelf *);

/* In the records of a list, the one nearest to x; SIZE_MAX: none. */
size_t shelf_find(const struct shelf *, const struct near *,
    const struct node *list, const struct num *x);

#endif
