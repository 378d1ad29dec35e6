/* dup - paragraphs that an article gives more than once. */
#ifndef DUP_H
#define DUP_H

#include <stddef.h>

#include "mask.h"
#include "para.h"

struct dups {
	size_t *slot;
	size_t slots;
};

/*
 * Finds the paragraphs that are given more than once (a list mark, case and
 * blanks aside; very short ones are left alone).  dup_count counts, of each
 * first one, how often it is repeated; dup_label, after that, makes PART_DUP
 * of the others.  When the first stands outside of the story and another in
 * it, the first takes the part of that other one.
 */
void dup_count(struct dups *, struct paras *, const struct masks *);
void dup_label(struct paras *);
void dup_free(struct dups *);

#endif
