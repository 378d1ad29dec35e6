/* cue - phrases that tell a paragraph is no part of the story. */
#ifndef CUE_H
#define CUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bits.h"
#include "dict.h"
#include "mask.h"
#include "span.h"

enum {
	CUE_SHORT = 15, /* words; in longer text single words mean little */
	CUE_LONG = 45,  /* and in so long a text nearly nothing does */
	CUE_BITS = 11   /* of a hash of four bytes */
};

/* What a cue says of the paragraph it is found in. */
enum {
	CUE_EXTRA = 1, /* promotion, sharing, legal lines */
	CUE_META = 2,  /* byline, credit, time stamp */
	CUE_TAIL = 4,  /* and other stories may follow */
	CUE_COMMENTS = 8, /* and what readers say follows */
	CUE_INSET = 16, /* and the story goes on */
	CUE_LINK = 32, /* and links follow one that stands alone */
	CUE_NOTE = 64  /* the same, where no more of the story follows */
};

/* What the text is that cues are looked for in. */
enum cue_kind {
	CUE_LINES,   /* no prose */
	CUE_PROSE,   /* prose that speaks to its readers, or may */
	CUE_REPORTS, /* prose that does not: "It banned all cookies." */
	CUE_QUOTES   /* and tells what somebody said */
};

/* In how long a text a cue may stand anywhere; or at the start of any. */
enum cue_place {
	CUE_IN_SHORT, CUE_IN_SOME, CUE_IN_LONG, CUE_AT_START,
	CUE_IN_LAST, /* at the end of a story: notes only, and only there */
	CUE_PLACES
};

/* A text that is searched. */
struct cue_text {
	struct span all;
	size_t n;       /* bytes of it that are looked at */
	enum cue_kind kind; /* set by the caller when it is known */
	enum cue_place place;
};

struct cues {
	struct dict dict;        /* boilerplate.tsv */
	size_t phrase, part, at; /* its columns */
	struct cue_head {
		uint64_t text, keep; /* eight bytes of the phrase, those kept */
		uint32_t next;       /* older row in the same list */
	} *head;
	uint32_t brief;                /* newest row of few bytes; 0: none */
	bool brief_starts[256];        /* the bytes that those begin with */
	uint32_t first[1 << CUE_BITS]; /* of others, by their slot */
	/* may a cue begin so?  By its slot, and a bit by its turn. */
	uint32_t may[CUE_PLACES][1 << CUE_BITS];
};

/* What a cue is found by: its first four bytes, and two more; case folds. */
struct cue_key {
	uint32_t slot, turn;
};

static inline struct cue_key
cue_key(const char *p)
{
	uint64_t w = span_eight(p) | UINT64_C(0x2020202020202020);
	uint32_t first = (uint32_t)w, next = (uint32_t)(w >> 32);

	return (struct cue_key){ first * 0x9E3779B1 >> (32 - CUE_BITS),
	    (next ^ next >> 6) % 32 };
}

void cue_load(struct cues *);
void cue_free(struct cues *);

/* Starts on a text of so many words. */
void cue_begin(struct cue_text *, struct span, unsigned words);

/* May a cue of four bytes or more begin at p?  A quick test. */
static inline bool
cue_begins(const struct cues *c, enum cue_place place, const char *p)
{
	struct cue_key key = cue_key(p);

	return c->may[place][key.slot] >> key.turn & 1;
}

/*
 * Where of the places, bits from p on, it is so; most words do not pass.
 * Eight bytes must be readable at each, as for all below.
 */
static inline uint64_t
cue_may(const struct cues *c, enum cue_place place, const char *p,
    uint64_t places)
{
	uint64_t may = 0;

	for (; places != 0; places &= places - 1) {
		size_t i = bits_first(places);

		may |= (uint64_t)cue_begins(c, place, p + i) << i;
	}
	return may;
}

/* Where cues of fewer bytes may. */
static inline uint64_t
cue_may_brief(const struct cues *c, const char *p, uint64_t places)
{
	uint64_t may = 0;

	for (; places != 0; places &= places - 1) {
		unsigned i = bits_first(places);

		may |= (uint64_t)c->brief_starts[(unsigned char)p[i]] << i;
	}
	return may;
}

/* The bits of the cues that stand at p. */
unsigned cue_at(const struct cues *, const struct cue_text *, const char *p);

/* The same at the start of the text. */
static inline unsigned
cue_first(const struct cues *c, const struct cue_text *t)
{
	const char *p = t->all.p;

	return cue_begins(c, CUE_AT_START, p) ||
	    c->brief_starts[(unsigned char)*p] ? cue_at(c, t, p) : 0;
}

/* The same of all cues, where there are no blanks between words. */
unsigned cue_all(const struct cues *, const struct cue_text *);

/* Does it hold a note: who wrote the story, and for whom? */
bool cue_notes(const struct cues *, const struct masks *, struct span);

#endif
