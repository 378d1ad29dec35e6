/* when_hanword - the Chinese words of dates, times and durations. */
#ifndef WHEN_HANWORD_H
#define WHEN_HANWORD_H

#include "when.h"

/* The roles of hantime.tsv. */
enum han {
	HAN_DIGIT, HAN_TEN, HAN_YEAR, HAN_MONTH, HAN_DAY, HAN_QUARTER,
	HAN_DECADE, HAN_CENTURY, HAN_LENGTH, HAN_AGE, HAN_HOUR, HAN_MINUTE,
	HAN_HALFYEAR, HAN_THISYEAR, HAN_THISMONTH, HAN_THISWEEK, HAN_THISDAY,
	HAN_THISQUARTER, HAN_LASTCENTURY, HAN_WEEK, HAN_SUNDAY, HAN_EARLY,
	HAN_MID, HAN_LATE, HAN_THISYEARPART, HAN_HALF, HAN_SINCE, HAN_UNTIL,
	HAN_ABOUT, HAN_SINCEAFTER, HAN_BEFOREAFTER, HAN_AFTERAFTER, HAN_TO,
	HAN_EVERY, HAN_MORNING, HAN_ORDER, HAN_FIRST, HAN_TOLDDAY,
	HAN_TOLDMONTH, HAN_TOLDYEAR, HAN_LEAST, HAN_MOST, HAN_LASTS,
	HAN_WITHIN, HAN_NUMBERED, HAN_SEASON, HAN_NIGHT,
	HAN_WEEKEND, HAN_THISMONTHPART, HAN_DONE,
	HAN_SINCELATE, HAN_LASTYEAR, HAN_COMPARES, HAN_HALFMORE,
	HAN_HALFUNIT, HAN_ABOUTAFTER,
	HANS
};

#define HAN(role) ((uint64_t)1 << (role))

/* Loads the table at the first call. */
void hanword_load(void);

/* May a word in one of these roles begin at token i? */
bool hanword_may(const struct when *, size_t i, uint64_t roles);

/* The longest word in that role at token i: one past it, or 0. */
size_t hanword_at(const struct when *, size_t i, enum han, int *value);

/* Does a word in that role end before token i? */
bool hanword_before(const struct when *, size_t i, enum han);
bool hanword_value(const struct when *, size_t i, enum han, int *value);

/* Digits, or 二十九, or 二〇二四: one past it, or 0. */
size_t hanword_number(const struct when *, size_t i, int *v);

/* A number and a word of that role behind it. */
size_t hanword_counted(const struct when *, size_t i, enum han, int *v);

#endif
