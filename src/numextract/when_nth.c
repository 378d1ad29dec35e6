/* The nth week, Monday or day of a period; the first ten days of it. */
#include "when_nth.h"

/* The nth such weekday of a period; n below 0 counts from its end. */
static struct period
nth_weekday(struct period p, int weekday, int n)
{
	int day = date_days(p.first);
	int shift = weekday - date_weekday(p.first);

	day += (shift + 7) % 7 + 7 * (n - 1);
	if (n < 0) {
		day = date_days(p.last);
		shift = date_weekday(p.last) - weekday;
		day -= (shift + 7) % 7 + 7 * (-n - 1);
	}
	return period_day(date_from_days(day));
}

/*
 * The nth week of a period.  The first holds its first Thursday, as weeks
 * of ISO 8601 do; the last is the last that begins on a day with three more
 * days in the period.
 */
static struct period
nth_week(struct period p, int n)
{
	struct period day = nth_weekday(p, 3, n);

	return period_week(day.first);
}

static bool
within(struct period outer, struct period inner)
{
	return inner.first.year != 0 &&
	    date_days(inner.last) >= date_days(outer.first) &&
	    date_days(inner.first) <= date_days(outer.last);
}

bool
nth_of(struct period p, enum unit unit, int weekday, int n, struct period *got)
{
	if (!period_known(p) || n == 0)
		return false;
	if (weekday >= 0)
		*got = nth_weekday(p, weekday, n);
	else if (unit == UNIT_WEEK)
		*got = nth_week(p, n);
	else if (unit >= UNIT_DAY && unit < p.unit)
		*got = n > 0 ? period_around(p.first, unit, n - 1) :
		    period_around(p.last, unit, n + 1);
	else
		return false;
	return within(p, *got);
}

struct date
nth_back(struct date day, enum unit unit, int n)
{
	static const int months[UNITS] = { [UNIT_MONTH] = 1,
		[UNIT_QUARTER] = 3, [UNIT_HALF] = 6, [UNIT_YEAR] = 12,
		[UNIT_DECADE] = 120 };

	return months[unit] > 0 ? date_add_months(day, -n * months[unit]) :
	    period_away(day, unit, -n).first;
}

bool
nth_run(struct period p, enum unit unit, int n, bool last,
    struct period *got)
{
	if (!period_known(p) || unit < UNIT_DAY || unit >= p.unit || n < 2 ||
	    n > 99)
		return false;
	*got = p;
	if (last)
		got->first = nth_back(date_from_days(date_days(p.last) + 1),
		    unit, n);
	else
		got->last = date_from_days(date_days(nth_back(p.first, unit,
		    -n)) - 1);
	got->unit = unit;
	return date_days(got->first) >= date_days(p.first) &&
	    date_days(got->last) <= date_days(p.last);
}
