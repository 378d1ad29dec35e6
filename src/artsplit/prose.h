/* prose - how much a paragraph looks like running text. */
#ifndef PROSE_H
#define PROSE_H

#include <stdbool.h>
#include <stddef.h>

#include "cue.h"
#include "mask.h"
#include "span.h"
#include "words.h"

enum { PROSE_WORDS = 60, PROSE_SAMPLE = 30 };

struct prose {
	unsigned words;   /* up to PROSE_WORDS; two Chinese characters: one */
	unsigned sampled; /* of the first PROSE_SAMPLE words, these were seen */
	bool chinese;     /* mostly so */
	bool ends;        /* in a mark that ends a sentence */
	bool colon;       /* in a colon */
	bool text;        /* prose, by all this */
	bool short_text;  /* too short to tell, but may be a sentence */
	unsigned cues;    /* see cue.h */
};

/* Looks at the first words and the end of text only. */
struct prose prose_read(const struct words *, const struct cues *,
    const struct masks *, struct span text);

/* How many of the first PROSE_SAMPLE words begin with a capital. */
unsigned prose_capitals(const struct masks *, struct span text);

#endif
