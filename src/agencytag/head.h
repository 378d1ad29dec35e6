/* head - short forms in a text: "the ministry", a bare "Police". */
#ifndef HEAD_H
#define HEAD_H

#include "article.h"

/*
 * Of the mentions [from, n) of text, a MENTION_HEAD, or a MENTION_WORD with
 * an id, that stands as a short form becomes a MENTION_HEAD over its article
 * too, to be resolved later; all others become MENTION_GONE.
 */
void head_read(struct article *, struct span text, size_t from);

#endif
