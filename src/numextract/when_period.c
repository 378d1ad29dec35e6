/* Decades, centuries, quarters, halves, seasons; parts of them. */
#include "when.h"

size_t
when_plural_s(const struct when *w, size_t i)
{
	struct span s;

	if (!when_glued(w, i))
		return 0;
	if (when_apostrophe(w, i))
		i++;
	if (i >= w->n || !when_glued(w, i))
		return 0;
	s = token_span(w->t, i);
	return s.n == 1 && s.p[0] == 's' ? i + 1 : 0;
}

/* 1980s, '80s, the 80s, the eighties. */
static bool
decade(const struct when *w, size_t i, struct when_date *d)
{
	int v;
	size_t end, first = i;
	bool cue = i > 0 && when_any(w, i - 1, WHEN(WHEN_THE) |
	    WHEN(WHEN_PART) | WHEN(WHEN_IN));

	if (when_whose(w, i))
		return false;
	if (when_is(w, i, WHEN_DECADE) && cue)
		return when_fix(d, i, i + 1, period_decade(1900 +
		    when_value(w, i, WHEN_DECADE)));
	if (when_digits(w, i, 4, 4, &v) != 0) {
		end = when_plural_s(w, i + 1);
		return end != 0 && v % 10 == 0 && v >= 1000 && v < 2100 &&
		    when_fix(d, i, end, period_decade(v));
	}
	if (i > 0 && when_dash(w, i - 1) && i > 1)
		cue = when_is(w, i - 2, WHEN_PART);
	if (i > 0 && when_glued(w, i) && when_apostrophe(w, i - 1))
		cue = true;
	if (!cue || when_digits(w, i, 2, 2, &v) == 0 || v % 10 != 0)
		return false;
	end = when_plural_s(w, i + 1);
	first -= i > 0 && when_glued(w, i) && when_apostrophe(w, i - 1);
	return end != 0 && when_fix(d, first, end,
	    period_decade(v < 20 ? 2000 + v : 1900 + v));
}

/* 20th century, nineteenth-century. */
static bool
century(const struct when *w, size_t i, struct when_date *d)
{
	int n, next;
	size_t end = when_ordinal(w, i, &n);

	if (end != 0 && when_any(w, end, WHEN(WHEN_AND) | WHEN(WHEN_OR) |
	    WHEN(WHEN_TO)) && n > 0) {
		size_t at = when_ordinal(w, end + 1 +
		    when_is(w, end + 1, WHEN_THE), &next);

		at += at != 0 && when_dash(w, at);
		if (at != 0 && next > n && next <= 30 &&
		    when_is(w, at, WHEN_UNIT) && when_value(w, at,
		    WHEN_UNIT) == UNIT_CENTURY && !when_era(w, at + 1))
			return when_fix(d, i, end, period_century(n));
	} /* "the 17th and 18th centuries" */
	if (end != 0 && when_dash(w, end))
		end++;
	if (end == 0 || n < 1 || n > 30 || !when_is(w, end, WHEN_UNIT) ||
	    when_value(w, end, WHEN_UNIT) != UNIT_CENTURY)
		return false;
	if (when_era(w, end + 1)) { /* no date of ours, and no rank */
		while (i <= end)
			w->s->taken[i++] = true;
		return false;
	}
	return when_fix(d, i, end + 1, period_century(n));
}

static bool
is_year(const struct when *w, size_t i)
{
	return when_is(w, i, WHEN_UNIT) &&
	    when_value(w, i, WHEN_UNIT) == UNIT_YEAR;
}

/* The year that a quarter, half or season belongs to; 0: none is said. */
static size_t
of_year(const struct when *w, size_t i, int *year)
{
	size_t at = i, end;
	struct when_date d;

	end = when_short_year(w, i, year); /* Q3 '19 */
	if (end == i + 2)
		return end;
	if (when_is(w, at, WHEN_OF) || (when_is(w, at, WHEN_IN) &&
	    !when_is(w, i - 1, WHEN_SEASON)) || when_mark(w, at, ',') ||
	    when_dash(w, at))
		at++; /* not "fall in 2003" */
	if (when_is(w, at, WHEN_THE))
		at++;
	if (when_is(w, at, WHEN_FISCAL))
		at++;
	if (is_year(w, at) && when_is(w, at + 1, WHEN_DIGITS))
		at++;
	end = when_year(w, at, year);
	if (end == 0 && at > i && when_short_year(w, at, year) == at + 2)
		end = at + 2; /* the fall of '96 */
	if (end != 0)
		return end;
	if (at > i && is_year(w, at)) {
		*year = w->ref.year;
		return at + 1;
	}
	if (!when_relative(w, at, &d) || d.period.unit != UNIT_YEAR)
		return 0;
	*year = d.period.first.year;
	return d.end;
}

/* The latest such quarter or half that has begun; with a cue the next. */
static int
near_year(const struct when *w, size_t first, size_t end, int month)
{
	int year = w->ref.year;

	if (year == 0)
		return 0;
	if (month > w->ref.month && !when_future(w, first, end))
		year--;
	if (month + 5 < w->ref.month && when_future(w, first, end))
		year++;
	return year;
}

/* Quarter or half n, its year behind it or before it. */
static bool
term(const struct when *w, size_t first, size_t end, enum unit unit, int n,
    struct when_date *d)
{
	int year = 0;
	size_t after = of_year(w, end, &year);

	if (n < 1 || n > (unit == UNIT_HALF ? 2 : 4) ||
	    (when_is(w, end, WHEN_IN) && when_is(w, end + 1, WHEN_ARTICLE)))
		return false; /* "its fourth quarter in a row" */
	if (after != 0)
		end = after;
	else
		year = near_year(w, first, end, unit == UNIT_HALF ?
		    n * 6 - 5 : n * 3 - 2);
	return when_fix(d, first, end, unit == UNIT_HALF ?
	    period_half(year, n) : period_quarter(year, n));
}

/* Q3, H1, their year before or behind them. */
static bool
quarter_code(const struct when *w, size_t i, struct when_date *d)
{
	int n = 0, v = when_value(w, i, WHEN_TERM);
	bool name = i > 1 && when_roles(w, i - 1) == 0 &&
	    (w->t->at[i - 1].flags & TOKEN_CAPITAL);

	if (when_glued(w, i + 2) && (w->t->at[i + 2].kind == TOKEN_WORD ||
	    (when_dash(w, i + 2) && when_glued(w, i + 3) &&
	    !when_is(w, i + 3, WHEN_TERM))))
		return false; /* H1N1, H1-B */
	return (v == UNIT_QUARTER || v == UNIT_HALF) &&
	    when_glued(w, i + 1) && when_digits(w, i + 1, 1, 1, &n) &&
	    term(w, i, i + 2, (enum unit)v, n, d) &&
	    (!name || d->end > i + 2); /* Audi Q3 */
}

/* 4Q 1997, 2H 2019 */
static bool
code_behind(const struct when *w, size_t i, int n, struct when_date *d)
{
	int v = when_value(w, i + 1, WHEN_TERM);

	return when_is(w, i + 1, WHEN_TERM) && when_glued(w, i + 1) &&
	    (w->t->at[i + 1].flags & TOKEN_CAPITAL) &&
	    (v == UNIT_QUARTER || v == UNIT_HALF) &&
	    term(w, i, i + 2, (enum unit)v, n, d);
}

/* Third quarter of 2021, fiscal first quarter, first half, Q3 2019, 1H. */
static bool
quarter(const struct when *w, size_t i, struct when_date *d)
{
	int n = 0, v;
	size_t end = when_ordinal(w, i, &n);

	if (end == 0 && when_is(w, i, WHEN_TERM))
		return quarter_code(w, i, d);
	if (end == 0 && when_digits(w, i, 1, 1, &n) != 0)
		return code_behind(w, i, n, d);
	if (end == 0 && when_is(w, i, WHEN_FINAL)) {
		n = 4;
		end = i + 1;
	}
	if (end == 0)
		return false;
	if (when_dash(w, end) || when_is(w, end, WHEN_FISCAL))
		end++;
	if (when_is(w, end + 1 + when_dash(w, end + 1), WHEN_UNIT))
		return false; /* "the last quarter-century" */
	if (when_is(w, end, WHEN_UNIT) &&
	    when_value(w, end, WHEN_UNIT) == UNIT_QUARTER)
		return term(w, i, end + 1, UNIT_QUARTER, n, d);
	return when_is(w, end, WHEN_HALF) &&
	    (!when_is(w, end + 1, WHEN_OF) || of_year(w, end + 1, &v)) &&
	    term(w, i, end + 1, UNIT_HALF, n, d);
}

/*
 * "In the first ten months," with nothing they are of: those of this year, or
 * of the last where this has not seen them all.
 */
static size_t
of_this_year(const struct when *w, size_t i, size_t end, int months, int *year)
{
	bool verb = end < w->n && (when_any(w, end, WHEN(WHEN_AND) |
	    WHEN(WHEN_PAST)) || (lexicon_entry[w->t->at[end].id].is &
	    (IS_AUX | IS_UP | IS_DOWN)));
	bool change = when_is(w, end, WHEN_FROM) && (when_mark(w, end + 1,
	    '$') || when_any(w, end + 1, WHEN(WHEN_DIGITS) |
	    WHEN(WHEN_ARTICLE) | WHEN(WHEN_THE))); /* "from $3 million" */

	if (w->ref.year == 0 || i < 2 || !when_is(w, i - 1, WHEN_THE) ||
	    !when_is(w, i - 2, WHEN_IN) || (end < w->n &&
	    w->t->at[end].kind != TOKEN_MARK && !verb && !change))
		return 0;
	*year = w->ref.year - (w->ref.month < months);
	return end;
}

/* First ten months of 2022, last three months of the year. */
static bool
months_of(const struct when *w, size_t i, struct when_date *d)
{
	int n = 0, year = 0, from;
	bool last = when_any(w, i, WHEN(WHEN_LAST) | WHEN(WHEN_FINAL));
	size_t end = last ? i + 1 : when_ordinal(w, i, &n);
	struct period p;

	if (end == 0 || (!last && n != 1))
		return false;
	end = when_cardinal(w, end, &n);
	if (end == 0 || n < 2 || n > 11 || !when_is(w, end, WHEN_UNIT))
		return false;
	if (when_value(w, end, WHEN_UNIT) == UNIT_QUARTER && n < 4)
		n *= 3;
	else if (when_value(w, end, WHEN_UNIT) != UNIT_MONTH)
		return false;
	if (when_any(w, end + 1, WHEN(WHEN_OF) | WHEN(WHEN_IN) |
	    WHEN(WHEN_THIS) | WHEN(WHEN_LAST)))
		end = of_year(w, end + 1, &year);
	else
		end = last ? 0 : of_this_year(w, i, end + 1, n, &year);
	if (end == 0)
		return false;
	from = last ? 13 - n : 1;
	p = period_join(period_month(year, from),
	    period_month(year, from + n - 1));
	return when_fix(d, i, end, p);
}

/* Summer 2012, the winter of 1995; in the spring. */
static bool
season(const struct when *w, size_t i, struct when_date *d)
{
	int n = when_value(w, i, WHEN_SEASON), year = 0, month;
	size_t end;

	if (!when_is(w, i, WHEN_SEASON))
		return false;
	end = of_year(w, i + 1, &year);
	if (end != 0)
		return when_fix(d, i, end, period_season(year, n));
	if (when_is(w, i + 1, WHEN_AND) && when_is(w, i + 2, WHEN_SEASON) &&
	    of_year(w, i + 3, &year) != 0) /* summer and autumn of 1944 */
		return when_fix(d, i, i + 1, period_season(year, n));
	if (i > 0 && (when_is(w, i - 1, WHEN_PART) || (i > 1 &&
	    when_dash(w, i - 1) && when_is(w, i - 2, WHEN_PART))))
		return when_fix(d, i, i + 1, period_season(near_year(w, i - 1,
		    i + 1, 3 * n + 3), n)); /* early summer */
	if (i < 2 || !when_is(w, i - 1, WHEN_THE) || (when_weak(w, i) &&
	    (when_is(w, i + 1, WHEN_OF) || when_dash(w, i + 1) ||
	    (i + 1 < w->n && w->t->at[i + 1].kind == TOKEN_WORD &&
	    when_roles(w, i + 1) == 0))) ||
	    !when_any(w, i - 2, WHEN(WHEN_IN) | WHEN(WHEN_SINCE) |
	    WHEN(WHEN_UNTIL)))
		return false;
	month = 3 * n + 3;
	year = near_year(w, i, i + 1, month);
	return when_fix(d, i, i + 1, period_season(year, n));
}

/* Fiscal 1989, fiscal year 2012, FY2019, FY19. */
static bool
fiscal(const struct when *w, size_t i, struct when_date *d)
{
	int year;
	size_t at = i + 1, end;

	if (when_is(w, i, WHEN_TERM) &&
	    when_value(w, i, WHEN_TERM) == UNIT_YEAR) {
		end = when_short_year(w, at, &year);
		if (end == 0 && when_digits(w, at, 4, 4, &year))
			end = at + 1;
		if (end == 0 && when_digits(w, at, 2, 2, &year)) {
			year += 2000;
			end = at + 1;
		}
		return end && when_fix(d, i, end, period_year(year));
	}
	if (!when_is(w, i, WHEN_FISCAL))
		return false;
	at += is_year(w, at);
	end = when_year(w, at, &year);
	return end != 0 && when_fix(d, i, end, period_year(year));
}

/* "last year's fourth quarter", "the 1988 first half", "2019 Q1". */
static bool
year_before(const struct when *w, struct when_date *d)
{
	struct when_date term;
	int year = d->period.first.year, number;
	size_t at = when_plural_s(w, d->end); /* 1989's first quarter */

	if (d->period.unit != UNIT_YEAR || !period_known(d->period) ||
	    !quarter(w, at ? at : d->end, &term))
		return false;
	number = (term.period.first.month + 2) / 3;
	return when_fix(d, d->first, term.end, term.period.unit == UNIT_HALF ?
	    period_half(year, number / 2 + 1) :
	    period_quarter(year, number));
}

bool
when_year_term(const struct when *w, struct when_date *d)
{
	if (d->fixed && d->period.unit == UNIT_YEAR)
		year_before(w, d);
	return true;
}

bool
when_period(const struct when *w, size_t i, struct when_date *d)
{
	if (when_any(w, i, WHEN(WHEN_ORDINAL) | WHEN(WHEN_DIGITS) |
	    WHEN(WHEN_TENS) | WHEN(WHEN_TERM) | WHEN(WHEN_FINAL)) &&
	    (century(w, i, d) || quarter(w, i, d)))
		return true;
	if (when_any(w, i, WHEN(WHEN_ORDINAL) | WHEN(WHEN_LAST) |
	    WHEN(WHEN_FINAL)) && months_of(w, i, d))
		return true;
	return decade(w, i, d) || season(w, i, d) || fiscal(w, i, d) ||
	    when_bare_year(w, i, d);
}
