#include "date.h"

enum { YEAR_MAX = 9999 };

/*
 * Days from civil and back, by Howard Hinnant's algorithms ("chrono-
 * Compatible Low-Level Date Algorithms", public): years begin in March, so
 * that the leap day is the last of the year.
 */
int
date_days(struct date d)
{
	int y = d.year - (d.month <= 2);
	int era = y / 400;
	int yoe = y - era * 400;
	int mp = (d.month + 9) % 12;
	int doy = (153 * mp + 2) / 5 + d.day - 1;
	int doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;

	return era * 146097 + doe - 719468;
}

struct date
date_from_days(int days)
{
	int z = days + 719468;
	int era = (z >= 0 ? z : z - 146096) / 146097;
	int doe = z - era * 146097;
	int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	int mp = (5 * doy + 2) / 153;
	struct date d;

	d.day = doy - (153 * mp + 2) / 5 + 1;
	d.month = mp < 10 ? mp + 3 : mp - 9;
	d.year = yoe + era * 400 + (d.month <= 2);
	return d;
}

int
date_weekday(struct date d)
{
	int w = (date_days(d) + 3) % 7; /* 1970-01-01 was a Thursday */

	return w < 0 ? w + 7 : w;
}

int
date_month_days(int year, int month)
{
	static const signed char days[] = { 31, 28, 31, 30, 31, 30, 31, 31,
		30, 31, 30, 31 };
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return month == 2 && leap ? 29 : days[month - 1];
}

bool
date_valid(struct date d)
{
	return d.year >= 1 && d.year <= YEAR_MAX && d.month >= 1 &&
	    d.month <= 12 && d.day >= 1 &&
	    d.day <= date_month_days(d.year, d.month);
}

struct date
date_add_months(struct date d, int n)
{
	int month = d.year * 12 + d.month - 1 + n;

	d.year = month / 12;
	d.month = month % 12 + 1;
	if (d.day > date_month_days(d.year, d.month))
		d.day = date_month_days(d.year, d.month);
	return d;
}

static bool
digits(const char *p, int n, int *v)
{
	*v = 0;
	for (int i = 0; i < n; i++) {
		if (!is_digit(p[i]))
			return false;
		*v = *v * 10 + (p[i] - '0');
	}
	return true;
}

bool
date_parse(struct span s, struct date *d)
{
	struct date got;

	if (s.n < 10 || (s.n > 10 && s.p[10] != 'T' && s.p[10] != ' '))
		return false;
	if (s.p[4] != '-' || s.p[7] != '-' || !digits(s.p, 4, &got.year) ||
	    !digits(s.p + 5, 2, &got.month) || !digits(s.p + 8, 2, &got.day))
		return false;
	if (!date_valid(got))
		return false;
	*d = got;
	return true;
}

void
date_put(struct out *o, struct date d)
{
	date_write(out_room(o, DATE_BYTES), d);
	out_wrote(o, DATE_BYTES);
}

void
date_write(char *to, struct date d)
{
	int part[] = { d.year / 100, d.year % 100, d.month, d.day };

	for (int i = 0; i < 4; i++) {
		*to++ = (char)('0' + part[i] / 10 % 10);
		*to++ = (char)('0' + part[i] % 10);
		if (i == 1 || i == 2)
			*to++ = '-';
	}
}
