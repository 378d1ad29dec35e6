/* date - civil dates: proleptic Gregorian arithmetic without time_t. */
#ifndef DATE_H
#define DATE_H

#include <stdbool.h>

#include "out.h"
#include "span.h"

struct date {
	int year, month, day; /* month 1-12, day 1-31; 0 when not known */
};

enum { DATE_MONDAY, DATE_SUNDAY = 6 };

/* Days since 1970-01-01, for years 1 to 9999; and back. */
int date_days(struct date);
struct date date_from_days(int days);

/* DATE_MONDAY ... DATE_SUNDAY. */
int date_weekday(struct date);

int date_month_days(int year, int month);
bool date_valid(struct date); /* is there such a day, in years 1-9999? */

/* The day n months later, its day cut to the length of that month. */
struct date date_add_months(struct date, int n);

/* Exactly YYYY-MM-DD, or that followed by T or a blank; a real day. */
bool date_parse(struct span, struct date *);

/* YYYY-MM-DD */
enum { DATE_BYTES = 10 };
void date_put(struct out *, struct date);
void date_write(char *to, struct date);

#endif
