#include "spark.h"

#include <stdint.h>

#include "lexicon.h"

#if defined(__SSE2__) && !defined(SPARK_PORTABLE)
#include <emmintrin.h>
#endif

enum { BITS = 15 };

/* Words are sought by their first three letters, five bits each. */
static uint64_t sought[(1 << BITS) / 64];

/* The code of three bytes at p, case folded; 0 unless they are letters. */
static inline uint32_t
code_of(const char *p)
{
	uint32_t v;

	memcpy(&v, p, 4);
	if (p[1] < 'A' || p[2] < 'A')
		return 0;
	return ((uint32_t)p[0] & 31) << 10 | ((uint32_t)p[1] & 31) << 5 |
	    ((uint32_t)p[2] & 31);
}

static void
seek(struct span word)
{
	uint32_t code;

	if (word.n < 3 || !is_alpha(word.p[0]) || !is_alpha(word.p[1]) ||
	    !is_alpha(word.p[2]))
		return;
	code = code_of(word.p);
	sought[code / 64] |= (uint64_t)1 << code % 64;
}

void
spark_load(void)
{
	lexicon_each(IS_SPARK, seek);
}

bool
spark_word(const char *p)
{
	uint32_t code = code_of(p);

	return sought[code / 64] >> code % 64 & 1;
}

/* The word at p, which begins with a letter that has none before it. */
static inline bool
word_sparks(const char *p, const char *end)
{
	const char *to = p;

	if (!spark_word(p))
		return false;
	while (to < end && is_alpha(*to))
		to++;
	return (lexicon_find(span_to(p, to))->is & IS_SPARK) != 0;
}

/* A byte >= 0x80 that begins a fraction sign (U+00BC..., U+215x) or Han. */
static inline bool
high_sparks(const char *p)
{
	unsigned char c = (unsigned char)*p;

	return (c >= 0xE3 && c <= 0xE9) || (c == 0xC2 &&
	    (unsigned char)p[1] >= 0xBC) || (c == 0xE2 &&
	    (unsigned char)p[1] == 0x85);
}

/* Bits of the 16 bytes at p: letters, digits, bytes >= 0x80. */
struct block {
	uint32_t letter, digit, high;
};

#if defined(__SSE2__) && !defined(SPARK_PORTABLE)
static inline struct block
block_at(const char *p)
{
	const __m128i v = _mm_loadu_si128((const __m128i *)(const void *)p);
	const __m128i low = _mm_or_si128(v, _mm_set1_epi8(0x20));

	return (struct block){
		.letter = (uint32_t)_mm_movemask_epi8(_mm_and_si128(
		    _mm_cmpgt_epi8(low, _mm_set1_epi8('a' - 1)),
		    _mm_cmplt_epi8(low, _mm_set1_epi8('z' + 1)))),
		.digit = (uint32_t)_mm_movemask_epi8(_mm_and_si128(
		    _mm_cmpgt_epi8(v, _mm_set1_epi8('0' - 1)),
		    _mm_cmplt_epi8(v, _mm_set1_epi8('9' + 1)))),
		.high = (uint32_t)_mm_movemask_epi8(v),
	};
}
#else
static inline struct block
block_at(const char *p)
{
	struct block b = { 0, 0, 0 };

	for (unsigned i = 0; i < 16; i++) {
		b.letter |= (uint32_t)is_alpha(p[i]) << i;
		b.digit |= (uint32_t)is_digit(p[i]) << i;
		b.high |= (uint32_t)((unsigned char)p[i] >= 0x80) << i;
	}
	return b;
}
#endif

/* Index of the lowest bit that is set. */
static inline unsigned
lowest(uint32_t bits)
{
#if defined(__GNUC__)
	return (unsigned)__builtin_ctz(bits);
#else
	unsigned i = 0;

	while (!(bits >> i & 1))
		i++;
	return i;
#endif
}

bool
spark_any(struct span text)
{
	const char *p = text.p, *end = text.p + text.n;
	uint32_t before = 0; /* was the last byte a letter? */

	for (; p < end; p += 16) {
		struct block b = block_at(p);
		uint32_t valid = end - p < 16 ?
		    ((uint32_t)1 << (end - p)) - 1 : 0xFFFF;
		uint32_t starts = b.letter & ~(b.letter << 1 | before) & valid;

		if (b.digit & valid)
			return true;
		for (b.high &= valid; b.high; b.high &= b.high - 1)
			if (high_sparks(p + lowest(b.high)))
				return true;
		for (; starts; starts &= starts - 1)
			if (word_sparks(p + lowest(starts), end))
				return true;
		before = b.letter >> 15 & 1;
	}
	return false;
}
