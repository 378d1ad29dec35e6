#include "join.h"

#include <stdint.h>

#include "hash.h"

/* Writes a left record with the right one that starts at a place. */
static inline void
match(struct join *j, struct hash *h, const struct rec *left, uint64_t at,
    const struct gap *gap)
{
	hash_match(h, at);
	if (!j->both)
		return;
	if (j->pair.tail)
		at += left->key.n;
	pair_both(&j->pair, left->line, hash_line(h, at), gap);
}

/* All records that ref stands for, in their order. */
static void
match_all(struct join *j, struct hash *h, const struct rec *left,
    uint64_t ref)
{
	size_t n = hash_list(ref);

	if (n == SIZE_MAX) {
		match(j, h, left, hash_at(ref), NULL);
		return;
	}
	for (;;) {
		match(j, h, left, h->node[n].at, NULL);
		if (j->first || !j->both || !h->node[n].next)
			break;
		n = h->node[n].next - 1;
	}
}

static void
join_batch(struct join *j, struct hash *h, const struct rec *left, size_t n)
{
	uint64_t ref[SIDE_BATCH];

	hash_find(h, left, n, j->blank_ok, ref);
	for (size_t i = 0; i < n; i++) {
		if (ref[i] == HASH_NONE)
			join_unmatched(j, left[i].line);
		else if (j->semi)
			pair_alone(&j->pair, left[i].line);
		else if (!j->anti)
			match_all(j, h, &left[i], ref[i]);
	}
}

static void
near_batch(struct join *j, struct hash *h, const struct shelf *f,
    const struct rec *left, size_t n)
{
	uint64_t ref[SIDE_BATCH];

	hash_find(h, left, n, j->blank_ok, ref);
	for (size_t i = 0; i < n; i++) {
		size_t k = SIZE_MAX;
		struct gap gap;

		if (ref[i] != HASH_NONE)
			k = shelf_find(f, &j->near,
			    &h->node[hash_list(ref[i])], left[i].pos);
		if (k == SIZE_MAX) {
			join_unmatched(j, left[i].line);
			continue;
		}
		gap = near_gap(&j->near, left[i].pos,
		    f->pos + k * j->near.n);
		if (j->semi)
			pair_alone(&j->pair, left[i].line);
		else if (!j->anti)
			match(j, h, &left[i], f->at[k], &gap);
	}
}

static void
write_lone(struct join *j, const struct hash *h)
{
	uint64_t at = 0;

	pair_left(&j->pair, &j->left.key, &j->right.key, j->left.width);
	for (; hash_lone(h, &at); at++)
		pair_only_right(&j->pair, hash_line(h, at));
}

void
join_hashed(struct join *j)
{
	struct hash h = { .list_all = j->near.n > 0 };
	struct shelf f = { 0 };
	struct rec left[SIDE_BATCH];
	size_t n;

	hash_build(&h, &j->right, j->blank_ok, j->only_right);
	if (j->near.n)
		shelf_build(&f, &h, &j->near);
	do {
		while ((n = side_take(&j->left, left)) > 0)
			if (j->near.n)
				near_batch(j, &h, &f, left, n);
			else
				join_batch(j, &h, left, n);
	} while (side_more(&j->left));
	if (j->only_right)
		write_lone(j, &h);
	shelf_free(&f);
	hash_free(&h);
}
