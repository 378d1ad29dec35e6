/* enumerate - the items of a list that runs on in one paragraph. */
#ifndef ENUMERATE_H
#define ENUMERATE_H

#include <stdbool.h>
#include <stddef.h>

#include "span.h"

/* "1) ... 2) ...", "a. ... b. ...", "• ... • ...": the item looked for. */
struct enumeration {
	const char *item; /* where it begins, or NULL */
	const char *head; /* the mark of the item in hand ends here, or NULL */
	char mark[8];     /* how it begins: "2)" */
	size_t n;         /* bytes of that; 0: no list */
	unsigned number;  /* 2; for letters 'b'; 0 for bullets */
	unsigned step;    /* what the next has more: 1, or -1 in a countdown */
	size_t tail;      /* bytes of the mark behind the number */
};

/*
 * Looks whether a list begins at p, the first of a sentence; and if so for
 * its next item.  A list in the middle of a paragraph begins with 1 or a.
 */
void enumerate_begin(struct enumeration *, const char *p, const char *end,
    bool first);

/* No list begins. */
static inline void
enumerate_none(struct enumeration *e)
{
	e->item = e->head = NULL;
	e->n = 0;
}

/*
 * The item that was found is begun: looks for the one behind it, or behind
 * the last for another list, of two items at least.
 */
void enumerate_next(struct enumeration *, const char *end);

#endif
