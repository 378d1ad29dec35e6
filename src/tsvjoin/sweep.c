#include "cursor.h"
#include "join.h"
#include "mem.h"

/* The right record last gone by, kept since its text may be gone. */
struct passed {
	bool valid, matched;
	char *text;
	size_t cap;
	struct span line;
	struct num *pos;
};

struct sweep {
	struct cursor cursor;   /* on the right */
	const struct scan_line *next; /* the record that comes, or NULL */
	const struct num *pos;  /* of it */
	bool matched;           /* it has been */
	struct passed passed;   /* with the key of the left record in hand */
};

static const struct scan_line *
next_record(struct cursor *c)
{
	const struct scan_line *r;

	while (!(r = cursor_next(c)))
		if (!cursor_more(c))
			return NULL;
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
	p->text = mem_grow(p->text, &p->cap, r->line.n + PAIR_PAD, 1);
	memcpy(p->text, r->line.p, r->line.n);
	p->line = (struct span){ p->text, r->line.n };
	memcpy(p->pos, s->pos, j->near.n * sizeof(*p->pos));
	p->matched = s->matched;
	p->valid = true;
}

static void
advance(struct sweep *s)
{
	s->next = next_record(&s->cursor);
	if (s->next)
		s->pos = side_pos(s->cursor.side, s->next);
	s->matched = false;
}

/* Passes all that is not behind the left record; is the next of its key? */
static bool
catch_up(struct join *j, struct sweep *s, const struct scan_line *left,
    const struct num *x)
{
	for (; s->next; advance(s)) {
		int d = key_order(s->next->key, left->key);

		if (d > 0)
			return false;
		if (d < 0)
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
	struct gap gap = near_gap(&j->near, x, pos);

	*(passed ? &s->passed.matched : &s->matched) = true;
	if (j->semi)
		pair_alone(&j->pair, left->line);
	if (!j->both)
		return;
	if (j->pair.tail)
		line = span_cut(line, left->key.n, line.n);
	pair_both(&j->pair, left->line, line, &gap);
}

static void
sweep_left(struct join *j, struct cursor *c, struct sweep *s)
{
	const struct scan_line *left;

	while ((left = cursor_next(c))) {
		const struct num *x = side_pos(&j->left, left);
		const struct num *before, *after, *pos = NULL;

		if (!c->same)
			drop_passed(j, &s->passed);
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
	struct sweep s = { .matched = false };
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
