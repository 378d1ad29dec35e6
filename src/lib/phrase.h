/* phrase - the longest phrases of a table in a text, at word bounds. */
#ifndef PHRASE_H
#define PHRASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "phrase_view.h"
#include "span.h"

enum phrase_case {
	PHRASE_EXACT, /* as written */
	PHRASE_CAPS,  /* as written, or all in capitals: a headline */
	PHRASE_FOLD   /* in any case of the ASCII letters */
};

#define PHRASE_NONE UINT32_MAX
enum { PHRASE_LONGEST = 0x3FFFFFFF }; /* bytes of a name */

struct phrase_entry {
	uint32_t name;       /* where its bytes begin in the text */
	uint32_t n : 30;     /* bytes of it */
	uint32_t case_ : 2;  /* enum phrase_case */
	uint32_t value;      /* the caller's */
	uint32_t next;       /* older entry of like words, or PHRASE_NONE */
};

struct phrase_slot {
	uint32_t tag, entry; /* of the words of a name; tag 0: free */
};

/*
 * A name is cut into pieces: a word with the blank before it, or one other
 * character.  Three filters lead to it: the first eight bytes, the first two
 * pieces, then every longer run of pieces that begins a name.
 */
struct phrases {
	char *text; /* the names, one behind the other, and IN_PAD bytes */
	size_t text_n, text_cap;
	struct phrase_entry *at;
	size_t n, cap;
	struct phrase_slot *slot;
	size_t slots;
	struct phrase_bits first, pair, more;
};

/*
 * Adds a copy of a name.  A straight apostrophe in it stands for U+2019 too, a
 * blank for a run of them.  It begins with a letter, a digit, '_' or a
 * character outside ASCII: false if not, or if it is empty.  The table starts
 * as { 0 }.
 */
bool phrase_add(struct phrases *, struct span name, enum phrase_case,
    uint32_t value);

static inline struct span
phrase_name(const struct phrases *p, const struct phrase_entry *e)
{
	return (struct span){ p->text + e->name, e->n };
}

/* May a name begin with this byte? */
bool phrase_may_begin(char);

/* After the last phrase_add, before the first phrase_look. */
void phrase_build(struct phrases *);

/* Filters the places of a view that is open. */
void phrase_look(const struct phrases *, struct phrase_view *);

/*
 * The leftmost longest names in text, which is part of the run, in order,
 * without overlap; returns how many it put behind the hits in v->hit.  A name
 * that begins or ends in a letter or digit does so at a word bound; Han, kana
 * and hangul need none.  The texts of a run must come in its order.
 */
size_t phrase_find(const struct phrases *, struct phrase_view *,
    struct span text);

/* All of that for a text by itself. */
size_t phrase_scan(const struct phrases *, struct phrase_view *,
    struct span text);

/*
 * The next older entry that has the same bytes found as h; PHRASE_NONE when
 * there is none.
 */
uint32_t phrase_next(const struct phrases *, struct span text,
    const struct phrase_hit *h, uint32_t entry);

/* The longest name at h's start that is shorter than h; false if none. */
bool phrase_shorter(const struct phrases *, struct span text,
    struct phrase_hit *h);

void phrase_free(struct phrases *);

#endif
