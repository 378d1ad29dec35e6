/* Numbers that are ages or lengths of time by what they stand beside. */
#include "counted.h"

/* "Maddon, 66, said", "its founder, 39, left": the age of who is named. */
static bool
apposed_age(const struct gloss *c, const struct quantity *q)
{
	size_t i = q->first, j = q->last + 1;
	long value = decimal_small(q->value);

	return !(i < 2 || q->kind != KIND_COUNT || !q->number.digits ||
	    q->first != q->last || value < 1 || value > 120 ||
	    !gloss_mark(c, i - 1, ',') || gloss_glued(c, i) ||
	    (!(c->t->at[i - 2].flags & TOKEN_CAPITAL) && (value < 10 ||
	    !gloss_mark(c, j, ',') || noun_is_plural(c, i - 2) ||
	    gloss_glued(c, j + 1))) ||
	    c->t->at[i - 2].flags & TOKEN_CAPS ||
	    c->s->taken[i - 2] || !gloss_unknown(c, i - 2) ||
	    !(gloss_mark(c, j, ',') || gloss_mark(c, j, '.') ||
	    gloss_mark(c, j, ';')) || gloss_kind(c, j - 1) != TOKEN_DIGITS);
}

/* Two digits between blanks, as an age has them. */
static bool
age_digits(const struct gloss *c, size_t i)
{
	return i < c->n && gloss_kind(c, i) == TOKEN_DIGITS &&
	    !gloss_glued(c, i) && c->t->at[i].end - c->t->at[i].start == 2;
}

/* "Two boys, 15 and 17, were held": the first or second age of a pair. */
static bool
paired_age(const struct gloss *c, const struct quantity *q)
{
	size_t i = q->last;

	if (q->kind != KIND_COUNT || q->first != i || i < 3)
		return false;
	if (gloss_role(c, i - 1) == ROLE_AND)
		i -= 2;
	return i > 1 && age_digits(c, i) && gloss_mark(c, i - 1, ',') &&
	    gloss_role(c, i + 1) == ROLE_AND && age_digits(c, i + 2) &&
	    gloss_mark(c, i + 3, ',') && (noun_is_plural(c, i - 2) ||
	    c->t->at[i - 2].flags & TOKEN_CAPITAL);
}

/* "people over 60", "those 65 and older", "adults 18 to 24". */
static bool
age_of(const struct gloss *c, const struct quantity *q)
{
	size_t i = q->lead;

	while (i > 0 && gloss_is(c, i - 1, IS_AUX))
		i--; /* "those who are under 18" */
	if (i < q->lead && i > 1 && gloss_word(c, i - 1, SPAN("who")))
		i--;
	return i > 0 && gloss_is(c, i - 1, IS_PERSONS) &&
	    q->number.digits && (q->range || (q->bound != BOUND_EQUAL &&
	    q->bound != BOUND_ABOUT));
}

/* "he was 72 and", "she turned 18": an age, where no noun is counted. */
static bool
told_age(const struct gloss *c, const struct quantity *q)
{
	size_t i = q->lead, j = q->tail;
	bool as = i > 1 && gloss_word(c, i - 1, SPAN("as")); /* as young as */
	bool turned = i > 0 && gloss_is(c, i - 1 - as, IS_TURNED);
	long value = decimal_small(q->value);

	if (q->kind != KIND_COUNT || q->number.fraction || q->number.point ||
	    q->number.grouped || value < 2 || value > 120 ||
	    (j < c->n && (gloss_kind(c, j) == TOKEN_MARK ?
	    gloss_glued(c, j + 1) && !gloss_mark(c, j, '"') :
	    !gloss_is(c, j, IS_CONJ | IS_AUX | IS_PREP | IS_PRON |
	    IS_VERB | IS_LATE) &&
	    !c->s->taken[j])) || gloss_word(c, j, SPAN("of")))
		return false;
	if (age_of(c, q))
		return true;
	if (q->range)
		return false;
	if (turned)
		return true;
	while (i > 0 && gloss_is(c, i - 1, IS_AUX))
		i--;
	return i < q->lead && (gloss_is(c, i, IS_ONE_PERSON) || /* I'm 16 */
	    (i > 0 && gloss_is(c, i - 1, IS_ONE_PERSON | IS_TURNED)));
}

bool
quantity_age(const struct gloss *c, const struct quantity *q)
{
	return apposed_age(c, q) || paired_age(c, q) || told_age(c, q);
}

/* Is it a number, as those of a list are? */
static bool
is_figure(const struct gloss *c, size_t i)
{
	return gloss_kind(c, i) == TOKEN_DIGITS ||
	    counted_number(gloss_role(c, i)) ||
	    gloss_role(c, i) == ROLE_TEEN || gloss_role(c, i) == ROLE_TENS;
}

/* "15 and 12 years", "two, three and four days": the unit is said once. */
static bool
shares_length(const struct gloss *c, struct quantity *q)
{
	enum { LIST = 8 };
	const struct sentence *s = c->s;
	size_t i = q->last + 1, end = i + LIST, k = 0;
	bool joined = false;

	if (q->kind != KIND_COUNT || q->stated || q->number.grouped ||
	    decimal_magnitude(q->value) > 2)
		return false;
	for (; i < end && i < c->n && !c->s->taken[i]; i++) {
		bool and = gloss_role(c, i) == ROLE_AND ||
		    gloss_word(c, i, SPAN("or"));

		joined |= and;
		if (and && gloss_mark(c, i - 1, ','))
			return false; /* "met 5, and 3 days passed" */
		if (!and && !gloss_mark(c, i, ',') && !is_figure(c, i))
			return false;
	}
	while (k < s->n && s->at[k].first != i)
		k++;
	if (!joined || k == s->n || s->at[k].kind != KIND_DURATION ||
	    !is_figure(c, i) || gloss_dash(c, i + 1))
		return false;
	q->kind = KIND_DURATION;
	q->unit = s->at[k].unit;
	return true;
}

/*
 * "jailed Walsh for six years, Doyle for four and Hruska for three": a term
 * behind a name, with the unit of the one before.
 */
static bool
next_term(const struct gloss *c, struct quantity *q)
{
	enum { NAME = 3, FAR = 24 };
	const struct sentence *s = c->s;
	size_t i = q->lead, k = s->n, name;
	struct span prep;

	if (q->kind != KIND_COUNT || q->stated || q->number.grouped || i < 3 ||
	    decimal_magnitude(q->value) > 2 || noun_behind(c, q->last))
		return false;
	prep = gloss_span(c, i - 1);
	if (!span_is(prep, "for") && !span_is(prep, "to"))
		return false;
	for (name = i - 1; name > 0 && i - name <= NAME &&
	    gloss_capital(c, name - 1); name--)
		continue;
	if (name == i - 1 || name == 0 || !(gloss_mark(c, name - 1, ',') ||
	    gloss_role(c, name - 1) == ROLE_AND))
		return false;
	while (k > 0 && (s->at[k - 1].first > name ||
	    s->at[k - 1].kind != KIND_DURATION))
		k--;
	if (k == 0 || s->at[k - 1].first + FAR < name ||
	    s->at[k - 1].first == 0 ||
	    !span_eq(gloss_span(c, s->at[k - 1].first - 1), prep))
		return false;
	q->kind = KIND_DURATION;
	q->unit = s->at[k - 1].unit;
	return true;
}

bool
quantity_length(const struct gloss *c, struct quantity *q)
{
	const struct sentence *s = c->s;
	size_t i = q->last + 1, k = 0;

	if (shares_length(c, q) || next_term(c, q))
		return true;
	if (q->kind != KIND_COUNT || q->number.fraction || q->stated ||
	    !gloss_word(c, i, SPAN("of")))
		return false;
	for (i++; gloss_is(c, i, IS_DET) && gloss_free_at(c, i); i++)
		;
	while (k < s->n && (s->at[k].kind != KIND_DURATION ||
	    s->at[k].first > i + 1 || s->at[k].last <= i))
		k++;
	if (k == s->n || (s->at[k].first != i && !gloss_is_word(c, i)))
		return false;
	for (i = s->at[k].first; i < s->at[k].last; i++)
		if (gloss_dash(c, i))
			return false; /* "two of the three-day trips" */
	q->kind = KIND_DURATION;
	q->unit = s->at[k].unit;
	return true;
}
