/* join - what is joined and how; the work itself, by hash or by merging. */
#ifndef JOIN_H
#define JOIN_H

#include <stdbool.h>

#include "near.h"
#include "pair.h"
#include "side.h"
#include "sum.h"

struct join {
	struct side left, right;
	struct pair pair;
	struct near near; /* n is 0: all records with equal keys match */
	struct sum sum;   /* hashes keys; all 0: short ones fall together */

	/* which rows are written */
	bool both;        /* a left record with its match on the right */
	bool only_left;   /* a left one without, with blanks beside it */
	bool only_right;  /* a right one without, likewise */
	bool semi, anti;  /* a left one alone, that has or has no match */
	bool first;       /* no more than one match */
	bool blank_ok;    /* -E */
};

/* The right in memory: right.text is all of it. */
void join_hashed(struct join *);

/* Both sides are sorted by key; with near, by key and then position. */
void join_sorted(struct join *);
void join_sorted_near(struct join *);

/* Writes what is due for a left record that has no match. */
static inline void
join_unmatched(struct join *j, struct span left)
{
	if (j->only_left)
		pair_only_left(&j->pair, left);
	else if (j->anti)
		pair_alone(&j->pair, left);
}

#endif
