#include "article.h"

#include <string.h>

#include "built.h"
#include "locals.h"
#include "slug.h"

enum { HELD_MAX = 1024 * 1024 }; /* bytes of text kept of one article */

void
article_init(struct article *a, struct names *names, bool keep_text)
{
	*a = (struct article){ .names = names, .keep_text = keep_text,
		.serial = 1 };
	if (names->bodies) {
		acronym_load(&a->acronyms);
		pattern_load(&a->patterns);
	}
}

void
article_free(struct article *a)
{
	if (a->names->bodies) {
		acronym_free(&a->acronyms);
		pattern_free(&a->patterns);
	}
	arena_free(&a->rows);
	arena_free(&a->ids);
	define_free(&a->defines);
	mem_free(a->row);
	mem_free(a->mentions.at);
}

static struct mention *
add(struct article *a, uint32_t start, uint32_t end, enum mention_what what)
{
	struct mentions *m = &a->mentions;

	m->at = mem_grow(m->at, &m->cap, m->n + 1, sizeof(*m->at));
	m->at[m->n] = (struct mention){
		.row = a->n,
		.start = start,
		.end = end,
		.name = NAME_NONE,
		.entry = PHRASE_NONE,
		.what = (uint8_t)what,
	};
	return &m->at[m->n++];
}

/* Makes a mention of a row of the dictionary. */
static void
set_name(const struct names *names, struct mention *m, uint32_t name)
{
	const struct name *row = &names->at[name];
	const struct name_id *id = &names->id[row->id];

	m->name = name;
	m->flags = row->flags;
	m->id = id->id;
	m->kind = names_cell(names, name, COL_KIND);
	m->label = id->name;
	m->via = row->flags & NAME_ACRONYM ? VIA_ACRONYM : VIA_NAME;
}

/* The word that begins behind p, past blanks and marks; empty at the end. */
static struct span
next_word(const char *p, const char *end)
{
	while (p < end && !is_alnum(*p) && (unsigned char)*p < 0x80)
		p++;
	return pattern_word(p, end);
}

static struct span
last_word(const char *start, const char *p)
{
	while (p > start && p[-1] == ' ')
		p--;
	return pattern_word_before(start, p);
}

static bool
is_place(const struct article *a, struct span text, struct phrase_hit hit)
{
	const struct phrases *p = &a->names->phrases;
	uint32_t e = hit.entry;

	while (e != PHRASE_NONE &&
	    a->names->at[p->at[e].value].table != TABLE_PLACE)
		e = phrase_next(p, text, &hit, e);
	return e != PHRASE_NONE;
}

/* "Beijing has ordered": a capital that acts is its government. */
static bool
acts(const struct article *a, struct span text, struct phrase_hit hit)
{
	const char *p = text.p + hit.end, *end = text.p + text.n;
	struct span behind = next_word(p, end);
	struct span before = last_word(text.p, text.p + hit.start);

	return behind.p == p + 1 &&
	    pattern_use(&a->patterns, behind, SPAN("acts")) &&
	    (before.n == 0 || before.p + before.n + 1 != text.p + hit.start ||
	    pattern_use(&a->patterns, before, SPAN("clause")));
}

/* One mention for each of the tables that know the words of a hit. */
static void
add_hit(struct article *a, struct span text, struct phrase_hit hit)
{
	static const uint8_t what[] = {
		[TABLE_PLACE] = MENTION_PLACE,
		[TABLE_HEAD] = MENTION_HEAD,
		[TABLE_BODY] = MENTION_WORD,
	};
	const struct phrases *p = &a->names->phrases;
	bool done[TABLE_MAIN] = { false }, place = is_place(a, text, hit);

	for (uint32_t e = hit.entry; e != PHRASE_NONE;
	    e = phrase_next(p, text, &hit, e)) {
		uint32_t name = p->at[e].value;
		uint8_t table = a->names->at[name].table;
		struct mention *m;

		if (table >= TABLE_MAIN && place && !acts(a, text, hit))
			continue;
		if (table >= TABLE_MAIN) {
			m = add(a, hit.start, hit.end, MENTION_BODY);
			m->entry = e;
			set_name(a->names, m, name);
			if (place)
				m->via = VIA_SHORT;
			return;
		}
		if (done[table])
			continue;
		done[table] = true;
		m = add(a, hit.start, hit.end, what[table]);
		m->name = name;
	}
}

/* Do the flags with:WORD and after:WORD of a name hold here? */
static bool
words_hold(struct span flags, struct span text, struct phrase_hit hit)
{
	enum { AHEAD = 10 };
	const char *end = text.p + text.n;
	struct span with = SPAN("with:"), after = SPAN("after:");
	struct span before = last_word(text.p, text.p + hit.start);
	bool want_with = false, want_after = false;
	bool is_with = false, is_after = false;

	for (size_t i = 0; i < flags.n;) {
		size_t from = i;
		struct span f;

		while (i < flags.n && flags.p[i] != ' ')
			i++;
		f = span_cut(flags, from, i++);
		if (span_starts(f, after)) {
			want_after = true;
			is_after |= span_eq_fold(before,
			    span_cut(f, after.n, f.n));
		} else if (span_starts(f, with)) {
			struct span w = { text.p + hit.end, 0 };

			want_with = true;
			f = span_cut(f, with.n, f.n);
			for (int k = 0; k < AHEAD && !is_with; k++) {
				w = next_word(w.p + w.n, end);
				is_with = w.n && span_eq_fold(w, f);
			}
		}
	}
	return (!want_with || is_with) && (!want_after || is_after);
}

/* Shortens a hit until the flags of its name hold; false if none does. */
static bool
hit_holds(const struct article *a, struct span text, struct phrase_hit *hit)
{
	const struct names *n = a->names;

	do {
		uint32_t name = n->phrases.at[hit->entry].value;

		if (n->at[name].table < TABLE_MAIN ||
		    !(n->at[name].flags & NAME_WORDS) ||
		    words_hold(names_cell(n, name, COL_FLAGS), text, *hit))
			return true;
	} while (phrase_shorter(&n->phrases, text, hit));
	return false;
}

/* Takes the mentions from..n that lie in [start, end) away. */
static void
clear(struct article *a, size_t from, uint32_t start, uint32_t end)
{
	for (size_t i = from; i < a->mentions.n; i++) {
		struct mention *m = &a->mentions.at[i];

		if (m->start < end && m->end > start &&
		    m->what != MENTION_PLACE)
			m->what = MENTION_GONE;
	}
}

/* The dictionary's name for a long form: the widest that ends with it. */
static const struct mention *
known_as(struct article *a, size_t from, uint32_t start, uint32_t end)
{
	const struct mention *best = NULL;

	for (size_t i = from; i < a->mentions.n; i++) {
		struct mention *m = &a->mentions.at[i];

		if (m->what != MENTION_BODY || m->start + 4 < start)
			continue;
		if (m->start <= start && m->end > end)
			m->end = end; /* "Ministry of X (MX)" is a row too */
		if (m->end > end)
			continue;
		if ((m->end - m->start) * 4 < (end - start) * 3)
			continue;
		if (!best || m->end - m->start > best->end - best->start)
			best = m;
	}
	return best;
}

/* What a word says that a long form is: empty if no organisation. */
static struct span
word_kind(const struct names *n, uint32_t name, bool upper)
{
	struct span use;

	if (n->at[name].table >= TABLE_MAIN)
		return n->at[name].flags & (NAME_ANCHOR | NAME_ACRONYM) ?
		    SPAN("") :
		    names_cell(n, name, COL_KIND);
	if (n->at[name].table != TABLE_BODY)
		return SPAN("");
	use = names_cell(n, name, BODY_USE);
	return dict_flag(use, upper ? SPAN("word") : SPAN("low")) ?
	    names_cell(n, name, BODY_KIND) : SPAN("");
}

/* The kind of the first word in a long form that tells one. */
static struct span
kind_of(struct article *a, struct span full)
{
	struct phrases *p = &a->names->phrases;
	size_t n = phrase_scan(p, full);

	for (size_t i = 0; i < n; i++) {
		uint32_t e = p->hit[i].entry;

		for (; e != PHRASE_NONE;
		    e = phrase_next(p, full, &p->hit[i], e)) {
			struct span kind = word_kind(a->names,
			    p->at[e].value, is_upper(full.p[0]));

			if (kind.n > 0)
				return kind;
		}
	}
	return SPAN("");
}

static uint32_t
offset(struct span text, const char *p)
{
	return (uint32_t)(p - text.p);
}

static void
add_defined(struct article *a, uint32_t start, uint32_t end,
    const struct define *d)
{
	struct mention *m = add(a, start, end, MENTION_BODY);

	m->via = VIA_DEFINED;
	m->id = d->id;
	m->kind = d->kind;
	m->label = d->label;
}

/* Is this word within a definition that was just read? */
static bool
in_definition(const struct article *a, const char *p)
{
	for (size_t i = 0; i < a->acronyms.n; i++) {
		struct span s = a->acronyms.at[i].brief;

		if (p >= s.p && p < s.p + s.n)
			return true;
	}
	return false;
}

/* Takes up one definition that the text gives. */
static void
define(struct article *a, struct span text, const struct acronym *ac,
    size_t from)
{
	uint32_t start = offset(text, ac->full.p);
	uint32_t end = offset(text, ac->full.p + ac->full.n);
	const struct mention *known = known_as(a, from, start, end);
	struct define d = { 0 };
	struct mention *m;

	d.brief = acronym_stem(ac->brief);
	d.brief.p = arena_copy(&a->ids, d.brief.p, d.brief.n);
	if (known) {
		d.id = known->id;
		d.kind = known->kind;
		d.label = known->label;
	} else if ((d.kind = kind_of(a, ac->full)).n > 0) {
		d.id = slug(&a->ids, ac->full);
		d.label = (struct span){ arena_copy(&a->ids, ac->full.p,
		    ac->full.n), ac->full.n };
		clear(a, from, start, end);
		m = add(a, start, end, MENTION_BODY);
		m->via = VIA_PATTERN;
		m->id = d.id;
		m->kind = d.kind;
		m->label = d.label;
	}
	if (!known && d.kind.n == 0 && ac->loose)
		return;
	define_add(&a->defines, &d);
	clear(a, from, offset(text, ac->brief.p),
	    offset(text, ac->brief.p + ac->brief.n));
	if (d.id.n > 0)
		add_defined(a, offset(text, ac->brief.p),
		    offset(text, ac->brief.p + ac->brief.n), &d);
}

/* The acronyms of a text: first what it explains, then all that stand. */
static void
read_acronyms(struct article *a, struct span text, size_t from)
{
	const struct define *d;
	struct span word;
	size_t at = 0;

	acronym_scan(&a->acronyms, text);
	for (size_t i = 0; i < a->acronyms.n; i++)
		define(a, text, &a->acronyms.at[i], from);
	while (define_next(&a->defines, text, &at, &word, &d)) {
		uint32_t start = offset(text, word.p);
		uint32_t end = start + (uint32_t)word.n;

		if (in_definition(a, word.p))
			continue;
		clear(a, from, start, end);
		if (d->id.n > 0)
			add_defined(a, start, end, d);
	}
}

/* Does a sentence begin at p?  A text may hold several. */
static bool
begins(struct span text, const char *p)
{
	static const struct span quote[] = { { "\"", 1 }, { "'", 1 },
		{ "\xE2\x80\x9C", 3 }, { "\xE2\x80\x9D", 3 } };
	struct span before = span_trim(span_to(text.p, p));

	for (size_t i = 0; i < sizeof(quote) / sizeof(quote[0]); i++)
		if (span_ends(before, quote[i]))
			before.n -= quote[i].n;
	return before.n == 0 || strchr(".!?", before.p[before.n - 1]);
}

/* "the website example.com", "the company Tencent": it is named there. */
static bool
is_named_behind(struct span text, const struct mention *m, struct span behind)
{
	const char *end = text.p + text.n, *stop = behind.p + behind.n;

	return behind.n > 0 && behind.p == text.p + m->end + 1 &&
	    (is_upper(*behind.p) || (stop + 1 < end && *stop == '.' &&
	    is_alnum(stop[1])));
}

/* A head counts with an article before it, or bare where it may be. */
static void
read_head(const struct article *a, struct span text, struct mention *m)
{
	const char *p = text.p + m->start, *end = text.p + text.n;
	struct span before = last_word(text.p, p);
	struct span behind = next_word(text.p + m->end, end);
	bool word = m->what == MENTION_WORD;
	struct span rule = word ? SPAN("") :
	    names_cell(a->names, m->name, HEAD_RULE);

	m->what = MENTION_GONE;
	if (!word && is_named_behind(text, m, behind) &&
	    !is_upper(text.p[m->start]))
		return;
	if (behind.p == text.p + m->end + 1 &&
	    (span_is(behind, "of") ||
	    pattern_use(&a->patterns, behind, SPAN("part"))))
		return;
	if (before.n > 0 && before.p + before.n + 1 == p &&
	    pattern_use(&a->patterns, before, SPAN("the"))) {
		m->start = offset(text, before.p);
		m->how = span_eq_fold(before, SPAN("this")) ? SHORT_THIS :
		    SHORT_THE;
		m->what = MENTION_HEAD;
		return;
	}
	if (!word && !dict_flag(rule, SPAN("first")))
		return;
	m->how = SHORT_BARE;
	if ((is_upper(*p) && begins(text, p)) || ((dict_flag(rule, SPAN("plural")) ||
	    span_is(names_cell(a->names, m->name, HEAD_KINDS), "police")) &&
	    pattern_use(&a->patterns, before, SPAN("bare"))))
		m->what = MENTION_HEAD;
}

/* The same words are in both tables: the head says more. */
static bool
is_head_too(const struct article *a, size_t i, size_t from)
{
	const struct mention *m = &a->mentions.at[i];

	return (i > from && m[-1].start == m->start &&
	    m[-1].what == MENTION_HEAD) ||
	    (i + 1 < a->mentions.n && m[1].start == m->start &&
	    m[1].what == MENTION_HEAD);
}

static void
read_heads(struct article *a, struct span text, size_t from)
{
	for (size_t i = from; i < a->mentions.n; i++) {
		struct mention *m = &a->mentions.at[i];

		if (m->what == MENTION_WORD && (is_head_too(a, i, from) ||
		    names_cell(a->names, m->name, BODY_ID).n == 0))
			m->what = MENTION_GONE;
	}
	for (size_t i = from; i < a->mentions.n; i++) {
		struct mention *m = &a->mentions.at[i];

		if (m->what == MENTION_HEAD || m->what == MENTION_WORD)
			read_head(a, text, m);
	}
}

static bool
goes_before(const struct mention *a, const struct mention *b)
{
	return a->start != b->start ? a->start < b->start : a->end > b->end;
}

/* Drops what is gone and sorts the rest: nearly in order as it is. */
static void
tidy(struct mentions *m, size_t from)
{
	size_t n = from;

	for (size_t i = from; i < m->n; i++)
		if (m->at[i].what != MENTION_GONE)
			m->at[n++] = m->at[i];
	m->n = n;
	for (size_t i = from + 1; i < n; i++) {
		struct mention one = m->at[i];
		size_t k = i;

		for (; k > from && goes_before(&one, &m->at[k - 1]); k--)
			m->at[k] = m->at[k - 1];
		m->at[k] = one;
	}
}

/* Keeps the fields of the record in hand. */
static void
hold(struct article *a, const struct record *r)
{
	const struct span *f = r->row.field, *last = &f[r->row.n - 1];
	size_t size = (size_t)(last->p + last->n - f->p);
	char *line = arena_copy(&a->rows, f->p, size);
	struct held *h;

	a->row = mem_grow(a->row, &a->cap, a->n + 1, sizeof(*a->row));
	h = &a->row[a->n++];
	h->text = (struct span){ line + (r->text.p - f->p), r->text.n };
	h->before = span_to(line, h->text.p);
	h->after = span_to(h->text.p + h->text.n, line + size);
	a->bytes += size;
}

void
article_read(struct article *a, const struct record *r, struct out *out)
{
	size_t from = a->mentions.n;
	size_t n = phrase_scan(&a->names->phrases, r->text);
	struct phrase_hit *hit = a->names->phrases.hit;

	for (size_t i = 0; i < n; i++)
		if (hit_holds(a, r->text, &hit[i]))
			add_hit(a, r->text, hit[i]);
	if (a->names->bodies) {
		built_find(&a->patterns, a->names, r->text, &a->mentions,
		    from, &a->ids);
		pattern_join(&a->patterns, a->names, r->text, &a->mentions,
		    from, &a->ids);
		read_acronyms(a, r->text, from);
		read_heads(a, r->text, from);
		tidy(&a->mentions, from);
	}
	if (a->mentions.n > from)
		hold(a, r);
	if (a->bytes > HELD_MAX)
		article_flush(a, out);
}

static void
write_mention(const struct article *a, const struct mention *m,
    struct out *out)
{
	static const char *const via[] = { "name", "acronym", "defined",
		"pattern", "short" };
	const struct held *h = &a->row[m->row];

	out_span(out, h->before);
	if (h->after.n > 0) {
		out_span(out, span_cut(h->after, 1, h->after.n));
		out_tab(out);
	}
	if (a->keep_text) {
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

void
article_flush(struct article *a, struct out *out)
{
	size_t row = 0;
	uint32_t end = 0;

	if (a->names->bodies)
		locals_prepare(a);
	for (size_t i = 0; i < a->mentions.n; i++) {
		struct mention *m = &a->mentions.at[i];

		if (m->row != row) {
			row = m->row;
			end = 0;
		}
		if (m->start < end && m->what != MENTION_PLACE)
			continue;
		if (a->names->bodies && !locals_resolve(a, i))
			continue;
		write_mention(a, m, out);
		end = m->end;
	}
	a->mentions.n = a->n = a->bytes = 0;
	arena_reset(&a->rows);
}

void
article_end(struct article *a, struct out *out)
{
	article_flush(a, out);
	define_reset(&a->defines);
	a->recall = (struct recall){ 0 };
	arena_reset(&a->ids);
	a->serial++; /* no id is seen any more */
}
