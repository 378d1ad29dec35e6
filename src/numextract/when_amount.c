#include "when_amount.h"

#include "dict.h"
#include "lexicon.h"

enum { PHRASE = 4, STEPS = 3 };

/* One past "1,385.5", its value; 0: not digits, or glued to letters. */
static size_t
digits(const struct when *w, size_t i, struct decimal *v)
{
	size_t end = i + 1;
	struct span s;

	if (!when_is(w, i, WHEN_DIGITS) || (when_glued(w, i) && i > 0 &&
	    (w->t->at[i - 1].kind == TOKEN_WORD ||
	    when_mark(w, i - 1, '$') || when_mark(w, i - 1, '.') ||
	    (when_mark(w, i - 1, ',') && when_glued(w, i - 1) &&
	    is_digit(w->t->text.p[w->t->at[i - 1].start - 1])))))
		return 0; /* the thousands of "RM500,000" */
	while (end - i < 24 && when_mark(w, end, ',') && when_glued(w, end) &&
	    when_glued(w, end + 1) && when_is(w, end + 1, WHEN_DIGITS) &&
	    token_span(w->t, end + 1).n == 3)
		end += 2;
	if (when_mark(w, end, '.') && when_glued(w, end) &&
	    when_glued(w, end + 1) && when_is(w, end + 1, WHEN_DIGITS))
		end += 2;
	s = token_range(w->t, i, end - 1);
	*v = decimal_read(&w->s->arena, s, '.');
	return end;
}

/* Past a hyphen: "two-and-a-half-year". */
static size_t
past_dash(const struct when *w, size_t i)
{
	return when_dash(w, i) && when_glued(w, i) ? i + 1 : i;
}

/* The value of a fraction behind a number; one past it, or i. */
static size_t
fraction(const struct when *w, size_t i, struct decimal *v)
{
	struct arena *arena = &w->s->arena;
	int top = 1, bottom = 0;
	size_t at = past_dash(w, i);
	struct decimal f;

	at = when_is(w, at, WHEN_AND) ? past_dash(w, at + 1) : i;

	if (when_is(w, at, WHEN_ARTICLE)) {
		at = past_dash(w, at + 1);
	} else if (at > i && when_is(w, at, WHEN_DIGIT)) {
		top = when_value(w, at, WHEN_DIGIT);
		at = past_dash(w, at + 1);
	}
	if (at > i && when_any(w, at, WHEN(WHEN_HALF) | WHEN(WHEN_QUARTER) |
	    WHEN(WHEN_PARTS)) && !when_is(w, at + 1, WHEN_EDGE)) {
		bottom = when_is(w, at, WHEN_HALF) ? 2 : 4;
		if (when_is(w, at, WHEN_PARTS))
			bottom = when_value(w, at, WHEN_PARTS);
		at++;
		if (when_is(w, at, WHEN_OF))
			at++;
	} else if (when_digits(w, i, 1, 1, &top) != 0 &&
	    when_mark(w, i + 1, '/') && when_glued(w, i + 1) &&
	    when_digits(w, i + 2, 1, 2, &bottom) != 0) {
		at = i + 3;
	} else if (when_is(w, i, WHEN_FRACTION)) {
		top = when_value(w, i, WHEN_FRACTION) / 100;
		bottom = when_value(w, i, WHEN_FRACTION) % 100;
		at = i + 1;
	} else {
		return i;
	}
	if (bottom < 2 || top < 1 || top > 9)
		return i;
	f = decimal_of(arena, (unsigned)top);
	*v = decimal_add(arena, *v, decimal_over(arena, f,
	    (unsigned)bottom));
	return at;
}

size_t
when_amount(const struct when *w, size_t i, struct decimal *v)
{
	struct arena *arena = &w->s->arena;
	int n = 0;
	size_t end;

	*v = decimal_of(arena, 0);
	if (when_is(w, i, WHEN_HALF)) {
		end = i + 1;
		if (when_dash(w, end) || when_is(w, end, WHEN_ARTICLE))
			end++;
		*v = decimal_over(arena, decimal_of(arena, 1), 2);
		return end;
	}
	if (when_is(w, i, WHEN_QUARTER)) { /* "a quarter century" */
		end = past_dash(w, i + 1);
		*v = decimal_over(arena, decimal_of(arena, 1), 4);
		return when_is(w, end, WHEN_UNIT) && !when_plural(w, end) ?
		    end : 0;
	}
	end = fraction(w, i, v); /* 1/2 h, ½ hour */
	if (end != i)
		return end;
	end = digits(w, i, v);
	if (end == 0 && !when_is(w, i, WHEN_DIGITS) &&
	    (end = when_cardinal(w, i, &n)) != 0)
		*v = decimal_of(arena, (unsigned)n);
	if (end == 0)
		return 0;
	if (when_is(w, end, WHEN_SCALE))
		*v = decimal_shift(*v, when_value(w, end++, WHEN_SCALE));
	return fraction(w, end, v);
}

size_t
when_half_after(const struct when *w, size_t i, struct decimal *v)
{
	if (!when_is(w, i, WHEN_AND) ||
	    when_is(w, i + 1, WHEN_DIGIT))
		return i;
	return fraction(w, i, v);
}

static enum mention_bound
bound_of(struct span s)
{
	if (s.n == 0)
		return BOUND_EQUAL;
	if (s.p[0] == '>')
		return s.n == 1 ? BOUND_MORE : BOUND_LEAST;
	if (s.p[0] == '<')
		return s.n == 1 ? BOUND_LESS : BOUND_MOST;
	return s.p[0] == '~' ? BOUND_ABOUT : BOUND_EQUAL;
}

static bool
is_word(const struct when *w, size_t i, uint64_t classes)
{
	return (lexicon_entry[w->t->at[i].id].is & classes) != 0;
}

/* The row of the longest phrase that ends before token i; its length. */
static size_t
longest(const struct when *w, size_t i, const char *side, size_t *row)
{
	char key[WHEN_KEY];
	bool before = side[0] == 'b';

	for (size_t n = PHRASE; n > 0; n--) {
		size_t from = before ? i - n : i;

		if (before ? i < n : i + n > w->n)
			continue;
		if (!is_word(w, from, IS_BOUND) ||
		    !is_word(w, from + n - 1, IS_BOUND_END))
			continue;
		*row = dict_find(&lexicon_bound, when_key(w, from, n, key));
		while (*row != DICT_NONE &&
		    !span_is(dict_cell(&lexicon_bound, *row, 1), side))
			*row = dict_next(&lexicon_bound, *row);
		if (*row != DICT_NONE)
			return n;
	}
	return 0;
}

enum mention_bound
when_bound(const struct when *w, size_t first, size_t end)
{
	size_t row, n;

	if (first > 1 && when_any(w, first - 1, WHEN(WHEN_LAST) |
	    WHEN(WHEN_NEXT)) && when_is(w, first - 2, WHEN_THE))
		first -= 2; /* "at least the next four years" */
	for (int step = 0; step < STEPS; step++) {
		enum mention_bound b;

		n = longest(w, first, "before", &row);
		if (n == 0)
			break;
		b = bound_of(dict_cell(&lexicon_bound, row, 2));
		if (step > 0 && n == 1 && is_word(w, first - 1, IS_PREP) &&
		    when_is(w, first, WHEN_ARTICLE))
			break; /* "under a five-year plan" */
		if (n == 1 && when_is(w, first - 1, WHEN_IN) && !(first > 1 &&
		    when_is(w, first - 2, WHEN_IN)))
			break; /* "over four years": during; not "for over" */
		if (when_is(w, first - 1, WHEN_THE))
			break; /* "about the two-year plan" */
		if (b != BOUND_EQUAL)
			return b;
		first -= n;
	}
	n = longest(w, end, "after", &row);
	return n ? bound_of(dict_cell(&lexicon_bound, row, 2)) : BOUND_EQUAL;
}
