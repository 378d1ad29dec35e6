#include "names.h"

#include <string.h>

#include "bits.h"
#include "err.h"
#include "hant.h"
#include "mem.h"

enum {
	TABLES_MAX = 250,
	TOGETHER = 32 /* rows whose ids are fetched together */
};

static const struct {
	const char *option;
	const struct data *table;
} builtins[] = {
	{ "agencies", &data_agency },
	{ "actions", &data_action },
	{ "offences", &data_offence },
};

/* The columns of each kind of table, in the order of the enums. */
static const char *const columns[][ROW_COLS] = {
	[TABLE_PLACE] = { "name", "code", "country", "kind" },
	[TABLE_HEAD] = { "head", "kinds", "rule", NULL },
	[TABLE_BODY] = { "name", "kind", "id", "use" },
	[TABLE_MAIN] = { "id", "kind", "name", "flags" },
};

static size_t
kind_of(size_t table)
{
	return table < TABLE_MAIN ? table : TABLE_MAIN;
}

/* The code's columns stand in the first places, wherever the file's do. */
static struct span
cell(const struct names *n, size_t table, size_t row, size_t col)
{
	return dict_cell(&n->table[table].dict, row,
	    n->table[table].col[col]);
}

struct span
names_cell(const struct names *n, uint32_t name, size_t col)
{
	return cell(n, n->at[name].table, n->at[name].row, col);
}

struct span
names_country(struct span id)
{
	const char *dot = id.n ? memchr(id.p, '.', id.n) : NULL;

	return dot ? span_to(id.p, dot) : SPAN("");
}

/* The slot of an id with this hash, or the free one where it would be. */
static struct name_slot *
id_slot(const struct names *n, struct span id, uint32_t hash)
{
	size_t s = hash & (n->id_slots - 1);

	while (n->id_slot[s].id && (n->id_slot[s].hash != hash ||
	    !span_eq(names_id_cell(n, n->id_slot[s].id - 1, COL_ID), id)))
		s = (s + 1) & (n->id_slots - 1);
	return &n->id_slot[s];
}

uint32_t
names_id(const struct names *n, struct span id)
{
	/* 0 - 1 is NAME_NONE */
	return id_slot(n, id, (uint32_t)span_hash(id))->id - 1;
}

/* Room for the ids of so many rows. */
static void
make_id_slots(struct names *n, size_t rows)
{
	for (n->id_slots = 64; n->id_slots < rows * 2;)
		n->id_slots *= 2;
	n->id_slot = mem_zeroed(n->id_slots, sizeof(*n->id_slot));
}

/* The number of the id of the next name, a new one if need be. */
static uint32_t
intern(struct names *n, struct span id)
{
	uint32_t hash;
	struct name_slot *s;

	if (n->ids > 0 && span_eq(names_id_cell(n, (uint32_t)n->ids - 1,
	    COL_ID), id))
		return (uint32_t)n->ids - 1;
	hash = (uint32_t)span_hash(id);
	s = id_slot(n, id, hash);
	if (s->id == 0) {
		n->id = mem_grow(n->id, &n->id_cap, n->ids + 1,
		    sizeof(*n->id));
		n->id[n->ids++] = (uint32_t)n->n;
		*s = (struct name_slot){ hash, (uint32_t)n->ids };
	}
	return s->id - 1;
}

/* Finds the columns that the code knows. */
static void
find_columns(struct table *t, size_t kind)
{
	for (size_t k = 0; k < ROW_COLS && columns[kind][k]; k++)
		t->col[k] = dict_column(&t->dict, columns[kind][k]);
}

static struct table *
new_table(struct names *n)
{
	if (n->tables >= TABLES_MAX)
		die("too many dictionaries: expected up to %d", TABLES_MAX);
	n->table = mem_grow(n->table, &n->table_cap, n->tables + 1,
	    sizeof(*n->table));
	return &n->table[n->tables++];
}

static void
load_builtin(struct names *n, const struct data *data)
{
	size_t kind = kind_of(n->tables);
	struct table *t = new_table(n);

	dict_builtin(&t->dict, data);
	find_columns(t, kind);
}

/* "the home ministry" is "Home Ministry" too. */
static enum phrase_case
read_case(struct span name, uint8_t flags, size_t kind)
{
	if (kind == TABLE_HEAD ||
	    (kind == TABLE_BODY && is_lower(*name.p)) ||
	    span_ends(name, SPAN(" Ministry")) ||
	    flags & NAME_FOLD)
		return PHRASE_FOLD;
	if (flags & NAME_ACRONYM || !memchr(name.p, ' ', name.n))
		return PHRASE_EXACT;
	return PHRASE_CAPS;
}

/* Makes the row known by its name, in the phrases that its table wants. */
static void
add_phrase(struct names *n, struct span name, size_t kind)
{
	const struct name *m = &n->at[n->n - 1];
	const struct dict *d = &n->table[m->table].dict;
	uint32_t value = (uint32_t)n->n - 1;

	name = hant_read(name); /* phrase_add copies it */
	if (kind == TABLE_BODY) {
		struct span use = cell(n, m->table, m->row, BODY_USE);

		if (dict_flag(use, SPAN("word")) ||
		    dict_flag(use, SPAN("law")))
			phrase_add(&n->words, name, PHRASE_FOLD, value);
		if (!dict_flag(use, SPAN("of")) &&
		    !dict_flag(use, SPAN("in")))
			return;
	}
	while (name.n > 1 && !phrase_may_begin(name.p[0]))
		name = span_cut(name, 1, name.n); /* "#KeepItOn" */
	if (phrase_add(&n->phrases, name, read_case(name, m->flags, kind),
	    value))
		return;
	skip("%s:%lu: \"%.*s\": expected a letter or digit in the name",
	    d->in.name, d->line[m->row], (int)name.n, name.p);
}

static void
add_row(struct names *n, size_t table, size_t row)
{
	size_t kind = kind_of(table);
	struct name m = { .row = (uint32_t)row, .id = NAME_NONE,
		.table = (uint8_t)table };

	if (kind == TABLE_MAIN) {
		m.id = intern(n, cell(n, table, row, COL_ID));
		m.flags = row_flags(cell(n, table, row, COL_FLAGS));
	}
	n->at = mem_grow(n->at, &n->cap, n->n + 1, sizeof(*n->at));
	n->at[n->n++] = m;
	add_phrase(n, cell(n, table, row, kind == TABLE_MAIN ? COL_NAME : 0),
	    kind);
}

/* Does a later table give this name another meaning? */
static bool
overruled(const struct names *n, size_t table, size_t row)
{
	struct span name = cell(n, table, row, COL_NAME);

	for (size_t t = table + 1; t < n->tables; t++) {
		size_t at = dict_find(&n->table[t].dict, name);

		if (at != DICT_NONE &&
		    !(row_local(&n->table[table], row) &&
		    row_local(&n->table[t], at)))
			return true;
	}
	return false;
}

/* The ids of some rows, from this one on, will be looked for soon. */
INLINE void
fetch_ids(const struct names *n, size_t table, size_t row)
{
	size_t rows = n->table[table].dict.rows;
	size_t end = rows - row < TOGETHER ? rows : row + TOGETHER;

	for (; row < end; row++)
		FETCH(&n->id_slot[span_hash(cell(n, table, row, COL_ID)) &
		    (n->id_slots - 1)]);
}

static void
add_table(struct names *n, size_t table, bool built_in)
{
	bool main = table >= TABLE_MAIN;

	for (size_t row = 0; row < n->table[table].dict.rows; row++) {
		if (main && row % TOGETHER == 0)
			fetch_ids(n, table, row);
		if (main && !built_in && !row_sound(&n->table[table], row))
			continue;
		if (main && table + 1 < n->tables && overruled(n, table, row))
			continue;
		add_row(n, table, row);
	}
}

static void
load_file(struct names *n, const char *path)
{
	struct table *t = new_table(n);

	dict_file(&t->dict, path, ROW_COLS - 1);
	find_columns(t, TABLE_MAIN);
	dict_index(&t->dict, t->col[COL_NAME]);
}

/* Its number in builtins. */
static size_t
find_builtin(const char *option)
{
	size_t count = sizeof(builtins) / sizeof(builtins[0]);

	for (size_t i = 0; i < count; i++)
		if (strcmp(option, builtins[i].option) == 0)
			return i;
	die("-b: no table \"%s\": expected agencies, actions or offences",
	    option);
}

/* The kinds of public bodies, from head.tsv. */
static struct span
find_public(const struct names *n)
{
	size_t rows = n->table[TABLE_HEAD].dict.rows;

	for (size_t i = 0; i < rows; i++)
		if (span_is(cell(n, TABLE_HEAD, i, HEAD_NAME), "authorities"))
			return cell(n, TABLE_HEAD, i, HEAD_KINDS);
	return SPAN("");
}

/* Has some kind in it that "the ministry" or the like can stand for? */
static bool
names_bodies(const struct names *n)
{
	size_t rows = n->table[TABLE_HEAD].dict.rows;

	for (size_t i = 0; i < n->ids; i++) {
		struct span kind = names_id_cell(n, (uint32_t)i, COL_KIND);

		if (i > 0 && span_eq(kind,
		    names_id_cell(n, (uint32_t)i - 1, COL_KIND)))
			continue; /* as most are */
		for (size_t h = 0; h < rows; h++)
			if (span_eq(kind, cell(n, TABLE_HEAD, h, HEAD_KINDS)))
				return true;
	}
	return false;
}

void
names_load(struct names *n, const char *builtin, const char *file,
    char *const *more, size_t count)
{
	size_t rows = 0;

	load_builtin(n, &data_place);
	load_builtin(n, &data_head);
	load_builtin(n, &data_body);
	if (file)
		load_file(n, file);
	else
		load_builtin(n, builtins[find_builtin(builtin)].table);
	for (size_t i = 0; i < count; i++)
		load_file(n, more[i]);
	for (size_t t = TABLE_MAIN; t < n->tables; t++)
		rows += n->table[t].dict.rows;
	make_id_slots(n, rows);
	for (size_t t = TABLE_MAIN; t < n->tables; t++)
		add_table(n, t, t == TABLE_MAIN && !file);
	n->bodies = names_bodies(n);
	n->public = find_public(n);
	for (size_t t = 0; n->bodies && t < TABLE_MAIN; t++)
		add_table(n, t, true);
	phrase_build(&n->phrases);
	phrase_build(&n->words);
}

void
names_take(struct names *n, const char *builtin)
{
	size_t i = find_builtin(builtin);
	const struct data *data[] = { &data_place, &data_head, &data_body,
		builtins[i].table };

	if (i >= names_readies) {
		names_load(n, builtin, NULL, NULL, 0);
		return;
	}
	*n = names_ready[i];
	n->table = NULL;
	n->tables = n->table_cap = 0;
	for (size_t t = 0; t <= TABLE_MAIN; t++) {
		struct table *table = new_table(n);

		*table = names_ready[i].table[t];
		table->dict.bytes = data[t]->bytes;
	}
	n->public = find_public(n);
}

void
names_print(const struct names *n, struct out *out)
{
	static const char *const shown[] = { "id", "kind", "name", "flags",
		"from", "to", "parent" };
	size_t cols = sizeof(shown) / sizeof(shown[0]);

	for (size_t c = 0; c < cols; c++) {
		out_str(out, c ? "\t" : "");
		out_str(out, shown[c]);
	}
	out_row(out);
	for (size_t i = 0; i < n->n; i++) {
		const struct dict *d = &n->table[n->at[i].table].dict;

		if (n->at[i].table < TABLE_MAIN)
			break;
		for (size_t c = 0; c < cols; c++) {
			size_t at = dict_column_if(d, shown[c]);

			out_str(out, c ? "\t" : "");
			if (at != DICT_NONE)
				out_span(out, dict_cell(d, n->at[i].row, at));
		}
		out_row(out);
	}
}

void
names_free(struct names *n)
{
	if (n->ready) {
		mem_free(n->table);
		*n = (struct names){ 0 };
		return;
	}
	for (size_t t = 0; t < n->tables; t++)
		dict_free(&n->table[t].dict);
	mem_free(n->table);
	mem_free(n->at);
	mem_free(n->id);
	mem_free(n->id_slot);
	phrase_free(&n->phrases);
	phrase_free(&n->words);
	*n = (struct names){ 0 };
}
