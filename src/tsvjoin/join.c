#include "join.h"

#include <stdint.h>

#include "bits.h"
#include "cluster.h"
#include "hash.h"
#include "shelf.h"

/*
 * Rows that are not yet written, so that the memory of all of them is asked
 * for before that of one is needed.
 */
struct rows {
	struct join *join;
	struct hash *hash;
	struct couple row[SIDE_BATCH]; /* right.n may be FIND */
	size_t n;
};

static const size_t FIND = SIZE_MAX; /* right is all up to its newline */

static void
write_rows(struct rows *r)
{
	struct span text = r->hash->text, last = { NULL, 0 };

	for (size_t i = 0; i < r->n; i++) {
		struct span *right = &r->row[i].right;

		if (right->n == FIND && right->p != last.p)
			last = hash_line(r->hash,
			    (uint64_t)(right->p - text.p));
		if (right->n == FIND)
			*right = last;
	}
	pair_rows(&r->join->pair, r->row, r->n);
	r->n = 0;
}

static inline void
add_row(struct rows *r, struct span left, struct span right)
{
	r->row[r->n++] = (struct couple){ left, right };
	if (r->n == SIDE_BATCH)
		write_rows(r);
}

/*
 * What stands beside a left record without a match, or of which it is enough
 * that it has one; false: it is in no row.
 */
static inline bool
beside(const struct join *j, bool matched, struct span *right)
{
	*right = pair_blank(&j->pair);
	if (matched ? j->semi : j->anti) {
		right->n = 0;
		return true;
	}
	return !matched && j->only_left;
}

static inline void
add_left(struct rows *r, struct span left, bool matched)
{
	struct span right;

	if (beside(r->join, matched, &right))
		add_row(r, left, right);
}

/* A left record with the right one that starts at a place. */
static inline void
add_both(struct rows *r, const struct scan_line *left, uint64_t at,
    const struct gap *gap)
{
	struct join *j = r->join;
	const char *p = r->hash->text.p + at;

	hash_match(r->hash, at);
	if (!j->both)
		return;
	if (j->pair.tail && !j->pair.gap) {
		add_row(r, left->line, (struct span){ p + left->key.n, FIND });
		return;
	}
	write_rows(r);
	pair_both(&j->pair, left->line, hash_line(r->hash, at +
	    (j->pair.tail ? left->key.n : 0)), gap);
}

/* All records that ref stands for, in their order. */
static inline void
add_all(struct rows *r, const struct scan_line *left, uint64_t ref)
{
	const struct join *j = r->join;
	const struct node *node = r->hash->node;
	size_t n = hash_list(ref);

	if (n == SIZE_MAX) {
		add_both(r, left, hash_at(ref), NULL);
		return;
	}
	for (;;) {
		FETCH(r->hash->text.p + node[n].at + left->key.n);
		add_both(r, left, node[n].at, NULL);
		if (j->first || !j->both || !node[n].next)
			break;
		n = node[n].next - 1;
	}
}

static void
join_batch(struct rows *r, const struct scan_line *left, size_t n)
{
	const struct join *j = r->join;
	struct search s;

	hash_find(r->hash, &s, left, n);
	for (size_t i = 0; i < n; i++)
		if (s.ref[i] == HASH_NONE || j->semi || j->anti)
			add_left(r, left[i].line, s.ref[i] != HASH_NONE);
		else
			add_all(r, &left[i], s.ref[i]);
	write_rows(r);
}

/* n left records, in each case with all of a cluster. */
static inline void
write_cluster(struct join *j, const struct hash *h,
    const struct scan_line *left, size_t n, uint64_t ref)
{
	const char *end = h->text.p + h->text.n, *first;
	uint32_t like = cluster_read(h, ref, &first);

	if (j->first)
		like = 1;
	if (j->pair.tail)
		first += left->key.n;
	if (like == 1 && n > 1 && j->pair.tail) {
		pair_many(&j->pair, left, n,
		    span_to(first, scan_eol(first, end)));
		return;
	}
	for (; n > 0; n--, left++) {
		const char *p = first;

		for (uint32_t k = 0; k < like; k++) {
			const char *eol = scan_eol(p, end);

			pair_tail(&j->pair, left->line, span_to(p, eol), NULL);
			p = eol + 1;
		}
	}
}

static inline void
write_clusters(struct join *j, const struct hash *h,
    const struct scan_line *left, const uint64_t *ref, size_t n)
{
	struct span right;
	size_t end;

	for (size_t i = 0; i < n; i = end) {
		bool matched = ref[i] != HASH_NONE;

		for (end = i + 1; end < n && ref[end] == ref[i]; )
			end++;
		if (matched && j->both)
			write_cluster(j, h, left + i, end - i, ref[i]);
		else if (beside(j, matched, &right))
			for (; i < end; i++)
				pair_row(&j->pair, left[i].line, right);
	}
}

/*
 * Some records are looked for while the memory that others need is on its
 * way: a step of them is written, the next one has its slots, the one behind
 * that its hashes.  Short steps spread the waiting best; a table that is in
 * the cache in any case needs none, and long ones cost less.
 */
enum { STEP = 8, LONG_STEP = 32, CACHED = 8 << 20 };

/* How many of n records are in the step that begins with the i-th? */
static inline size_t
in_step(size_t i, size_t n, size_t step)
{
	if (i >= n)
		return 0;
	return n - i < step ? n - i : step;
}

static void
cluster_batch(struct join *j, struct hash *h, const struct scan_line *left,
    size_t n)
{
	size_t step = h->text.n <= CACHED ? LONG_STEP : STEP;
	struct search s;

	for (size_t i = 0; i < n + 2 * step; i += step) {
		size_t ask = i - step, write = i - 2 * step;

		hash_sum(h, &s, left, i, in_step(i, n, step));
		if (i >= step)
			hash_ask(h, &s, ask, in_step(ask, n, step));
		if (i < 2 * step)
			continue;
		hash_settle(h, &s, left, write, in_step(write, n, step));
		write_clusters(j, h, left + write, s.ref + write,
		    in_step(write, n, step));
	}
}

/* A left record's nearest: among which, where its line is, and how far. */
struct found {
	struct part list, step;
	bool any;
	uint64_t at;
	struct gap gap;
};

/* So many bytes are asked for: of what is longer, not all is read. */
enum { AHEAD = 8 * HASH_LINE };

/* Asks for the middle of it. */
INLINE void
ask_ahead(struct span s)
{
	if (s.n == 0)
		return;
	if (s.n > AHEAD)
		s = span_cut(s, (s.n - AHEAD) / 2, (s.n + AHEAD) / 2);
	for (size_t i = 0; i < s.n - 1; i += HASH_LINE)
		FETCH(s.p + i);
	FETCH(s.p + s.n - 1);
}

/* Finds the nearest of each, in steps that let memory be asked for ahead. */
static void
find_near(struct join *j, const struct hash *h, const struct shelf *f,
    const struct scan_line *left, size_t n, const uint64_t *ref,
    struct found *found)
{
	for (size_t i = 0; i < n; i++)
		if (ref[i] != HASH_NONE) {
			found[i].list = shelf_list(&h->node[hash_list(ref[i])]);
			ask_ahead(shelf_tops(f, shelf_on_top(found[i].list)));
		}
	for (size_t i = 0; i < n; i++)
		if (ref[i] != HASH_NONE) {
			found[i].step = shelf_step(f, found[i].list,
			    side_pos(&j->left, &left[i]));
			ask_ahead(shelf_rows(f, found[i].step));
		}
	for (size_t i = 0; i < n; i++) {
		const struct num *x = side_pos(&j->left, &left[i]), *pos;
		size_t row = SIZE_MAX;
		const char *line;

		if (ref[i] != HASH_NONE)
			row = shelf_find(f, found[i].list, found[i].step, x,
			    &pos);
		found[i].any = row != SIZE_MAX;
		if (!found[i].any)
			continue;
		found[i].at = shelf_at(f, row);
		line = h->text.p + found[i].at +
		    (j->pair.tail ? left[i].key.n : 0);
		FETCH(line);
		FETCH(line + HASH_LINE / 2);
		if (j->pair.gap)
			found[i].gap = near_gap(&j->near, x, pos);
	}
}

static void
near_batch(struct rows *r, const struct shelf *f,
    const struct scan_line *left, size_t n)
{
	const struct join *j = r->join;
	struct search s;
	struct found found[SIDE_BATCH];

	hash_find(r->hash, &s, left, n);
	find_near(r->join, r->hash, f, left, n, s.ref, found);
	for (size_t i = 0; i < n; i++)
		if (!found[i].any || j->semi || j->anti)
			add_left(r, left[i].line, found[i].any);
		else
			add_both(r, &left[i], found[i].at, &found[i].gap);
	write_rows(r);
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
	struct hash h = { .list_all = j->near.n > 0, .sum = j->sum,
	    .tails = j->pair.tail };
	struct shelf f = { 0 };
	struct rows rows = { .join = j, .hash = &h };
	const struct scan_line *left;
	size_t n;

	hash_start(&h, &j->right);
	if (!j->only_right && cluster_can(&h))
		cluster_build(&h, &j->right, j->blank_ok);
	else
		hash_build(&h, &j->right, j->blank_ok, j->only_right);
	if (j->near.n)
		shelf_build(&f, &h, &j->near);
	do {
		while ((n = side_take(&j->left, &left)) > 0)
			if (h.clustered)
				cluster_batch(j, &h, left, n);
			else if (j->near.n)
				near_batch(&rows, &f, left, n);
			else
				join_batch(&rows, left, n);
	} while (side_more(&j->left));
	if (j->only_right)
		write_lone(j, &h);
	shelf_free(&f);
	hash_free(&h);
}
