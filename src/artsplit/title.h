/* title - the headline of an article. */
#ifndef TITLE_H
#define TITLE_H

#include "mask.h"
#include "para.h"

/*
 * Finds the headline among the paragraphs before and at the head of the
 * story and makes it PART_TITLE: one that shares words with the story, comes
 * shortly before it and above the date, and is repeated elsewhere.  Sets
 * paras.title.
 */
void title_find(struct paras *, const struct masks *);

#endif
