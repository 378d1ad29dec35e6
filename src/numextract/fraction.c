#include "number.h"

/* The denominator at token i: 2 for half, 0 when there is none. */
static unsigned long long
denominator(const struct gloss *c, size_t i, bool plural)
{
	switch (gloss_role(c, i)) {
	case ROLE_HALF:
	case ROLE_QUARTER:
		return gloss_lex(c, i)->value;
	case ROLE_PARTS:
		return plural ? gloss_lex(c, i)->value : 0;
	case ROLE_ORDINAL:
		return !plural && gloss_lex(c, i)->value > 2 ?
		    gloss_lex(c, i)->value : 0;
	default:
		return 0;
	}
}

/*
 * "and a half", "and three quarters" behind a number: what it adds, in units
 * of the scale word before it: "one million and a half".
 */
void
fraction_and(const struct gloss *c, struct number *n)
{
	size_t i = n->last + 1;
	struct decimal part;
	unsigned long long by, top = 1;

	i += gloss_dash(c, i) && gloss_glued(c, i); /* "two-and-a-half" */
	if (gloss_role(c, i) != ROLE_AND)
		return;
	i++;
	i += gloss_dash(c, i);
	if (gloss_role(c, i) == ROLE_ARTICLE)
		i++;
	else if (gloss_role(c, i) == ROLE_DIGIT)
		top = gloss_lex(c, i++)->value;
	else if (gloss_role(c, i) != ROLE_HALF)
		return;
	if (gloss_dash(c, i))
		i++;
	by = denominator(c, i, top > 1);
	if (by == 0 || !gloss_free_at(c, i))
		return;
	part = decimal_over(&c->s->arena, decimal_of(&c->s->arena, top), by);
	n->value = decimal_add(&c->s->arena, n->value,
	    decimal_shift(part, n->shift));
	n->plain = decimal_shift(n->value, -n->shift);
	n->last = i;
}

/* "of a million": what "quarter" is of, even without its article. */
static bool
of_scale(const struct gloss *c, size_t i)
{
	return gloss_word(c, i, SPAN("of")) &&
	    gloss_role(c, i + 1) == ROLE_ARTICLE &&
	    gloss_role(c, i + 2) == ROLE_SCALE;
}

/*
 * "two-thirds", "one fifth", "three quarters of a million": makes n that
 * fraction, or that number.
 */
bool
fraction_parts(const struct gloss *c, struct number *n)
{
	size_t i = n->last + 1;
	long top = decimal_small(n->value);
	bool hyphen = gloss_dash(c, i) &&
	    gloss_glued(c, i) == gloss_glued(c, i + 1);
	unsigned long long by;

	if (n->digits || top <= 0 || n->shift > 0)
		return false;
	if (hyphen)
		i++;
	by = denominator(c, i, top > 1);
	if (by == 0 || !gloss_free_at(c, i))
		return false;
	/* "one third party", "one quarter earlier" */
	if (top == 1 && !hyphen && gloss_role(c, i) != ROLE_HALF &&
	    !gloss_word(c, i + 1, SPAN("of")))
		return false;
	n->value = decimal_over(&c->s->arena, n->value, by);
	n->fraction = true;
	n->last = i;
	if (of_scale(c, i + 1)) {
		n->last = i + 2;
		number_scale(c, n);
		n->fraction = false;
	}
	n->plain = n->value;
	return true;
}

/*
 * Does what is behind token i tell that "a third" is a part: "a third of",
 * "by a third.", "a third less", "more than a third (35%)"?  "a third suspect"
 * is no part.
 */
static bool
is_part(const struct gloss *c, size_t i)
{
	size_t next = i + 1;

	return gloss_word(c, next, SPAN("of")) || gloss_mark(c, next, '(') ||
	    gloss_is(c, next, IS_COMPARED) ||
	    (i > 1 && gloss_is(c, i - 2, IS_BOUND_END | IS_PREP) &&
	    (next >= c->n || (gloss_kind(c, next) == TOKEN_MARK &&
	    !gloss_glued(c, next + 1)) || gloss_is(c, next, IS_PREP |
	    IS_AUX | IS_VERB)));
}

/* Past a hyphen before a scale word: "half-million", "half-dozen". */
static size_t
past_hyphen(const struct gloss *c, size_t i)
{
	enum role role = gloss_role(c, i + 1);

	return gloss_dash(c, i) && gloss_glued(c, i) &&
	    gloss_glued(c, i + 1) && (role == ROLE_SCALE ||
	    role == ROLE_DOZEN || role == ROLE_HUNDRED) ? i + 1 : i;
}

/* "half", "half a million", "a third of", "a quarter of a million". */
bool
fraction_half(const struct gloss *c, size_t i, struct number *n)
{
	size_t j = i;
	unsigned long long by;

	if (gloss_role(c, j) == ROLE_ARTICLE)
		j++;
	by = denominator(c, j, false);
	if (by == 0 || !gloss_free_at(c, j))
		return false;
	/* "a third suspect", "a quarter earlier", "first half" */
	if (gloss_role(c, j) == ROLE_ORDINAL &&
	    (j == i || !is_part(c, j)))
		return false;
	if (gloss_role(c, j) == ROLE_QUARTER && (j == i || !is_part(c, j)) &&
	    !of_scale(c, j + 1) && gloss_role(c, past_hyphen(c, j + 1)) !=
	    ROLE_SCALE)
		return false;
	n->first = i;
	n->last = j;
	n->value = decimal_over(&c->s->arena, decimal_of(&c->s->arena, 1), by);
	n->fraction = true;
	i = past_hyphen(c, j + 1);
	if (gloss_word(c, i, SPAN("of")) &&
	    gloss_role(c, i + 1) == ROLE_ARTICLE)
		i++;
	if (gloss_role(c, i) == ROLE_ARTICLE)
		i++;
	if (gloss_role(c, i) == ROLE_SCALE || gloss_role(c, i) == ROLE_DOZEN ||
	    gloss_role(c, i) == ROLE_HUNDRED) {
		n->last = i - 1;
		number_scale(c, n);
		n->fraction = false;
	}
	n->plain = n->value;
	return true;
}

/* One character such as U+00BD, alone or behind an integer. */
bool
fraction_glyph(const struct gloss *c, size_t i, struct number *n)
{
	if (gloss_role(c, i) != ROLE_FRACTION || gloss_lex(c, i)->high == 0)
		return false;
	n->first = n->last = i;
	n->value = decimal_over(&c->s->arena,
	    decimal_of(&c->s->arena, gloss_lex(c, i)->value),
	    gloss_lex(c, i)->high);
	n->plain = n->value;
	n->digits = true;
	return true;
}

/* Is there one slash, or U+2044, between token i and the next but one? */
static bool
slashed(const struct gloss *c, size_t i)
{
	return gloss_glued(c, i + 1) && gloss_glued(c, i + 2) &&
	    (gloss_mark(c, i + 1, '/') ||
	    span_is(gloss_span(c, i + 1), "\xE2\x81\x84")) &&
	    gloss_free_at(c, i + 2);
}

/* 1/4: one slash, glued. */
bool
fraction_slash(const struct gloss *c, size_t i, struct number *n)
{
	struct number top, under;
	long by;

	if (!slashed(c, i) || !digits_read(c, i, &top) || top.last != i ||
	    !digits_read(c, i + 2, &under) || under.last != i + 2)
		return false;
	by = decimal_small(under.value);
	/* 9/11 and 24/7 are names, 7/9 may be a pair */
	if (by < 2 || by > 1000 || decimal_cmp(top.value, under.value) >= 0 ||
	    gloss_mark(c, i + 3, '/'))
		return false;
	*n = (struct number){ .first = i, .last = i + 2, .digits = true,
		.fraction = true };
	n->value = decimal_over(&c->s->arena, top.value,
	    (unsigned long long)by);
	n->plain = n->value;
	return true;
}

/* "2 1/2", "5½": adds the fraction behind an integer. */
void
fraction_mixed(const struct gloss *c, struct number *n)
{
	struct number part;
	size_t i = n->last + 1;

	if (n->point || n->grouped || !gloss_free_at(c, i))
		return;
	if (gloss_dash(c, i) && gloss_glued(c, i) && gloss_glued(c, i + 1))
		i++;
	if (!fraction_glyph(c, i, &part) && (gloss_glued(c, i) ||
	    i >= c->n || gloss_kind(c, i) != TOKEN_DIGITS ||
	    !fraction_slash(c, i, &part)))
		return;
	n->value = decimal_add(&c->s->arena, n->value, part.value);
	n->plain = n->value;
	n->last = part.last;
}
