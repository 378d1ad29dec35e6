/* early - acronyms of a headline, which the text below it explains. */
#ifndef EARLY_H
#define EARLY_H

#include "article.h"

/* May the text, the next of its article, have to wait for what it explains? */
bool early_waits(const struct article *, struct span text);

/*
 * Gives the acronyms of the first texts of the article, if they are still
 * held, the meaning that the article has explained since.
 */
void early_read(struct article *);

#endif
