#include "quantity.h"

enum { OVER = 1 }; /* the value of a vague word that is "more than" */

/* A Chinese number as it is read: 1亿2000万, 三百二十五, 5.2万. */
struct han {
	struct decimal total, section, now;
	bool any;          /* now holds something */
	long scale;        /* of the last 万 or 亿; 0: none yet */
};

static void
flush(struct arena *arena, struct han *h, long power)
{
	struct decimal d = h->any ? h->now : decimal_of(arena, 1);

	h->section = decimal_add(arena, h->section, decimal_shift(d, power));
	h->now = (struct decimal){ 0 };
	h->any = false;
}

static void
take_scale(struct arena *arena, struct han *h, long power)
{
	if (h->any || (h->section.n == 0 && h->scale == 0))
		flush(arena, h, 0);
	if (power > h->scale && h->scale > 0) {
		/* 3万亿 */
		h->total = decimal_shift(decimal_add(arena, h->total,
		    h->section), power);
	} else {
		h->total = decimal_add(arena, h->total,
		    decimal_shift(h->section, power));
	}
	h->section = (struct decimal){ 0 };
	h->scale = power;
}

/* 10千米, 2万千瓦: a thousand that is of the unit; but 五千米. */
static bool
of_unit(const struct gloss *c, size_t i)
{
	return i > 0 && gloss_role(c, i) == ROLE_HAN_TENS &&
	    gloss_lex(c, i)->value == 3 &&
	    (gloss_kind(c, i - 1) == TOKEN_DIGITS ||
	    gloss_role(c, i - 1) == ROLE_HAN_SCALE) &&
	    unit_of_kind(c, i, 2, "word") != DICT_NONE;
}

/* Takes the word at token i; false: it ends the number. */
static bool
take_word(const struct gloss *c, size_t *i, struct han *h)
{
	struct arena *arena = &c->s->arena;
	struct number digits = { 0 };
	const struct lex *lex = gloss_lex(c, *i);

	if (gloss_kind(c, *i) == TOKEN_DIGITS) {
		if (h->any || !digits_read(c, *i, &digits))
			return false;
		h->now = digits.value;
		h->any = true;
		*i = digits.last;
		return true;
	}
	switch (lex->role) {
	case ROLE_HAN_DIGIT:
		h->now = decimal_add(arena, decimal_shift(h->now, 1),
		    decimal_of(arena, lex->value));
		h->any = true;
		return true;
	case ROLE_HAN_TENS:
		if (of_unit(c, *i))
			return false;
		flush(arena, h, (long)lex->value);
		return true;
	case ROLE_HAN_SCALE:
		take_scale(arena, h, (long)lex->value);
		return true;
	default:
		return false;
	}
}

static bool
han_role(enum role r)
{
	return r == ROLE_HAN_DIGIT || r == ROLE_HAN_TENS ||
	    r == ROLE_HAN_SCALE;
}

/* 余 or 多 inside a number: 300余万, 三百多万. */
static bool
more_inside(const struct gloss *c, size_t i)
{
	return gloss_is(c, i, IS_HAN_MORE) &&
	    (gloss_role(c, i + 1) == ROLE_HAN_SCALE ||
	    gloss_role(c, i + 1) == ROLE_HAN_TENS);
}

/* Does the number begin here: a Chinese digit, or digits and then 万? */
static bool
begins(const struct gloss *c, size_t i)
{
	struct number digits = { 0 };

	if (gloss_kind(c, i) == TOKEN_CJK)
		return gloss_role(c, i) == ROLE_HAN_DIGIT ||
		    gloss_role(c, i) == ROLE_HAN_TENS;
	return gloss_kind(c, i) == TOKEN_DIGITS &&
	    digits_read(c, i, &digits) &&
	    ((gloss_role(c, digits.last + 1) > ROLE_HAN_DIGIT &&
	    !of_unit(c, digits.last + 1)) ||
	    more_inside(c, digits.last + 1));
}

/* The words of one number from token i on: at least one is taken. */
static void
read_plain(const struct gloss *c, size_t i, struct number *n)
{
	struct han h = { .scale = 0 };
	size_t last = i, seen = 0;

	n->first = i;
	n->digits = gloss_kind(c, i) == TOKEN_DIGITS;
	for (size_t j = i; gloss_free_at(c, j) && seen < 40; j++, seen++) {
		if (j > i && more_inside(c, j)) {
			n->more = true;
			j++;
		}
		if (gloss_kind(c, j) != TOKEN_DIGITS &&
		    !han_role(gloss_role(c, j)))
			break;
		if (!take_word(c, &j, &h))
			break;
		last = j;
	}
	if (h.any)
		flush(&c->s->arena, &h, 0);
	n->last = last;
	n->value = decimal_add(&c->s->arena, h.total, h.section);
	n->plain = n->value;
	if (gloss_role(c, last) == ROLE_HAN_SCALE) {
		n->shift = (long)gloss_lex(c, last)->value;
		n->plain = decimal_shift(n->value, -n->shift);
	}
	n->han = true;
}

/*
 * 数十万, 几百: from so many to ten times as many; 上百, more than a hundred,
 * but not 成百上千 nor 以上百分之三.
 */
static bool
read_few(const struct gloss *c, size_t i, struct number *n)
{
	enum role next = gloss_role(c, i + 1);
	bool over = gloss_lex(c, i)->value == OVER;

	if (gloss_role(c, i) != ROLE_HAN_FEW ||
	    (next != ROLE_HAN_TENS && next != ROLE_HAN_SCALE) ||
	    (over && ((i > 0 && han_role(gloss_role(c, i - 1))) ||
	    gloss_is(c, i + 2, IS_PARTS_OF))))
		return false;
	read_plain(c, i + 1, n);
	if (over) {
		n->more = true;
		return true;
	}
	n->first = i;
	n->high = decimal_shift(n->value, 1);
	n->vague = true;
	return true;
}

/* 三四百, 两三名: three to four hundred; but not 三四五, nor 三四线. */
static bool
read_pair(const struct gloss *c, size_t i, struct number *n)
{
	unsigned long long low, value;

	if (gloss_role(c, i) != ROLE_HAN_DIGIT ||
	    gloss_role(c, i + 1) != ROLE_HAN_DIGIT ||
	    gloss_role(c, i + 2) == ROLE_HAN_DIGIT ||
	    (i > 0 && gloss_role(c, i - 1) == ROLE_HAN_DIGIT))
		return false;
	low = gloss_lex(c, i)->value;
	value = gloss_lex(c, i + 1)->value;
	if (low < 2 || value != low + 1)
		return false;
	read_plain(c, i + 1, n);
	if (n->value.n != 1 || (n->last == i + 1 && !gloss_is(c, i + 2,
	    IS_MEASURE_WORD | IS_HAN_NOUN)))
		return false;
	n->first = i;
	n->high = n->value;
	n->value = decimal_shift(decimal_of(&c->s->arena, low),
	    decimal_magnitude(n->high) - 1);
	n->plain = n->value;
	n->vague = true;
	return true;
}

/* 三分之二; what a hundred parts are of is a percentage. */
static void
read_parts(const struct gloss *c, struct number *n)
{
	struct number top = { 0 };
	long by = decimal_small(n->value);
	size_t i = n->last + 3;

	if (n->digits || by < 2 || by > 99 || !gloss_is(c, i - 1,
	    IS_PARTS_OF) || !gloss_is(c, i - 2, IS_PARTS_OF) || !begins(c, i))
		return;
	read_plain(c, i, &top);
	if (decimal_cmp(top.value, n->value) >= 0)
		return;
	n->value = decimal_over(&c->s->arena, top.value,
	    (unsigned long long)by);
	n->plain = n->value;
	n->fraction = true;
	n->last = top.last;
}

bool
han_read(const struct gloss *c, size_t i, struct number *n)
{
	if (!c->han)
		return false;
	if (read_few(c, i, n) || read_pair(c, i, n))
		return true;
	if (!begins(c, i))
		return false;
	*n = (struct number){ 0 }; /* a pair that was none is in it */
	read_plain(c, i, n);
	read_parts(c, n);
	return true;
}
