/* locals - what the whole article decides: whose ministry, which MIC. */
#ifndef LOCALS_H
#define LOCALS_H

#include <stdbool.h>
#include <stddef.h>

struct article;

/* Goes over the mentions held: countries named, ids named for sure. */
void locals_prepare(struct article *);

/*
 * Resolves mention i of the article, in order, and remembers it; false: it
 * names nothing after all.
 */
bool locals_resolve(struct article *, size_t i);

#endif
