/* tag - records in, mention rows out, an article at a time. */
#ifndef TAG_H
#define TAG_H

#include "article.h"
#include "record.h"
#include "visits.h"

/*
 * Reads whole lines, of which in->lineno is the number before the first.  Rows
 * with mentions are kept until the end of the article, for what stands further
 * down may decide; a very long one is written in parts.  Plain text is written
 * line by line.  The record is read when a line is not like the one before.
 */
void tag_lines(struct article *, struct visits *, struct record *,
    struct span lines, struct out *);

/* Writes what is held and forgets the article. */
void tag_end(struct article *, const struct record *, struct out *);

#endif
