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
	FIELD_START, /* a line above a record, and of none */
	FIELD_END,   /* the line that ends a record */
	FIELD_ROLES
};

/* What a label says; role FIELD_NONE: it is none. */
struct label {
	enum field role;
	bool starts; /* the line with it is the first of a record */
	size_t rank; /* of two with one role the lower one counts */
};

struct labels {
	struct dict dict;
	size_t label, role, format;
};

/* The labels of one format. */
struct fields_of {
	struct labels own, built_in;
	bool has_own;
	const char *of; /* name of the format */
};

/*
 * Loads the built-in table, and the user's own, path, if it is not NULL; its
 * rows count before the others.  Rows that mean nothing are skipped and said.
 */
void field_load(struct fields_of *, const char *path);
void field_free(struct fields_of *);

/* Has some row of the user's table this format? */
bool field_has_format(const struct fields_of *, const char *format);

/*
 * The label, case aside; if it is not in the table as it is, with a number
 * sign for each number and one blank for several: "12 of 50 DOCUMENTS" is
 * "# of # documents".
 */
struct label field_find(const struct fields_of *, struct span label);

#endif
