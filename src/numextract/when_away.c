/* So long before or after a date: two years ago, three weeks from Friday. */
#include "when.h"

/* "half a century", "a quarter-century": years; one past it, or 0. */
static size_t
part_of_century(const struct when *w, size_t i, int *n, enum unit *unit)
{
	size_t at = i + when_is(w, i, WHEN_ARTICLE);
	bool half = when_is(w, at, WHEN_HALF);
	enum unit of;

	if (!half && (!when_is(w, at, WHEN_QUARTER) || at == i))
		return 0;
	at++;
	at += when_dash(w, at) || (half && when_is(w, at, WHEN_ARTICLE));
	of = when_unit(w, at, WHEN_UNIT);
	if (!when_is(w, at, WHEN_UNIT) || when_plural(w, at) ||
	    (of != UNIT_CENTURY && (of != UNIT_DECADE || !half)))
		return 0;
	*n = (of == UNIT_CENTURY ? 100 : 10) / (half ? 2 : 4);
	*unit = UNIT_YEAR;
	return at + 1;
}

/* "a year", "two years", "24 hours": a whole number of units. */
static size_t
whole_length(const struct when *w, size_t i, int *n, enum unit *unit)
{
	size_t end = part_of_century(w, i, n, unit);

	if (end != 0)
		return end;
	end = i + 1;
	if (when_is(w, i, WHEN_ARTICLE))
		*n = 1;
	else if ((end = when_cardinal(w, i, n)) == 0)
		return 0;
	if (when_mark(w, end, ']')) /* [Ten] years ago */
		end++;
	if (*n > 9999 || !when_is(w, end, WHEN_UNIT) || when_weak(w, end))
		return 0;
	*unit = when_unit(w, end, WHEN_UNIT);
	return end + 1;
}

/* The date that a length of time is counted from. */
static bool
counted_from(const struct when *w, size_t i, struct when_date *d)
{
	if (when_is(w, i, WHEN_THE))
		i++;
	if (when_is(w, i, WHEN_NOW))
		return when_fix(d, i, i + 1, period_day(w->ref)) &&
		    w->ref.year != 0;
	if (!when_figure(w, i, d) && !when_holiday(w, i, d) &&
	    !when_relative(w, i, d) &&
	    !when_calendar(w, i, d) && !when_period(w, i, d))
		return false;
	d->period = when_resolve(w, d);
	return true;
}

/* Seconds to hours ago: the day, when it is certain. */
static struct period
away(struct date from, enum unit unit, int n)
{
	struct period p = period_away(from, unit, unit == UNIT_HOUR ?
	    n / 24 : n);

	if (unit < UNIT_DAY && period_known(p))
		p = period_around(from, UNIT_DAY, unit == UNIT_HOUR ?
		    n / 24 : 0);
	return p;
}

static bool
before_or_after(const struct when *w, size_t first, size_t at, int n,
    enum unit unit, struct when_date *d)
{
	struct when_date from;
	bool after = when_any(w, at, WHEN(WHEN_AFTER) | WHEN(WHEN_FROM) |
	    WHEN(WHEN_ABOVE));

	if ((!after && !when_any(w, at, WHEN(WHEN_BEFORE) |
	    WHEN(WHEN_BELOW))) || (when_is(w, at, WHEN_SINCE) &&
	    ((first > 0 && when_is(w, first - 1, WHEN_THE)) ||
	    (!when_is(w, at, WHEN_FROM) && !(first > 0 && when_value(w,
	    first - 1, WHEN_IN) == 1)))))
		return false; /* "two weeks since", "the months from July" */
	if (unit < UNIT_DAY || !counted_from(w, at + 1, &from) ||
	    from.period.unit < UNIT_DAY || from.period.unit > unit ||
	    (when_is(w, at, WHEN_FROM) && when_is(w, from.end, WHEN_TO)))
		return false; /* "a week from May to July", "after 2016" */
	return when_fix(d, first, from.end, away(from.period.first, unit,
	    after ? n : -n));
}

/* "a year earlier": from the date told last, or today. */
static bool
earlier(const struct when *w, size_t first, size_t at, int n, enum unit unit,
    struct when_date *d)
{
	int side = when_is(w, at, WHEN_BEFORE) ? -1 : 1;
	struct period base = w->anchored ? w->anchor : period_day(w->ref);
	struct period p;
	bool told = when_told(w, unit, &p);
	int year;

	if (when_is(w, at + 1, WHEN_THAN) || unit < UNIT_DAY)
		return false;
	if (when_any(w, at, WHEN(WHEN_BELOW) | WHEN(WHEN_ABOVE) |
	    WHEN(WHEN_SINCE)) &&
	    at + 1 < w->n && w->t->at[at + 1].kind != TOKEN_MARK)
		return false; /* "ten days before the vote" */
	if (when_is(w, at, WHEN_SINCE) && first > 0 &&
	    when_is(w, first - 1, WHEN_THE))
		return false; /* "in the seven years since" */
	if (side > 0 && (!told || (when_is(w, at + 1, WHEN_IN) &&
	    when_year(w, at + 2, &year))))
		return false; /* "in 2018, and seven months later" */
	if (told && (w->anchored || side > 0 || unit < UNIT_YEAR ||
	    p.first.year + 1 < w->ref.year))
		base = p; /* but profit "from a year earlier" */
	p = away(base.first, unit, side * n);
	return when_fix(d, first, at + 1, p);
}

/*
 * "two years ago today", "a year ago this month", "a week ago Monday": the
 * day, month or weekday that is so far back.
 */
static bool
ago_from(const struct when *w, size_t first, size_t at, int n, enum unit unit,
    struct when_date *d)
{
	bool weeks = unit == UNIT_WEEK || unit == UNIT_FORTNIGHT;
	struct date day = w->ref;
	enum unit kept = UNIT_DAY;
	size_t end = at + 1;

	if (w->ref.year == 0 || (!weeks && unit != UNIT_YEAR))
		return false;
	if (when_is(w, at, WHEN_WEEKDAY) && weeks) {
		n *= unit == UNIT_WEEK ? 7 : 14;
		n += (date_weekday(day) - when_value(w, at, WHEN_WEEKDAY) +
		    7) % 7;
		return when_fix(d, first, end, period_away(day, UNIT_DAY, -n));
	}
	if (when_is(w, at, WHEN_THIS) && when_is(w, end, WHEN_UNIT))
		kept = when_unit(w, end++, WHEN_UNIT);
	else if (!when_is(w, at, WHEN_RELATIVE))
		return false;
	if (kept < UNIT_DAY || kept >= unit)
		return false;
	if (when_is(w, at, WHEN_RELATIVE))
		day = date_from_days(date_days(day) + when_value(w, at,
		    WHEN_RELATIVE));
	day = weeks ? period_away(day, unit, -n).first :
	    date_add_months(day, -12 * n);
	return when_fix(d, first, end, period_around(day, kept, 0));
}

/* "will close in two weeks" */
static bool
coming(const struct when *w, size_t first, size_t end, int n, enum unit unit,
    struct when_date *d)
{
	if (first == 0 || !when_is(w, first - 1, WHEN_IN) ||
	    !span_eq_fold(token_span(w->t, first - 1), SPAN("in")) ||
	    unit < UNIT_DAY || w->ref.year == 0)
		return false;
	if (first > 1 && when_any(w, first - 2, WHEN(WHEN_SCALE) |
	    WHEN(WHEN_DIGITS)))
		return false; /* "save $7 billion in 10 years" */
	if (!(first == 1 && end == w->n) &&
	    !when_future(w, first - 1, first))
		return false;
	return when_fix(d, first, end, away(w->ref, unit, n));
}

/* A year before the quarter, month ... read last, or the latest one. */
static struct period
year_back(const struct when *w, enum unit unit)
{
	struct date day = w->ref;

	if (w->anchored && w->anchor.unit == unit)
		day = w->anchor.first;
	else if (day.year != 0 && unit == UNIT_QUARTER)
		day = period_around(day, unit, -1).first;
	return period_around(day.year != 0 ? date_add_months(day, -12) : day,
	    unit, 0);
}

/* "year-earlier", "year-ago", "the year-ago quarter" */
static bool
year_ago(const struct when *w, size_t i, struct when_date *d)
{
	enum unit unit = when_unit(w, i, WHEN_UNIT), kept;

	if (!when_dash(w, i + 1) || !when_glued(w, i + 1) ||
	    !when_any(w, i + 2, WHEN(WHEN_AGO) | WHEN(WHEN_BEFORE)) ||
	    unit < UNIT_DAY)
		return false;
	if (unit == UNIT_YEAR && when_is(w, i + 3, WHEN_UNIT) &&
	    !when_plural(w, i + 3) && (kept = when_unit(w, i + 3,
	    WHEN_UNIT)) >= UNIT_DAY && kept < UNIT_YEAR)
		return when_fix(d, i, i + 4, year_back(w, kept));
	return when_fix(d, i, i + 3, away(w->ref, unit, -1));
}

/* "two weekends ago" */
static bool
weekends_ago(const struct when *w, size_t i, struct when_date *d)
{
	int n;
	size_t end = when_cardinal(w, i, &n);

	if (end == 0 || n > 99 || !when_is(w, end, WHEN_WEEKEND) ||
	    when_value(w, end + 1, WHEN_AGO) != -1 || w->ref.year == 0)
		return false;
	return when_fix(d, i, end + 2, period_weekend(period_around(w->ref,
	    UNIT_WEEK, -n).first));
}

/* "1987, and the year before,": beside the date read last. */
static bool
the_before(const struct when *w, size_t i, struct when_date *d)
{
	enum unit unit = when_unit(w, i, WHEN_UNIT);
	bool after = when_is(w, i + 1, WHEN_AFTER);

	if ((!after && !when_is(w, i + 1, WHEN_BEFORE)) || i == 0 ||
	    !when_is(w, i - 1, WHEN_THE) || unit < UNIT_DAY ||
	    when_plural(w, i) || !w->anchored || w->anchor.unit > unit ||
	    (i + 2 < w->n && w->t->at[i + 2].kind != TOKEN_MARK &&
	    !when_is(w, i + 2, WHEN_AND)))
		return false;
	return when_fix(d, i, i + 2, period_around(w->anchor.first, unit,
	    after ? 1 : -1));
}

bool
when_away(const struct when *w, size_t i, struct when_date *d)
{
	int n = 0;
	enum unit unit;
	size_t end;

	if (when_is(w, i, WHEN_UNIT))
		return year_ago(w, i, d) || the_before(w, i, d);
	if (!when_any(w, i, WHEN(WHEN_ARTICLE) | WHEN(WHEN_DIGITS) |
	    WHEN(WHEN_DIGIT) | WHEN(WHEN_TEEN) | WHEN(WHEN_TENS) |
	    WHEN(WHEN_HALF)))
		return false;
	if (weekends_ago(w, i, d))
		return true;
	end = whole_length(w, i, &n, &unit);
	if (end == 0)
		return false;
	if (end < w->n && w->t->at[end].kind == TOKEN_MARK &&
	    when_glued(w, end) && when_value(w, end + 1, WHEN_AGO) == 2)
		end++; /* "in two weeks' time" */
	if (when_is(w, end, WHEN_AGO)) {
		int side = when_value(w, end, WHEN_AGO);

		if (side == 2 && (i == 0 ||
		    when_value(w, i - 1, WHEN_IN) != 1))
			return false; /* not "for a second time" */
		if (unit == UNIT_YEAR && n > w->ref.year && w->ref.year)
			return false;
		if (side < 0 && ago_from(w, i, end + 1, n, unit, d))
			return true;
		n = side < 0 ? -n : n;
		return when_fix(d, i, end + 1, away(w->ref, unit, n));
	}
	return before_or_after(w, i, end, n, unit, d) ||
	    (when_any(w, end, WHEN(WHEN_BEFORE) | WHEN(WHEN_AFTER)) &&
	    earlier(w, i, end, n, unit, d)) ||
	    coming(w, i, end, n, unit, d);
}
