/* bits - a word of 64 bits, one for each byte of a block of text. */
#ifndef BITS_H
#define BITS_H

#include <stddef.h>
#include <stdint.h>

enum { BITS_WIDE = 64 };

/* The index of the lowest bit that is set; BITS_WIDE when none is. */
static inline unsigned
bits_first(uint64_t m)
{
#if defined(__GNUC__)
	return m ? (unsigned)__builtin_ctzll(m) : BITS_WIDE;
#else
	unsigned n = 0;

	while (n < BITS_WIDE && !(m >> n & 1))
		n++;
	return n;
#endif
}

/* How many bits stand above the highest that is set; BITS_WIDE when none is. */
static inline unsigned
bits_above(uint64_t m)
{
#if defined(__GNUC__)
	return m ? (unsigned)__builtin_clzll(m) : BITS_WIDE;
#else
	unsigned n = 0;

	while (n < BITS_WIDE && !(m >> (BITS_WIDE - 1 - n) & 1))
		n++;
	return n;
#endif
}

/* Without an instruction for it; a call into libgcc would cost twice that. */
static inline size_t
bits_count(uint64_t m)
{
	m -= m >> 1 & 0x5555555555555555;
	m = (m & 0x3333333333333333) + (m >> 2 & 0x3333333333333333);
	m = (m + (m >> 4)) & 0x0f0f0f0f0f0f0f0f;
	return (size_t)(m * 0x0101010101010101 >> 56);
}

/* The bits from n on; n is at most BITS_WIDE. */
static inline uint64_t
bits_from(size_t n)
{
	return n < BITS_WIDE ? ~UINT64_C(0) << n : 0;
}

#endif
