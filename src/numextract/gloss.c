#include "gloss.h"

/* Are the words beside it in capitals too?  Then it is no US, IT or WHO. */
static bool
shouted(const struct gloss *c, size_t i)
{
	return (i > 0 && c->t->at[i - 1].flags & TOKEN_CAPS) ||
	    (i + 1 < c->n && c->t->at[i + 1].flags & TOKEN_CAPS);
}

void
gloss_start(struct gloss *c, struct sentence *s)
{
	*c = (struct gloss){ .s = s, .t = &s->token, .n = s->token.n,
		.seen = s->marks.is, .han = s->token.cjk };
	if (!s->marks.caps)
		return;
	c->seen = 0;
	for (size_t i = 0; i < c->n; i++) {
		struct token *t = &s->token.at[i];

		if (t->flags & TOKEN_CAPS && !shouted(c, i) &&
		    gloss_is(c, i, IS_PRON | IS_CONJ))
			t->id = LEXICON_NAME;
		c->seen |= gloss_lex(c, i)->is;
	}
}

bool
gloss_dash(const struct gloss *c, size_t i)
{
	struct span s;

	if (i >= c->n || gloss_kind(c, i) != TOKEN_MARK)
		return false;
	s = gloss_span(c, i);
	if (s.n == 1)
		return s.p[0] == '-';
	return s.n == 3 && s.p[0] == '\xE2' &&
	    ((s.p[1] == '\x80' && (unsigned char)s.p[2] >= 0x90 &&
	    (unsigned char)s.p[2] <= 0x95) ||
	    (s.p[1] == '\x88' && s.p[2] == '\x92'));
}

/* A capital alone, and a full stop glued to it? */
static bool
initial(const struct gloss *c, size_t i)
{
	return i + 1 < c->n && c->t->at[i].flags & TOKEN_CAPITAL &&
	    c->t->at[i].end - c->t->at[i].start == 1 &&
	    gloss_mark(c, i + 1, '.') && gloss_glued(c, i + 1);
}

bool
gloss_initials(const struct gloss *c, size_t i)
{
	if (i == 0 || !gloss_mark(c, i, '.') || !initial(c, i - 1))
		return false;
	return (gloss_glued(c, i + 1) && initial(c, i + 1)) ||
	    (i > 2 && gloss_glued(c, i - 1) && initial(c, i - 3));
}

struct span
gloss_key(const struct gloss *c, size_t i, size_t n, bool fold, char *buf)
{
	struct span key = { buf, 0 };

	if (n == 0 || i + n > c->n)
		return SPAN("");
	for (size_t k = i; k < i + n; k++) {
		struct span word = gloss_span(c, k);

		if (key.n + word.n + 1 > GLOSS_KEY)
			return SPAN("");
		if (key.n > 0 && !(gloss_kind(c, k) == TOKEN_CJK &&
		    gloss_kind(c, k - 1) == TOKEN_CJK))
			buf[key.n++] = ' ';
		for (size_t b = 0; b < word.n; b++)
			buf[key.n++] = fold ? to_lower(word.p[b]) : word.p[b];
	}
	return key;
}
