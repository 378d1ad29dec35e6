#include "quantity.h"

enum {
	FAR = 9,     /* tokens between a sum and what it is */
	NAME_MAX = 4, /* of who pays the second of two sums */
	BESIDE = 12  /* tokens from a sum to the one it is set beside */
};

static bool
clause_end(const struct gloss *c, size_t i)
{
	return gloss_mark(c, i, ';') || gloss_mark(c, i, '.') ||
	    gloss_mark(c, i, '!') || gloss_mark(c, i, '?');
}

/* Behind a conversion in parentheses: "230,000 yuan ($32,300) in ...". */
static size_t
behind_paren(const struct gloss *c, size_t i)
{
	if (!gloss_mark(c, i, '('))
		return i;
	for (size_t far = 0; far < FAR && i < c->n; far++, i++)
		if (gloss_mark(c, i, ')'))
			return i + 1;
	return i;
}

/* A sum is what follows it: "in stolen funds", "penalty". */
static bool
behind(const struct gloss *c, struct quantity *q)
{
	size_t i = behind_paren(c, q->after > q->last ? q->after :
	    q->last + 1);
	size_t first;

	if (gloss_mark(c, i, ')'))
		i++;
	if (gloss_is(c, i, IS_PREP) && (gloss_word(c, i, SPAN("in")) ||
	    gloss_word(c, i, SPAN("of"))))
		i++;
	else if (gloss_is(c, i, IS_STOP))
		return false;
	first = i;
	for (size_t far = 0; far < 5 && i < c->n; far++, i++) {
		if (gloss_is(c, i, IS_MONEY)) {
			q->item = lexicon_noun[gloss_lex(c, i)->noun].sum;
			q->phrase = token_range(c->t, first, i);
			return true;
		}
		if (gloss_kind(c, i) != TOKEN_WORD || gloss_is(c, i, IS_STOP))
			return false;
	}
	return false;
}

void
sum_find(const struct gloss *c, struct quantity *q)
{
	size_t i = q->first;

	if (q->number.han) {
		han_item(c, q);
		if (q->item.n > 0)
			return;
	}
	if (behind(c, q))
		return;
	for (size_t far = 0; far < FAR && i-- > 0; far++) {
		if (clause_end(c, i) || c->s->taken[i] ||
		    gloss_kind(c, i) == TOKEN_DIGITS)
			return;
		if (!gloss_is(c, i, IS_MONEY))
			continue;
		q->item = lexicon_noun[gloss_lex(c, i)->noun].sum;
		q->phrase = gloss_span(c, i);
		return;
	}
}

/* "18 million euros, of which 12 million were paid": money, too. */
static bool
of_which(const struct gloss *c, const struct quantity *a,
    const struct quantity *b)
{
	return a->kind == KIND_MONEY && b->kind == KIND_COUNT &&
	    (b->elided || b->item.n == 0) && b->number.shift > 0 &&
	    b->lead > 1 && b->lead < a->last + 6 &&
	    gloss_word(c, b->lead - 1, SPAN("which")) &&
	    gloss_word(c, b->lead - 2, SPAN("of"));
}

/* "Apple 5 million euros and Meta 2 million": whose sum b is, is said, too. */
static bool
next_sum(const struct gloss *c, const struct quantity *a,
    const struct quantity *b)
{
	size_t i = a->last + 1, n = 0;

	if (a->kind != KIND_MONEY || b->kind != KIND_COUNT || b->stated ||
	    b->number.shift == 0 || (b->item.n > 0 && !b->elided) ||
	    !(gloss_mark(c, i, ',') || gloss_role(c, i) == ROLE_AND))
		return false;
	i += gloss_mark(c, i, ',') && gloss_role(c, i + 1) == ROLE_AND;
	i += gloss_is(c, i + 1, IS_ACT); /* "and fined Meta" */
	for (i++; i < b->lead && n < NAME_MAX && gloss_capital(c, i); i++)
		n++;
	return n > 0 && i == b->lead;
}

/*
 * "3.3 billion yuan, up from 2.9 billion in 12 cases": a sum set beside
 * another, without a noun behind it.
 */
static bool
beside(const struct gloss *c, const struct quantity *a,
    const struct quantity *b)
{
	size_t i = b->lead;

	if (a->kind != KIND_MONEY || b->kind != KIND_COUNT || b->stated ||
	    b->number.shift == 0 || b->number.han || i == 0 ||
	    i > a->last + BESIDE || noun_behind(c, b->last))
		return false;
	for (size_t k = a->last + 1; k < i; k++)
		if (gloss_mark(c, k, ';') || gloss_is(c, k, IS_CONJ))
			return false;
	/* "sold $3 million in shares to 2 million": to persons */
	if (gloss_word(c, i - 1, SPAN("to")))
		return gloss_word(c, i - 2, SPAN("compared"));
	return gloss_is(c, i - 1, IS_PREP) && !gloss_word(c, i - 1, SPAN("of"));
}

void
sum_of_same(const struct gloss *c, const struct quantity *a,
    struct quantity *b)
{
	bool part = of_which(c, a, b);

	if (!part && !next_sum(c, a, b) && !beside(c, a, b))
		return;
	b->kind = KIND_MONEY;
	b->unit = a->unit;
	b->item = a->item;
	b->phrase = a->phrase;
	b->of = part;
	b->elided = part && b->elided;
}
