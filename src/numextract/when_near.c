/* Which day, month or year is meant, by the date of the report. */
#include "when.h"

enum {
	HALF_YEAR = 183,
	LONG_AGO = 366,
	MONTH_DAYS = 31,
	CUE_REACH = 24,
	DAYS_WEEK = 7,
	WEEKDAY_YEARS = 3 /* "Tuesday 14 March": years around to look in */
};

/* The values of words of the future, in timeword.tsv. */
enum { SURE, FOR_OR_TO, WITH_TO, TO_BE, BEHIND, BESIDE, PLURAL_BESIDE };

/* A full stop, but not that of "8.5", "p.m." or "Mr." */
static bool
full_stop(const struct when *w, size_t i)
{
	return when_mark(w, i, '.') && !when_glued(w, i + 1) && !(i > 0 &&
	    when_glued(w, i) && w->t->at[i - 1].kind == TOKEN_WORD &&
	    (token_span(w->t, i - 1).n == 1 ||
	    (w->t->at[i - 1].flags & TOKEN_CAPITAL &&
	    token_span(w->t, i - 1).n < 4)));
}

/* Does a clause end before token i? */
static bool
clause_end(const struct when *w, size_t i)
{
	return when_mark(w, i, ';') || when_mark(w, i, ':') ||
	    full_stop(w, i) || when_mark(w, i, '"') ||
	    when_mark(w, i, '(') || when_mark(w, i, ')');
}

/* "until 5 p.m. Friday": where the time of day before token i begins. */
static size_t
before_time(const struct when *w, size_t i, size_t reach)
{
	size_t first = i;

	while (i > reach && (when_any(w, i - 1, WHEN(WHEN_DIGITS) |
	    WHEN(WHEN_MERIDIEM) | WHEN(WHEN_CLOCK) | WHEN(WHEN_OCLOCK) |
	    WHEN(WHEN_ZONE)) || when_mark(w, i - 1, ':') ||
	    (when_mark(w, i - 1, '.') && when_glued(w, i - 1)) ||
	    (i < first && when_glued(w, i - 1)) || /* "3 p.m. (2000 GMT)" */
	    (when_mark(w, i - 1, ')') && when_is(w, i - 2, WHEN_ZONE)) ||
	    (when_mark(w, i - 1, '(') && i < first)))
		i--;
	return when_any(w, i, WHEN(WHEN_DIGITS) | WHEN(WHEN_CLOCK)) ? i :
	    first;
}

/* "by the end of June", "until mid-May": where the part before i begins. */
static size_t
before_part(const struct when *w, size_t i, size_t reach)
{
	size_t first = i;

	while (i > reach && (when_any(w, i - 1, WHEN(WHEN_PART) |
	    WHEN(WHEN_OF) | WHEN(WHEN_THE)) || when_dash(w, i - 1) ||
	    (when_is(w, i - 1, WHEN_EDGE) && !when_is(w, i - 1, WHEN_PAST))))
		i--;
	for (size_t k = i; k < first; k++)
		if (when_any(w, k, WHEN(WHEN_PART) | WHEN(WHEN_EDGE)))
			return i;
	return first;
}

/* "rejected Monday", but "to be completed Monday". */
static bool
past_form(const struct when *w, size_t i)
{
	return w->t->at[i].kind == TOKEN_WORD && when_roles(w, i) == 0 &&
	    span_ends(token_span(w->t, i), SPAN("ed")) &&
	    !(i > 0 && when_value(w, i - 1, WHEN_FUTURE) == TO_BE);
}

/* "a report to be released Tuesday", but "it was found to be closed". */
static bool
to_be(const struct when *w, size_t i)
{
	return i > 1 && i + 1 < w->n && when_is(w, i - 1, WHEN_TO) &&
	    !when_any(w, i + 1, WHEN(WHEN_THE) | WHEN(WHEN_ARTICLE)) &&
	    !span_ends(token_span(w->t, i + 1), SPAN("ing")) &&
	    !when_is(w, i - 2, WHEN_PAST) && !past_form(w, i - 2) &&
	    !(lexicon_entry[w->t->at[i - 2].id].is & (IS_VERB | IS_AUX));
}

/* Will, due, expected; "set" only with "for" or "to" behind it. */
static bool
is_cue(const struct when *w, size_t i)
{
	int how = when_value(w, i, WHEN_FUTURE);

	if (how == TO_BE)
		return to_be(w, i);
	return when_is(w, i, WHEN_FUTURE) && (how == SURE ||
	    (how == FOR_OR_TO && when_any(w, i + 1, WHEN(WHEN_IN) |
	    WHEN(WHEN_TO))) || (how == WITH_TO && when_is(w, i + 1,
	    WHEN_TO)));
}

/* Does a verb of the past stand there, other than of a rule "to be closed"? */
static bool
is_past(const struct when *w, size_t i)
{
	return when_is(w, i, WHEN_PAST) || past_form(w, i);
}

/*
 * "until June", "reply by June"; but "had closed 12 by June", "By June, 12
 * were closed" and "not until June did it close" look back.
 */
static bool
limits(const struct when *w, size_t i, size_t end)
{
	size_t k = i, reach = i > CUE_REACH ? i - CUE_REACH : 0;

	if (!span_eq_fold(token_span(w->t, i), SPAN("by")) && !(i > 0 &&
	    span_eq_fold(token_span(w->t, i - 1), SPAN("not"))))
		return true;
	for (; k > reach && !clause_end(w, k - 1); k--) {
		if (is_cue(w, k - 1) || (when_is(w, k - 1, WHEN_TO) &&
		    when_roles(w, k) == 0))
			return true; /* "to pay", not "to 300" */
		if (is_past(w, k - 1))
			return false;
	}
	for (k = end; k < w->n && k < end + CUE_REACH && !clause_end(w, k);
	    k++) {
		if (is_cue(w, k))
			return true;
		if (is_past(w, k))
			return false;
	}
	return true;
}

/* "to Earth on", "in New York", "at 0700 on": where that begins before i. */
static size_t
before_place(const struct when *w, size_t i, size_t reach)
{
	size_t first = i;

	while (i > reach) {
		if (when_any(w, i - 1, WHEN(WHEN_IN) | WHEN(WHEN_TO)))
			first = i - 1;
		else if (!(w->t->at[i - 1].flags & TOKEN_CAPITAL) &&
		    !when_any(w, i - 1, WHEN(WHEN_DIGITS) |
		    WHEN(WHEN_MERIDIEM) | WHEN(WHEN_THE)))
			break;
		i--;
	}
	return first;
}

/* "resumes Monday", "returns to Earth on Friday", "talks open Friday". */
static bool
beside(const struct when *w, size_t i, size_t reach)
{
	int how;

	i = before_place(w, i, reach);
	how = i > 1 ? when_value(w, i - 1, WHEN_FUTURE) : SURE;
	return how == BESIDE || (how == PLURAL_BESIDE &&
	    w->t->at[i - 2].kind == TOKEN_WORD && when_roles(w, i - 2) == 0 &&
	    when_plural(w, i - 2));
}

/*
 * A cue of the future stands before, and no verb of the past nearer by:
 * "will open on Monday", not "said on Monday".  A date that opens the
 * sentence has its verb behind it.
 */
bool
when_future(const struct when *w, size_t first, size_t end)
{
	size_t reach = first > CUE_REACH ? first - CUE_REACH : 0;
	size_t words = 0;
	bool soon;

	if (when_value(w, end, WHEN_FUTURE) == BEHIND)
		return true; /* "gold for December delivery" */
	first = before_part(w, before_time(w, first, reach), reach);
	soon = first > 2 && when_value(w, first - 1, WHEN_THAN) == WHEN_AS &&
	    when_preposition(w, first - 1) == BOUND_LEAST;
	if (soon)
		first -= 3; /* "could come as early as Thursday" */
	if (beside(w, first, reach))
		return true;
	for (size_t i = first; i > reach; i--) {
		if (clause_end(w, i - 1))
			return soon;
		if (when_is(w, i - 1, WHEN_PAST))
			return false;
		if (i == first && when_is(w, i - 1, WHEN_UNTIL) ?
		    limits(w, i - 1, end) : is_cue(w, i - 1))
			return true;
		if (i == first && past_form(w, i - 1))
			return false;
		words += w->t->at[i - 1].kind == TOKEN_WORD &&
		    !when_any(w, i - 1, WHEN(WHEN_IN) | WHEN(WHEN_OF) |
		    WHEN(WHEN_THE) | WHEN(WHEN_DAYPART));
	}
	if (soon || words > 1)
		return soon;
	for (size_t i = end; i < w->n && i < end + CUE_REACH; i++) {
		if (when_is(w, i, WHEN_PAST) || clause_end(w, i))
			return false;
		if (is_cue(w, i) && !when_is(w, i, WHEN_UNTIL))
			return true;
	}
	return false;
}

bool
when_past(const struct when *w, size_t first, size_t end)
{
	if (when_future(w, first, end))
		return false;
	for (size_t i = end; i < w->n && i < end + CUE_REACH &&
	    !clause_end(w, i) && !is_cue(w, i); i++)
		if (is_past(w, i))
			return true;
	for (size_t i = first; i > 0 && first - i < CUE_REACH &&
	    !clause_end(w, i - 1) && !is_cue(w, i - 1); i--)
		if (is_past(w, i - 1))
			return true;
	return false;
}

/* The latest such day on or before the date; with a cue the next one. */
static struct period
near_weekday(const struct when *w, const struct when_date *d)
{
	int back;

	if (w->ref.year == 0)
		return period_around(w->ref, UNIT_DAY, 0);
	back = (date_weekday(w->ref) - d->weekday + DAYS_WEEK) % DAYS_WEEK;
	if (back > 0 && when_future(w, d->first, d->end))
		back -= DAYS_WEEK;
	return period_around(w->ref, UNIT_DAY, -back);
}

/*
 * "He joined on 3 May 2005 and left in July": the year that brings it nearest
 * to the day or month read last in the sentence, where that is more than a
 * year back and nobody tells of it now ("said in July"); or 0.
 */
static int
told_year(const struct when *w, const struct when_date *d)
{
	int year = w->anchor.first.year, far;
	size_t i = d->first;

	if (!w->anchored || w->open || date_days(w->anchor.last) -
	    date_days(w->anchor.first) > MONTH_DAYS ||
	    date_days(w->ref) - date_days(w->anchor.last) <= LONG_AGO)
		return 0;
	while (i > 0 && when_any(w, i - 1, WHEN(WHEN_IN) | WHEN(WHEN_THE) |
	    WHEN(WHEN_PART)))
		i--;
	if ((i > 0 && (when_is(w, i - 1, WHEN_PAST) ||
	    when_is(w, i - 1, WHEN_SINCE))) || when_future(w, d->first, d->end))
		return 0;
	far = d->month - w->anchor.first.month;
	return far > 6 ? year - 1 : year + (far < -6);
}

/* The latest such month that has begun; with a cue the next one. */
static struct period
near_month(const struct when *w, const struct when_date *d)
{
	int year = w->ref.year;

	if (year == 0)
		return period_month(0, d->month);
	if (told_year(w, d) != 0)
		return period_month(told_year(w, d), d->month);
	if (d->month > w->ref.month && !when_future(w, d->first, d->end))
		year--;
	if (d->month < w->ref.month && when_future(w, d->first, d->end))
		year++;
	return period_month(year, d->month);
}

static struct period
unknown_day(int month, int day)
{
	return (struct period){ .first = { 0, month, day },
		.unit = UNIT_DAY };
}

/*
 * The year that brings the day within half a year of the date; with a
 * weekday the nearest in which that agrees.
 */
static struct period
near_day(const struct when *w, const struct when_date *d)
{
	struct date got = { w->ref.year, d->month, d->day };
	struct period p = unknown_day(d->month, d->day);
	int reach = d->weekday >= 0 ? WEEKDAY_YEARS : 1;
	int best = HALF_YEAR * 2 * (reach + 1);
	bool past = d->first > 0 && (when_is(w, d->first - 1, WHEN_PAST) ?
	    when_is(w, d->first - 1, WHEN_EDGE) : /* "ended March 31" */
	    when_is(w, d->first - 1, WHEN_SINCE) &&
	    when_is(w, d->first - 1, WHEN_AFTER)); /* "since" */

	if (w->ref.year == 0)
		return p;
	if (d->weekday < 0 && (got.year = told_year(w, d)) != 0 &&
	    date_valid(got))
		return period_day(got);
	for (int add = -reach; add <= reach; add++) {
		int far;

		got.year = w->ref.year + add;
		if (!date_valid(got) || (d->weekday >= 0 &&
		    date_weekday(got) != d->weekday))
			continue;
		far = date_days(got) - date_days(w->ref);
		if (past && far > 0)
			continue;
		far = far < 0 ? -far : far;
		if (far < best) {
			best = far;
			p = period_day(got);
		}
	}
	return p;
}

/* "the 18th", "Mon 13th": the nearest month, past first, where it fits. */
static struct period
near_day_of_month(const struct when *w, const struct when_date *d)
{
	for (int n = 0; w->ref.year != 0 && n < 24; n++) {
		int shift = n % 2 ? -(n + 1) / 2 : n / 2;
		struct period p = period_around(w->ref, UNIT_MONTH, shift);
		struct date got = p.first;

		got.day = d->day;
		if (!date_valid(got) || (d->weekday >= 0 &&
		    date_weekday(got) != d->weekday))
			continue;
		if (d->weekday < 0 && n == 0 && d->day > w->ref.day &&
		    !when_future(w, d->first, d->end))
			continue;
		return period_day(got);
	}
	return unknown_day(0, d->day);
}

struct period
when_resolve(const struct when *w, const struct when_date *d)
{
	struct date day = { d->year, d->month, d->day };

	if (d->fixed)
		return d->period;
	if (d->year != 0 && d->day != 0)
		return date_valid(day) ? period_day(day) :
		    period_month(d->year, d->month);
	if (d->year != 0 && d->month != 0)
		return period_month(d->year, d->month);
	if (d->year != 0)
		return period_year(d->year);
	if (d->day != 0 && d->month != 0)
		return near_day(w, d);
	if (d->month != 0)
		return near_month(w, d);
	if (d->day != 0)
		return near_day_of_month(w, d);
	return near_weekday(w, d);
}
