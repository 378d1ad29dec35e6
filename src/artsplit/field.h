/* field - what the labels of containers mean: rows of label.tsv. */
#ifndef FIELD_H
#define FIELD_H

#include <stdbool.h>
#include <stddef.h>

#include "dict.h"
#include "span.h"

enum field {
	FIELD_NONE,
	FIELD_ID,
	FIELD_TITLE,
	FIELD_DATE,
	FIELD_META,  /* byline, section, paper */
	FIELD_LAST,  /* as meta; when it ends, the text begins */
	FIELD_TEXT,
	FIELD_EXTRA, /* keywords, legal lines */
	FIELD_END,   /* the line that ends a record */
	FIELD_ROLES
};

/* The labels of one format. */
struct fields_of {
	struct dict dict;
	size_t label, role, format;
	const char *of;
};

void field_load(struct fields_of *);
void field_free(struct fields_of *);

/*
 * The role of a label, case aside, and its rank: the number of its row, so
 * that of two members with one role the first in the table can be chosen.
 */
enum field field_role(const struct fields_of *, struct span label,
    size_t *rank);

#endif
