/* The noun of a number that has none of its own. */
#include "counted.h"
#include "hant.h"

enum {
	FIGURES = 16, /* looked back at: a longer list has no subject */
	VERB = 3,     /* tokens: "rose sharply to" */
	CLAUSE = 24,
	WHOLE = 14, /* tokens of "of the suspects held in May" */
	PHRASE = 6
};

/*
 * "Complaints rose 12%, from 300 to 336": the first token of the figures that
 * lead to number i, past what joins them.
 */
static size_t
figures_start(const struct gloss *c, const struct quantities *all, size_t i)
{
	size_t at = all->at[i].first, k = all->at[i].lead;

	for (size_t far = 0; i > 0 && far < FIGURES; i--, far++) {
		while (k > 0 && (gloss_mark(c, k - 1, ',') ||
		    gloss_is(c, k - 1, IS_PREP) || c->s->taken[k - 1]))
			k--;
		if (all->at[i - 1].last + 1 != k)
			break;
		at = all->at[i - 1].first;
		k = all->at[i - 1].lead;
	}
	return at;
}

/* "a toll to", "membership rose": what makes the noun before it counted. */
static bool
leads_to(const struct gloss *c, size_t i)
{
	return gloss_is(c, i, IS_UP | IS_DOWN | IS_REACH) ||
	    gloss_word(c, i, SPAN("to")) || gloss_word(c, i, SPAN("at"));
}

/* "5G users top 950 million": the noun is the subject before. */
bool
elided_subject(const struct gloss *c, struct quantities *all, size_t number)
{
	struct quantity *q = &all->at[number];
	size_t i = figures_start(c, all, number);

	for (size_t far = 0; far < 4 && i-- > 0; far++) {
		if (gloss_kind(c, i) != TOKEN_WORD || !gloss_free_at(c, i) ||
		    gloss_is(c, i, IS_CONJ) || (gloss_is(c, i, IS_ACT) &&
		    i + 1 == q->lead))
			return false; /* "courts fined 640": not courts */
		if (gloss_is(c, i, IS_PLAN) && i + 1 == q->lead)
			return false; /* "and plans 300 more" */
		if (i + 1 == q->lead && gloss_is(c, i, IS_VERB) &&
		    !gloss_is(c, i, IS_UP | IS_DOWN | IS_REACH))
			return false; /* "unions said 400 came" */
		if (gloss_is(c, i, IS_PREP) && !gloss_word(c, i, SPAN("to")) &&
		    !(gloss_word(c, i, SPAN("at")) &&
		    !(i > 1 && gloss_capital(c, i - 1))) &&
		    !gloss_word(c, i, SPAN("over")) &&
		    !gloss_is(c, i, IS_UP | IS_DOWN) && !(i > 0 &&
		    gloss_is(c, i - 1, IS_UP | IS_DOWN)))
			return false;
		if (!(noun_is_plural(c, i) || (gloss_is(c, i, IS_COLLECTIVE) &&
		    leads_to(c, i + 1))) || gloss_is(c, i, IS_STOP |
		    IS_LATE | IS_NO_ITEM | IS_UP | IS_DOWN) ||
		    (gloss_is(c, i, IS_ACT) && !gloss_is(c, i + 1, IS_UP |
		    IS_DOWN | IS_AUX) && !gloss_word(c, i + 1, SPAN("at"))))
			continue; /* "reports rose", but "reports 12" */
		q->item = noun_lemma(c, i);
		q->phrase = gloss_span(c, i);
		q->elided = true;
		return true;
	}
	return false;
}

/* The verb that leads to token i: rose, reached, "was" right before; or 0. */
static size_t
verb_to(const struct gloss *c, size_t i)
{
	for (size_t k = i; k > 0 && i - k < VERB; k--) {
		if (gloss_is(c, k - 1, IS_UP | IS_DOWN | IS_REACH))
			return k - 1;
		if (!gloss_is_word(c, k - 1) || c->s->taken[k - 1])
			return 0;
		if (k == i && gloss_is(c, k - 1, IS_AUX))
			return k - 1;
	}
	return 0;
}

/* Where the clause that token i is of begins. */
static size_t
clause_start(const struct gloss *c, size_t i)
{
	size_t reach = i > CLAUSE ? i - CLAUSE : 0;

	while (i > reach && !gloss_mark(c, i - 1, ';') &&
	    !gloss_mark(c, i - 1, ',') && !gloss_mark(c, i - 1, ':') &&
	    !(gloss_mark(c, i - 1, '.') && !gloss_glued(c, i)))
		i--;
	return i;
}

/* "attendance was", "the death toll rose": the head, from i to the verb. */
static bool
collective(const struct gloss *c, size_t i, size_t verb, size_t *head)
{
	for (size_t k = i; k < verb && k < i + 4 && gloss_is_word(c, k) &&
	    !gloss_is(c, k, IS_STOP); k++) {
		*head = k;
		if (gloss_is(c, k, IS_COLLECTIVE))
			return k + 1 == verb || !noun_is_plural(c, k + 1);
	}
	return false;
}

/*
 * "Complaints about noise rose to 4,300", "the number of shops was 70",
 * "attendance was 22,300": what the clause begins with.
 */
bool
elided_opening(const struct gloss *c, struct quantities *all, size_t number)
{
	struct quantity *q = &all->at[number];
	size_t verb = verb_to(c, figures_start(c, all, number)), i;
	struct counted p = { 0 };
	bool tally;

	if (verb == 0)
		return false;
	i = clause_start(c, verb);
	while (i < verb && gloss_is(c, i, IS_DET | IS_CONJ | IS_ADJ))
		i++;
	tally = gloss_is(c, i, IS_TALLY) && gloss_word(c, i + 1, SPAN("of"));
	p.first = tally ? i + 2 : i;
	if (collective(c, i, verb, &p.head))
		p.last = p.head;
	else if (!counted_plural(c, p.first, &p) || (!tally &&
	    gloss_is(c, verb, IS_AUX)))
		return false;
	if (p.last >= verb || gloss_is(c, p.head, IS_NO_ITEM) ||
	    (p.last + 1 != verb && !gloss_is(c, p.last + 1, IS_PREP |
	    IS_AUX)))
		return false; /* "police said the arrests reached 40" */
	q->item = noun_lemma(c, p.head);
	q->phrase = token_range(c->t, p.first, p.last);
	q->elided = true;
	return true;
}

/*
 * "Of the suspects, 2,600 were deported", "Of the accounts closed in May, 300":
 * the noun that opens the sentence.
 */
bool
elided_whole(const struct gloss *c, struct quantity *q)
{
	size_t comma = q->lead - 1, k = 2;

	if (q->lead < 4 || q->lead > WHOLE || !gloss_mark(c, comma, ',') ||
	    !(gloss_word(c, 0, SPAN("of")) || gloss_word(c, 0,
	    SPAN("among"))) || !gloss_is(c, 1, IS_DET))
		return false;
	while (k < comma && k < PHRASE && !gloss_is(c, k, IS_STOP) &&
	    !(noun_is_plural(c, k) && !noun_is_plural(c, k + 1)))
		k++;
	if (k >= comma || !noun_is_plural(c, k) || gloss_is(c, k, IS_STOP))
		return false;
	for (size_t j = k + 1; j < comma; j++)
		if (gloss_mark(c, j, ',') ||
		    gloss_kind(c, j) == TOKEN_DIGITS)
			return false;
	q->item = noun_lemma(c, k);
	q->phrase = token_range(c->t, 2, k);
	q->elided = true;
	return true;
}

void
elided_remember(struct memory *m, struct span item)
{
	item = hant_written(item);
	if (item.n <= sizeof(m->item)) {
		memcpy(m->item, item.p, item.n);
		m->item_n = item.n;
	}
}

/* The last noun counted, for a number without one. */
void
elided_recall(const struct gloss *c, struct quantity *q, const struct memory *m)
{
	if (m->item_n == 0)
		return;
	q->item = (struct span){ arena_copy(&c->s->arena, m->item,
	    m->item_n), m->item_n };
	q->elided = true;
}
