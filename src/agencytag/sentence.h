/* sentence - the mentions of one text, as far as it tells by itself. */
#ifndef SENTENCE_H
#define SENTENCE_H

#include "article.h"

/*
 * Adds the mentions of text to those of the article, as of the row that would
 * be held next, sorted by place; returns how many.  Acronyms that the text
 * explains are remembered.  The sift has the text, and n names in it, which
 * are its hits from number `hit` on.
 */
size_t sentence_read(struct article *, const struct sift *,
    struct span text, size_t hit, size_t n);

#endif
