#include "signs.h"

#include "halves.h"
#include "mark.h"
#include "phrase_word.h"

static void
read_plain(struct signs *to, const char *p, size_t n)
{
	for (; n > 0; n--, to++, p += MARK_BLOCK)
		*to = (struct signs){ mark_caps(p), mark_any(p, ",,,,"),
			mark_any(p, "([==") };
}

#if defined(__GNUC__) && defined(__SSE2__)

enum { CAPS = 0x07, COMMA = 0x08, OPEN = 0x70 };

/* The bits above for each byte: rows of sixteen characters, and columns. */
INLINE FOR_AVX2 __m256i
kinds(__m256i v)
{
	return halves_common(v, _mm_setr_epi8(0x05, 0x07, 0x07, 0x07, 0x07,
	    0x07, 0x07, 0x07, 0x17, 0x07, 0x06, 0x22, 0x0A, 0x42, 0x02, 0x02),
	    _mm_setr_epi8(0, 0, 0x18, 0x41, 0x02, 0x24, 0, 0,
	    0, 0, 0, 0, 0, 0, 0, 0));
}

/* Which bytes of the two halves of a block have one of these bits. */
INLINE FOR_AVX2 uint64_t
having(__m256i low, __m256i up, char some)
{
	const __m256i bits = _mm256_set1_epi8(some);
	const __m256i none = _mm256_setzero_si256();

	low = _mm256_cmpgt_epi8(_mm256_and_si256(low, bits), none);
	up = _mm256_cmpgt_epi8(_mm256_and_si256(up, bits), none);
	return (uint64_t)(uint32_t)_mm256_movemask_epi8(up) << 32 |
	    (uint32_t)_mm256_movemask_epi8(low);
}

FOR_AVX2 static void
read_avx2(struct signs *to, const char *p, size_t n)
{
	for (; n > 0; n--, to++, p += MARK_BLOCK) {
		__m256i low = kinds(_mm256_loadu_si256((const void *)p));
		__m256i up = kinds(_mm256_loadu_si256((const void *)(p +
		    32)));

		*to = (struct signs){ having(low, up, CAPS),
			having(low, up, COMMA), having(low, up, OPEN) };
	}
}
#else
#define read_avx2 read_plain
#endif

void
signs_read(struct signs *to, const char *p, size_t n)
{
	if (phrase_words_path() == PHRASE_AVX2)
		read_avx2(to, p, n);
	else
		read_plain(to, p, n);
}
