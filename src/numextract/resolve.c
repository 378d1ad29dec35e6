#include "resolve.h"

enum { DAYS_WEEK = 7, YEAR_LAST = 9999 };

struct span
unit_name(enum unit u)
{
	static const char *const name[UNITS] = { "second", "minute", "hour",
		"day", "week", "fortnight", "month", "quarter", "season",
		"half", "year", "decade", "century" };

	return span_of(name[u]);
}

bool
unit_named(struct span name, enum unit *u)
{
	for (int i = 0; i < UNITS; i++) {
		*u = (enum unit)i;
		if (span_eq(unit_name(*u), name))
			return true;
	}
	return false;
}

bool
period_known(struct period p)
{
	return p.first.year != 0;
}

static struct period
unknown(enum unit unit, int month, int day)
{
	return (struct period){ .unit = unit, .first = { 0, month, day } };
}

struct period
period_day(struct date d)
{
	return (struct period){ .first = d, .last = d, .unit = UNIT_DAY };
}

/* Days from to last, or nothing known when they leave years 1 to 9999. */
static struct period
days(int from, int last, enum unit unit)
{
	struct period p = { .first = date_from_days(from),
		.last = date_from_days(last), .unit = unit };

	if (p.first.year < 1 || p.last.year > YEAR_LAST)
		return unknown(unit, 0, 0);
	return p;
}

struct period
period_week(struct date d)
{
	int monday;

	if (d.year == 0)
		return unknown(UNIT_WEEK, 0, 0);
	monday = date_days(d) - date_weekday(d);
	return days(monday, monday + DAYS_WEEK - 1, UNIT_WEEK);
}

struct period
period_weekend(struct date d)
{
	struct period p = period_week(d);

	if (period_known(p))
		p.first = date_from_days(date_days(p.last) - 1);
	p.unit = UNIT_DAY;
	return p;
}

/* Months from to last of a year, which may run into the next. */
static struct period
months(int year, int from, int last, enum unit unit)
{
	struct period p = { .first = { year, from, 1 }, .unit = unit };

	if (year < 1 || year > YEAR_LAST - 1)
		return unknown(unit, unit == UNIT_MONTH ? from : 0, 0);
	p.last = date_add_months(p.first, last - from);
	p.last.day = date_month_days(p.last.year, p.last.month);
	return p;
}

struct period
period_month(int year, int month)
{
	return months(year, month, month, UNIT_MONTH);
}

struct period
period_quarter(int year, int quarter)
{
	return months(year, 3 * quarter - 2, 3 * quarter, UNIT_QUARTER);
}

struct period
period_half(int year, int half)
{
	return months(year, 6 * half - 5, 6 * half, UNIT_HALF);
}

/* Meteorological: spring is March to May; winter runs into February. */
struct period
period_season(int year, int season)
{
	return months(year, 3 * season + 3, 3 * season + 5, UNIT_SEASON);
}

static struct period
years(int from, int n, enum unit unit)
{
	if (from + n < 1 || from + n - 1 > YEAR_LAST)
		return unknown(unit, 0, 0);
	return (struct period){ .first = { from < 1 ? 1 : from, 1, 1 },
		.last = { from + n - 1, 12, 31 }, .unit = unit };
}

struct period
period_year(int year)
{
	return years(year ? year : -YEAR_LAST, 1, UNIT_YEAR);
}

struct period
period_decade(int year)
{
	return years(year ? year / 10 * 10 : -YEAR_LAST, 10, UNIT_DECADE);
}

struct period
period_century(int n)
{
	return years(n > 0 ? (n - 1) * 100 : -YEAR_LAST, 100, UNIT_CENTURY);
}

static struct period
season_around(struct date d, int n)
{
	int at = (d.year * 12 + d.month - 3) / 3 + n; /* March of year 0 is 0 */

	return period_season(at / 4, at % 4);
}

struct period
period_around(struct date d, enum unit unit, int n)
{
	int month;

	if (d.year == 0 || n > YEAR_LAST || n < -YEAR_LAST)
		return unknown(unit, 0, 0);
	month = d.year * 12 + d.month - 1;
	switch (unit) {
	case UNIT_WEEK:
		n *= DAYS_WEEK;
		return period_week(date_from_days(date_days(d) + n));
	case UNIT_FORTNIGHT:
		n = date_days(period_week(d).first) + 2 * DAYS_WEEK * n;
		return days(n, n + 2 * DAYS_WEEK - 1, UNIT_WEEK);
	case UNIT_MONTH:
		month += n;
		return period_month(month / 12, month % 12 + 1);
	case UNIT_QUARTER:
		month += 3 * n;
		return period_quarter(month / 12, month % 12 / 3 + 1);
	case UNIT_SEASON:
		return season_around(d, n);
	case UNIT_HALF:
		month += 6 * n;
		return period_half(month / 12, month % 12 / 6 + 1);
	case UNIT_YEAR:
		return period_year(d.year + n);
	case UNIT_DECADE:
		return period_decade(d.year + 10 * n);
	case UNIT_CENTURY:
		return period_century(d.year / 100 + 1 + n);
	default:
		n += date_days(d);
		return days(n, n, UNIT_DAY);
	}
}

struct period
period_away(struct date d, enum unit unit, int n)
{
	struct period p;

	if (unit == UNIT_WEEK || unit == UNIT_FORTNIGHT) {
		if (n > YEAR_LAST || n < -YEAR_LAST)
			return unknown(UNIT_WEEK, 0, 0);
		n *= unit == UNIT_WEEK ? DAYS_WEEK : 2 * DAYS_WEEK;
		p = period_around(d, UNIT_DAY, n);
		p.unit = UNIT_WEEK;
		return p;
	}
	if (unit == UNIT_DECADE)
		return period_around(d, UNIT_YEAR, n * 10);
	if (unit == UNIT_CENTURY)
		return period_around(d, UNIT_YEAR, n * 100);
	if (unit < UNIT_DAY) {
		p = d.year == 0 ? unknown(UNIT_DAY, 0, 0) : period_day(d);
		p.unit = unit;
		return p;
	}
	return period_around(d, unit, n);
}

/* Third n, 0 to 3, of a period of months begins at its month: */
static struct date
third(struct period p, int n)
{
	int months = (p.last.year - p.first.year) * 12 + p.last.month -
	    p.first.month + 1;

	if (p.unit == UNIT_DECADE || p.unit == UNIT_CENTURY)
		return date_add_months(p.first,
		    12 * ((months / 12 * n + 2) / 3));
	return date_add_months(p.first, months * n / 3);
}

struct period
period_part(struct period p, enum part part)
{
	int first = date_days(p.first), n = (int)part;
	struct period whole = p;

	p.part = part;
	if (!period_known(p) || p.unit <= UNIT_DAY || part == PART_WHOLE)
		return p;
	if (p.unit == UNIT_WEEK) { /* to Wednesday, ... to Friday */
		p.first = date_from_days(first + 2 * (n - 1));
		p.last = date_from_days(first + 2 * n);
		return p;
	}
	if (p.unit == UNIT_MONTH) { /* 1-10, 11-20, from the 21st */
		p.first.day = 10 * n - 9;
		if (part != PART_LATE)
			p.last.day = 10 * n;
		return p;
	}
	p.first = third(whole, n - 1);
	if (part != PART_LATE)
		p.last = date_from_days(date_days(third(whole, n)) - 1);
	return p;
}

struct period
period_edge(struct period p, enum part part)
{
	int first, last;

	if (!period_known(p) || p.unit == UNIT_DAY || part == PART_MID)
		return period_part(p, part);
	p.part = part;
	first = date_days(p.first);
	last = date_days(p.last);
	if (p.unit == UNIT_WEEK && part == PART_EARLY)
		p.last = date_from_days(first + 2);
	else if (p.unit == UNIT_WEEK)
		p.first = date_from_days(last - 2);
	else if (part == PART_LATE)
		p.first = p.last;
	else if (p.unit == UNIT_MONTH)
		p.last = date_from_days(first + 9);
	else
		p.last = period_month(p.first.year, p.first.month).last;
	return p;
}

struct period
period_join(struct period a, struct period b)
{
	if (period_known(a) && period_known(b))
		a.last = b.last;
	a.unit = a.unit < b.unit ? a.unit : b.unit;
	return a;
}

static char *
put(char *p, int v, int digits, char before)
{
	static const int ten[] = { 1, 10, 100, 1000 };

	if (before)
		*p++ = before;
	for (int i = digits - 1; i >= 0; i--)
		*p++ = (char)(v > 0 ? '0' + v / ten[i] % 10 : 'X');
	return p;
}

/* Of an unknown year, as many parts as the precision has: XXXX-05-22. */
static struct span
show(struct date d, enum unit unit, struct arena *arena)
{
	char *text = arena_take(arena, 10), *p = text;

	p = put(p, d.year, 4, 0);
	if (d.year == 0 && unit == UNIT_WEEK) {
		memcpy(p, "-WXX", 4);
		return span_to(text, p + 4);
	}
	if (d.year > 0 || d.month > 0 || unit <= UNIT_MONTH)
		p = put(p, d.month, 2, '-');
	if (d.year > 0 || d.day > 0 || unit <= UNIT_DAY)
		p = put(p, d.day, 2, '-');
	return span_to(text, p);
}

void
period_show(struct period p, struct arena *arena, struct span *value,
    struct span *high)
{
	*value = show(p.first, p.unit, arena);
	*high = SPAN("");
	if (period_known(p) && date_days(p.first) != date_days(p.last))
		*high = show(p.last, p.unit, arena);
}
