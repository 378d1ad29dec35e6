/* date - the tests of lib/date. */
#include "date.h"

#include <unistd.h>

#include "unit.h"

static bool
is(struct date d, int year, int month, int day)
{
	return d.year == year && d.month == month && d.day == day;
}

/* Every day of 400 years and more, in order, there and back. */
static void
counts(void)
{
	struct date d = { 1599, 12, 31 };
	int n = date_days(d), wrong = 0;

	for (; d.year < 2001; n++) {
		struct date back = date_from_days(n);

		wrong += date_days(d) != n || !is(back, d.year, d.month, d.day);
		wrong += date_weekday(d) != ((n + 3) % 7 + 7) % 7;
		d.day++;
		if (d.day > date_month_days(d.year, d.month)) {
			d.day = 1;
			d.year += d.month == 12;
			d.month = d.month % 12 + 1;
		}
	}
	OK(wrong == 0);
	OK(date_days((struct date){ 1970, 1, 1 }) == 0);
	OK(date_days((struct date){ 2000, 3, 1 }) == 11017);
	OK(is(date_from_days(-719162), 1, 1, 1));
	OK(is(date_from_days(-719469), 0, 2, 29)); /* the day before an era */
	OK(is(date_from_days(2932896), 9999, 12, 31));
}

static void
knows_weekdays(void)
{
	OK(date_weekday((struct date){ 1970, 1, 1 }) == DATE_MONDAY + 3);
	OK(date_weekday((struct date){ 2024, 10, 20 }) == DATE_SUNDAY);
	OK(date_weekday((struct date){ 1, 1, 1 }) == DATE_MONDAY);
}

static void
knows_months(void)
{
	OK(date_month_days(2023, 2) == 28);
	OK(date_month_days(2024, 2) == 29);
	OK(date_month_days(1900, 2) == 28);
	OK(date_month_days(2000, 2) == 29);
	OK(date_month_days(2024, 12) == 31);
	OK(!date_valid((struct date){ 2023, 2, 29 }));
	OK(date_valid((struct date){ 2024, 2, 29 }));
	OK(!date_valid((struct date){ 2024, 13, 1 }));
	OK(!date_valid((struct date){ 2024, 0, 1 }));
	OK(!date_valid((struct date){ 2024, 4, 0 }));
	OK(!date_valid((struct date){ 0, 1, 1 }));
	OK(!date_valid((struct date){ 10000, 1, 1 }));
}

static void
adds_months(void)
{
	struct date d = { 2024, 1, 31 };

	OK(is(date_add_months(d, 1), 2024, 2, 29));
	OK(is(date_add_months(d, 13), 2025, 2, 28));
	OK(is(date_add_months(d, -1), 2023, 12, 31));
	OK(is(date_add_months(d, -14), 2022, 11, 30));
	OK(is(date_add_months(d, 0), 2024, 1, 31));
}

static bool
parses(struct span text)
{
	struct date d;

	return date_parse(text, &d) && is(d, 2024, 9, 30);
}

static void
parses_iso(void)
{
	OK(parses(SPAN("2024-09-30")));
	OK(parses(SPAN("2024-09-30T18:45")));
	OK(parses(SPAN("2024-09-30 18:45")));
	OK(!parses(SPAN("2024-09-3")));
	OK(!parses(SPAN("2024-09-301")));
	OK(!parses(SPAN("2024-09-31")));
	OK(!parses(SPAN("2024/09/30")));
	OK(!parses(SPAN("30-09-2024")));
	OK(!parses(SPAN("2024-09/30")));
	OK(!parses(SPAN("20x4-09-30")));
	OK(!parses(SPAN("2024-O9-30")));
	OK(!parses(SPAN("2024-09-3:")));
	OK(!parses(SPAN("2024-09--1")));
	OK(!parses(SPAN("")));
}

static void
puts_iso(void)
{
	char got[32];
	int fd[2];
	ssize_t n;
	struct out o;

	OK(pipe(fd) == 0);
	out_init(&o, fd[1], false);
	date_put(&o, (struct date){ 24, 9, 3 });
	date_put(&o, (struct date){ 2024, 12, 31 });
	out_close(&o);
	n = read(fd[0], got, sizeof(got));
	close(fd[0]);
	SAME(((struct span){ got, n > 0 ? (size_t)n : 0 }),
	    "0024-09-032024-12-31");
}

void
unit_date(void)
{
	counts();
	knows_weekdays();
	knows_months();
	adds_months();
	parses_iso();
	puts_iso();
}
