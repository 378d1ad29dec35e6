/* cursor - the records of a sorted side one by one, their order checked. */
#ifndef CURSOR_H
#define CURSOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "near.h"
#include "side.h"

struct cursor {
	struct side *side;
	const struct near *near; /* positions are in order too; or NULL */
	const struct scan_line *rec; /* those taken, */
	size_t i, n;    /* of which so many are done with, of so many */
	uint64_t fresh; /* a bit for each: its key is not the one before */
	bool same;      /* that of the record in hand is */
	char *last;     /* the key of the one before all those, or NULL */
	size_t last_n, cap;
	struct num *last_pos;
};

void cursor_init(struct cursor *, struct side *, const struct near *);
void cursor_free(struct cursor *);

/* For cursor_next alone: the next records of the text at hand, if any. */
bool cursor_take(struct cursor *);

/*
 * The next record of the text at hand, or NULL: then cursor_more.  It is
 * valid until the next call, its line until cursor_more.  A record that comes
 * too late ends the program.
 */
static inline const struct scan_line *
cursor_next(struct cursor *c)
{
	if (c->i == c->n && !cursor_take(c))
		return NULL;
	c->same = !(c->fresh >> c->i & 1);
	return &c->rec[c->i++];
}

/*
 * As that, and with it those behind it, as far as they are at hand, that have
 * the same key: *n records.
 */
const struct scan_line *cursor_run(struct cursor *, size_t *n);

bool cursor_more(struct cursor *);

#endif
