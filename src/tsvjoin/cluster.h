/* cluster - right records put by key, so that those of one stand together. */
#ifndef CLUSTER_H
#define CLUSTER_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "hash.h"
#include "side.h"

/*
 * Where the records of a key are here and there in the text, each costs a wait
 * for memory, and one more for its node.  A cluster is a count, and the lines
 * of a key's records, in their order, a newline behind each: the first as a
 * whole, of the others (with tails) what stands behind the key.  Their text
 * is in memory twice for a while, so a table above CLUSTER_MAX bytes is filed
 * where it is.
 */
#define CLUSTER_MAX ((size_t)64 << 20)

/* Can it be done?  The key must be at the front of the line, as it stands. */
static inline bool
cluster_can(const struct hash *h)
{
	return h->front && !h->list_all && h->text.n <= CLUSTER_MAX;
}

/* In place of hash_build; the side's text is then given up. */
void cluster_build(struct hash *, struct side *, bool blank_ok);

/* How many records a cluster has, and where the first line starts. */
static inline uint32_t
cluster_read(const struct hash *h, uint64_t ref, const char **first)
{
	const char *head = h->text.p + hash_at(ref);
	uint32_t n;

	memcpy(&n, head, sizeof(n));
	*first = head + HASH_HEAD;
	return n;
}

#endif
