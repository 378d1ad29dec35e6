/* acronym - short forms that a sentence itself explains: "World Internet
 * Conference (WIC)". */
#ifndef ACRONYM_H
#define ACRONYM_H

#include "span.h"
#include "uses.h"

struct acronym {
	struct span brief, full; /* both in the text */
	bool loose; /* the letters do not tell: counts for a body's name */
};

struct acronyms {
	struct uses words; /* acronym.tsv */
	uint64_t intro[512]; /* bits of how intro words begin */
	struct acronym *at;
	size_t n, cap;
};

void acronym_load(struct acronyms *);
void acronym_free(struct acronyms *);

/* May the comma at p be followed by one of the words that lead to one? */
bool acronym_comma(const struct acronyms *, const char *p);

/*
 * Reads the definition at p in text, if there is one, into a->at: p is at a
 * bracket that opens, "=", or such a comma, of which the long form stands
 * before or behind.  Time is linear in the text.
 */
void acronym_read(struct acronyms *, struct span text, const char *p);

/* Puts those that were read into the order of the text. */
void acronym_sort(struct acronyms *);

#endif
