#include "explain.h"

#include "brief.h"
#include "slug.h"

static uint32_t
offset(struct span text, const char *p)
{
	return (uint32_t)(p - text.p);
}

/*
 * The dictionary's name for the long form at [start, end): the widest that
 * ends in it and is most of it.  A row "Ministry of X (MX)" is cut.
 */
static struct mention *
known_as(struct article *a, size_t from, uint32_t start, uint32_t end)
{
	struct mentions *m = &a->mentions;
	struct mention *best = NULL;
	size_t i = mention_near(m, from, start);

	for (; i < m->n && m->at[i].start < end; i++) {
		struct mention *k = &m->at[i];

		uint32_t head, most = end - start;

		if (k->what != MENTION_BODY || k->end <= start)
			continue;
		head = k->start > start ? k->start : start;
		if (k->end > end && (end - head) * 4 >= most * 3)
			k->end = end;
		if (k->end <= end && k->end >= start + most / 2 &&
		    (k->end - k->start) * 4 >= most * 3 &&
		    (!best || k->end - k->start > best->end - best->start))
			best = k;
	}
	return best;
}

/*
 * "the Trade Board and the National Police (KNP)": the letters may seem to
 * reach over both; a name of the dictionary tells where the second begins.
 */
static struct mention *
second_name(struct article *a, struct span text, size_t from, uint32_t start,
    uint32_t end)
{
	struct mentions *m = &a->mentions;
	size_t i = mention_near(m, from, start);

	for (; i < m->n && m->at[i].start < end; i++) {
		struct mention *k = &m->at[i];

		if (k->what == MENTION_BODY && k->end == end &&
		    k->start > start &&
		    span_ends(span_cut(text, start, k->start),
		    SPAN(" and the ")))
			return k;
	}
	return NULL;
}

/* "central bank digital currency" is no bank: a head is at the end. */
static bool
is_head(const struct article *a, struct span full, uint32_t end)
{
	struct span next = pattern_next(full.p + end, full.p + full.n);

	return next.n == 0 ||
	    (uses_of(&a->acronyms.words, next) & BRIEF_SKIP);
}

/* Is there a small word that leads on from a head before stop: of, for? */
static bool
leads_on(struct span full, const char *stop)
{
	struct span w = pattern_word(full.p, stop);

	for (; w.n > 0; w = pattern_next(w.p + w.n, stop))
		if (span_is(w, "of") || span_is(w, "for"))
			return true;
	return false;
}

/*
 * "Studies of Society and Environment" is no society: the word of a body is
 * before the small words of its name, or at the end.
 */
static bool
is_main_word(struct span full, uint32_t start, uint32_t end)
{
	return end == full.n || !leads_on(full, full.p + start);
}

/* "Digital Services Act" is no body, though "services" may be one's. */
static bool
is_law(const struct article *a, struct span full, const struct phrase_hit *last)
{
	uint32_t value = a->names->words.at[last->entry].value;

	return last->end == full.n &&
	    dict_flag(names_cell(a->names, value, BODY_USE), SPAN("law")) &&
	    !leads_on(full, full.p + last->start);
}

/* The kind of a sure name of the dictionary within a long form. */
static struct span
kind_of_name(struct article *a, struct span full)
{
	const struct phrases *p = &a->names->phrases;
	size_t n = phrase_scan(p, &a->full, full);
	const struct phrase_hit *hit = a->full.hit;

	for (size_t i = 0; i < n; i++) {
		uint32_t value = p->at[hit[i].entry].value;
		const struct name *name = &a->names->at[value];

		if (name->table >= TABLE_MAIN &&
		    is_upper(full.p[hit[i].start]) &&
		    !(name->flags & (NAME_ANCHOR | NAME_ACRONYM)))
			return names_cell(a->names, value, COL_KIND);
	}
	return SPAN("");
}

/*
 * The kind of the first word in a long form that says that it names an
 * organisation; empty if none does.
 */
static struct span
kind_of(struct article *a, struct span full)
{
	const struct phrases *p = &a->names->words;
	size_t n = phrase_scan(p, &a->full, full);
	const struct phrase_hit *hit = a->full.hit;
	bool upper = is_upper(full.p[0]);

	if (n > 0 && is_law(a, full, &hit[n - 1]))
		return SPAN("");
	for (size_t i = 0; i < n; i++) {
		uint32_t value = p->at[hit[i].entry].value;
		struct span use = names_cell(a->names, value, BODY_USE);

		uint32_t start = hit[i].start, end = hit[i].end;

		if (dict_flag(use, SPAN("law")))
			continue;
		if ((upper && is_main_word(full, start, end)) ||
		    (dict_flag(use, SPAN("low")) && is_head(a, full, end)))
			return names_cell(a->names, value, BODY_KIND);
	}
	return kind_of_name(a, full);
}

/* A mention of what is defined, kept apart until all are found. */
static void
add(struct article *a, struct span text, struct span at, enum via via,
    uint32_t define)
{
	struct mention *m = mention_add(&a->extra);
	const struct define *d = &a->defines.at[define - 1];

	m->row = a->n;
	m->start = offset(text, at.p);
	m->end = m->start + (uint32_t)at.n;
	m->what = MENTION_BODY;
	m->via = (uint8_t)via;
	m->flags = d->open ? NAME_LOCAL : 0; /* it speaks for no country */
	m->define = define;
	m->id = d->id;
	m->kind = d->kind;
	m->label = d->label;
	m->alias = d->words;
}

static void
clear(struct article *a, struct span text, struct span at, size_t from)
{
	uint32_t start = offset(text, at.p);

	mention_clear(&a->mentions, from, start, start + (uint32_t)at.n,
	    SIZE_MAX);
}

/* "Mexico's Federal Institute": the place that owns it is no part of it. */
static struct span
without_owner(const struct article *a, struct span text, size_t from,
    struct span full)
{
	uint32_t start = offset(text, full.p);
	size_t i = mention_near(&a->mentions, from, start);

	for (; i < a->mentions.n && a->mentions.at[i].start <= start; i++) {
		const struct mention *m = &a->mentions.at[i];
		size_t n = m->end - start, s;

		if (m->start != start || m->what != MENTION_PLACE ||
		    n >= full.n)
			continue;
		s = pattern_genitive(full.p + n, full.p + full.n);
		if (s > 0 && n + s + 1 < full.n)
			return span_cut(full, n + s + 1, full.n);
	}
	return full;
}

/* Takes up one definition that the text gives. */
static void
define(struct article *a, struct span text, const struct acronym *ac,
    size_t from)
{
	struct span full = without_owner(a, text, from, ac->full);
	uint32_t start = offset(text, full.p), number;
	uint32_t end = start + (uint32_t)full.n;
	struct mention *known = known_as(a, from, start, end);
	struct define d = { .entry = PHRASE_NONE };

	if (!known)
		known = second_name(a, text, from, start, end);

	if (known) {
		d.id = known->id;
		d.kind = known->kind;
		d.label = known->label;
		d.entry = known->entry;
		d.open = (known->flags & NAME_LOCAL) != 0;
	} else if ((d.kind = kind_of(a, full)).n > 0) {
		d.id = slug(&a->ids, full);
		d.label = article_keep(a, full);
	} else if (ac->loose)
		return;
	d.brief = article_keep(a, brief_stem(ac->brief));
	d.row = a->n;
	if (known)
		d.words = article_keep(a, span_cut(text, known->start,
		    known->end));
	if ((number = define_add(&a->defines, &d)) == 0)
		return;
	if (known) {
		known->define = number;
		known->flags &= (uint8_t)~NAME_ANCHOR;
	} else if (d.id.n > 0) {
		clear(a, text, full, from);
		add(a, text, full, VIA_PATTERN, number);
	}
	clear(a, text, ac->brief, from);
	if (d.id.n > 0)
		add(a, text, ac->brief, VIA_DEFINED, number);
}

void
explain_read(struct article *a, const struct sift *s, struct span text,
    size_t from)
{
	struct span word;
	size_t at = 0, next = 0;
	uint32_t found;

	a->extra.n = 0;
	a->acronyms.n = 0;
	for (const char *p = sift_mark(s, text, text.p); p;
	    p = sift_mark(s, text, p + 1))
		acronym_read(&a->acronyms, text, p);
	acronym_sort(&a->acronyms);
	for (size_t i = 0; i < a->acronyms.n; i++)
		define(a, text, &a->acronyms.at[i], from);
	while ((found = sift_defined(s, &a->defines, text, &at, &word)) != 0) {
		const struct acronym *ac = a->acronyms.at;

		while (next < a->acronyms.n &&
		    ac[next].brief.p + ac[next].brief.n <= word.p)
			next++;
		if (next < a->acronyms.n && ac[next].brief.p <= word.p)
			continue; /* where it is defined */
		clear(a, text, word, from);
		if (a->defines.at[found - 1].id.n > 0)
			add(a, text, word, a->defines.at[found - 1].implied ?
			    VIA_ACRONYM : VIA_DEFINED, found);
	}
	for (size_t i = 0; i < a->extra.n; i++)
		*mention_add(&a->mentions) = a->extra.at[i];
	if (a->extra.n > 0)
		mention_tidy(&a->mentions, from);
}
