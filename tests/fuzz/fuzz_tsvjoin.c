/* fuzz_tsvjoin - two tables in one input, joined in all ways. */
#include <stdint.h>

#include "cursor.h"
#include "fuzz.h"
#include "join.h"
#include "mem.h"

/*
 * An input: a byte that picks keys and positions, one that picks options,
 * the left table, a form feed, the right table.
 */
static const char *const keys[] = { "1", "2", "1,2", "2,1", "1,2n" };
static const char *const positions[] = { "", "", "3", "2,3" };

static void
prepare(struct side *s, const uint8_t *pick, struct in *in, bool sorted)
{
	const char *pos = positions[pick[0] >> 4 & 3];

	s->name = in->name;
	key_parse(&s->key, keys[(pick[0] & 15) % 5], NULL, "-k",
	    pick[1] >> 5 & 1);
	if (*pos)
		fields_parse(&s->pos, pos, NULL, "-n");
	s->even = true;
	side_ready(s);
	if (sorted)
		side_stream(s, in);
	else
		side_load(s, in);
}

/* Would -m take it?  All of its text is at hand. */
static bool
in_order(struct side *s, const struct near *near)
{
	struct side look = *s;
	const struct scan_line *rec;
	char *last = NULL;
	struct num *pos = mem_zeroed(near->n + 1, sizeof(*pos));
	size_t n, last_n = 0, cap = 0;
	bool ok = true;

	while ((n = side_take(&look, &rec)) > 0)
		for (size_t i = 0; i < n; i++) {
			struct span k = { last, last_n };
			int d = last ? key_order(k, rec[i].key) : -1;

			if (d == 0 && near->n)
				d = near_less(near, side_pos(&look, &rec[i]),
				    pos);
			ok = ok && d <= 0;
			last = mem_grow(last, &cap, rec[i].key.n + KEY_PAD, 1);
			memcpy(last, rec[i].key.p, rec[i].key.n);
			last_n = rec[i].key.n;
			if (near->n)
				memcpy(pos, side_pos(&look, &rec[i]),
				    near->n * sizeof(*pos));
		}
	s->arena = look.arena;
	mem_free(last);
	mem_free(pos);
	return ok;
}

/* Joins the tables; false: the rows are too many to be kept. */
static bool
join(const struct join *what, const uint8_t *pick, struct span left,
    struct span right, bool sorted, bool *can_sort, struct span *rows)
{
	struct join j = *what;
	struct in l, r;

	in_memory(&l, "left", left.p, left.n);
	in_memory(&r, "right", right.p, right.n);
	prepare(&j.right, pick, &r, sorted);
	prepare(&j.left, pick, &l, sorted);
	j.near.n = j.left.pos.n;
	if (!sorted)
		*can_sort = in_order(&j.left, &j.near) &&
		    in_order(&j.right, &j.near);
	pair_right(&j.pair, &j.right.key, j.right.width, NULL);
	j.pair.out = fuzz_rows_begin();
	if (!sorted)
		join_hashed(&j);
	else if (j.near.n)
		join_sorted_near(&j);
	else
		join_sorted(&j);
	pair_free(&j.pair);
	side_free(&j.left);
	side_free(&j.right);
	in_close(&l);
	in_close(&r);
	return fuzz_rows(rows);
}

static size_t
count(struct span rows, char c)
{
	size_t n = 0;

	for (size_t i = 0; i < rows.n; i++)
		n += rows.p[i] == c;
	return n;
}

/* As many fields in every row. */
static bool
rectangular(struct span rows)
{
	size_t lines = count(rows, '\n'), tabs = count(rows, '\t');
	const char *end = rows.p + rows.n;

	for (const char *p = rows.p, *nl; p < end; p = nl + 1) {
		nl = memchr(p, '\n', (size_t)(end - p));
		if (count(span_to(p, nl), '\t') * lines != tabs)
			return false;
	}
	return true;
}

/*
 * The rows are the same whatever hashes the keys, and by merging; those of
 * the right alone then come elsewhere.
 */
static void
check(struct join *what, const uint8_t *pick, struct span left,
    struct span right)
{
	bool can_sort = false;
	struct span rows, others;
	char *copy;

	what->sum = (struct sum){ { 0, 0, 0 } };
	if (!join(what, pick, left, right, false, &can_sort, &rows))
		return;
	if (left.n > 0 && right.n > 0 && what->both)
		MUST(rectangular(rows));
	copy = mem_copy(rows.n ? rows.p : "", rows.n);
	rows.p = copy;
	what->sum = sum_seed(1);
	if (join(what, pick, left, right, false, &can_sort, &others))
		MUST(span_eq(others, rows));
	if (can_sort && !what->only_right &&
	    join(what, pick, left, right, true, &can_sort, &others))
		MUST(span_eq(others, rows));
	mem_free(copy);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *p = (const char *)data, *cut;
	struct join j = { .pair = { .filler = "-" } };
	struct span left, right;

	cut = size > 2 ? memchr(p + 2, '\f', size - 2) : NULL;
	if (!cut)
		return 0;
	left = span_to(p + 2, cut);
	right = span_to(cut + 1, p + size);
	j.blank_ok = data[1] & 1;
	j.near.way = (data[1] >> 1 & 3) % 3;
	j.pair.gap = (data[1] & 8) != 0 && positions[data[0] >> 4 & 3][0];
	j.first = (data[1] & 16) != 0;
	j.both = true;
	check(&j, data, left, right);
	j.only_left = true;
	check(&j, data, left, right);
	j.only_right = true;
	check(&j, data, left, right);
	j.both = j.only_left = j.only_right = false;
	j.semi = true;
	check(&j, data, left, right);
	return 0;
}
