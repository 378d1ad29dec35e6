/* tsv - the tests of lib/tsv. */
#include "tsv.h"

#include <limits.h>
#include <stdint.h>

#include "err.h"
#include "unit.h"

static struct unit_said said;
static struct row names;

static struct span
field(const struct row *r, size_t i)
{
	return i < r->n ? r->field[i] : SPAN("(none)");
}

static void
splitting(void)
{
	struct row r = { 0 };

	row_split(&r, SPAN(""));
	OK(r.n == 1 && field(&r, 0).n == 0);
	row_split(&r, SPAN("\t"));
	OK(r.n == 2);
	row_split(&r, SPAN("a\t\tb\xFF"));
	OK(r.n == 3);
	SAME(field(&r, 0), "a");
	SAME(field(&r, 1), "");
	SAME(field(&r, 2), "b\xFF");
	row_split_max(&r, SPAN("a\tb\tc"), 2);
	OK(r.n == 2);
	SAME(field(&r, 1), "b\tc");
	row_split_max(&r, SPAN("a\tb"), 1);
	OK(r.n == 1);
	/* the limit is met inside, and at the end of, 16 bytes */
	row_split_max(&r, SPAN("a\tb\tc\td, and some more"), 3);
	OK(r.n == 3);
	SAME(field(&r, 2), "c\td, and some more");
	row_split_max(&r, SPAN("fifteen letters\tb\tand then some more"), 2);
	OK(r.n == 2);
	SAME(field(&r, 1), "b\tand then some more");
	row_free(&r);
}

/* No byte behind a line is read, wherever it ends. */
static void
line_ends(void)
{
	char text[200];
	struct row r = { 0 };
	bool ok = true;

	for (size_t n = 0; n <= sizeof(text); n++) {
		memset(text, '\t', sizeof(text));
		row_split(&r, unit_edge((struct span){ text, n }, 0, 0));
		ok = ok && r.n == n + 1;
		memset(text, 'x', n);
		row_split(&r, unit_edge((struct span){ text, n }, 0, 0));
		ok = ok && r.n == 1 && r.field[0].n == n;
	}
	OK(ok);
	row_free(&r);
}

static void
numbers(void)
{
	long long v = 7;

	OK(tsv_number(SPAN("0"), &v) && v == 0);
	OK(tsv_number(SPAN("-12"), &v) && v == -12);
	OK(tsv_number(SPAN("9223372036854775807"), &v) && v == LLONG_MAX);
	OK(!tsv_number(SPAN("9223372036854775808"), &v));
	OK(!tsv_number(SPAN("99999999999999999999999"), &v));
	OK(!tsv_number(SPAN(""), &v) && !tsv_number(SPAN("-"), &v));
	OK(!tsv_number(SPAN(" 1"), &v) && !tsv_number(SPAN("1.0"), &v));
	OK(!tsv_number(SPAN("+1"), &v) && !tsv_number(SPAN("0x1"), &v));
}

static bool
lists(const char *spec, const struct row *header, const char *want)
{
	struct fields f = { 0 };
	bool ok;

	fields_parse(&f, spec, header, "-k");
	ok = f.n == strlen(want);
	for (size_t i = 0; ok && i < f.n; i++)
		ok = f.at[i] == (size_t)(want[i] - '0');
	fields_free(&f);
	return ok;
}

static void
dies_on(const char *spec, const struct row *header)
{
	struct fields f = { 0 };

	err_init("tool");
	fields_parse(&f, spec, header, "-k");
}

static void zero(void) { dies_on("0", NULL); }
static void letters(void) { dies_on("x", NULL); }
static void nothing(void) { dies_on("", NULL); }
static void open_range(void) { dies_on("2-", NULL); }
static void backwards(void) { dies_on("3-2", NULL); }
static void comma(void) { dies_on("1,", NULL); }
static void huge(void) { dies_on("1-99999999999999999999", NULL); }
static void wide(void) { dies_on("1-2000000000", NULL); }
static void unknown(void) { dies_on("doc,day", &names); }
static void beyond(void) { dies_on("4", &names); }
static void great(void) { dies_on("2147483648", NULL); }

static void
unknown_of_many(void)
{
	static char line[2000];
	struct row header = { 0 };

	memset(line, 'x', sizeof(line));
	row_split(&header, (struct span){ line, sizeof(line) });
	dies_on("doc", &header);
}

static void
choosing(void)
{
	void (*bad[])(void) = { zero, letters, nothing, open_range, backwards,
		comma, huge, wide, unknown, beyond, great };
	size_t ended = 0;

	row_split(&names, SPAN("doc\tto-day\ttext"));
	OK(lists("2", NULL, "1"));
	OK(lists("2-4", NULL, "123"));
	OK(lists("1,3-5,1", NULL, "02340"));
	OK(lists("text,1,to-day", &names, "201"));
	OK(lists("1-3", &names, "012"));
	OK(tsv_column(&names, "text") == 2);
	OK(tsv_column(&names, "tex") == SIZE_MAX);
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		ended += unit_child(bad[i], &said) == EXIT_TROUBLE &&
		    span_starts((struct span){ said.p, said.n },
		    SPAN("tool: -k: "));
	OK(ended == sizeof(bad) / sizeof(bad[0]));
	unit_child(unknown, &said);
	OK(said.n > 20 && span_ends((struct span){ said.p, said.n },
	    SPAN("doc to-day text\n"))); /* tells the names there are */
	row_free(&names);
	OK(unit_child(unknown_of_many, &said) == EXIT_TROUBLE);
	OK(said.n > 400 && said.n < 500); /* as many as NAMES_SHOWN */
}

void
unit_tsv(void)
{
	splitting();
	line_ends();
	numbers();
	choosing();
}
