#include "tail.h"

#include <stddef.h>

#include "span.h"
#include "utf8.h"

enum {
	GERMAN_QUOTE = 0x201C, /* closes there, opens elsewhere */
	NOTE_MAX = 24, /* bytes of [12], [citation needed] */
	NOTES = 8      /* of them in a row */
};

bool
tail_closes(uint32_t c)
{
	return c == '"' || c == '\'' || c == ')' || c == ']' || c == '}' ||
	    c == '>' || c == 0x201D || c == 0x2019 || c == 0xBB ||
	    c == 0x203A || c == 0x300D || c == 0x300F || c == 0xFF09 ||
	    c == 0x300B || c == 0x3011;
}

/* A mark between blanks: said . " Then.  The bytes up to its end, or 0. */
static size_t
loose(const char *p, const char *end, struct span mark)
{
	size_t n = 1 + mark.n;

	return p < end && *p == ' ' &&
	    span_starts(span_to(p + 1, end), mark) &&
	    (p + n == end || is_space(p[n])) ? n : 0;
}

/* The one that closes so, if any does. */
static size_t
loose_closer(const char *p, const char *end)
{
	static const struct span mark[] = {
		{ "]", 1 }, { ")", 1 }, { "”", sizeof("”") - 1 }
	};
	size_t n = 0;

	for (size_t i = 0; i < sizeof(mark) / sizeof(*mark) && n == 0; i++)
		n = loose(p, end, mark[i]);
	return n;
}

/* :) ;-) =) with the blank before it: bytes, or 0. */
static size_t
smiley(const char *p, const char *end)
{
	size_t n = p < end && *p == ' ';

	if (end - p < (ptrdiff_t)n + 2 || !strchr(":;=", p[n]) || !p[n])
		return 0;
	n++;
	n += p[n] == '-';
	if (p + n >= end || (p[n] != ')' && p[n] != '(') ||
	    (p + n + 1 < end && !is_space(p[n + 1])))
		return 0;
	return n + 1;
}

/* p: where they begin. */
static void
read_closers(struct tail *t, const char *end, bool odd_quotes)
{
	const char *from = t->p, *p = from;
	size_t n;

	while (p < end) {
		uint32_t cp;

		n = utf8_next(p, end, &cp);
		/* a full stop behind the quotation: said so?". */
		if (cp == '.' && p > from)
			t->stop_inside = true;
		else if (!tail_closes(cp) && !(cp == GERMAN_QUOTE &&
		    p + n < end && is_space(p[n])))
			break;
		p += n;
	}
	n = loose_closer(p, end);
	if (n == 0 && odd_quotes && !memchr(from, '"', (size_t)(p - from)))
		n = loose(p, end, SPAN("\""));
	if (n == 0 && span_starts(span_to(p, end), SPAN(" »")))
		n = SPAN(" »").n; /* as the French write it */
	p += n;
	t->closers = p > from;
	t->p = p + smiley(p, end);
}

/* [12] and superscripts belong to the sentence that they stand behind. */
static const char *
read_notes(const char *p, const char *end)
{
	for (int i = 0; i < NOTES && p < end; i++) {
		const char *q = p + (*p == ' ');
		uint32_t cp;
		size_t n = 1;

		if (q == p && (utf8_next(p, end, &cp), cp == 0xB9 ||
		    cp == 0xB2 || cp == 0xB3 || (cp >= 0x2070 &&
		    cp <= 0x2079))) {
			p += utf8_next(p, end, &cp);
			continue;
		}
		if (q == end || *q != '[')
			break;
		while (q + n < end && n < NOTE_MAX && (is_digit(q[n]) ||
		    is_lower(q[n]) || q[n] == ',' || q[n] == ' '))
			n++;
		if (n == 1 || q + n == end || q[n] != ']')
			break;
		p = q + n + 1;
	}
	return p;
}

struct tail
tail_read(const char *p, const char *end, bool odd_quotes)
{
	struct tail t = { .p = p };

	read_closers(&t, end, odd_quotes);
	t.p = read_notes(t.p, end);
	return t;
}
