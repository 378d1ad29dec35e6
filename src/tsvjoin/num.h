/* num - exact decimal numbers, for positions and for keys in that order. */
#ifndef NUM_H
#define NUM_H

#include <stdbool.h>
#include <stdint.h>

#include "bits.h"
#include "span.h"

enum { NUM_DIGITS = 18, NUM_MAX = 2 * NUM_DIGITS + 4 };

#define NUM_ONE UINT64_C(1000000000000000000) /* 10^NUM_DIGITS */

/* The value is whole + frac / NUM_ONE; frac is positive, so -1.5 is -2 + .5 */
struct num {
	int64_t whole;
	uint64_t frac;
};

/*
 * Reads "-12", "7" or "0.25"; false if s is anything else, or has more than
 * NUM_DIGITS digits before or behind the point.
 */
bool num_read(struct num *x, struct span s);

enum { NUM_SHORT = 8 };

/*
 * Reads the digits at p, where NUM_SHORT bytes can be read.  Returns how many
 * it took, at most NUM_SHORT; 0: there are none, and x is as it was.
 */
static inline size_t
num_short(struct num *x, const char *p)
{
	uint64_t v = span_eight(p) ^ 0x3030303030303030; /* 0 to 9 */
	uint64_t other = (v | (v + 0x7676767676767676)) & 0x8080808080808080;
	size_t n = bits_first(other) / 8;

	if (n == 0)
		return 0;
	v <<= 8 * (NUM_SHORT - n); /* neighbours are put together, thrice */
	v = (v * 10 + (v >> 8)) & 0x00FF00FF00FF00FF;
	v = (v * 100 + (v >> 16)) & 0x0000FFFF0000FFFF;
	v = (v * 10000 + (v >> 32)) & 0xFFFFFFFF;
	*x = (struct num){ (int64_t)v, 0 };
	return n;
}

/*
 * Reads the field from p on, to a tab or to end, where SCAN_PAD bytes more can
 * be read.  Returns where it ends, or NULL: it is no number.  num_any does
 * the same, num_field is quick for most.
 */
const char *num_any(struct num *x, const char *p, const char *end);

static inline const char *
num_field(struct num *x, const char *p, const char *end)
{
	size_t n = num_short(x, p);

	return n > 0 && (p[n] == '\t' || p + n == end) ? p + n :
	    num_any(x, p, end);
}

static inline bool
num_same(struct num a, struct num b)
{
	return a.whole == b.whole && a.frac == b.frac;
}

/* No branch here or in the next: nobody could guess it. */
static inline bool
num_less(struct num a, struct num b)
{
	return (a.whole < b.whole) |
	    ((a.whole == b.whole) & (a.frac < b.frac));
}

/* a - b, where a >= b and both were read. */
static inline struct num
num_minus(struct num a, struct num b)
{
	bool borrow = a.frac < b.frac;

	return (struct num){ a.whole - b.whole - borrow,
	    a.frac - b.frac + (borrow ? NUM_ONE : 0) };
}

/* Writes a number that is not negative to NUM_MAX bytes; how many it took. */
size_t num_put(char *to, struct num);

#endif
