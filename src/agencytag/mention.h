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
	MENTION_HEAD,  /* "the ministry": a row of head.tsv */
	MENTION_PLACE, /* a row of place.tsv */
	MENTION_WORD,  /* a row of body.tsv */
	MENTION_GONE
};

enum short_how { SHORT_THE, SHORT_THIS, SHORT_BARE };

struct mention {
	size_t row;          /* of the rows held */
	uint32_t start, end; /* half-open byte offsets in its text */
	uint32_t name;       /* row in names, or NAME_NONE */
	uint32_t entry;      /* in the phrases; other rows of this name */
	uint8_t what, via;
	uint8_t flags;       /* of the name */
	uint8_t how;         /* enum short_how */
	struct span id, kind;
	struct span label;   /* a name that holds its head word */
};

struct mentions {
	struct mention *at;
	size_t n, cap;
};

#endif
