/* row - what a row of a dictionary says, and whether it is sound. */
#ifndef ROW_H
#define ROW_H

#include <stdbool.h>

#include "dict.h"

/*
 * More bytes are no name, and no text could tell more bodies of one name apart.
 * Each place in a text costs up to ROW_LONGEST steps, each mention up to
 * ROW_SHARED, whoever wrote the dictionary.
 */
enum { ROW_LONGEST = 1024, ROW_SHARED = 1000 };

/* The columns of the four kinds of table. */
enum { COL_ID, COL_KIND, COL_NAME, COL_FLAGS };             /* TABLE_MAIN */
enum { PLACE_NAME, PLACE_CODE, PLACE_COUNTRY, PLACE_KIND }; /* TABLE_PLACE */
enum { HEAD_NAME, HEAD_KINDS, HEAD_RULE };                  /* TABLE_HEAD */
enum { BODY_NAME, BODY_KIND, BODY_ID, BODY_USE };           /* TABLE_BODY */
enum { ROW_COLS = 4 };

struct table {
	struct dict dict;
	size_t col[ROW_COLS]; /* where the columns above are */
};

/* Bits of name.flags. */
enum {
	NAME_ACRONYM = 1, /* reported as via acronym */
	NAME_ANCHOR = 2,  /* counts with a surer name of the same id only */
	NAME_LOCAL = 4,   /* bodies of several countries share it */
	NAME_WORDS = 8,   /* with:, near:, after: are to be looked at */
	NAME_FOLD = 16,   /* in any case */
	NAME_BRANCH = 32  /* its branches call themselves so, too */
};

/* The bits that a cell of flags, separated by blanks, sets. */
uint8_t row_flags(struct span flags);

/* Has this row of TABLE_MAIN the flag local? */
bool row_local(const struct table *, size_t row);

/*
 * Is this row of a user's table, which is indexed by name, sound?  If not,
 * that is said.  A flag that is none is said too, and the row is sound.
 */
bool row_sound(const struct table *, size_t row);

#endif
