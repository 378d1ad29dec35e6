#include "reader.h"

#include <stdio.h>

#include "container.h"
#include "err.h"

static const char *const format_name[] = {
	[FORMAT_TEXT] = "text", [FORMAT_AUTO] = "auto",
	[FORMAT_WET] = "wet", [FORMAT_JSONL] = "jsonl",
	[FORMAT_MBOX] = "mbox", [FORMAT_TSV] = "tsv",
	[FORMAT_NEXIS] = "nexis", [FORMAT_PROQUEST] = "proquest",
	[FORMAT_FACTIVA] = "factiva",
};

enum format
reader_format(const char *name)
{
	enum format f = FORMAT_TEXT;

	while (f < FORMAT_NONE && strcmp(format_name[f], name) != 0)
		f++;
	return f;
}

bool
reader_open(struct reader *r, const char *path)
{
	if (!in_open(&r->in, path))
		return false;
	r->records = 0;
	r->done = r->warned = false;
	r->names.n = 0;
	r->now = r->format;
	return true;
}

void
reader_close(struct reader *r)
{
	in_close(&r->in);
}

void
reader_free(struct reader *r)
{
	row_free(&r->row);
	row_free(&r->names);
	text_free(&r->names_text);
	text_free(&r->scratch);
}

void
reader_begin(struct reader *r, struct article *a, struct span id)
{
	char number[32];
	int n;

	r->records++;
	in_count(1);
	article_begin(a, id);
	if (id.n > 0)
		return;
	text_add(&a->id, span_of(r->in.name));
	n = snprintf(number, sizeof(number), "#%lu", r->records);
	text_add(&a->id, (struct span){ number, (size_t)n });
}

static void
warn_once(struct reader *r, const struct article *a)
{
	if (a->bad_bytes == 0 || r->warned)
		return;
	r->warned = true;
	warn("%s: not UTF-8: read as Windows-1252", r->in.name);
}

/* A whole file, or its lines up to the next separator. */
static bool
text_next(struct reader *r, struct article *a)
{
	struct span line;

	if (r->done)
		return false;
	if (!r->separator) {
		r->done = true;
		reader_begin(r, a, span_of(r->in.name));
		article_add(a, PART_AUTO, in_rest(&r->in));
		return true;
	}
	r->scratch.n = 0;
	while (!(r->done = !in_line(&r->in, &line)) &&
	    !span_is(line, r->separator)) {
		text_add(&r->scratch, line);
		text_add(&r->scratch, SPAN("\n"));
	}
	if (r->done && r->scratch.n == 0)
		return false;
	reader_begin(r, a, SPAN(""));
	article_add(a, PART_AUTO, text_span(&r->scratch));
	return true;
}

bool
reader_next(struct reader *r, struct article *a)
{
	bool got;

	switch (r->now) {
	case FORMAT_TSV:
		got = tsv_next(r, a);
		break;
	default:
		got = text_next(r, a);
		break;
	}
	if (got)
		warn_once(r, a);
	return got;
}
