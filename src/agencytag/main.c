/* agencytag - who is named in sentence rows. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "err.h"
#include "hant.h"
#include "in.h"
#include "mem.h"
#include "names.h"
#include "record.h"
#include "start.h"
#include "tag.h"
#include "visits.h"

static const char usage[] =
    "usage: agencytag [-HPpu] [-b NAME | -d FILE] [-D FILE]... [-t FIELD]\n"
    "                 [FILE ...]\n";

struct options {
	const char *builtin, *file;
	char **more; /* -D */
	size_t n_more, more_cap;
	bool print, by_row;
};

static void
parse(int argc, char *argv[], struct options *o, struct record *r)
{
	int c;

	while ((c = getopt(argc, argv, ":HPpub:d:D:t:hV")) != -1)
		switch (c) {
		case 'H': r->header = true; break;
		case 'P': o->print = true; break;
		case 'p': r->keep_text = true; break;
		case 'u': o->by_row = true; break;
		case 'b': o->builtin = optarg; break;
		case 'd': o->file = optarg; break;
		case 'D':
			o->more = mem_grow(o->more, &o->more_cap,
			    o->n_more + 1, sizeof(*o->more));
			o->more[o->n_more++] = optarg;
			break;
		case 't': r->text_field = optarg; break;
		case 'h': start_help(usage);
		case 'V': start_version();
		default: start_bad_option(c, usage);
		}
	if (o->builtin && o->file)
		start_usage(usage, "-b and -d: expected one of them");
}

static void
tag_file(struct article *a, struct visits *v, struct record *r,
    const char *path, struct out *out)
{
	struct span lines;
	struct in in;

	if (!in_open(&in, path))
		return;
	record_open(r, &in);
	record_header(r, out, "start\tend\tmention\tkind\tid\tvia");
	while (in_block(&in, &lines))
		tag_lines(a, v, r, hant_read(lines), out);
	in_close(&in);
}

int
main(int argc, char *argv[])
{
	struct options o = { 0 };
	struct record r = { 0 };
	struct names names = { 0 };
	struct visits visits = { 0 };
	struct article article;
	struct out out;

	start(argv);
	opterr = 0;
	parse(argc, argv, &o, &r);
	out_init(&out, STDOUT_FILENO, o.by_row);
	if (!o.builtin)
		o.builtin = "agencies";
	if (o.file || o.n_more > 0 || o.print)
		names_load(&names, o.builtin, o.file, o.more, o.n_more);
	else
		names_take(&names, o.builtin);
	article_init(&article, &names);
	if (o.print)
		names_print(&names, &out);
	else if (optind == argc)
		tag_file(&article, &visits, &r, NULL, &out);
	else
		for (int i = optind; i < argc; i++)
			tag_file(&article, &visits, &r, argv[i], &out);
	tag_end(&article, &r, &out);
	out_close(&out);
	article_free(&article);
	names_free(&names);
	visits_free(&visits);
	record_free(&r);
	hant_free();
	mem_free(o.more);
	return err_status();
}
