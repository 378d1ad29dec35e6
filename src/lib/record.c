#include "record.h"

#include <stdint.h>

#include "err.h"
#include "hant.h"

/* The field -t names, by number or by a name in the header. */
static size_t
named_field(const struct record *r, const struct row *header)
{
	struct fields f = { 0 };
	size_t at;

	fields_parse(&f, r->text_field, header, "-t");
	if (f.n != 1)
		die("-t: \"%s\" names %zu fields: expected one",
		    r->text_field, f.n);
	at = f.at[0];
	fields_free(&f);
	return at;
}

void
record_open(struct record *r, struct in *in)
{
	struct span line;

	r->in = in;
	r->want_at = r->doc_at = SIZE_MAX;
	if (!r->header) {
		if (r->text_field)
			r->want_at = named_field(r, NULL);
		return;
	}
	r->row.n = 0;
	if (!in_line(in, &line))
		return;
	row_split(&r->row, line);
	r->want_at = r->text_field ? named_field(r, &r->row) :
	    tsv_column(&r->row, "text");
	r->doc_at = tsv_column(&r->row, "doc");
	r->text_at = r->want_at == SIZE_MAX ? r->row.n - 1 : r->want_at;
}

bool
record_set(struct record *r, struct span line)
{
	size_t at;

	row_split(&r->row, line);
	at = r->want_at == SIZE_MAX ? r->row.n - 1 : r->want_at;
	if (at >= r->row.n) {
		skip("%s:%lu: %zu fields: expected the text in field %zu",
		    r->in->name, r->in->lineno, r->row.n, at + 1);
		return false;
	}
	r->text_at = at;
	r->text = r->row.field[at];
	r->doc = SPAN("");
	if (r->doc_at < r->row.n)
		r->doc = r->row.field[r->doc_at];
	else if (r->row.n > 1)
		r->doc = r->row.field[0];
	return true;
}

struct date
record_date(const struct record *r)
{
	struct date d = { 0 };

	if (r->text_at > 0)
		date_parse(r->row.field[r->text_at - 1], &d);
	return d;
}

bool
record_next(struct record *r)
{
	struct span line;

	while (in_line(r->in, &line))
		if (record_set(r, line))
			return true;
	return false;
}

void
record_header(struct record *r, struct out *out, const char *columns)
{
	if (!r->header || r->said_header || r->row.n == 0)
		return;
	r->said_header = true;
	record_keys(r, out);
	out_str(out, columns);
	out_row(out);
}

/* Fields [from, to) of a row lie side by side, their tabs between them. */
static void
put_fields(const struct record *r, size_t from, size_t to, struct out *out)
{
	if (from == to)
		return;
	out_span(out, hant_written(span_to(r->row.field[from].p,
	    r->row.field[to - 1].p + r->row.field[to - 1].n)));
	out_tab(out);
}

void
record_keys(const struct record *r, struct out *out)
{
	put_fields(r, 0, r->text_at, out);
	put_fields(r, r->text_at + 1, r->row.n, out);
	if (r->keep_text)
		put_fields(r, r->text_at, r->text_at + 1, out);
}

void
record_free(struct record *r)
{
	row_free(&r->row);
}
