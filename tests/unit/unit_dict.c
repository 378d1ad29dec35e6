/* dict - the tests of lib/dict. */
#include "dict.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "err.h"
#include "unit.h"

static struct unit_said said;
static char path[] = "/tmp/unit.XXXXXX";
static const char *table;

static void
loads_file(void)
{
	struct dict d;
	FILE *f = fopen(path, "w");

	err_init("tool");
	if (!f || fputs(table, f) < 0 || fclose(f) != 0)
		_exit(9);
	dict_file(&d, path, 2);
	printf("%zu rows;", d.rows);
	for (size_t i = 0; i < d.rows; i++)
		printf(" %lu=%.*s", d.line[i], (int)dict_cell(&d, i, 2).n,
		    dict_cell(&d, i, 2).p);
	puts("");
	fflush(stdout);
	dict_column(&d, "name");
	dict_free(&d);
	exit(err_status());
}

static struct span
told(const char *text, int status)
{
	size_t cut;

	table = text;
	OK(unit_child(loads_file, &said) == status);
	/* The name of the file is not the same twice. */
	for (cut = 0; cut + sizeof(path) < said.n; cut++)
		if (memcmp(said.p + cut, path, sizeof(path) - 1) == 0) {
			memmove(said.p + cut, said.p + cut + sizeof(path) - 1,
			    said.n - cut - sizeof(path) + 1);
			said.n -= sizeof(path) - 1;
		}
	return (struct span){ said.p, said.n };
}

static void
files(void)
{
	SAME(told("id\tname\tflags\n# no row\n\na\tb\tc\na\tb\n", 0),
	    "2 rows; 4=c 5=\n");
	SAME(told("\xEF\xBB\xBFid\tname\r\na\tb\r\n", 0), "1 rows; 2=\n");
	SAME(told("id\tname\nx\na\tb\tc\na\tb", EXIT_SKIPPED),
	    "tool: :2: 1 fields: expected 2\n"
	    "tool: :3: 3 fields: expected 2\n1 rows; 4=\n");
	SAME(told("id\tname\nx\t\033[31m\nx\t\177\nx\ty\n", EXIT_SKIPPED),
	    "tool: :2: control character: expected text\n"
	    "tool: :3: control character: expected text\n1 rows; 4=\n");
	SAME(told("id\tword\n", EXIT_TROUBLE), "0 rows;\n"
	    "tool: :1: no column \"name\": expected it in the header\n");
	SAME(told("", EXIT_TROUBLE),
	    "tool: : empty table: expected a header line\n");
}

/* A built-in table that is not built in yet is the file of its name. */
static void
is_not_built_in(void)
{
	struct data data = { path, NULL, 0 };
	struct dict d;

	dict_builtin(&d, &data);
	printf("%zu rows: %.*s\n", d.rows, (int)dict_cell(&d, 0, 1).n,
	    dict_cell(&d, 0, 1).p);
	dict_free(&d);
	exit(0);
}

static void
has_no_file(void)
{
	struct dict d;

	dict_file(&d, "/nonexistent", 1);
}

/* The last row of a key wins; older ones follow it. */
static void
finding(void)
{
	struct span bytes = unit_edge(SPAN("k\tv\na\t1\nb\t2\na\t3\n\t4\n"),
	    IN_PAD, 'x');
	struct data data = { "t.tsv", bytes.p, bytes.n };
	struct dict d;
	size_t row;

	dict_builtin(&d, &data);
	dict_index(&d, dict_column(&d, "k"));
	row = dict_find(&d, SPAN("a"));
	OK(row == 2 && dict_next(&d, row) == 0);
	OK(dict_next(&d, 0) == DICT_NONE);
	OK(dict_find(&d, SPAN("c")) == DICT_NONE);
	OK(dict_find(&d, SPAN("A")) == DICT_NONE);
	OK(dict_find(&d, SPAN("")) == 3);
	SAME(dict_cell(&d, 2, 1), "3");
	SAME(dict_cell(&d, 2, 99), "");
	OK(dict_column_if(&d, "x") == DICT_NONE);
	dict_index(&d, 1);
	OK(dict_find(&d, SPAN("2")) == 1);
	dict_free(&d);
	dict_free(&d);
}

static void
many(void)
{
	enum { ROWS = 20000 };
	static char bytes[ROWS * 16 + IN_PAD];
	struct data data = { "t.tsv", bytes, 0 };
	struct dict d;
	size_t found = 0;

	data.n = (size_t)sprintf(bytes, "k\n");
	for (int i = 0; i < ROWS; i++)
		data.n += (size_t)sprintf(bytes + data.n, "k%d\n", i);
	dict_builtin(&d, &data);
	dict_index(&d, 0);
	for (size_t i = 0; i < d.rows; i++)
		found += dict_find(&d, dict_cell(&d, i, 0)) == i;
	OK(found == ROWS);
	dict_free(&d);
}

static void
flags(void)
{
	struct span cell = SPAN(" fold  local ");

	OK(dict_flag(SPAN("fold local"), SPAN("local")));
	OK(dict_flag(SPAN("fold  local"), SPAN("local")));
	OK(!dict_flag(SPAN("folded"), SPAN("fold")));
	OK(!dict_flag(SPAN(""), SPAN("fold")));
	SAME(dict_word(&cell), "fold");
	SAME(dict_word(&cell), "local");
	SAME(dict_word(&cell), "");
}

static void
is_too_large(void)
{
	struct data data = { "t.tsv", "", UINT32_MAX };
	struct dict d;

	err_init("tool");
	dict_builtin(&d, &data);
}

void
unit_dict(void)
{
	int fd = mkstemp(path);

	OK(fd >= 0);
	close(fd);
	files();
	SAME(told("id\tname\na\tb\n", 0), "1 rows; 2=\n");
	OK(unit_child(is_not_built_in, &said) == 0);
	SAME(((struct span){ said.p, said.n }), "1 rows: b\n");
	unlink(path);
	finding();
	many();
	flags();
	OK(unit_child(is_too_large, &said) == EXIT_TROUBLE);
	SAME(((struct span){ said.p, said.n }),
	    "tool: t.tsv: expected a table of less than 4 GiB\n");
	OK(unit_child(has_no_file, &said) == EXIT_TROUBLE);
}
