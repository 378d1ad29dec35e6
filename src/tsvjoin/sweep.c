#include "cursor.h"
#include "join.h"
#include "mem.h"

struct right {
	const struct scan_line *rec;
	const struct num *pos;
	bool matched; /* it has been */
};

struct sweep {
	struct cursor cursor; /* on the right */
	struct right at[2];   /* the last one gone by, if rec is not NULL, and
	                         the next one */
	size_t n;             /* this and those behind it, as far as they are
	                         at hand, that have the same key */
	bool equal;           /* which is that of the left record */

	/* copies of the last one, for when its batch has to go */
	struct scan_line held;
	struct num *held_pos;
	char *text;
	size_t cap;
};

/* The batch, and perhaps the block, of the last record is about to go. */
static void
hold_last(struct sweep *s)
{
	struct right *last = &s->at[NEAR_LAST];
	struct span line;

	if (!last->rec || last->rec == &s->held)
		return;
	line = last->rec->line;
	s->text = mem_grow(s->text, &s->cap, line.n + PAIR_PAD, 1);
	memcpy(s->text, line.p, line.n);
	memcpy(s->held_pos, last->pos, s->cursor.near->n * sizeof(*last->pos));
	s->held.line = (struct span){ s->text, line.n };
	last->rec = &s->held;
	last->pos = s->held_pos;
}

/* Takes the next records with one key; at the end of input, none. */
static void
next_run(struct sweep *s)
{
	struct right *next = &s->at[NEAR_NEXT];
	struct cursor *c = &s->cursor;

	if (c->i == c->n)
		hold_last(s);
	s->n = 0;
	do
		next->rec = cursor_run(c, &s->n);
	while (!next->rec && cursor_more(c));
	if (next->rec)
		next->pos = side_pos(c->side, next->rec);
	next->matched = false;
}

static void
write_lone(struct join *j, const struct right *r)
{
	if (j->only_right && r->rec && !r->matched)
		pair_only_right(&j->pair, r->rec->line);
}

static inline void
advance(struct sweep *s)
{
	struct right *next = &s->at[NEAR_NEXT];

	next->rec++;
	next->pos += s->cursor.near->n;
	next->matched = false;
	s->n--;
}

/* Of records at one place only the first counts. */
static inline void
pass(struct join *j, struct sweep *s)
{
	struct right *last = &s->at[NEAR_LAST], *next = &s->at[NEAR_NEXT];

	if (last->rec && !near_less(&j->near, last->pos, next->pos)) {
		write_lone(j, next);
		return;
	}
	write_lone(j, last);
	*last = *next;
}

/* Passes all of the key that is not behind x; does more of it come? */
static inline bool
catch_up(struct join *j, struct sweep *s, const struct num *x)
{
	while (s->equal) {
		for (; s->n > 0; advance(s)) {
			if (near_less(&j->near, x, s->at[NEAR_NEXT].pos))
				return true;
			pass(j, s);
		}
		next_run(s);
		s->equal = s->n > 0 && s->cursor.same;
	}
	return false;
}

static void
pass_run(struct join *j, struct sweep *s)
{
	for (; s->n > 0; advance(s))
		write_lone(j, &s->at[NEAR_NEXT]);
	next_run(s);
}

/* Goes on to the key of a left record, the first that has it. */
static void
find_key(struct join *j, struct sweep *s, struct span key)
{
	int d = 1;

	write_lone(j, &s->at[NEAR_LAST]);
	s->at[NEAR_LAST].rec = NULL;
	while (s->n > 0 &&
	    (d = key_order(s->at[NEAR_NEXT].rec->key, key)) < 0)
		pass_run(j, s);
	s->equal = s->n > 0 && d == 0;
}

static inline void
match(struct join *j, const struct scan_line *left, const struct num *x,
    struct right *right)
{
	struct span line = right->rec->line;
	struct gap gap = { 0 };

	right->matched = true;
	if (j->semi)
		pair_alone(&j->pair, left->line);
	if (!j->both)
		return;
	if (j->pair.tail)
		line = span_cut(line, left->key.n, line.n);
	if (j->pair.gap)
		gap = near_gap(&j->near, x, right->pos);
	pair_tail(&j->pair, left->line, line, &gap);
}

/* Left records with one key. */
static void
sweep_run(struct join *j, struct sweep *s, const struct scan_line *left,
    size_t n)
{
	const struct num *x = side_pos(&j->left, left);
	bool blank = !j->blank_ok && key_blank(&j->left.key, left->key);

	for (size_t i = 0; i < n; i++, x += j->near.n) {
		bool next = catch_up(j, s, x);
		const struct num *pos[2] = {
			s->at[NEAR_LAST].rec ? s->at[NEAR_LAST].pos : NULL,
			next ? s->at[NEAR_NEXT].pos : NULL,
		};
		enum near_side side = blank ? NEAR_NONE :
		    near_choose(&j->near, x, pos);

		if (side == NEAR_NONE)
			join_unmatched(j, left[i].line);
		else
			match(j, &left[i], x, &s->at[side]);
	}
}

void
join_sorted_near(struct join *j)
{
	struct sweep s = { .equal = false };
	const struct scan_line *left;
	struct cursor c;
	size_t n;

	pair_left(&j->pair, &j->left.key, &j->right.key, j->left.width);
	cursor_init(&c, &j->left, &j->near);
	cursor_init(&s.cursor, &j->right, &j->near);
	s.held_pos = mem_zeroed(j->near.n, sizeof(*s.held_pos));
	next_run(&s);
	do
		while ((left = cursor_run(&c, &n))) {
			if (!c.same)
				find_key(j, &s, left->key);
			sweep_run(j, &s, left, n);
		}
	while (cursor_more(&c));
	write_lone(j, &s.at[NEAR_LAST]);
	while (s.n > 0)
		pass_run(j, &s);
	cursor_free(&c);
	cursor_free(&s.cursor);
	mem_free(s.text);
	mem_free(s.held_pos);
}
