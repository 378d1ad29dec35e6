#include "tag.h"

#include "locals.h"
#include "sentence.h"

enum {
	HELD_MAX = 1024 * 1024,     /* bytes of rows kept of one article */
	PLAIN_MAX = 1024 * 1024     /* bytes of plain text before it forgets */
};

static void
write_mention(const struct article *a, const struct mention *m,
    bool keep_text, struct out *out)
{
	static const char *const via[] = { "name", "acronym", "defined",
		"pattern", "short" };
	const struct held *h = &a->row[m->row];

	out_span(out, h->before);
	if (h->after.n > 0) {
		out_span(out, span_cut(h->after, 1, h->after.n));
		out_tab(out);
	}
	if (keep_text) {
		out_span(out, h->text);
		out_tab(out);
	}
	out_uint(out, m->start);
	out_tab(out);
	out_uint(out, m->end);
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

void
tag_record(struct article *a, const struct record *r, struct out *out)
{
	bool plain = r->row.n == 1;

	if (sentence_read(a, r->text) > 0)
		article_hold(a, r);
	a->read += r->text.n;
	if (plain || a->bytes > HELD_MAX)
		flush(a, r, out);
	if (plain && a->read > PLAIN_MAX)
		article_forget(a);
}
