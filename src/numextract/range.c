#include "quantity.h"

enum {
	SPAN_MOST = 4, /* times that a span's end is its begin, mostly */
	LIST_MOST = 16 /* numbers of a list that share a unit */
};

/* What stands between two numbers. */
enum joint { JOINT_NONE, JOINT_DASH, JOINT_TO, JOINT_AND };

/* The joint in tokens [i, end): "-", "to", "to -", "and". */
static enum joint
joint_of(const struct gloss *c, size_t i, size_t end)
{
	enum joint joint = JOINT_NONE;

	if (i >= end || end - i > 4)
		return JOINT_NONE;
	for (; i < end; i++) {
		if ((gloss_word(c, i, SPAN("to")) ||
		    gloss_is(c, i, IS_JOINT)) && joint != JOINT_AND)
			joint = JOINT_TO;
		else if (gloss_role(c, i) == ROLE_AND && joint == JOINT_NONE)
			joint = JOINT_AND;
		else if (gloss_dash(c, i) && joint == JOINT_NONE)
			joint = JOINT_DASH;
		else if (!gloss_dash(c, i) && !gloss_mark(c, i, '~'))
			return JOINT_NONE;
	}
	return joint;
}

/* Is the word within a few tokens before i, with no mark between? */
static bool
before(const struct gloss *c, size_t i, struct span word, size_t far)
{
	while (i-- > 0 && far-- > 0) {
		if (gloss_word(c, i, word))
			return true;
		if (gloss_kind(c, i) == TOKEN_MARK && !gloss_dash(c, i) &&
		    !gloss_mark(c, i, '$'))
			return false;
	}
	return false;
}

/* "rose from 24 to 20": a change is two quantities, a span is one. */
static bool
is_change(const struct gloss *c, const struct quantity *a)
{
	size_t i = a->first;
	bool from = false;

	for (size_t far = 0; far < 6 && i-- > 0; far++) {
		if (gloss_kind(c, i) == TOKEN_MARK && !(from &&
		    gloss_mark(c, i, ',')))
			return false; /* "rose fivefold, from 24 to 120" */
		if (gloss_word(c, i, SPAN("from")))
			from = true;
		else if (from && gloss_is(c, i, IS_UP | IS_DOWN | IS_CHANGE))
			return true;
	}
	return false;
}

/*
 * "rose 6.5% to 164", "rose by 40 to 245": what comes behind "to" is another
 * thing; but "rose by 3 to 5" is a span.
 */
static bool
rise_to(const struct gloss *c, const struct quantity *a,
    const struct quantity *b)
{
	size_t i = a->first;
	bool far_off = a->number.shift == b->number.shift && decimal_cmp(
	    decimal_times(&c->s->arena, a->value, SPAN_MOST), b->value) < 0;

	for (size_t far = 0; far < 4 && i-- > 0; far++) {
		if (gloss_kind(c, i) == TOKEN_MARK ||
		    gloss_word(c, i, SPAN("from")) ||
		    (gloss_word(c, i, SPAN("by")) && !far_off) ||
		    gloss_word(c, i, SPAN("to")))
			return false;
		if (gloss_is(c, i, IS_UP | IS_DOWN))
			return true;
	}
	return false;
}

/* Gives a the scale of b: "3 to 5 million"; if not sure, where a is less. */
static void
share_scale(struct quantity *a, const struct quantity *b, bool sure)
{
	if (a->number.shift > 0 || a->number.grouped || b->number.shift == 0 ||
	    (!sure && decimal_cmp(a->number.plain, b->number.plain) >= 0))
		return;
	a->value = decimal_shift(a->value, b->number.shift);
	a->number.shift = b->number.shift;
}

/* Gives each the unit of the other: "$3-5", "15 to 22 miles". */
static bool
share_unit(struct quantity *a, struct quantity *b)
{
	if (!a->stated && b->stated) {
		a->kind = b->kind;
		a->unit = b->unit;
		/* cents are counted in hundredths */
	} else if (a->stated && !b->stated) {
		b->kind = a->kind;
		b->unit = a->unit;
	}
	return a->kind == b->kind && span_eq(a->unit, b->unit);
}

/* A score or a code has no unit and no noun: 2-0. */
static bool
score(const struct gloss *c, const struct quantity *a,
    const struct quantity *b)
{
	if (a->stated || b->stated || b->number.shift > 0)
		return false;
	if (b->number.grouped || a->number.grouped)
		return false;
	return !(b->last + 1 < c->n &&
	    gloss_kind(c, b->last + 1) == TOKEN_WORD &&
	    !gloss_is(c, b->last + 1, IS_STOP & ~IS_VERB)) &&
	    !(gloss_dash(c, b->last + 1) && gloss_glued(c, b->last + 2));
}

/* 1111-2222-3333: one dash too many. */
static bool
chain(const struct gloss *c, const struct quantity *a,
    const struct quantity *b)
{
	size_t i = a->first, j = b->last + 1;

	return (gloss_dash(c, j) && gloss_glued(c, j) &&
	    gloss_glued(c, j + 1) && j + 1 < c->n &&
	    gloss_kind(c, j + 1) == TOKEN_DIGITS) ||
	    (i > 1 && gloss_dash(c, i - 1) && gloss_glued(c, i) &&
	    gloss_glued(c, i - 1) && gloss_kind(c, i - 2) == TOKEN_DIGITS);
}

static bool
plain(const struct quantity *q)
{
	return !q->range && !q->vague && !q->number.ordinal;
}

/* May a and b be the ends of one range?  b takes a in. */
static bool
join(const struct gloss *c, struct quantity *a, struct quantity *b)
{
	enum joint joint = joint_of(c, a->last + 1, b->first);

	if (joint == JOINT_NONE && plain(a) && plain(b) && a->number.han &&
	    b->number.han && bound_closes(c, a, b)) {
		b->closed = true;
		joint = JOINT_TO;
	}
	if (joint == JOINT_NONE || !plain(a) || !plain(b))
		return false;
	if (joint == JOINT_AND &&
	    !before(c, a->first, SPAN("between"), 4))
		return false;
	if (a->stated && b->stated && !(a->kind == b->kind &&
	    span_eq(a->unit, b->unit)))
		return false;
	if (joint == JOINT_DASH && (score(c, a, b) || chain(c, a, b)))
		return false;
	if (joint != JOINT_AND && is_change(c, a)) {
		share_scale(a, b, false);
		share_unit(a, b);
		return false;
	}
	if (joint == JOINT_TO && (rise_to(c, a, b) ||
	    (a->stated && !b->stated && (a->first == a->number.first ||
	    noun_behind(c, b->last + 1)))))
		return false; /* "$5 million to 300 people" */
	if (b->number.first > b->first && joint == JOINT_DASH &&
	    b->value.negative)
		b->value.negative = false;
	share_scale(a, b, false);
	if (decimal_cmp(a->value, b->value) > 0 && !a->value.negative) {
		share_unit(a, b);
		return false;
	}
	if (!share_unit(a, b))
		return false;
	b->high = b->value;
	b->value = a->value;
	b->first = a->first;
	b->range = true;
	b->bound = a->bound;
	return true;
}

/* "7- or 8-inch", "50 or 60 mph": the unit is said once. */
static void
lend_unit(const struct gloss *c, struct quantity *a, struct quantity *b)
{
	size_t i = a->last + 1;

	if (a->stated || !b->stated || b->kind == KIND_PERCENT ||
	    b->number.first != b->first)
		return;
	if (gloss_dash(c, i))
		i++;
	if (gloss_word(c, i, SPAN("by")) ? b->kind != KIND_MEASURE ||
	    i + 1 + gloss_dash(c, i + 1) != b->first : i + 1 != b->first ||
	    !(gloss_word(c, i, SPAN("or")) || gloss_role(c, i) == ROLE_AND))
		return; /* "18 by 13 metres", too */
	a->kind = b->kind;
	a->unit = b->unit;
}

/* Is b, with its unit or scale, the end of a list of bare numbers? */
static bool
ends_list(const struct gloss *c, const struct quantity *a,
    const struct quantity *b)
{
	return plain(a) && plain(b) && !a->number.shift && !a->number.grouped &&
	    a->number.digits == b->number.digits &&
	    list_joined(c, a->last + 1, b->first) &&
	    !gloss_word(c, b->first - 1, SPAN("in"));
}

/*
 * "1.2, 3.4 and 5 million", "3, 4 and 5 km": the scale and the unit are said
 * once.  Of two numbers, or of integers with a scale, that is not so sure.
 */
static void
lend_list(const struct gloss *c, struct quantities *all, size_t last)
{
	const struct quantity *b = &all->at[last];

	if (last == 0 || gloss_mark(c, b->first - 1, ',') ||
	    (!b->stated && b->number.shift == 0))
		return;
	for (size_t i = last; i-- > 0 && last - i < LIST_MOST;) {
		struct quantity *a = &all->at[i];

		if (!ends_list(c, a, a + 1) ||
		    (a->stated && a->first == a->number.first))
			return;
		if (a->number.point)
			share_scale(a, b, true);
		if (!a->stated && b->stated && b->number.first == b->first &&
		    (a->number.point || last > i + 1 || (i > 0 &&
		    ends_list(c, a - 1, a)))) {
			a->kind = b->kind;
			a->unit = b->unit;
		}
	}
}

/* "15 dollars 50.", "$3 and fourteen": b is cents if nothing follows. */
static void
as_cents(const struct gloss *c, const struct quantity *a, struct quantity *b)
{
	long cents = decimal_small(b->value);

	if (a->kind != KIND_MONEY || b->kind != KIND_COUNT || b->stated ||
	    b->range || b->vague || b->number.grouped || b->number.ordinal ||
	    cents < 1 || cents > 99 || a->number.shift > 0 ||
	    (b->last + 1 < c->n &&
	    gloss_kind(c, b->last + 1) != TOKEN_MARK))
		return;
	if (b->first != a->last + 1 && !(b->first == a->last + 2 &&
	    gloss_role(c, a->last + 1) == ROLE_AND))
		return;
	b->kind = KIND_MONEY;
	b->unit = a->unit;
	b->value = decimal_shift(b->value, -2);
	b->number.plain = b->value;
}

/* "3 dollars 50 cents", "$20 and 43c": b takes a in. */
static bool
add_cents(const struct gloss *c, struct quantity *a, struct quantity *b)
{
	size_t i = a->last + 1;

	if (a->kind != KIND_MONEY || b->kind != KIND_MONEY || !plain(a) ||
	    !plain(b) || a->value.exp < 0 || b->value.exp >= 0 ||
	    b->number.point || b->number.first != b->first)
		return false;
	if (gloss_role(c, i) == ROLE_AND)
		i++;
	if (i != b->first || decimal_magnitude(b->value) > 0)
		return false;
	b->value = decimal_add(&c->s->arena, a->value, b->value);
	b->unit = a->unit;
	b->first = a->first;
	return true;
}

void
range_join(const struct gloss *c, struct quantities *all)
{
	size_t n = 0;

	for (size_t i = 0; i < all->n; i++) {
		struct quantity *b = &all->at[i];

		if (n > 0)
			as_cents(c, &all->at[n - 1], b);
		if (n > 0 && (join(c, &all->at[n - 1], b) ||
		    add_cents(c, &all->at[n - 1], b))) {
			all->at[n - 1] = *b;
			continue;
		}
		if (n > 0)
			lend_unit(c, &all->at[n - 1], b);
		quantity_keep(all, &n, i);
		lend_list(c, all, n - 1);
	}
	all->n = n;
}
