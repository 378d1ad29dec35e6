/* key - the fields by which records are matched, as bytes to compare. */
#ifndef KEY_H
#define KEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "mem.h"
#include "span.h"
#include "tsv.h"

enum { KEY_PAD = 32 }; /* bytes readable behind every key */

struct key {
	struct fields field; /* in the order in which they are compared */
	bool *number;        /* one a field: in numeric order */
	size_t cap;
	bool fold;           /* -i */
	bool plain;          /* the bytes of the fields as they stand */
};

/*
 * Reads the argument of -k or -K (opt tells which), as fields_parse does; an
 * item "2n", or with a header "name:n", is in numeric order.
 */
void key_parse(struct key *, const char *spec, const struct row *header,
    const char *opt, bool fold);
void key_free(struct key *);

/* Two keys of as many fields: a number in one is a number in the other. */
void key_agree(struct key *, struct key *);

/*
 * The key of a line that has enough fields, as bytes that are the same for
 * equal keys and in the order of the keys; they are the line's own, or from
 * the arena.  A field that should be a number and is none: false, and *key
 * is that field.  *blank: every field is empty.
 */
bool key_make(const struct key *, struct span line, struct arena *,
    struct span *key, bool *blank);

/* Whether all fields of a plain key of n bytes are empty. */
static inline bool
key_blank(const struct key *k, size_t n)
{
	return n + 1 == k->field.n; /* nothing but the tabs between them */
}

/* The order of `LC_ALL=C sort -k`: by field, a shorter one first. */
int key_order(struct span a, struct span b);

/* The bytes from p on, and from q on, differ somewhere in n; n is 8 or 4. */
static inline uint64_t
key_differ(const char *p, const char *q, size_t n)
{
	uint64_t x = 0, y = 0;

	memcpy(&x, p, n);
	memcpy(&y, q, n);
	return x ^ y;
}

/* Words that overlap, so that the last bytes need no loop of their own. */
static inline bool
key_same(struct span a, struct span b)
{
	size_t n = a.n;

	if (n != b.n)
		return false;
	if (n > 8) {
		for (size_t i = 0; i < n - 8; i += 8)
			if (key_differ(a.p + i, b.p + i, 8))
				return false;
		return !key_differ(a.p + n - 8, b.p + n - 8, 8);
	}
	if (n >= 4)
		return !(key_differ(a.p, b.p, 4) |
		    key_differ(a.p + n - 4, b.p + n - 4, 4));
	for (size_t i = 0; i < n; i++)
		if (a.p[i] != b.p[i])
			return false;
	return true;
}

#endif
