#include "side.h"

#include "bits.h"
#include "err.h"

void
side_ready(struct side *s)
{
	if (s->least < s->key.field.max)
		s->least = s->key.field.max;
	if (s->least < s->pos.max)
		s->least = s->pos.max;
	key_ready(&s->key);
	s->behind = s->key.field.at[s->key.field.n - 1] + 1;
	mem_free(s->nums);
	s->nums = s->pos.n ?
	    mem_zeroed(s->pos.n * SIDE_BATCH, sizeof(*s->nums)) : NULL;
}

void
side_free(struct side *s)
{
	key_free(&s->key);
	fields_free(&s->pos);
	arena_free(&s->arena);
	mem_free(s->nums);
	s->nums = NULL;
}

static const char *
plural(size_t n)
{
	return n == 1 ? "" : "s";
}

/* Has the record as many fields as it needs? */
static bool
fits(struct side *s, size_t fields)
{
	if (fields < s->least) {
		skip("%s:%lu: has %zu field%s: expected at least %zu",
		    s->name, s->lineno, fields, plural(fields), s->least);
		return false;
	}
	if (s->width == 0) {
		s->width = fields;
		s->first = s->lineno;
	}
	if (s->even && fields != s->width) {
		skip("%s:%lu: has %zu field%s: expected %zu, as in line %lu",
		    s->name, s->lineno, fields, plural(fields), s->width,
		    s->first);
		return false;
	}
	return true;
}

static inline struct num *
nums_of(struct side *s, const struct scan_line *l)
{
	return s->nums + (size_t)(l - s->line) * s->pos.n;
}

/*
 * Reads the positions of a record, the field of which at p is the at-th;
 * returns how many are numbers.
 */
INLINE size_t
read_positions(const struct side *s, const struct scan_line *l, const char *p,
    size_t at, struct num *pos)
{
	const char *end = l->line.p + l->line.n;
	size_t i;

	for (i = 0; i < s->pos.n; i++, at++, p++) {
		if (s->pos.at[i] < at) {
			p = l->line.p;
			at = 0;
		}
		for (; at < s->pos.at[i]; at++)
			p = scan_to(p, end, '\t') + 1;
		p = num_field(&pos[i], p, end);
		if (!p)
			break;
	}
	return i;
}

/* The same; tells what is no number. */
static bool
all_positions(struct side *s, const struct scan_line *l)
{
	const char *p = l->line.p, *end = p + l->line.n;
	size_t n = read_positions(s, l, p, 0, nums_of(s, l)), at;
	struct span f;

	if (n == s->pos.n)
		return true;
	for (at = s->pos.at[n]; at > 0; at--)
		p = scan_to(p, end, '\t') + 1;
	f = span_to(p, scan_to(p, end, '\t'));
	skip("%s:%lu: field %zu is \"%.*s\": expected a number, for -n",
	    s->name, s->lineno, s->pos.at[n] + 1,
	    (int)(f.n < 40 ? f.n : 40), f.p);
	return false;
}

static bool
read_key(struct side *s, struct scan_line *l)
{
	if (s->key.plain || key_make(&s->key, l->line, &s->arena, &l->key))
		return true;
	skip("%s:%lu: key field is \"%.*s\": expected a number", s->name,
	    s->lineno, (int)(l->key.n < 40 ? l->key.n : 40), l->key.p);
	return false;
}

/* The one position of a record, right behind its key, if it is as most are. */
static inline bool
read_next(const struct scan_line *l, struct num *pos)
{
	const char *p = l->key.p + l->key.n + 1;
	size_t n = num_short(pos, p);

	return n > 0 && (p[n] == '\t' || p + n == l->line.p + l->line.n);
}

/* Checks a line and makes a record of it; false: it is skipped. */
static bool
read_rec(struct side *s, struct scan_line *l)
{
	s->lineno++;
	if (l->fields < s->least || l->fields != s->width)
		if (!fits(s, l->fields))
			return false;
	return read_key(s, l) && (!s->nums || all_positions(s, l));
}

/* How many of the n lines from l on have their positions as they should? */
static size_t
read_most(struct side *s, const struct scan_line *l, size_t n)
{
	bool next = s->pos.n == 1 && s->pos.at[0] == s->behind;
	struct num *pos = nums_of(s, l);
	size_t i;

	for (i = 0; i < n; i++, l++, pos += s->pos.n)
		if (next ? !read_next(l, pos) : read_positions(s, l,
		    l->key.p + l->key.n + 1, s->behind, pos) < s->pos.n)
			break;
	return i;
}

/* How many lines from l on are records as they stand. */
static size_t
count_ready(struct side *s, const struct scan_line *l)
{
	const struct scan_line *start = l, *end = s->line + s->cut;
	size_t n;

	if (s->key.plain && s->width >= s->least)
		while (l < end && l->fields == s->width)
			l++;
	n = (size_t)(l - start);
	return s->nums ? read_most(s, start, n) : n;
}

/* Cuts the next lines of text, if there are any. */
static bool
cut_more(struct side *s)
{
	const struct fields *f = &s->key.field;

	if (!s->key.plain)
		arena_reset(&s->arena);
	s->next = 0;
	s->cut = scan_lines(&s->text, f->at[0], f->at[f->n - 1], s->line,
	    SIDE_BATCH);
	in_count(s->cut);
	return s->cut > 0;
}

size_t
side_take(struct side *s, const struct scan_line **rec)
{
	size_t n;

	do {
		if (s->next == s->cut && !cut_more(s))
			return 0;
		s->before = s->lineno;
		*rec = &s->line[s->next];
		n = count_ready(s, *rec);
		s->lineno += n;
		s->next += n;
		while (s->next < s->cut) {
			if (!read_rec(s, &s->line[s->next++]))
				break;
			n++;
		}
	} while (n == 0);
	return n;
}

bool
side_more(struct side *s)
{
	if (!s->in)
		return false;
	s->in->lineno = s->lineno;
	return in_block(s->in, &s->text);
}

/* Learns the width from the first record that can be one. */
static void
peek(struct side *s)
{
	struct span text = s->text;
	unsigned long lineno = s->lineno;
	struct scan_line l;

	while (s->width == 0 && scan_lines(&text, 0, 0, &l, 1) > 0) {
		lineno++;
		if (l.fields < s->least)
			continue;
		s->width = l.fields;
		s->first = lineno;
	}
}

/* A block without any record that can be one is skipped at once. */
void
side_stream(struct side *s, struct in *in)
{
	const struct scan_line *rec;

	s->in = in;
	while (side_more(s)) {
		peek(s);
		if (s->width > 0)
			break;
		side_take(s, &rec);
	}
}

void
side_load(struct side *s, struct in *in)
{
	bool begun = in->lineno > 0;

	s->in = NULL;
	s->loaded = in;
	s->text = in_rest(in);
	if (!begun && span_starts(s->text, SPAN("\xEF\xBB\xBF")))
		s->text = span_cut(s->text, 3, s->text.n);
	peek(s);
}

void
side_unload(struct side *s)
{
	if (s->loaded)
		in_close(s->loaded);
	s->loaded = NULL;
}
