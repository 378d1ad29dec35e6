#include "join.h"

#include <stdint.h>

#include "hash.h"

/* Writes a left record with the right one that starts at a place. */
static inline void
match(struct join *j, struct hash *h, const struct scan_line *left, uint64_t at,
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
match_all(struct join *j, struct hash *h, const struct scan_line *left,
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
join_batch(struct join *j, struct hash *h, const struct scan_line *left,
    size_t n)
{
	uint64_t ref[SIDE_BATCH];

	hash_find(h, left, n, ref);
	for (size_t i = 0; i < n; i++) {
		if (ref[i] == HASH_NONE)
			join_unmatched(j, left[i].line);
		else if (j->semi)
			pair_alone(&j->pair, left[i].line);
		else if (!j->anti)
			match_all(j, h, &left[i], ref[i]);
	}
}

/* A left record's nearest: where in the shelf, and how far. */
struct found {
	size_t at;
	struct gap gap;
};

/* Finds the nearest of each, in steps that let memory be asked for ahead. */
static void
find_near(struct join *j, const struct hash *h, const struct shelf *f,
    const struct scan_line *left, size_t n, const uint64_t *ref,
    struct found *found)
{
	for (size_t i = 0; i < n; i++)
		if (ref[i] != HASH_NONE) {
			const struct node *l = &h->node[hash_list(ref[i])];

			HASH_AHEAD(shelf_part(f, l, 1));
			HASH_AHEAD(shelf_part(f, l, 2));
			HASH_AHEAD(shelf_part(f, l, 3));
		}
	for (size_t i = 0; i < n; i++) {
		const struct num *x = side_pos(&j->left, &left[i]), *pos;

		found[i].at = SIZE_MAX;
		if (ref[i] == HASH_NONE)
			continue;
		found[i].at = shelf_find(f, &h->node[hash_list(ref[i])],
		    x, &pos);
		if (found[i].at == SIZE_MAX)
			continue;
		HASH_AHEAD(&f->at[found[i].at]);
		found[i].gap = near_gap(&j->near, x, pos);
	}
	for (size_t i = 0; i < n; i++)
		if (found[i].at != SIZE_MAX) {
			const char *line = h->text.p + f->at[found[i].at];

			HASH_AHEAD(line);
			HASH_AHEAD(line + HASH_LINE - 1);
		}
}

static void
near_batch(struct join *j, struct hash *h, const struct shelf *f,
    const struct scan_line *left, size_t n)
{
	uint64_t ref[SIDE_BATCH];
	struct found found[SIDE_BATCH];

	hash_find(h, left, n, ref);
	find_near(j, h, f, left, n, ref, found);
	for (size_t i = 0; i < n; i++) {
		if (found[i].at == SIZE_MAX)
			join_unmatched(j, left[i].line);
		else if (j->semi)
			pair_alone(&j->pair, left[i].line);
		else if (!j->anti)
			match(j, h, &left[i], f->at[found[i].at],
			    &found[i].gap);
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
	const struct scan_line *left;
	size_t n;

	hash_build(&h, &j->right, j->blank_ok, j->only_right);
	if (j->near.n)
		shelf_build(&f, &h, &j->near);
	do {
		while ((n = side_take(&j->left, &left)) > 0)
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
