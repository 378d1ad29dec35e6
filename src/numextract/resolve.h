/* resolve - periods of the calendar, and what they are called in a row. */
#ifndef RESOLVE_H
#define RESOLVE_H

#include <stdbool.h>

#include "date.h"
#include "mem.h"
#include "span.h"

/* The precision of a date, or the unit of a duration. */
enum unit {
	UNIT_SECOND,
	UNIT_MINUTE,
	UNIT_HOUR,
	UNIT_DAY,
	UNIT_WEEK,
	UNIT_FORTNIGHT, /* read, never written: two weeks */
	UNIT_MONTH,
	UNIT_QUARTER,
	UNIT_SEASON,
	UNIT_HALF,
	UNIT_YEAR,
	UNIT_DECADE,
	UNIT_CENTURY,
	UNITS
};

enum part { PART_WHOLE, PART_EARLY, PART_MID, PART_LATE };

/*
 * First and last day.  When the year is not known first.year is 0, last is
 * unused, and first.month and first.day are given or 0.
 */
struct period {
	struct date first, last;
	enum unit unit;
	enum part part; /* what the text said, for the note */
};

/* The date that an article told last, from which "two days later" counts. */
struct told {
	struct period period;
	unsigned since; /* sentences ago */
};

struct span unit_name(enum unit);
bool unit_named(struct span name, enum unit *);

/* All take a year, or a day in it; year 0 gives a period of unknown year. */
struct period period_day(struct date);
struct period period_week(struct date);    /* Monday to Sunday */
struct period period_weekend(struct date); /* of that week */
struct period period_month(int year, int month);
struct period period_quarter(int year, int quarter);
struct period period_half(int year, int half);
struct period period_season(int year, int season); /* 0 spring ... 3 winter */
struct period period_year(int year);
struct period period_decade(int year);   /* any year in it */
struct period period_century(int n);     /* 20: 1900-1999 */

/* The unit that holds day, shifted by n units. */
struct period period_around(struct date day, enum unit, int n);

/*
 * Exactly n units before or after day, kept to the precision stated: days
 * and weeks give a day, months a month, years a year.
 */
struct period period_away(struct date day, enum unit, int n);

/* A third of the period: "early October" is its first ten days. */
struct period period_part(struct period, enum part);

/*
 * Where the period begins or ends: its first month or days; its last day.
 */
struct period period_edge(struct period, enum part);

/* Days first to last as one period of that precision. */
struct period period_join(struct period, struct period);

bool period_known(struct period);

/* The columns value and high, in memory of the arena. */
void period_show(struct period, struct arena *, struct span *value,
    struct span *high);

#endif
