#include "scan.h"

#include <stdint.h>

#include "bits.h"

#if defined(__GNUC__)
#define INLINE static inline __attribute__((always_inline))
#else
#define INLINE static inline
#endif

#if defined(__GNUC__) && defined(__SSE2__)
#include <immintrin.h>
#define HAVE_SSE2
#define FOR_AVX2 __attribute__((target("avx2,bmi,bmi2,popcnt")))
#endif

enum { WIDE = 64 }; /* bytes looked at in one go, a bit for each */

struct marks {
	uint64_t newline, tab;
};

/* Where the n-th bit that is set, counted from 0, stands. */
INLINE size_t
nth_bit(uint64_t m, size_t n)
{
	while (n-- > 0)
		m &= m - 1;
	return bits_first(m);
}

/* One bit for each byte of the eight that is c; the first byte is bit 0. */
INLINE uint64_t
equal_bytes(uint64_t word, char c)
{
	const uint64_t ones = 0x0101010101010101, high = ones << 7;
	uint64_t x = word ^ ones * (unsigned char)c;

	x = ~(((x & ~high) + ~high) | x | ~high); /* high bit: was zero */
	return (x >> 7) * 0x0102040810204080 >> 56;
}

INLINE struct marks
look_plain(const char *p)
{
	struct marks m = { 0, 0 };

	for (int i = 0; i < WIDE; i += 8) {
		const unsigned char *b = (const unsigned char *)p + i;
		uint64_t word = (uint64_t)b[0] | (uint64_t)b[1] << 8 |
		    (uint64_t)b[2] << 16 | (uint64_t)b[3] << 24 |
		    (uint64_t)b[4] << 32 | (uint64_t)b[5] << 40 |
		    (uint64_t)b[6] << 48 | (uint64_t)b[7] << 56;

		m.newline |= equal_bytes(word, '\n') << i;
		m.tab |= equal_bytes(word, '\t') << i;
	}
	return m;
}

/*
 * The body of every path: look and count are known when it is compiled.
 * Looks anew at the start of each line, so that no marks are carried over.
 */
INLINE size_t
cut_lines(struct span *text, size_t first, size_t last,
    struct scan_line *line, size_t max, struct marks (*look)(const char *),
    size_t (*count)(uint64_t))
{
	const char *p = text->p, *end = p + text->n;
	size_t lines = 0;

	while (lines < max && p < end) {
		struct scan_line *l = &line[lines++];
		size_t at = 0, tabs = 0, from = 0, to = SIZE_MAX;

		for (;; at += WIDE) {
			struct marks m = look(p + at);
			size_t left = (size_t)(end - p) - at, here;

			if (left < WIDE)
				m.newline |= (uint64_t)1 << left;
			if (m.newline)
				m.tab &= ~m.newline & (m.newline - 1);
			here = tabs + count(m.tab);
			if (tabs < first && first <= here)
				from = at + 1 +
				    nth_bit(m.tab, first - tabs - 1);
			if (tabs <= last && last < here)
				to = at + nth_bit(m.tab, last - tabs);
			tabs = here;
			if (m.newline) {
				at += bits_first(m.newline);
				break;
			}
		}
		l->p = p;
		l->n = at - (at > 0 && p[at - 1] == '\r');
		l->from = from;
		l->to = to < l->n ? to : l->n;
		l->fields = tabs + 1;
		p += at + 1;
	}
	*text = p < end ? span_to(p, end) : (struct span){ end, 0 };
	return lines;
}

static size_t
lines_plain(struct span *text, size_t first, size_t last,
    struct scan_line *line, size_t max)
{
	return cut_lines(text, first, last, line, max, look_plain,
	    bits_count);
}

#ifdef HAVE_SSE2
INLINE uint64_t
equal_sse2(const char *p, __m128i c)
{
	uint64_t m = 0;

	for (int i = 0; i < WIDE; i += 16) {
		__m128i v = _mm_loadu_si128((const void *)(p + i));
		int bits = _mm_movemask_epi8(_mm_cmpeq_epi8(v, c));

		m |= (uint64_t)(uint32_t)bits << i;
	}
	return m;
}

INLINE struct marks
look_sse2(const char *p)
{
	return (struct marks){ equal_sse2(p, _mm_set1_epi8('\n')),
	    equal_sse2(p, _mm_set1_epi8('\t')) };
}

static size_t
lines_sse2(struct span *text, size_t first, size_t last,
    struct scan_line *line, size_t max)
{
	return cut_lines(text, first, last, line, max, look_sse2,
	    bits_count);
}

INLINE FOR_AVX2 uint64_t
equal_avx2(const char *p, __m256i c)
{
	__m256i a = _mm256_loadu_si256((const void *)p);
	__m256i b = _mm256_loadu_si256((const void *)(p + 32));
	int low = _mm256_movemask_epi8(_mm256_cmpeq_epi8(a, c));
	int high = _mm256_movemask_epi8(_mm256_cmpeq_epi8(b, c));

	return (uint64_t)(uint32_t)high << 32 | (uint32_t)low;
}

INLINE FOR_AVX2 struct marks
look_avx2(const char *p)
{
	return (struct marks){ equal_avx2(p, _mm256_set1_epi8('\n')),
	    equal_avx2(p, _mm256_set1_epi8('\t')) };
}

INLINE FOR_AVX2 size_t
count_avx2(uint64_t m)
{
	return (size_t)__builtin_popcountll(m);
}

FOR_AVX2 static size_t
lines_avx2(struct span *text, size_t first, size_t last,
    struct scan_line *line, size_t max)
{
	return cut_lines(text, first, last, line, max, look_avx2,
	    count_avx2);
}
#endif

static size_t (*best)(struct span *, size_t, size_t, struct scan_line *,
    size_t);

bool
scan_use(enum scan_path path)
{
	switch (path) {
	case SCAN_PLAIN:
		best = lines_plain;
		return true;
#ifdef HAVE_SSE2
	case SCAN_SSE2:
		best = lines_sse2;
		return true;
	case SCAN_AVX2:
		if (!__builtin_cpu_supports("avx2") ||
		    !__builtin_cpu_supports("bmi2"))
			return false;
		best = lines_avx2;
		return true;
#endif
	default:
		return false;
	}
}

size_t
scan_lines(struct span *text, size_t first, size_t last,
    struct scan_line *line, size_t max)
{
	if (text->n == 0)
		return 0;
	if (!best && !scan_use(SCAN_AVX2) && !scan_use(SCAN_SSE2))
		scan_use(SCAN_PLAIN);
	return best(text, first, last, line, max);
}

size_t
scan_count(struct span text)
{
	const char *p = text.p, *end = p + text.n;
	size_t n = 0;

	for (; p < end; n++)
		p = scan_eol(p, end) + 1;
	return n;
}
