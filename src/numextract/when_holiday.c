/* Holidays by name: Christmas 2020, last Easter, New Year's Eve. */
#include "when.h"

#include "dict.h"

enum { LONGEST = 4, COLS = 5 };

static struct dict table;

static void
load(void)
{
	dict_builtin(&table, &data_holiday);
	dict_index(&table, dict_column(&table, "name"));
}

/* The row of the longest name at token i; one past it, or 0. */
static size_t
find(const struct when *w, size_t i, size_t *row)
{
	char key[WHEN_KEY];

	for (size_t n = LONGEST; n > 0; n--) {
		if (i + n > w->n)
			continue;
		*row = dict_find(&table, when_key(w, i, n, key));
		if (*row != DICT_NONE)
			return i + n;
	}
	return 0;
}

/*
 * Easter Sunday in the Gregorian calendar, by the anonymous algorithm that
 * Nature printed in 1876.
 */
static struct date
easter(int year)
{
	int a = year % 19, b = year / 100, c = year % 100;
	int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
	int h = (19 * a + b - d - g + 15) % 30;
	int l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
	int m = (a + 11 * h + 22 * l) / 451;
	int n = h + l - 7 * m + 114;

	return (struct date){ year, n / 31, n % 31 + 1 };
}

static int
cell(size_t row, size_t col)
{
	return when_cell(dict_cell(&table, row, col));
}

static struct date
in_year(size_t row, int year)
{
	int month = cell(row, 1), day = cell(row, 2), nth = cell(row, 4);
	struct date d = { year, month, 1 };

	if (month == 0)
		return date_from_days(date_days(easter(year)) + day);
	if (nth == 0)
		return (struct date){ year, month, day };
	if (nth < 0)
		d = date_from_days(date_days(date_add_months(d, 1)) - 7);
	else
		d.day += 7 * (nth - 1);
	return date_from_days(date_days(d) +
	    (cell(row, 3) - date_weekday(d) + 7) % 7);
}

/* side -1: the latest before the date; 1: the first after; 0: the nearest */
static struct period
near(const struct when *w, size_t row, int side)
{
	int today, far, best = 0;
	struct date got = { 0, 0, 0 };

	if (w->ref.year == 0)
		return (struct period){ .unit = UNIT_DAY, .first = { 0,
		    cell(row, 1), cell(row, 4) ? 0 : cell(row, 2) } };
	today = date_days(w->ref);
	for (int add = -1; add <= 1; add++) {
		struct date d = in_year(row, w->ref.year + add);

		far = date_days(d) - today;
		if ((side < 0 && far >= 0) || (side > 0 && far <= 0))
			continue;
		far = far < 0 ? -far : far;
		if (got.year == 0 || far < best) {
			best = far;
			got = d;
		}
	}
	return period_day(got);
}

/* Token i is the year of a New Year that is not the lunar one. */
static bool
new_year(const struct when *w, size_t i)
{
	return when_is(w, i, WHEN_UNIT) && i > 0 &&
	    (w->t->at[i].flags & w->t->at[i - 1].flags & TOKEN_CAPITAL) &&
	    !(i > 2 && (w->t->at[i - 2].flags & TOKEN_CAPITAL));
}

/* "on Christmas Island": a name that begins with a holiday. */
static bool
names_more(const struct when *w, size_t i, size_t end)
{
	return i > 0 && end == i + 1 && end < w->n &&
	    w->t->at[end].kind == TOKEN_WORD && when_roles(w, end) == 0 &&
	    (w->t->at[end].flags & TOKEN_CAPITAL) &&
	    !(w->t->at[i - 1].flags & TOKEN_CAPITAL);
}

bool
when_holiday(const struct when *w, size_t i, struct when_date *d)
{
	size_t row = 0, at = i, least = i, end, after;
	int year = 0, side = 0;

	if (when_any(w, i, WHEN(WHEN_LAST) | WHEN(WHEN_NEXT))) {
		side = when_is(w, i, WHEN_LAST) ? -1 : 1;
		at++;
	}
	if (new_year(w, i))
		i = at = i - 1;
	else if (!when_is(w, at, WHEN_HOLIDAY) && !(side != 0 &&
	    when_is(w, at + 1, WHEN_UNIT)))
		return false;
	if (table.rows == 0)
		load();
	end = find(w, at, &row);
	if (end <= least || names_more(w, at, end))
		return false;
	*d = (struct when_date){ .first = i, .end = end, .fixed = true,
		.weekday = -1 };
	after = when_is(w, end, WHEN_OF) ? end + 1 : when_skip(w, end, ',');
	after = when_year(w, after, &year);
	if (after != 0 && year > 1582) {
		d->end = after;
		d->period = period_day(in_year(row, year));
	} else {
		d->period = near(w, row, side);
	}
	return true;
}
