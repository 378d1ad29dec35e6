/*
 * fuzz_artsplit - any bytes as a file; the first byte tells the format, and
 * whether what stands before a form feed is the user's table of labels.
 */
#include "fuzz.h"

#include "article.h"
#include "reader.h"
#include "sentence.h"
#include "tsv.h"
#include "utf8.h"

enum {
	REPRINTS_MAX = 10000, /* articles, then those before are forgotten */
	COLUMNS = 6,
	HAS_REPRINTS = 0x20, HAS_LABELS = 0x40, HAS_SEPARATOR = 0x80
};

/* Clean text: no control character but the newline, and valid UTF-8. */
static bool
is_clean(struct span s)
{
	for (size_t i = 0; i < s.n; i++)
		if (((unsigned char)s.p[i] < ' ' && s.p[i] != '\n') ||
		    s.p[i] == 0x7f)
			return false;
	return utf8_valid(s);
}

/* The sentences of a paragraph hold all of it but blanks, in order. */
static void
check_sentences(const struct splitter *sp, struct span text)
{
	struct sentences ss;
	struct span s;
	const char *at = text.p;

	sentence_start(&ss, &sp->words, &sp->masks, text);
	while (sentence_next(&ss, &s)) {
		MUST(s.n > 0 && s.p >= at &&
		    s.p + s.n <= text.p + text.n);
		MUST(span_trim(span_to(at, s.p)).n == 0);
		at = s.p + s.n;
	}
	MUST(span_trim(span_to(at, text.p + text.n)).n == 0);
}

static void
check(const struct splitter *s, const struct article *a)
{
	const char *at = a->text.p;

	MUST(is_clean(text_span(&a->text)));
	for (size_t i = 0; i < s->paras.n; i++) {
		const struct para *p = &s->paras.at[i];

		MUST(p->text.p >= at && p->text.n > 0);
		MUST(p->text.p + p->text.n <= a->text.p + a->text.n);
		MUST(p->head <= p->text.n && p->first <= i);
		MUST(p->part > PART_AUTO && p->part < PART_STORY);
		at = p->text.p + p->text.n;
		check_sentences(s, p->text);
	}
}

/* Rows of every part: each sentence has the next number. */
static void
check_rows(struct span rows)
{
	struct row row = { 0 };
	struct span line;
	long long n, sent = 0, para = 1;

	while (fuzz_row(&rows, &line)) {
		row_split(&row, line);
		MUST(row.n == COLUMNS);
		MUST(tsv_number(row.field[1], &n) && n == ++sent);
		MUST(tsv_number(row.field[2], &n) && n >= para);
		para = n;
		MUST(row.field[4].n == 0 || fuzz_is_date(row.field[4]));
		MUST(span_trim(row.field[5]).n == row.field[5].n);
		MUST(row.field[5].n > 0 && is_clean(row.field[5]));
	}
	row_free(&row);
}

static void
split(struct splitter *splitter, struct reader *reader, struct span file)
{
	struct article article = { 0 };
	struct span rows;

	if (!reader_memory(reader, "fuzz", file.p, file.n))
		return;
	while (reader_next(reader, &article)) {
		fuzz_rows_begin();
		article_split(splitter, &article);
		if (article.pieces > 0) /* else the paragraphs are old ones */
			check(splitter, &article);
		if (!splitter->reprints && fuzz_rows(&rows))
			check_rows(rows);
	}
	reader_close(reader);
	article_free(&article);
}

/* The user's own format, by the labels that stand before a form feed. */
static void
split_labelled(struct splitter *splitter, struct span s)
{
	struct reader reader = { .format = FORMAT_OWN, .own = "own",
		.words = &splitter->words };
	const char *cut = memchr(s.p, '\f', s.n);
	const char *path = cut ? fuzz_file("format\tlabel\trole\n",
	    span_to(s.p, cut)) : NULL;

	if (!path)
		return;
	field_load(&reader.fields, path);
	fuzz_file_end();
	split(splitter, &reader, span_to(cut + 1, s.p + s.n));
	reader_free(&reader);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct splitter splitter;
	static struct reader reader;
	static struct reprints reprints;
	struct span file = { (const char *)data + 1, size - 1 };

	if (size == 0)
		return 0;
	if (!reader.words) {
		splitter_load(&splitter, fuzz_out());
		splitter.all = true;
		reprint_init(&reprints, fuzz_out());
		reader.words = &splitter.words;
		field_load(&reader.fields, NULL);
		reader.own = "nexis"; /* by the rules of a user's format */
	}
	reader.format = (enum format)(data[0] % FORMAT_NONE);
	reader.separator = data[0] & HAS_SEPARATOR ? "-" : NULL;
	splitter.reprints = data[0] & HAS_REPRINTS ? &reprints : NULL;
	if (data[0] & HAS_LABELS)
		split_labelled(&splitter, file);
	else
		split(&splitter, &reader, file);
	if (reprints.n > REPRINTS_MAX) {
		reprint_free(&reprints);
		reprint_init(&reprints, fuzz_out());
	}
	return 0;
}
