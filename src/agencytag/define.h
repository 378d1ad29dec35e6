/* define - the acronyms that the article in hand has explained. */
#ifndef DEFINE_H
#define DEFINE_H

#include "mem.h"
#include "mention.h"

struct define {
	struct span brief;     /* its stem */
	struct span id, kind;  /* empty: explained, but names no body */
	struct span label;
};

struct defines {
	struct define *at;
	size_t n, cap;
	uint32_t *slot;
	size_t slots;
	uint64_t first; /* a bit for each first letter of them, mod 64 */
};

/* The bytes of all spans must last until define_reset. */
void define_add(struct defines *, const struct define *);

/* The newest definition of this short form, or NULL. */
const struct define *define_find(const struct defines *, struct span brief);

/*
 * Goes on to the next word in text from *at on that is defined, or that is
 * so but for what follows a hyphen or slash; false at the end of the text.
 */
bool define_next(const struct defines *, struct span text, size_t *at,
    struct span *word, const struct define **found);

void define_reset(struct defines *);
void define_free(struct defines *);

#endif
