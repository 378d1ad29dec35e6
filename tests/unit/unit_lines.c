/* lines - the tests of lib/lines: rows told without a record of each. */
#include "lines.h"

#include "unit.h"

/* Takes up the record of a line, as a tool does, and its article. */
static void
take(struct record *r, struct visits *v, const char *line)
{
	OK(record_set(r, span_of(line)));
	visits_turn(v, r);
}

static void
cut(struct lines *l, const struct record *r, const char *text)
{
	struct span rest = unit_edge(span_of(text), SCAN_PAD, 0);

	OK(lines_cut(l, r, &rest));
	OK(rest.n == 0);
}

static void
go_on(void)
{
	struct record r = { 0 };
	struct visits v = { 0 };
	struct lines l;
	struct in in;

	in_memory(&in, "go_on", "", 0);
	record_open(&r, &in);
	take(&r, &v, "a\t1\tText.");
	cut(&l, &r, "a\t2\tMore.\nb\t1\tOther.\nab\t1\tx\na\t3\ng\na\t\t\t\n");
	OK(l.n == 6 && l.text_at == 2);
	SAME(l.line[0].key, "More.");
	OK(lines_plain(&l, &r, 0) && lines_go_on(&l.line[0], &r, &v));
	OK(lines_plain(&l, &r, 1) && !lines_go_on(&l.line[1], &r, &v));
	OK(!lines_go_on(&l.line[2], &r, &v)); /* ab is not a */
	OK(!lines_plain(&l, &r, 3) && lines_go_on(&l.line[3], &r, &v));
	OK(!lines_plain(&l, &r, 4) && !lines_go_on(&l.line[4], &r, &v));
	OK(!lines_plain(&l, &r, 5)); /* the text is not where it was */
	r.doc_at = 1; /* it is not at the head of the line */
	OK(!lines_go_on(&l.line[0], &r, &v));
	record_free(&r);
	visits_free(&v);
	in_close(&in);
}

/* -t names the field: what is behind it does not matter. */
static void
wanted(void)
{
	struct record r = { .want_at = 1 };
	struct lines l;

	cut(&l, &r, "a\tText.\tmore\na\n");
	OK(l.text_at == 1);
	SAME(l.line[0].key, "Text.");
	OK(lines_plain(&l, &r, 0) && !lines_plain(&l, &r, 1));
}

void
unit_lines(void)
{
	struct lines l;
	const struct record r = { 0 };
	struct span none = SPAN("");

	go_on();
	wanted();
	OK(!lines_cut(&l, &r, &none));
}
