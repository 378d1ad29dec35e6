/* numextract - numbers, money and dates of sentence rows, one row each. */
#include <unistd.h>

#include "err.h"
#include "in.h"
#include "quantity.h"
#include "row.h"
#include "spark.h"
#include "start.h"

static const char usage[] =
    "usage: numextract [-Hpu] [-r DATE] [-t FIELD] [FILE ...]\n";

static bool by_row;            /* -u */
static struct date publication; /* -r */

/* All that is kept from one record to the next. */
struct state {
	struct sentence sentence;
	struct gloss gloss;
	struct quantities found;
	struct memory memory;
	char doc[256];
	size_t doc_n;
};

/* A new document starts with nothing remembered. */
static void
watch_doc(struct state *st, struct span doc)
{
	if (doc.n > sizeof(st->doc))
		doc.n = sizeof(st->doc);
	if (span_eq(doc, (struct span){ st->doc, st->doc_n }))
		return;
	memcpy(st->doc, doc.p, doc.n);
	st->doc_n = doc.n;
	st->memory = (struct memory){ .item_n = 0 };
}

static void
read_sentence(struct state *st, const struct record *r)
{
	struct sentence *s = &st->sentence;

	arena_reset(&s->arena);
	s->n = 0;
	if (!spark_any(r->text)) {
		memory_tail(&st->memory, r->text);
		return;
	}
	s->reference = r->date.year ? r->date : publication;
	token_scan(&s->token, r->text);
	s->taken = mem_grow(s->taken, &s->taken_cap, s->token.n + 1,
	    sizeof(*s->taken));
	memset(s->taken, 0, s->token.n + 1);
	when_find(s);
	gloss_start(&st->gloss, s);
	quantity_find(&st->gloss, &st->found, &st->memory);
	memory_tail(&st->memory, r->text);
}

static void
read_file(struct state *st, struct record *r, struct in *in, struct out *out)
{
	record_open(r, in);
	record_header(r, out, ROW_COLUMNS);
	while (record_next(r)) {
		watch_doc(st, r->doc);
		read_sentence(st, r);
		row_put_all(out, r, &st->sentence);
	}
}

static void
free_all(struct state *st, struct record *r)
{
	token_free(&st->sentence.token);
	mem_free(st->sentence.taken);
	mem_free(st->sentence.at);
	arena_free(&st->sentence.arena);
	gloss_free(&st->gloss);
	mem_free(st->found.at);
	record_free(r);
	lexicon_free();
}

static void
options(int argc, char *argv[], struct record *r)
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
			if (!date_parse(span_of(optarg), &publication))
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
	struct state state = { 0 };
	struct out out;
	struct in in;
	int i;

	start(argv);
	options(argc, argv, &record);
	lexicon_load();
	spark_load();
	out_init(&out, STDOUT_FILENO, by_row);
	i = optind;
	do {
		if (in_open(&in, i < argc ? argv[i] : NULL)) {
			read_file(&state, &record, &in, &out);
			in_close(&in);
		}
	} while (++i < argc);
	out_close(&out);
	free_all(&state, &record);
	return err_status();
}
