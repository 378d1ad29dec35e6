/*
 * ready - writes the built-in tables of names as C, ready to be searched: what
 * names_load makes of them, in numbers alone.  It is run when agencytag is
 * made, in the root of the tree; usage: ready >ready.c
 */
#include <unistd.h>

#include "err.h"
#include "names.h"
#include "out.h"

/* No table is built in yet: dict reads the files. */
#define FROM_FILE(table) \
	const struct data data_##table = { "src/data/" #table ".tsv", NULL, 0 }
FROM_FILE(place);
FROM_FILE(head);
FROM_FILE(body);
FROM_FILE(agency);
FROM_FILE(action);
FROM_FILE(offence);
FROM_FILE(hant);
const struct names names_ready[1];
const size_t names_readies = 0;

static struct out out;

static void
put(uint64_t number)
{
	out_uint(&out, number);
	out_str(&out, "u,"); /* no signed type may have room for it */
}

/* NAME_A_B is the name of an array; end follows the last of its numbers. */
static void
put_name(const char *name, size_t a, size_t b)
{
	out_str(&out, name);
	out_str(&out, "_");
	out_uint(&out, a);
	out_str(&out, "_");
	out_uint(&out, b);
}

static void
begin(const char *type, const char *name, size_t a, size_t b)
{
	out_str(&out, "static const ");
	out_str(&out, type);
	out_str(&out, " ");
	put_name(name, a, b);
	out_str(&out, "[] = {\n");
}

/* An array has one element more, as none may be empty. */
static void
end(const char *nothing)
{
	out_str(&out, nothing);
	out_str(&out, "};\n");
}

static void
put_bits(const char *name, size_t a, size_t b, const struct phrase_bits *bits)
{
	begin("uint64_t", name, a, b);
	for (size_t i = 0; i < (size_t)1 << bits->log >> 6; i++) {
		out_uint(&out, bits->bits[i]);
		out_str(&out, "u,");
	}
	end("0");
}

static void
put_text(size_t a, size_t b, const struct phrases *p)
{
	begin("char", "text", a, b);
	for (size_t i = 0; i < p->text_n + IN_PAD; i++) {
		unsigned c = (unsigned char)p->text[i];

		out_str(&out, "'\\");
		out_uint(&out, c >> 6);
		out_uint(&out, c >> 3 & 7);
		out_uint(&out, c & 7);
		out_str(&out, "',");
	}
	end("0");
}

static void
put_phrases(size_t a, size_t b, const struct phrases *p)
{
	put_text(a, b, p);
	put_bits("first", a, b, &p->first);
	put_bits("pair", a, b, &p->pair);
	put_bits("more", a, b, &p->more);
	begin("struct phrase_entry", "entry", a, b);
	for (size_t i = 0; i < p->n; i++) {
		out_str(&out, "{");
		put(p->at[i].name);
		put(p->at[i].n);
		put(p->at[i].case_);
		put(p->at[i].value);
		put(p->at[i].next);
		out_str(&out, "},");
	}
	end("{0}");
	begin("struct phrase_slot", "slot", a, b);
	for (size_t i = 0; i < p->slots; i++) {
		out_str(&out, "{");
		put(p->slot[i].tag);
		put(p->slot[i].entry);
		out_str(&out, "},");
	}
	end("{0}");
}

static void
put_edges(size_t a, size_t b, const struct dict *d)
{
	begin("uint32_t", "edge", a, b);
	for (size_t i = 0; i < d->rows * (d->cols + 1); i++)
		put(d->edge[i]);
	end("0");
}

static void
put_names(size_t a, const struct names *n)
{
	for (size_t t = 0; t < n->tables; t++)
		put_edges(a, t, &n->table[t].dict);
	begin("struct name", "name", a, 0);
	for (size_t i = 0; i < n->n; i++) {
		out_str(&out, "{");
		put(n->at[i].row);
		put(n->at[i].id);
		put(n->at[i].table);
		put(n->at[i].flags);
		out_str(&out, "0},");
	}
	end("{0}");
	begin("uint32_t", "id", a, 0);
	for (size_t i = 0; i < n->ids; i++)
		put(n->id[i]);
	end("0");
	begin("struct name_slot", "id_slot", a, 0);
	for (size_t i = 0; i < n->id_slots; i++) {
		out_str(&out, "{");
		put(n->id_slot[i].hash);
		put(n->id_slot[i].id);
		out_str(&out, "},");
	}
	end("{0}");
	put_phrases(a, 0, &n->phrases);
	put_phrases(a, 1, &n->words);
}

static void
put_tables(size_t a, const struct names *n)
{
	begin("struct table", "table", a, 0);
	for (size_t t = 0; t < n->tables; t++) {
		const struct table *table = &n->table[t];

		out_str(&out, "{{.edge=(uint32_t *)");
		put_name("edge", a, t);
		out_str(&out, ",.rows=");
		put(table->dict.rows);
		out_str(&out, ".cols=");
		put(table->dict.cols);
		out_str(&out, "},{");
		for (size_t c = 0; c < ROW_COLS; c++)
			put(table->col[c]);
		out_str(&out, "}},\n");
	}
	end("{{.rows=0},{0}}");
}

/* The member of this name, an array. */
static void
point(const char *member, const char *type, const char *name, size_t a,
    size_t b)
{
	out_str(&out, ".");
	out_str(&out, member);
	out_str(&out, "=(");
	out_str(&out, type);
	out_str(&out, " *)");
	put_name(name, a, b);
	out_str(&out, ",");
}

static void
count(const char *member, size_t n)
{
	out_str(&out, ".");
	out_str(&out, member);
	out_str(&out, "=");
	put(n);
}

static void
put_filter(const char *name, size_t a, size_t b, const struct phrase_bits *bits)
{
	out_str(&out, ".");
	out_str(&out, name);
	out_str(&out, "={");
	point("bits", "uint64_t", name, a, b);
	count("log", bits->log);
	out_str(&out, "},");
}

static void
join_phrases(const char *member, size_t a, size_t b, const struct phrases *p)
{
	out_str(&out, ".");
	out_str(&out, member);
	out_str(&out, "={");
	point("text", "char", "text", a, b);
	count("text_n", p->text_n);
	point("at", "struct phrase_entry", "entry", a, b);
	count("n", p->n);
	point("slot", "struct phrase_slot", "slot", a, b);
	count("slots", p->slots);
	put_filter("first", a, b, &p->first);
	put_filter("pair", a, b, &p->pair);
	put_filter("more", a, b, &p->more);
	out_str(&out, "},\n");
}

static void
join_names(size_t a, const struct names *n)
{
	out_str(&out, "{.ready=true,");
	point("table", "struct table", "table", a, 0);
	count("tables", n->tables);
	point("at", "struct name", "name", a, 0);
	count("n", n->n);
	point("id", "uint32_t", "id", a, 0);
	count("ids", n->ids);
	point("id_slot", "struct name_slot", "id_slot", a, 0);
	count("id_slots", n->id_slots);
	count("bodies", n->bodies);
	join_phrases("phrases", a, 0, &n->phrases);
	join_phrases("words", a, 1, &n->words);
	out_str(&out, "},\n");
}

int
main(void)
{
	static const char *const table[] = { "agencies", "actions",
		"offences" };
	enum { TABLES = sizeof(table) / sizeof(table[0]) };
	static struct names names[TABLES];

	err_init("ready");
	out_init(&out, STDOUT_FILENO, false);
	out_str(&out, "#include \"names.h\"\n");
	for (size_t a = 0; a < TABLES; a++) {
		names_load(&names[a], table[a], NULL, NULL, 0);
		put_names(a, &names[a]);
		put_tables(a, &names[a]);
	}
	out_str(&out, "const struct names names_ready[] = {\n");
	for (size_t a = 0; a < TABLES; a++) {
		join_names(a, &names[a]);
		names_free(&names[a]);
	}
	out_str(&out, "};\nconst size_t names_readies = ");
	out_uint(&out, TABLES);
	out_str(&out, ";\n");
	out_close(&out);
	return err_status();
}
