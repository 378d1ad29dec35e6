/* From one date to another: March 10 and May 22, May 3-7, 2012-13. */
#include "when.h"

enum { LONG = 366 }; /* days */

/* One past a word or mark between the two ends, or 0. */
static size_t
between(const struct when *w, size_t i, bool and)
{
	if (when_is(w, i, WHEN_TO) || when_dash(w, i) ||
	    (and && when_is(w, i, WHEN_AND)) || (when_mark(w, i, '/') &&
	    when_glued(w, i) && when_glued(w, i + 1)))
		return when_is(w, i + 1, WHEN_THE) ? i + 2 : i + 1;
	return 0;
}

static bool
now(const struct when *w, size_t i, struct when_date *d)
{
	if (!when_is(w, i, WHEN_NOW) || w->ref.year == 0)
		return false;
	*d = (struct when_date){ .first = i, .end = i + 1, .fixed = true,
		.weekday = -1, .period = period_day(w->ref) };
	return true;
}

/* "May 3-7, 2023", "April 9th through 17th": a day alone at the end. */
static bool
day_alone(const struct when *w, size_t i, struct when_date *a,
    struct when_date *b)
{
	bool ordinal;
	int year;
	size_t end = when_day(w, i, &b->day, &ordinal), more;

	if (end == 0 || a->fixed || a->month == 0 || a->day == 0 ||
	    b->day <= a->day || (when_glued(w, end) && !when_mark(w, end, ',')
	    && !when_mark(w, end, '.') && !when_mark(w, end, ')')))
		return false;
	b->first = i;
	b->month = a->month;
	b->year = a->year;
	more = when_year(w, when_skip(w, end, ','), &year);
	if (more != 0 && a->year == 0) {
		a->year = b->year = year;
		end = more;
	}
	b->end = end;
	return true;
}

/* "2012-13", "FY2012-13": the last two digits of a later year. */
static bool
year_alone(const struct when *w, size_t i, const struct when_date *a,
    struct when_date *b)
{
	int year = a->period.first.year, v;

	if (!a->fixed || a->period.unit != UNIT_YEAR ||
	    !when_is(w, a->end - 1, WHEN_DIGITS) || !when_glued(w, i) ||
	    when_digits(w, i, 2, 2, &v) == 0 ||
	    v <= year % 100 || (when_glued(w, i + 1) &&
	    w->t->at[i + 1].kind != TOKEN_MARK))
		return false;
	*b = (struct when_date){ .first = i, .end = i + 1, .fixed = true,
		.weekday = -1, .period = period_year(year / 100 * 100 + v) };
	return true;
}

/* "3-7 May", "between 3 and 12 of September": the first a day alone. */
static bool
day_before(const struct when *w, size_t i, bool and, struct when_date *a,
    struct when_date *b)
{
	bool ordinal;
	size_t end, at;

	*a = (struct when_date){ .first = i, .weekday = -1 };
	end = when_day(w, i, &a->day, &ordinal);
	if (end == 0 || (at = between(w, end, and)) == 0 ||
	    !when_calendar(w, at, b))
		return false;
	a->end = end;
	a->month = b->month;
	a->year = b->year;
	return b->first == at && b->day > a->day && b->month != 0 &&
	    !when_is(w, at, WHEN_MONTH) && b->weekday < 0;
}

/* Gives a year, where only one end has it, to the other. */
static void
share_year(struct when_date *a, struct when_date *b)
{
	bool wraps = a->month > b->month ||
	    (a->month == b->month && a->day > b->day && b->day != 0);

	if (a->fixed || b->fixed || a->month == 0 || b->month == 0)
		return;
	if (a->year == 0 && b->year != 0)
		a->year = b->year - wraps;
	else if (b->year == 0 && a->year != 0)
		b->year = a->year + wraps;
}

/* A month of no year that was said. */
static bool
bare_month(const struct when_date *d)
{
	return !d->fixed && d->month != 0 && d->day == 0 && d->year == 0;
}

/* Both ends resolved: the later one follows the earlier. */
static bool
span(const struct when *w, struct when_date *a, struct when_date *b,
    struct period *got)
{
	struct period from, to;
	int year;

	share_year(a, b);
	from = when_resolve(w, a);
	to = when_resolve(w, b);
	if (!b->fixed && b->weekday >= 0 && b->day == 0 &&
	    period_known(from) && from.unit == UNIT_DAY)
		to = period_around(from.last, UNIT_DAY, (b->weekday -
		    date_weekday(from.last) + 7) % 7);
	if (!period_known(from) || !period_known(to))
		return false;
	if (!a->fixed && a->month != 0 && !b->fixed && b->month != 0 &&
	    b->year == 0 && b->day == 0) /* "January through October" */
		to = period_month(from.first.year + (b->month <
		    from.first.month), b->month);
	if (bare_month(a) && bare_month(b) && w->ref.year != 0 &&
	    date_days(to.last) > date_days(w->ref) &&
	    when_past(w, a->first, b->end)) {
		/* "From January to June they closed 12", said in March */
		from = period_month(from.first.year - 1, from.first.month);
		to = period_month(to.first.year - 1, to.first.month);
	}
	if (b->fixed && w->ref.year != 0 && to.unit <= UNIT_MONTH &&
	    from.unit <= UNIT_MONTH && !when_year(w, b->end - 1, &year) &&
	    date_days(to.first) > date_days(from.last) + LONG) {
		/* "late June through the end of May": within a year */
		to.first = date_add_months(to.first, -12);
		to = period_around(to.first, to.unit, 0);
	}
	if (date_days(from.first) > date_days(to.last) && !b->fixed) {
		if (b->year == 0 && b->month != 0 && b->day == 0)
			to = period_month(to.first.year + 1, b->month);
		else if (b->year == 0 && !a->fixed && a->weekday < 0 &&
		    a->month < b->month) /* January 1 and August 22 */
			from = period_day(date_add_months(from.first, -12));
		else if (b->year == 0 && b->month != 0)
			to = period_day(date_add_months(to.first, 12));
	}
	if (date_days(from.first) > date_days(to.first))
		return false;
	*got = period_join(from, to);
	return true;
}

/* Two dates from token i on; one: what when_one gives there, if it does. */
static bool
two(const struct when *w, size_t i, bool and, const struct when_date *one,
    struct when_date *a, struct when_date *b)
{
	struct when beside = *w; /* "to 4 July of the following year" */
	size_t at;

	if (day_before(w, i, and, a, b))
		return true;
	if (one != NULL)
		*a = *one;
	if ((one == NULL && !now(w, i, a)) || a->first != i)
		return false;
	at = between(w, a->end + (a->weekday >= 0 &&
	    when_is(w, a->end, WHEN_DAYPART)), and);
	if (at == 0 && !a->fixed && a->year != 0 && a->day != 0 &&
	    when_mark(w, a->end, ',') && when_is(w, a->end + 1, WHEN_TO))
		at = between(w, a->end + 1, and);
	if (at == 0)
		return false;
	*b = (struct when_date){ .weekday = -1 };
	if (year_alone(w, at, a, b))
		return true;
	beside.anchor = when_resolve(w, a);
	beside.anchored = period_known(beside.anchor);
	if (when_one(&beside, at, b) && !(b->fixed && a->day != 0 &&
	    b->period.unit == UNIT_YEAR))
		return !when_dash(w, a->end) || !when_any(w, b->end - 1,
		    WHEN(WHEN_AGO) | WHEN(WHEN_NOW)); /* "- 4 years ago" */
	*b = (struct when_date){ .weekday = -1 };
	return (!when_dash(w, a->end) && now(w, at, b)) ||
	    day_alone(w, at, a, b);
}

size_t
when_range(struct when *w, size_t i, const struct when_date *one)
{
	struct when_date a, b, later;
	struct period p;
	size_t at = i;
	bool and = when_is(w, i, WHEN_BETWEEN);

	if (and || when_is(w, i, WHEN_FROM))
		at++;
	while (when_is(w, at, WHEN_THE))
		at++;
	if (at > i)
		one = when_one(w, at, &later) ? &later : NULL;
	if (!two(w, at, and, one, &a, &b) || !span(w, &a, &b, &p))
		return 0;
	when_add(w, at, b.end, p);
	if (at > i)
		w->s->at[w->s->n - 1].bound = BOUND_EQUAL;
	return b.end;
}
