#include "reader.h"

#include <stdio.h>

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

	while (f < FORMAT_OWN && strcmp(format_name[f], name) != 0)
		f++;
	return f < FORMAT_OWN ? f : FORMAT_NONE;
}

/* The whole file is held: UTF-16 has no bytes to look for line ends by. */
static void
read_utf16(struct reader *r)
{
	r->scratch.n = r->whole.n = 0;
	text_add(&r->scratch, r->rest);
	text_add(&r->scratch, in_rest(&r->in));
	decode_utf16(&r->whole, text_span(&r->scratch));
	r->rest = text_span(&r->whole);
}

/* What is in the file; false if it is no text, which was said. */
static bool
begin_file(struct reader *r)
{
	const char *what;

	r->records = 0;
	r->scratch.n = 0;
	r->done = r->warned = false;
	r->names.n = 0;
	r->rest = SPAN("");
	r->now = r->format;
	if (r->now == FORMAT_TEXT && !r->separator)
		r->rest = in_rest(&r->in); /* every byte as it is */
	else if (in_block(&r->in, &r->rest) && decode_is_utf16(r->rest))
		read_utf16(r);
	what = sniff_not_text(r->rest);
	if (what) {
		skip("%s: %s: expected text", r->in.name, what);
		in_close(&r->in);
		return false;
	}
	if (r->now == FORMAT_AUTO)
		r->now = sniff_format(r->rest);
	r->fields.of = r->now == FORMAT_OWN ? r->own : format_name[r->now];
	return true;
}

bool
reader_open(struct reader *r, const char *path)
{
	return in_open(&r->in, path) && begin_file(r);
}

bool
reader_memory(struct reader *r, const char *name, const char *bytes,
    size_t n)
{
	in_memory(&r->in, name, bytes, n);
	return begin_file(r);
}

bool
reader_line(struct reader *r, struct span *line)
{
	const char *nl;

	if (r->rest.n == 0 && !in_block(&r->in, &r->rest))
		return false;
	nl = memchr(r->rest.p, '\n', r->rest.n);
	*line = span_to(r->rest.p, nl ? nl : r->rest.p + r->rest.n);
	r->rest = span_cut(r->rest, line->n + (nl != NULL), r->rest.n);
	r->in.lineno++;
	line->n -= line->n > 0 && line->p[line->n - 1] == '\r';
	return true;
}

void
reader_unread(struct reader *r, struct span line)
{
	r->rest = span_to(line.p, r->rest.p + r->rest.n);
	r->in.lineno--;
}

size_t
reader_take(struct reader *r, size_t n, struct text *to)
{
	size_t got = 0;

	while (got < n && (r->rest.n > 0 || in_block(&r->in, &r->rest))) {
		size_t some = n - got < r->rest.n ? n - got : r->rest.n;

		text_add(to, span_cut(r->rest, 0, some));
		for (size_t i = 0; i < some; i++)
			r->in.lineno += r->rest.p[i] == '\n';
		r->rest = span_cut(r->rest, some, r->rest.n);
		got += some;
	}
	return got;
}

void
reader_close(struct reader *r)
{
	in_close(&r->in);
}

void
reader_free(struct reader *r)
{
	field_free(&r->fields);
	row_free(&r->row);
	row_free(&r->names);
	text_free(&r->names_text);
	text_free(&r->scratch);
	text_free(&r->whole);
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

/* All of the file; what was looked at to tell its format comes first. */
static struct span
whole_text(struct reader *r)
{
	if (r->format == FORMAT_TEXT)
		return r->rest;
	r->scratch.n = 0;
	text_add(&r->scratch, r->rest);
	r->rest = SPAN("");
	text_add(&r->scratch, in_rest(&r->in));
	return text_span(&r->scratch);
}

/* The lines up to the next separator. */
static void
read_piece(struct reader *r)
{
	struct span line;

	r->scratch.n = 0;
	while (!(r->done = !reader_line(r, &line)) &&
	    !span_is(line, r->separator)) {
		text_add(&r->scratch, line);
		text_add(&r->scratch, SPAN("\n"));
	}
}

/* A whole file, or its lines up to the next separator. */
static bool
text_next(struct reader *r, struct article *a)
{
	if (r->done)
		return false;
	if (!r->separator) {
		r->done = true;
		reader_begin(r, a, span_of(r->in.name));
		article_add(a, PART_AUTO, whole_text(r));
		return true;
	}
	while (!r->done && span_trim(text_span(&r->scratch)).n == 0)
		read_piece(r);
	if (span_trim(text_span(&r->scratch)).n == 0)
		return false;
	reader_begin(r, a, SPAN(""));
	article_add(a, PART_AUTO, text_span(&r->scratch));
	r->scratch.n = 0;
	return true;
}

bool
reader_next(struct reader *r, struct article *a)
{
	static bool (*const next[])(struct reader *, struct article *) = {
		[FORMAT_TEXT] = text_next, [FORMAT_WET] = wet_next,
		[FORMAT_JSONL] = jsonl_next, [FORMAT_MBOX] = mbox_next,
		[FORMAT_TSV] = tsv_next, [FORMAT_NEXIS] = label_next,
		[FORMAT_PROQUEST] = label_next,
		[FORMAT_FACTIVA] = label_next, [FORMAT_OWN] = label_next,
	};
	bool got = next[r->now](r, a);

	if (got)
		warn_once(r, a);
	return got;
}
