#include "number.h"

bool
ordinal_suffix(const struct gloss *c, struct number *n)
{
	size_t end = n->last + 1;

	if (n->point || !gloss_glued(c, end) ||
	    !(gloss_word(c, end, SPAN("st")) ||
	    gloss_word(c, end, SPAN("nd")) ||
	    gloss_word(c, end, SPAN("rd")) || gloss_word(c, end, SPAN("th"))))
		return false;
	n->last = end;
	n->ordinal = true;
	return true;
}

/* The ordinal word behind token last, over a hyphen, or SIZE_MAX. */
static size_t
word_behind(const struct gloss *c, size_t last)
{
	size_t i = last + 1;

	if ((gloss_dash(c, i) && gloss_glued(c, i) &&
	    gloss_glued(c, i + 1)) || gloss_role(c, i) == ROLE_AND)
		i++;
	if (!gloss_free_at(c, i) || (gloss_role(c, i) != ROLE_ORDINAL &&
	    gloss_role(c, i) != ROLE_ORDINAL_SCALE))
		return SIZE_MAX;
	return i;
}

/* "twenty-first", "one hundred and fifth", "three trillionth". */
static bool
compound(const struct gloss *c, struct number *n)
{
	size_t i = word_behind(c, n->last);
	unsigned long long value;

	if (i == SIZE_MAX || n->digits || n->vague || n->fraction)
		return false;
	value = gloss_lex(c, i)->value;
	if (gloss_role(c, i) == ROLE_ORDINAL_SCALE) {
		n->value = decimal_shift(n->value, (long)value);
	} else {
		/* "nine second-hand cars", "six first prizes" */
		if (n->value.exp < 1 || (value > 9 && n->value.exp < 2))
			return false;
		n->value = decimal_add(&c->s->arena, n->value,
		    decimal_of(&c->s->arena, value));
	}
	n->last = i;
	return true;
}

bool
ordinal_read(const struct gloss *c, size_t i, struct number *n)
{
	if (!gloss_free_at(c, i) || gloss_kind(c, i) != TOKEN_WORD)
		return false;
	*n = (struct number){ .first = i, .last = i };
	if (gloss_role(c, i) == ROLE_ORDINAL) {
		n->value = decimal_of(&c->s->arena, gloss_lex(c, i)->value);
	} else if (gloss_role(c, i) == ROLE_ORDINAL_SCALE) {
		n->value = decimal_shift(decimal_of(&c->s->arena, 1),
		    (long)gloss_lex(c, i)->value);
	} else if (!words_read(c, i, n) || !compound(c, n)) {
		return false;
	}
	n->ordinal = true;
	return true;
}
