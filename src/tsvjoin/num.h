/* num - exact decimal numbers, for positions and for keys in that order. */
#ifndef NUM_H
#define NUM_H

#include <stdbool.h>
#include <stdint.h>

#include "span.h"

enum { NUM_DIGITS = 18, NUM_MAX = 2 * NUM_DIGITS + 4 };

/* The value is whole + frac / 10^18; frac is positive, so -1.5 is -2 + .5 */
struct num {
	int64_t whole;
	uint64_t frac;
};

/*
 * Reads "-12", "7" or "0.25"; false if s is anything else, or has more than
 * NUM_DIGITS digits before or behind the point.
 */
bool num_read(struct num *, struct span s);

/* < 0, 0 or > 0.  Here, since a sweep does little else. */
static inline int
num_cmp(struct num a, struct num b)
{
	if (a.whole != b.whole)
		return a.whole < b.whole ? -1 : 1;
	return (a.frac > b.frac) - (a.frac < b.frac);
}

/* a - b, where a >= b and both were read. */
struct num num_minus(struct num a, struct num b);

/* Writes a number that is not negative to NUM_MAX bytes; how many it took. */
size_t num_put(char *to, struct num);

#endif
