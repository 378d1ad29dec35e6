#include "article.h"

#include "dateline.h"
#include "link.h"
#include "mem.h"
#include "pubdate.h"
#include "sentence.h"

void
article_begin(struct article *a, struct span id)
{
	a->id.n = a->text.n = 0;
	a->pieces = 0;
	a->date = (struct date){ 0 };
	a->bad_bytes = 0;
	text_add(&a->id, id);
}

static void
add(struct article *a, enum part part, struct span raw, bool escaped)
{
	struct piece *p;

	a->piece = mem_grow(a->piece, &a->piece_cap, a->pieces + 1,
	    sizeof(*a->piece));
	p = &a->piece[a->pieces++];
	p->part = part;
	p->start = a->text.n;
	a->bad_bytes += decode_add(&a->text, raw, escaped);
	p->end = a->text.n;
}

void
article_add(struct article *a, enum part part, struct span raw)
{
	add(a, part, raw, false);
}

void
article_add_escaped(struct article *a, enum part part, struct span raw)
{
	add(a, part, raw, true);
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
	s->layout.words = &s->words;
	cue_load(&s->cues);
}

void
splitter_free(struct splitter *s)
{
	words_free(&s->words);
	cue_free(&s->cues);
	masks_free(&s->masks);
	layout_free(&s->layout);
	mem_free(s->paras.at);
	dup_free(&s->dups);
	rows_free(&s->rows);
}

static bool
is_story(enum part part)
{
	return part == PART_BODY || part == PART_LIST;
}

/* Is a row made of it? */
static bool
is_shown(const struct splitter *s, enum part part)
{
	return s->all || is_story(part) || part == PART_TITLE;
}

static void
put_sentence(struct splitter *s, enum part part, struct span text)
{
	if (is_story(part) && s->reprints)
		reprint_add(s->reprints, text);
	if (is_shown(s, part))
		rows_put(&s->rows, s->out, &s->masks, text);
	else
		rows_count(&s->rows.sent);
}

static void
put_para(struct splitter *s, const struct para *p)
{
	enum part part = p->part;
	struct sentences ss;
	struct span text;

	rows_count(&s->rows.para);
	if (p->head > 0) {
		if (part != PART_DUP && part != PART_EXTRA)
			part = PART_META;
		rows_part(&s->rows, part_name(part));
		put_sentence(s, part, span_trim(span_cut(p->text, 0,
		    p->head)));
	}
	rows_part(&s->rows, part_name(p->part));
	sentence_start(&ss, &s->words, &s->masks, span_cut(p->text, p->head,
	    p->text.n));
	while (sentence_next(&ss, &text))
		put_sentence(s, p->part, text);
}

/* Writes the rows; what stands behind the last of them is not read. */
static void
put_paras(struct splitter *s)
{
	size_t n = s->paras.n;

	while (n > 0 && s->paras.at[n - 1].head == 0 &&
	    !is_shown(s, s->paras.at[n - 1].part))
		n--;
	for (size_t i = 0; i < n; i++)
		put_para(s, &s->paras.at[i]);
}

static void
cut_pieces(struct splitter *s, const struct article *a)
{
	s->paras.n = 0;
	for (size_t i = 0; i < a->pieces; i++) {
		const struct piece *p = &a->piece[i];
		size_t from = s->paras.n;

		layout_cut(&s->layout, &s->paras, &s->masks,
		    span_cut(text_span(&a->text), p->start, p->end));
		for (; from < s->paras.n; from++)
			s->paras.at[from].part = (unsigned char)p->part;
	}
}

/* Names and numbers are found in "Ministry of [16]Public Security" too. */
static void
strip_links(struct splitter *s, struct article *a, size_t count)
{
	for (size_t i = 0; i < s->paras.n; i++) {
		struct span *t = &s->paras.at[i].text;

		t->n = link_strip(a->text.p + (t->p - a->text.p), t->n, count);
	}
	masks_read(&s->masks, text_span(&a->text));
}

void
article_split(struct splitter *s, struct article *a)
{
	struct span id = text_span(&a->id);
	struct date date;
	size_t links;

	if (a->pieces == 0)
		return;
	masks_read(&s->masks, text_span(&a->text));
	cut_pieces(s, a); /* lines were wrapped with the numbers in them */
	links = link_count(text_span(&a->text));
	if (links > 0)
		strip_links(s, a, links);
	part_look(&s->paras, &s->words, &s->cues, &s->masks);
	dup_count(&s->dups, &s->paras, &s->masks);
	part_label(&s->paras, &s->cues, &s->masks);
	date = pubdate_find(&s->paras, id, a->date, s->fallback, &s->words);
	dup_label(&s->paras);
	dateline_find(&s->paras, &s->words);
	rows_begin(&s->rows, id, date);
	put_paras(s);
	if (s->reprints)
		reprint_end(s->reprints, id);
}
