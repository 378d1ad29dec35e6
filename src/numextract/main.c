/* numextract - numbers, money and dates of sentence rows, one row each. */
#include <unistd.h>

#include "err.h"
#include "in.h"
#include "reader.h"
#include "row.h"
#include "start.h"

static const char usage[] =
    "usage: numextract [-Hpu] [-r DATE] [-t FIELD] [FILE ...]\n";

static bool by_row; /* -u */

static void
read_file(struct reader *reader, struct record *r, struct in *in,
    struct out *out)
{
	record_open(r, in);
	record_header(r, out, ROW_COLUMNS);
	while (record_next(r))
		for (size_t at = 0; reader_read(reader, r, &at);)
			row_put_all(out, r, &reader->sentence);
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
	return err_status();
}
