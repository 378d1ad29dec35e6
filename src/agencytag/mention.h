/* mention - a name found in a sentence, known or still to be resolved. */
#ifndef MENTION_H
#define MENTION_H

#include <stddef.h>
#include <stdint.h>

#include "span.h"

enum via { VIA_NAME, VIA_ACRONYM, VIA_DEFINED, VIA_PATTERN, VIA_SHORT };

enum mention_what {
	MENTION_BODY,  /* a row of the dictionary, or its own id */
	MENTION_BUILT, /* has an id but for the country: "local police" */
	MENTION_SEATED, /* and for the place: "the provincial police" */
	MENTION_HEAD,  /* "the ministry": a row of head.tsv or body.tsv */
	MENTION_PLACE, /* a row of place.tsv */
	MENTION_WORD,  /* a row of body.tsv */
	MENTION_GONE
};

enum short_how {
	SHORT_THE, SHORT_THIS, SHORT_CAPITAL /* the Centre */, SHORT_BARE,
	SHORT_OF
};

struct mention {
	size_t row;          /* of the rows held */
	uint32_t start, end; /* half-open byte offsets in its text */
	uint32_t name;       /* row in names, or NAME_NONE */
	uint32_t entry;      /* in the phrases; other rows of this name */
	uint8_t what, via;
	uint8_t flags;       /* of the name */
	uint8_t how;         /* enum short_how */
	uint32_t define;     /* number of the definition it follows, or 0 */
	struct span id, kind;
	struct span label;   /* its usual name, to look for a head in */
	struct span alias;   /* the dictionary's name as it stands here; of
	                        what is seated, the kind of the place */
	struct span country; /* of a short form that tells it: UK watchdog */
};

/* Those of the rows held, in order; those of one text end the list. */
struct mentions {
	struct mention *at;
	size_t n, cap;
};

/* A zeroed mention more; its place is not known to the phrases. */
struct mention *mention_add(struct mentions *);

/* The same, as the one that is number i. */
struct mention *mention_insert(struct mentions *, size_t i);

/* Drops what is gone from [from, n), and sorts the rest by place. */
void mention_tidy(struct mentions *, size_t from);

/*
 * The first of the mentions [from, n), sorted by place, that may reach the
 * byte at, up to MENTION_REACH bytes before it.
 */
enum { MENTION_REACH = 512 };
size_t mention_near(const struct mentions *, size_t from, uint32_t at);

/* Makes all but places GONE that overlap [start, end), but the one at keep. */
void mention_clear(struct mentions *, size_t from, uint32_t start,
    uint32_t end, size_t keep);

#endif
