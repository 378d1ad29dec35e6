/* head - header lines: read, and made into that of the result. */
#ifndef HEAD_H
#define HEAD_H

#include "in.h"
#include "join.h"
#include "out.h"
#include "tsv.h"

struct head {
	char *line; /* a copy of it */
	struct row row;
};

/* Takes the first line of input; when there is none, ends the program. */
void head_read(struct head *, struct in *);
void head_free(struct head *);

/*
 * The left names, then those of the right fields that are written; one that
 * is there already gets _2, or the first number that is free.
 */
void head_write(const struct join *, const struct head *left,
    const struct head *right);

#endif
