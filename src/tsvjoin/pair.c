#include "pair.h"

#include <stdint.h>

#include "mem.h"

static void
add_run(struct pair *p, size_t first, size_t last)
{
	size_t cut = last == SIZE_MAX ? first : last + 1;

	p->run = mem_grow(p->run, &p->cap, p->runs + 1, sizeof(*p->run));
	p->run[p->runs++] = (struct run){ first, last };
	if (p->cut < cut)
		p->cut = cut;
}

/* All fields but the key's; the last run goes to the end of the line. */
static void
add_rest(struct pair *p, const struct key *k, size_t width)
{
	bool *in_key = mem_zeroed(k->field.max, sizeof(*in_key));
	size_t first = 0;

	for (size_t i = 0; i < k->field.n; i++)
		in_key[k->field.at[i]] = true;
	for (size_t i = 0; i < k->field.max; i++) {
		if (!in_key[i])
			continue;
		if (first < i)
			add_run(p, first, i - 1);
		first = i + 1;
	}
	if (first < width)
		add_run(p, first, SIZE_MAX);
	mem_free(in_key);
}

/* What stands for the right fields, and for the distance. */
static void
make_blank(struct pair *p)
{
	size_t n = strlen(p->filler), cap = 0;
	size_t fields = p->columns + p->gap;
	char *to;

	to = p->blank = mem_grow(NULL, &cap, fields * (n + 1) + PAIR_PAD, 1);
	while (fields-- > 0) {
		*to++ = '\t';
		memcpy(to, p->filler, n);
		to += n;
	}
	p->blank_n = (size_t)(to - p->blank);
}

void
pair_right(struct pair *p, const struct key *right, size_t width,
    const struct fields *chosen)
{
	for (size_t i = 0; chosen && i < chosen->n; i++)
		add_run(p, chosen->at[i], chosen->at[i]);
	if (!chosen && width > 0)
		add_rest(p, right, width);
	for (size_t i = 0; i < p->runs; i++)
		p->columns += (p->run[i].last == SIZE_MAX ? width - 1 :
		    p->run[i].last) - p->run[i].first + 1;
	p->tail = !chosen && right->plain && right->field.at[0] == 0;
	p->stop = mem_zeroed(p->cut + right->field.max, sizeof(*p->stop));
	make_blank(p);
}

void
pair_left(struct pair *p, const struct key *left, const struct key *right,
    size_t width)
{
	if (width < left->field.max)
		width = left->field.max;
	p->left_width = width;
	p->from = mem_zeroed(width, sizeof(*p->from));
	for (size_t i = 0; i < width; i++)
		p->from[i] = SIZE_MAX;
	for (size_t i = 0; i < left->field.n; i++)
		p->from[left->field.at[i]] = right->field.at[i];
}

void
pair_free(struct pair *p)
{
	mem_free(p->run);
	mem_free(p->stop);
	mem_free(p->blank);
	mem_free(p->from);
}

/* Room for n bytes and the pad that put may write. */
static inline char *
room(struct out *o, size_t n)
{
	if (o->cap - o->n >= n + PAIR_ROOM)
		return o->buf + o->n;
	return out_room(o, n + PAIR_ROOM);
}

static inline void
end_row(struct out *o, char *end)
{
	out_wrote(o, (size_t)(end - (o->buf + o->n)));
	if (o->by_line || o->n >= PAIR_FLUSH) {
		out_row(o);
	} else {
		*end = '\n';
		out_wrote(o, 1);
	}
}

/* The ends of the first n fields of line. */
static void
find_stops(struct pair *p, struct span line, size_t n)
{
	const char *at = line.p, *end = line.p + line.n;

	for (size_t i = 0; i < n; i++) {
		const char *tab = at < end ?
		    memchr(at, '\t', (size_t)(end - at)) : NULL;

		p->stop[i] = tab ? tab : end;
		at = tab ? tab + 1 : end;
	}
}

static inline struct span
field(const struct pair *p, struct span line, size_t first, size_t last)
{
	return span_to(first ? p->stop[first - 1] + 1 : line.p,
	    last == SIZE_MAX ? line.p + line.n : p->stop[last]);
}

/* The chosen fields of line, each behind a tab. */
static void
put_runs(struct pair *p, struct span line)
{
	find_stops(p, line, p->cut);
	for (size_t i = 0; i < p->runs; i++) {
		struct span f = field(p, line, p->run[i].first,
		    p->run[i].last);
		char *to = room(p->out, f.n + 1);

		*to = '\t';
		pair_put(to + 1, f.p, f.n);
		out_wrote(p->out, f.n + 1);
	}
}

static char *
put_gap(char *to, const struct gap *g)
{
	*to++ = '\t';
	if (g->minus)
		*to++ = '-';
	return to + num_put(to, g->size);
}

void
pair_alone(struct pair *p, struct span left)
{
	end_row(p->out, pair_put(room(p->out, left.n), left.p, left.n));
}

void
pair_both(struct pair *p, struct span left, struct span right,
    const struct gap *g)
{
	char *to;

	pair_put(room(p->out, left.n), left.p, left.n);
	out_wrote(p->out, left.n);
	if (p->tail) {
		pair_put(room(p->out, right.n), right.p, right.n);
		out_wrote(p->out, right.n);
	} else
		put_runs(p, right);
	to = room(p->out, NUM_MAX + 2);
	if (p->gap && g)
		to = put_gap(to, g);
	end_row(p->out, to);
}

/* The rows end at "to", which may be far on: writes them if that is due. */
static void
end_rows(struct out *o, const char *to)
{
	out_wrote(o, (size_t)(to - (o->buf + o->n)));
	if (o->by_line || o->n >= PAIR_FLUSH)
		out_flush(o);
}

/* One of some rows, from "to" on; returns where the next one goes. */
static inline char *
put_row(struct out *o, char *to, struct span left, struct span right)
{
	size_t need = left.n + right.n + PAIR_ROOM;

	if (o->by_line || (size_t)(o->buf + o->cap - to) < need) {
		end_rows(o, to);
		to = out_room(o, need);
	}
	return pair_put_both(to, left, right);
}

void
pair_rows(struct pair *p, const struct couple *row, size_t n)
{
	char *to = room(p->out, 0);

	for (size_t i = 0; i < n; i++)
		to = put_row(p->out, to, row[i].left, row[i].right);
	end_rows(p->out, to);
}

void
pair_many(struct pair *p, const struct scan_line *left, size_t n,
    struct span right)
{
	struct span last = left[n - 1].line;
	size_t need = (size_t)(last.p + last.n - left[0].line.p) +
	    n * (right.n + 1);
	char *to = room(p->out, 0);
	size_t i = 0;

	if (!p->out->by_line && p->out->cap - p->out->n >= need + PAIR_ROOM)
		for (; i < n; i++)
			to = pair_put_both(to, left[i].line, right);
	for (; i < n; i++)
		to = put_row(p->out, to, left[i].line, right);
	end_rows(p->out, to);
}

void
pair_only_left(struct pair *p, struct span left)
{
	char *to = room(p->out, left.n + p->blank_n);

	to = pair_put(to, left.p, left.n);
	end_row(p->out, pair_put(to, p->blank, p->blank_n));
}

void
pair_only_right(struct pair *p, struct span right)
{
	struct span filler = span_of(p->filler);
	size_t cut = 0;

	for (size_t i = 0; i < p->left_width; i++)
		if (p->from[i] != SIZE_MAX && p->from[i] >= cut)
			cut = p->from[i] + 1;
	find_stops(p, right, cut);
	for (size_t i = 0; i < p->left_width; i++) {
		size_t from = p->from[i];

		if (i > 0)
			out_tab(p->out);
		out_span(p->out, from == SIZE_MAX ? filler :
		    field(p, right, from, from));
	}
	put_runs(p, right);
	if (p->gap) {
		out_tab(p->out);
		out_span(p->out, filler);
	}
	end_row(p->out, room(p->out, 0));
}
