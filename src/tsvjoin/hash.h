/* hash - the right records, found by key; in memory, in their order. */
#ifndef HASH_H
#define HASH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bits.h"
#include "filed.h"
#include "key.h"
#include "mem.h"
#include "side.h"
#include "slots.h"
#include "span.h"
#include "sum.h"

/*
 * Below its tag a slot holds a bit that says list, and 39 bits: an offset in
 * the text or the index of a node, plus 1.  With clustered text it is the
 * offset of a cluster, and the bit says that this has more than one record.
 */
#define HASH_LIST ((uint64_t)1 << (SLOTS_TAG - 1))
#define HASH_WHERE (HASH_LIST - 1)

enum { HASH_HEAD = sizeof(uint32_t) }; /* of a cluster, before its lines */

enum { HASH_LINE = 64 }; /* of the cache */

/* Asks for a record, which is seldom in one line of the cache. */
INLINE void
hash_fetch(const char *p)
{
	FETCH(p);
	FETCH(p + HASH_LINE - 1);
}

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
	bool tails;       /* all that is wanted of a record is behind the key */
	bool clustered;   /* text is as cluster_build made it */
	char *clusters;   /* that text, ours */
	struct slots slots;
	struct node *node;
	size_t nodes, cap;
	char *keys;       /* with list_all, each with a newline behind it */
	size_t keys_n, keys_cap;
	struct filed filed; /* likewise: list is the node of a record's key */
	unsigned char *lone; /* a bit for each byte of text: here starts a */
};                           /* record not yet matched; NULL: not kept */

/*
 * Takes a side whose text is all there is, when sum, list_all and tails are
 * set; then either hash_build or cluster_build files its records.
 */
void hash_start(struct hash *, struct side *);
void hash_build(struct hash *, struct side *, bool blank_ok, bool keep_lone);
void hash_free(struct hash *);

/* The ref of a record without a match. */
enum { HASH_NONE = 0 };

/* Records that are looked for; ref[i] is HASH_NONE, or tells where. */
struct search {
	uint64_t sum[SIDE_BATCH], slot[SIDE_BATCH], ref[SIDE_BATCH];
};

/*
 * Finds the keys of n records from the i-th on.  Done for many at once, or in
 * three steps, one for some records while others are in another, so that
 * memory is asked for ahead of its use; records from the first on.
 */
void hash_find(struct hash *, struct search *, const struct scan_line *,
    size_t n);
void hash_sum(const struct hash *, struct search *, const struct scan_line *,
    size_t i, size_t n);
void hash_ask(const struct hash *, struct search *, size_t i, size_t n);
void hash_settle(struct hash *, struct search *, const struct scan_line *,
    size_t i, size_t n);

/* The hash of a key. */
uint64_t hash_key(const struct hash *, struct span key);

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
