/* key - the fields by which records are matched, as bytes to compare. */
#ifndef KEY_H
#define KEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "mem.h"
#include "span.h"
#include "tsv.h"

#if defined(__GNUC__) && defined(__SSE2__)
#include <emmintrin.h>
#endif

enum { KEY_PAD = 32 }; /* bytes readable behind every key */

struct key {
	struct fields field; /* in the order in which they are compared */
	bool *number;        /* one a field: in numeric order */
	size_t cap;
	bool fold;           /* -i */
	bool plain;          /* the bytes of the fields as they stand */
	char *blank;         /* the key whose fields are all empty */
	size_t blank_n;
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

/* When nothing of it changes any more. */
void key_ready(struct key *);

/*
 * The key of a line that has enough fields, as bytes that are the same for
 * equal keys and in the order of the keys; they are from the arena.  A field
 * that should be a number and is none: false, and *key is that field.
 */
bool key_make(const struct key *, struct span line, struct arena *,
    struct span *key);

/* Is every field of the key empty? */
static inline bool
key_blank(const struct key *k, struct span key)
{
	return span_eq(key, (struct span){ k->blank, k->blank_n });
}

/* The order of `LC_ALL=C sort -k`: by field, a shorter one first. */
int key_order(struct span a, struct span b);

#if defined(__GNUC__) && defined(__SSE2__)
/* A bit for each of the 16 bytes from p and from q on that are alike. */
static inline unsigned
key_alike(const char *p, const char *q)
{
	return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(
	    _mm_loadu_si128((const void *)p),
	    _mm_loadu_si128((const void *)q)));
}
#endif

/* Are they the same bytes?  The last ones need no loop: they may overlap. */
static inline bool
key_same(struct span a, struct span b)
{
	size_t n = a.n;

	if (n != b.n)
		return false;
#if defined(__GNUC__) && defined(__SSE2__)
	if (n < 16)
		return !(~key_alike(a.p, b.p) & ((1u << n) - 1));
	for (size_t i = 16; i + 16 < n; i += 16)
		if (key_alike(a.p + i, b.p + i) != 0xFFFF)
			return false;
	return (key_alike(a.p, b.p) &
	    key_alike(a.p + n - 16, b.p + n - 16)) == 0xFFFF;
#else
	if (n < 8)
		return n == 0 ||
		    (span_eight(a.p) ^ span_eight(b.p)) << 8 * (8 - n) == 0;
	for (size_t i = 0; i + 8 < n; i += 8)
		if (span_eight(a.p + i) != span_eight(b.p + i))
			return false;
	return span_eight(a.p + n - 8) == span_eight(b.p + n - 8);
#endif
}

#endif
