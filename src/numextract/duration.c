/* Durations and sets: two-month, 12 to 18 years, every week. */
#include "duration.h"

#include "when_amount.h"

enum {
	ADJECTIVES = 3,
	COUPLE = 2 /* the value of "couple" */
};

/* What may stand before "a year" where it is no rate ("$5 a year"). */
static const uint64_t before_article = WHEN(WHEN_IN) | WHEN(WHEN_OF) |
    WHEN(WHEN_ABOUT) | WHEN(WHEN_SINCE) | WHEN(WHEN_ABOVE) |
    WHEN(WHEN_BELOW) | WHEN(WHEN_UNTIL) | WHEN(WHEN_THAN) | WHEN(WHEN_AND) |
    WHEN(WHEN_PAST) | WHEN(WHEN_LAST) | WHEN(WHEN_TAKES);

size_t
duration_unit(const struct when *w, size_t i, enum unit *unit)
{
	bool dash = when_dash(w, i), glued = when_glued(w, i);

	i += dash;
	for (int n = 0; n < ADJECTIVES && when_is(w, i, WHEN_MORE); n++)
		i++;
	if (!when_is(w, i, WHEN_UNIT) || (when_weak(w, i) &&
	    (w->t->at[i].flags & TOKEN_CAPITAL)))
		return 0;
	if (dash && !glued && when_plural(w, i))
		return 0; /* "30 - year bonds", as some text is spaced */
	*unit = when_unit(w, i, WHEN_UNIT);
	if (*unit == UNIT_QUARTER && (when_any(w, i + 1, WHEN(WHEN_OF) |
	    WHEN(WHEN_SCALE)) || (when_dash(w, i + 1) && when_glued(w, i + 1) &&
	    !when_any(w, i + 2, WHEN(WHEN_MORE) | WHEN(WHEN_OLD)))))
		return 0; /* "three quarters of all", "a quarter-final" */
	return i + 1;
}

static void
fortnights(struct length *l, struct arena *arena)
{
	if (l->unit != UNIT_FORTNIGHT)
		return;
	l->unit = UNIT_WEEK;
	l->n = decimal_times(arena, l->n, 2);
	if (l->range)
		l->high = decimal_times(arena, l->high, 2);
}

static const unsigned seconds[UNITS] = { 1, 60, 3600, 86400, 604800, 1209600,
	2592000, 7862400, 0, 15724800, 31536000, 315360000, 3153600000 };

/*
 * "2 years 1 month", "one minute and 30 seconds": in the smaller unit.
 * Lists with commas, and "three weeks and two days", are told apart.
 */
static void
compose(const struct when *w, struct length *l)
{
	struct arena *arena = &w->s->arena;
	struct decimal n;
	enum unit unit;
	size_t at, end;
	bool and;

	for (;;) {
		at = l->end;
		and = when_is(w, at, WHEN_AND);
		end = when_amount(w, at + and, &n);
		if (end == 0 || (end = duration_unit(w, end, &unit)) == 0 ||
		    (and && l->unit >= UNIT_DAY && !(l->unit == UNIT_YEAR &&
		    unit == UNIT_MONTH)) ||
		    unit >= l->unit || l->unit > UNIT_YEAR ||
		    (l->unit > UNIT_DAY && unit < UNIT_DAY))
			return; /* no "three years and 48 hours" */
		if (l->unit == UNIT_YEAR && unit == UNIT_MONTH)
			l->n = decimal_times(arena, l->n, 12);
		else
			l->n = decimal_over(arena, decimal_times(arena, l->n,
			    seconds[l->unit]), seconds[unit]);
		l->n = decimal_add(arena, l->n, n);
		l->unit = unit;
		l->end = end;
	}
}

/* "a couple of weeks", "a couple days": two. */
static bool
couple(const struct when *w, size_t i, struct length *l)
{
	size_t at = i + 1 + when_is(w, i + 1, WHEN_OF);

	if (when_value(w, i, WHEN_SEVERAL) != COUPLE ||
	    (at = duration_unit(w, at, &l->unit)) == 0 ||
	    !when_plural(w, at - 1))
		return false;
	l->n = decimal_of(&w->s->arena, COUPLE);
	l->end = at;
	return true;
}

/* "three-quarters of an hour", "a quarter of a century": of one unit. */
static bool
part_of_unit(const struct when *w, size_t i, struct length *l)
{
	int top = 1, by = 4;
	size_t at = when_is(w, i, WHEN_ARTICLE) ? i + 1 :
	    when_cardinal(w, i, &top);

	at += at != 0 && when_dash(w, at);
	if (when_is(w, at, WHEN_PARTS))
		by = when_value(w, at, WHEN_PARTS);
	else if (!when_is(w, at, WHEN_QUARTER))
		return false;
	if (at == 0 || top < 1 || top >= by ||
	    !when_is(w, at + 1, WHEN_OF) ||
	    !when_is(w, at + 2, WHEN_ARTICLE) ||
	    !when_is(w, at + 3, WHEN_UNIT) || when_plural(w, at + 3) ||
	    when_weak(w, at + 3))
		return false;
	l->n = decimal_over(&w->s->arena, decimal_of(&w->s->arena,
	    (unsigned)top), (unsigned)by);
	l->unit = when_unit(w, at + 3, WHEN_UNIT);
	l->end = at + 4;
	return true;
}

/* "a year": a length, and not how often something is paid. */
static bool
article_length(const struct when *w, size_t i, struct length *l)
{
	size_t end = duration_unit(w, i + 1, &l->unit);

	if (end == 0 || when_plural(w, end - 1) || l->unit <= UNIT_SECOND)
		return false;
	if (when_is(w, end, WHEN_UNTIL) && when_is(w, end + 1, WHEN_UNIT) &&
	    when_unit(w, end + 1, WHEN_UNIT) == l->unit)
		return false; /* "on a year by year basis" */
	if (l->unit == UNIT_QUARTER && ((i > 0 && when_any(w, i - 1,
	    WHEN(WHEN_ABOUT) | WHEN(WHEN_THAN) | WHEN(WHEN_UNTIL))) ||
	    (end < w->n && lexicon_entry[w->t->at[end].id].is & IS_COMPARED)))
		return false; /* "about a quarter said no", "by a quarter" */
	if (i > 0 && when_glued(w, i) && when_glued(w, i - 1) &&
	    when_dash(w, i - 1))
		return false; /* "a $1 million-a-year job" */
	if (when_dash(w, end) && when_any(w, end + 1, WHEN(WHEN_AGO) |
	    WHEN(WHEN_BEFORE)))
		return false; /* "a year-earlier loss" */
	l->n = decimal_of(&w->s->arena, 1);
	l->end = when_half_after(w, end, &l->n);
	compose(w, l);
	if (l->end > end || i == 0 || when_is(w, i, WHEN_MORE) ||
	    l->unit >= UNIT_DECADE ||
	    (when_dash(w, end) && when_glued(w, end)))
		return true;
	return when_any(w, i - 1, before_article) ||
	    when_mark(w, i - 1, ',') || when_dash(w, i - 1) ||
	    when_mark(w, i - 1, '(') || when_mark(w, i - 1, '"') ||
	    (when_any(w, end, WHEN(WHEN_AGO) | WHEN(WHEN_BEFORE) |
	    WHEN(WHEN_AFTER) | WHEN(WHEN_OLD)) &&
	    !when_is(w, end, WHEN_SINCE)); /* "12 a day since May" */
}

/* n of a unit in a smaller one, where that is exact; or n. */
static struct decimal
in_smaller(struct arena *arena, struct decimal n, enum unit from, enum unit to)
{
	if (from == UNIT_YEAR && to == UNIT_MONTH)
		return decimal_times(arena, n, 12);
	if (from <= UNIT_WEEK && from > to)
		return decimal_times(arena, n, seconds[from] / seconds[to]);
	return n;
}

/* Makes both ends of a range of one unit: 18 months to two years. */
static bool
one_unit(struct when *w, struct length *l, enum unit first)
{
	enum unit unit = first < l->unit ? first : l->unit;
	enum unit other = first < l->unit ? l->unit : first;

	if (unit != other && other > UNIT_WEEK && !(other == UNIT_YEAR &&
	    unit == UNIT_MONTH))
		return false;
	l->n = in_smaller(&w->s->arena, l->n, first, unit);
	l->high = in_smaller(&w->s->arena, l->high, l->unit, unit);
	l->unit = unit;
	return decimal_cmp(l->n, l->high) < 0;
}

/*
 * The other end of a range: "12 to 18 months", "two or three weeks"; but
 * "raised from nine months to two years" tells of two.
 */
static size_t
range_end(struct when *w, size_t i, size_t at, struct length *l)
{
	bool and = i > 0 && when_is(w, i - 1, WHEN_BETWEEN);
	enum unit first = UNITS;
	size_t end;

	if (when_is(w, at, WHEN_UNIT) && !when_weak(w, at))
		first = when_unit(w, at, WHEN_UNIT);
	if (when_is(w, at, WHEN_UNIT))
		at++;
	if (when_dash(w, at) && when_is(w, at + 1, WHEN_TO))
		at++;
	if (!when_dash(w, at) && !when_any(w, at, WHEN(WHEN_TO) |
	    WHEN(WHEN_OR)) && !(and && when_is(w, at, WHEN_AND)))
		return 0;
	at++;
	end = when_amount(w, when_dash(w, at) ? at + 1 : at, &l->high);
	if (end == 0 || (end = duration_unit(w, end, &l->unit)) == 0)
		return 0;
	if (first != UNITS && first != l->unit && i > 0 &&
	    when_is(w, i - 1, WHEN_FROM) && when_changes(w, i - 1))
		return 0;
	return one_unit(w, l, first == UNITS ? l->unit : first) ? end : 0;
}

static bool
length_at(struct when *w, size_t i, struct length *l)
{
	size_t at, end;

	*l = (struct length){ .end = 0 };
	if (part_of_unit(w, i, l) || couple(w, i, l))
		return true;
	if (when_is(w, i, WHEN_ARTICLE) && (when_is(w, i + 1, WHEN_HALF) ||
	    (when_is(w, i + 1, WHEN_QUARTER) &&
	    when_amount(w, i + 1, &l->n) != 0)))
		i++;
	else if (when_is(w, i, WHEN_ARTICLE))
		return article_length(w, i, l);
	at = when_amount(w, i, &l->n);
	if (at == 0)
		return false;
	end = range_end(w, i, at, l);
	if (end != 0) {
		l->range = true;
		l->end = end;
		return true;
	}
	end = duration_unit(w, at, &l->unit);
	if (end == 0)
		return false;
	if (l->unit == UNIT_SECOND && when_is(w, end - 1, WHEN_ORDINAL) &&
	    !when_dash(w, at) && decimal_small(l->n) > 1 &&
	    !when_is(w, i, WHEN_DIGITS))
		return false; /* "two second prizes" */
	l->end = when_half_after(w, end, &l->n);
	compose(w, l);
	return true;
}

void
duration_show(struct when *w, struct mention *m, const struct length *l)
{
	m->value = decimal_show(&w->s->arena, l->n);
	if (l->range)
		m->high = decimal_show(&w->s->arena, l->high);
	m->unit = unit_name(l->unit);
}

static size_t
add(struct when *w, size_t i, struct length *l)
{
	struct mention *m;
	size_t end = age_old(w, l->end);
	bool age = end != 0 || age_older(w, l->end);

	fortnights(l, &w->s->arena);
	end = end ? end : l->end;
	m = mention_add(w->s, age ? KIND_AGE : KIND_DURATION, i, end - 1);
	m->end = when_end(w, end - 1);
	m->bound = when_bound(w, i, end);
	duration_show(w, m, l);
	return end;
}

/* "the past year", "the next decade": one unit. */
static size_t
past_one(struct when *w, size_t i)
{
	struct length l = { .unit = UNIT_YEAR };
	size_t end = duration_unit(w, i + 1, &l.unit);

	if (end == 0 || when_plural(w, end - 1) || when_is(w, i, WHEN_THIS) ||
	    i == 0 || !when_is(w, i - 1, WHEN_THE) || l.unit < UNIT_MINUTE ||
	    (when_dash(w, end) && when_is(w, end + 1, WHEN_UNIT)))
		return 0;
	l.n = decimal_of(&w->s->arena, 1);
	l.end = when_half_after(w, end, &l.n);
	return add(w, i, &l);
}

/* A set of n units, or of half of one where n is 0. */
static size_t
add_set(struct when *w, size_t i, size_t end, int n, enum unit unit)
{
	struct mention *m = mention_add(w->s, KIND_SET, i, end - 1);
	struct length l = { .unit = unit };

	l.n = n > 0 ? decimal_of(&w->s->arena, (unsigned)n) :
	    decimal_over(&w->s->arena, decimal_of(&w->s->arena, 1), 2);
	fortnights(&l, &w->s->arena);
	m->end = when_end(w, end - 1);
	duration_show(w, m, &l);
	return end;
}

/* Every week, each month, every two years, every Monday, every summer. */
static size_t
every(struct when *w, size_t i)
{
	int n = 1;
	enum unit unit;
	size_t at = i + 1, end = 0;

	if (when_is(w, at, WHEN_SEVERAL))
		return 0;
	if (when_value(w, at, WHEN_MORE) == 2) {
		n = 2; /* every other day */
		at++;
	}
	if (when_is(w, at, WHEN_HALF)) { /* every half hour */
		end = duration_unit(w, at + 1, &unit);
		return end ? add_set(w, i, end, 0, unit) : 0;
	}
	if (!when_is(w, at, WHEN_UNIT)) {
		int number = 1;

		end = when_cardinal(w, at, &number);
		if (end == 0)
			end = when_ordinal(w, at, &number);
		n = end ? number : n;
		at = end ? end : at;
	}
	end = duration_unit(w, at, &unit);
	if (end != 0)
		return add_set(w, i, end, n, unit);
	if (when_any(w, at, WHEN(WHEN_WEEKDAY) | WHEN(WHEN_WEEKEND)))
		return add_set(w, i, at + 1, n, UNIT_WEEK);
	if (when_is(w, at, WHEN_DAYPART))
		return add_set(w, i, at + 1, n, UNIT_DAY);
	if (when_any(w, at, WHEN(WHEN_MONTH) | WHEN(WHEN_SEASON)))
		return add_set(w, i, at + 1, n, UNIT_YEAR);
	return 0;
}

/* "the first Tuesday of every month", "the last day of each quarter". */
static size_t
nth_of_every(struct when *w, size_t i)
{
	int n;
	enum unit unit;
	size_t at = when_ordinal(w, i, &n), end;

	if (at == 0 && when_is(w, i, WHEN_FINAL))
		at = i + 1;
	if (at == 0 || !when_any(w, at, WHEN(WHEN_WEEKDAY) |
	    WHEN(WHEN_UNIT)) || !when_any(w, at + 1, WHEN(WHEN_OF) |
	    WHEN(WHEN_IN)) || !when_is(w, at + 2, WHEN_EVERY))
		return 0;
	end = duration_unit(w, at + 3, &unit);
	return end ? add_set(w, i, end, 1, unit) : 0;
}

/* "the yearlong inquiry", "a day-long strike" */
static size_t
one_long(struct when *w, size_t i, size_t end, enum unit unit)
{
	struct length l = { .unit = unit, .end = end };

	l.n = decimal_of(&w->s->arena, 1);
	return add(w, i, &l);
}

/* "meets weekly"; no name, as China Daily, and no "weekly magazine". */
static size_t
often(struct when *w, size_t i)
{
	if (span_ends(token_span(w->t, i), SPAN("long")))
		return one_long(w, i, i + 1, when_unit(w, i, WHEN_OFTEN));
	if (i > 0 && (w->t->at[i].flags & TOKEN_CAPITAL))
		return 0;
	if (i + 1 < w->n && w->t->at[i + 1].kind == TOKEN_WORD &&
	    !when_any(w, i + 1, WHEN(WHEN_IN) | WHEN(WHEN_TO) |
	    WHEN(WHEN_AND) | WHEN(WHEN_UNTIL) | WHEN(WHEN_FROM) |
	    WHEN(WHEN_SINCE) | WHEN(WHEN_PAST)))
		return 0;
	if (when_dash(w, i + 1) && when_glued(w, i + 1))
		return 0;
	return add_set(w, i, i + 1, 1,
	    when_unit(w, i, WHEN_OFTEN));
}

/* "one day last week": no length, but some time in that week. */
static bool
some_day(struct when *w, size_t i, const struct length *l)
{
	struct when_date d;

	if (l->unit != UNIT_DAY || l->range || decimal_small(l->n) != 1 ||
	    when_is(w, i, WHEN_ARTICLE) || !when_relative(w, l->end, &d))
		return false;
	for (; i < l->end; i++)
		w->s->taken[i] = true;
	return true;
}

size_t
when_duration(struct when *w, size_t i)
{
	struct length l;
	size_t end;

	if (when_is(w, i, WHEN_EVERY))
		return every(w, i);
	if (when_is(w, i, WHEN_OFTEN))
		return often(w, i);
	if (when_is(w, i, WHEN_AGED))
		return age_aged(w, i);
	if (when_is(w, i, WHEN_UNIT) && !when_plural(w, i) &&
	    when_dash(w, i + 1) && when_glued(w, i + 2) &&
	    span_eq_fold(token_span(w->t, i + 2), SPAN("long")))
		return one_long(w, i, i + 3, when_unit(w, i, WHEN_UNIT));
	if (when_any(w, i, WHEN(WHEN_LAST) | WHEN(WHEN_NEXT)))
		return past_one(w, i);
	if (when_any(w, i, WHEN(WHEN_ORDINAL) | WHEN(WHEN_FINAL)) &&
	    (end = nth_of_every(w, i)) != 0)
		return end;
	if (when_whose(w, i) && (end = age_decade(w, i)) != 0)
		return end;
	if (!when_any(w, i, WHEN(WHEN_ARTICLE) | WHEN(WHEN_DIGITS) |
	    WHEN(WHEN_DIGIT) | WHEN(WHEN_TEEN) | WHEN(WHEN_TENS) |
	    WHEN(WHEN_SEVERAL) | WHEN(WHEN_HALF) | WHEN(WHEN_FRACTION) |
	    WHEN(WHEN_QUARTER)) ||
	    !length_at(w, i, &l))
		return 0;
	if (some_day(w, i, &l))
		return l.end;
	return add(w, i, &l);
}
