/* record - the rows that mention tools read: key fields, then a text. */
#ifndef RECORD_H
#define RECORD_H

#include <stdbool.h>
#include <stddef.h>

#include "date.h"
#include "in.h"
#include "out.h"
#include "span.h"
#include "tsv.h"

/*
 * The text is the last field, or the field -t names, or with a header the
 * field called text.  A line with one field is plain text.
 */
struct record {
	/* options, set once */
	bool header;            /* -H */
	bool keep_text;         /* -p */
	const char *text_field; /* -t, or NULL */

	/* the record in hand */
	struct in *in;
	struct row row;
	size_t text_at;    /* index of the text field */
	struct span text;
	struct span doc;   /* first field, or field doc; "" for plain text */

	size_t want_at, doc_at; /* from the header or -t; SIZE_MAX: not known */
	bool said_header;       /* the output header is written */
};

/* Starts on a file: reads its header when there is one. */
void record_open(struct record *, struct in *);

/* The next record; one that lacks its text field is skipped, and said. */
bool record_next(struct record *);

/* A record of this line, which is in->lineno; false: it is skipped. */
bool record_set(struct record *, struct span line);

/* The field before the text, if it is an ISO date; else its year is 0. */
struct date record_date(const struct record *);

/* Writes the header once: keys, text with -p, then the tool's columns. */
void record_header(struct record *, struct out *, const char *columns);

/* Writes every field but the text, with -p the text, each and a tab. */
void record_keys(const struct record *, struct out *);

void record_free(struct record *);

#endif
