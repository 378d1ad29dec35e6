/* words - what the tables know of a word: one look-up, a set of bits. */
#ifndef WORDS_H
#define WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "span.h"

/* The classes of abbrev.tsv and starter.tsv; see the tables. */
enum {
	WORD_TITLE = 1,    /* Mr, Gen: a name follows */
	WORD_REF = 2,      /* No, p, Fig: a number follows */
	WORD_DATE = 4,     /* Jan, Tue: a number may follow */
	WORD_OPEN = 8,     /* Inc, U.S: may end a sentence or not */
	WORD_INNER = 16,   /* vs, e.g: ends no sentence */
	WORD_PLAIN = 32,   /* no, sun: in lower case a word like others */
	WORD_BANG = 64,    /* Yahoo: a name that ends in a mark */
	WORD_CLOCK = 128,  /* a.m */
	WORD_START = 256,  /* the, however: words that begin sentences */
	WORD_STRONG = 512, /* of those, they that begin no name */
	WORD_SPEAKER = 1024, /* he, she */
	WORD_SAY = 2048,   /* said, asked */
	WORD_STOP = 4096,  /* words that prose is full of */
	WORD_LETTER = 8192, /* vitamin, plan: a letter follows as its name */
	WORD_MONTH = 16384, /* a month, by name or short */
	WORD_PUBLISHED = 32768, /* published, posted */
	WORD_UPDATED = 65536, /* updated, modified */
	WORD_DAYFIRST = 131072, /* GMT, BST: where the day stands first */
	WORD_ON = 262144, /* of, the: a text that ends so goes on */
	WORD_COMMON = 524288, /* traders, sales: no name, but in a headline */
	WORD_DAY = 1048576, /* of the week */
	WORD_LABEL = 2097152, /* image, source: a colon follows */
	WORD_READER = 4194304, /* you, our: who reads is spoken to */
	WORD_ZONE = 8388608, /* Eastern, time: behind an hour */
	WORD_ONDAY = 16777216, /* am, den: a day of the month follows */
	WORD_OFMONTH = 33554432, /* of, de: between day, month and year */
	WORD_BYLINE = 67108864, /* by: a writer's name follows */
	WORD_SHORT = WORD_TITLE | WORD_REF | WORD_DATE | WORD_OPEN |
	    WORD_INNER | WORD_BANG /* an abbreviation, or such a name */
};

enum {
	WORDS_SLOTS = 4096,
	WORDS_BITS = 16384,
	WORDS_STOPS = 1024,
	WORDS_PAD = 16 /* bytes from a word's first that must be there */
};

struct words {
	struct word *slot;
	uint64_t known[WORDS_BITS / 64]; /* by hash: no other word is known */
	size_t n;
	uint64_t odd;                   /* with which stop is hashed */
	uint64_t stop[WORDS_STOPS + 1]; /* of WORD_STOP, those up to 8 bytes */
};

/* Builds the look-up from the built-in tables. */
void words_load(struct words *);
void words_free(struct words *);

/*
 * The bits of a word, 0 for one that is not known.  Case is ignored, a curly
 * apostrophe is a straight one.  WORDS_PAD bytes behind the word's first must
 * be readable.
 */
unsigned words_find(const struct words *, struct span);

static inline size_t
words_slot(const struct words *w, uint64_t key)
{
	return (size_t)(key * w->odd >> 54);
}

/* As words_find, but fast, and only for WORD_STOP; n is 1 to 8. */
static inline bool
words_stop(const struct words *w, const char *p, size_t n)
{
	static const unsigned char keep[16] = { 255, 255, 255, 255, 255, 255,
	    255, 255 };
	uint64_t key, mask;
	const uint64_t *slot;

	memcpy(&key, p, 8);
	memcpy(&mask, keep + 8 - n, 8);
	key = (key & mask) | UINT64_C(0x2020202020202020);
	slot = &w->stop[words_slot(w, key)];
	return (slot[0] == key) | (slot[1] == key);
}

/* The same, slower, of a word that may be the last of its memory. */
unsigned words_find_bare(const struct words *, struct span);

/* 1 to 12 if the word, as there, names a month, or is short for one; else 0. */
int words_month(const struct words *, struct span);

#endif
