/* cursor - the records of a sorted side one by one, their order checked. */
#ifndef CURSOR_H
#define CURSOR_H

#include <stdbool.h>
#include <stddef.h>

#include "near.h"
#include "side.h"

struct cursor {
	struct side *side;
	const struct near *near; /* positions are in order too; or NULL */
	const struct scan_line *rec; /* those taken */
	size_t i, n;
	bool begun;
	bool same;         /* the key is that of the record before */
	struct span last;  /* that key */
	char *copy;
	size_t cap;
	struct num *last_pos;
};

void cursor_init(struct cursor *, struct side *, const struct near *);
void cursor_free(struct cursor *);

/*
 * The next record of the text at hand, or NULL: then cursor_more.  It is
 * valid until the next call, its line until cursor_more.  A record that comes
 * too late ends the program.
 */
const struct scan_line *cursor_next(struct cursor *);
bool cursor_more(struct cursor *);

/*
 * As that without near, and with it those behind it, as far as they are at
 * hand, that have the same key: *n records.
 */
const struct scan_line *cursor_run(struct cursor *, size_t *n);

#endif
