/* side - one input: its records, with their keys and positions cut out. */
#ifndef SIDE_H
#define SIDE_H

#include <stdbool.h>
#include <stddef.h>

#include "in.h"
#include "key.h"
#include "mem.h"
#include "num.h"
#include "scan.h"
#include "span.h"
#include "tsv.h"

enum { SIDE_BATCH = SCAN_LINES };

struct side {
	struct in *in;     /* NULL: text is all there is */
	struct in *loaded; /* then the input that holds it */
	const char *name;  /* for diagnostics */
	struct key key;
	struct fields pos; /* of -n */
	bool even;         /* all records must have as many fields */
	size_t width;      /* how many; 0: the first record will tell */
	unsigned long first; /* the line that told */
	size_t behind;     /* the field behind the last of the key */
	size_t least;      /* fields that a record must have in any case */
	struct span text;  /* lines not yet cut */
	unsigned long lineno; /* of the last line taken */
	unsigned long before; /* of the one before the records taken */

	struct arena arena;
	struct num *nums;
	struct scan_line line[SIDE_BATCH]; /* those cut, */
	size_t next, cut;  /* of which these are not yet taken */
};

/* When key, pos and least have been set: what the work needs. */
void side_ready(struct side *);
void side_free(struct side *);

/*
 * Takes the input, behind its header line if there is one, block by block,
 * or as a whole; then the width is known, if there are records.
 */
void side_stream(struct side *, struct in *);
void side_load(struct side *, struct in *);

/* Gives up the text of an input that was taken as a whole. */
void side_unload(struct side *);

/*
 * The next records of text, at most SIDE_BATCH, at least one; 0 when text is
 * used up.  They stand in lines before + 1 and on, and are valid until the
 * next call, their lines longer: until side_more.  A record that is not as it
 * must be is skipped, and said.
 */
size_t side_take(struct side *, const struct scan_line **rec);

/* The positions of a record that was taken last, one a field of -n. */
static inline const struct num *
side_pos(const struct side *s, const struct scan_line *rec)
{
	return s->nums + (size_t)(rec - s->line) * s->pos.n;
}

/* The next block, when text is used up; false at the end of input. */
bool side_more(struct side *);

#endif
