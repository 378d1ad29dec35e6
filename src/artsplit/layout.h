/* layout - the lines of an article into paragraphs. */
#ifndef LAYOUT_H
#define LAYOUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "mask.h"
#include "para.h"
#include "span.h"
#include "words.h"

struct line {
	struct span text; /* trimmed, not empty */
	uint32_t indent, columns; /* columns: where it ends, up to a cap */
	bool item;
	bool after_blank; /* a blank line, or nothing, stands above */
};

struct layout {
	struct line *line;
	size_t n, cap;
	const struct words *words; /* set by the caller */
};

/*
 * Appends the paragraphs of clean text.  Whether a line is a paragraph, or
 * paragraphs are hard-wrapped between blank lines or indented lines, is told
 * by the text: by how often a long line is followed by one that begins with
 * a small letter, and by whether the next word would have fit on the line.
 */
void layout_cut(struct layout *, struct paras *, const struct masks *,
    struct span text);
void layout_free(struct layout *);

/* Length of the mark of a list item at the head of s ("• ", "2. "), or 0. */
size_t layout_mark(struct span s);

#endif
