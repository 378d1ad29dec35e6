/* hant - the tests of lib/hant: what is read, and what was written. */
#include "hant.h"

#include "dict.h"
#include "in.h"
#include "unit.h"

/* It is read as that, and each part of it is what was written. */
static void
reads(const char *text, const char *as)
{
	struct span given = unit_edge(span_of(text), IN_PAD, '\xE8');
	struct span got = hant_read(given);

	SAME(got, as);
	OK(got.n == given.n);
	OK((got.p == given.p) == (strcmp(text, as) == 0));
	SAME(hant_written(got), text);
	for (size_t i = 0; i <= got.n; i++)
		OK(hant_written(span_cut(got, i, got.n)).p == given.p + i);
	OK(hant_written(given).p == given.p);
}

/* All rows are of one width, or offsets would not be the text's. */
static void
table(void)
{
	struct dict d;

	dict_builtin(&d, &data_hant);
	OK(d.rows > 2000);
	for (size_t row = 0; row < d.rows; row++) {
		struct span from = dict_cell(&d, row, 0);
		struct span to = dict_cell(&d, row, 1);

		OK(from.n == 3 && to.n == 3);
		OK(span_eq(hant_read(from), to));
		OK(span_eq(hant_read(to), to));
	}
	dict_free(&d);
}

void
unit_hant(void)
{
	table();
	reads("", "");
	reads("Police closed 300 sites", "Police closed 300 sites");
	reads("\xE2\x80\x9C" "quoted\xE2\x80\x9D caf\xC3\xA9",
	    "\xE2\x80\x9C" "quoted\xE2\x80\x9D caf\xC3\xA9");
	reads("关闭网站", "关闭网站");
	reads("關閉網站", "关闭网站");
	reads("a關bc閉網defghijk站", "a关bc闭网defghijk站");
	reads("著作權", "著作权");
	/* bytes that are no character, the last one cut short */
	reads("\xE9\x97" "\xE9\x97\x9C\xFF\xE9\x97", "\xE9\x97"
	    "\xE5\x85\xB3\xFF\xE9\x97");
	hant_free();
	OK(span_eq(hant_written(SPAN("x")), SPAN("x")));
}
