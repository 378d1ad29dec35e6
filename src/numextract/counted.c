/* Noun phrases behind a number: where they end, and which word is counted. */
#include "counted.h"

enum {
	PHRASE_MAX = 12, /* tokens looked at */
	LIST = 4         /* words joined by commas */
};

/* Does a compound begin with token i: "near-miss", "off-street"? */
static bool
leads_compound(const struct gloss *c, size_t i)
{
	return gloss_dash(c, i + 1) && gloss_glued(c, i + 1) &&
	    gloss_glued(c, i + 2) && gloss_is_word(c, i + 2);
}

bool
counted_ends(const struct gloss *c, size_t i)
{
	if (!gloss_free_at(c, i) || !gloss_is_word(c, i))
		return true;
	if (gloss_is(c, i, IS_ADJ) && (noun_is_plural(c, i + 1) ||
	    (gloss_is(c, i, IS_ADVERB) && gloss_is_word(c, i + 1) &&
	    noun_is_plural(c, i + 2))))
		return false; /* "known species", "very large dogs" */
	/* "gas-only options", "near-miss reports" */
	return gloss_is(c, i, IS_STOP) && !(i > 0 && gloss_glued(c, i) &&
	    gloss_dash(c, i - 1) && gloss_glued(c, i - 1)) &&
	    !leads_compound(c, i);
}

/* A hyphen, quote or ampersand inside a phrase; the dots of "U.S.". */
static bool
inner_mark(const struct gloss *c, size_t i)
{
	struct span s;

	if (i >= c->n || gloss_kind(c, i) != TOKEN_MARK)
		return false;
	if (gloss_dash(c, i) || gloss_mark(c, i, '&'))
		return gloss_glued(c, i) && gloss_glued(c, i + 1);
	if (gloss_initials(c, i))
		return gloss_is_word(c, i + 1) || gloss_dash(c, i + 1);
	s = gloss_span(c, i);
	return span_is(s, "\"") || span_is(s, "\xE2\x80\x9C") ||
	    span_is(s, "\xE2\x80\x98") || span_is(s, "'");
}

/* A comma, "and" or "or". */
static bool
joins(const struct gloss *c, size_t i)
{
	return gloss_mark(c, i, ',') || gloss_role(c, i) == ROLE_AND ||
	    gloss_word(c, i, SPAN("or"));
}

/*
 * "digital and physical sales", "coal, oil and gas plants": does a plural
 * come behind what joins?
 */
static bool
goes_on(const struct gloss *c, size_t i)
{
	bool list = false;

	if (!joins(c, i))
		return false;
	for (int n = 0; n < LIST && gloss_mark(c, i, ',') &&
	    gloss_is_word(c, i + 1) && !counted_ends(c, i + 1) &&
	    !noun_is_plural(c, i + 1) && joins(c, i + 2); n++) {
		i += 2;
		list = true;
	}
	if (gloss_mark(c, i, ',') && gloss_role(c, i + 1) == ROLE_AND)
		i++;
	if (list && noun_is_plural(c, i + 1))
		return false; /* "a crew, cook and guests" */
	for (size_t k = 1; k < 6; k++) {
		if (inner_mark(c, i + k) && gloss_dash(c, i + k))
			continue; /* "and foreign non-profit bodies" */
		if (counted_ends(c, i + k) ||
		    counted_number(gloss_role(c, i + k)))
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
	while (gloss_is_word(c, i + 1) && gloss_free_at(c, i + 1)) {
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
bool
counted_plural(const struct gloss *c, size_t i, struct counted *p)
{
	size_t last = SIZE_MAX;

	p->first = i;
	for (size_t k = 0; k < PHRASE_MAX; k++, i++) {
		if (inner_mark(c, i))
			continue;
		if (noun_is_plural(c, i) && gloss_free_at(c, i) &&
		    !gloss_is(c, i, IS_STOP)) {
			p->head = p->last = plural_end(c, i);
			return true;
		}
		if (counted_ends(c, i)) {
			/* "12 of the top 15 markets" */
			if (last != SIZE_MAX && (goes_on(c, i) ||
			    (gloss_free_at(c, i) &&
			    gloss_kind(c, i) == TOKEN_DIGITS)))
				continue;
			break;
		}
		if (last != SIZE_MAX && gloss_is(c, i, IS_LATE) &&
		    !leads_compound(c, i) && !(gloss_is(c, i, IS_ADJ) &&
		    !counted_ends(c, i + 1)) && !(gloss_is(c, i,
		    IS_ATTRIBUTIVE) && noun_is_plural(c, i + 1)))
			break; /* but "scam call centres" */
		last = i;
	}
	return false;
}

/* started, running, allegedly: what no noun phrase holds behind a noun. */
static bool
verb_form(const struct gloss *c, size_t i)
{
	struct span s = gloss_span(c, i);

	if (gloss_is(c, i, IS_ADJ)) /* "daily figure" */
		return false;
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

/* early, biggest, official: what a noun comes behind. */
bool
counted_modifies(const struct gloss *c, size_t i)
{
	return gloss_is(c, i, IS_ADJ) || adjective(c, i) ||
	    (gloss_span(c, i).n > 4 && span_ends(gloss_span(c, i),
	    SPAN("est")));
}

/* "one leaves", "one early riser": does the word end a phrase behind last? */
static bool
late(const struct gloss *c, size_t i, size_t last, bool one)
{
	if (!gloss_is(c, i, IS_LATE))
		return false;
	return counted_ends(c, i + 1) ? !counted_modifies(c, last) :
	    one && !gloss_is(c, i, IS_ADJ);
}

/* Does a new number begin with such a word? */
bool
counted_number(enum role r)
{
	return (r >= ROLE_DIGIT && r <= ROLE_SCALE) || r == ROLE_VAGUE ||
	    r == ROLE_DOZEN;
}

/* "one police officer", "the first official results": may a plural stand? */
static bool
within(const struct gloss *c, size_t i, size_t last, bool ordinal)
{
	return (ordinal && counted_modifies(c, last)) ||
	    (gloss_is(c, i, IS_ATTRIBUTIVE) && !counted_ends(c, i + 1));
}

/* A phrase without a plural: "one travel expert", "330 crew". */
bool
counted_singular(const struct gloss *c, size_t i, bool one, struct counted *p)
{
	size_t last = SIZE_MAX, start = i;

	p->first = i;
	for (size_t k = 0; k < PHRASE_MAX; k++, i++) {
		if (inner_mark(c, i))
			continue;
		if (counted_ends(c, i) || counted_number(gloss_role(c, i)))
			break;
		if (last != SIZE_MAX && (verb_form(c, i) ||
		    late(c, i, last, one) || (one && noun_is_plural(c, i) &&
		    !within(c, i, last, p->ordinal))))
			break;
		last = i;
	}
	/* "11 member trade agreement": the first noun is the one counted */
	if (p->bare_noun && last != SIZE_MAX && last > start &&
	    gloss_is_word(c, start) && !verb_form(c, start) &&
	    !counted_modifies(c, start) &&
	    !(c->t->at[start].flags & TOKEN_CAPITAL) &&
	    !gloss_is(c, start, IS_LATE)) {
		p->head = start;
		p->last = last;
		return true;
	}
	if (last != SIZE_MAX && last > start && gloss_is(c, last, IS_ADJ) &&
	    gloss_is_word(c, last - 1) && !counted_modifies(c, last - 1))
		last--; /* "one boat short of ten" */
	if (last == SIZE_MAX || gloss_is(c, last, IS_VICTIM) ||
	    gloss_word(c, i, SPAN("ones")) || /* "12 smaller ones" */
	    (last == start && span_ends(gloss_span(c, last), SPAN("ed")) &&
	    verb_form(c, last)))
		return false; /* "one dissented", "three walked free" */
	if (!one && (verb_form(c, last) || gloss_is(c, last, IS_LATE)))
		return false;
	p->head = p->last = last;
	return true;
}

/* "illegal and harmful information": an "and" between adjectives. */
static bool
joins_adjectives(const struct gloss *c, size_t i)
{
	return i > 0 && gloss_role(c, i) == ROLE_AND && adjective(c, i - 1) &&
	    gloss_is_word(c, i + 1) && adjective(c, i + 1);
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
bool
counted_mass(const struct gloss *c, size_t i, struct counted *p)
{
	size_t last = SIZE_MAX;

	for (size_t k = 0; k < PHRASE_MAX; k++, i++) {
		if (inner_mark(c, i) || joins_adjectives(c, i))
			continue;
		if (counted_ends(c, i) || counted_number(gloss_role(c, i)))
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
	return true;
}

/* "pieces of content": the noun behind "of". */
void
counted_declassify(const struct gloss *c, struct counted *p)
{
	struct counted inner = { 0 };
	size_t i = p->last + 1;
	struct span lemma = noun_lemma(c, p->head);

	if (!gloss_word(c, i, SPAN("of")) ||
	    !(lexicon_find(lemma)->is & IS_CLASSIFIER))
		return;
	i++;
	if (counted_plural(c, i, &inner) || counted_mass(c, i, &inner)) {
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

void
counted_extend(const struct gloss *c, struct counted *p)
{
	for (int more = 0; more < 3; more++) {
		struct counted next = { 0 };
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
		if (counted_number(gloss_role(c, i)) ||
		    !counted_plural(c, i, &next) || next.last > i + 3 ||
		    acts(c, i, next.last))
			return; /* "12 phones, and three laptops" are two */
		p->last = next.last;
		if (slash)
			p->head = next.head;
	}
}
