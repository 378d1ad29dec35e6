/*
 * fuzz_agencytag - any bytes as an article of a few sentences; where there is
 * a form feed, what stands before it is the dictionary.
 */
#include "fuzz.h"

#include "article.h"
#include "in.h"
#include "locals.h"
#include "mem.h"
#include "names.h"
#include "sentence.h"
#include "tag.h"
#include "tsv.h"

enum { COLUMNS = 6, PRINTED = 7 };

/* Every mention lies in its text. */
static void
check(const struct article *a, struct span text, size_t from)
{
	for (size_t i = from; i < a->mentions.n; i++) {
		const struct mention *m = &a->mentions.at[i];

		MUST(m->start < m->end && m->end <= text.n);
		MUST(i == from || m[-1].start <= m->start);
	}
}

/* The mentions of each text by itself, which are not kept. */
static void
read_texts(struct article *a, struct span text)
{
	static struct sift sift;
	struct record r = { 0 };
	struct in in;

	in_memory(&in, "fuzz", text.p, text.n);
	record_open(&r, &in);
	while (record_next(&r)) {
		size_t from = a->mentions.n, n;

		sift_open(&sift, r.text);
		article_sift(a, &sift);
		n = sift_find(&sift, a->names, r.text);
		sentence_read(a, &sift, r.text, 0, n);
		check(a, r.text, from);
		a->mentions.n = from;
	}
	record_free(&r);
	in_close(&in);
}

/* The first lines of a text, n of them or all. */
static struct span
lines_of(struct span text, size_t n)
{
	const char *p = text.p, *end = text.p + text.n;

	for (; n > 0 && p < end; n--) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));

		p = nl ? nl + 1 : end;
	}
	return span_to(text.p, p);
}

/* The rows of the records in text, of which so many lines are read at once. */
static bool
tag_by(struct article *a, struct span text, size_t n, struct span *rows)
{
	struct record r = { .keep_text = true };
	struct out *out = fuzz_rows_begin();
	struct visits v = { 0 };
	struct span lines;
	struct in in;

	in_memory(&in, "fuzz", text.p, text.n);
	record_open(&r, &in);
	while (in_block(&in, &lines))
		while (lines.n > 0) {
			struct span some = lines_of(lines, n);

			tag_lines(a, &v, &r, some, out);
			lines = span_cut(lines, some.n, lines.n);
		}
	tag_end(a, &r, out);
	visits_free(&v);
	record_free(&r);
	in_close(&in);
	return fuzz_rows(rows);
}

/* However many lines are looked over together, the rows are the same. */
static void
tag(struct article *a, struct span text)
{
	static char *first;
	static size_t cap;
	struct span rows;
	size_t n;

	read_texts(a, text);
	article_forget(a);
	if (!tag_by(a, text, SIZE_MAX, &rows))
		return;
	fuzz_mentions(rows, COLUMNS);
	n = rows.n;
	first = mem_grow(first, &cap, n + 1, 1);
	memcpy(first, rows.p, n);
	for (size_t lines = 1; lines <= 3; lines += 2) {
		MUST(tag_by(a, text, lines, &rows));
		MUST(span_eq(rows, (struct span){ first, n }));
	}
}

static void
tag_builtin(struct span text)
{
	static struct names names;
	static struct article article;

	if (names.n == 0) {
		names_load(&names, "agencies", NULL, NULL, 0);
		article_init(&article, &names);
	}
	tag(&article, text);
}

/* -P: each row has all columns. */
static void
check_print(const struct names *names)
{
	struct row fields = { 0 };
	struct span rows, row;

	names_print(names, fuzz_rows_begin());
	if (fuzz_rows(&rows))
		while (fuzz_row(&rows, &row)) {
			row_split(&fields, row);
			MUST(fields.n == PRINTED);
		}
	row_free(&fields);
}

static void
tag_file(struct span table, struct span text)
{
	struct names names = { 0 };
	struct article article;
	const char *path = fuzz_file("id\tkind\tname\tflags\n", table);

	if (!path)
		return;
	names_load(&names, NULL, path, NULL, 0);
	fuzz_file_end();
	article_init(&article, &names);
	tag(&article, text);
	check_print(&names);
	article_free(&article);
	names_free(&names);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *p = (const char *)data;
	const char *cut = size > 0 ? memchr(p, '\f', size) : NULL;

	if (cut)
		tag_file(span_to(p, cut), span_to(cut + 1, p + size));
	else
		tag_builtin((struct span){ p, size });
	return 0;
}
