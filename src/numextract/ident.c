#include "quantity.h"

static size_t
width(const struct scan *c, size_t i)
{
	return c->t->at[i].end - c->t->at[i].start;
}

static bool
is_digits(const struct scan *c, size_t i)
{
	return i < c->n && scan_kind(c, i) == TOKEN_DIGITS;
}

static bool
is_word(const struct scan *c, size_t i)
{
	return i < c->n && scan_kind(c, i) == TOKEN_WORD;
}

static bool
capital(const struct scan *c, size_t i)
{
	return i < c->n && c->t->at[i].flags & TOKEN_CAPITAL;
}

/* A34, COVID-19, F-150: letters right before. */
static bool
glued_before(const struct scan *c, const struct quantity *q)
{
	size_t i = q->first;

	if (i == 0 || !scan_glued(c, i))
		return false;
	if (is_word(c, i - 1))
		return true;
	if (is_digits(c, i - 1))
		return true;
	if (i < 2 || !scan_glued(c, i - 1))
		return false;
	if (scan_dash(c, i - 1))
		return is_word(c, i - 2) ? capital(c, i - 2) :
		    is_digits(c, i - 2) && !q->stated;
	/* ID.3, 9:30, 1.5.3, a/3, 2_000 */
	return scan_mark(c, i - 1, '.') || scan_mark(c, i - 1, ':') ||
	    scan_mark(c, i - 1, '_') || scan_mark(c, i - 1, '@') ||
	    (scan_mark(c, i - 1, '/') && !q->stated);
}

/* 5G, 3D, 1.5.3, 9:30, 2-0: what is glued right behind. */
static bool
glued_behind(const struct scan *c, const struct quantity *q)
{
	size_t i = q->last + 1;

	if (!q->number.digits || !scan_glued(c, i) || q->number.han)
		return false;
	if (is_word(c, i))
		return true;
	if (!scan_glued(c, i + 1) || i + 1 >= c->n)
		return false;
	if (scan_mark(c, i, ':') || scan_mark(c, i, '.') ||
	    scan_mark(c, i, '_') || scan_mark(c, i, '@'))
		return is_digits(c, i + 1) || is_word(c, i + 1);
	if (scan_mark(c, i, '/'))
		return is_digits(c, i + 1) && !q->stated;
	/* 19-A; "24-hour", "4-cylinder" are quantities */
	if (scan_dash(c, i) && is_word(c, i + 1))
		return c->t->at[i + 1].flags & TOKEN_CAPS &&
		    width(c, i + 1) < 3;
	return false;
}

/* "1." or "1)" at the head of a line; "[3]" anywhere. */
static bool
list_mark(const struct scan *c, const struct quantity *q)
{
	size_t i = q->first, j = q->last + 1;

	if (i != q->last || !is_digits(c, i) || width(c, i) > 3)
		return false;
	if (i > 0 && scan_mark(c, i - 1, '[') && scan_mark(c, j, ']'))
		return true;
	if (!scan_glued(c, j) || !(scan_mark(c, j, '.') ||
	    scan_mark(c, j, ')')))
		return false;
	if (i == 0 || (i == 1 && scan_mark(c, 0, '(')))
		return j + 1 < c->n;
	/* "...: 1. the first; 2. the second" */
	return scan_mark(c, j, '.') && j + 1 < c->n && width(c, i) == 1 &&
	    c->t->at[i - 1].kind == TOKEN_MARK && !scan_mark(c, i - 1, '$') &&
	    !scan_mark(c, i - 1, ',') && scan_kind(c, j + 1) != TOKEN_DIGITS;
}

/* Digits and nothing else: no unit, no scale, no grouping. */
static bool
bare(const struct quantity *q)
{
	return q->number.digits && !q->stated && q->number.shift == 0 &&
	    !q->number.grouped && !q->number.fraction;
}

/* Is a noun counted after token i: "300 people", "12 new cases"? */
static bool
noun_after(const struct scan *c, size_t i)
{
	for (size_t k = 0; k < 4 && is_word(c, i); k++, i++) {
		if (noun_is_plural(c, i))
			return true;
		if (scan_is(c, i, IS_STOP))
			return false;
	}
	return false;
}

/* A calendar year that no date finder took. */
static bool
year_like(const struct scan *c, const struct quantity *q)
{
	long value = decimal_small(q->value);

	return bare(q) && q->first == q->last && width(c, q->first) == 4 &&
	    value >= 1400 && value < 2100 && q->bound == BOUND_EQUAL &&
	    !noun_after(c, q->last + 1);
}

/* 007, 0401: a code. */
static bool
leading_zero(const struct scan *c, const struct quantity *q)
{
	return q->number.digits && !q->stated && is_digits(c, q->first) &&
	    width(c, q->first) > 1 &&
	    c->t->text.p[c->t->at[q->first].start] == '0';
}

/* iPhone 15, Section 427, No. 6: a name before it. */
static bool
named(const struct scan *c, const struct quantity *q)
{
	size_t i = q->first;

	if (i == 0 || q->stated || q->number.vague)
		return false;
	i--;
	if (scan_mark(c, i, '#'))
		return true;
	if (scan_mark(c, i, '.') && i > 0 && scan_is(c, i - 1, IS_TRAP) &&
	    width(c, i - 1) < 5)
		return true;
	if (q->number.grouped || q->number.shift > 0)
		return false;
	if (scan_is(c, i, IS_TRAP) && q->bound == BOUND_EQUAL)
		return true;
	return bare(q) && is_word(c, i) && capital(c, i) && i > 0 &&
	    !scan_is(c, i, IS_STOP) && !noun_after(c, q->last + 1);
}

/* 123-4567, +1 222 222 2222: digits joined by hyphens or after a plus. */
static bool
phone(const struct scan *c, const struct quantity *q)
{
	size_t i = q->first, j = q->last + 1;

	if (!bare(q) || q->range)
		return false;
	if (scan_dash(c, j) && is_digits(c, j + 1) && scan_glued(c, j) &&
	    scan_glued(c, j + 1))
		return true;
	return i > 0 && scan_mark(c, i - 1, '+') && scan_glued(c, i) &&
	    is_digits(c, j);
}

/* "one" that stands for a noun: this one, one another, no one. */
static bool
pronoun(const struct scan *c, const struct quantity *q)
{
	size_t i = q->first, j = q->last + 1;

	if (q->first != q->last || !scan_word(c, i, SPAN("one")))
		return false;
	if (q->stated)
		return false;
	if (i > 0 && (scan_is(c, i - 1, IS_DET | IS_ONE_BEFORE)))
		return true;
	if (scan_word(c, j, SPAN("of")))
		return scan_word(c, j + 1, SPAN("them"));
	if (scan_dash(c, j) && scan_glued(c, j))
		return !is_word(c, j + 1) || scan_is(c, j + 1, IS_STOP);
	if (scan_word(c, j, SPAN("in")) || scan_word(c, j, SPAN("or")) ||
	    scan_word(c, j, SPAN("out")))
		return !is_digits(c, j + 1) &&
		    scan_role(c, j + 1) != ROLE_DIGIT;
	return !is_word(c, j) || scan_is(c, j, IS_STOP | IS_ONE_AFTER) ||
	    scan_is(c, j, IS_LATE);
}

/* A Chinese numeral that counts nothing: 一些, 统一. */
static bool
lexical_han(const struct scan *c, const struct quantity *q)
{
	size_t i = q->first, j = q->last + 1;

	if (!q->number.han || q->stated)
		return false;
	if (i > 0 && span_is(scan_span(c, i - 1), "\xE7\xAC\xAC"))
		return true;
	if (is_digits(c, i) || q->first != q->last)
		return false;
	if (span_is(scan_span(c, i), "\xE4\xB8\x80") ||
	    !scan_is(c, j, IS_MEASURE_WORD))
		return true;
	return false;
}

bool
ident_is(const struct scan *c, const struct quantity *q)
{
	if (q->number.ordinal)
		return false;
	if (glued_before(c, q) && !(q->kind == KIND_MONEY &&
	    q->first < q->number.first))
		return true;
	if (glued_behind(c, q) || leading_zero(c, q))
		return true;
	return list_mark(c, q) || named(c, q) || year_like(c, q) ||
	    phone(c, q) || pronoun(c, q) || lexical_han(c, q);
}
