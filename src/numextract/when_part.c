/* A part of a period: early October, the end of August, first week of May. */
#include "when_nth.h"

/* The value of "ended" and "ending". */
enum { ENDED = 3 };

/* Reads a date whose first word has one of these roles. */
struct reader {
	uint64_t first;
	bool (*read)(const struct when *, size_t, struct when_date *);
};

/* What an ordinal begins with; digits have their suffix then. */
#define ORDER (WHEN(WHEN_ORDINAL) | WHEN(WHEN_TENS) | WHEN(WHEN_SUFFIX))

/* Tries readers up to one whose first is 0, in their order. */
static bool
read_by(const struct reader *r, const struct when *w, size_t i,
    struct when_date *d)
{
	uint64_t roles = i < w->n ? when_roles(w, i) : 0;

	if ((roles & WHEN(WHEN_DIGITS)) != 0 && when_glued(w, i + 1))
		roles |= when_roles(w, i + 1) & WHEN(WHEN_SUFFIX);
	for (; r->first != 0; r++)
		if ((r->first & roles) != 0 && r->read(w, i, d))
			return true;
	return false;
}

static bool
simple(const struct when *w, size_t i, struct when_date *d)
{
	static const struct reader readers[] = {
		{ WHEN(WHEN_DIGITS), when_figure },
		{ WHEN(WHEN_HOLIDAY) | WHEN(WHEN_UNIT) | WHEN(WHEN_LAST) |
		    WHEN(WHEN_NEXT), when_holiday },
		{ WHEN(WHEN_RELATIVE) | WHEN(WHEN_LAST) | WHEN(WHEN_NEXT) |
		    WHEN(WHEN_THIS) | WHEN(WHEN_UNIT) | WHEN(WHEN_WEEKDAY) |
		    WHEN(WHEN_WEEKEND), when_relative },
		{ WHEN_DAY | WHEN(WHEN_WEEKDAY) | WHEN(WHEN_MONTH),
		    when_calendar },
		{ WHEN_DAY | WHEN(WHEN_DIGIT) | WHEN(WHEN_TEEN) |
		    WHEN(WHEN_TERM) | WHEN(WHEN_FINAL) | WHEN(WHEN_LAST) |
		    WHEN(WHEN_DECADE) | WHEN(WHEN_SEASON) | WHEN(WHEN_FISCAL),
		    when_period },
		{ 0, NULL }
	};

	return read_by(readers, w, i, d);
}

/* The year, the month ... that we are in, after "the end of the". */
static bool
current(const struct when *w, size_t i, struct when_date *d)
{
	enum unit unit = when_unit(w, i, WHEN_UNIT);

	if (!when_is(w, i, WHEN_UNIT) || unit < UNIT_DAY || when_weak(w, i) ||
	    when_plural(w, i))
		return false;
	return when_fix(d, i, i + 1, period_around(w->ref, unit, 0));
}

/* The period that a part is of, resolved. */
static bool
whole(const struct when *w, size_t i, struct when_date *d)
{
	size_t first = i;

	while (when_any(w, i, WHEN(WHEN_THE) | WHEN(WHEN_ABOUT)))
		i++;
	if (!simple(w, i, d) && !(i > first && current(w, i, d)))
		return false;
	return when_fix(d, i, d->end, when_resolve(w, d));
}

/* Early October, mid-1990s, late last July, later this month. */
static bool
early(const struct when *w, size_t i, struct when_date *d)
{
	size_t at = i + 1;
	int number = when_value(w, i, WHEN_PART);
	enum part part = (enum part)number;

	if (when_is(w, i, WHEN_EARLIER))
		part = when_value(w, i, WHEN_EARLIER) < 0 ? PART_EARLY :
		    PART_LATE;
	else if (!when_is(w, i, WHEN_PART))
		return false;
	if (when_dash(w, at))
		at++;
	if (when_is(w, at, WHEN_IN) || (when_apostrophe(w, at) &&
	    when_glued(w, at + 1))) /* mid-'60s */
		at++;
	if (!whole(w, at, d) || d->period.unit < UNIT_DAY)
		return false;
	d->first = i;
	if (when_is(w, i, WHEN_EARLIER)) /* the whole, so far or to come */
		d->period.part = part;
	else
		d->period = period_part(d->period, part);
	return true;
}

/* "by end-March", "until end June": where the month or year is, or 0. */
static size_t
bare_edge(const struct when *w, size_t i)
{
	bool dash = when_dash(w, i + 1) && when_glued(w, i + 1);
	size_t at = dash ? i + 2 : i + 1;

	if (when_value(w, i, WHEN_EDGE) != 2 || i == 0 ||
	    !when_any(w, i - 1, WHEN(WHEN_IN) | WHEN(WHEN_UNTIL) |
	    WHEN(WHEN_SINCE) | WHEN(WHEN_TO) | WHEN(WHEN_BELOW)) ||
	    !(when_is(w, at, WHEN_MONTH) || (dash &&
	    when_is(w, at, WHEN_DIGITS))))
		return 0;
	return at;
}

/* The end of August, the beginning of this week, year-end, end-March. */
static bool
edge(const struct when *w, size_t i, struct when_date *d)
{
	int which = when_value(w, i, WHEN_EDGE), year;
	size_t at = i + 2;

	if (when_is(w, i, WHEN_UNIT) && when_is(w, when_dash(w, i + 1) ?
	    i + 2 : i + 1, WHEN_EDGE) && current(w, i, d)) {
		d->end = when_dash(w, i + 1) ? i + 3 : i + 2;
		if (d->period.unit == UNIT_YEAR &&
		    (at = when_year(w, d->end, &year)) != 0)
			when_fix(d, i, at, period_year(year));
		which = when_value(w, when_dash(w, i + 1) ? i + 2 : i + 1,
		    WHEN_EDGE);
		if (which > 2 || (which < 2 && !when_dash(w, i + 1)))
			return false;
		d->period = period_edge(d->period, (enum part)(which + 1));
		return true;
	}
	if (!when_is(w, i, WHEN_EDGE) || which > 2)
		return false;
	if (!when_is(w, i + 1, WHEN_OF) && (at = bare_edge(w, i)) == 0)
		return false;
	if (!whole(w, at, d) && !current(w, at, d))
		return false;
	if (d->period.unit <= UNIT_DAY)
		return false;
	d->first = i;
	d->period = period_edge(d->period, (enum part)(which + 1));
	return true;
}

/* "the first ten days of May", "the last two weeks of 2019". */
static bool
several(const struct when *w, size_t i, struct when_date *d)
{
	int n = 0;
	bool last = when_any(w, i, WHEN(WHEN_LAST) | WHEN(WHEN_FINAL));
	size_t at = last ? i + 1 : when_ordinal(w, i, &n);
	struct period got;

	if (at == 0 || (!last && n != 1) ||
	    (at = when_cardinal(w, at, &n)) == 0 ||
	    !when_is(w, at, WHEN_UNIT) || !when_is(w, at + 1, WHEN_OF) ||
	    !whole(w, at + 2, d) || !nth_run(d->period, when_unit(w, at,
	    WHEN_UNIT), n, last, &got))
		return false;
	return when_fix(d, i, d->end, got);
}

/* First week of January 2015; last day of October; second Monday of May. */
static bool
counted(const struct when *w, size_t i, struct when_date *d)
{
	int n = 0, weekday = -1;
	enum unit unit = UNIT_SECOND;
	size_t at = when_ordinal(w, i, &n);
	struct period got;

	if (when_is(w, at ? at : i, WHEN_LAST) ||
	    when_is(w, at ? at : i, WHEN_FINAL)) {
		n = at ? -n : -1;
		at = at ? at + 1 : i + 1;
	}
	if (at == 0)
		return false;
	if (when_is(w, at, WHEN_WEEKDAY))
		weekday = when_value(w, at, WHEN_WEEKDAY);
	else if (when_is(w, at, WHEN_UNIT) && !when_plural(w, at))
		unit = when_unit(w, at, WHEN_UNIT);
	else
		return false;
	at++;
	if (!when_any(w, at, WHEN(WHEN_OF) | WHEN(WHEN_IN)) ||
	    !whole(w, at + 1, d) ||
	    !nth_of(d->period, unit, weekday, n, &got))
		return false;
	return when_fix(d, i, d->end, got);
}

/* The first or second half of a month, decade or century. */
static bool
half_of(const struct when *w, size_t i, struct when_date *d)
{
	int n = 2;
	size_t at = when_is(w, i, WHEN_FINAL) ? i + 1 :
	    when_ordinal(w, i, &n);
	struct date middle;
	struct period p;

	if (at == 0 || n < 1 || n > 2 || !when_is(w, at, WHEN_HALF) ||
	    !when_is(w, at + 1, WHEN_OF) || !whole(w, at + 2, d) ||
	    !period_known(d->period) || (d->period.unit != UNIT_MONTH &&
	    d->period.unit < UNIT_DECADE))
		return false;
	p = d->period;
	middle = p.first;
	if (p.unit == UNIT_MONTH)
		middle.day = 16;
	else
		middle.year += p.unit == UNIT_DECADE ? 5 : 50;
	if (n == 1)
		p.last = period_away(middle, UNIT_DAY, -1).first;
	else
		p.first = middle;
	return when_fix(d, i, d->end, p);
}

/* "20th of next month"; "on the 18th" on its own. */
static bool
day_of(const struct when *w, size_t i, struct when_date *d)
{
	bool ordinal;
	struct when_date month;
	int day;
	size_t end = when_day(w, i, &day, &ordinal), at;

	if (end == 0 || i == 0)
		return false;
	at = when_is(w, end, WHEN_UNIT) ? end + 1 : end;
	if (when_is(w, at, WHEN_OF)) {
		at = when_is(w, at + 1, WHEN_THE) ? at + 2 : at + 1;
		if (!when_relative(w, at, &month) || !period_known(
		    month.period) || month.period.unit != UNIT_MONTH ||
		    w->bare[month.end - 1].less > 0)
			return false; /* "the first of the month's calls" */
		month.period.first.day = day;
		return date_valid(month.period.first) &&
		    when_fix(d, i, month.end, period_day(month.period.first));
	}
	if (!ordinal || end != i + 2 || i < 2 ||
	    !when_is(w, i - 1, WHEN_THE) || !when_any(w, i - 2,
	    WHEN(WHEN_IN) | WHEN(WHEN_UNTIL) | WHEN(WHEN_SINCE)) ||
	    (end < w->n && w->t->at[end].kind != TOKEN_MARK) ||
	    when_dash(w, end))
		return false;
	*d = (struct when_date){ .first = i, .end = end, .day = day,
		.weekday = -1 };
	return true;
}

/* The week of May 3, the week beginning February 4 or ended October 6. */
static bool
week_of(const struct when *w, size_t i, struct when_date *d)
{
	size_t at = i + 1;
	struct period p;

	if (!when_is(w, i, WHEN_UNIT) ||
	    when_value(w, i, WHEN_UNIT) != UNIT_WEEK)
		return false;
	if (when_is(w, at, WHEN_SINCE) || when_is(w, at, WHEN_EDGE))
		at += when_is(w, at + 1, WHEN_IN) ? 2 : 1;
	else if (when_is(w, at, WHEN_OF))
		at++;
	else
		return false;
	if (!whole(w, at, d) || d->period.unit != UNIT_DAY ||
	    !period_known(d->period))
		return false;
	p = period_week(d->period.first);
	if (when_value(w, i + 1, WHEN_EDGE) == ENDED) {
		p = period_away(d->period.last, UNIT_DAY, -6);
		p.last = d->period.last;
		p.unit = UNIT_WEEK;
	}
	return when_fix(d, i, d->end, p);
}

/* The year to June, the three months through Sept. 30: ends with a date. */
static bool
length_to(const struct when *w, size_t i, struct when_date *d)
{
	int n = 1, year;
	size_t at = when_is(w, i, WHEN_UNIT) ? i : when_cardinal(w, i, &n);
	size_t to = at + 2;
	enum unit unit;
	struct period p;

	if (at == 0 || i == 0 || !when_is(w, i - 1, WHEN_THE) || n < 1 ||
	    n > 999 || !when_is(w, at, WHEN_UNIT) ||
	    !when_is(w, at + 1, WHEN_TO))
		return false;
	unit = when_unit(w, at, WHEN_UNIT);
	if (unit < UNIT_WEEK || unit == UNIT_FORTNIGHT ||
	    unit > UNIT_DECADE || unit == UNIT_SEASON ||
	    (!edge(w, to + when_is(w, to, WHEN_THE), d) &&
	    (when_is(w, to, WHEN_THE) || !whole(w, to, d))) ||
	    !period_known(d->period) || (d->period.unit > UNIT_MONTH &&
	    (d->period.unit != UNIT_YEAR || unit != UNIT_YEAR || n < 2)))
		return false; /* "the five years to 2019" */
	p = d->period;
	if (when_is(w, at + 1, WHEN_UNTIL) && w->ref.year != 0 &&
	    date_days(p.last) > date_days(w->ref) &&
	    when_year(w, d->end - 1, &year) == 0 && !when_future(w, i, i)) {
		/* "through" is no cue of the future here */
		p.first = date_add_months(p.first, -12);
		p = period_around(p.first, p.unit, 0);
	}
	p.first = nth_back(date_from_days(date_days(p.last) + 1), unit, n);
	p.unit = unit;
	p.part = PART_WHOLE;
	return when_fix(d, i, d->end, p);
}

/* "the quarter ended Sept. 30", "its year ending March 31": the word alone */
static bool
ended(const struct when *w, size_t i, struct when_date *d)
{
	size_t at = i + 2 + when_is(w, i + 2, WHEN_IN);
	enum unit unit = when_unit(w, i, WHEN_UNIT);
	struct period p;

	if (when_value(w, i + 1, WHEN_EDGE) != ENDED || i == 0 ||
	    !when_any(w, i - 1, WHEN(WHEN_THE) | WHEN(WHEN_FISCAL) |
	    WHEN(WHEN_OLD)) || (unit != UNIT_MONTH && unit != UNIT_QUARTER &&
	    unit != UNIT_HALF && unit != UNIT_YEAR) || when_plural(w, i) ||
	    !whole(w, at, d) || !period_known(d->period) ||
	    d->period.unit > UNIT_MONTH)
		return false;
	p = d->period;
	p.first = nth_back(date_from_days(date_days(p.last) + 1), unit, 1);
	p.unit = unit;
	p.part = PART_WHOLE;
	return when_fix(d, i, i + 1, p);
}

bool
when_one(const struct when *w, size_t i, struct when_date *d)
{
	static const struct reader readers[] = {
		{ WHEN(WHEN_EARLIER) | WHEN(WHEN_PART), early },
		{ WHEN(WHEN_UNIT) | WHEN(WHEN_EDGE), edge },
		{ ORDER | WHEN(WHEN_LAST) | WHEN(WHEN_FINAL), counted },
		{ ORDER | WHEN(WHEN_LAST) | WHEN(WHEN_FINAL), several },
		{ ORDER | WHEN(WHEN_FINAL), half_of },
		{ WHEN(WHEN_UNIT), week_of },
		{ WHEN(WHEN_UNIT), ended },
		{ WHEN(WHEN_UNIT) | WHEN(WHEN_DIGITS) | WHEN(WHEN_DIGIT) |
		    WHEN(WHEN_TEEN) | WHEN(WHEN_TENS), length_to },
		{ WHEN_DAY, day_of },
		{ WHEN_DAY | WHEN(WHEN_DIGIT) | WHEN(WHEN_TEEN) |
		    WHEN(WHEN_UNIT) | WHEN(WHEN_ARTICLE) | WHEN(WHEN_HALF),
		    when_away },
		{ 0, NULL }
	};

	return read_by(readers, w, i, d) ||
	    (simple(w, i, d) && when_year_term(w, d));
}
