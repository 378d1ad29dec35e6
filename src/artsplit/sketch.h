/* sketch - a sample of the runs of seven words that a text is made of. */
#ifndef SKETCH_H
#define SKETCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "span.h"

enum {
	SKETCH_WORDS = 7, /* of a run */
	SKETCH_AIM = 128, /* hashes of a long text: a share is off by 4 % */
	SKETCH_MAX = 2 * SKETCH_AIM
};

/*
 * All hashes of a text that are below a limit, which falls as the text gets
 * longer: two texts are compared below the smaller of their limits.  The
 * hashes are ascending and distinct.
 */
struct sketch {
	const uint32_t *hash;
	size_t n;
	uint64_t limit; /* 2^32: it holds all of the text */
};

/* A text being read; starts as { 0 }. */
struct sketcher {
	uint64_t word[SKETCH_WORDS]; /* the last ones, in a ring */
	size_t words;
	uint32_t *hash; /* of all runs so far */
	size_t n, cap;
};

/*
 * Appends text.  Words are runs of letters and digits, or one character of
 * Chinese; case and all else is ignored.  The end of the text ends a word.
 */
void sketch_add(struct sketcher *, struct span text);

/*
 * The sketch of what was added since the last; a text of fewer than seven
 * words is one run.  It is valid until the next sketch_add.
 */
struct sketch sketch_end(struct sketcher *);

void sketch_free(struct sketcher *);

/* How much of one text another one has: common of seen hashes. */
struct overlap {
	size_t common, seen;
};

struct overlap sketch_overlap(struct sketch of, struct sketch in);

#endif
