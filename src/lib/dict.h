/* dict - a TSV table with a header line, built in or from a file. */
#ifndef DICT_H
#define DICT_H

#include <stddef.h>
#include <stdint.h>

#include "data.h"
#include "in.h"
#include "span.h"

#define DICT_NONE ((size_t)-1)

struct dict_slot {
	uint32_t hash, row; /* row + 1; 0: free */
};

/*
 * The cells point into the bytes that dict read once and keeps, or into those
 * of a built-in table; IN_PAD bytes behind them may be read.  Lines that
 * are empty or start with '#' are not rows.  A row with too few fields for
 * the header, or of a file with a control character, is skipped with
 * FILE:LINE; missing last fields are no error down to `need` columns.
 */
struct dict {
	struct in in;        /* holds the bytes */
	const char *bytes;   /* of the table */
	uint32_t *edge;      /* rows x (cols + 1): where in them a cell begins,
	                        and where the next row may */
	unsigned long *line; /* line number of each row */
	size_t rows, cols, edge_cap, line_cap;
	struct span *name;   /* cols column names */
	struct dict_slot *slot; /* dict_index: the newest row of a key */
	uint32_t *next;         /* and the older one of each, + 1 */
	size_t slots, key;   /* key: the indexed column */
};

/* Loads a built-in table; one without bytes from the file of its name. */
void dict_builtin(struct dict *, const struct data *);

/* Loads a file; when it cannot be opened the program ends. */
void dict_file(struct dict *, const char *path, size_t need);

void dict_free(struct dict *);

/* Column called name; a table without it ends the program. */
size_t dict_column(const struct dict *, const char *name);

/* Column called name, or DICT_NONE. */
size_t dict_column_if(const struct dict *, const char *name);

/* A cell that the row does not have is empty. */
static inline struct span
dict_cell(const struct dict *d, size_t row, size_t col)
{
	const uint32_t *at;

	if (col >= d->cols)
		return SPAN("");
	at = d->edge + row * (d->cols + 1) + col;
	if (at[0] == at[1])
		return SPAN("");
	return (struct span){ d->bytes + at[0], at[1] - at[0] - 1 };
}

/* Makes dict_find look in this column. */
void dict_index(struct dict *, size_t col);

/*
 * The last row whose indexed cell is key, byte for byte, or DICT_NONE;
 * dict_next: the row before it with the same key.
 */
size_t dict_find(const struct dict *, struct span key);
size_t dict_next(const struct dict *, size_t row);

/* Is word one of the blank-separated words of flags? */
bool dict_flag(struct span flags, struct span word);

/* The first of the blank-separated words in *flags, which it is cut from. */
struct span dict_word(struct span *flags);

#endif
