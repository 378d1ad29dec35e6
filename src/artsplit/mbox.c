#include "reader.h"

#include "datetext.h"
#include "err.h"
#include "mime.h"

enum { DEPTH_MAX = 8 }; /* parts within parts */

/* The headers of a message, or of a part of one. */
struct mail {
	struct text subject, type, id, from;
	struct date date;
	enum mime encoding;
};

static void
mail_free(struct mail *m)
{
	text_free(&m->subject);
	text_free(&m->type);
	text_free(&m->id);
	text_free(&m->from);
}

static void
set(struct text *t, struct span s)
{
	t->n = 0;
	text_add(t, s);
}

static void
read_header(struct mail *m, const struct words *w, struct span line)
{
	struct span v;

	if (mime_field(line, SPAN("Subject"), &v)) {
		m->subject.n = 0;
		mime_header(&m->subject, v);
	} else if (mime_field(line, SPAN("From"), &v)) {
		set(&m->from, SPAN("From: "));
		mime_header(&m->from, v);
	} else if (mime_field(line, SPAN("Message-ID"), &v)) {
		if (v.n > 2 && v.p[0] == '<' && v.p[v.n - 1] == '>')
			v = span_cut(v, 1, v.n - 1);
		set(&m->id, v);
	} else if (mime_field(line, SPAN("Date"), &v))
		datetext_read(w, v, &m->date);
	else if (mime_field(line, SPAN("Content-Type"), &v))
		set(&m->type, v);
	else if (mime_field(line, SPAN("Content-Transfer-Encoding"), &v))
		m->encoding = mime_encoding(v);
}

/* Reads the headers at the head of s; returns where the body begins. */
static size_t
read_headers(struct mail *m, const struct words *w, struct span s)
{
	size_t at = 0;
	struct text line = { 0 };

	m->encoding = MIME_PLAIN;
	m->type.n = 0;
	for (;;) {
		const char *nl = memchr(s.p + at, '\n', s.n - at);
		size_t end = nl ? (size_t)(nl - s.p) : s.n;
		bool more = end > at && (s.p[at] == ' ' || s.p[at] == '\t');

		if (!more) {
			read_header(m, w, text_span(&line));
			line.n = 0;
		}
		text_add(&line, span_cut(s, at, end));
		if (end == at || !nl) {
			text_free(&line);
			return nl ? end + 1 : s.n;
		}
		at = end + 1;
	}
}

/* Where the line "--boundary" begins behind from, or the end. */
static size_t
find_boundary(struct span s, size_t from, struct span boundary)
{
	while (from < s.n) {
		const char *nl = memchr(s.p + from, '\n', s.n - from);
		struct span line = span_to(s.p + from, nl ? nl : s.p + s.n);

		if (line.n >= boundary.n + 2 && line.p[0] == '-' &&
		    line.p[1] == '-' && span_starts(span_cut(line, 2, line.n),
		    boundary))
			return from;
		from += line.n + (nl != NULL);
	}
	return s.n;
}

static bool
is_type(const struct mail *m, struct span type)
{
	return m->type.n >= type.n && span_eq_fold(span_cut(
	    text_span(&m->type), 0, type.n), type);
}

/*
 * Gives the plain text of a body to the article.  Parts may hold parts; the
 * way down is a loop that goes into the first part of each, since that is
 * the text in every kind of multipart.
 */
static void
add_body(struct reader *r, struct article *a, struct mail *m, struct span s)
{
	struct text plain = { 0 };

	for (int depth = 0; depth < DEPTH_MAX &&
	    is_type(m, SPAN("multipart/")); depth++) {
		struct span boundary = mime_parameter(text_span(&m->type),
		    SPAN("boundary"));
		size_t from, to;

		if (boundary.n == 0)
			break;
		from = find_boundary(s, 0, boundary);
		while (from < s.n && s.p[from] != '\n')
			from++;
		from += from < s.n;
		to = find_boundary(s, from, boundary);
		s = span_cut(s, from, to);
		from = read_headers(m, r->words, s);
		s = span_cut(s, from, s.n);
	}
	if (is_type(m, SPAN("text/html")))
		skip("%s:%lu: message without plain text: expected a part "
		    "of type text/plain", r->in.name, r->in.lineno);
	else
		mime_decode(&plain, m->encoding, s);
	article_add(a, PART_AUTO, text_span(&plain));
	text_free(&plain);
}

/* Reads up to the next "From " line below a blank one, and passes it. */
static bool
read_message(struct reader *r)
{
	struct span line;
	bool blank = true, some = false;

	r->scratch.n = 0;
	while (reader_line(r, &line)) {
		size_t quotes = 0;

		if (blank && span_starts(line, SPAN("From "))) {
			if (some)
				return true;
			continue;
		}
		while (quotes < line.n && line.p[quotes] == '>')
			quotes++;
		if (quotes > 0 && span_starts(span_cut(line, quotes, line.n),
		    SPAN("From ")))
			line = span_cut(line, 1, line.n);
		blank = line.n == 0;
		some |= !blank;
		text_add(&r->scratch, line);
		text_add(&r->scratch, SPAN("\n"));
	}
	return some;
}

bool
mbox_next(struct reader *r, struct article *a)
{
	struct mail m = { 0 };
	struct span s;
	size_t body;

	if (!read_message(r))
		return false;
	s = text_span(&r->scratch);
	body = read_headers(&m, r->words, s);
	reader_begin(r, a, text_span(&m.id));
	a->date = m.date;
	article_add(a, PART_TITLE, text_span(&m.subject));
	article_add(a, PART_META, text_span(&m.from));
	add_body(r, a, &m, span_cut(s, body, s.n));
	mail_free(&m);
	return true;
}
