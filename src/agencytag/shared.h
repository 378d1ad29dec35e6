/* shared - a name that bodies of several countries have, and whose it is. */
#ifndef SHARED_H
#define SHARED_H

#include "article.h"

enum { SHARED_MAX = 256 }; /* countries that share a name */

/* The rows of such a name. */
struct shared {
	uint32_t row[SHARED_MAX];
	struct span country[SHARED_MAX];
	size_t n;
};

/* The country that a place or a body speaks for. */
struct span shared_country(const struct article *, const struct mention *);

/* All rows of the words of an entry of the phrases. */
void shared_find(const struct names *, struct span words, uint32_t entry,
    struct shared *);

/* The row of that country, or NAME_NONE. */
uint32_t shared_row(const struct shared *, struct span country);

/*
 * The row that is meant by mention i, or by its long form, which the words and
 * the entry are of: by the countries that were named around it.  NAME_NONE
 * when nothing tells.
 */
uint32_t shared_choose(const struct article *, size_t i, struct span words,
    uint32_t entry);

/*
 * "Ministry of Digital Affairs (MoDA)" of no country: the row of the one body
 * of that name that is called so for short, or NAME_NONE.
 */
uint32_t shared_brief(const struct names *, const struct define *);

#endif
