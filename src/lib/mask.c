#include "mask.h"

#include "mem.h"

#if defined(__GNUC__) && defined(__SSE2__)
#include <immintrin.h>
#define HAVE_AVX2
#define FOR_AVX2 __attribute__((target("avx2")))
#endif

static unsigned char classes[256]; /* of a byte: bit c is class c */

static bool
among(int c, const char *some)
{
	return c != 0 && strchr(some, c) != NULL;
}

static unsigned char
classes_of(int c)
{
	bool high = c >= 0x80, word = high || is_alnum((char)c);

	return (unsigned char)((c == '\n') << MASK_NEWLINE |
	    (c <= ' ') << MASK_BLANK |
	    among(c, ".?!\xE2\xE3\xEF\xE0\xD8\xDB") << MASK_STOP |
	    among(c, "\"()") << MASK_PAIR |
	    (c >= '0' && c <= '9') << MASK_DIGIT |
	    word << MASK_WORD |
	    (word || among(c, ".'-_")) << MASK_TOKEN |
	    high << MASK_HIGH);
}

/* Eight bytes of eight bits, as a matrix with rows and columns changed. */
static uint64_t
transpose(uint64_t x)
{
	uint64_t t;

	t = (x ^ x >> 7) & 0x00AA00AA00AA00AA;
	x ^= t ^ t << 7;
	t = (x ^ x >> 14) & 0x0000CCCC0000CCCC;
	x ^= t ^ t << 14;
	t = (x ^ x >> 28) & 0x00000000F0F0F0F0;
	return x ^ t ^ t << 28;
}

/* All of these return the greatest byte that they see. */
static unsigned char
read_plain(struct mask *to, const char *p, size_t n)
{
	unsigned char top = 0;

	for (; n > 0; n--, to++, p += MASK_WIDE) {
		*to = (struct mask){ 0 };
		for (int i = 0; i < MASK_WIDE; i += 8) {
			uint64_t x = 0;

			for (int k = 0; k < 8; k++)
				x |= (uint64_t)classes[(unsigned char)p[i + k]]
				    << 8 * k;
			for (int k = i; k < i + 8; k++)
				if ((unsigned char)p[k] > top)
					top = (unsigned char)p[k];
			x = transpose(x);
			for (int c = 0; c < MASK_CLASSES; c++)
				to->of[c] |= (x >> 8 * c & 0xFF) << i;
		}
	}
	return top;
}

#ifdef HAVE_AVX2
/*
 * Which bytes of v are one of sixteen, no two with the same last four bits,
 * by which they stand in some; those of v that are beyond ASCII are not.
 */
INLINE FOR_AVX2 __m256i
one_of(__m256i v, __m128i some)
{
	return _mm256_cmpeq_epi8(v,
	    _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(some), v));
}

/* Which bytes of v are in [from, from + n]. */
INLINE FOR_AVX2 __m256i
within(__m256i v, char from, char n)
{
	v = _mm256_sub_epi8(v, _mm256_set1_epi8(from));
	return _mm256_cmpeq_epi8(_mm256_min_epu8(v, _mm256_set1_epi8(n)), v);
}

INLINE FOR_AVX2 uint64_t
bits(__m256i low, __m256i up)
{
	return (uint64_t)(uint32_t)_mm256_movemask_epi8(up) << 32 |
	    (uint32_t)_mm256_movemask_epi8(low);
}

/* Of each class, which bytes of v are in it. */
struct halves {
	__m256i blank, stop, pair, digit, word, token;
};

INLINE FOR_AVX2 struct halves
look(__m256i v)
{
	const __m128i stop = _mm_setr_epi8(1, '!', 1, 1, 1, 1, 1, 1, 1, 1, 1,
	    1, 1, 1, '.', '?');
	const __m128i pair = _mm_setr_epi8(1, 0, '"', 1, 1, 1, 1, 1, '(',
	    ')', 1, 1, 1, 1, 1, 1);
	const __m128i glue = _mm_setr_epi8(1, 0, 1, 1, 1, 1, 1, '\'', 1, 1,
	    1, 1, 1, '-', '.', '_');
	/* what characters beyond ASCII begin with, without the high bit */
	const __m128i lead = _mm_setr_epi8(0x60, 0, 0x62, 0x63, 1, 1, 1, 1,
	    0x58, 1, 1, 0x5B, 1, 1, 1, 0x6F);
	__m256i high = _mm256_set1_epi8((char)0x80);
	__m256i digit = within(v, '0', 9), alnum = _mm256_or_si256(digit,
	    within(_mm256_or_si256(v, _mm256_set1_epi8(0x20)), 'a', 25));
	__m256i word = _mm256_or_si256(alnum, v);

	return (struct halves){ within(v, 0, ' '),
	    _mm256_or_si256(one_of(v, stop),
	    one_of(_mm256_xor_si256(v, high), lead)), one_of(v, pair), digit,
	    word, _mm256_or_si256(word, one_of(v, glue)) };
}

FOR_AVX2 static unsigned char
read_avx2(struct mask *to, const char *p, size_t n)
{
	const __m256i newline = _mm256_set1_epi8('\n');
	__m256i top = _mm256_setzero_si256();
	unsigned char tops[32], most = 0;

	for (; n > 0; n--, to++, p += MASK_WIDE) {
		__m256i v = _mm256_loadu_si256((const void *)p);
		__m256i w = _mm256_loadu_si256((const void *)(p + 32));
		struct halves a = look(v), b = look(w);

		to->of[MASK_NEWLINE] = bits(_mm256_cmpeq_epi8(v, newline),
		    _mm256_cmpeq_epi8(w, newline));
		to->of[MASK_BLANK] = bits(a.blank, b.blank);
		to->of[MASK_STOP] = bits(a.stop, b.stop);
		to->of[MASK_PAIR] = bits(a.pair, b.pair);
		to->of[MASK_DIGIT] = bits(a.digit, b.digit);
		to->of[MASK_WORD] = bits(a.word, b.word);
		to->of[MASK_TOKEN] = bits(a.token, b.token);
		to->of[MASK_HIGH] = bits(v, w);
		top = _mm256_max_epu8(top, _mm256_max_epu8(v, w));
	}
	_mm256_storeu_si256((void *)tops, top);
	for (size_t i = 0; i < sizeof(tops); i++)
		most = tops[i] > most ? tops[i] : most;
	return most;
}
#endif

static unsigned char (*best)(struct mask *, const char *, size_t);

bool
mask_use(enum mask_path path)
{
	switch (path) {
	case MASK_PLAIN:
		for (int c = 0; c < 256; c++)
			classes[c] = classes_of(c);
		best = read_plain;
		return true;
#ifdef HAVE_AVX2
	case MASK_AVX2:
		if (!__builtin_cpu_supports("avx2"))
			return false;
		best = read_avx2;
		return true;
#endif
	default:
		return false;
	}
}

void
masks_read(struct masks *ms, struct span text)
{
	size_t n = text.n / MASK_WIDE + 2;

	if (!best && !mask_use(MASK_AVX2))
		mask_use(MASK_PLAIN);
	ms->at = mem_grow(ms->at, &ms->cap, n, sizeof(*ms->at));
	ms->text = text.p;
	ms->top = best(ms->at, text.p, n);
}

void
masks_free(struct masks *ms)
{
	mem_free(ms->at);
	*ms = (struct masks){ 0 };
}
