#include "number.h"

/* st, nd, rd, th directly behind digits. */
static bool
suffixed(const struct scan *c, size_t i, struct number *n)
{
	size_t end;

	if (scan_kind(c, i) != TOKEN_DIGITS || !digits_read(c, i, n))
		return false;
	end = n->last + 1;
	if (n->point || !scan_glued(c, end) || end >= c->n ||
	    !(scan_word(c, end, SPAN("st")) || scan_word(c, end, SPAN("nd")) ||
	    scan_word(c, end, SPAN("rd")) || scan_word(c, end, SPAN("th"))))
		return false;
	n->last = end;
	return true;
}

/* The ordinal word behind token last, over a hyphen, or SIZE_MAX. */
static size_t
word_behind(const struct scan *c, size_t last)
{
	size_t i = last + 1;

	if (scan_dash(c, i) && scan_glued(c, i) && scan_glued(c, i + 1))
		i++;
	else if (scan_role(c, i) == ROLE_AND)
		i++;
	if (!scan_free_at(c, i) || (scan_role(c, i) != ROLE_ORDINAL &&
	    scan_role(c, i) != ROLE_ORDINAL_SCALE))
		return SIZE_MAX;
	return i;
}

/* "twenty-first", "one hundred and fifth", "three trillionth". */
static bool
compound(const struct scan *c, struct number *n)
{
	size_t i = word_behind(c, n->last);
	unsigned value;

	if (i == SIZE_MAX || n->digits || n->vague || n->fraction)
		return false;
	value = scan_lex(c, i)->value;
	if (scan_role(c, i) == ROLE_ORDINAL_SCALE) {
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
ordinal_read(const struct scan *c, size_t i, struct number *n)
{
	*n = (struct number){ .first = i, .last = i };
	if (!scan_free_at(c, i))
		return false;
	if (suffixed(c, i, n)) {
		n->ordinal = true;
		return true;
	}
	*n = (struct number){ .first = i, .last = i };
	if (scan_role(c, i) == ROLE_ORDINAL) {
		n->value = decimal_of(&c->s->arena, scan_lex(c, i)->value);
	} else if (scan_role(c, i) == ROLE_ORDINAL_SCALE) {
		n->value = decimal_shift(decimal_of(&c->s->arena, 1),
		    (long)scan_lex(c, i)->value);
	} else if (scan_kind(c, i) != TOKEN_WORD ||
	    !words_read(c, i, n) || !compound(c, n)) {
		return false;
	}
	n->ordinal = true;
	return true;
}
