#include "tag.h"

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

/* A text so long that its mentions could not all be held. */
static void
tag_pieces(struct article *a, const struct record *r, struct out *out)
{
	struct span rest = r->text, piece;

	flush(a, r, out);
	while (rest.n > 0) {
		piece = piece_of(rest);
		sentence_read(a, piece);
		article_hold_piece(a, r, piece);
		flush(a, r, out);
		rest = span_cut(rest, piece.n, rest.n);
	}
}

void
tag_record(struct article *a, const struct record *r, struct out *out)
{
	bool plain = r->row.n == 1;

	if (r->text.n > PIECE)
		tag_pieces(a, r, out);
	else if (sentence_read(a, r->text) > 0)
		article_hold(a, r);
	a->read += r->text.n;
	if (plain || a->bytes > HELD_MAX)
		flush(a, r, out);
	if (plain && a->read > PLAIN_MAX)
		article_forget(a);
}
