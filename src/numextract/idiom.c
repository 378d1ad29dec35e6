/* Numbers that are words of an idiom: one another, at first, half-staff. */
#include "counted.h"

static bool
possessive(const struct gloss *c, size_t i)
{
	return gloss_is_word(c, i) &&
	    (span_ends(gloss_span(c, i), SPAN("'s")) ||
	    span_ends(gloss_span(c, i), SPAN("\xE2\x80\x99s")));
}

/* started, closed: a verb, "when it first opened". */
static bool
past(const struct gloss *c, size_t i)
{
	return span_ends(gloss_span(c, i), SPAN("ed"));
}

/* Does a number in digits or words begin at token j? */
static bool
begins_number(const struct gloss *c, size_t j)
{
	return gloss_digits(c, j) || (gloss_role(c, j) >= ROLE_DIGIT &&
	    gloss_role(c, j) <= ROLE_SCALE);
}

/* "one in five", "one out of every ten": is a number behind token j? */
static bool
one_in(const struct gloss *c, size_t j)
{
	if (gloss_word(c, j, SPAN("out")) && gloss_word(c, j + 1, SPAN("of")))
		j += 2 + gloss_is(c, j + 2, IS_DET);
	else if (gloss_word(c, j, SPAN("in")))
		j++;
	else
		return false;
	return begins_number(c, j);
}

/* "one" that stands for a noun: this one, one another, no one. */
static bool
pronoun(const struct gloss *c, const struct quantity *q)
{
	size_t i = q->first, j = q->last + 1;

	if (q->first != q->last || !gloss_word(c, i, SPAN("one")))
		return false;
	if (q->stated || one_in(c, j))
		return false;
	if (i > 0 && gloss_capital(c, i) && gloss_capital(c, j) &&
	    gloss_is_word(c, j) && gloss_is_word(c, i - 1) &&
	    !gloss_capital(c, i - 1))
		return true; /* "he joined One Nation" */
	if (gloss_is_word(c, j) && gloss_span(c, j).n > 4 &&
	    span_ends(gloss_span(c, j), SPAN("ly")) &&
	    gloss_is(c, j + 1, IS_AUX))
		return true; /* "as one possibly can" */
	/* "one of hope", "one of them"; but "one of the best", "of Asia's" */
	if (gloss_word(c, j, SPAN("of")))
		return !gloss_is(c, j + 1, IS_DET) && !noun_behind(c, j + 1) &&
		    !possessive(c, j + 1);
	if (i > 0 && (gloss_is(c, i - 1, IS_DET | IS_ONE_BEFORE)))
		return true;
	if (gloss_dash(c, j) && gloss_glued(c, j))
		return !gloss_is_word(c, j + 1) || gloss_is(c, j + 1, IS_STOP |
		    IS_LATE | IS_ONE_AFTER) || past(c, j + 1) ||
		    span_ends(gloss_span(c, j + 1), SPAN("al"));
	if (gloss_word(c, j, SPAN("or")) && gloss_word(c, j + 1,
	    SPAN("more")))
		return false;
	if (gloss_word(c, j, SPAN("in")) || gloss_word(c, j, SPAN("out")))
		return true;
	if (gloss_word(c, j, SPAN("or")))
		return !begins_number(c, j + 1);
	j = item_behind(c, j);
	if (noun_is_plural(c, j) && counted_ends(c, j + 1))
		return true; /* "one considers that" */
	if (gloss_is(c, j, IS_ADJ) && gloss_is_word(c, j + 1) &&
	    !gloss_is(c, j + 1, IS_STOP | IS_LATE))
		return false; /* "one early riser" */
	return !gloss_is_word(c, j) || gloss_is(c, j, IS_STOP | IS_ONE_AFTER) ||
	    gloss_is(c, j, IS_LATE);
}

/* "second half", "half-staff", "this half": no fraction of anything. */
static bool
half_word(const struct gloss *c, const struct quantity *q)
{
	size_t i = q->first, j = q->last + 1;

	if (q->first != q->last || gloss_role(c, i) != ROLE_HALF)
		return false;
	if (i > 0 && (gloss_role(c, i - 1) == ROLE_ORDINAL ||
	    gloss_is(c, i - 1, IS_DET | IS_ONE_BEFORE)))
		return true;
	if (gloss_glued(c, j) && gloss_dash(c, j))
		return true;
	return !gloss_word(c, j, SPAN("of")) && !gloss_is(c, j, IS_DET) &&
	    !noun_behind(c, j) && q->bound == BOUND_EQUAL;
}

/* A Chinese numeral that counts nothing: 一些, 统一. */
static bool
lexical_han(const struct gloss *c, const struct quantity *q)
{
	size_t i = q->first, j = q->last + 1;

	j += gloss_is(c, j, IS_HAN_MORE); /* 十余家 */
	if (!q->number.han || q->stated)
		return false;
	if (i > 0 && span_is(gloss_span(c, i - 1), "\xE7\xAC\xAC"))
		return true;
	if (gloss_is(c, j, IS_PARTS_OF) || (q->last > i + 1 &&
	    gloss_role(c, q->last - 2) == ROLE_HAN_TENS &&
	    gloss_role(c, q->last - 1) == ROLE_HAN_DIGIT &&
	    gloss_role(c, q->last) == ROLE_HAN_DIGIT))
		return true; /* 十四五 is a plan, or 14 to 15 */
	if (gloss_digits(c, i) || q->first != q->last)
		return false;
	if (span_is(gloss_span(c, i), "\xE4\xB8\x80") ||
	    !gloss_is(c, j, IS_MEASURE_WORD | IS_HAN_NOUN))
		return true;
	return false;
}

/* Is token i a number, in digits or as one word? */
static bool
figure(const struct gloss *c, size_t i)
{
	return gloss_digits(c, i) || counted_number(gloss_role(c, i));
}

/* "odds of 3 to 1", "led by 2 to 1", "a four-for-three split". */
static bool
odds(const struct gloss *c, const struct quantity *q)
{
	size_t i = q->first, j = q->last + 1;
	bool one = decimal_small(q->value) == 1;

	if (q->stated || q->number.grouped || q->range || q->number.han)
		return false;
	if ((gloss_dash(c, j) && gloss_word(c, j + 1, SPAN("for")) &&
	    gloss_dash(c, j + 2) && figure(c, j + 3)) || (i > 3 &&
	    gloss_dash(c, i - 1) && gloss_word(c, i - 2, SPAN("for")) &&
	    gloss_dash(c, i - 3) && figure(c, i - 4)))
		return true;
	if (one)
		return i > 1 && gloss_word(c, i - 1, SPAN("to")) &&
		    figure(c, i - 2) && !noun_behind(c, j) && !(i > 2 &&
		    gloss_word(c, i - 3, SPAN("from")));
	return gloss_word(c, j, SPAN("to")) && (gloss_word(c, j + 1,
	    SPAN("one")) || (gloss_digits(c, j + 1) && span_is(gloss_span(c,
	    j + 1), "1") && !(gloss_glued(c, j + 2) &&
	    gloss_glued(c, j + 3)))) &&
	    !noun_behind(c, j + 2) && !(i > 0 &&
	    gloss_word(c, i - 1, SPAN("from")));
}

bool
idiom_is(const struct gloss *c, const struct quantity *q)
{
	return odds(c, q) || pronoun(c, q) || half_word(c, q) ||
	    lexical_han(c, q);
}

/* first, second, third that rank nothing: "first to comment", "at first". */
bool
idiom_ordinal(const struct gloss *c, const struct quantity *q)
{
	size_t i = q->first, j = q->last + 1;
	bool the = i > 0 && gloss_is(c, i - 1, IS_DET);

	/* "the Second World War", "The Fourth Amendment" */
	if (i > 0 && !gloss_digits(c, i) && gloss_capital(c, i) &&
	    gloss_capital(c, j) && gloss_is_word(c, i - 1) &&
	    (!gloss_capital(c, i - 1) || possessive(c, i - 1) || (the &&
	    (i == 1 || gloss_kind(c, i - 2) == TOKEN_MARK))))
		return true;
	if (gloss_is(c, j, IS_STREET) && gloss_capital(c, j))
		return true; /* 1st Street, Third Avenue */
	if (q->first != q->last || gloss_digits(c, i) ||
	    gloss_role(c, i) != ROLE_ORDINAL || gloss_lex(c, i)->value > 3)
		return false;
	if (gloss_dash(c, j) && gloss_glued(c, j))
		return !gloss_is_word(c, j + 1);
	if (gloss_word(c, j, SPAN("one")) ||
	    (i > 0 && gloss_is(c, i - 1, IS_ONE_PERSON)))
		return !the; /* "he first ran" */
	if (gloss_is_word(c, j) && !gloss_is(c, j, IS_STOP))
		return !the && (gloss_is(c, j, IS_ACT | IS_LATE) ||
		    past(c, j));
	return !(i > 0 && gloss_is(c, i - 1, IS_RANKED));
}
