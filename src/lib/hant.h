/* hant - traditional Chinese, read as if it were simplified. */
#ifndef HANT_H
#define HANT_H

#include "span.h"

/*
 * The text, or where it has traditional characters (hant.tsv) a copy with the
 * simplified ones; each has as many bytes, so that offsets stay what they
 * are.  A copy is valid until the next call, has IN_PAD bytes behind it, and
 * is the library's.
 */
struct span hant_read(struct span text);

/* The bytes as they were written, of a part of what hant_read returned last;
   any other span is returned as it is. */
struct span hant_written(struct span);

void hant_free(void);

#endif
