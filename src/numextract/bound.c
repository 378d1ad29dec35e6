#include "quantity.h"

enum { PHRASE_MAX = 4 }; /* words of the longest phrase */

static enum mention_bound
bound_of(struct span s)
{
	static const struct {
		const char *sign;
		enum mention_bound bound;
	} signs[] = {
		{ "~", BOUND_ABOUT }, { ">", BOUND_MORE },
		{ ">=", BOUND_LEAST }, { "<", BOUND_LESS },
		{ "<=", BOUND_MOST },
	};

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (span_is(s, signs[i].sign))
			return signs[i].bound;
	return BOUND_EQUAL;
}

/* The row for a phrase of n tokens at i, on that side of a number. */
static size_t
row_of(const struct gloss *c, size_t i, size_t n, const char *side)
{
	char buf[GLOSS_KEY];
	struct span key;

	if (!gloss_is(c, i, IS_BOUND) || !gloss_is(c, i + n - 1, IS_BOUND_END))
		return DICT_NONE;
	key = gloss_key(c, i, n, true, buf);
	for (size_t row = key.n ? dict_find(&lexicon_bound, key) : DICT_NONE;
	    row != DICT_NONE; row = dict_next(&lexicon_bound, row))
		if (span_is(dict_cell(&lexicon_bound, row, 1), side))
			return row;
	return DICT_NONE;
}

/*
 * Reads the phrases before token end, from the nearest: "more than an
 * estimated 5,000".  Returns the first token of them.
 */
static size_t
read_before(const struct gloss *c, size_t end, enum mention_bound *bound,
    bool *hinted)
{
	for (int phrases = 0; phrases < 3; phrases++) {
		size_t n, row = DICT_NONE;

		/* "sub-7 nanometre" */
		if (end > 1 && gloss_dash(c, end - 1) && gloss_glued(c, end) &&
		    gloss_glued(c, end - 1) &&
		    row_of(c, end - 2, 1, "before") != DICT_NONE)
			end--;
		if (end == 0 || !gloss_is(c, end - 1, IS_BOUND_END))
			return end;
		for (n = PHRASE_MAX; n > 0; n--) {
			if (n > end || !gloss_free_at(c, end - n) ||
			    (n > 1 && gloss_initials(c, end - 1) &&
			    gloss_glued(c, end - n)))
				continue; /* the "c." of "18 U.S.C. 879" */
			row = row_of(c, end - n, n, "before");
			if (row != DICT_NONE)
				break;
		}
		if (row == DICT_NONE)
			return end;
		/* "a 20% increase over $5": what it was compared with */
		if (n == 1 && gloss_is(c, end - 1, IS_PREP) && end > 3 &&
		    gloss_is(c, end - 2, IS_UP | IS_DOWN) &&
		    share_before(c, end - 2))
			return end;
		end -= n;
		*hinted = *hinted || n > 1;
		if (*bound == BOUND_EQUAL || dict_cell(&lexicon_bound, row,
		    2).n > 0)
			*bound = bound_of(dict_cell(&lexicon_bound, row, 2));
		if (*bound != BOUND_EQUAL && *bound != BOUND_ABOUT)
			return end;
	}
	return end;
}

/* "$20,000 plus $100 a day", "plus costs": no "plus" of "50-plus". */
static bool
adds(const struct gloss *c, size_t i, size_t n)
{
	return n == 1 && !gloss_glued(c, i) && (gloss_role(c, i + 1) !=
	    ROLE_NONE || gloss_is(c, i + 1, IS_DET | IS_CURRENCY_END) ||
	    (i + 1 < c->n && gloss_kind(c, i + 1) == TOKEN_DIGITS));
}

/* One past the words from token i on that bound what is before; or 0. */
static size_t
read_after(const struct gloss *c, size_t i, enum mention_bound *bound)
{
	if (!gloss_is(c, i, IS_BOUND))
		return 0;
	for (size_t n = 3; n > 0; n--) {
		size_t row = row_of(c, i, n, "after");

		if (row == DICT_NONE || !gloss_free_at(c, i + n - 1) ||
		    (gloss_mark(c, i, '+') && !gloss_glued(c, i)) ||
		    adds(c, i, n))
			continue;
		*bound = bound_of(dict_cell(&lexicon_bound, row, 2));
		return i + n;
	}
	return 0;
}

bool
bound_closes(const struct gloss *c, const struct quantity *a,
    const struct quantity *b)
{
	enum mention_bound low = BOUND_EQUAL, high = BOUND_EQUAL;
	size_t i = a->last + 1, j = b->last + 1;

	return read_after(c, i + gloss_is(c, i, IS_MEASURE_WORD |
	    IS_HAN_NOUN), &low) == b->first && low == BOUND_LEAST &&
	    read_after(c, j + gloss_is(c, j, IS_MEASURE_WORD | IS_HAN_NOUN),
	    &high) != 0 && high == BOUND_MOST;
}

/* "breaking up": a small word behind a verb that is no trend itself. */
static bool
phrasal(const struct gloss *c, size_t i)
{
	struct span s;

	if (i == 0 || c->t->at[i].end - c->t->at[i].start > 4 ||
	    gloss_is(c, i - 1, IS_UP | IS_DOWN | IS_AUX))
		return false;
	s = gloss_span(c, i - 1);
	return gloss_is(c, i - 1, IS_VERB) || (s.n > 5 &&
	    (span_ends(s, SPAN("ing")) || span_ends(s, SPAN("ed"))));
}

/* "rose by", "down": within a few words before token end. */
static void
read_trend(const struct gloss *c, size_t end, struct quantity *q)
{
	for (size_t i = end, far = 0; i-- > 0 && far < 5; far++) {
		if (gloss_kind(c, i) == TOKEN_MARK ||
		    gloss_kind(c, i) == TOKEN_DIGITS || c->s->taken[i])
			return;
		/* "broke up a ring that stole $5": what is near was raised */
		if (far > 1 && gloss_is(c, i, IS_PREP) && i > 0 &&
		    gloss_kind(c, i - 1) == TOKEN_WORD &&
		    !gloss_is(c, i - 1, IS_AUX | IS_UP | IS_DOWN))
			return;
		/* "took down 5 posts", "set up 12 teams" */
		if (q->kind == KIND_COUNT && i > 0 &&
		    gloss_is(c, i, IS_PREP) &&
		    gloss_is(c, i - 1, IS_VERB | IS_LATE | IS_ACT) &&
		    !gloss_is(c, i - 1, IS_UP | IS_DOWN))
			return;
		/* "breaking up 5 rings", "locked down 12 cities" */
		if (far == 0 && q->kind == KIND_COUNT && phrasal(c, i))
			return;
		if (gloss_is(c, i, IS_UP) &&
		    !gloss_word(c, i + 1, SPAN("to"))) {
			q->up = true;
			return;
		}
		if (gloss_is(c, i, IS_DOWN)) {
			q->down = true;
			return;
		}
	}
}

static void
read_plan(const struct gloss *c, size_t end, struct quantity *q)
{
	for (size_t i = end, far = 0; i-- > 0 && far < 8; far++) {
		if (gloss_kind(c, i) == TOKEN_MARK && !gloss_dash(c, i))
			return;
		if (gloss_is(c, i, IS_PLAN)) {
			q->planned = true;
			return;
		}
	}
}

void
memory_tail(struct memory *m, struct span text)
{
	size_t n = sizeof(m->tail);

	if (text.n >= n) { /* mostly, and quick as the size is known */
		memcpy(m->tail, text.p + text.n - sizeof(m->tail),
		    sizeof(m->tail));
	} else if ((n = text.n) > 0) {
		memcpy(m->tail, text.p, n);
	}
	m->tail_n = n;
}

enum mention_bound
bound_carried(const struct memory *m)
{
	char tail[sizeof(m->tail)];

	for (size_t i = 0; i < m->tail_n; i++)
		tail[i] = to_lower(m->tail[i]);
	for (size_t i = 0; i < m->tail_n; i++) {
		struct span key = { tail + i, m->tail_n - i };
		size_t row;

		if (i > 0 && tail[i - 1] != ' ')
			continue;
		for (row = dict_find(&lexicon_bound, key); row != DICT_NONE;
		    row = dict_next(&lexicon_bound, row))
			if (span_is(dict_cell(&lexicon_bound, row, 1),
			    "before"))
				return bound_of(dict_cell(&lexicon_bound,
				    row, 2));
	}
	return BOUND_EQUAL;
}

void
bound_behind(const struct gloss *c, struct quantity *q)
{
	enum mention_bound bound;
	size_t end;

	if (q->bound != BOUND_EQUAL || q->range || q->elided ||
	    q->item.n == 0 || !gloss_word(c, q->after, SPAN("or")))
		return;
	end = read_after(c, q->after, &bound);
	if (end > 0 && (end == c->n || gloss_kind(c, end) == TOKEN_MARK ||
	    gloss_is(c, end, IS_STOP & ~IS_DET)))
		q->bound = bound;
}

void
bound_find(const struct gloss *c, struct quantity *q)
{
	enum mention_bound bound = BOUND_EQUAL;
	size_t start = read_before(c, q->first, &bound, &q->hinted);

	q->tail = bound == BOUND_EQUAL ? read_after(c, q->last + 1, &bound) :
	    0;
	if (q->tail == 0)
		q->tail = q->last + 1;
	if (q->closed) {
		q->lead = start;
		return;
	}
	if (bound == BOUND_EQUAL)
		read_after(c, q->number.last + 1, &bound);
	if (bound == BOUND_EQUAL && q->number.han && gloss_is(c, q->last + 1,
	    IS_MEASURE_WORD | IS_HAN_NOUN)) /* 2000家以上 */
		read_after(c, q->last + 2, &bound);
	if (bound == BOUND_EQUAL && q->number.more)
		bound = BOUND_MORE;
	if (bound == BOUND_EQUAL && q->vague)
		bound = BOUND_ABOUT;
	q->bound = bound;
	q->lead = start;
	/* "rose for a third month": no rank rose */
	if (gloss_seen(c, IS_UP | IS_DOWN) && q->kind != KIND_ORDINAL)
		read_trend(c, start, q);
	if (gloss_seen(c, IS_PLAN))
		read_plan(c, start, q);
}
