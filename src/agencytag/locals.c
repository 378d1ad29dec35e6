#include "locals.h"

#include "anchor.h"
#include "article.h"
#include "shared.h"
#include "slug.h"

enum { AHEAD = 128 }; /* mentions that a headline may look over */

void
locals_prepare(struct article *a)
{
	for (size_t i = 0; i < a->mentions.n; i++) {
		const struct mention *m = &a->mentions.at[i];
		uint32_t id;

		if (m->what == MENTION_PLACE)
			recall_vote(&a->recall, shared_country(a, m));
		if (!anchor_sure(m))
			continue;
		if (short_public(a->names, m->kind) &&
		    !(m->flags & NAME_BRANCH)) /* "警方" of any country */
			recall_vote(&a->recall, shared_country(a, m));
		id = m->name == NAME_NONE ? names_id(a->names, m->id) :
		    a->names->at[m->name].id;
		anchor_see(a, id);
	}
}

/* A bare "Senate" or "central bank" of nowhere is no name. */
static bool
names_itself(struct span words)
{
	return memchr(words.p, ' ', words.n) && is_upper(words.p[0]);
}

/* "National Police" of the country that the article is about. */
static bool
is_national(struct article *a, struct mention *m)
{
	struct span country = recall_country(&a->recall);
	uint32_t id;

	if (country.n == 0)
		return false;
	m->id = slug_join(&a->ids, country, m->kind);
	id = names_id(a->names, m->id);
	if (id != NAME_NONE)
		m->label = names_id_cell(a->names, id, COL_NAME);
	return id != NAME_NONE;
}

/*
 * A name that several countries have: takes the row that is meant; false when
 * none is, and it says too little by itself.
 */
static bool
settle(struct article *a, size_t i)
{
	struct mention *m = &a->mentions.at[i];
	struct span words = span_cut(a->row[m->row].text, m->start, m->end);
	uint32_t name = shared_choose(a, i, words, m->entry);

	if (name != NAME_NONE) {
		m->name = name;
		m->id = names_cell(a->names, name, COL_ID);
		m->kind = names_cell(a->names, name, COL_KIND);
		m->label = names_id_cell(a->names, a->names->at[name].id,
		    COL_NAME);
		anchor_see(a, a->names->at[name].id);
		return true;
	}
	m->via = VIA_PATTERN;
	if (span_is(m->kind, "police") && is_national(a, m))
		return true;
	m->id = slug(&a->ids, words);
	return names_itself(words);
}

/* The same, once, for a long form in the article and its acronym. */
static void
follow(struct article *a, size_t i)
{
	struct mention *m = &a->mentions.at[i];
	struct define *d = &a->defines.at[m->define - 1];

	if (d->open) {
		uint32_t name = shared_choose(a, i, d->words, d->entry);

		if (name == NAME_NONE)
			name = shared_brief(a->names, d);
		d->open = false;
		d->chosen = true;
		if (name != NAME_NONE) {
			d->id = names_cell(a->names, name, COL_ID);
			d->kind = names_cell(a->names, name, COL_KIND);
			d->label = names_id_cell(a->names,
			    a->names->at[name].id, COL_NAME);
		} else
			d->id = slug(&a->ids, d->words);
	}
	m->id = d->id;
	m->kind = d->kind;
	m->label = d->label;
	m->alias = d->words;
	if (!d->chosen)
		return;
	m->flags |= NAME_LOCAL;
	if (m->via == VIA_NAME && names_id(a->names, m->id) == NAME_NONE)
		m->via = VIA_PATTERN;
	if (short_public(a->names, m->kind))
		recall_vote(&a->recall, shared_country(a, m));
}

/* "the provincial police": of the place that was named last, if it has one. */
static bool
seat(struct article *a, struct mention *m)
{
	const struct recall *r = &a->recall;
	size_t at = recall_seat(r, m->alias, m->row);
	struct span body = m->id, country;

	m->alias = SPAN("");
	if (memchr(body.p, '.', body.n)) { /* with its country: 市公安局 */
		if (at < RECALL && span_eq(r->at[at].country,
		    names_country(body)))
			m->id = slug_join(&a->ids, body, r->at[at].place);
		m->what = MENTION_BODY;
		return true;
	}
	country = at < RECALL ? r->at[at].country : recall_country(r);
	if (country.n == 0 || (at == RECALL && span_is(m->kind, "government")))
		return false;
	m->id = slug_join(&a->ids, country, body);
	if (names_id(a->names, m->id) == NAME_NONE)
		return false;
	if (at < RECALL)
		m->id = slug_join(&a->ids, m->id, r->at[at].place);
	m->what = MENTION_BODY;
	return true;
}

/* "local police": of the country that the article is about. */
static bool
build(struct article *a, struct mention *m)
{
	struct span country = recall_country(&a->recall);

	if (country.n == 0)
		return false;
	m->id = slug_join(&a->ids, country, m->id);
	m->what = MENTION_BODY;
	return true;
}

static void
see_place(struct article *a, const struct mention *m, uint32_t name)
{
	recall_place(&a->recall, names_cell(a->names, name, PLACE_COUNTRY),
	    names_cell(a->names, name, PLACE_KIND),
	    names_cell(a->names, name, PLACE_CODE), m->row);
}

/* "Hunan" of a "Hunan police" that is a row of the dictionary. */
static void
see_place_within(struct article *a, const struct mention *m)
{
	const struct names *n = a->names;
	struct span text = a->row[m->row].text;
	struct phrase_hit hit = { m->start, m->end, m->entry };

	if (m->name == NAME_NONE || !names_is_branch(m->id))
		return;
	while (phrase_shorter(&n->phrases, text, &hit)) {
		uint32_t name = n->phrases.at[hit.entry].value;

		if (n->at[name].table == TABLE_PLACE) {
			see_place(a, m, name);
			return;
		}
	}
}

/* Is it of the same country, but neither that body nor a branch of it? */
static bool
is_other_body(struct span id, struct span body)
{
	return span_eq(names_country(id), names_country(body)) &&
	    !span_starts(id, body);
}

/*
 * "警方" where only other countries are told of, before one of theirs is
 * named: by the id that bodies without a name have there.
 */
static void
take_abroad(struct article *a, struct mention *m)
{
	struct span country = recall_country(&a->recall);
	struct span home = names_country(m->id);

	if (country.n == 0 || recall_has(&a->recall, home) ||
	    !span_eq(span_cut(m->id, home.n + 1, m->id.n), m->kind))
		return;
	m->id = slug_join(&a->ids, country, m->kind);
	m->label = SPAN("");
	m->name = NAME_NONE;
	m->via = VIA_SHORT;
}

/*
 * "警方": those of the city that alone have been named, or of the only country
 * that is spoken of.
 */
static void
take_branch(struct article *a, struct mention *m)
{
	const struct recall *r = &a->recall;
	size_t at = recall_branch(r, m->id, m->row);

	if (at == RECALL && !recall_has(r, names_country(m->id)))
		at = recall_kind(r, m->kind);
	if (at == RECALL) {
		take_abroad(a, m);
		return;
	}
	/* 法院 is not the 检察院 named before */
	if (is_other_body(r->at[at].id, m->id))
		return;
	m->id = r->at[at].id;
	m->label = r->at[at].label;
	m->name = NAME_NONE;
	m->via = VIA_SHORT;
}

/* "在江苏，警方": of the place right before. */
static bool
take_place(struct article *a, size_t i)
{
	static const struct span comma = { "\xEF\xBC\x8C", 3 };
	struct mention *m = &a->mentions.at[i], *place = m - 1;

	if (i == 0 || place->what != MENTION_PLACE || place->row != m->row ||
	    place->end > m->start || !span_eq(span_cut(a->row[m->row].text,
	    place->end, m->start), comma) || !span_eq(shared_country(a, place),
	    names_country(m->id)) || pattern_is_land(a->names, place))
		return false;
	m->id = slug_join(&a->ids, m->id, names_cell(a->names, place->name,
	    PLACE_CODE));
	m->name = NAME_NONE;
	m->via = VIA_PATTERN;
	return true;
}

/*
 * "Ministry fines Acme", a headline: the first such name below that several
 * countries share, as the country has it that the article is about.
 */
static bool
headline(struct article *a, size_t i)
{
	struct mention *m = &a->mentions.at[i];
	struct span country = recall_country(&a->recall);
	size_t end = a->mentions.n - i > AHEAD ? i + AHEAD : a->mentions.n;
	struct shared s;

	for (size_t k = i + 1; k < end && country.n > 0; k++) {
		const struct mention *later = &a->mentions.at[k];
		uint32_t name;

		if (later->what != MENTION_BODY || later->define > 0 ||
		    !(later->flags & NAME_LOCAL))
			continue;
		shared_find(a->names, span_cut(a->row[later->row].text,
		    later->start, later->end), later->entry, &s);
		name = shared_row(&s, country);
		if (name != NAME_NONE && short_fits(a->names, m, name)) {
			short_take(a->names, m, name);
			return true;
		}
	}
	return false;
}

bool
locals_resolve(struct article *a, size_t i)
{
	struct mention *m = &a->mentions.at[i];

	switch ((enum mention_what)m->what) {
	case MENTION_PLACE:
		see_place(a, m, m->name);
		return false;
	case MENTION_HEAD:
		return short_resolve(a->names, &a->recall, &a->mentions, i,
		    &a->ids) || headline(a, i);
	case MENTION_BUILT:
		if (!build(a, m))
			return false;
		break;
	case MENTION_SEATED:
		if (!seat(a, m))
			return false;
		break;
	case MENTION_BODY:
		if (m->define > 0)
			follow(a, i);
		else if (m->flags & NAME_LOCAL) {
			if (!settle(a, i))
				return false;
			if (short_public(a->names, m->kind))
				recall_vote(&a->recall, shared_country(a, m));
		} else if (m->flags & NAME_ANCHOR && !anchor_holds(a, i))
			return false;
		else if (m->flags & NAME_BRANCH && !take_place(a, i))
			take_branch(a, m);
		else
			see_place_within(a, m);
		break;
	default:
		return false;
	}
	recall_body(&a->recall, m, anchor_sure(m));
	return true;
}
