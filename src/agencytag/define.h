/* define - the acronyms that the article in hand has explained. */
#ifndef DEFINE_H
#define DEFINE_H

#include "mem.h"
#include "mention.h"

struct define {
	struct span brief;     /* its stem */
	struct span id, kind;  /* empty: explained, but names no body */
	struct span label;     /* see struct mention */
	struct span words;     /* the dictionary's name it stands for */
	uint32_t entry;        /* of those words in the phrases */
	size_t row;            /* held before the one that explains it */
	uint32_t slot;         /* set by define_add */
	bool open;             /* the country is still to be chosen */
	bool chosen;           /* it was */
	bool implied;          /* by a full name, nobody explained it */
};

enum { DEFINE_FIRST = 4096 };

struct defines {
	struct define *at;
	size_t n, cap;
	uint32_t *slot;
	size_t slots;
	uint64_t first[DEFINE_FIRST / 64]; /* bits of their first two bytes */
	bool odd; /* not all begin with two capitals or digits */
};

/*
 * Adds a definition, whose bytes must last until define_reset, and returns
 * its number, from 1; 0 when the article has too many.
 */
uint32_t define_add(struct defines *, const struct define *);

/* Number of the newest definition of this short form, or 0. */
uint32_t define_find(const struct defines *, struct span brief);

/* May a word that begins at p, and goes on behind it, be defined? */
bool define_may(const struct defines *, const char *p);

/*
 * The number of the definition of the word at text[i], as it is or but for
 * what follows a hyphen or slash; 0 when it has none.
 */
uint32_t define_at(const struct defines *, struct span text, size_t i,
    struct span *word);

void define_reset(struct defines *);
void define_free(struct defines *);

#endif
