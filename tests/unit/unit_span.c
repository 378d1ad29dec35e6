/* span - the tests of lib/span. */
#include "unit.h"

static void
classes(void)
{
	int digits = 0, letters = 0, spaces = 0;

	for (int c = 0; c < 256; c++) {
		digits += is_digit((char)c);
		letters += is_alpha((char)c);
		spaces += is_space((char)c);
	}
	OK(digits == 10);
	OK(letters == 52);
	OK(spaces == 6);
	OK(!is_alpha('\xC3') && !is_space('\xA0') && !is_space('\0'));
	OK(to_lower('Z') == 'z' && to_lower('[') == '[');
	OK(to_lower('\xC0') == '\xC0');
}

static void
comparing(void)
{
	OK(span_eq(SPAN(""), (struct span){ NULL, 0 }));
	OK(!span_eq(SPAN("a"), SPAN("A")));
	OK(span_eq_fold(SPAN("a"), SPAN("A")));
	OK(!span_eq_fold(SPAN("@"), SPAN("`"))); /* 0x20 apart, no letters */
	OK(!span_eq_fold(SPAN("a"), SPAN("ab")));
	OK(!span_eq(SPAN("a\0b"), SPAN("a\0c")));
	OK(span_cmp(SPAN("a"), SPAN("ab")) < 0);
	OK(span_cmp(SPAN("\x80"), SPAN("z")) > 0); /* bytes are unsigned */
	OK(span_cmp(SPAN(""), SPAN("")) == 0);
	OK(span_cmp((struct span){ NULL, 0 }, SPAN("a")) < 0);
}

static void
cutting(void)
{
	SAME(span_trim(SPAN(" \t\r\n\v\f a b \n")), "a b");
	SAME(span_trim(SPAN("  ")), "");
	SAME(span_trim((struct span){ NULL, 0 }), "");
	SAME(span_cut(SPAN("abc"), 1, 2), "b");
	SAME(span_of(NULL), "");
	OK(span_starts(SPAN("abc"), SPAN("ab")));
	OK(span_starts(SPAN("abc"), SPAN("")));
	OK(!span_starts(SPAN("a"), SPAN("ab")));
	OK(span_ends(SPAN("abc"), SPAN("bc")));
	OK(!span_ends(SPAN("c"), SPAN("bc")));
	OK(!span_ends(SPAN("abd"), SPAN("bc")));
}

void
unit_span(void)
{
	classes();
	comparing();
	cutting();
	OK(span_blanks(SPAN("a \t b"), 1) == 4);
	OK(span_blanks(SPAN("ab"), 1) == 1);
	OK(span_blanks(SPAN("a  "), 1) == 3);
}
