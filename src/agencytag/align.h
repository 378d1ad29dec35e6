/* align - do the letters of a short form run through a long one? */
#ifndef ALIGN_H
#define ALIGN_H

#include <stdbool.h>
#include <stddef.h>

#include "span.h"

enum {
	ALIGN_WORDS = 32,  /* words of a long form that are looked at */
	ALIGN_LETTERS = 12 /* letters and digits of a short form */
};

struct align_word {
	struct span text;
	bool skip; /* "of", "the": it may be passed over */
};

/*
 * Aligns the letters and digits of brief with the last words, n of them, and
 * returns the word that the long form starts with, or n when they do not
 * fit.  Every letter is placed from right to left on the head of a word, a
 * part of a word behind a hyphen or inside it, and a word without a letter
 * costs: the alignment with the best sum decides, so a distant word that
 * begins right does not win over a near one.
 */
size_t align(struct span brief, const struct align_word *, size_t n);

#endif
