/* short - whom "the ministry" means: the last body named that fits. */
#ifndef SHORT_H
#define SHORT_H

#include "mem.h"
#include "mention.h"
#include "names.h"
#include "recall.h"

/* Is the kind one of a list with commas? */
bool short_listed(struct span list, struct span kind);

/* Is it a kind that "the authorities" may be: a public body? */
bool short_public(const struct names *, struct span kind);

/* Is one of the comma-separated kinds so? */
bool short_public_kinds(const struct names *, struct span kinds);

/*
 * Resolves the short form m->at[i]: from what is remembered, for a bare head
 * of a headline also from the mentions behind it.  False: it stays open.
 * What was remembered is then the newest again.
 */
bool short_resolve(const struct names *, struct recall *, struct mentions *m,
    size_t i, struct arena *);

/* May the bare head m be the body of that row, named below it?  Makes it so. */
bool short_fits(const struct names *, const struct mention *m, uint32_t row);
void short_take(const struct names *, struct mention *m, uint32_t row);

#endif
