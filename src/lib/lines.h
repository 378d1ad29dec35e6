/* lines - rows cut many at a time; most are told without a record of each. */
#ifndef LINES_H
#define LINES_H

#include <stdbool.h>
#include <stddef.h>

#include "record.h"
#include "scan.h"
#include "visits.h"

enum { LINES_MOST = 256 }; /* cut in one go */

struct lines {
	struct scan_line line[LINES_MOST]; /* the key is the field text_at */
	size_t n, text_at;
};

/*
 * Cuts lines from the front of *rest, and counts them for progress; false
 * when there are none.  Their text is looked for where that of the record in
 * hand is, or where the options have it.
 */
bool lines_cut(struct lines *, const struct record *, struct span *rest);

/* Is the key of line i its text, whatever its other fields hold? */
static inline bool
lines_plain(const struct lines *l, const struct record *r, size_t i)
{
	return r->want_at == SIZE_MAX ? l->line[i].fields == l->text_at + 1 :
	    l->line[i].fields > l->text_at;
}

/* Is the line of the article in hand?  Where that is not clear it is false. */
bool lines_go_on(const struct scan_line *, const struct record *,
    const struct visits *);

#endif
