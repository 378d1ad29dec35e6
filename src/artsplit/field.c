#include "field.h"

#include "err.h"
#include "utf8.h"

enum { LABEL_MAX = 40 };

static const char *const role_name[] = {
	[FIELD_NONE] = "none", [FIELD_ID] = "id", [FIELD_TITLE] = "title",
	[FIELD_DATE] = "date", [FIELD_META] = "meta", [FIELD_LAST] = "last",
	[FIELD_TEXT] = "text", [FIELD_EXTRA] = "extra",
	[FIELD_START] = "start", [FIELD_END] = "end",
};

/* The words of a cell: a role, "start", or "start" and a role. */
static bool
read_role(struct span cell, struct label *to)
{
	struct span start = SPAN("start ");

	to->starts = span_is(cell, "start") || span_starts(cell, start);
	if (span_starts(cell, start))
		cell = span_cut(cell, start.n, cell.n);
	for (to->role = FIELD_NONE; to->role < FIELD_ROLES; to->role++)
		if (span_is(cell, role_name[to->role]))
			return true;
	to->role = FIELD_NONE;
	return false;
}

static bool
has_capital(struct span s)
{
	const char *p = s.p, *end = s.p + s.n;
	uint32_t c;

	for (; p < end; p += utf8_next(p, end, &c)) {
		utf8_next(p, end, &c);
		if (utf8_is_upper(c))
			return true;
	}
	return false;
}

static void
check_row(const struct labels *t, size_t row)
{
	const char *name = t->dict.in.name;
	unsigned long line = t->dict.line[row];
	struct span label = dict_cell(&t->dict, row, t->label);
	struct span role = dict_cell(&t->dict, row, t->role);
	struct label unused;

	if (label.n == 0 || label.n > LABEL_MAX)
		skip("%s:%lu: label of %zu bytes: expected 1 to %d", name,
		    line, label.n, LABEL_MAX);
	else if (has_capital(label))
		skip("%s:%lu: label \"%.*s\": expected small letters", name,
		    line, (int)label.n, label.p);
	if (!read_role(role, &unused))
		skip("%s:%lu: role \"%.*s\": expected id, title, date, meta, "
		    "last, text, extra, start, end or none", name, line,
		    role.n > 40 ? 40 : (int)role.n, role.p);
}

static void
find_columns(struct labels *t)
{
	t->label = dict_column(&t->dict, "label");
	t->role = dict_column(&t->dict, "role");
	t->format = dict_column(&t->dict, "format");
	dict_index(&t->dict, t->label);
}

void
field_load(struct fields_of *f, const char *path)
{
	*f = (struct fields_of){ .has_own = path != NULL };
	dict_builtin(&f->built_in.dict, &data_label);
	find_columns(&f->built_in);
	if (!path)
		return;
	dict_file(&f->own.dict, path, 3);
	find_columns(&f->own);
	for (size_t i = 0; i < f->own.dict.rows; i++)
		check_row(&f->own, i);
}

void
field_free(struct fields_of *f)
{
	dict_free(&f->built_in.dict);
	if (f->has_own)
		dict_free(&f->own.dict);
}

bool
field_has_format(const struct fields_of *f, const char *format)
{
	for (size_t i = 0; i < f->own.dict.rows; i++)
		if (span_is(dict_cell(&f->own.dict, i, f->own.format),
		    format))
			return true;
	return false;
}

static bool
find(const struct labels *t, const char *format, struct span key,
    struct label *to)
{
	size_t row = dict_find(&t->dict, key);

	while (row != DICT_NONE &&
	    !span_is(dict_cell(&t->dict, row, t->format), format))
		row = dict_next(&t->dict, row);
	if (row == DICT_NONE)
		return false;
	to->rank = row;
	return read_role(dict_cell(&t->dict, row, t->role), to);
}

static struct label
look_up(const struct fields_of *f, struct span key)
{
	struct label l = { .role = FIELD_NONE };

	if (f->has_own && find(&f->own, f->of, key, &l))
		return l;
	if (find(&f->built_in, f->of, key, &l))
		l.rank += f->own.dict.rows;
	return l;
}

/*
 * Small letters, and UTF-8 of what may be Windows-1252 still: the labels are
 * German and French too.  Two bytes are written for one at most.
 */
static size_t
fold(struct span s, char *to)
{
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];
		bool more = i + 1 < s.n && (s.p[i + 1] & 0xC0) == 0x80;
		bool wide = i > 0 && s.p[i - 1] == '\xC3' && c < 0x9F;

		if (c >= 0xC0 && !more) {
			to[n++] = '\xC3';
			to[n++] = (char)((c & 0xBF) | 0x20);
		} else
			to[n++] = wide ? (char)(c | 0x20) : to_lower(s.p[i]);
	}
	return n;
}

/* The end of a number at s[i]: 35, 1,035, 1.035, 1 035. */
static size_t
number_end(struct span s, size_t i)
{
	while (i < s.n && is_digit(s.p[i])) {
		size_t n = i + 1;

		if (n < s.n && strchr(",. ", s.p[n]))
			n++;
		else if (span_starts(span_cut(s, n, s.n), SPAN("\xC2\xA0")))
			n += 2;
		else if (span_starts(span_cut(s, n, s.n),
		    SPAN("\xE2\x80\xAF")))
			n += 3;
		if (n == s.n || !is_digit(s.p[n]))
			return i + 1;
		i = n;
	}
	return i;
}

/* Numbers become a number sign, blanks one blank; the new length. */
static size_t
fold_numbers(char *s, size_t n)
{
	size_t to = 0;

	for (size_t i = 0; i < n; i++)
		if (is_digit(s[i])) {
			i = number_end((struct span){ s, n }, i) - 1;
			s[to++] = '#';
		} else if (s[i] != ' ' || to == 0 || s[to - 1] != ' ')
			s[to++] = s[i];
	return to;
}

struct label
field_find(const struct fields_of *f, struct span label)
{
	char key[2 * LABEL_MAX];
	size_t n, folded;
	struct label l;

	if (label.n == 0 || label.n > LABEL_MAX)
		return (struct label){ .role = FIELD_NONE };
	n = fold(label, key);
	l = look_up(f, (struct span){ key, n });
	folded = fold_numbers(key, n);
	if (l.role == FIELD_NONE && (folded < n || memchr(key, '#', n)))
		l = look_up(f, (struct span){ key, folded });
	return l;
}
