/* tsv - rows of tab-separated fields, and fields chosen by number or name. */
#ifndef TSV_H
#define TSV_H

#include <stdbool.h>
#include <stddef.h>

#include "span.h"

struct row {
	struct span *field;
	size_t n, cap;
};

/* Cuts line at every tab; n is at least 1.  No copies are made. */
void row_split(struct row *, struct span line);

/* Cuts only the first max fields; the last of them holds the rest. */
void row_split_max(struct row *, struct span line, size_t max);

void row_free(struct row *);

/* A list of fields, each from 0; starts as { 0 }. */
struct fields {
	size_t *at;
	size_t n, cap;
	size_t max; /* 1 + the greatest of them: fields a row must have */
};

/*
 * Reads a FIELD argument, "2", "2-4", "1,3-5", or with a header (not NULL)
 * names too.  A list that is malformed, or names no field there is, ends the
 * program with a message that starts with where (as "-k") and tells the
 * names there are.
 */
void fields_parse(struct fields *, const char *spec, const struct row *header,
    const char *where);
void fields_free(struct fields *);

/* Index of the header field called name, or SIZE_MAX. */
size_t tsv_column(const struct row *header, const char *name);

/* A decimal integer that fills the span and fits; false if it does not. */
bool tsv_number(struct span, long long *);

#endif
