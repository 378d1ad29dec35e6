#include "number.h"

enum { GROUPS_MAX = 11 }; /* 10^33; what is longer is a list */

static size_t
width(const struct gloss *c, size_t i)
{
	return i < c->n ? c->t->at[i].end - c->t->at[i].start : 0;
}

/* Digits directly behind a mark that is directly behind token i. */
static bool
joined(const struct gloss *c, size_t i, char mark)
{
	return gloss_glued(c, i + 1) && gloss_mark(c, i + 1, mark) &&
	    gloss_glued(c, i + 2) && gloss_digits(c, i + 2) &&
	    gloss_free_at(c, i + 2);
}

/*
 * The last token of a number grouped by mark: 1,385 and 1,234,567, or the
 * Indian 12,34,567.  "10,20,30" and "2014,2015" are lists: i itself.
 */
static size_t
group_end(const struct gloss *c, size_t i, char mark)
{
	size_t groups = 0, twos = 0, last = i;

	if (width(c, i) > 3)
		return i;
	while (joined(c, last, mark) && width(c, last + 2) <= 3 &&
	    width(c, last + 2) >= 2) {
		twos += width(c, last + 2) == 2;
		last += 2;
		if (++groups > GROUPS_MAX)
			return i;
	}
	if (groups == 0 || width(c, last) != 3 || joined(c, last, mark))
		return i;
	if (twos > 0 && (twos != groups - 1 || width(c, i) > 2))
		return i;
	return last;
}

/* "1 065", "1 234 567": the groups have three digits each. */
static size_t
spaced_end(const struct gloss *c, size_t i)
{
	size_t last = i;

	if (width(c, i) > 3 || gloss_mark(c, i + 1, '.') ||
	    (i > 0 && gloss_digits(c, i - 1)) ||
	    c->t->text.p[c->t->at[i].start] == '0')
		return i;
	while (last - i < GROUPS_MAX && gloss_digits(c, last + 1) &&
	    width(c, last + 1) == 3 && !gloss_glued(c, last + 1) &&
	    gloss_free_at(c, last + 1))
		last++;
	/* "5 100 2014": some other row of numbers */
	if (gloss_digits(c, last + 1) && !gloss_glued(c, last + 1))
		return i;
	return last;
}

/* "10, 000": a group torn off, which no number of its own begins as. */
static size_t
torn_end(const struct gloss *c, size_t i)
{
	size_t last = i;

	if (width(c, i) > 3 || c->t->text.p[c->t->at[i].start] == '0')
		return i;
	while (last - i < GROUPS_MAX && gloss_mark(c, last + 1, ',') &&
	    gloss_glued(c, last + 1) && gloss_digits(c, last + 2) &&
	    !gloss_glued(c, last + 2) &&
	    width(c, last + 2) == 3 && gloss_free_at(c, last + 2) &&
	    c->t->text.p[c->t->at[last + 2].start] == '0')
		last += 2;
	return last;
}

/* A decimal comma stands before a scale word or %: "3,5 million". */
static bool
decimal_comma(const struct gloss *c, size_t i)
{
	return joined(c, i, ',') && width(c, i + 2) <= 2 &&
	    !joined(c, i + 2, ',') && (gloss_role(c, i + 3) == ROLE_SCALE ||
	    gloss_mark(c, i + 3, '%'));
}

/* "12.345.678", "1.099,50": grouped by dots, as 1.099 alone is not. */
static bool
dotted(const struct gloss *c, size_t i)
{
	size_t end = group_end(c, i, '.');

	return end > i + 2 || (end == i + 2 && joined(c, end, ',') &&
	    width(c, end + 2) == 2 && !joined(c, end + 2, ','));
}

/* e10, e+14, e-3, x10^6 or ×10−30 behind token last. */
static size_t
exponent(const struct gloss *c, size_t last, long *exp)
{
	size_t j = last + 1;
	bool minus;
	long value;

	if (gloss_glued(c, j) && gloss_word(c, j, SPAN("e"))) {
		j++;
	} else if ((gloss_word(c, j, SPAN("x")) ||
	    (j < c->n && span_is(gloss_span(c, j), "\xC3\x97"))) &&
	    gloss_digits(c, j + 1) && span_is(gloss_span(c, j + 1), "10")) {
		j += 2;
		if (gloss_mark(c, j, '^'))
			j++;
		else if (!gloss_dash(c, j))
			return last;
	} else {
		return last;
	}
	minus = gloss_dash(c, j);
	if (minus || gloss_mark(c, j, '+'))
		j++;
	if (!gloss_glued(c, j) || !gloss_digits(c, j) || width(c, j) > 2)
		return last;
	value = c->t->text.p[c->t->at[j].start] - '0';
	if (width(c, j) == 2)
		value = value * 10 + c->t->text.p[c->t->at[j].end - 1] - '0';
	*exp = minus ? -value : value;
	return j;
}

bool
digits_read(const struct gloss *c, size_t i, struct number *n)
{
	size_t last = i, end;
	char point = 0;
	long exp = 0;

	if (gloss_mark(c, i, '.') && !gloss_glued(c, i) &&
	    gloss_glued(c, i + 1) && gloss_digits(c, i + 1)) {
		last = i + 1;
		point = '.';
	} else if (!gloss_digits(c, i)) {
		return false;
	} else {
		last = group_end(c, i, ',');
		if (last == i && dotted(c, i))
			last = group_end(c, i, '.');
		if (last == i)
			last = group_end(c, i, '\''); /* 12'500 */
		if (last == i)
			last = torn_end(c, i);
		n->grouped = last > i;
		if (last == i)
			last = spaced_end(c, i);
		n->spaced = last > i && !n->grouped;
		if (last == i && decimal_comma(c, i)) {
			last = i + 2;
			point = ',';
		} else if (n->grouped && gloss_mark(c, last - 1, '.') &&
		    joined(c, last, ',') && width(c, last + 2) <= 2) {
			last += 2; /* 12.345.678,90 */
			point = ',';
		} else if (joined(c, last, '.')) {
			last += 2;
			point = '.';
		}
	}
	n->first = i;
	n->digits = true;
	n->point = point != 0;
	n->value = decimal_read(&c->s->arena, token_range(c->t, i, last),
	    point);
	end = exponent(c, last, &exp);
	n->last = end;
	n->value = decimal_shift(n->value, exp);
	n->plain = n->value;
	return true;
}
