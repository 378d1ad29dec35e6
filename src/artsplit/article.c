#include "article.h"

#include "dateline.h"
#include "mem.h"
#include "pubdate.h"
#include "sentence.h"
#include "utf8.h"

void
article_begin(struct article *a, struct span id)
{
	a->id.n = a->text.n = 0;
	a->pieces = 0;
	a->date = (struct date){ 0 };
	a->bad_bytes = 0;
	text_add(&a->id, id);
}

void
article_add(struct article *a, enum part part, struct span raw)
{
	struct piece *p;

	a->piece = mem_grow(a->piece, &a->piece_cap, a->pieces + 1,
	    sizeof(*a->piece));
	p = &a->piece[a->pieces++];
	p->part = part;
	p->start = a->text.n;
	a->bad_bytes += decode_add(&a->text, raw);
	p->end = a->text.n;
}

void
article_free(struct article *a)
{
	text_free(&a->id);
	text_free(&a->text);
	mem_free(a->piece);
	*a = (struct article){ 0 };
}

void
splitter_load(struct splitter *s, struct out *out)
{
	*s = (struct splitter){ .out = out };
	words_load(&s->words);
	cue_load(&s->cues);
}

void
splitter_free(struct splitter *s)
{
	words_free(&s->words);
	cue_free(&s->cues);
	layout_free(&s->layout);
	mem_free(s->paras.at);
	dup_free(&s->dups);
	text_free(&s->joined);
}

/*
 * Is the line end at nl, with next behind its blanks, nothing at all?  It is
 * in "self-" / "media", and between two characters of Chinese.
 */
static bool
vanishes(struct span text, const char *nl, const char *next)
{
	const char *end = text.p + text.n;
	uint32_t a, b;

	if (nl - text.p < 3 || next == end)
		return false;
	if (nl[-1] == '-')
		return is_alpha(nl[-2]) && is_lower(*next);
	if ((unsigned char)nl[-1] < 0x80)
		return false;
	utf8_prev(text.p, nl, &a);
	utf8_next(next, end, &b);
	return utf8_is_cjk(b) && (utf8_is_cjk(a) || (a >= 0x3000 &&
	    a < 0x3020) || a >= 0xFF00);
}

/* The text of a sentence that stands on several lines. */
static struct span
join_lines(struct text *to, struct span text)
{
	const char *p = text.p, *end = text.p + text.n, *nl;

	to->n = 0;
	while ((nl = memchr(p, '\n', (size_t)(end - p)))) {
		const char *next = nl + 1;

		while (next < end && is_space(*next))
			next++;
		text_add(to, span_to(p, nl));
		if (!vanishes(text, nl, next))
			text_add(to, SPAN(" "));
		p = next;
	}
	text_add(to, span_to(p, end));
	return text_span(to);
}

/* What every row of the article says. */
struct head {
	struct span id;
	struct date date;
	size_t para;
	enum part part;
};

static void
put_row(struct splitter *s, const struct head *h, struct span text)
{
	struct out *o = s->out;

	bool story = h->part == PART_BODY || h->part == PART_LIST;

	s->sent++;
	if (story && s->reprints)
		reprint_add(s->reprints, text);
	if (!s->all && !story && h->part != PART_TITLE)
		return;
	out_text(o, h->id);
	out_tab(o);
	out_uint(o, s->sent);
	out_tab(o);
	out_uint(o, h->para);
	out_tab(o);
	out_span(o, part_name(h->part));
	out_tab(o);
	if (h->date.year)
		date_put(o, h->date);
	out_tab(o);
	if (memchr(text.p, '\n', text.n))
		text = join_lines(&s->joined, text);
	out_text(o, text);
	out_row(o);
}

static void
put_para(struct splitter *s, struct head *h, const struct para *p)
{
	struct sentences ss;
	struct span text;

	h->para++;
	h->part = p->part;
	if (p->head > 0) {
		if (h->part != PART_DUP && h->part != PART_EXTRA)
			h->part = PART_META;
		put_row(s, h, span_cut(p->text, 0, p->head));
		h->part = p->part;
	}
	sentence_start(&ss, &s->words, span_cut(p->text, p->head,
	    p->text.n));
	while (sentence_next(&ss, &text))
		put_row(s, h, text);
}

static void
cut_pieces(struct splitter *s, const struct article *a)
{
	s->paras.n = 0;
	for (size_t i = 0; i < a->pieces; i++) {
		const struct piece *p = &a->piece[i];
		size_t from = s->paras.n;

		layout_cut(&s->layout, &s->paras, span_cut(
		    text_span(&a->text), p->start, p->end));
		for (; from < s->paras.n; from++)
			s->paras.at[from].part = (unsigned char)p->part;
	}
}

void
article_split(struct splitter *s, struct article *a)
{
	struct head h = { .id = text_span(&a->id) };

	cut_pieces(s, a);
	part_look(&s->paras, &s->words, &s->cues);
	dup_count(&s->dups, &s->paras);
	part_label(&s->paras);
	h.date = pubdate_find(&s->paras, h.id, a->date, s->fallback,
	    &s->words);
	dup_label(&s->paras);
	dateline_find(&s->paras, &s->words);
	s->sent = 0;
	for (size_t i = 0; i < s->paras.n; i++)
		put_para(s, &h, &s->paras.at[i]);
	if (s->reprints)
		reprint_end(s->reprints, h.id);
}
