/* place - a place that no table has, beside a body: "Sihanoukville police". */
#ifndef PLACE_H
#define PLACE_H

#include "pattern.h"

/*
 * Of the mentions [from, m->n) of one text, after pattern_join: a police or a
 * court that is still a MENTION_WORD, with capitals before it, or behind it
 * and "in", as the name of a place would stand, grows over them and becomes
 * MENTION_BUILT.
 */
void place_join(const struct patterns *, const struct names *,
    struct span text, struct mentions *m, size_t from, struct arena *);

#endif
