/* visits - the articles that were read, to tell one that comes back. */
#ifndef VISITS_H
#define VISITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "record.h"

/* So many slots at most: 8 MiB, which hold some 786,000 articles. */
#define VISITS_SLOTS ((size_t)1 << 20)

struct visits {
	uint64_t *slot; /* hashes of docs; 0 is free */
	size_t slots, n;
	char *doc;      /* of the article in hand */
	size_t doc_n, doc_cap;
	bool open;
};

/*
 * Does another article begin with this record?  One that had ended before is
 * said once: what it defined is forgotten, so its rows may differ from those
 * of the article in one piece.  Of millions of articles some are forgotten,
 * so that memory does not grow with the stream.
 */
bool visits_turn(struct visits *, const struct record *);

/* Is the article in hand this one? */
static inline bool
visits_in(const struct visits *v, struct span doc)
{
	return v->open && span_eq(doc, (struct span){ v->doc, v->doc_n });
}

void visits_free(struct visits *);

#endif
