#include "phrase_word.h"

#include "halves.h"

#if defined(__GNUC__) && defined(__SSE2__)
#define HAVE_SSE2
#endif

struct block {
	uint64_t word, lead; /* lead: the first byte outside ASCII */
};

/* The body of every path: look is known when it is compiled. */
INLINE void
look_at(const char *p, size_t n, bool inside, uint64_t *word, uint64_t *start,
    struct block (*look)(const char *))
{
	uint64_t carry = inside;

	for (size_t i = 0; i < n; i++) {
		struct block b = look(p + i * 64);

		word[i] = b.word;
		start[i] = (b.word & ~(b.word << 1 | carry)) | b.lead;
		carry = b.word >> 63;
	}
}

INLINE struct block
look_plain(const char *p)
{
	struct block b = { 0, 0 };

	for (int i = 0; i < 64; i++) {
		b.word |= (uint64_t)phrase_is_word(p[i]) << i;
		b.lead |= (uint64_t)((unsigned char)p[i] >= 0xC0) << i;
	}
	return b;
}

static void
words_plain(const char *p, size_t n, bool inside, uint64_t *word,
    uint64_t *start)
{
	look_at(p, n, inside, word, start, look_plain);
}

#ifdef HAVE_SSE2
/* Bytes are compared as signed: those outside ASCII are below all others. */
INLINE struct block
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

static void
words_sse2(const char *p, size_t n, bool inside, uint64_t *word,
    uint64_t *start)
{
	look_at(p, n, inside, word, start, look_sse2);
}

/* A byte is of a word when its halves have a bit in common. */
INLINE FOR_AVX2 uint32_t
word_avx2(__m256i v)
{
	__m256i bits = halves_common(v, _mm_setr_epi8(0x2A, 0x3E, 0x3E, 0x3E,
	    0x3E, 0x3E, 0x3E, 0x3E, 0x3E, 0x3E, 0x3C, 0x14, 0x14, 0x14, 0x14,
	    0x1C), _mm_setr_epi8(0, 0, 0, 0x02, 0x04, 0x08, 0x10, 0x20,
	    0, 0, 0, 0, 0, 0, 0, 0));

	return ~(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(bits,
	    _mm256_setzero_si256()));
}

INLINE FOR_AVX2 uint32_t
lead_avx2(__m256i v)
{
	return (uint32_t)_mm256_movemask_epi8(_mm256_andnot_si256(
	    _mm256_cmpgt_epi8(_mm256_set1_epi8(-64), v), v));
}

INLINE FOR_AVX2 struct block
look_avx2(const char *p)
{
	__m256i a = _mm256_loadu_si256((const void *)p);
	__m256i b = _mm256_loadu_si256((const void *)(p + 32));

	return (struct block){
		(uint64_t)word_avx2(b) << 32 | word_avx2(a),
		(uint64_t)lead_avx2(b) << 32 | lead_avx2(a),
	};
}

FOR_AVX2 static void
words_avx2(const char *p, size_t n, bool inside, uint64_t *word,
    uint64_t *start)
{
	look_at(p, n, inside, word, start, look_avx2);
}
#endif

static void (*best)(const char *, size_t, bool, uint64_t *, uint64_t *);
static enum phrase_path in_use;

bool
phrase_words_use(enum phrase_path path)
{
	in_use = path;
	switch (path) {
	case PHRASE_PLAIN:
		best = words_plain;
		return true;
#ifdef HAVE_SSE2
	case PHRASE_SSE2:
		best = words_sse2;
		return true;
	case PHRASE_AVX2:
		if (!__builtin_cpu_supports("avx2") ||
		    !__builtin_cpu_supports("bmi") ||
		    !__builtin_cpu_supports("bmi2"))
			return false;
		best = words_avx2;
		return true;
#endif
	default:
		return false;
	}
}

enum phrase_path
phrase_words_path(void)
{
	if (!best && !phrase_words_use(PHRASE_AVX2) &&
	    !phrase_words_use(PHRASE_SSE2))
		phrase_words_use(PHRASE_PLAIN);
	return in_use;
}

void
phrase_words(const char *p, size_t n, bool inside, uint64_t *word,
    uint64_t *start)
{
	phrase_words_path();
	best(p, n, inside, word, start);
}
