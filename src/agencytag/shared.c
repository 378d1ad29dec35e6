#include "shared.h"

#include "anchor.h"
#include "short.h"

enum { AHEAD = 128 }; /* mentions further down that may tell a country */

struct span
shared_country(const struct article *a, const struct mention *m)
{
	if (m->what == MENTION_PLACE)
		return names_cell(a->names, m->name, PLACE_COUNTRY);
	return names_country(m->id);
}

void
shared_find(const struct names *names, struct span words, uint32_t entry,
    struct shared *s)
{
	const struct phrases *p = &names->phrases;
	struct phrase_hit hit = { 0, (uint32_t)words.n, entry };

	s->n = 0;
	for (uint32_t e = entry; e != PHRASE_NONE && s->n < SHARED_MAX;
	    e = phrase_next(p, words, &hit, e)) {
		uint32_t name = p->at[e].value;

		if (names->at[name].table < TABLE_MAIN)
			continue;
		s->row[s->n] = name;
		s->country[s->n++] = names_country(names_cell(names, name,
		    COL_ID));
	}
}

uint32_t
shared_row(const struct shared *s, struct span country)
{
	for (size_t i = 0; country.n > 0 && i < s->n; i++)
		if (span_eq(s->country[i], country))
			return s->row[i];
	return NAME_NONE;
}

/*
 * The first row, when all are of one country after all, and the article does
 * not speak of others alone.
 */
static uint32_t
only_row(const struct shared *s, const struct recall *r)
{
	for (size_t i = 1; i < s->n; i++)
		if (!span_eq(s->country[i], s->country[0]))
			return NAME_NONE;
	if (s->n == 0 || (r->lands > 0 && !recall_has(r, s->country[0])))
		return NAME_NONE;
	return s->row[s->n - 1];
}

/* "... of India", "... in India" right behind it. */
static uint32_t
row_behind(const struct article *a, size_t i, const struct shared *s)
{
	const struct mention *m = &a->mentions.at[i], *next = m + 1;
	struct span gap;

	if (i + 1 == a->mentions.n || next->row != m->row ||
	    next->what != MENTION_PLACE || next->start < m->end)
		return NAME_NONE;
	gap = span_cut(a->row[m->row].text, m->end, next->start);
	if (!span_is(gap, " of ") && !span_is(gap, " in ") &&
	    !span_is(gap, " of the ") && !span_is(gap, " in the "))
		return NAME_NONE;
	return shared_row(s, shared_country(a, next));
}

/*
 * The row of the country that was spoken of last, back to the row of the text
 * where "since" is.
 */
static uint32_t
row_recalled(const struct recall *r, const struct shared *s, bool business,
    size_t since)
{
	uint32_t name = NAME_NONE;

	for (size_t k = 0; name == NAME_NONE && k < r->n && k < RECALL; k++) {
		size_t i = (r->n - 1 - k) % RECALL;

		if (r->at[i].row < since)
			break;
		if (anchor_business(r->at[i].kind) == business)
			name = shared_row(s, r->at[i].country);
	}
	return name;
}

/* Was this body named, by what no other is called? */
static bool
is_named(const struct recall *r, struct span id)
{
	for (size_t i = 0; i < r->n && i < RECALL; i++)
		if (r->at[i].sure && span_eq(r->at[i].id, id))
			return true;
	return false;
}

/*
 * The row of the country of the public body that was named last, if it names
 * one that was named before: "the antitrust regulator" of a Korean article,
 * though a "Shanghai-based publisher" stands between.
 */
static uint32_t
row_named(const struct article *a, const struct shared *s)
{
	const struct recall *r = &a->recall;

	for (size_t k = 0; k < r->n && k < RECALL; k++) {
		size_t i = (r->n - 1 - k) % RECALL;
		uint32_t name;

		if (!short_public(a->names, r->at[i].kind))
			continue;
		name = shared_row(s, r->at[i].country);
		return name != NAME_NONE && is_named(r,
		    names_cell(a->names, name, COL_ID)) ? name : NAME_NONE;
	}
	return NAME_NONE;
}

uint32_t
shared_choose(const struct article *a, size_t i, struct span words,
    uint32_t entry)
{
	const struct recall *r = &a->recall;
	size_t end = a->mentions.n - i > AHEAD ? i + AHEAD : a->mentions.n;
	struct shared s;
	uint32_t name;

	shared_find(a->names, words, entry, &s);
	name = row_behind(a, i, &s);
	if (name == NAME_NONE)
		name = row_recalled(r, &s, false, a->mentions.at[i].row);
	if (name == NAME_NONE)
		name = row_named(a, &s);
	if (name == NAME_NONE)
		name = row_recalled(r, &s, false, 0);
	for (size_t k = i + 1; name == NAME_NONE && k < end; k++) {
		const struct mention *later = &a->mentions.at[k];

		if (later->what == MENTION_PLACE || (anchor_sure(later) &&
		    short_public(a->names, later->kind)))
			name = shared_row(&s, shared_country(a, later));
	}
	if (name == NAME_NONE)
		name = row_recalled(r, &s, true, 0);
	return name != NAME_NONE ? name : only_row(&s, r);
}

/* Has the body of that row this short form, as a name or in its id? */
static bool
has_brief(const struct names *n, uint32_t row, struct span brief)
{
	uint32_t id = n->at[row].id;
	struct span code = names_id_cell(n, id, COL_ID);
	size_t country = names_country(code).n;

	if (country > 0 && span_eq_fold(brief, span_cut(code, country + 1,
	    code.n)))
		return true;
	for (uint32_t k = n->id[id]; k < n->n && n->at[k].id == id; k++)
		if (span_eq(names_cell(n, k, COL_NAME), brief))
			return true;
	return false;
}

uint32_t
shared_brief(const struct names *names, const struct define *d)
{
	struct shared s;
	uint32_t row = NAME_NONE;

	shared_find(names, d->words, d->entry, &s);
	for (size_t i = 0; i < s.n; i++) {
		if (!has_brief(names, s.row[i], d->brief))
			continue;
		if (row != NAME_NONE)
			return NAME_NONE;
		row = s.row[i];
	}
	return row;
}

