/* Numbers that are names in a list of names: Sections 66C, 67 and 420. */
#include "quantity.h"

enum {
	ENTRY_MAX = 6, /* tokens of an entry: 37(b), 498-A */
	LIST_MAX = 60  /* of the list, to either side: else time is square */
};

static size_t
width(const struct gloss *c, size_t i)
{
	return c->t->at[i].end - c->t->at[i].start;
}

static bool
joins(const struct gloss *c, size_t i)
{
	return gloss_mark(c, i, ',') || gloss_mark(c, i, '&') ||
	    gloss_role(c, i) == ROLE_AND || gloss_word(c, i, SPAN("or"));
}

/* Does token i go on with the entry before it: (b), -A, C? */
static bool
goes_on(const struct gloss *c, size_t i)
{
	return gloss_glued(c, i) && (gloss_is_word(c, i) ? width(c, i) < 3 :
	    gloss_dash(c, i) || gloss_mark(c, i, '(') ||
	    gloss_mark(c, i, ')'));
}

/* Where the entry begins that ends before token i; or 0: none does. */
static size_t
entry_start(const struct gloss *c, size_t i)
{
	for (size_t k = 0; k < ENTRY_MAX && i > 1; k++, i--) {
		if (gloss_digits(c, i - 1) && !gloss_mark(c, i - 2, '('))
			return i - 1;
		if (!gloss_digits(c, i - 1) && !goes_on(c, i - 1))
			return 0;
	}
	return 0;
}

/* One past the list that goes on at token i; ends: "and 67", "67)". */
static size_t
list_end(const struct gloss *c, size_t i, bool *ends)
{
	size_t k;

	*ends = false;
	for (k = 0; k < LIST_MAX && i < c->n; k++, i++)
		if (joins(c, i))
			*ends = *ends || !gloss_mark(c, i, ',');
		else if (!gloss_digits(c, i) && !goes_on(c, i))
			break;
	*ends = *ends || i == c->n || gloss_kind(c, i) == TOKEN_MARK;
	return i;
}

/* "of the IT Act", "of IPC": what sections are of. */
static bool
law_behind(const struct gloss *c, size_t i)
{
	return gloss_word(c, i, SPAN("of")) &&
	    gloss_capital(c, i + 1 + gloss_is(c, i + 1, IS_DET));
}

/*
 * Is the word at token i, or before a full stop there, one that numbers are
 * names behind: "pp.", or of one thing too, "Section 419 and 420 of IPC"?
 */
static bool
names(const struct gloss *c, size_t i, bool one)
{
	i -= i > 0 && gloss_mark(c, i, '.');
	return gloss_is(c, i, IS_TRAP) && (one || noun_is_plural(c, i) ||
	    width(c, i) < 3);
}

bool
ident_listed(const struct gloss *c, const struct quantity *q)
{
	size_t i = q->first, start = i;
	bool ends, law;

	if (i < 3 || q->hinted || q->bound != BOUND_EQUAL ||
	    !joins(c, i - 1) || noun_behind(c, q->last + 1))
		return false;
	law = law_behind(c, list_end(c, q->last + 1, &ends));
	if (gloss_mark(c, i - 1, ',') && !ends && !law)
		return false;
	while (i > 0 && start - i < LIST_MAX && joins(c, i - 1)) {
		while (i > 0 && joins(c, i - 1))
			i--;
		i = entry_start(c, i);
		if (i > 0 && names(c, i - 1, law))
			return true;
	}
	return false;
}
