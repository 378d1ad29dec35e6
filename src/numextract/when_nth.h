/* when_nth - the nth unit of a period, and so many at one of its ends. */
#ifndef WHEN_NTH_H
#define WHEN_NTH_H

#include "when.h"

/*
 * Number n of units in p, or of weekdays where weekday is not below 0; from
 * the end where n is below 0.  False: there is none.
 */
bool nth_of(struct period p, enum unit unit, int weekday, int n,
    struct period *got);

/* The first n units of p, or the last ones; false where p has not so many. */
bool nth_run(struct period p, enum unit unit, int n, bool last,
    struct period *got);

/* The day so long before: of n weeks, months, quarters ... */
struct date nth_back(struct date day, enum unit unit, int n);

#endif
