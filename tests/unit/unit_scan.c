/* scan - the tests of lib/scan: every path cuts lines alike. */
#include "scan.h"

#include <stdint.h>

#include "unit.h"

enum { TEXT = 3000, LINES = 7 };

/* One line cut byte by byte; returns what is behind it. */
static const char *
cut(const char *p, const char *end, size_t first, size_t last,
    struct scan_line *l)
{
	const char *at = p;

	const char *from = p, *to = NULL;

	*l = (struct scan_line){ .fields = 1 };
	for (; at < end && *at != '\n'; at++) {
		if (*at != '\t')
			continue;
		if (l->fields == last + 1)
			to = at;
		if (l->fields++ == first)
			from = at + 1;
	}
	l->line = span_to(p, at - (at > p && at[-1] == '\r'));
	if (l->fields > last)
		l->key = span_to(from, to ? to : p + l->line.n);
	return at + 1;
}

static bool
same(struct span a, struct span b)
{
	return a.p == b.p && a.n == b.n;
}

static bool
alike(const struct scan_line *a, const struct scan_line *b, size_t last)
{
	return same(a->line, b->line) && a->fields == b->fields &&
	    (a->fields <= last || same(a->key, b->key));
}

/* All lines of text, a few at a time, against those cut byte by byte. */
static bool
right(const char *text, size_t n, size_t first, size_t last)
{
	struct span rest = { text, n };
	const char *p = text, *end = text + n;
	struct scan_line got[LINES], want;
	size_t lines;

	while ((lines = scan_lines(&rest, first, last, got, LINES)) > 0)
		for (size_t i = 0; i < lines; i++) {
			p = cut(p, end, first, last, &want);
			if (!alike(&got[i], &want, last))
				return false;
		}
	return p >= end && rest.n == 0;
}

/* Bytes of which some are of those that matter, or nearly. */
static void
make_text(char *text, size_t n, unsigned seed)
{
	static const char some[] = "\t\t\n\rab\t\013\010\212\211\0\377xyz";

	for (size_t i = 0; i < n; i++) {
		seed = seed * 1103515245 + 12345;
		text[i] = seed >> 30 == 0 ? some[seed >> 16 & 15] : 'w';
	}
}

static void
all_lengths(void)
{
	char bytes[TEXT];
	const char *text;
	bool ok = true;

	for (size_t n = 0; n < 300; n++)
		for (unsigned seed = 0; seed < 8; seed++) {
			make_text(bytes, n, seed);
			text = unit_edge((struct span){ bytes, n }, SCAN_PAD,
			    seed & 1 ? '\n' : '\t').p;
			ok = ok && right(text, n, seed % 3, 2);
		}
	make_text(bytes, TEXT, 77);
	text = unit_edge((struct span){ bytes, TEXT }, SCAN_PAD, 0).p;
	for (size_t first = 0; first < 6; first++)
		for (size_t last = first; last < 70; last += 9)
			ok = ok && right(text, TEXT, first, last);
	memset(bytes, '\t', TEXT);
	text = unit_edge((struct span){ bytes, TEXT }, SCAN_PAD, 0).p;
	ok = ok && right(text, TEXT, 64, 128) && right(text, TEXT, 1, 2999) &&
	    right(text, TEXT, SIZE_MAX / 2, SIZE_MAX / 2); /* at once */
	OK(ok);
}

static void
ends(void)
{
	char text[SCAN_PAD + 8] = "one\r\n\ntwo";
	struct span all = { text, 9 };

	OK(scan_count(all) == 3);
	OK(scan_eol(text, text + 9) == text + 4);
	OK(scan_eol(text + 6, text + 9) == text + 9);
	OK(scan_eol(text + 9, text + 9) == text + 9);
	OK(scan_count((struct span){ text, 0 }) == 0);
}

/* Do n bytes before the one at p come to be where they should, no more? */
static bool
copies(const char *p, const char *end, char stop, size_t n)
{
	char to[64 + SCAN_STEP];
	size_t most = n + SCAN_STEP;

	memset(to, '!', sizeof(to));
	if (scan_copy(to, p, end, stop) != p + n || memcmp(to, p, n) != 0)
		return false;
	for (; most < sizeof(to); most++)
		if (to[most] != '!')
			return false;
	return true;
}

/* Every byte, at every place of a few steps. */
static void
odd_bytes(void)
{
	char text[64], *end = text + sizeof(text);
	bool ok = true;

	for (int c = 0; c < 256; c++)
		for (size_t i = 0; i < sizeof(text); i++) {
			bool odd = (c < ' ' && c != '\n') || c >= 127;

			memset(text, i % 2 ? '~' : ' ', sizeof(text));
			text[i] = (char)c;
			ok = ok && copies(text, end, '\0', odd ? i :
			    sizeof(text)) && copies(text, text + i, '\0', i) &&
			    copies(text + i, text + i + 1, '\0', !odd);
			if (c != ' ' && c != '~')
				ok = ok && copies(text, end, (char)c, i);
		}
	OK(ok);
}

/* At every distance and place; a byte of the two alone is none. */
static void
pairs(void)
{
	enum { BYTES = 80, PAD = 16 };
	bool ok = true;

	for (size_t gap = 0; gap < 60; gap += 7)
		for (size_t at = 0; at + gap < BYTES; at++) {
			char bytes[BYTES];
			size_t end = BYTES - gap;
			const char *p;

			memset(bytes, '.', BYTES);
			bytes[BYTES - 1] = 'b';
			bytes[0] = 'a';
			bytes[at] = 'a';
			bytes[at + gap] = gap == 0 ? 'a' : 'b';
			p = unit_edge((struct span){ bytes, BYTES }, PAD,
			    'a').p;
			ok = ok && scan_pair(p + (at > 0), p + end, 'a', gap ==
			    0 ? 'a' : 'b', gap) == p + at;
			ok = ok && scan_pair(p + at + 1, p + end, 'a', 'c',
			    gap) == p + end;
		}
	OK(ok);
}

void
unit_scan(void)
{
	static const enum scan_path path[] = { SCAN_PLAIN, SCAN_SSE2,
	    SCAN_AVX2 };

	ends();
	OK(!scan_use(SCAN_AVX2 + 1)); /* a path of another build */
	odd_bytes();
	pairs();
	all_lengths(); /* whatever is taken when nothing is asked for */
	for (size_t i = 0; i < sizeof(path) / sizeof(path[0]); i++)
		if (scan_use(path[i]))
			all_lengths();
}
