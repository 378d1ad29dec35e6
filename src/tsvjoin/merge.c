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
	const struct rec *next; /* the record behind the group, or NULL */
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

static const struct rec *
next_record(struct group *g)
{
	const struct rec *r;

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
	const struct rec *r = g->next;

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

static void
match_group(struct join *j, struct group *g, const struct rec *left)
{
	size_t n = j->first ? 1 : g->n, skip = j->pair.tail ? g->key.n : 0;

	g->matched = true;
	if (j->semi)
		pair_alone(&j->pair, left->line);
	for (size_t i = 0; j->both && i < n; i++) {
		struct span line = nth_line(g, i);

		pair_both(&j->pair, left->line,
		    span_cut(line, skip, line.n), NULL);
	}
}

static void
merge_left(struct join *j, struct cursor *c, struct group *g)
{
	const struct rec *left;

	while ((left = cursor_next(c))) {
		if (!c->same) {
			int d = -1;

			while (g->valid &&
			    (d = key_order(g->key, left->key)) < 0)
				leave_group(j, g);
			g->met = g->valid && d == 0 &&
			    (j->blank_ok || !left->blank);
		}
		if (g->met)
			match_group(j, g, left);
		else
			join_unmatched(j, left->line);
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
