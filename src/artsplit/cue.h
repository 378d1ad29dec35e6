/* cue - phrases that tell a paragraph is no part of the story. */
#ifndef CUE_H
#define CUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dict.h"
#include "span.h"

enum {
	CUE_TWO = 0x1F1F + 1, /* what five bits of two bytes come to */
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

/* Where a cue may stand, and in how long a text. */
enum cue_place {
	CUE_AT_START, /* of a short one */
	CUE_IN_SHORT, /* CUE_SHORT words */
	CUE_IN_SOME,
	CUE_IN_LONG,  /* from CUE_LONG words on */
	CUE_PLACES
};

struct cues {
	struct dict dict;        /* boilerplate.tsv */
	size_t phrase, part, at; /* its columns */
	struct cue_head {
		uint64_t text, keep; /* eight bytes of the phrase, those kept */
		uint32_t next;       /* older row with the same two bytes */
	} *head;
	uint32_t first[CUE_TWO]; /* newest row by two bytes; 0: none */
	/* by two bytes, a bit for each third: may a cue begin so there? */
	uint32_t start[CUE_PLACES][CUE_TWO];
};

/* Five bits of a byte tell letters apart; case and blanks fold. */
static inline size_t
cue_two(const char *p)
{
	uint16_t two;

	memcpy(&two, p, 2);
	return two & 0x1F1F;
}

void cue_load(struct cues *);
void cue_free(struct cues *);

/*
 * May a cue begin at p?  A quick test; most words do not pass it.  Eight
 * bytes must be readable there, as for all below.
 */
static inline bool
cue_may(const struct cues *c, enum cue_place place, const char *p)
{
	return c->start[place][cue_two(p)] >> (p[2] & 31) & 1;
}

/*
 * The bits of all cues in text, which has so many words and may be prose.  at
 * holds the places where one may begin, by cue_may; or is NULL, and all of
 * text is searched.
 */
unsigned cue_find(const struct cues *, struct span text, unsigned words,
    bool prose, const char **at, size_t n);

#endif
