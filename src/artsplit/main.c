/* artsplit - articles to sentence rows */
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "article.h"
#include "err.h"
#include "reader.h"
#include "start.h"

static const char usage[] =
    "usage: artsplit [-aHu] [-r DATE] [-f FORMAT] [-s LINE] [-l LIST] "
    "[-L TABLE] [-N OUT] [FILE ...]\n";

static struct options {
	bool all, header, by_line;
	struct date fallback;
	const char *format, *separator, *list, *labels, *reprints;
} opt;

static void
parse_options(int argc, char *argv[])
{
	int c;

	while ((c = getopt(argc, argv, ":aHL:N:f:hl:r:s:uV")) != -1)
		switch (c) {
		case 'a':
			opt.all = true;
			break;
		case 'f':
			opt.format = optarg;
			break;
		case 'H':
			opt.header = true;
			break;
		case 'h':
			start_help(usage);
		case 'l':
			opt.list = optarg;
			break;
		case 'L':
			opt.labels = optarg;
			break;
		case 'N':
			opt.reprints = optarg;
			break;
		case 'r':
			if (!date_parse(span_of(optarg), &opt.fallback))
				start_usage(usage, "-r %s: expected a day "
				    "as YYYY-MM-DD", optarg);
			break;
		case 's':
			opt.separator = optarg;
			break;
		case 'u':
			opt.by_line = true;
			break;
		case 'V':
			start_version();
		default:
			start_bad_option(c, usage);
		}
}

/* The format of -f: built in, or one that the table of -L has. */
static void
set_format(struct reader *r)
{
	field_load(&r->fields, opt.labels);
	if (!opt.format)
		return;
	r->format = reader_format(opt.format);
	if (r->format != FORMAT_NONE)
		return;
	if (!field_has_format(&r->fields, opt.format))
		start_usage(usage, "-f %s: expected text, auto, wet, jsonl, "
		    "mbox, tsv, nexis, proquest, factiva or a format of "
		    "-L TABLE", opt.format);
	r->format = FORMAT_OWN;
	r->own = opt.format;
}

static void
split_file(struct splitter *s, struct reader *r, struct article *a,
    const char *path)
{
	if (!reader_open(r, path))
		return;
	while (reader_next(r, a))
		article_split(s, a);
	reader_close(r);
}

/* The files named in the list of -l, one a line. */
static void
split_list(struct splitter *s, struct reader *r, struct article *a)
{
	struct in list;
	struct span line;
	struct text path = { 0 };

	if (!in_open(&list, opt.list))
		return;
	while (in_line(&list, &line)) {
		if (line.n == 0)
			continue;
		path.n = 0;
		text_add(&path, line);
		text_add(&path, (struct span){ "", 1 });
		if (opt.reprints && in_is_file(path.p, opt.reprints))
			skip("%s: is what -N writes: not read", path.p);
		else
			split_file(s, r, a, path.p);
	}
	text_free(&path);
	in_close(&list);
}

static void
not_emptied(const char *file, const char *what)
{
	if (strcmp(file, opt.reprints) == 0 || in_is_file(file, opt.reprints))
		start_usage(usage, "-N %s: is also %s: expected another file",
		    opt.reprints, what);
}

/* The side file of -N, which must not empty what is to be read. */
static void
open_reprints(struct reprints *r, struct out *out, char *const file[])
{
	if (opt.labels)
		not_emptied(opt.labels, "the table of labels");
	if (opt.list)
		not_emptied(opt.list, "the list");
	else if (!*file)
		not_emptied("-", "an article");
	for (; *file; file++)
		not_emptied(*file, "an article");
	out_open(out, opt.reprints, opt.by_line);
	reprint_init(r, out);
	if (opt.header) {
		out_str(out, "doc\tearlier\tshare");
		out_row(out);
	}
}

int
main(int argc, char *argv[])
{
	struct reader reader = { 0 };
	struct article article = { 0 };
	struct splitter splitter;
	struct reprints reprints;
	struct out out, side;

	start(argv);
	parse_options(argc, argv);
	set_format(&reader);
	reader.separator = opt.separator;
	reader.header = opt.header;
	out_init(&out, STDOUT_FILENO, opt.by_line);
	splitter_load(&splitter, &out);
	reader.words = &splitter.words;
	splitter.all = opt.all;
	splitter.fallback = opt.fallback;
	if (opt.reprints) {
		open_reprints(&reprints, &side, argv + optind);
		splitter.reprints = &reprints;
	}
	if (opt.header) {
		out_str(&out, "doc\tsent\tpara\tpart\tdate\ttext");
		out_row(&out);
	}
	if (opt.list)
		split_list(&splitter, &reader, &article);
	for (int i = optind; i < argc; i++)
		split_file(&splitter, &reader, &article, argv[i]);
	if (optind == argc && !opt.list)
		split_file(&splitter, &reader, &article, "-");
	if (opt.reprints) {
		reprint_free(&reprints);
		out_close(&side);
	}
	splitter_free(&splitter);
	reader_free(&reader);
	article_free(&article);
	out_close(&out);
	return err_status();
}
