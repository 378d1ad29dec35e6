/* tag - records in, mention rows out, an article at a time. */
#ifndef TAG_H
#define TAG_H

#include "article.h"

/*
 * Reads a record of the article.  Rows with mentions are kept until the end
 * of the article, for what stands further down may decide; a very long one
 * is written in parts.  Plain text is written line by line.
 */
void tag_record(struct article *, const struct record *, struct out *);

/* Writes what is held and forgets the article. */
void tag_end(struct article *, const struct record *, struct out *);

#endif
