#include "cursor.h"

#include <stdio.h>

#include "bits.h"
#include "err.h"
#include "mem.h"

void
cursor_init(struct cursor *c, struct side *side, const struct near *near)
{
	c->side = side;
	c->near = near;
	c->i = c->n = 0;
	c->last = NULL;
	c->cap = 0;
	c->last_pos = near ? mem_zeroed(near->n, sizeof(*c->last_pos)) : NULL;
}

void
cursor_free(struct cursor *c)
{
	mem_free(c->last);
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

/* What is known of the last record must outlive those taken with it. */
static void
keep_last(struct cursor *c)
{
	const struct scan_line *r = &c->rec[c->n - 1];

	c->last = mem_grow(c->last, &c->cap, r->key.n + KEY_PAD, 1);
	memcpy(c->last, r->key.p, r->key.n);
	c->last_n = r->key.n;
	for (size_t i = 0; c->near && i < c->near->n; i++)
		c->last_pos[i] = side_pos(c->side, r)[i];
}

/* Which of the records taken have another key than the one before? */
static uint64_t
compare_keys(const struct cursor *c)
{
	const struct scan_line *r = c->rec;
	struct span last = { c->last, c->last_n };
	uint64_t fresh = c->last == NULL;

	for (size_t i = fresh ? 1 : 0; i < c->n; i++) {
		if (i > 0)
			last = r[i - 1].key;
		if (key_same(last, r[i].key))
			continue;
		if (key_order(last, r[i].key) > 0)
			die_disorder(c, &r[i]);
		fresh |= (uint64_t)1 << i;
	}
	return fresh;
}

static void
compare_positions(const struct cursor *c)
{
	const struct num *pos = side_pos(c->side, c->rec), *last = c->last_pos;

	for (size_t i = 0; i < c->n; i++) {
		if (near_less(c->near, pos, last) && !(c->fresh >> i & 1))
			die_disorder(c, &c->rec[i]);
		last = pos;
		pos += c->near->n;
	}
}

bool
cursor_take(struct cursor *c)
{
	if (c->n > 0)
		keep_last(c);
	c->i = 0;
	c->n = side_take(c->side, &c->rec);
	if (c->n == 0)
		return false;
	c->fresh = compare_keys(c);
	if (c->near)
		compare_positions(c);
	return true;
}

const struct scan_line *
cursor_run(struct cursor *c, size_t *n)
{
	const struct scan_line *r = cursor_next(c);
	size_t end;

	if (!r)
		return NULL;
	end = bits_first(c->fresh & bits_from(c->i));
	if (end > c->n)
		end = c->n;
	*n = end - c->i + 1;
	c->i = end;
	return r;
}

bool
cursor_more(struct cursor *c)
{
	return side_more(c->side);
}
