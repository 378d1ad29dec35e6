#include "quantity.h"

/* The bytes of token i without a possessive 's or '. */
static struct span
bare(const struct gloss *c, size_t i)
{
	struct span s = gloss_span(c, i);

	if (span_ends(s, SPAN("'s")))
		s.n -= 2;
	else if (span_ends(s, SPAN("\xE2\x80\x99s")))
		s.n -= 4;
	return s;
}

bool
noun_owns(const struct gloss *c, size_t i)
{
	return bare(c, i).n < gloss_span(c, i).n;
}

/* Is it the first part of "Chinese-linked"?  But "grants-in-aid". */
static bool
begins_compound(const struct gloss *c, size_t i)
{
	return i + 2 < c->n && gloss_dash(c, i + 1) &&
	    gloss_span(c, i + 1).n == 1 && gloss_glued(c, i + 1) &&
	    gloss_glued(c, i + 2) && gloss_is_word(c, i + 2) &&
	    !gloss_is(c, i + 2, IS_STOP);
}

bool
noun_is_plural(const struct gloss *c, size_t i)
{
	struct span s;

	if (i >= c->n || gloss_kind(c, i) != TOKEN_WORD ||
	    begins_compound(c, i))
		return false;
	if (gloss_is(c, i, IS_PLURAL | IS_SAME))
		return true;
	if (gloss_is(c, i, IS_SINGULAR))
		return false;
	if (gloss_is(c, i, IS_STOP & ~IS_VERB))
		return false;
	s = gloss_span(c, i);
	/* URLs, MPs; but not USS */
	return s.n > 2 && to_lower(s.p[s.n - 1]) == 's' &&
	    to_lower(s.p[s.n - 2]) != 's' &&
	    s.p[s.n - 2] != '\'' && (unsigned char)s.p[s.n - 2] < 0x80 &&
	    !(s.n > 4 && span_eq_fold(span_cut(s, s.n - 3, s.n),
	    SPAN("ous"))) && !(s.n < 5 && c->t->at[i].flags & TOKEN_CAPS);
}

/* Cuts a regular plural's ending off the n lower-case bytes at to. */
static size_t
cut_plural(char *to, size_t n)
{
	struct span s = { to, n };

	if (n > 4 && span_ends(s, SPAN("ies"))) {
		to[n - 3] = 'y';
		return n - 2;
	}
	if (span_ends(s, SPAN("sses")) || span_ends(s, SPAN("shes")) ||
	    span_ends(s, SPAN("ches")) || span_ends(s, SPAN("xes")) ||
	    span_ends(s, SPAN("zzes")) || (n > 4 && span_ends(s,
	    SPAN("oes"))))
		return n - 2;
	return n - 1;
}

struct span
noun_lemma(const struct gloss *c, size_t i)
{
	struct span s = bare(c, i);
	const struct lex *lex = gloss_lex(c, i);
	char *to;

	if (lexicon_noun[lex->noun].lemma.n > 0)
		return lexicon_noun[lex->noun].lemma;
	/* mini-programs */
	if (i > 1 && gloss_glued(c, i) && gloss_dash(c, i - 1) &&
	    gloss_glued(c, i - 1) && gloss_kind(c, i - 2) == TOKEN_WORD &&
	    !c->s->taken[i - 2] && gloss_lex(c, i - 2)->role == ROLE_NONE)
		s = span_to(gloss_span(c, i - 2).p, s.p + s.n);
	to = arena_copy(&c->s->arena, s.p, s.n);
	for (size_t b = 0; b < s.n; b++)
		to[b] = to_lower(s.p[b]);
	if (noun_is_plural(c, i))
		s.n = cut_plural(to, s.n);
	return (struct span){ to, s.n };
}

bool
noun_behind(const struct gloss *c, size_t i)
{
	for (size_t k = 0; k < 4 && gloss_is_word(c, i); k++, i++) {
		while (gloss_initials(c, i + 1) && gloss_is_word(c, i + 2))
			i += 2; /* "300 U.S. troops" */
		if (begins_compound(c, i) && !noun_is_plural(c, i + 2))
			i += 2; /* "19 GPS-tagged turtles" */
		if (noun_is_plural(c, i))
			return true;
		if (gloss_is(c, i, IS_STOP))
			return false;
	}
	return false;
}
