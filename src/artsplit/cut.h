/* cut - does a sentence end at this mark? */
#ifndef CUT_H
#define CUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "mask.h"
#include "span.h"
#include "words.h"

/* A run of marks that may end a sentence, and what stands around it. */
struct cut {
	struct span run;      /* the marks: . ?! ... */
	const char *tail;     /* end of quotes, brackets, notes behind it */
	const char *next;     /* the first that is not blank, perhaps the end */
	const char *word;     /* next, behind opening quotes and brackets */
	const char *start;    /* of the sentence */
	const char *end;      /* of the paragraph */
	bool closers;         /* quotes or brackets close behind the marks */
	bool stop_inside;     /* a full stop among these closers */
	bool wide;            /* a mark of Chinese or Japanese */
	bool dots;            /* an ellipsis, or spaced dots */
	struct span before;   /* the word before the run */
	struct span after;    /* the word behind it */
	unsigned before_bits; /* what is known of the word before */
	uint32_t first;       /* first character behind the openers, or 0 */
};

/*
 * "the end. Next": most sentences end so, and no rule below matters.  True: one
 * does at the stop at p, and of the cut all is set up to next.
 */
bool cut_plain(struct cut *, const struct words *, const struct masks *,
    const char *start, const char *p, const char *end);

/*
 * Reads the run at p and its surroundings; odd_quotes tells that a quotation
 * is open.  False: no sentence can end here (no blank follows, as in 4.3).
 */
bool cut_read(struct cut *, const struct words *, const struct masks *,
    const char *start, const char *p, const char *end, bool odd_quotes);

/* Does a sentence end at the tail of the cut? */
bool cut_ends(const struct cut *, const struct words *);

/* Is the character one that begins a run? p < end. */
size_t cut_mark(const char *p, const char *end);

#endif
