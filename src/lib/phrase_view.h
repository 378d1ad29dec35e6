/* phrase_view - a run of text, and the few places in it where names may be. */
#ifndef PHRASE_VIEW_H
#define PHRASE_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "phrase_bits.h"
#include "span.h"

/* Where a name may begin; n: bytes of the word there, 0 when it is none. */
enum { PHRASE_LONG = 32 }; /* a word of this length may be longer */
struct phrase_place {
	uint32_t at, n;
	uint64_t hash; /* of the first piece, or two, that a name begins with */
};

struct phrase_hit {
	uint32_t start, end; /* half-open byte offsets in the text */
	uint32_t entry;      /* the newest that fits; see phrase_next */
};

/* What is known of a run of text; starts as { 0 }. */
struct phrase_view {
	struct span run;
	uint64_t *word, *start; /* as phrase_words has them */
	size_t word_cap, start_cap, blocks;
	struct phrase_place *place; /* by the byte of the run */
	size_t n, cap, next;        /* next: the first not yet looked at */
	struct phrase_hit *hit;     /* of all texts so far */
	size_t hits, hit_cap;
};

/*
 * Opens a run of text, under 4 GiB: finds its words.  IN_PAD bytes behind it
 * can be read.  Then phrase_view_skip for parts of it, if any, where no name is
 * wanted, then phrase_view_filter.
 */
void phrase_view_open(struct phrase_view *, struct span run);
void phrase_view_skip(struct phrase_view *, struct span part);

/*
 * Finds the places where the first eight bytes of a word, or a character
 * outside ASCII, are in `first`, and the first piece or two are in `pair`.
 */
void phrase_view_filter(struct phrase_view *, const struct phrase_bits *first,
    const struct phrase_bits *pair);

/*
 * Is there such a place in text, which is part of the run?  The texts of a
 * run must come in its order.
 */
static inline bool
phrase_view_may(struct phrase_view *v, struct span text)
{
	size_t from = (size_t)(text.p - v->run.p);

	while (v->next < v->n && v->place[v->next].at < from)
		v->next++;
	return v->next < v->n && v->place[v->next].at < from + text.n;
}

void phrase_view_free(struct phrase_view *);

#endif
