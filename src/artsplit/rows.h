/* rows - the sentences of an article as rows of output. */
#ifndef ROWS_H
#define ROWS_H

#include "date.h"
#include "decode.h"
#include "mask.h"
#include "out.h"
#include "span.h"

enum {
	ROWS_REST = 64,  /* bytes for all between two fields of text */
	ROWS_DIGITS = 16 /* of a number, at most */
};

/* A number that is only ever counted up, in digits; starts as { 0 }. */
struct rows_count {
	char digit[2 * ROWS_DIGITS]; /* in the first half, at its end */
	size_t n;
};

void rows_count(struct rows_count *);

/* What the rows of an article, and of a paragraph, have in common. */
struct rows {
	struct text id;
	bool plain;          /* nothing in the id is to be folded */
	char date[DATE_BYTES];
	size_t dated;        /* bytes of it: all or none */
	struct rows_count sent; /* the last row */
	struct rows_count para; /* counted by the caller */
	char rest[ROWS_REST]; /* the fields behind sent, with their tabs */
	size_t n;            /* bytes of it */
	struct text joined;  /* a sentence whose lines are being joined */
};

/* A new article; date may be of year 0. */
void rows_begin(struct rows *, struct span id, struct date date);

/* The part of the rows that follow, in this paragraph. */
void rows_part(struct rows *, struct span part);

/*
 * Writes the next sentence, a run of clean text that these are the masks of,
 * without blanks at its ends.
 */
void rows_put(struct rows *, struct out *, const struct masks *,
    struct span text);

void rows_free(struct rows *);

#endif
