#include "phrase_word.h"

#if defined(__GNUC__) && defined(__SSE2__)
#include <emmintrin.h>
#define HAVE_SSE2
#endif

struct block {
	uint64_t word, lead; /* lead: the first byte outside ASCII */
};

#ifdef HAVE_SSE2
static bool plain;
#endif

static inline struct block
look_plain(const char *p)
{
	struct block b = { 0, 0 };

	for (int i = 0; i < 64; i++) {
		b.word |= (uint64_t)phrase_is_word(p[i]) << i;
		b.lead |= (uint64_t)((unsigned char)p[i] >= 0xC0) << i;
	}
	return b;
}

#ifdef HAVE_SSE2
/* Bytes are compared as signed: those outside ASCII are below all others. */
static inline struct block
look_sse2(const char *p)
{
	struct block b = { 0, 0 };

	for (int i = 0; i < 64; i += 16) {
		__m128i v = _mm_loadu_si128((const void *)(p + i));
		__m128i low = _mm_or_si128(v, _mm_set1_epi8(0x20));
		__m128i letter = _mm_and_si128(
		    _mm_cmpgt_epi8(low, _mm_set1_epi8('a' - 1)),
		    _mm_cmplt_epi8(low, _mm_set1_epi8('z' + 1)));
		__m128i digit = _mm_and_si128(
		    _mm_cmpgt_epi8(v, _mm_set1_epi8('0' - 1)),
		    _mm_cmplt_epi8(v, _mm_set1_epi8('9' + 1)));
		__m128i under = _mm_cmpeq_epi8(v, _mm_set1_epi8('_'));
		__m128i word = _mm_or_si128(letter, _mm_or_si128(digit,
		    under));
		__m128i lead = _mm_andnot_si128(
		    _mm_cmplt_epi8(v, _mm_set1_epi8(-64)), v);

		b.word |= (uint64_t)(unsigned)_mm_movemask_epi8(word) << i;
		b.lead |= (uint64_t)(unsigned)_mm_movemask_epi8(lead) << i;
	}
	return b;
}
#endif

void
phrase_words(const char *p, size_t n, bool inside, uint64_t *word,
    uint64_t *start)
{
	uint64_t carry = inside;

	for (size_t i = 0; i < n; i++) {
		struct block b;

#ifdef HAVE_SSE2
		b = plain ? look_plain(p + i * 64) : look_sse2(p + i * 64);
#else
		b = look_plain(p + i * 64);
#endif
		word[i] = b.word;
		start[i] = (b.word & ~(b.word << 1 | carry)) | b.lead;
		carry = b.word >> 63;
	}
}

bool
phrase_words_use(enum phrase_path path)
{
#ifdef HAVE_SSE2
	plain = path == PHRASE_PLAIN;
	return true;
#else
	return path == PHRASE_PLAIN;
#endif
}
