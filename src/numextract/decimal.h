/* decimal - exact numbers: digits as written and a power of ten. */
#ifndef DECIMAL_H
#define DECIMAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "mem.h"
#include "span.h"

/*
 * digit[0..n) x 10^exp, without a leading zero, so zero has n == 0.  The
 * digits are in the text, a constant or the arena given.
 */
struct decimal {
	const char *digit;
	size_t n;
	long exp;
	bool negative;
};

/* Places behind the point that a quotient without end is cut to. */
enum { DECIMAL_PLACES = 12 };

/*
 * The digits of text; other bytes are skipped, but for the first byte equal
 * to point behind which digits are fractional ('\0': there is none).
 */
struct decimal decimal_read(struct arena *, struct span text, char point);
struct decimal decimal_of(struct arena *, unsigned long long value);

/* d x 10^k */
struct decimal decimal_shift(struct decimal d, long k);

/* Sum of two numbers that are not negative. */
struct decimal decimal_add(struct arena *, struct decimal, struct decimal);

/*
 * d x by, and d / by rounded to DECIMAL_PLACES more places; 0 < by < 2^32.
 */
struct decimal decimal_times(struct arena *, struct decimal,
    unsigned long long by);
struct decimal decimal_over(struct arena *, struct decimal,
    unsigned long long by);

/* < 0, 0 or > 0, of numbers that are not negative. */
int decimal_cmp(struct decimal, struct decimal);

/* The number if it is an integer below 1e9, else -1. */
long decimal_small(struct decimal);

/* How many digits stand before the point; 0 or less for fractions. */
long decimal_magnitude(struct decimal);

/* Plain decimal: -0.5, 4300000. */
struct span decimal_show(struct arena *, struct decimal);

#endif
