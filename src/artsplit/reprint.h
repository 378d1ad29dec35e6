/* reprint - which earlier article of the run an article repeats. */
#ifndef REPRINT_H
#define REPRINT_H

#include "decode.h"
#include "out.h"
#include "sketch.h"

/*
 * About a kilobyte is kept of every article, however long, and the time an
 * article takes does not depend on how many came before.
 */
struct reprints {
	struct out *out;
	struct sketcher sketcher; /* of the article in hand */
	struct known *known;      /* the articles so far */
	size_t n, cap;
	uint32_t *hash;           /* their sketches, one behind the other */
	size_t hashes, hash_cap;
	struct text ids;
	struct slot *slot;        /* the first article that has a hash */
	size_t slots, used;
};

void reprint_init(struct reprints *, struct out *);

/* Appends text of the article in hand. */
void reprint_add(struct reprints *, struct span text);

/*
 * The article called id is complete: writes a row, its id, and, if it has a
 * tenth or more of its text from one, the id of the earlier article that has
 * most of it, and the share, 0.01 to 1.
 */
void reprint_end(struct reprints *, struct span id);

void reprint_free(struct reprints *);

#endif
