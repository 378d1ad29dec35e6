/* record - the tests of lib/record. */
#include "record.h"

#include <stdlib.h>
#include <unistd.h>

#include "err.h"
#include "unit.h"

static struct unit_said said;
static struct record opt;   /* the options of the next run */
static const char *input;

/* Header and keys of every record, then doc and text in brackets. */
static void
runs(void)
{
	struct record r = opt;
	struct in in;
	struct out out;

	err_init("tool");
	in_memory(&in, "f", input, strlen(input));
	out_init(&out, STDOUT_FILENO, true);
	record_open(&r, &in);
	record_header(&r, &out, "start");
	while (record_next(&r)) {
		record_keys(&r, &out);
		out_char(&out, '(');
		out_span(&out, r.doc);
		out_char(&out, '|');
		out_int(&out, record_date(&r).year);
		out_char(&out, '|');
		out_span(&out, r.text);
		out_char(&out, ')');
		out_row(&out);
	}
	out_close(&out);
	record_free(&r);
	in_close(&in);
	exit(err_status());
}

static struct span
rows(struct record options, const char *bytes, int status)
{
	opt = options;
	input = bytes;
	OK(unit_child(runs, &said) == status);
	return (struct span){ said.p, said.n };
}

void
unit_record(void)
{
	struct record plain = { 0 }, keep = { .keep_text = true },
	    head = { .header = true }, both = { .header = true,
	    .keep_text = true }, two = { .text_field = "2" },
	    named = { .header = true, .text_field = "body" },
	    said_once = { .header = true, .said_header = true },
	    many = { .text_field = "1-2" };

	SAME(rows(plain, "words\n", 0), "(|0|words)\n");
	SAME(rows(keep, "words\n", 0), "words\t(|0|words)\n");
	SAME(rows(plain, "d\t2024-05-06\twords\n", 0),
	    "d\t2024-05-06\t(d|2024|words)\n");
	SAME(rows(plain, "d\t2024-02-31\twords\n\n", 0),
	    "d\t2024-02-31\t(d|0|words)\n(|0|)\n");
	SAME(rows(two, "d\twords\tz\n", 0), "d\tz\t(d|0|words)\n");
	SAME(rows(two, "d\nd\tw\n", EXIT_SKIPPED),
	    "tool: f:1: 1 fields: expected the text in field 2\nd\t(d|0|w)\n");
	SAME(rows(head, "text\tdoc\nw\td\n", 0), "doc\tstart\nd\t(d|0|w)\n");
	SAME(rows(both, "doc\ttext\nd\tw\n", 0),
	    "doc\ttext\tstart\nd\tw\t(d|0|w)\n");
	SAME(rows(named, "doc\tbody\tx\nd\tw\ty\n", 0),
	    "doc\tx\tstart\nd\ty\t(d|0|w)\n");
	SAME(rows(head, "doc\ttext\n", 0), "doc\tstart\n");
	SAME(rows(head, "", 0), "");
	SAME(rows(head, "doc\tbody\nd\tw\n", 0), "doc\tstart\nd\t(d|0|w)\n");
	SAME(rows(said_once, "doc\ttext\nd\tw\n", 0), "d\t(d|0|w)\n");
	SAME(rows(many, "d\tw\n", EXIT_TROUBLE),
	    "tool: -t: \"1-2\" names 2 fields: expected one\n");
	OK(span_starts(rows(named, "doc\ttext\n", EXIT_TROUBLE),
	    SPAN("tool: -t: no field \"body\"")));
}
