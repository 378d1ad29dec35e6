/* cue - phrases that tell a paragraph is no part of the story. */
#ifndef CUE_H
#define CUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dict.h"
#include "span.h"

enum {
	CUE_BUCKETS = 1024, CUE_STARTS = 65536 / 64,
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
	struct dict dict;        /* boilerplate.tsv */
	size_t phrase, part, at; /* its columns */
	struct cue_head {
		uint64_t text, keep; /* eight bytes of the phrase, those kept */
		uint32_t next;       /* older row with the same two bytes */
	} *head;
	uint32_t first[CUE_BUCKETS]; /* newest row by two bytes; 0: none */
	/* by three bytes: may a cue begin so, in a short or long text? */
	uint64_t start[2][CUE_STARTS];
};

static inline size_t
cue_three(const char *p)
{
	size_t a = (unsigned char)p[0], b = (unsigned char)p[1];

	/* the bit that tells small letters from capitals is left out */
	return ((a | 0x20) << 10 ^ (b | 0x20) << 5 ^
	    ((unsigned char)p[2] | 0x20)) & 0xFFFF;
}

void cue_load(struct cues *);
void cue_free(struct cues *);

/*
 * May a cue begin at p?  A quick test; most words do not pass it.  Eight
 * bytes must be readable there, as for all below.
 */
static inline bool
cue_may(const struct cues *c, bool is_long, const char *p)
{
	size_t i = cue_three(p);

	return c->start[is_long][i / 64] >> i % 64 & 1;
}

/*
 * The bits of all cues in text, which has so many words and may be prose.  at
 * holds the places where one may begin, by cue_may; or is NULL, and all of
 * text is searched.
 */
unsigned cue_find(const struct cues *, struct span text, unsigned words,
    bool prose, const uint32_t *at, size_t n);

#endif
