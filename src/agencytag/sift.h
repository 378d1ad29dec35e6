/* sift - what in a run of rows may name anything, found in one go. */
#ifndef SIFT_H
#define SIFT_H

#include "acronym.h"
#include "define.h"
#include "names.h"
#include "signs.h"

/* Starts as { 0 }.  The masks have a bit for each byte of the run. */
struct sift {
	struct phrase_view names;
	/*
	 * Of each block; but caps: where a word begins with two of them, and
	 * open: where an acronym may be explained, at some commas, too.
	 */
	struct signs *at;
	size_t cap;
};

/*
 * Looks over a run of text, under 4 GiB: sift_open, then sift_skip for parts
 * where nothing is wanted, then sift_read.  IN_PAD bytes behind the run can
 * be read.  Acronyms are looked for when `acronyms` is not NULL.
 */
void sift_open(struct sift *, struct span run);
void sift_skip(struct sift *, struct span part);
void sift_read(struct sift *, const struct names *,
    const struct acronyms *acronyms);

/*
 * Finds the names in text, a part of the run; returns how many it put behind
 * the hits in s->names.  The texts of a run must come in its order.
 */
size_t sift_find(struct sift *, const struct names *, struct span text);

/* The rows of the names that were found will be wanted soon. */
void sift_fetch(const struct sift *, const struct names *);

/* Has text, a part of the run, a mark, or perhaps what is in `defines`? */
bool sift_wants(const struct sift *, const struct defines *,
    struct span text);

/* The next mark in text, a part of the run, from p on; NULL: no more. */
const char *sift_mark(const struct sift *, struct span text, const char *p);

/*
 * The number of the definition of the next word in text, a part of the run,
 * from *at on that has one; *at goes behind it.  0 at the end of the text.
 */
uint32_t sift_defined(const struct sift *, const struct defines *,
    struct span text, size_t *at, struct span *word);

void sift_free(struct sift *);

#endif
