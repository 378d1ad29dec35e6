/* numextract - numbers, money and dates of sentence rows, one row each. */
#include <unistd.h>

#include "err.h"
#include "hant.h"
#include "in.h"
#include "lines.h"
#include "reader.h"
#include "row.h"
#include "start.h"

static const char usage[] =
    "usage: numextract [-Hpu] [-r DATE] [-t FIELD] [FILE ...]\n";

static bool by_row; /* -u */

/* Reads line i; most have no mention, and need no record to tell that. */
static void
read_line(struct reader *reader, struct record *r, const struct lines *lines,
    size_t i, struct out *out)
{
	const struct scan_line *l = &lines->line[i];

	if (lines_plain(lines, r, i) && lines_go_on(l, r, &reader->visits) &&
	    reader_pass(reader, l->key))
		return;
	if (!record_set(r, l->line))
		return;
	for (size_t at = 0; reader_read(reader, r, &at);)
		row_put_all(out, r, &reader->sentence);
}

static void
read_file(struct reader *reader, struct record *r, struct in *in,
    struct out *out)
{
	struct lines lines;
	struct span block;

	record_open(r, in);
	record_header(r, out, ROW_COLUMNS);
	while (in_block(in, &block)) {
		block = hant_read(block);
		while (lines_cut(&lines, r, &block))
			for (size_t i = 0; i < lines.n; i++) {
				in->lineno++;
				read_line(reader, r, &lines, i, out);
			}
	}
}

static void
options(int argc, char *argv[], struct record *r, struct date *publication)
{
	int c;

	opterr = 0;
	while ((c = getopt(argc, argv, ":HVhpr:t:u")) != -1)
		switch (c) {
		case 'H':
			r->header = true;
			break;
		case 'V':
			start_version();
		case 'h':
			start_help(usage);
		case 'p':
			r->keep_text = true;
			break;
		case 'r':
			if (!date_parse(span_of(optarg), publication))
				start_usage(usage,
				    "-r: \"%s\": expected YYYY-MM-DD", optarg);
			break;
		case 't':
			r->text_field = optarg;
			break;
		case 'u':
			by_row = true;
			break;
		default:
			start_bad_option(c, usage);
		}
}

int
main(int argc, char *argv[])
{
	struct record record = { 0 };
	struct reader reader = { 0 };
	struct out out;
	struct in in;
	int i;

	start(argv);
	options(argc, argv, &record, &reader.publication);
	reader_load();
	out_init(&out, STDOUT_FILENO, by_row);
	i = optind;
	do {
		if (in_open(&in, i < argc ? argv[i] : NULL)) {
			read_file(&reader, &record, &in, &out);
			in_close(&in);
		}
	} while (++i < argc);
	out_close(&out);
	reader_free(&reader);
	record_free(&record);
	hant_free();
	return err_status();
}
