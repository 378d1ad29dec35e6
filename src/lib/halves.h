/* halves - what kind a byte is, told by its two halves: 32 bytes at once. */
#ifndef HALVES_H
#define HALVES_H

#include "bits.h"

#if defined(__GNUC__) && defined(__SSE2__)
#include <immintrin.h>
#define FOR_AVX2 __attribute__((target("avx2")))

/*
 * For each byte of v the bits that both halves of it have: column has those
 * of the sixteen low halves, row of the high ones.  A byte beyond ASCII has no
 * column.
 */
INLINE FOR_AVX2 __m256i
halves_common(__m256i v, __m128i column, __m128i row)
{
	__m256i high = _mm256_and_si256(_mm256_srli_epi16(v, 4),
	    _mm256_set1_epi8(15));

	return _mm256_and_si256(
	    _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(column), v),
	    _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(row), high));
}
#endif

#endif
