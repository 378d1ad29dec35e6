/* bits - a word of 64 bits, one for each byte of a block of text. */
#ifndef BITS_H
#define BITS_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { BITS_WIDE = 64 };

/* For what is worth it in every place. */
#if defined(__GNUC__)
#define INLINE static inline __attribute__((always_inline))
#else
#define INLINE static inline
#endif

/*
 * What is at p will be wanted soon: it may come into the cache meanwhile.  gcc
 * takes a call of a static function that does no more for one without effect,
 * and drops it, unless the function is INLINE.
 */
#if defined(__GNUC__)
#define FETCH(p) __builtin_prefetch(p)
#else
#define FETCH(p) ((void)(p))
#endif

/* The index of the lowest bit that is set in m, which is not 0. */
static inline unsigned
bits_lowest(uint64_t m)
{
#if defined(__GNUC__)
	return (unsigned)__builtin_ctzll(m);
#else
	unsigned n = 0;

	while (!(m >> n & 1))
		n++;
	return n;
#endif
}

/* The same of any m; BITS_WIDE when none is set. */
static inline unsigned
bits_first(uint64_t m)
{
	return m ? bits_lowest(m) : BITS_WIDE;
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

/*
 * The bits of an array from bit `at` on, BITS_AT of them at least; the word
 * behind that of `at` can be read.
 */
enum { BITS_AT = 57 };

static inline uint64_t
bits_at(const uint64_t *m, size_t at)
{
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	uint64_t x;

	memcpy(&x, (const char *)m + at / 8, sizeof(x));
	return x >> at % 8;
#else
	unsigned n = at % BITS_WIDE;

	m += at / BITS_WIDE;
	return m[0] >> n | m[1] << 1 << (BITS_WIDE - 1 - n);
#endif
}

/* How many bits from bit `at` on are set: most, below BITS_AT, when more. */
static inline unsigned
bits_run(const uint64_t *m, size_t at, unsigned most)
{
	return bits_lowest(~bits_at(m, at) | UINT64_C(1) << most);
}

/* The bits from n on; n is at most BITS_WIDE. */
static inline uint64_t
bits_from(size_t n)
{
	return n < BITS_WIDE ? ~UINT64_C(0) << n : 0;
}

#endif
