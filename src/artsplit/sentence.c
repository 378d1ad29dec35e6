#include "sentence.h"

#include <stdint.h>

#include "cut.h"
#include "stamp.h"

enum { BRACKET_REACH = 400 }; /* bytes in which a bracket must close */

#define EVERY(byte) (UINT64_C(0x0101010101010101) * (byte))

void
sentence_start(struct sentences *s, const struct words *w, struct span text)
{
	size_t stamp;

	text = span_trim(text);
	*s = (struct sentences){ .words = w, .at = text.p,
		.end = text.p + text.n, .start = text.p, .counted = text.p };
	enumerate_begin(&s->list, s->at, s->end, true);
	stamp = stamp_length(text);
	if (stamp > 0)
		s->stamp = text.p + stamp;
}

/* Some byte of w is zero: the high bit of that byte, or of one above it. */
static uint64_t
zero_bytes(uint64_t w)
{
	return (w - EVERY(1)) & ~w & EVERY(0x80);
}

/* The next byte that can begin a mark: . ? ! or one beyond ASCII. */
static const char *
candidate(const char *p, const char *end)
{
	while (end - p >= 8) {
		uint64_t w;

		memcpy(&w, p, 8);
		if ((zero_bytes(w ^ EVERY('.')) | zero_bytes(w ^ EVERY('?')) |
		    zero_bytes(w ^ EVERY('!')) | (w & EVERY(0x80))) != 0)
			break;
		p += 8;
	}
	while (p < end && *p != '.' && *p != '?' && *p != '!' &&
	    (unsigned char)*p < 0x80)
		p++;
	return p;
}

/* The next mark, or the end. */
static const char *
next_mark(const char *p, const char *end)
{
	while ((p = candidate(p, end)) < end) {
		/* E2 curly quotes and dashes are most of what is beyond
		   ASCII; the others are told by their first byte too */
		unsigned char c = (unsigned char)*p;

		if (c < 0x80 || ((c == 0xE2 || c == 0xE3 || c == 0xEF ||
		    c == 0xE0 || c == 0xD8 || c == 0xDB) &&
		    cut_mark(p, end) > 0))
			return p;
		p++;
	}
	return p;
}

/* The next quote or bracket. */
static const char *
pair_mark(const char *p, const char *end)
{
	while (end - p >= 8) {
		uint64_t w;

		memcpy(&w, p, 8);
		/* ( and ) differ in their last bit only */
		if ((zero_bytes(w ^ EVERY('"')) |
		    zero_bytes((w | EVERY(1)) ^ EVERY(')'))) != 0)
			break;
		p += 8;
	}
	while (p < end && *p != '"' && *p != '(' && *p != ')')
		p++;
	return p;
}

/* Counts quotes and brackets up to end; each byte is looked at once. */
static void
count_to(struct sentences *s, const char *end)
{
	const char *p = s->counted;

	while ((p = pair_mark(p, end)) < end) {
		if (*p == '"' && s->quotes % 2 == 0)
			s->quote = p;
		s->quotes += *p == '"';
		s->opened += *p == '(';
		s->closed += *p == ')';
		p++;
	}
	if (s->counted < end)
		s->counted = end;
}

/* Is p inside brackets that opened in this sentence and close soon? */
static bool
in_brackets(const struct sentences *s, const char *p)
{
	const char *stop = s->end - p > BRACKET_REACH ? p + BRACKET_REACH :
	    s->end;

	if (s->opened <= s->closed)
		return false;
	for (; p < stop; p++)
		if (*p == '(' || *p == ')')
			return *p == ')';
	return false;
}

/* "He cried, "Oh dear! Too late!" and ran": the quotation is one part of it. */
static bool
in_quote(const struct sentences *s, const struct cut *c)
{
	size_t left = (size_t)(s->end - c->tail);

	return s->quotes % 2 == 1 && s->quote > s->start &&
	    *c->run.p != '.' && memchr(c->tail, '"',
	    left < BRACKET_REACH ? left : BRACKET_REACH) != NULL;
}

static bool
take(struct sentences *s, const char *to, struct span *out)
{
	*out = span_trim(span_to(s->start, to));
	s->start = s->at = s->counted = to;
	s->quotes = s->opened = s->closed = 0;
	return out->n > 0;
}

/* A sentence ends before the next item of a list, whatever stands there. */
static bool
take_item(struct sentences *s, struct span *out)
{
	bool got = take(s, s->list.item, out);

	enumerate_next(&s->list, s->end);
	return got;
}

static bool
take_cut(struct sentences *s, const struct cut *c, struct span *out)
{
	if (!take(s, c->tail, out))
		return false;
	if (s->list.n == 0)
		enumerate_begin(&s->list, c->next, s->end, false);
	return true;
}

bool
sentence_next(struct sentences *s, struct span *out)
{
	if (s->stamp) {
		const char *text = s->stamp;

		s->stamp = NULL;
		return take(s, text, out);
	}
	while (s->at < s->end) {
		const char *p;
		struct cut c;

		/* the items of a list may be many before the next mark */
		if (!s->mark || s->mark < s->at)
			s->mark = next_mark(s->at, s->end);
		p = s->mark;
		if (s->list.item && s->list.item <= p) {
			if (take_item(s, out))
				return true;
			continue;
		}
		if (p == s->end)
			break;
		count_to(s, p);
		if (!cut_read(&c, s->words, s->start, p, s->end,
		    s->quotes % 2 == 1) || p < s->list.head ||
		    !cut_ends(&c, s->words)) {
			s->at = c.run.p + c.run.n;
			continue;
		}
		s->at = c.run.p + c.run.n;
		count_to(s, c.tail);
		if (!in_brackets(s, c.tail) && !in_quote(s, &c) &&
		    take_cut(s, &c, out))
			return true;
	}
	return s->start < s->end && take(s, s->end, out);
}
