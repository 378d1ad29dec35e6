/* acronym - short forms that a sentence itself explains: "World Internet
 * Conference (WIC)". */
#ifndef ACRONYM_H
#define ACRONYM_H

#include "dict.h"
#include "span.h"

struct acronym {
	struct span brief, full; /* both in the text */
	bool loose; /* the letters do not tell: counts for a body's name */
};

struct acronyms {
	struct dict words; /* acronym.tsv by word */
	uint32_t intro;    /* a bit for each first letter of its intro words */
	struct acronym *at;
	size_t n, cap;
};

void acronym_load(struct acronyms *);
void acronym_free(struct acronyms *);

/*
 * Finds the definitions in a text, in order, into a->at: the long form before
 * the brackets or in them.  Time is linear in the text.
 */
void acronym_scan(struct acronyms *, struct span text);

#endif
