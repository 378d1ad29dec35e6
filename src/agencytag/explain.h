/* explain - the acronyms of a text: first those it explains, then all. */
#ifndef EXPLAIN_H
#define EXPLAIN_H

#include "article.h"

/*
 * Reads the definitions in text, whose mentions are [from, n), sorted, and
 * adds a mention for every acronym that the article has defined so far.  The
 * definition wins over the dictionary; a long form that is in no dictionary
 * becomes a mention when a word in it says that it is a body.
 */
void explain_read(struct article *, const struct sift *, struct span text,
    size_t from);

#endif
