/* duration - lengths of time, and the ages they make. */
#ifndef DURATION_H
#define DURATION_H

#include "decimal.h"
#include "when.h"

/* "two years", "12 to 18 months" */
struct length {
	struct decimal n, high;
	bool range;              /* high is set */
	enum unit unit;
	size_t end;              /* one past its last token */
};

/* The unit at i, past a hyphen and words such as "more"; one past it, or 0. */
size_t duration_unit(const struct when *, size_t i, enum unit *);

/* Sets value, high and unit of a mention. */
void duration_show(struct when *, struct mention *, const struct length *);

/* Behind a length that ends at i (age.c): one past "-old", or 0; ... */
size_t age_old(const struct when *, size_t i);

/* ... and is there "and older"? */
bool age_older(const struct when *, size_t i);

/*
 * Add the ages at i and return their end, or 0 (age.c): behind "aged", with
 * those of a list; the decade of a life, "30s", where when_whose says so.
 */
size_t age_aged(struct when *, size_t i);
size_t age_decade(struct when *, size_t i);

#endif
