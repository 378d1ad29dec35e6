/* built - names outside the dictionary, by their build: "Ministry of X". */
#ifndef BUILT_H
#define BUILT_H

#include "pattern.h"

/*
 * Among the mentions [from, m->n) of one text: a MENTION_WORD that is
 * capitalised and may begin or end the name of a body becomes MENTION_BODY
 * over the capitals around it, "Ministry of Trade and Industry", "National
 * Crime Records Bureau".  Names of the dictionary are left alone.  The view is
 * for names that the text has in other words.
 */
void built_find(const struct patterns *, const struct names *,
    struct span text, struct mentions *m, size_t from, struct phrase_view *,
    struct arena *);

#endif
