#include "counted.h"

enum {
	SOON = 100, /* tokens */
	LIST = 4,   /* commas of a list that shares its noun */
	OWNER = 4   /* words of a name in the possessive */
};

/* Behind "of" and "the", "these", "China's": where the phrase begins. */
static size_t
behind_of(const struct gloss *c, size_t i)
{
	i++;
	while (gloss_is(c, i, IS_DET))
		i++;
	return i;
}

static void
set(const struct gloss *c, struct quantity *q, struct counted *p)
{
	q->item = noun_lemma(c, p->head);
	q->phrase = token_range(c->t, p->first, p->last);
	q->after = p->last + 1;
}

/* A number, or the sign of a sum, that is no word of a phrase. */
static bool
measures(const struct gloss *c, size_t i)
{
	return i < c->n && (gloss_kind(c, i) == TOKEN_DIGITS ||
	    counted_number(gloss_role(c, i)) ||
	    (gloss_kind(c, i) == TOKEN_MARK &&
	    gloss_is(c, i, IS_CURRENCY) && gloss_glued(c, i + 1)));
}

size_t
item_behind(const struct gloss *c, size_t i)
{
	size_t at = i + 1;
	bool joined = measures(c, i) && gloss_kind(c, i) == TOKEN_MARK;

	if (!measures(c, i) || gloss_glued(c, i))
		return i;
	for (; gloss_glued(c, at); at++)
		joined = joined || (gloss_dash(c, at) &&
		    gloss_is_word(c, at + 1) && gloss_glued(c, at + 1));
	return joined && gloss_is_word(c, at) ? at : i;
}

/* The phrase that follows the number itself. */
static bool
direct(const struct gloss *c, struct quantity *q)
{
	struct counted p = { 0 };
	size_t i = item_behind(c, q->tail);
	bool one = q->number.ordinal || (!q->range && !q->vague &&
	    decimal_small(q->value) == 1 && !q->number.fraction);
	bool many = false;

	if (q->number.fraction && gloss_is(c, i, IS_COMPARED) &&
	    counted_ends(c, i + 1))
		return false; /* "a third lower" */
	p.ordinal = q->number.ordinal;
	if (p.ordinal && gloss_dash(c, i) && gloss_glued(c, i + 1) &&
	    gloss_is_word(c, i + 2) && counted_modifies(c, i + 1)) {
		i++; /* "second-largest city" */
	} else if (gloss_dash(c, i) && gloss_glued(c, i) &&
	    gloss_glued(c, i + 1) && gloss_is(c, i + 1, IS_BOUND |
	    IS_NO_ITEM) && gloss_is_word(c, i + 2)) {
		/* "6,000-odd complaints", "400-strong unit" */
		i += 2;
	} else if (gloss_dash(c, i) && gloss_glued(c, i) &&
	    gloss_glued(c, i + 1) &&
	    gloss_is_word(c, i + 1) && !gloss_is(c, i + 1, IS_STOP)) {
		/* "six-member team", "four-cylinder engine" */
		p.first = p.last = p.head = i + 1;
		set(c, q, &p);
		return true;
	}
	if (gloss_dash(c, i) && !gloss_glued(c, i) && !gloss_glued(c, i + 1) &&
	    gloss_is_word(c, i + 1) && !gloss_is(c, i + 1, IS_STOP) &&
	    !noun_is_plural(c, i + 1))
		i++;
	if (gloss_word(c, i, SPAN("of"))) {
		i = behind_of(c, i);
		many = true;
	} else if (q->number.fraction || q->number.vague) {
		while (gloss_is(c, i, IS_DET))
			i++;
		many = true;
	}
	p.bare_noun = !one && !many;
	if ((one && !many) || !counted_plural(c, i, &p)) {
		if (!counted_singular(c, i, one && !many, &p))
			return false;
	} else {
		counted_declassify(c, &p);
		counted_extend(c, &p);
		set(c, q, &p);
		return true;
	}
	if (!one)
		counted_declassify(c, &p);
	set(c, q, &p);
	return true;
}

/* "36 kilograms of gold": what was measured; but "20 km of the road". */
static void
measured(const struct gloss *c, struct quantity *q)
{
	struct counted p = { 0 };
	size_t i = q->last + 2;

	if (!gloss_word(c, q->last + 1, SPAN("of")) || counted_ends(c, i) ||
	    counted_number(gloss_role(c, i)))
		return;
	p.first = i;
	if (counted_plural(c, i, &p) || counted_mass(c, i, &p))
		set(c, q, &p);
}

/* "40 of the 105 apps": the next number has the noun. */
static bool
part_of(const struct gloss *c, const struct quantity *q,
    const struct quantity *next)
{
	size_t i = q->last + 1;

	if (q->number.fraction && gloss_is(c, i, IS_DET) && i == next->lead)
		return true; /* "half the 120 seats" */
	if (!gloss_word(c, i, SPAN("of")))
		return false;
	for (i++; i < next->lead && gloss_is(c, i, IS_DET); i++)
		;
	return i == next->lead || (i < next->lead && next->lead - i <= OWNER &&
	    noun_owns(c, next->lead - 1)); /* "40 of the city's 105 parks" */
}

/* Past "Thai" or "full-time" at token i, before an "and" or comma; or i. */
static size_t
described(const struct gloss *c, size_t i, bool one)
{
	for (size_t far = 0; gloss_role(c, i) != ROLE_AND &&
	    !gloss_mark(c, i, ','); far++, i++) {
		if (far > 0 && gloss_dash(c, i) && gloss_glued(c, i) &&
		    gloss_glued(c, i + 1) && gloss_is_word(c, i + 1))
			i++;
		if (far == 2 || counted_ends(c, i) || noun_is_plural(c, i) ||
		    gloss_is(c, i, IS_VICTIM) ||
		    (one && !counted_modifies(c, i) &&
		    !(c->t->at[i].flags & TOKEN_CAPITAL)))
			return 0;
	}
	return i;
}

size_t
item_shared(const struct gloss *c, const struct quantity *q)
{
	bool one = decimal_small(q->value) == 1;
	size_t i = described(c, q->last + 1, one), at = i;

	if (i <= q->last + 1 || !measures(c, i + 1))
		return 0;
	/* "3 gold, 5 silver and 11 bronze medals": a list has an "and" */
	for (int n = 0; gloss_mark(c, at, ',') && !one && n < LIST; n++)
		at = measures(c, at + 1) ? described(c, at + 2, false) : 0;
	return gloss_role(c, at) == ROLE_AND && measures(c, at + 1) ? i + 1 :
	    0;
}

/* Are there three words soon, so that it is no cell of a table? */
static bool
has_words(const struct gloss *c)
{
	size_t n = 0;

	for (size_t i = 0; i < c->n && i < SOON && n < 3; i++)
		n += gloss_is_word(c, i) || gloss_kind(c, i) == TOKEN_CJK;
	return n == 3;
}

/* "a crew of 12", "an audience of 3,000": what is so many. */
static bool
whole_of(const struct gloss *c, struct quantity *q)
{
	size_t i = q->lead;

	if (i < 2 || !gloss_word(c, i - 1, SPAN("of")) ||
	    !gloss_is(c, i - 2, IS_COLLECTIVE))
		return false;
	q->item = noun_lemma(c, i - 2);
	q->phrase = gloss_span(c, i - 2);
	return true;
}

/* "Of these, 300 were accounts on the platform": what they were. */
static bool
predicate(const struct gloss *c, struct quantity *q)
{
	struct counted p = { 0 };
	size_t i = q->last + 1;

	if (q->number.fraction || (!gloss_word(c, i, SPAN("were")) &&
	    !gloss_word(c, i, SPAN("are"))) || !counted_plural(c, i + 1, &p))
		return false;
	set(c, q, &p);
	return true;
}

static void
item_find(const struct gloss *c, struct quantities *all, size_t i,
    struct memory *m)
{
	struct quantity *q = &all->at[i], *next = q + 1;

	if (q->number.han) {
		han_item(c, q);
		if (q->item.n == 0 && !han_recall(c, q, m))
			elided_recall(c, q, m);
		if (q->item.n == 0 && gloss_is(c, q->last + 1,
		    IS_MEASURE_WORD))
			q->item = q->phrase = gloss_span(c, q->last + 1);
	} else if (i + 1 < all->n && next->kind == KIND_COUNT &&
	    (list_joined(c, q->last + 1, next->lead) ||
	    part_of(c, q, next) || item_shared(c, q) == next->lead) &&
	    next->item.n > 0) {
		q->item = next->item;
		q->phrase = next->phrase;
		q->elided = next->elided;
	} else if (!direct(c, q) && !whole_of(c, q) && !predicate(c, q) &&
	    !elided_whole(c, q)) {
		size_t verb = q->last + 1, before = q->lead;

		/* "640 of those arrested", "71 others were jailed" */
		if (gloss_word(c, verb, SPAN("of")))
			verb = behind_of(c, verb);
		while (gloss_is(c, verb, IS_AUX | IS_NO_ITEM))
			verb++;
		while (before > 0 && gloss_is(c, before - 1, IS_DET))
			before--;
		if (gloss_is(c, verb, IS_VICTIM) ||
		    gloss_word(c, verb, SPAN("who")) || (before > 0 &&
		    gloss_is(c, before - 1, IS_VICTIM | IS_TAKES))) {
			/* "killed 12", "killed all 12" */
			q->item = SPAN("person");
			q->elided = true;
		} else if (q->number.point && q->number.shift == 0) {
			return; /* an index: nothing is counted */
		} else if (!elided_opening(c, all, i) &&
		    !elided_subject(c, all, i) && has_words(c)) {
			elided_recall(c, q, m);
		}
	}
}

/* "the 2nd and 3rd rounds": a rank without a noun has that of the next. */
static void
ranked(const struct gloss *c, struct quantities *all, size_t i)
{
	struct quantity *q = &all->at[i], next;

	if (direct(c, q) || i + 1 == all->n ||
	    all->at[i + 1].kind != KIND_ORDINAL ||
	    gloss_role(c, q->last + 1) != ROLE_AND ||
	    all->at[i + 1].first != q->last + 2)
		return;
	next = all->at[i + 1];
	direct(c, &next);
	q->item = next.item;
	q->phrase = next.phrase;
}

/*
 * Lists are read from their end, so that "471, 500 and 633 sites" count
 * sites; what is remembered is the last noun in the order of the text.
 */
void
item_all(const struct gloss *c, struct quantities *all, struct memory *m)
{
	for (size_t i = 0; i < all->n;) {
		size_t end = i + 1;

		while (end < all->n && (list_joined(c,
		    all->at[end - 1].last + 1, all->at[end].lead) ||
		    part_of(c, &all->at[end - 1], &all->at[end]) ||
		    item_shared(c, &all->at[end - 1]) == all->at[end].lead))
			end++;
		for (size_t k = end; k-- > i;) {
			struct quantity *q = &all->at[k];

			if (q->kind == KIND_COUNT)
				item_find(c, all, k, m);
			else if (q->kind == KIND_ORDINAL)
				ranked(c, all, k);
			else if (q->kind == KIND_MEASURE)
				measured(c, q);
			else if (q->kind == KIND_MONEY)
				sum_find(c, q);
		}
		for (size_t k = i; k < end; k++)
			if (all->at[k].kind == KIND_COUNT &&
			    all->at[k].item.n > 0) {
				elided_remember(m, all->at[k].item);
				if (all->at[k].number.han || c->han)
					han_remember(c, &all->at[k], m);
			}
		i = end;
	}
}
