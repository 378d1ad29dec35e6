#include "cursor.h"

#include <stdio.h>

#include "err.h"
#include "mem.h"

void
cursor_init(struct cursor *c, struct side *side, const struct near *near)
{
	c->side = side;
	c->near = near;
	c->i = c->n = 0;
	c->begun = c->same = false;
	c->copy = NULL;
	c->cap = 0;
	c->last_pos = near ? mem_zeroed(near->n, sizeof(*c->last_pos)) : NULL;
}

void
cursor_free(struct cursor *c)
{
	mem_free(c->copy);
	mem_free(c->last_pos);
}

/* Adds " -k2,2n" for a field counted from 0. */
static void
add_option(char *to, size_t room, size_t field, const char *flags)
{
	size_t n = strlen(to);

	snprintf(to + n, room - n, " -k%zu,%zu%s", field + 1, field + 1,
	    flags);
}

_Noreturn static void
die_disorder(const struct cursor *c, const struct scan_line *r)
{
	const struct key *k = &c->side->key;
	const struct fields *pos = &c->side->pos;
	char how[200] = "";

	for (size_t i = 0; i < k->field.n; i++)
		add_option(how, sizeof(how), k->field.at[i],
		    k->number[i] ? "n" : k->fold ? "f" : "");
	for (size_t i = 0; c->near && i < pos->n; i++)
		add_option(how, sizeof(how), pos->at[i], "n");
	die("%s:%lu: out of order: expected, for -m, the order of LC_ALL=C "
	    "sort -t \"$(printf '\\t')\"%s", c->side->name,
	    c->side->before + (unsigned long)(r - c->rec) + 1, how);
}

/* What is remembered of the record before must outlive its batch. */
static void
keep_last(struct cursor *c)
{
	size_t n = c->last.n;

	if (c->last.p == c->copy)
		return;
	c->copy = mem_grow(c->copy, &c->cap, n + KEY_PAD, 1);
	if (n > 0)
		memcpy(c->copy, c->last.p, n);
	c->last.p = c->copy;
}

static void
check_order(struct cursor *c, const struct scan_line *r)
{
	const struct near *near = c->near;
	const struct num *pos = near ? side_pos(c->side, r) : NULL;
	int d = 1;

	c->same = c->begun && key_same(c->last, r->key);
	if (c->same)
		d = near ? near_order(near, pos, c->last_pos) : 0;
	else if (c->begun)
		d = key_order(r->key, c->last);
	if (d < 0)
		die_disorder(c, r);
	c->begun = true;
	c->last = r->key;
	for (size_t i = 0; near && i < near->n; i++)
		c->last_pos[i] = pos[i];
}

const struct scan_line *
cursor_next(struct cursor *c)
{
	const struct scan_line *r;

	if (c->i == c->n) {
		if (c->begun)
			keep_last(c);
		c->n = side_take(c->side, &c->rec);
		c->i = 0;
		if (c->n == 0)
			return NULL;
	}
	r = &c->rec[c->i++];
	check_order(c, r);
	return r;
}

const struct scan_line *
cursor_run(struct cursor *c, size_t *n)
{
	const struct scan_line *r = cursor_next(c), *end, *next;

	if (!r)
		return NULL;
	end = c->rec + c->n;
	for (next = r + 1; next < end; next++)
		if (!key_same(next->key, r->key))
			break;
	*n = (size_t)(next - r);
	c->i += *n - 1;
	return r;
}

bool
cursor_more(struct cursor *c)
{
	return side_more(c->side);
}
