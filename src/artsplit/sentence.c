#include "sentence.h"

#include "cut.h"
#include "stamp.h"

enum {
	BRACKET_REACH = 400, /* bytes in which a bracket must close */
	WIDE_REACH = 180     /* the same, of three bytes a character */
};

void
sentence_start(struct sentences *s, const struct words *w,
    const struct masks *ms, struct span text)
{
	size_t stamp;

	text = span_trim(text);
	s->words = w;
	s->masks = ms;
	s->at = s->start = text.p;
	s->end = text.p + text.n;
	s->mark = s->quote = NULL;
	s->quotes = s->opened = s->closed = 0;
	s->pair = masks_next(ms, MASK_PAIR, s->at, s->end);
	if (!is_upper(*s->at))
		enumerate_begin(&s->list, s->at, s->end, true);
	else
		enumerate_none(&s->list);
	stamp = stamp_length(ms, text);
	s->stamp = stamp > 0 ? text.p + stamp : NULL;
}

/* Curly quotes and dashes begin like an ellipsis. */
static bool
is_quote(const char *p, const char *end)
{
	return end - p > 2 && memcmp(p, "\xE2\x80", 2) == 0 &&
	    (unsigned char)p[2] < 0xA6;
}

/* The next mark, or the end. */
static const char *
next_mark(const struct sentences *s, const char *p)
{
	while ((p = masks_next(s->masks, MASK_STOP, p, s->end)) < s->end) {
		if ((unsigned char)*p < 0x80 || (!is_quote(p, s->end) &&
		    cut_mark(p, s->end) > 0))
			return p;
		p++;
	}
	return p;
}

/* Counts quotes and brackets up to end; each is looked at once. */
static void
count_to(struct sentences *s, const char *end)
{
	while (s->pair < end) {
		if (*s->pair == '"' && s->quotes % 2 == 0)
			s->quote = s->pair;
		s->quotes += *s->pair == '"';
		s->opened += *s->pair == '(';
		s->closed += *s->pair == ')';
		s->pair = masks_next(s->masks, MASK_PAIR, s->pair + 1, s->end);
	}
}

/*
 * Is p inside brackets that opened in this sentence and close soon?  Those
 * that it begins with hold sentences: "(He did. She did not.)".
 */
static bool
in_brackets(const struct sentences *s, const char *p)
{
	const char *stop = s->end - p > BRACKET_REACH ? p + BRACKET_REACH :
	    s->end;

	if (s->opened <= s->closed ||
	    *span_trim(span_to(s->start, p)).p == '(')
		return false;
	for (; p < stop; p++)
		if (*p == '(' || *p == ')')
			return *p == ')';
	return false;
}

/*
 * The same for the brackets of Chinese, which no mask has: "（地点：北京。
 * 时间：上午）".
 */
static bool
in_wide_brackets(const struct sentences *s, const char *p)
{
	const char *stop = s->end - p > WIDE_REACH ? p + WIDE_REACH : s->end;
	const char *from = p - s->start > WIDE_REACH ? p - WIDE_REACH :
	    s->start;
	struct span open = SPAN("（"), close = SPAN("）");

	for (; p < stop; p++) {
		if (span_starts(span_to(p, s->end), open))
			return false;
		if (span_starts(span_to(p, s->end), close))
			break;
	}
	if (p == stop)
		return false;
	while (--p > from) {
		if (span_starts(span_to(p, s->end), close))
			return false;
		if (span_starts(span_to(p, s->end), open))
			return true;
	}
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
	s->start = s->at = to;
	if (s->pair < to)
		s->pair = masks_next(s->masks, MASK_PAIR, to, s->end);
	s->quotes = s->opened = s->closed = 0;
	return out->n > 0;
}

/* A sentence ends before the next item of a list, whatever stands there. */
static bool
take_item(struct sentences *s, struct span *out)
{
	/* a cut may have gone past it already */
	bool got = s->list.item >= s->start && take(s, s->list.item, out);

	enumerate_next(&s->list, s->end);
	return got;
}

/* "It ends. a. one thing b. another": nothing else goes on in small letters. */
static bool
list_follows(struct sentences *s, const struct cut *c)
{
	if (s->list.n > 0 || s->end - c->next < 2 || *c->next != 'a' ||
	    (c->next[1] != '.' && c->next[1] != ')'))
		return false;
	enumerate_begin(&s->list, c->next, s->end, false);
	return s->list.item;
}

static bool
take_cut(struct sentences *s, const struct cut *c, struct span *out)
{
	if (!take(s, c->tail, out))
		return false;
	if (s->list.n == 0 && !is_upper(*c->next))
		enumerate_begin(&s->list, c->next, s->end, false);
	return true;
}

/* Reads the cut at the mark p: may a sentence end there? */
static bool
ends_at(struct sentences *s, struct cut *c, const char *p)
{
	if (cut_plain(c, s->words, s->masks, s->start, p, s->end))
		return p >= s->list.head;
	return cut_read(c, s->words, s->masks, s->start, p, s->end,
	    s->quotes % 2 == 1) && p >= s->list.head &&
	    (cut_ends(c, s->words) || list_follows(s, c));
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
			s->mark = next_mark(s, s->at);
		p = s->mark;
		if (s->list.item && s->list.item <= p) {
			if (take_item(s, out))
				return true;
			continue;
		}
		if (s->end - p <= 1) /* nothing is behind it */
			break;
		count_to(s, p);
		if (!ends_at(s, &c, p)) {
			s->at = c.run.p + c.run.n;
			continue;
		}
		s->at = c.run.p + c.run.n;
		count_to(s, c.tail);
		if (!in_brackets(s, c.tail) && !in_quote(s, &c) &&
		    !(c.wide && in_wide_brackets(s, c.tail)) &&
		    take_cut(s, &c, out))
			return true;
	}
	return s->start < s->end && take(s, s->end, out);
}
