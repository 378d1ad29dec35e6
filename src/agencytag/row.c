#include "row.h"

#include "err.h"

static struct span
cell(const struct table *t, size_t row, size_t col)
{
	return dict_cell(&t->dict, row, t->col[col]);
}

/* The bit of a flag; 0: there is none of this name. */
static uint8_t
read_flag(struct span flag)
{
	if (span_is(flag, "fold"))
		return NAME_FOLD;
	if (span_is(flag, "acronym"))
		return NAME_ACRONYM;
	if (span_is(flag, "anchor"))
		return NAME_ANCHOR;
	if (span_is(flag, "local"))
		return NAME_LOCAL;
	if (span_is(flag, "branch"))
		return NAME_BRANCH;
	return span_starts(flag, SPAN("with:")) ||
	    span_starts(flag, SPAN("near:")) ||
	    span_starts(flag, SPAN("after:")) ? NAME_WORDS : 0;
}

uint8_t
row_flags(struct span flags)
{
	uint8_t f = 0;

	for (struct span w = dict_word(&flags); w.n; w = dict_word(&flags))
		f |= read_flag(w);
	return f;
}

bool
row_local(const struct table *t, size_t row)
{
	return dict_flag(cell(t, row, COL_FLAGS), SPAN("local"));
}

/* Flags that change nothing here: newsfacts and people read them. */
static const char marks[] = "former noun base s past part ing";

/* Says what is no flag: a slip in one would change rows without a word. */
static void
check_flags(const struct table *t, size_t row)
{
	struct span flags = cell(t, row, COL_FLAGS);

	for (struct span w = dict_word(&flags); w.n; w = dict_word(&flags))
		if (!read_flag(w) && !dict_flag(span_of(marks), w))
			skip("%s:%lu: unknown flag \"%.*s\": expected one of "
			    "newstab(5)", t->dict.in.name, t->dict.line[row],
			    (int)w.n, w.p);
}

/* Do the rows before this one leave it its name? */
static bool
check_older(const struct table *t, size_t row)
{
	const struct dict *d = &t->dict;
	struct span id = cell(t, row, COL_ID), name = cell(t, row, COL_NAME);
	size_t older = dict_next(d, row), count = 1;

	for (; older != DICT_NONE; older = dict_next(d, older)) {
		struct span other = cell(t, older, COL_ID);

		if (count++ == ROW_SHARED) {
			skip("%s:%lu: one more row named \"%.*s\": expected "
			    "up to %d", d->in.name, d->line[row], (int)name.n,
			    name.p, ROW_SHARED);
			return false;
		}
		if (span_eq(id, other) || other.n == 0 ||
		    (row_local(t, row) && row_local(t, older)))
			continue;
		skip("%s:%lu: \"%.*s\" names %.*s and %.*s: expected one id, "
		    "or the flag local in both rows", d->in.name,
		    d->line[row], (int)name.n, name.p, (int)other.n, other.p,
		    (int)id.n, id.p);
		return false;
	}
	return true;
}

bool
row_sound(const struct table *t, size_t row)
{
	const struct dict *d = &t->dict;
	struct span id = cell(t, row, COL_ID), name = cell(t, row, COL_NAME);

	if (id.n == 0 || name.n == 0) {
		skip("%s:%lu: empty %s: expected id, kind and name",
		    d->in.name, d->line[row], id.n == 0 ? "id" : "name");
		return false;
	}
	if (name.n > ROW_LONGEST) {
		skip("%s:%lu: name of %zu bytes: expected up to %d",
		    d->in.name, d->line[row], name.n, ROW_LONGEST);
		return false;
	}
	if (!check_older(t, row))
		return false;
	check_flags(t, row);
	return true;
}
