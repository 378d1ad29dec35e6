#include "side.h"

#include "err.h"

void
side_ready(struct side *s)
{
	if (s->least < s->key.field.max)
		s->least = s->key.field.max;
	if (s->least < s->pos.max)
		s->least = s->pos.max;
	key_ready(&s->key);
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

/* The field of a record that has it; behind the key that is at hand. */
static struct span
nth_field(const struct key *k, const struct scan_line *l, size_t n)
{
	const char *p = l->line.p, *end = p + l->line.n, *tab;

	if (k->plain && n > k->field.at[k->field.n - 1]) {
		p = l->key.p + l->key.n + 1;
		n -= k->field.at[k->field.n - 1] + 1;
	}
	for (; (tab = scan_to(p, end, '\t')) < end && n > 0; n--)
		p = tab + 1;
	return span_to(p, tab);
}

static bool
read_positions(struct side *s, const struct scan_line *l, struct num *pos)
{
	for (size_t i = 0; i < s->pos.n; i++) {
		struct span f = nth_field(&s->key, l, s->pos.at[i]);

		if (num_read(&pos[i], f))
			continue;
		skip("%s:%lu: field %zu is \"%.*s\": expected a number, "
		    "for -n", s->name, s->lineno, s->pos.at[i] + 1,
		    (int)(f.n < 40 ? f.n : 40), f.p);
		return false;
	}
	return true;
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

/* Checks a line and makes a record of it; false: it is skipped. */
static bool
read_rec(struct side *s, struct scan_line *l)
{
	s->lineno++;
	if (l->fields < s->least || l->fields != s->width)
		if (!fits(s, l->fields))
			return false;
	return read_key(s, l) && (!s->nums || read_positions(s, l,
	    s->nums + (size_t)(l - s->line) * s->pos.n));
}

/* How many lines from l on are records as they stand. */
static size_t
count_ready(const struct side *s, const struct scan_line *l)
{
	const struct scan_line *start = l, *end = s->line + s->cut;

	if (s->key.plain && !s->nums && s->width >= s->least)
		while (l < end && l->fields == s->width)
			l++;
	return (size_t)(l - start);
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
	s->text = in_rest(in);
	if (!begun && span_starts(s->text, SPAN("\xEF\xBB\xBF")))
		s->text = span_cut(s->text, 3, s->text.n);
	peek(s);
}
