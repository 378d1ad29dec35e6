/* part - which paragraphs tell the story, and what the others are. */
#ifndef PART_H
#define PART_H

#include "cue.h"
#include "mask.h"
#include "para.h"
#include "span.h"
#include "words.h"

struct span part_name(enum part);

/* Notes of every paragraph what can be told from itself alone. */
void part_look(struct paras *, const struct words *, const struct cues *,
    const struct masks *);

/*
 * Gives a part to every paragraph that has none.  The story is the run of
 * paragraphs whose scores have the greatest sum: prose counts for its words,
 * everything else against it.
 */
void part_label(struct paras *, const struct cues *, const struct masks *);

#endif
