/* branch - a body's own branch at a place: "the Hunan branch of the CAC". */
#ifndef BRANCH_H
#define BRANCH_H

#include "mem.h"
#include "mention.h"
#include "names.h"
#include "pattern.h"

/*
 * Gives the bodies named in [from, n) of m, whose branch the text speaks of,
 * the id of the branch: that of the body, and the place.  places: the text
 * names any.
 */
void branch_find(const struct patterns *, const struct names *,
    struct span text, struct mentions *m, size_t from, bool places,
    struct arena *);

#endif
