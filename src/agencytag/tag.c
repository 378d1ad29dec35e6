#include "tag.h"

#include <stdint.h>

#include "early.h"
#include "lines.h"
#include "locals.h"
#include "sentence.h"

enum {
	HELD_MAX = 1024 * 1024,  /* bytes of rows kept of one article */
	PLAIN_MAX = 1024 * 1024, /* bytes of plain text before it forgets */
	PIECE = 1024 * 1024      /* bytes of a text looked at together */
};

static void
write_mention(const struct article *a, const struct mention *m,
    bool keep_text, struct out *out)
{
	static const char *const via[] = { "name", "acronym", "defined",
		"pattern", "short" };
	const struct held *h = &a->row[m->row];
	size_t start = h->base + m->start, end = h->base + m->end;

	out_span(out, h->before);
	if (h->after.n > 0) {
		out_span(out, span_cut(h->after, 1, h->after.n));
		out_tab(out);
	}
	if (keep_text) {
		out_span(out, h->whole);
		out_tab(out);
	}
	out_uint(out, start);
	out_tab(out);
	out_uint(out, end);
	out_tab(out);
	out_text(out, span_cut(h->whole, start, end));
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

	if (a->names->bodies) {
		early_read(a);
		locals_prepare(a);
	}
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

/* Reads a text that no run holds. */
static size_t
read_alone(struct article *a, struct span text)
{
	struct sift *s = &a->piece_at;
	size_t n;

	sift_open(s, text);
	article_sift(a, s);
	n = sift_find(s, a->names, text);
	return n > 0 || sift_wants(s, &a->defines, text) ?
	    sentence_read(a, s, text, 0, n) : 0;
}

/* A text so long that its mentions could not all be held. */
static void
tag_pieces(struct article *a, const struct line *l, const struct record *r,
    struct out *out)
{
	struct span rest = l->text, piece;

	flush(a, r, out);
	while (rest.n > 0) {
		piece = piece_of(rest);
		read_alone(a, piece);
		article_hold_piece(a, l->all, l->text, piece);
		flush(a, r, out);
		rest = span_cut(rest, piece.n, rest.n);
	}
}

/* Ends the work on a line, in which there are so many mentions. */
static void
end_line(struct article *a, const struct line *l, size_t mentions,
    const struct record *r, struct out *out)
{
	bool waits = !l->plain && early_waits(a, l->text);

	if (mentions > 0 || waits)
		article_hold(a, l->all, l->text);
	if (waits)
		a->early = a->n;
	if (a->n > 0 && (l->plain || a->bytes > HELD_MAX))
		flush(a, r, out);
	a->read += l->text.n;
	a->texts++;
	if (l->plain && a->read > PLAIN_MAX) /* no article ends there */
		article_forget(a);
}

/* Lines that are looked over together. */
struct batch {
	struct lines lines;
	size_t hits[LINES_MOST]; /* in the text of each, of those in the run */
};

static bool
is_in_run(const struct batch *b, size_t i, const struct record *r)
{
	return lines_plain(&b->lines, r, i) &&
	    b->lines.line[i].key.n <= PIECE;
}

/* Looks over the texts of the lines, which end before `end`. */
static void
sift_lines(struct article *a, const struct record *r, struct batch *b,
    const char *end)
{
	const struct scan_line *line = b->lines.line;
	struct sift *s = &a->rows_at;
	size_t n = b->lines.n;

	sift_open(s, span_to(line[0].line.p, end));
	for (size_t i = 0; i < n; i++) {
		struct span all = line[i].line, text = line[i].key;

		if (!is_in_run(b, i, r))
			text = (struct span){ all.p + all.n, 0 };
		sift_skip(s, span_to(all.p, text.p));
		if (text.p + text.n < all.p + all.n)
			sift_skip(s, span_to(text.p + text.n, all.p + all.n));
	}
	article_sift(a, s);
	for (size_t i = 0; i < n; i++)
		if (is_in_run(b, i, r))
			b->hits[i] = sift_find(s, a->names, line[i].key);
	sift_fetch(s, a->names);
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

/* Reads line i of a batch, whose hits are those from `hit` on. */
static void
tag_line(struct article *a, struct visits *v, struct record *r,
    const struct batch *b, size_t i, size_t hit, struct out *out)
{
	const struct scan_line *s = &b->lines.line[i];
	struct line l = { s->line, s->key, s->fields == 1 };
	bool in_run = is_in_run(b, i, r);
	size_t n = 0;

	if (!(in_run && lines_go_on(s, r, v)) &&
	    !take_record(a, v, r, &l, out))
		return;
	if (l.text.n > PIECE)
		tag_pieces(a, &l, r, out);
	else if (!in_run)
		n = read_alone(a, l.text);
	else if (b->hits[i] > 0 ||
	    sift_wants(&a->rows_at, &a->defines, l.text))
		n = sentence_read(a, &a->rows_at, l.text, hit, b->hits[i]);
	end_line(a, &l, n, r, out);
}

void
tag_lines(struct article *a, struct visits *v, struct record *r,
    struct span lines, struct out *out)
{
	struct batch b;

	while (lines_cut(&b.lines, r, &lines)) {
		size_t hit = 0;

		sift_lines(a, r, &b, lines.p);
		for (size_t i = 0; i < b.lines.n; i++) {
			r->in->lineno++;
			tag_line(a, v, r, &b, i, hit, out);
			hit += is_in_run(&b, i, r) ? b.hits[i] : 0;
		}
	}
}
