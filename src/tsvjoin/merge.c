#include <stdint.h>

#include "cursor.h"
#include "join.h"
#include "mem.h"

struct place {
	size_t at, n;
};

/* The right records with one key, while the left ones go by. */
struct group {
	struct cursor cursor;
	const struct scan_line *next; /* the record behind the group, or NULL */
	bool valid, matched;
	bool met;               /* its key is that of the left record */
	struct span key;
	const char *base;       /* lines are at places from here */
	struct place *line;
	size_t n, cap;
	char *copy;             /* of the key */
	size_t copy_cap;
	char *held;             /* of the lines, when a block had to go */
	size_t held_n, held_cap;
};

static void
hold_line(struct group *g, struct span line)
{
	g->held = mem_grow(g->held, &g->held_cap,
	    g->held_n + line.n + PAIR_PAD, 1);
	if (line.n > 0)
		memcpy(g->held + g->held_n, line.p, line.n);
	g->held_n += line.n;
	g->base = g->held;
}

/* The block is about to go: its lines move to memory of the group. */
static void
hold_lines(struct group *g)
{
	const char *base = g->base;

	if (g->n == 0 || base == g->held)
		return;
	g->held_n = 0;
	for (size_t i = 0; i < g->n; i++) {
		struct place *l = &g->line[i];
		size_t at = g->held_n;

		hold_line(g, (struct span){ base + l->at, l->n });
		l->at = at;
	}
}

static void
add_line(struct group *g, struct span line)
{
	size_t at = (size_t)(line.p - g->base);

	if (g->base == g->held) {
		at = g->held_n;
		hold_line(g, line);
	}
	g->line = mem_grow(g->line, &g->cap, g->n + 1, sizeof(*g->line));
	g->line[g->n++] = (struct place){ at, line.n };
}

static const struct scan_line *
next_record(struct group *g)
{
	const struct scan_line *r;

	while (!(r = cursor_next(&g->cursor))) {
		hold_lines(g);
		if (!cursor_more(&g->cursor))
			return NULL;
	}
	return r;
}

/* Gathers the next group; it is not valid at the end of input. */
static void
next_group(struct group *g)
{
	const struct scan_line *r = g->next;

	g->n = 0;
	g->matched = false;
	g->valid = r != NULL;
	if (!r)
		return;
	g->copy = mem_grow(g->copy, &g->copy_cap, r->key.n + KEY_PAD, 1);
	memcpy(g->copy, r->key.p, r->key.n);
	g->key = (struct span){ g->copy, r->key.n };
	g->base = r->line.p;
	do
		add_line(g, r->line);
	while ((r = next_record(g)) && g->cursor.same);
	g->next = r;
}

static struct span
nth_line(const struct group *g, size_t i)
{
	return (struct span){ g->base + g->line[i].at, g->line[i].n };
}

/* Goes on to the next group; what never matched is written. */
static void
leave_group(struct join *j, struct group *g)
{
	if (j->only_right && !g->matched)
		for (size_t i = 0; i < g->n; i++)
			pair_only_right(&j->pair, nth_line(g, i));
	next_group(g);
}

/* What pair wants of a line of the group. */
static inline struct span
right_part(const struct join *j, const struct group *g, size_t i)
{
	struct span line = nth_line(g, i);

	return span_cut(line, j->pair.tail ? g->key.n : 0, line.n);
}

/* Writes each of n left records with each record of the group. */
static void
match_group(struct join *j, struct group *g, const struct scan_line *left,
    size_t n)
{
	size_t rights = j->first ? 1 : g->n;

	if (rights == 1 && j->pair.tail) {
		pair_many(&j->pair, left, n, right_part(j, g, 0));
		return;
	}
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < rights; k++)
			pair_tail(&j->pair, left[i].line,
			    right_part(j, g, k), NULL);
}

/* Writes what is due for left records that all match, or all do not. */
static void
merge_run(struct join *j, struct group *g, const struct scan_line *left,
    size_t n)
{
	if (!g->met) {
		for (size_t i = 0; i < n; i++)
			join_unmatched(j, left[i].line);
		return;
	}
	g->matched = true;
	for (size_t i = 0; j->semi && i < n; i++)
		pair_alone(&j->pair, left[i].line);
	if (j->both)
		match_group(j, g, left, n);
}

static void
merge_left(struct join *j, struct cursor *c, struct group *g)
{
	const struct scan_line *left;
	size_t n;

	while ((left = cursor_run(c, &n))) {
		if (!c->same) {
			int d = -1;

			while (g->valid &&
			    (d = key_order(g->key, left->key)) < 0)
				leave_group(j, g);
			g->met = g->valid && d == 0 &&
			    (j->blank_ok ||
			    !key_blank(&j->left.key, left->key));
		}
		merge_run(j, g, left, n);
	}
}

void
join_sorted(struct join *j)
{
	struct group g = { 0 };
	struct cursor c;

	pair_left(&j->pair, &j->left.key, &j->right.key, j->left.width);
	cursor_init(&c, &j->left, NULL);
	cursor_init(&g.cursor, &j->right, NULL);
	g.next = next_record(&g);
	next_group(&g);
	do
		merge_left(j, &c, &g);
	while (cursor_more(&c));
	while (g.valid)
		leave_group(j, &g);
	cursor_free(&c);
	cursor_free(&g.cursor);
	mem_free(g.line);
	mem_free(g.copy);
	mem_free(g.held);
}
