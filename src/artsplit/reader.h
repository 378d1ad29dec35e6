/* reader - the articles of a file, whatever its format. */
#ifndef READER_H
#define READER_H

#include <stdbool.h>

#include "article.h"
#include "field.h"
#include "in.h"
#include "tsv.h"

enum format {
	FORMAT_TEXT, FORMAT_AUTO, FORMAT_WET, FORMAT_JSONL, FORMAT_MBOX,
	FORMAT_TSV, FORMAT_NEXIS, FORMAT_PROQUEST, FORMAT_FACTIVA,
	FORMAT_OWN, /* of the user's table of labels */
	FORMAT_NONE
};

struct reader {
	/* set by the caller */
	enum format format;
	const char *separator; /* -s, or NULL */
	bool header;           /* -H */
	const char *own;       /* name of FORMAT_OWN */
	const struct words *words;
	struct fields_of fields;

	struct in in;
	struct span rest;      /* of the block of lines in hand */
	enum format now;       /* of this file: never FORMAT_AUTO */
	unsigned long records; /* articles begun in this file */
	bool done;
	bool warned;           /* that the file is not UTF-8 */
	struct row row;
	struct row names;      /* header of a TSV file */
	struct text names_text;
	struct text scratch;
	struct text whole;     /* a file of UTF-16, as UTF-8 */
};

/* The built-in format called name, or FORMAT_NONE. */
enum format reader_format(const char *name);

/* False: the file could not be opened, or is no text; that was said. */
bool reader_open(struct reader *, const char *path);

/* Reads a copy of n bytes of memory instead. */
bool reader_memory(struct reader *, const char *name, const char *bytes,
    size_t n);

/*
 * The next article; false at the end.  Records that are no articles, or
 * broken, are passed over, and said.
 */
bool reader_next(struct reader *, struct article *);

void reader_close(struct reader *);
void reader_free(struct reader *);

/* For the formats: the next line, as in_line gives it. */
bool reader_line(struct reader *, struct span *line);

/* Gives back the line that reader_line gave last. */
void reader_unread(struct reader *, struct span line);

/* Appends the next n bytes of input; how many there were. */
size_t reader_take(struct reader *, size_t n, struct text *);

/* The next article of a file in one format, as reader_next gives it. */
bool tsv_next(struct reader *, struct article *);
bool wet_next(struct reader *, struct article *);
bool jsonl_next(struct reader *, struct article *);
bool mbox_next(struct reader *, struct article *);

/* nexis and the others: exports whose lines begin with labels. */
bool label_next(struct reader *, struct article *);

/* The format that a file which begins so is in; FORMAT_TEXT if in doubt. */
enum format sniff_format(struct span head);

/* What a file that begins so is instead of text, in words; NULL if nothing. */
const char *sniff_not_text(struct span head);

/* Begins an article called id, or FILE#N when id is empty. */
void reader_begin(struct reader *, struct article *, struct span id);

#endif
