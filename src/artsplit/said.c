#include "said.h"

#include "utf8.h"

enum {
	REACH = 96,     /* bytes looked ahead, at most */
	NAME_WORDS = 5, /* of who speaks, and of "said" */
	WIDE_NAME = 24  /* bytes of the same in Chinese */
};

/* The word of letters at *p, which is then behind it. */
static struct span
next_word(const char **p, const char *end)
{
	const char *from = *p;

	while (*p < end && is_alpha(**p))
		++*p;
	return span_to(from, *p);
}

/* "It is over." Sen. Lee said.  But not: Sen. Lee said, "It is not." */
static bool
named_speaker(const struct cut *c, const struct words *w)
{
	const char *p = c->next, *end = c->end - p > REACH ? p + REACH :
	    c->end;

	for (int i = 0; i < NAME_WORDS && p < end; i++) {
		struct span word = next_word(&p, end);

		if (i > 0 && (words_find(w, word) & WORD_SAY))
			return p == c->end || *p == '.';
		if (word.n == 0 || !is_upper(*word.p) ||
		    (words_find(w, word) & WORD_START))
			return false;
		p += p < end && *p == '.';
		if (p == end || !is_space(*p))
			return false;
		while (p < end && is_space(*p))
			p++;
	}
	return false;
}

/* "Why?" he asked, and Why? he asked, but not "Why?" She asked it twice. */
static bool
attributed(const struct cut *c, const struct words *w)
{
	bool upper = utf8_is_upper(c->first);
	struct span rest, next;
	size_t i = 0;

	if (c->word > c->next || (!c->closers && (*c->run.p == '.' || upper)))
		return false;
	if (c->closers && ((words_find(w, c->after) & WORD_SAY) ||
	    named_speaker(c, w)))
		return true;
	if (!(words_find(w, c->after) & WORD_SPEAKER))
		return false;
	rest = span_trim(span_to(c->after.p + c->after.n, c->end - c->after.p
	    - (ptrdiff_t)c->after.n > REACH ? c->after.p + c->after.n + REACH
	    : c->end));
	while (i < rest.n && is_alpha(rest.p[i]))
		i++;
	next = span_cut(rest, 0, i);
	return (words_find(w, next) & WORD_SAY) && (!upper || i == rest.n ||
	    !is_space(rest.p[i]));
}

/*
 * "“你是谁？”他问。": a few characters, the last of them a word of saying,
 * up to the next mark.
 */
static bool
wide_attributed(const struct cut *c, const struct words *w)
{
	const char *p = c->next, *end = c->end - p > WIDE_NAME ?
	    p + WIDE_NAME : c->end;
	size_t n = 0;

	if (!c->closers)
		return false;
	while (p < end && (unsigned char)*p - 0xE4u < 6)
		p += 3, n++;
	if (n < 2 || p >= end || !(cut_mark(p, c->end) > 0 ||
	    span_starts(span_to(p, c->end), SPAN("，"))))
		return false;
	return (words_find(w, span_to(p - 3, p)) & WORD_SAY) ||
	    (n > 2 && (words_find(w, span_to(p - 6, p)) & WORD_SAY));
}

bool
said_follows(const struct cut *c, const struct words *w)
{
	return c->wide ? wide_attributed(c, w) : attributed(c, w);
}
