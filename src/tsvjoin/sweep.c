#include "cursor.h"
#include "join.h"
#include "mem.h"

/* The right record last gone by. */
struct passed {
	bool valid, matched;
	struct span line;
	struct num *pos;
	char *text; /* of its line, when a block had to go */
	size_t cap;
};

struct sweep {
	struct cursor cursor;   /* on the right */
	const struct scan_line *next; /* the record that comes, or NULL */
	const struct num *pos;  /* of it */
	bool matched;           /* it has been */
	int order;              /* of its key and the left one */
	bool known;             /* order is that of those in hand */
	struct passed passed;   /* with the key of the left record in hand */
};

/* The block is about to go. */
static void
hold_passed(struct passed *p)
{
	if (!p->valid || p->line.p == p->text)
		return;
	p->text = mem_grow(p->text, &p->cap, p->line.n + PAIR_PAD, 1);
	memcpy(p->text, p->line.p, p->line.n);
	p->line.p = p->text;
}

static const struct scan_line *
next_record(struct sweep *s)
{
	const struct scan_line *r;

	while (!(r = cursor_next(&s->cursor))) {
		hold_passed(&s->passed);
		if (!cursor_more(&s->cursor))
			return NULL;
	}
	return r;
}

static void
write_lone(struct join *j, bool matched, struct span line)
{
	if (j->only_right && !matched)
		pair_only_right(&j->pair, line);
}

/* Forgets the record that was passed. */
static void
drop_passed(struct join *j, struct passed *p)
{
	if (p->valid)
		write_lone(j, p->matched, p->line);
	p->valid = false;
}

/* Of records at one place only the first counts. */
static void
pass(struct join *j, struct sweep *s)
{
	struct passed *p = &s->passed;
	const struct scan_line *r = s->next;

	if (p->valid && near_order(&j->near, p->pos, s->pos) == 0) {
		write_lone(j, s->matched, r->line);
		return;
	}
	drop_passed(j, p);
	p->line = r->line;
	for (size_t i = 0; i < j->near.n; i++)
		p->pos[i] = s->pos[i];
	p->matched = s->matched;
	p->valid = true;
}

static void
advance(struct sweep *s)
{
	s->next = next_record(s);
	if (s->next)
		s->pos = side_pos(s->cursor.side, s->next);
	s->known = s->known && s->cursor.same;
	s->matched = false;
}

/* Passes all that is not behind the left record; is the next of its key? */
static bool
catch_up(struct join *j, struct sweep *s, const struct scan_line *left,
    const struct num *x)
{
	for (; s->next; advance(s)) {
		if (!s->known)
			s->order = key_order(s->next->key, left->key);
		s->known = true;
		if (s->order > 0)
			return false;
		if (s->order < 0)
			write_lone(j, s->matched, s->next->line);
		else if (near_order(&j->near, s->pos, x) > 0)
			return true;
		else
			pass(j, s);
	}
	return false;
}

static void
match(struct join *j, struct sweep *s, const struct scan_line *left,
    const struct num *x, const struct num *pos)
{
	bool passed = pos == s->passed.pos;
	struct span line = passed ? s->passed.line : s->next->line;
	struct gap gap = { 0 };

	*(passed ? &s->passed.matched : &s->matched) = true;
	if (j->semi)
		pair_alone(&j->pair, left->line);
	if (!j->both)
		return;
	if (j->pair.tail)
		line = span_cut(line, left->key.n, line.n);
	if (j->pair.gap)
		gap = near_gap(&j->near, x, pos);
	pair_both(&j->pair, left->line, line, &gap);
}

static void
sweep_left(struct join *j, struct cursor *c, struct sweep *s)
{
	const struct scan_line *left;

	while ((left = cursor_next(c))) {
		const struct num *x = side_pos(&j->left, left);
		const struct num *before, *after, *pos = NULL;

		if (!c->same) {
			drop_passed(j, &s->passed);
			s->known = false;
		}
		after = catch_up(j, s, left, x) ? s->pos : NULL;
		before = s->passed.valid ? s->passed.pos : NULL;
		if (j->near.way == NEAR_AFTER && before &&
		    near_order(&j->near, before, x) == 0)
			after = before;
		if (j->blank_ok || !key_blank(&j->left.key, left->key))
			pos = near_choose(&j->near, x, before, after);
		if (pos)
			match(j, s, left, x, pos);
		else
			join_unmatched(j, left->line);
	}
}

void
join_sorted_near(struct join *j)
{
	struct sweep s = { .known = false };
	struct cursor c;

	pair_left(&j->pair, &j->left.key, &j->right.key, j->left.width);
	cursor_init(&c, &j->left, &j->near);
	cursor_init(&s.cursor, &j->right, &j->near);
	s.passed.pos = mem_zeroed(j->near.n, sizeof(*s.passed.pos));
	advance(&s);
	do
		sweep_left(j, &c, &s);
	while (cursor_more(&c));
	drop_passed(j, &s.passed);
	for (; s.next; advance(&s))
		write_lone(j, s.matched, s.next->line);
	cursor_free(&c);
	cursor_free(&s.cursor);
	mem_free(s.passed.text);
	mem_free(s.passed.pos);
}
