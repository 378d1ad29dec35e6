#include "dict.h"

#include "bits.h"
#include "err.h"
#include "mark.h"
#include "mem.h"
#include "tsv.h"

enum { TOGETHER = 32 }; /* rows that are put into the index at once */

static void
add_row(struct dict *d, const struct row *row, unsigned long line)
{
	const struct span *last = &row->field[row->n - 1];
	uint32_t *edge, end = (uint32_t)(last->p + last->n + 1 - d->bytes);

	if ((d->rows + 1) * (d->cols + 1) > d->edge_cap)
		d->edge = mem_grow(d->edge, &d->edge_cap,
		    (d->rows + 1) * (d->cols + 1), sizeof(*d->edge));
	if (d->rows == d->line_cap)
		d->line = mem_grow(d->line, &d->line_cap, d->rows + 1,
		    sizeof(*d->line));
	edge = d->edge + d->rows * (d->cols + 1);
	for (size_t i = 0; i <= d->cols; i++)
		edge[i] = i < row->n ?
		    (uint32_t)(row->field[i].p - d->bytes) : end;
	d->line[d->rows++] = line;
}

/* A table from p on, and the tabs and newlines of 64 bytes of it. */
struct cursor {
	const char *p, *end, *block;
	uint64_t bits;
};

static uint64_t
marks_at(const struct cursor *c)
{
	size_t left = (size_t)(c->end - c->block);

	return mark_any(c->block, "\t\n\t\n") & ~bits_from(left < MARK_BLOCK ?
	    left : MARK_BLOCK);
}

/* The next tab or newline, or the end of the table. */
static inline const char *
next_mark(struct cursor *c)
{
	const char *p;

	while (c->bits == 0) {
		if (c->end - c->block <= MARK_BLOCK)
			return c->end;
		c->block += MARK_BLOCK;
		c->bits = marks_at(c);
	}
	p = c->block + bits_first(c->bits);
	c->bits &= c->bits - 1;
	return p;
}

/* The next line, without its end, in fields; false when there is none. */
static bool
next_row(struct cursor *c, struct row *row, struct span *line)
{
	const char *start = c->p, *mark;
	struct span *last;

	if (start == c->end)
		return false;
	row->n = 0;
	do {
		mark = next_mark(c);
		if (row->n == row->cap)
			row->field = mem_grow(row->field, &row->cap,
			    row->n + 1, sizeof(*row->field));
		row->field[row->n++] = span_to(c->p, mark);
		c->p = mark < c->end ? mark + 1 : mark;
	} while (mark < c->end && *mark == '\t');
	*line = span_to(start, mark);
	last = &row->field[row->n - 1];
	if (last->n > 0 && last->p[last->n - 1] == '\r')
		last->n--, line->n--;
	return true;
}

static void
set_header(struct dict *d, const struct row *row)
{
	d->cols = row->n;
	d->name = mem_zeroed(row->n, sizeof(*d->name));
	for (size_t i = 0; i < row->n; i++)
		d->name[i] = row->field[i];
}

/* What a cell must not have, as it may become a field of the output. */
static bool
has_control(struct span line)
{
	for (size_t i = 0; i < line.n; i++)
		if (((unsigned char)line.p[i] < ' ' && line.p[i] != '\t') ||
		    line.p[i] == 0x7f)
			return true;
	return false;
}

/* Reads the table in rest; rows need that many fields at least. */
static void
load(struct dict *d, struct span rest, size_t need)
{
	struct cursor c;
	struct span line;
	struct row row = { 0 };
	unsigned long n = 0;

	if (rest.n >= UINT32_MAX)
		die("%s: expected a table of less than 4 GiB", d->in.name);
	d->bytes = rest.p;
	if (span_starts(rest, SPAN("\xEF\xBB\xBF")))
		rest = span_cut(rest, 3, rest.n);
	c = (struct cursor){ rest.p, rest.p + rest.n, rest.p, 0 };
	c.bits = marks_at(&c);
	while (next_row(&c, &row, &line)) {
		n++;
		if (line.n == 0 || line.p[0] == '#')
			continue;
		if (d->cols == 0) {
			set_header(d, &row);
			need = need < d->cols ? need : d->cols;
		} else if (row.n < need || row.n > d->cols)
			skip("%s:%lu: %zu fields: expected %zu", d->in.name,
			    n, row.n, d->cols);
		else if (d->in.fd >= 0 && has_control(line))
			skip("%s:%lu: control character: expected text",
			    d->in.name, n);
		else
			add_row(d, &row, n);
	}
	row_free(&row);
	if (d->cols == 0)
		die("%s: empty table: expected a header line", d->in.name);
}

void
dict_file(struct dict *d, const char *path, size_t need)
{
	*d = (struct dict){ 0 };
	if (!in_open(&d->in, path))
		die("%s: no dictionary without it", path);
	load(d, in_rest(&d->in), need);
}

void
dict_builtin(struct dict *d, const struct data *data)
{
	if (!data->bytes) {
		dict_file(d, data->name, 1);
		return;
	}
	*d = (struct dict){ 0 };
	d->in = (struct in){ .fd = -1, .name = data->name, .eof = true };
	load(d, (struct span){ data->bytes, data->n }, 1);
}

void
dict_free(struct dict *d)
{
	in_close(&d->in);
	mem_free(d->edge);
	mem_free(d->line);
	mem_free(d->name);
	mem_free(d->slot);
	mem_free(d->next);
	*d = (struct dict){ 0 };
}

size_t
dict_column_if(const struct dict *d, const char *name)
{
	for (size_t i = 0; i < d->cols; i++)
		if (span_is(d->name[i], name))
			return i;
	return DICT_NONE;
}

size_t
dict_column(const struct dict *d, const char *name)
{
	size_t col = dict_column_if(d, name);

	if (col == DICT_NONE)
		die("%s:1: no column \"%s\": expected it in the header",
		    d->in.name, name);
	return col;
}

/* Where key, of this hash, is, or the free slot where it would be. */
static struct dict_slot *
slot_of(const struct dict *d, struct span key, uint32_t hash)
{
	size_t s = hash & (d->slots - 1);

	while (d->slot[s].row != 0 && (d->slot[s].hash != hash ||
	    !span_eq(dict_cell(d, d->slot[s].row - 1, d->key), key)))
		s = (s + 1) & (d->slots - 1);
	return &d->slot[s];
}

/* Adds some rows, whose slots are fetched at the same time. */
static void
index_rows(struct dict *d, size_t from, size_t n)
{
	uint32_t hash[TOGETHER];

	for (size_t i = 0; i < n; i++) {
		hash[i] = (uint32_t)span_hash(dict_cell(d, from + i, d->key));
		FETCH(&d->slot[hash[i] & (d->slots - 1)]);
	}
	for (size_t i = 0; i < n; i++) {
		struct dict_slot *s = slot_of(d,
		    dict_cell(d, from + i, d->key), hash[i]);

		d->next[from + i] = s->row;
		*s = (struct dict_slot){ hash[i], (uint32_t)(from + i + 1) };
	}
}

void
dict_index(struct dict *d, size_t col)
{
	mem_free(d->slot);
	mem_free(d->next);
	d->key = col;
	d->slots = 64;
	while (d->slots < d->rows * 2)
		d->slots *= 2;
	/* 32 bits number every row that less than 4 GiB can hold */
	d->slot = mem_zeroed(d->slots, sizeof(*d->slot));
	d->next = mem_zeroed(d->rows, sizeof(*d->next));
	for (size_t i = 0; i < d->rows; i += TOGETHER)
		index_rows(d, i, d->rows - i < TOGETHER ? d->rows - i :
		    TOGETHER);
}

size_t
dict_find(const struct dict *d, struct span key)
{
	uint32_t row = slot_of(d, key, (uint32_t)span_hash(key))->row;

	return row ? row - 1 : DICT_NONE;
}

size_t
dict_next(const struct dict *d, size_t row)
{
	return d->next[row] ? d->next[row] - 1 : DICT_NONE;
}

struct span
dict_word(struct span *flags)
{
	struct span rest = *flags;
	size_t n = 0;

	while (rest.n > 0 && *rest.p == ' ')
		rest = span_cut(rest, 1, rest.n);
	while (n < rest.n && rest.p[n] != ' ')
		n++;
	*flags = span_cut(rest, n, rest.n);
	return span_cut(rest, 0, n);
}

bool
dict_flag(struct span flags, struct span word)
{
	struct span flag;

	while ((flag = dict_word(&flags)).n > 0)
		if (span_eq(flag, word))
			return true;
	return false;
}
