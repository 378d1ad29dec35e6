/* block - what the 64 bytes at a place are, a bit for each. */
#ifndef BLOCK_H
#define BLOCK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bits.h"
#include "span.h"

#if defined(__GNUC__) && defined(__SSE2__)
#include <emmintrin.h>
#endif

enum { BLOCK = 64 };

/* The first byte is bit 0. */
struct block {
	uint64_t letter; /* of ASCII */
	uint64_t upper;  /* those that are capitals */
	uint64_t digit;
	uint64_t blank;  /* the blank, and every control */
	uint64_t quote;  /* ' */
	uint64_t high;   /* beyond ASCII */
};

static inline struct block
block_plain(const char *p)
{
	struct block b = { 0, 0, 0, 0, 0, 0 };

	for (int i = 0; i < BLOCK; i++) {
		unsigned char c = (unsigned char)p[i];

		b.letter |= (uint64_t)is_alpha(p[i]) << i;
		b.upper |= (uint64_t)is_upper(p[i]) << i;
		b.digit |= (uint64_t)is_digit(p[i]) << i;
		b.blank |= (uint64_t)(c <= ' ') << i;
		b.quote |= (uint64_t)(c == '\'') << i;
		b.high |= (uint64_t)(c >= 0x80) << i;
	}
	return b;
}

#if defined(__GNUC__) && defined(__SSE2__)
static inline uint64_t
block_bits(__m128i v, int i)
{
	return (uint64_t)(unsigned)_mm_movemask_epi8(v) << i;
}

/* Bytes are compared as signed: those outside ASCII are below all others. */
static inline struct block
block_sse2(const char *p)
{
	struct block b = { 0, 0, 0, 0, 0, 0 };

	for (int i = 0; i < BLOCK; i += 16) {
		__m128i v = _mm_loadu_si128((const void *)(p + i));
		__m128i low = _mm_or_si128(v, _mm_set1_epi8(0x20));

		b.letter |= block_bits(_mm_and_si128(
		    _mm_cmpgt_epi8(low, _mm_set1_epi8('a' - 1)),
		    _mm_cmplt_epi8(low, _mm_set1_epi8('z' + 1))), i);
		b.upper |= block_bits(_mm_and_si128(
		    _mm_cmpgt_epi8(v, _mm_set1_epi8('A' - 1)),
		    _mm_cmplt_epi8(v, _mm_set1_epi8('Z' + 1))), i);
		b.digit |= block_bits(_mm_and_si128(
		    _mm_cmpgt_epi8(v, _mm_set1_epi8('0' - 1)),
		    _mm_cmplt_epi8(v, _mm_set1_epi8('9' + 1))), i);
		b.blank |= block_bits(_mm_andnot_si128(v, /* not those */
		    _mm_cmplt_epi8(v, _mm_set1_epi8(' ' + 1))), i);
		b.quote |= block_bits(_mm_cmpeq_epi8(v,
		    _mm_set1_epi8('\'')), i);
		b.high |= block_bits(v, i);
	}
	return b;
}
#endif

/* Of the 64 bytes at p, all of which can be read. */
static inline struct block
block_at(const char *p)
{
#if defined(__GNUC__) && defined(__SSE2__)
	return block_sse2(p);
#else
	return block_plain(p);
#endif
}

#endif
