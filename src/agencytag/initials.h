/* initials - "NTC" for a commission that the article has named in full. */
#ifndef INITIALS_H
#define INITIALS_H

#include "article.h"

/*
 * Of the mentions [from, n) of text, each public body that is named in three
 * words or more lends its initials, as an acronym that the article has not
 * explained: define_next will find it.  What it did explain stays.
 */
void initials_read(struct article *, struct span text, size_t from);

#endif
