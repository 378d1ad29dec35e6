/* mark - where certain bytes stand in a text, 64 of it in one go. */
#ifndef MARK_H
#define MARK_H

#include <stdint.h>

#if defined(__GNUC__) && defined(__SSE2__)
#include <emmintrin.h>
#endif

enum { MARK_BLOCK = 64 };

/* Bit i of the result: p[i] is one of the four of set, for 64 bytes at p. */
static inline uint64_t
mark_any_plain(const char *p, const char *set)
{
	uint64_t bits = 0;

	for (int i = 0; i < MARK_BLOCK; i++)
		bits |= (uint64_t)(p[i] == set[0] || p[i] == set[1] ||
		    p[i] == set[2] || p[i] == set[3]) << i;
	return bits;
}

#if defined(__GNUC__) && defined(__SSE2__)
static inline uint64_t
mark_sixteen(const char *p, __m128i a, __m128i b, __m128i c, __m128i d)
{
	__m128i v = _mm_loadu_si128((const void *)p);
	__m128i ab = _mm_or_si128(_mm_cmpeq_epi8(v, a),
	    _mm_cmpeq_epi8(v, b));
	__m128i cd = _mm_or_si128(_mm_cmpeq_epi8(v, c),
	    _mm_cmpeq_epi8(v, d));

	return (unsigned)_mm_movemask_epi8(_mm_or_si128(ab, cd));
}
#endif

/* The same, by the best way that the compiler may use. */
static inline uint64_t
mark_any(const char *p, const char *set)
{
#if defined(__GNUC__) && defined(__SSE2__)
	const __m128i a = _mm_set1_epi8(set[0]), b = _mm_set1_epi8(set[1]);
	const __m128i c = _mm_set1_epi8(set[2]), d = _mm_set1_epi8(set[3]);

	/* no loop: it would be one when the program runs */
	return mark_sixteen(p, a, b, c, d) |
	    mark_sixteen(p + 16, a, b, c, d) << 16 |
	    mark_sixteen(p + 32, a, b, c, d) << 32 |
	    mark_sixteen(p + 48, a, b, c, d) << 48;
#else
	return mark_any_plain(p, set);
#endif
}

/* The same for ASCII capitals and digits. */
static inline uint64_t
mark_caps_plain(const char *p)
{
	uint64_t bits = 0;

	for (int i = 0; i < MARK_BLOCK; i++)
		bits |= (uint64_t)((p[i] >= 'A' && p[i] <= 'Z') ||
		    (p[i] >= '0' && p[i] <= '9')) << i;
	return bits;
}

static inline uint64_t
mark_caps(const char *p)
{
#if defined(__GNUC__) && defined(__SSE2__)
	uint64_t bits = 0;

	for (int i = 0; i < MARK_BLOCK; i += 16) {
		__m128i v = _mm_loadu_si128((const void *)(p + i));
		__m128i upper = _mm_and_si128(
		    _mm_cmpgt_epi8(v, _mm_set1_epi8('A' - 1)),
		    _mm_cmplt_epi8(v, _mm_set1_epi8('Z' + 1)));
		__m128i digit = _mm_and_si128(
		    _mm_cmpgt_epi8(v, _mm_set1_epi8('0' - 1)),
		    _mm_cmplt_epi8(v, _mm_set1_epi8('9' + 1)));

		bits |= (uint64_t)(unsigned)_mm_movemask_epi8(
		    _mm_or_si128(upper, digit)) << i;
	}
	return bits;
#else
	return mark_caps_plain(p);
#endif
}

#endif
