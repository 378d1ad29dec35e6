#include "scan.h"

#include <stdint.h>

#include "bits.h"

#if defined(__GNUC__) && defined(__SSE2__)
#include <immintrin.h>
#define HAVE_SSE2
#define FOR_AVX2 __attribute__((target("avx2,bmi,bmi2,popcnt")))
#endif

enum {
	WIDE = 64,   /* bytes looked at in one go, a bit for each */
	BLOCKS = 96, /* of them, before lines are cut */
	TABS = BLOCKS * WIDE /* of a line in these, at most */
};

struct marks {
	uint64_t newline, tab;
	size_t newlines, tabs; /* how many */
};

/* Of a text: where its tabs and the ends of its lines are. */
struct map {
	const char *text;
	size_t size;              /* of it, as far as it was looked at */
	size_t lines;             /* that end there */
	size_t end[SCAN_LINES + WIDE];
	uint64_t tab[BLOCKS + 1];
	size_t before[BLOCKS];    /* so many tabs are before a block */
};

/* Where the n-th bit that is set, counted from 0, stands. */
INLINE size_t
nth_bit(uint64_t m, size_t n)
{
	while (n-- > 0)
		m &= m - 1;
	return bits_first(m);
}

/* A table of bits, eight by eight: what was a row becomes a column. */
INLINE uint64_t
turn(uint64_t m)
{
	uint64_t x = (m ^ m >> 7) & 0x00AA00AA00AA00AA;

	m ^= x ^ x << 7;
	x = (m ^ m >> 14) & 0x0000CCCC0000CCCC;
	m ^= x ^ x << 14;
	x = (m ^ m >> 28) & 0x00000000F0F0F0F0;
	return m ^ x ^ x << 28;
}

/*
 * Eight bytes at a time, from the last ones on, each leaving a bit in a byte
 * of its own; by twos, since many a compiler does two of them at once.
 */
INLINE struct marks
look_plain(const char *p)
{
	const uint64_t ones = 0x0101010101010101, high = ones << 7;
	uint64_t both[2] = { 0, 0 }, tab[2] = { 0, 0 };
	uint64_t boths[2] = { 0, 0 }, tabs[2] = { 0, 0 };

	for (int i = WIDE - 16; i >= 0; i -= 16)
		for (size_t k = 0; k < 2; k++) {
			uint64_t word = span_eight(p + i + 8 * k);
			uint64_t up = word | high, hit, odd;

			/* not before '\t', but before what is behind '\n' */
			hit = (up - ones * '\t') ^ (up - ones * ('\n' + 1));
			hit = (hit & (up ^ word)) >> 7; /* not beyond ASCII */
			odd = hit & word; /* as '\t' is */
			both[k] = both[k] * 4 + hit;
			tab[k] = tab[k] * 4 + odd;
			boths[k] += hit;
			tabs[k] += odd;
		}
	both[0] += both[1] * 2;
	tab[0] += tab[1] * 2;
	boths[0] += boths[1];
	tabs[0] += tabs[1];
	return (struct marks){ turn(both[0] ^ tab[0]), turn(tab[0]),
	    (size_t)((boths[0] - tabs[0]) * ones >> 56),
	    (size_t)(tabs[0] * ones >> 56) };
}

/*
 * What is behind the text is not of it, and where its last line has no end
 * it gets one.
 */
INLINE struct marks
trim(struct marks m, size_t left, bool ended, size_t (*count)(uint64_t))
{
	m.newline &= ~bits_from(left);
	m.tab &= ~bits_from(left);
	if (left < WIDE && !ended)
		m.newline |= (uint64_t)1 << left;
	m.newlines = count(m.newline);
	m.tabs = count(m.tab);
	return m;
}

/* Notes where the lowest bit is, or anything when there is none. */
INLINE uint64_t
note_end(size_t *end, size_t at, uint64_t newline)
{
	*end = at + bits_first(newline | (uint64_t)1 << (WIDE - 1));
	return newline & (newline - 1);
}

/* Notes the place of each bit: two at once, as few blocks have more. */
INLINE void
note_ends(size_t *end, size_t at, uint64_t newline)
{
	do {
		newline = note_end(end, at, newline);
		newline = note_end(end + 1, at, newline);
		end += 2;
	} while (newline);
}

/* Maps the text until max lines have ended, or there is no more room. */
INLINE void
draw(struct map *m, struct span text, size_t max,
    struct marks (*look)(const char *), size_t (*count)(uint64_t))
{
	bool ended = text.p[text.n - 1] == '\n';
	size_t i = 0, lines = 0, tabs = 0, end = text.n + !ended;

	for (; i < BLOCKS && i * WIDE < end && lines < max; i++) {
		struct marks k = look(text.p + i * WIDE);

		if (text.n - i * WIDE < WIDE)
			k = trim(k, text.n - i * WIDE, ended, count);
		m->tab[i] = k.tab;
		m->before[i] = tabs;
		tabs += k.tabs;
		note_ends(m->end + lines, i * WIDE, k.newline);
		lines += k.newlines;
	}
	m->tab[i] = 0;
	m->lines = lines < max ? lines : max;
}

/* How many tabs are before a place. */
INLINE size_t
tabs_before(const struct map *m, size_t at, size_t (*count)(uint64_t))
{
	return m->before[at / WIDE] +
	    count(m->tab[at / WIDE] & ~bits_from(at % WIDE));
}

/* How far from start its n-th tab is, or anything from end on. */
INLINE size_t
nth_tab(const struct map *m, size_t start, size_t end, size_t n,
    size_t (*count)(uint64_t))
{
	uint64_t tabs = bits_at(m->tab, start);
	size_t at = nth_bit(tabs, n), from = start;

	while (at == WIDE && from + BITS_AT < end) {
		n -= count(tabs & ~bits_from(BITS_AT));
		from += BITS_AT;
		tabs = bits_at(m->tab, from);
		at = nth_bit(tabs, n);
	}
	return from - start + at;
}

/*
 * The body of every path: look and count are known when it is compiled.
 * First all newlines are found, then lines are cut, so that no step waits
 * for where the line before ended.
 */
INLINE size_t
cut_lines(struct span *text, size_t first, size_t last,
    struct scan_line *line, size_t max, struct marks (*look)(const char *),
    size_t (*count)(uint64_t))
{
	const struct span all = *text;
	struct map m;
	size_t start = 0, before = 0;

	draw(&m, all, max, look, count);
	if (first > TABS) /* no line of a map has so many fields */
		first = TABS;
	for (size_t i = 0; i < m.lines; i++, line++) {
		/* of as many lines as draw has told.  NOLINTNEXTLINE */
		size_t end = m.end[i], tabs = tabs_before(&m, end, count);
		const char *p = all.p + start;
		size_t n = end - start, from = 0, to;

		n -= n > 0 && p[n - 1] == '\r';
		if (first > 0)
			from = nth_tab(&m, start, end, first - 1, count) + 1;
		to = n; /* as most often where the text is the last field */
		if (tabs - before > last)
			to = nth_tab(&m, start, end, last, count);
		line->line = (struct span){ p, n };
		line->key = (struct span){ p + from, to - from };
		line->fields = tabs - before + 1;
		before = tabs;
		start = end + 1;
	}
	*text = start < all.n ? span_cut(all, start, all.n) :
	    (struct span){ all.p + all.n, 0 };
	return m.lines;
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
	uint64_t newline = equal_sse2(p, _mm_set1_epi8('\n'));
	uint64_t tab = equal_sse2(p, _mm_set1_epi8('\t'));

	return (struct marks){ newline, tab, bits_count(newline),
	    bits_count(tab) };
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

INLINE FOR_AVX2 size_t
count_avx2(uint64_t m)
{
	return (size_t)__builtin_popcountll(m);
}

INLINE FOR_AVX2 struct marks
look_avx2(const char *p)
{
	uint64_t newline = equal_avx2(p, _mm256_set1_epi8('\n'));
	uint64_t tab = equal_avx2(p, _mm256_set1_epi8('\t'));

	return (struct marks){ newline, tab, count_avx2(newline),
	    count_avx2(tab) };
}

FOR_AVX2 static size_t
lines_avx2(struct span *text, size_t first, size_t last,
    struct scan_line *line, size_t max)
{
	if (last == 0) /* what is so most often, and then takes less */
		return cut_lines(text, 0, 0, line, max, look_avx2,
		    count_avx2);
	return cut_lines(text, first, last, line, max, look_avx2,
	    count_avx2);
}
#endif

/* Cuts a line that is too long for a map. */
static void
cut_long(struct span *text, size_t first, size_t last, struct scan_line *l)
{
	const char *p = text->p, *end = scan_eol(p, p + text->n), *tab = p;
	size_t n = (size_t)(end - p), tabs = 0, from = 0, to;

	*text = end < p + text->n ? span_cut(*text, n + 1, text->n) :
	    (struct span){ end, 0 };
	n -= p[n - 1] == '\r';
	for (to = n; (tab = memchr(tab, '\t', (size_t)(end - tab))); tab++) {
		if (++tabs == first)
			from = (size_t)(tab - p) + 1;
		if (tabs == last + 1)
			to = (size_t)(tab - p);
	}
	l->line = (struct span){ p, n };
	l->key = (struct span){ p + from, to - from };
	l->fields = tabs + 1;
}

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
	size_t n;

	if (text->n == 0)
		return 0;
	if (!best && !scan_use(SCAN_AVX2) && !scan_use(SCAN_SSE2))
		scan_use(SCAN_PLAIN);
	if (max > SCAN_LINES)
		max = SCAN_LINES;
	n = best(text, first, last, line, max);
	if (n == 0) {
		cut_long(text, first, last, line);
		n = 1;
	}
	return n;
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
