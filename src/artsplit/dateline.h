/* dateline - what stands before the first words of a paragraph. */
#ifndef DATELINE_H
#define DATELINE_H

#include <stddef.h>

#include "para.h"
#include "words.h"

/* Bytes of an ISO date, perhaps with the word "date", at the head of s. */
size_t dateline_stamp(struct span s);

/*
 * Sets head of the first paragraphs of the body to their datelines: "BEIJING,
 * Oct. 18 (Xinhua) -- ", "NEW DELHI: ", "Beijing (AP) — ".
 */
void dateline_find(struct paras *, const struct words *);

#endif
