/* reader - one record after another, and what is kept between them. */
#ifndef READER_H
#define READER_H

#include "mention.h"
#include "quantity.h"
#include "record.h"
#include "visits.h"

struct reader {
	bool every;               /* read texts where a first look sees no
	                             sign of a mention, too */
	bool sparks;              /* the text in hand was seen to have one */
	struct sentence sentence; /* the mentions of the record in hand */
	struct gloss gloss;
	struct quantities found;
	struct memory memory;     /* of the article in hand */
	struct date publication;  /* of records that state none */
	struct visits visits;
};

/* Loads the tables; call once. */
void reader_load(void);

/*
 * Passes over the text of a row of the article in hand, when a first look
 * tells that it has no mention; false: it is to be read.
 */
bool reader_pass(struct reader *, struct span text);

/*
 * Finds the mentions of the next piece of a record, from offset *at on, which
 * is 0 for a new one; false: there is no more.  A text that is no sentence,
 * megabytes of it, is read in pieces so that memory stays small.  The text
 * has IN_PAD bytes behind it.
 */
bool reader_read(struct reader *, const struct record *, size_t *at);

void reader_free(struct reader *);

#endif
