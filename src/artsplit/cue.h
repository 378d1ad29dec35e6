/* cue - phrases that tell a paragraph is no part of the story. */
#ifndef CUE_H
#define CUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dict.h"
#include "span.h"

enum {
	CUE_BUCKETS = 1024,
	CUE_SHORT = 15, /* words; in longer text single words mean little */
	CUE_LONG = 45   /* and in so long a text nearly nothing does */
};

/* What a cue says of the paragraph it is found in. */
enum {
	CUE_EXTRA = 1, /* promotion, sharing, legal lines */
	CUE_META = 2,  /* byline, credit, time stamp */
	CUE_TAIL = 4,  /* and other stories may follow */
	CUE_COMMENTS = 8 /* and what readers say follows */
};

struct cues {
	struct dict dict;          /* boilerplate.tsv */
	size_t phrase, part, at;   /* its columns */
	uint32_t head[CUE_BUCKETS]; /* newest row by first word; 0: none */
	uint32_t *next;
};

void cue_load(struct cues *);
void cue_free(struct cues *);

/* The bits of all cues in text, which has so many words. */
unsigned cue_find(const struct cues *, struct span text, unsigned words);

#endif
