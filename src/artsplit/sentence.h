/* sentence - where the sentences of a paragraph end. */
#ifndef SENTENCE_H
#define SENTENCE_H

#include <stdbool.h>
#include <stddef.h>

#include "enumerate.h"
#include "mask.h"
#include "span.h"
#include "words.h"

struct sentences {
	const struct words *words;
	const struct masks *masks;
	const char *stamp;      /* the text behind a time stamp, or NULL */
	const char *at, *end;   /* what is left of the paragraph */
	const char *start;      /* of the sentence in hand */
	const char *mark;       /* the next one, when it is not before at */
	const char *pair;       /* the next quote or bracket to be counted */
	const char *quote;      /* the last that opened */
	size_t quotes, opened, closed;
	struct enumeration list;
};

/*
 * Starts on a paragraph of clean text, a run of that whose masks are given;
 * newlines in it are blanks.
 */
void sentence_start(struct sentences *, const struct words *,
    const struct masks *, struct span);

/*
 * The next sentence, without blanks at its ends; false behind the last.  The
 * rules look at the words beside a mark and never further than a bounded way
 * from it, so that any text takes linear time.
 */
bool sentence_next(struct sentences *, struct span *);

#endif
