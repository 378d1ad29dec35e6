/* anchor - names that are often something else: X, Meta, SAFE. */
#ifndef ANCHOR_H
#define ANCHOR_H

#include "article.h"

/* Is it a name that stands for one body only, whoever else is named? */
bool anchor_sure(const struct mention *);

/* Notes that the article has named the body for sure. */
void anchor_see(struct article *, uint32_t id);

/* "Google" makes no ministry of justice American, but for want of others. */
bool anchor_business(struct span kind);

/*
 * Does mention i, of a name that is often something else, count?  When the
 * article has named the body more surely, when it speaks, or when its like
 * stand beside it, "Telegram and X".
 */
bool anchor_holds(struct article *, size_t i);

#endif
