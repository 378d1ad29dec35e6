/* dup - paragraphs that an article gives more than once. */
#ifndef DUP_H
#define DUP_H

#include <stddef.h>

#include "layout.h"

struct dups {
	size_t *slot;
	size_t slots;
};

/*
 * Makes PART_DUP of every paragraph whose text (without a list mark, case
 * and blanks aside) stands in one that the reader is given, or that is given
 * before it.  Very short ones are left alone.
 */
void dup_label(struct dups *, struct paras *);
void dup_free(struct dups *);

#endif
