#include "tag.h"

#include <stdint.h>

#include "locals.h"
#include "scan.h"
#include "sentence.h"

enum {
	HELD_MAX = 1024 * 1024,  /* bytes of rows kept of one article */
	PLAIN_MAX = 1024 * 1024, /* bytes of plain text before it forgets */
	LINES = 256,             /* looked over at once */
	PIECE = 1024 * 1024      /* bytes of a text looked at together */
};

static void
write_mention(const struct article *a, const struct mention *m,
    bool keep_text, struct out *out)
{
	static const char *const via[] = { "name", "acronym", "defined",
		"pattern", "short" };
	const struct held *h = &a->row[m->row];
	size_t base = (size_t)(h->text.p - h->whole.p);

	out_span(out, h->before);
	if (h->after.n > 0) {
		out_span(out, span_cut(h->after, 1, h->after.n));
		out_tab(out);
	}
	if (keep_text) {
		out_span(out, h->whole);
		out_tab(out);
	}
	out_uint(out, base + m->start);
	out_tab(out);
	out_uint(out, base + m->end);
	out_tab(out);
	out_text(out, span_cut(h->text, m->start, m->end));
	out_tab(out);
	out_span(out, m->kind);
	out_tab(out);
	out_span(out, m->id);
	out_tab(out);
	out_str(out, via[m->via]);
	out_row(out);
}

/* Resolves what is held, in order, and writes its rows. */
static void
flush(struct article *a, const struct record *r, struct out *out)
{
	size_t row = 0;
	uint32_t end = 0;

	if (a->names->bodies)
		locals_prepare(a);
	for (size_t i = 0; i < a->mentions.n; i++) {
		struct mention *m = &a->mentions.at[i];

		if (m->row != row)
			end = 0;
		row = m->row;
		if (m->start < end && m->what != MENTION_PLACE)
			continue;
		if (a->names->bodies && !locals_resolve(a, i))
			continue;
		write_mention(a, m, r->keep_text, out);
		end = m->end;
	}
	article_drop(a);
}

void
tag_end(struct article *a, const struct record *r, struct out *out)
{
	flush(a, r, out);
	article_forget(a);
}

/* Up to PIECE bytes from the front of text, to the last blank in them. */
static struct span
piece_of(struct span text)
{
	size_t n = PIECE;

	if (text.n <= PIECE)
		return text;
	while (n > PIECE / 2 && text.p[n - 1] != ' ')
		n--;
	return span_cut(text, 0, n);
}

/* A line, and the field that is its text. */
struct line {
	struct span all, text;
	bool plain; /* it has one field */
};

/* A text so long that its mentions could not all be held. */
static void
tag_pieces(struct article *a, const struct line *l, const struct record *r,
    struct out *out)
{
	struct sift *s = &a->piece_at;
	struct span rest = l->text, piece;

	flush(a, r, out);
	while (rest.n > 0) {
		piece = piece_of(rest);
		sift_open(s, piece);
		article_sift(a, s);
		sift_find(s, a->names, &a->defines, piece);
		sentence_read(a, s, piece);
		article_hold_piece(a, l->all, l->text, piece);
		flush(a, r, out);
		rest = span_cut(rest, piece.n, rest.n);
	}
}

static void
tag_line(struct article *a, const struct line *l, const struct record *r,
    struct out *out)
{
	struct sift *s = &a->rows_at;

	if (l->text.n > PIECE)
		tag_pieces(a, l, r, out);
	else if (sift_find(s, a->names, &a->defines, l->text) &&
	    sentence_read(a, s, l->text) > 0)
		article_hold(a, l->all, l->text);
	if (a->n > 0 && (l->plain || a->bytes > HELD_MAX))
		flush(a, r, out);
	a->read += l->text.n;
	if (l->plain && a->read > PLAIN_MAX) /* no article ends there */
		article_forget(a);
}

/* Can the text be told by the field text_at, without a look at the others? */
static bool
is_plain_row(const struct record *r, const struct scan_line *l, size_t text_at)
{
	return r->want_at == SIZE_MAX ? l->fields == text_at + 1 :
	    l->fields > text_at;
}

/* Is the line of the article in hand?  Where that is not clear it is false. */
static bool
goes_on(const struct visits *v, const struct record *r,
    const struct scan_line *l)
{
	struct span doc = { l->line.p, l->fields > 1 ? v->doc_n : 0 };

	return (r->doc_at == SIZE_MAX || r->doc_at == 0) &&
	    doc.n < l->line.n && visits_in(v, doc) &&
	    (l->fields == 1 || l->line.p[doc.n] == '\t');
}

/* Looks over the texts of lines that end before `end`. */
static void
sift_lines(struct article *a, const struct record *r,
    const struct scan_line *line, size_t n, size_t text_at, const char *end)
{
	struct sift *s = &a->rows_at;

	sift_open(s, span_to(line[0].line.p, end));
	for (size_t i = 0; i < n; i++) {
		struct span all = line[i].line, text = line[i].key;

		if (!is_plain_row(r, &line[i], text_at))
			continue;
		sift_skip(s, span_to(all.p, text.p));
		if (text.p + text.n < all.p + all.n)
			sift_skip(s, span_to(text.p + text.n, all.p + all.n));
	}
	article_sift(a, s);
}

/* Reads the line as a record; false: it is none. */
static bool
take_record(struct article *a, struct visits *v, struct record *r,
    struct line *l, struct out *out)
{
	if (!record_set(r, l->all))
		return false;
	if (visits_turn(v, r))
		tag_end(a, r, out);
	l->text = r->text;
	l->plain = r->row.n == 1;
	return true;
}

/* Cuts as many lines as can be looked over together. */
static size_t
cut_lines(struct span *lines, size_t text_at, struct scan_line *line)
{
	size_t n = 0, more;

	while (n < LINES && (more = scan_lines(lines, text_at, text_at,
	    line + n, LINES - n)) > 0)
		n += more;
	in_count(n);
	return n;
}

void
tag_lines(struct article *a, struct visits *v, struct record *r,
    struct span lines, struct out *out)
{
	struct scan_line line[LINES];
	size_t n, at = r->want_at == SIZE_MAX ? r->text_at : r->want_at;

	while ((n = cut_lines(&lines, at, line)) > 0) {
		sift_lines(a, r, line, n, at, lines.p);
		for (const struct scan_line *s = line; s < line + n; s++) {
			struct line l = { s->line, s->key, s->fields == 1 };

			r->in->lineno++;
			if ((is_plain_row(r, s, at) && goes_on(v, r, s)) ||
			    take_record(a, v, r, &l, out))
				tag_line(a, &l, r, out);
		}
		at = r->text_at;
	}
}
