#include "reader.h"

#include "datetext.h"
#include "err.h"
#include "mime.h"
#include "tsv.h"

/* The headers of a WARC record that matter here. */
struct warc {
	struct text uri;
	struct date date;
	long long length; /* -1: none was given */
	bool conversion;  /* plain text made from a page */
	bool page;        /* the page itself */
};

static void
read_header(struct warc *w, struct span line)
{
	struct span v;

	if (mime_field(line, SPAN("WARC-Type"), &v)) {
		w->conversion = span_is(v, "conversion");
		w->page = span_is(v, "response") || span_is(v, "resource");
	} else if (mime_field(line, SPAN("WARC-Target-URI"), &v)) {
		w->uri.n = 0;
		if (v.n > 1 && v.p[0] == '<')
			v = span_cut(v, 1, v.n - 1);
		text_add(&w->uri, v);
	} else if (mime_field(line, SPAN("WARC-Date"), &v))
		date_parse(v, &w->date);
	else if (mime_field(line, SPAN("Content-Length"), &v))
		if (!tsv_number(v, &w->length) || w->length < 0)
			w->length = -1;
}

/* Finds the first line of the next record; says what is in its way. */
static bool
find_record(struct reader *r)
{
	struct span line;
	bool said = false;

	while (reader_line(r, &line)) {
		if (span_starts(line, SPAN("WARC/")))
			return true;
		if (line.n > 0 && !said) {
			skip("%s:%lu: no WARC record: expected WARC/1.0",
			    r->in.name, r->in.lineno);
			said = true;
		}
	}
	return false;
}

static void
begin(struct reader *r, struct article *a, const struct warc *w)
{
	reader_begin(r, a, text_span(&w->uri));
	/* WARC-Date is the day of the visit; the address may know better */
	if (!datetext_in_name(text_span(&w->uri), &a->date))
		a->date = w->date;
	article_add(a, PART_AUTO, text_span(&r->scratch));
}

/* Reads headers and content of a record; true if it is an article. */
static bool
read_record(struct reader *r, struct warc *w)
{
	struct span line;
	unsigned long at = r->in.lineno;
	size_t got;

	w->uri.n = 0;
	w->date = (struct date){ 0 };
	w->length = -1;
	w->conversion = w->page = false;
	while (reader_line(r, &line) && line.n > 0)
		read_header(w, line);
	r->scratch.n = 0;
	if (w->length < 0) {
		skip("%s:%lu: WARC record without Content-Length: "
		    "expected a number of bytes", r->in.name, at);
		return false;
	}
	got = reader_take(r, (size_t)w->length, &r->scratch);
	if (got < (size_t)w->length)
		skip("%s:%lu: WARC record of %zu bytes: expected %lld",
		    r->in.name, at, got, w->length);
	if (w->page)
		skip("%s:%lu: WARC record holds a web page: expected "
		    "text (WET, type conversion)", r->in.name, at);
	return w->conversion;
}

bool
wet_next(struct reader *r, struct article *a)
{
	struct warc w = { 0 };
	bool got = false;

	while (!got && find_record(r))
		if (read_record(r, &w)) {
			begin(r, a, &w);
			got = true;
		}
	text_free(&w.uri);
	return got;
}
