/* Calendar dates with a month or a day of the week in words. */
#include "when.h"

/* Words that a month or weekday can follow, when it may be another word. */
static const uint64_t support = WHEN(WHEN_IN) | WHEN(WHEN_OF) |
    WHEN(WHEN_SINCE) | WHEN(WHEN_UNTIL) | WHEN(WHEN_LAST) | WHEN(WHEN_NEXT) |
    WHEN(WHEN_THIS) | WHEN(WHEN_PART) | WHEN(WHEN_EDGE) | WHEN(WHEN_FROM) |
    WHEN(WHEN_BETWEEN) |
    WHEN(WHEN_ABOVE) | WHEN(WHEN_BELOW) | WHEN(WHEN_MONTH) |
    WHEN(WHEN_WEEKDAY) | WHEN(WHEN_EVERY);

/* "in", "this", but not "said that March" */
static bool
capital(const struct when *w, size_t i)
{
	return i < w->n && (w->t->at[i].flags & TOKEN_CAPITAL) != 0;
}

/*
 * May a month or weekday that is also another word stand there on its own?
 * "in May" and "until March", but not "she may", "the march", "the Sun".
 */
static bool
supported(const struct when *w, size_t i)
{
	size_t prev = i;
	bool noun = i + 1 < w->n && w->t->at[i + 1].kind == TOKEN_WORD &&
	    when_roles(w, i + 1) == 0 && !capital(w, i + 1);

	if (!when_weak(w, i))
		return true;
	if (prev > 0 && when_dash(w, prev - 1))
		prev--;
	if (prev == 0)
		return false;
	if (capital(w, i) && (when_any(w, prev - 1, WHEN(WHEN_TO) |
	    WHEN(WHEN_AND) | WHEN(WHEN_OR)) || when_mark(w, prev - 1, ',')) &&
	    prev > 1 && when_any(w, prev - 2, WHEN(WHEN_MONTH) |
	    WHEN(WHEN_WEEKDAY) | WHEN(WHEN_DIGITS) | WHEN(WHEN_UNIT)))
		return true; /* "the year to March" */
	if (noun && when_is(w, i, WHEN_MONTH) && capital(w, i) &&
	    when_any(w, prev - 1, WHEN(WHEN_THE) | WHEN(WHEN_ARTICLE)))
		return true; /* "the May budget" */
	return when_leads(w, prev - 1, support) &&
	    (capital(w, i) || when_is(w, prev - 1, WHEN_IN));
}

/* "between March and April": the second of two months. */
static bool
second(const struct when *w, size_t i)
{
	return i > 1 && when_is(w, i - 1, WHEN_AND) &&
	    when_is(w, i - 2, WHEN_MONTH);
}

/* A name such as April Jones: no date. */
static bool
is_name(const struct when *w, size_t i)
{
	bool before = i > 0 && capital(w, i - 1) && when_roles(w, i - 1) == 0 &&
	    i > 1;

	if (w->t->at[i].flags & TOKEN_CAPS)
		return false;
	return !before && i > 0 && !when_leads(w, i - 1, support) &&
	    !second(w, i) &&
	    capital(w, i + 1) && !when_glued(w, i + 1) &&
	    when_roles(w, i + 1) == 0;
}

/* After the month's name: past the dot of an abbreviation. */
static size_t
month_end(const struct when *w, size_t i)
{
	size_t n = w->t->at[i].end - w->t->at[i].start;

	return when_mark(w, i + 1, '.') && when_glued(w, i + 1) && n <= 4 ?
	    i + 2 : i + 1;
}

/* A mark between the parts of a date, glued on both sides: 9-Oct-2024. */
static size_t
joint(const struct when *w, size_t i)
{
	return i < w->n && (when_dash(w, i) || when_mark(w, i, '/')) &&
	    when_glued(w, i) && when_glued(w, i + 1) ? i + 1 : i;
}

/* Is what follows a number of things or a time, so no day: "May 10:30"? */
static bool
not_day(const struct when *w, size_t i, size_t end, bool ordinal)
{
	if (when_is(w, end, WHEN_SCALE) || when_mark(w, end, '%') ||
	    when_is(w, end, WHEN_MERIDIEM) || when_is(w, end, WHEN_OCLOCK))
		return true;
	if (!when_glued(w, end))
		return false;
	if (w->t->at[end].kind == TOKEN_WORD && !ordinal)
		return true;
	return (when_mark(w, end, ':') || when_mark(w, end, ',') ||
	    when_mark(w, end, '.')) && when_glued(w, end + 1) &&
	    when_is(w, end + 1, WHEN_DIGITS) && end > i;
}

/*
 * A year behind a day or month: ", 2023", " 2023", "-2023", " of 87".  Two
 * digits behind a hyphen are a year only where the rest is joined as well:
 * "November 18-19" is two days.
 */
static size_t
year_after(const struct when *w, size_t i, bool joined, int *year)
{
	size_t at = joint(w, i), end;

	if (at == i)
		at = when_skip(w, i, ',');
	if (at < w->n && when_is(w, at, WHEN_OF))
		at++;
	end = when_year(w, at, year);
	if (end == 0 && when_short_year(w, at, year) == at + 2)
		end = at + 2; /* Sept. 1, '45 */
	if (end != 0)
		return end;
	*year = 0;
	if (at != i && !when_mark(w, i, ',') &&
	    (joined || when_is(w, i, WHEN_OF))) {
		int y = 0;

		end = when_short_year(w, at, &y);
		*year = end ? y : 0;
	}
	return end;
}

/* "Aug 9 96", "Aug 96": two digits that cannot be a day. */
static size_t
short_year_after(const struct when *w, size_t i, int *year)
{
	size_t end = when_short_year(w, i, year);

	if (end == 0 || (*year < 1932 || *year > 1999)) {
		if (end == 0 || end == i + 1) {
			*year = 0;
			return 0;
		}
	}
	return end;
}

/* "of this year", "last year": one past it, or 0. */
static size_t
relative_year(const struct when *w, size_t i, int *year)
{
	struct when_date d;
	size_t at = when_is(w, i, WHEN_OF) ? i + 1 : i;

	if (when_is(w, at, WHEN_THE))
		at++;
	if (!when_any(w, at, WHEN(WHEN_LAST) | WHEN(WHEN_NEXT) |
	    WHEN(WHEN_THIS)) || !when_relative(w, at, &d) ||
	    d.period.unit != UNIT_YEAR || !period_known(d.period))
		return 0;
	*year = d.period.first.year;
	return d.end;
}

/* The year, if one follows; the end of the date. */
static size_t
with_year(const struct when *w, size_t i, bool joined, struct when_date *d)
{
	size_t end = year_after(w, i, joined, &d->year);

	if (end == 0)
		end = short_year_after(w, i, &d->year);
	if (end == 0)
		end = relative_year(w, i, &d->year);
	return end ? end : i;
}

/* "January twenty-five", where a year or nothing follows. */
static size_t
day_words(const struct when *w, size_t i, int *day)
{
	int year;
	size_t end;

	if (when_is(w, i, WHEN_DIGITS))
		return 0;
	end = when_cardinal(w, i, day);
	if (end == 0 || *day < 1 || *day > 31)
		return 0;
	return end == w->n || when_year(w, when_skip(w, end, ','), &year) ?
	    end : 0;
}

/* May 27, 2023; Jul 26; May the 27th; Oct/2; April of 87; Dec 2018. */
static bool
month_first(const struct when *w, size_t i, struct when_date *d)
{
	size_t at = month_end(w, i), end, day;
	bool ordinal;

	if (i > 0 && when_glued(w, i) && when_mark(w, i - 1, '$'))
		return false; /* a ticker */
	d->month = when_value(w, i, WHEN_MONTH);
	day = joint(w, at);
	if (day == at)
		day = when_skip(w, at, ',');
	if (when_is(w, day, WHEN_THE) && !when_mark(w, at, ','))
		day++;
	end = when_day(w, day, &d->day, &ordinal);
	if (end == 0)
		end = day_words(w, day, &d->day);
	if (end != 0 && !not_day(w, day, end, ordinal) &&
	    (day == at || !when_mark(w, at, ',') || ordinal)) {
		d->end = with_year(w, end, joint(w, at) != at, d);
		return true;
	}
	d->day = 0;
	d->end = with_year(w, at, false, d);
	if (d->year != 0)
		return true;
	d->end = i + 1;
	return supported(w, i) && !is_name(w, i);
}

/* 27 May 2023; 27th of May; 9-Oct-2024; fourteenth of March. */
static bool
day_first(const struct when *w, size_t i, struct when_date *d)
{
	bool ordinal;
	size_t end = when_day(w, i, &d->day, &ordinal), at;

	if (end == 0 || (i > 0 && (when_mark(w, i - 1, '$') ||
	    (when_glued(w, i) && (when_mark(w, i - 1, '.') ||
	    when_mark(w, i - 1, ','))))))
		return false;
	at = joint(w, end);
	if (at == end && when_is(w, end, WHEN_OF))
		at = when_is(w, end + 1, WHEN_THE) ? end + 2 : end + 1;
	if (!when_is(w, at, WHEN_MONTH) || (when_weak(w, at) &&
	    !capital(w, at) && !when_glued(w, at) && !ordinal))
		return false;
	if (ordinal && at == end && !when_is(w, i, WHEN_DIGITS))
		return false; /* "the first May" */
	d->month = when_value(w, at, WHEN_MONTH);
	d->end = with_year(w, month_end(w, at), joint(w, end) != end, d);
	if (d->year == 0 && d->end > at + 1)
		d->end = at + 1;
	return true;
}

/* 2018 March 18; 2017 April; 2019-Aug-01. */
static bool
year_first(const struct when *w, size_t i, struct when_date *d)
{
	int year;
	bool ordinal;
	size_t end, at, day;

	if (when_digits(w, i, 4, 4, &year) == 0 || year < 1000 || year > 2999)
		return false;
	at = joint(w, i + 1);
	if (at == i + 1 && when_digits(w, month_end(w, at + 1), 1, 2, &year))
		at = when_skip(w, at, ','); /* 2014, Feb 17 */
	if (!when_is(w, at, WHEN_MONTH) || (when_weak(w, at) &&
	    !capital(w, at) && at == i + 1))
		return false;
	when_digits(w, i, 4, 4, &d->year);
	d->month = when_value(w, at, WHEN_MONTH);
	d->end = at + 1;
	day = joint(w, month_end(w, at));
	end = when_day(w, day, &d->day, &ordinal);
	if (end != 0 && !not_day(w, day, end, ordinal))
		d->end = end;
	else
		d->day = 0;
	return true;
}

/* The day of the month behind a day of the week: "Mon 13th". */
static bool
day_of_week(const struct when *w, size_t i, struct when_date *d)
{
	bool ordinal;
	size_t at = when_is(w, i, WHEN_THE) ? i + 1 : i;
	size_t end = when_day(w, at, &d->day, &ordinal);

	if (end == 0 || (!ordinal && end < w->n &&
	    w->t->at[end].kind != TOKEN_MARK) || not_day(w, at, end, ordinal)) {
		d->day = 0;
		return false;
	}
	d->end = end;
	return true;
}

/* Friday, July 21, 2017; Tuesday 11/3/2015; Friday. */
static bool
weekday_first(const struct when *w, size_t i, struct when_date *d)
{
	size_t at = month_end(w, i), part = at + when_is(w, at, WHEN_DAYPART);
	size_t date = when_skip(w, part, ',');
	struct when_date more = { .first = date, .weekday = -1 };
	int weekday = when_value(w, i, WHEN_WEEKDAY);

	if (when_is(w, date, WHEN_THE))
		date++;
	if (!when_is(w, date, WHEN_WEEKDAY) &&
	    ((when_is(w, date, WHEN_MONTH) && month_first(w, date, &more)) ||
	    day_first(w, date, &more) || when_figure(w, date, &more)) &&
	    more.day != 0) {
		*d = more;
		d->first = i;
		d->weekday = weekday;
		return true;
	}
	d->weekday = weekday;
	d->end = i + 1;
	d->month = d->year = d->day = 0;
	return day_of_week(w, at, d) || (supported(w, i) && !is_name(w, i));
}

bool
when_calendar(const struct when *w, size_t i, struct when_date *d)
{
	*d = (struct when_date){ .first = i, .weekday = -1 };
	if (when_is(w, i, WHEN_WEEKDAY))
		return weekday_first(w, i, d);
	if (when_is(w, i, WHEN_MONTH))
		return month_first(w, i, d);
	if (!when_any(w, i, WHEN(WHEN_DIGITS) | WHEN(WHEN_ORDINAL) |
	    WHEN(WHEN_TENS)))
		return false;
	if (year_first(w, i, d))
		return true;
	*d = (struct when_date){ .first = i, .weekday = -1 };
	return day_first(w, i, d);
}
