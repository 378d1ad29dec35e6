/* hash - the right records, found by key; in memory, in their order. */
#ifndef HASH_H
#define HASH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "filed.h"
#include "key.h"
#include "mem.h"
#include "side.h"
#include "span.h"
#include "sum.h"

/*
 * A slot holds 24 bits of the hash, one that says list, and 39 bits: an
 * offset in the text or the index of a node, plus 1.
 */
enum { HASH_TAG = 40 };
#define HASH_LIST ((uint64_t)1 << 39)
#define HASH_WHERE (HASH_LIST - 1)

enum { HASH_LINE = 64 }; /* of the cache; a record is seldom in one */

/*
 * A record among those of its key, in a list; or with list_all a key: where
 * it starts in keys, 0, and how many records have it.
 */
struct node {
	uint64_t at;   /* where its line starts in text */
	uint32_t next; /* index + 1, or 0 */
	uint32_t last; /* in the first: index + 1 */
};

struct hash {
	struct span text;
	const struct key *key;
	bool front;       /* plain, and at the front of the line */
	struct sum sum;
	struct arena arena;
	bool list_all;    /* a node for every key, not only for equal ones */
	uint64_t *slot;   /* 0: free */
	uint64_t mask, used;
	struct node *node;
	size_t nodes, cap;
	char *keys;       /* with list_all, each with a newline behind it */
	size_t keys_n, keys_cap;
	struct filed filed; /* likewise: list is the node of a record's key */
	unsigned char *lone; /* a bit for each byte of text: here starts a */
};                           /* record not yet matched; NULL: not kept */

/* Files all records of the side, whose text is all there is; sum is set. */
void hash_build(struct hash *, struct side *, bool blank_ok, bool keep_lone);
void hash_free(struct hash *);

/* What hash_find gives for a record without a match. */
enum { HASH_NONE = 0 };

/*
 * Finds each record's key: ref[i] is HASH_NONE, or tells hash_first where.
 * Done for many at once, so that memory is asked for ahead of its use.
 */
void hash_find(struct hash *, const struct scan_line *, size_t n,
    uint64_t *ref);

/* The list that ref stands for, or SIZE_MAX: it is a single record. */
static inline size_t
hash_list(uint64_t ref)
{
	return (ref & HASH_LIST) != 0 ? (size_t)((ref & HASH_WHERE) - 1) :
	    SIZE_MAX;
}

/* Where the line of a single record starts in text. */
static inline uint64_t
hash_at(uint64_t ref)
{
	return (ref & HASH_WHERE) - 1;
}

/* The line that starts there; or from there on, for a part of one. */
static inline struct span
hash_line(const struct hash *h, uint64_t at)
{
	const char *p = h->text.p + at, *end = h->text.p + h->text.n;
	struct span line = span_to(p, scan_eol(p, end));

	line.n -= line.n > 0 && line.p[line.n - 1] == '\r';
	return line;
}

/* That record is no longer alone. */
static inline void
hash_match(struct hash *h, uint64_t at)
{
	if (h->lone)
		h->lone[at / 8] &= (unsigned char)~(1u << at % 8);
}

/* The next record from at on that was never matched; false: no more. */
bool hash_lone(const struct hash *, uint64_t *at);

#endif
