#include "reader.h"
#include "err.h"

/* The header of -H is kept: its names tell the columns. */
static bool
read_header(struct reader *r)
{
	struct span line;

	if (!r->header || r->names.n > 0)
		return true;
	if (!reader_line(r, &line))
		return false;
	r->names_text.n = 0;
	text_add(&r->names_text, line);
	row_split(&r->names, text_span(&r->names_text));
	return true;
}

/* Where a column is: by its name in the header, else where it always is. */
static size_t
column(const struct reader *r, const char *name, size_t otherwise)
{
	size_t at = r->names.n ? tsv_column(&r->names, name) : (size_t)-1;

	return at < r->row.n ? at : otherwise;
}

static void
read_date(struct reader *r, struct article *a, struct span s)
{
	if (s.n > 0 && !date_parse(s, &a->date))
		skip("%s:%lu: date %.*s: expected YYYY-MM-DD", r->in.name,
		    r->in.lineno, s.n > 40 ? 40 : (int)s.n, s.p);
}

bool
tsv_next(struct reader *r, struct article *a)
{
	struct span line;

	if (!read_header(r))
		return false;
	while (reader_line(r, &line)) {
		size_t n, text;

		row_split(&r->row, line);
		n = r->row.n;
		if (n < 2 || (n > 3 && r->names.n != n)) {
			skip("%s:%lu: %zu fields: expected id, text or id, "
			    "date, text", r->in.name, r->in.lineno, n);
			continue;
		}
		text = column(r, "text", n - 1);
		reader_begin(r, a, r->row.field[column(r, "doc", 0)]);
		if (n > 2 || tsv_column(&r->names, "date") < n)
			read_date(r, a, r->row.field[column(r, "date", 1)]);
		article_add_escaped(a, PART_AUTO, r->row.field[text]);
		return true;
	}
	return false;
}
