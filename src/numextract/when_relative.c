/* Yesterday, last week, next March, the weekend: by the date of the report. */
#include "when.h"

#include "when_amount.h"

/* The values of last, past, previous; of next, coming, following. */
enum { THIS, NEAREST, GONE };

/* Of "that" and "same", which point to a date told before. */
enum { TOLD = 1 };

/* Which way the word points: -1 last, 0 this, 1 next. */
static int
way(const struct when *w, size_t i)
{
	return when_is(w, i, WHEN_LAST) ? -1 : when_is(w, i, WHEN_NEXT);
}

/*
 * Weekdays: this and next are days of this and the next week, Monday first;
 * last is the latest before today, previous that of the week before, and
 * coming the first behind today.
 */
static struct period
weekday(const struct when *w, int side, int how, int weekday)
{
	int shift;

	if (w->ref.year == 0)
		return period_around(w->ref, UNIT_DAY, 0);
	shift = weekday - date_weekday(w->ref);
	if (side > 0 && how == NEAREST && shift > 0)
		return period_around(w->ref, UNIT_DAY, shift);
	if (side > 0 || (side < 0 && how == GONE))
		shift += 7 * side;
	else if (side < 0 && shift >= 0)
		shift -= 7;
	return period_around(w->ref, UNIT_DAY, shift);
}

static struct period
month(struct date from, int side, int month)
{
	int year = from.year;

	if (year == 0)
		return period_month(0, month);
	if (side < 0 && month >= from.month)
		year--;
	if (side > 0 && month <= from.month)
		year++;
	return period_month(year, month);
}

/* Last: the latest that is over; next: the first that has not begun. */
static struct period
season(struct date from, int side, int season)
{
	struct period p = period_around(from, UNIT_SEASON, 0);
	int now, year;

	if (from.year == 0)
		return p;
	now = (p.first.month - 3) / 3;
	year = p.first.year;
	if (side < 0 && season >= now)
		year--;
	if (side > 0 && season <= now)
		year++;
	return period_season(year, season);
}

/* "the past year" is a length of time; "the past week" is a week. */
static bool
is_length(const struct when *w, size_t i, size_t at, enum unit unit)
{
	bool the = i > 0 && when_is(w, i - 1, WHEN_THE);
	size_t before = i - the;
	struct decimal n = { 0 };

	if (unit < UNIT_DAY || when_half_after(w, at + 1, &n) > at + 1)
		return true;
	if (when_is(w, i, WHEN_THIS))
		return false;
	if (unit == UNIT_CENTURY)
		return false;
	if (unit == UNIT_DECADE)
		return the || when_plural(w, at);
	if (when_plural(w, at))
		return true;
	return the && before > 0 && unit != UNIT_WEEK &&
	    unit != UNIT_FORTNIGHT && unit != UNIT_QUARTER &&
	    (when_is(w, i, WHEN_LAST) || when_is(w, i, WHEN_NEXT)) &&
	    when_is(w, before - 1, WHEN_IN) &&
	    when_value(w, i, WHEN_LAST) != GONE &&
	    when_value(w, i, WHEN_NEXT) != GONE;
}

/* The day of the week in the week just read: "next week on Tuesday". */
static bool
day_in_week(const struct when *w, size_t i, size_t at, struct period week,
    struct when_date *d)
{
	if (week.unit != UNIT_WEEK)
		return false;
	if (when_is(w, at, WHEN_IN))
		at++;
	if (!when_is(w, at, WHEN_WEEKDAY) || !period_known(week))
		return false;
	return when_fix(d, i, at + 1, period_around(week.first, UNIT_DAY,
	    when_value(w, at, WHEN_WEEKDAY)));
}

/*
 * What "the following day", "the next week", "the previous year" is beside:
 * the date told last, if it is that precise, or today.
 */
static struct date
told_of(const struct when *w, size_t i, enum unit unit)
{
	int how = when_is(w, i, WHEN_LAST) ? when_value(w, i, WHEN_LAST) :
	    when_value(w, i, WHEN_NEXT);
	struct period told;

	if (i == 0 || !when_is(w, i - 1, WHEN_THE) ||
	    when_is(w, i, WHEN_THIS) || !when_told(w, unit, &told))
		return w->ref;
	if (how != GONE && unit != UNIT_DAY && (!when_is(w, i, WHEN_NEXT) ||
	    (i > 1 && when_is(w, i - 2, WHEN_IN)) || w->ref.year == 0 ||
	    date_days(told.last) >= date_days(w->ref) ||
	    when_future(w, i, i + 1)))
		return w->ref; /* "in the next week", "the last month" */
	return told.first;
}

/* "the following Tuesday" behind a day told: the first one behind it. */
static bool
weekday_told(const struct when *w, size_t i, size_t at, struct when_date *d)
{
	struct date day = told_of(w, i, UNIT_DAY);
	int shift = when_value(w, at, WHEN_WEEKDAY) - date_weekday(day);

	if (date_days(day) == date_days(w->ref))
		return false;
	shift += way(w, i) > 0 ? 7 * (shift <= 0) : -7 * (shift >= 0);
	return when_fix(d, i, at + 1, period_around(day, UNIT_DAY, shift));
}

/* A unit of time after last, this or next. */
static bool
shifted_unit(const struct when *w, size_t i, size_t at, struct when_date *d)
{
	enum unit unit = when_unit(w, at, WHEN_UNIT);
	struct period p;

	if (when_is(w, i, WHEN_THIS) && when_weak(w, at))
		return false;
	if (is_length(w, i, at, unit))
		return false;
	p = period_around(told_of(w, i, unit), unit, way(w, i));
	return day_in_week(w, i, at + 1, p, d) || when_fix(d, i, at + 1, p);
}

/* Last, this or next, and what comes behind it. */
static bool
shifted(const struct when *w, size_t i, struct when_date *d)
{
	size_t at = i + 1;
	bool ordinal;
	int side = way(w, i), day;
	int how = side < 0 ? when_value(w, i, WHEN_LAST) :
	    when_value(w, i, WHEN_NEXT);

	if (side == 0 && when_is(w, at, WHEN_LAST)) { /* this past Friday */
		side = -1;
		how = THIS;
		at++;
	} else if (side == 0 && when_is(w, at, WHEN_NEXT)) {
		side = 1;
		how = when_value(w, at++, WHEN_NEXT);
	}
	if (when_is(w, at, WHEN_FISCAL))
		at++;
	if (when_is(w, at, WHEN_WEEKDAY))
		return weekday_told(w, i, at, d) || when_fix(d, i, at + 1,
		    weekday(w, side, how, when_value(w, at,
		    WHEN_WEEKDAY)));
	if (side != 0 && when_is(w, at, WHEN_MONTH) &&
	    when_day(w, at + 1, &day, &ordinal) &&
	    !when_any(w, at + 2, WHEN(WHEN_PLURAL) | WHEN(WHEN_UNIT)))
		return false; /* "at the latest May 30" */
	if (when_is(w, at, WHEN_MONTH) && (!when_weak(w, at) || side != 0 ||
	    (w->t->at[at].flags & TOKEN_CAPITAL)))
		return when_fix(d, i, at + 1, month(told_of(w, i, UNIT_MONTH),
		    side, when_value(w, at, WHEN_MONTH)));
	if (when_is(w, at, WHEN_SEASON))
		return when_fix(d, i, at + 1, season(told_of(w, i,
		    UNIT_SEASON), side, when_value(w, at, WHEN_SEASON)));
	if (when_is(w, at, WHEN_WEEKEND))
		return w->ref.year != 0 && when_fix(d, i, at + 1,
		    period_weekend(period_around(w->ref, UNIT_WEEK,
		    side).first));
	if (when_is(w, at, WHEN_DAYPART) && side <= 0)
		return when_fix(d, i, at + 1,
		    period_around(w->ref, UNIT_DAY, side));
	if (when_dash(w, at + 1) && when_is(w, at + 2, WHEN_UNIT))
		return false; /* "the last quarter-century" */
	return when_is(w, at, WHEN_UNIT) && (at == i + 1 ||
	    when_is(w, at - 1, WHEN_FISCAL)) && shifted_unit(w, i, at, d);
}

/* The day after tomorrow, the day before yesterday. */
static bool
day_beside(const struct when *w, size_t i, struct when_date *d)
{
	int n;

	if (!when_is(w, i, WHEN_UNIT) || !when_is(w, i + 2, WHEN_RELATIVE) ||
	    when_value(w, i, WHEN_UNIT) != UNIT_DAY ||
	    !when_any(w, i + 1, WHEN(WHEN_AFTER) | WHEN(WHEN_BEFORE)))
		return false;
	n = when_is(w, i + 1, WHEN_AFTER) ? 1 : -1;
	n += when_value(w, i + 2, WHEN_RELATIVE);
	return when_fix(d, i, i + 3, period_around(w->ref, UNIT_DAY, n));
}

/* The week before last, the month after next. */
static bool
unit_beside(const struct when *w, size_t i, struct when_date *d)
{
	bool last = when_is(w, i + 1, WHEN_BEFORE) &&
	    when_is(w, i + 2, WHEN_LAST);

	if (!when_is(w, i, WHEN_UNIT) ||
	    when_unit(w, i, WHEN_UNIT) < UNIT_DAY ||
	    (!last && !(when_is(w, i + 1, WHEN_AFTER) &&
	    when_is(w, i + 2, WHEN_NEXT))) || when_any(w, i + 3,
	    WHEN(WHEN_UNIT) | WHEN(WHEN_WEEKDAY) | WHEN(WHEN_MONTH)))
		return false;
	return when_fix(d, i, i + 3, period_around(w->ref,
	    when_unit(w, i, WHEN_UNIT), last ? -2 : 2));
}

/* Friday next week, Tuesday of last week, Friday after next. */
static bool
weekday_of(const struct when *w, size_t i, struct when_date *d)
{
	size_t at = i + 1;
	struct when_date week;
	int n = when_value(w, i, WHEN_WEEKDAY);

	if (!when_is(w, i, WHEN_WEEKDAY))
		return false;
	if (when_is(w, at, WHEN_AFTER) && when_is(w, at + 1, WHEN_NEXT) &&
	    !when_any(w, at + 2, WHEN(WHEN_UNIT) | WHEN(WHEN_WEEKDAY)))
		return when_fix(d, i, at + 2, weekday(w, 1, 0, n));
	if (when_is(w, at, WHEN_OF))
		at++;
	if (when_is(w, at, WHEN_THE))
		at++;
	if (!when_any(w, at, WHEN(WHEN_LAST) | WHEN(WHEN_NEXT) |
	    WHEN(WHEN_THIS)) || !shifted(w, at, &week) ||
	    week.period.unit != UNIT_WEEK || !period_known(week.period))
		return false;
	return when_fix(d, i, week.end, period_around(week.period.first,
	    UNIT_DAY, n));
}

/* The weekend on its own: the latest that has begun. */
static bool
the_weekend(const struct when *w, size_t i, struct when_date *d)
{
	struct period p;

	if (!when_is(w, i, WHEN_WEEKEND) || i == 0 || when_plural(w, i) ||
	    !when_is(w, i - 1, WHEN_THE) || w->ref.year == 0)
		return false;
	p = period_weekend(w->ref);
	if (date_days(p.first) > date_days(w->ref) &&
	    !when_future(w, i, i + 1))
		p = period_weekend(period_around(w->ref, UNIT_WEEK, -1).first);
	return when_fix(d, i, i + 1, p);
}

/*
 * "for the year", "of the month": the one read last in the sentence, or the
 * one we are in.  Reports are on the quarter that is over, and until
 * February on the year that is.
 */
static struct period
meant(const struct when *w, size_t i, enum unit unit)
{
	bool over = unit == UNIT_QUARTER || (unit == UNIT_YEAR &&
	    w->ref.month <= 2 && !when_is(w, i - 2, WHEN_OF) &&
	    !when_future(w, i, i + 1));

	if (w->anchored && w->anchor.unit == unit)
		return w->anchor;
	return period_around(w->ref, unit, over ? -1 : 0);
}

/* A unit of time behind "in the", "of the". */
static bool
the_unit(const struct when *w, size_t i, struct when_date *d)
{
	int year;
	enum unit unit = when_unit(w, i, WHEN_UNIT);

	if (!when_is(w, i, WHEN_UNIT) || i < 2 || unit < UNIT_WEEK ||
	    unit > UNIT_YEAR || when_plural(w, i) || when_weak(w, i) ||
	    !when_is(w, i - 1, WHEN_THE) || when_dash(w, i + 1) ||
	    !when_any(w, i - 2, WHEN(WHEN_IN) | WHEN(WHEN_OF)) ||
	    when_any(w, i + 1, WHEN(WHEN_OF) | WHEN(WHEN_EDGE) |
	    WHEN(WHEN_TO)) || when_year(w, i + 1, &year) ||
	    (unit == UNIT_WEEK && when_is(w, i + 1, WHEN_DIGITS)))
		return false;
	return when_fix(d, i, i + 1, meant(w, i, unit));
}

/* "last year", "in 1997" behind "the same month": its year; or 0. */
static size_t
same_of(const struct when *w, size_t i, int told, int *year)
{
	size_t at = i + when_any(w, i, WHEN(WHEN_IN) | WHEN(WHEN_OF));
	size_t end = at > i ? when_year(w, at, year) : 0;

	at += when_is(w, at, WHEN_THE);
	if (end == 0 && when_is(w, at, WHEN_LAST) &&
	    when_is(w, at + 1, WHEN_UNIT) &&
	    when_unit(w, at + 1, WHEN_UNIT) == UNIT_YEAR) {
		*year = told - 1;
		end = at + 2;
	}
	return end;
}

/* "that year", "the same day": as the date read last in the sentence. */
static bool
told(const struct when *w, size_t i, struct when_date *d)
{
	size_t at = i + 1, end;
	enum unit unit = UNIT_DAY;
	struct period told;
	int year;

	at += when_value(w, at, WHEN_THIS) == TOLD; /* that same day */
	if (when_is(w, at, WHEN_UNIT))
		unit = when_unit(w, at, WHEN_UNIT);
	else if (!when_is(w, at, WHEN_DAYPART))
		return false;
	if (unit < UNIT_DAY || when_plural(w, at) || when_weak(w, at) ||
	    when_dash(w, at + 1) || !when_told(w, unit, &told))
		return false;
	if (i > 0 && (when_is(w, i - 1, WHEN_PAST) || (w->anchored &&
	    i - when_is(w, i - 1, WHEN_OF) == w->read)))
		return false; /* "past that day", "May of that year" */
	end = same_of(w, at + 1, told.first.year, &year);
	if (end != 0 && unit >= UNIT_MONTH && unit < UNIT_YEAR)
		return when_fix(d, i, end, period_around(date_add_months(
		    told.first, 12 * (year - told.first.year)), unit, 0));
	return when_fix(d, i, at + 1, period_around(told.first, unit, 0));
}

bool
when_relative(const struct when *w, size_t i, struct when_date *d)
{
	if (when_is(w, i, WHEN_RELATIVE))
		return when_fix(d, i, i + 1, period_around(w->ref, UNIT_DAY,
		    when_value(w, i, WHEN_RELATIVE)));
	if (when_value(w, i, WHEN_THIS) == TOLD)
		return told(w, i, d);
	if (when_any(w, i, WHEN(WHEN_LAST) | WHEN(WHEN_NEXT) |
	    WHEN(WHEN_THIS)))
		return shifted(w, i, d);
	return day_beside(w, i, d) || unit_beside(w, i, d) ||
	    weekday_of(w, i, d) || the_weekend(w, i, d) ||
	    the_unit(w, i, d);
}
