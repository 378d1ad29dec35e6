#include "quantity.h"

/* The noun phrase counted: tokens [first, last], its head among them. */
struct phrase {
	size_t first, last, head;
	bool found;
	bool bare_noun; /* behind a plural number, no "of" between */
};

enum { PHRASE_MAX = 12 }; /* tokens looked at */

static bool
is_word(const struct gloss *c, size_t i)
{
	return i < c->n && gloss_kind(c, i) == TOKEN_WORD;
}

static bool
ends(const struct gloss *c, size_t i)
{
	if (!gloss_free_at(c, i) || !is_word(c, i))
		return true;
	/* "gas-only options" */
	return gloss_is(c, i, IS_STOP) && !(i > 0 && gloss_glued(c, i) &&
	    gloss_dash(c, i - 1) && gloss_glued(c, i - 1));
}

/* A hyphen, quote or ampersand inside a phrase. */
static bool
inner_mark(const struct gloss *c, size_t i)
{
	struct span s;

	if (i >= c->n || gloss_kind(c, i) != TOKEN_MARK)
		return false;
	if (gloss_dash(c, i) || gloss_mark(c, i, '&'))
		return gloss_glued(c, i) && gloss_glued(c, i + 1);
	s = gloss_span(c, i);
	return span_is(s, "\"") || span_is(s, "\xE2\x80\x9C") ||
	    span_is(s, "\xE2\x80\x98") || span_is(s, "'");
}

/* "digital and physical sales": does a plural come behind the "and"? */
static bool
goes_on(const struct gloss *c, size_t i)
{
	if (!(gloss_mark(c, i, ',') || gloss_role(c, i) == ROLE_AND ||
	    gloss_word(c, i, SPAN("or"))))
		return false;
	if (gloss_mark(c, i, ',') && gloss_role(c, i + 1) == ROLE_AND)
		i++;
	for (size_t k = 1; k < 4; k++) {
		if (ends(c, i + k))
			return false;
		if (noun_is_plural(c, i + k))
			return true;
	}
	return false;
}

/* Tokens behind a plural that belong to it: "sports clubs". */
static size_t
plural_end(const struct gloss *c, size_t i)
{
	while (is_word(c, i + 1) && gloss_free_at(c, i + 1)) {
		if (noun_is_plural(c, i + 1) && !gloss_is(c, i + 1, IS_LATE |
		    IS_VERB))
			i++;
		else if (gloss_is(c, i, IS_ATTRIBUTIVE) &&
		    noun_is_plural(c, i + 2))
			i += 2;
		else
			break;
	}
	return i;
}

/* Looks for a plural noun from token i on. */
static bool
plural_phrase(const struct gloss *c, size_t i, struct phrase *p)
{
	size_t last = SIZE_MAX;

	p->first = i;
	for (size_t k = 0; k < PHRASE_MAX; k++, i++) {
		if (inner_mark(c, i))
			continue;
		if (noun_is_plural(c, i) && gloss_free_at(c, i) &&
		    !gloss_is(c, i, IS_STOP & ~IS_VERB)) {
			p->head = p->last = plural_end(c, i);
			return p->found = true;
		}
		if (ends(c, i)) {
			/* "12 of the top 15 markets" */
			if (last != SIZE_MAX && (goes_on(c, i) ||
			    (gloss_free_at(c, i) &&
			    gloss_kind(c, i) == TOKEN_DIGITS)))
				continue;
			break;
		}
		if (last != SIZE_MAX && gloss_is(c, i, IS_LATE))
			break;
		last = i;
	}
	return false;
}

/* started, running, allegedly: what no noun phrase holds behind a noun. */
static bool
verb_form(const struct gloss *c, size_t i)
{
	struct span s = gloss_span(c, i);

	return s.n > 4 && ((span_ends(s, SPAN("ed")) &&
	    !span_ends(s, SPAN("eed"))) ||
	    span_ends(s, SPAN("ly")) || (s.n > 5 &&
	    span_ends(s, SPAN("ing"))));
}

/* happy, national, electric: endings of adjectives. */
static bool
adjective(const struct gloss *c, size_t i)
{
	struct span s = gloss_span(c, i);

	return s.n > 4 && (span_ends(s, SPAN("al")) ||
	    span_ends(s, SPAN("ic")) || span_ends(s, SPAN("ive")) ||
	    span_ends(s, SPAN("ous")) || span_ends(s, SPAN("ful")) ||
	    span_ends(s, SPAN("able")) || span_ends(s, SPAN("ent")));
}

/* Does a new number begin with such a word? */
static bool
counts(enum role r)
{
	return (r >= ROLE_DIGIT && r <= ROLE_SCALE) || r == ROLE_VAGUE ||
	    r == ROLE_DOZEN;
}

/* A phrase without a plural: "one travel expert", "330 crew". */
static bool
singular_phrase(const struct gloss *c, size_t i, bool one, struct phrase *p)
{
	size_t last = SIZE_MAX, start = i;

	p->first = i;
	for (size_t k = 0; k < PHRASE_MAX; k++, i++) {
		if (inner_mark(c, i))
			continue;
		if (ends(c, i) || counts(gloss_role(c, i)))
			break;
		if (last != SIZE_MAX && (verb_form(c, i) ||
		    (gloss_is(c, i, IS_LATE) && (one || ends(c, i + 1))) ||
		    (one && noun_is_plural(c, i))))
			break;
		last = i;
	}
	/* "11 member trade agreement": the first noun is the one counted */
	if (p->bare_noun && last != SIZE_MAX && last > start &&
	    !verb_form(c, start) && !adjective(c, start) &&
	    !(c->t->at[start].flags & TOKEN_CAPITAL) &&
	    !gloss_is(c, start, IS_LATE)) {
		p->head = start;
		p->last = last;
		return p->found = true;
	}
	if (last == SIZE_MAX || gloss_is(c, last, IS_VICTIM) ||
	    (last == start && span_ends(gloss_span(c, last), SPAN("ed")) &&
	    verb_form(c, last)))
		return false; /* "one dissented" */
	if (!one && (verb_form(c, last) || gloss_is(c, last, IS_LATE)))
		return false;
	p->head = p->last = last;
	return p->found = true;
}

/* Behind "of" and "the", "these", "China's": where the phrase begins. */
static size_t
behind_of(const struct gloss *c, size_t i)
{
	i++;
	while (gloss_is(c, i, IS_DET))
		i++;
	return i;
}

/* "illegal and harmful information": an "and" between adjectives. */
static bool
joins_adjectives(const struct gloss *c, size_t i)
{
	return i > 0 && gloss_role(c, i) == ROLE_AND && adjective(c, i - 1) &&
	    is_word(c, i + 1) && adjective(c, i + 1);
}

/* May "gambling" follow the word and belong to a noun behind it? */
static bool
leads(const struct gloss *c, size_t i)
{
	return gloss_is(c, i, IS_LATE) || (adjective(c, i) &&
	    !span_ends(gloss_span(c, i), SPAN("ent"))); /* "content" */
}

/*
 * What there are pieces of, without a plural: "online gambling content"; but
 * "content containing slander" ends at its first word.
 */
static bool
mass_phrase(const struct gloss *c, size_t i, struct phrase *p)
{
	size_t last = SIZE_MAX;

	for (size_t k = 0; k < PHRASE_MAX; k++, i++) {
		if (inner_mark(c, i) || joins_adjectives(c, i))
			continue;
		if (ends(c, i) || counts(gloss_role(c, i)))
			break;
		if (last != SIZE_MAX && verb_form(c, i) && !gloss_glued(c, i) &&
		    !(span_ends(gloss_span(c, i), SPAN("ing")) &&
		    leads(c, last)))
			break;
		last = i;
	}
	if (last == SIZE_MAX || verb_form(c, last))
		return false;
	p->head = p->last = last;
	return p->found = true;
}

/* "pieces of content": the noun behind "of". */
static void
declassify(const struct gloss *c, struct phrase *p)
{
	struct phrase inner = { 0 };
	size_t i = p->last + 1;
	struct span lemma = noun_lemma(c, p->head);

	if (!gloss_word(c, i, SPAN("of")) ||
	    !(lexicon_find(lemma)->is & IS_CLASSIFIER))
		return;
	i++;
	if (plural_phrase(c, i, &inner) || mass_phrase(c, i, &inner)) {
		p->head = inner.head;
		p->last = inner.last;
	}
}

/* "suspects, recovered 17 phones": a verb or number in [i, last]? */
static bool
acts(const struct gloss *c, size_t i, size_t last)
{
	for (; i <= last; i++)
		if (gloss_kind(c, i) == TOKEN_DIGITS ||
		    (verb_form(c, i) && gloss_is(c, i, IS_ACT)))
			return true;
	return false;
}

static void
extend(const struct gloss *c, struct phrase *p)
{
	for (int more = 0; more < 3; more++) {
		struct phrase next = { 0 };
		size_t i = p->last + 1;

		bool slash = gloss_mark(c, i, '/');

		if (slash)
			i++;
		else if (gloss_role(c, i) == ROLE_AND ||
		    gloss_word(c, i, SPAN("or")) || gloss_mark(c, i, ','))
			i += gloss_mark(c, i, ',') &&
			    gloss_role(c, i + 1) == ROLE_AND ? 2 : 1;
		else
			return;
		if (counts(gloss_role(c, i)) || !plural_phrase(c, i, &next) ||
		    next.last > i + 3 || acts(c, i, next.last))
			return; /* "12 phones, and three laptops" are two */
		p->last = next.last;
		if (slash)
			p->head = next.head;
	}
}

static void
set(const struct gloss *c, struct quantity *q, struct phrase *p)
{
	q->item = noun_lemma(c, p->head);
	q->phrase = token_range(c->t, p->first, p->last);
	q->after = p->last + 1;
}

/* The phrase that follows the number itself. */
static bool
direct(const struct gloss *c, struct quantity *q)
{
	struct phrase p = { 0 };
	size_t i = q->tail;
	bool one = q->number.ordinal || (!q->range && !q->vague &&
	    decimal_small(q->value) == 1 && !q->number.fraction);
	bool many = false;

	if (gloss_dash(c, i) && gloss_glued(c, i) && gloss_glued(c, i + 1) &&
	    gloss_is(c, i + 1, IS_BOUND | IS_NO_ITEM) && is_word(c, i + 2)) {
		/* "6,000-odd complaints", "400-strong unit" */
		i += 2;
	} else if (gloss_dash(c, i) && gloss_glued(c, i) &&
	    gloss_glued(c, i + 1) &&
	    is_word(c, i + 1) && !gloss_is(c, i + 1, IS_STOP)) {
		/* "six-member team", "four-cylinder engine" */
		p.first = p.last = p.head = i + 1;
		set(c, q, &p);
		return true;
	}
	if (gloss_dash(c, i) && !gloss_glued(c, i) && !gloss_glued(c, i + 1) &&
	    is_word(c, i + 1) && !gloss_is(c, i + 1, IS_STOP) &&
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
	if ((one && !many) || !plural_phrase(c, i, &p)) {
		if (!singular_phrase(c, i, one && !many, &p))
			return false;
	} else {
		declassify(c, &p);
		extend(c, &p);
		set(c, q, &p);
		return true;
	}
	if (!one)
		declassify(c, &p);
	set(c, q, &p);
	return true;
}

/* "36 kilograms of gold": what was measured; but "20 km of the road". */
static void
measured(const struct gloss *c, struct quantity *q)
{
	struct phrase p = { 0 };
	size_t i = q->last + 2;

	if (!gloss_word(c, q->last + 1, SPAN("of")) || ends(c, i) ||
	    counts(gloss_role(c, i)))
		return;
	p.first = i;
	if (plural_phrase(c, i, &p) || mass_phrase(c, i, &p))
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
	return i == next->lead;
}

/* Are there three words at least, so that it is no cell of a table? */
static bool
has_words(const struct gloss *c)
{
	size_t n = 0;

	for (size_t i = 0; i < c->n && n < 3; i++)
		n += is_word(c, i) || gloss_kind(c, i) == TOKEN_CJK;
	return n == 3;
}

static void
item_find(const struct gloss *c, struct quantities *all, size_t i,
    struct memory *m)
{
	struct quantity *q = &all->at[i], *next = q + 1;

	if (q->number.han) {
		han_item(c, q);
		if (q->item.n == 0)
			elided_recall(c, q, m);
		if (q->item.n == 0 && gloss_is(c, q->last + 1,
		    IS_MEASURE_WORD))
			q->item = q->phrase = gloss_span(c, q->last + 1);
	} else if (i + 1 < all->n && next->kind == KIND_COUNT &&
	    (list_joined(c, q->last + 1, next->lead) ||
	    part_of(c, q, next)) && next->item.n > 0) {
		q->item = next->item;
		q->phrase = next->phrase;
		q->elided = next->elided;
	} else if (!direct(c, q) && !elided_whole(c, q)) {
		size_t verb = q->last + 1;

		/* "640 of those arrested", "71 others were jailed" */
		if (gloss_word(c, verb, SPAN("of")))
			verb = behind_of(c, verb);
		while (gloss_is(c, verb, IS_AUX | IS_NO_ITEM))
			verb++;
		if (gloss_is(c, verb, IS_VICTIM) || (q->lead > 0 &&
		    gloss_is(c, q->lead - 1, IS_VICTIM | IS_TAKES))) {
			q->item = SPAN("person"); /* "killed 12" */
			q->elided = true;
		} else if (q->number.point && q->number.shift == 0) {
			return; /* an index: nothing is counted */
		} else if (!elided_subject(c, q) && has_words(c)) {
			elided_recall(c, q, m);
		}
	}
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
		    part_of(c, &all->at[end - 1], &all->at[end])))
			end++;
		for (size_t k = end; k-- > i;) {
			struct quantity *q = &all->at[k];

			if (q->kind == KIND_COUNT)
				item_find(c, all, k, m);
			else if (q->kind == KIND_ORDINAL)
				direct(c, q);
			else if (q->kind == KIND_MEASURE)
				measured(c, q);
			else if (q->kind == KIND_MONEY)
				sum_find(c, q);
		}
		for (size_t k = i; k < end; k++)
			if (all->at[k].kind == KIND_COUNT &&
			    (!all->at[k].elided || all->at[k].phrase.n > 0) &&
			    all->at[k].item.n > 0)
				elided_remember(m, all->at[k].item);
		i = end;
	}
}
