/* part - which paragraphs tell the story, and what the others are. */
#ifndef PART_H
#define PART_H

#include <stdbool.h>
#include <stddef.h>

#include "cue.h"
#include "layout.h"
#include "span.h"
#include "words.h"

enum part {
	PART_AUTO,  /* not known yet */
	PART_TITLE, /* headline, also one above a section */
	PART_BODY,
	PART_LIST,  /* an item of a list inside the story */
	PART_META,  /* dateline, byline, credit, caption, time stamp */
	PART_EXTRA, /* all that is around the story */
	PART_DUP,   /* given before in this article */
	PART_STORY  /* a container says: body, list, or what stands in it */
};

struct span part_name(enum part);

/*
 * Gives a part to every paragraph that has none.  The story is the run of
 * paragraphs whose scores have the greatest sum: prose counts for its words,
 * everything else against it.
 */
void part_label(struct paras *, const struct words *, const struct cues *);

#endif
