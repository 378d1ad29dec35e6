#include "locals.h"

#include "anchor.h"
#include "article.h"
#include "slug.h"

enum {
	AHEAD = 128,     /* mentions further down that may tell a country */
	SHARED_MAX = 256 /* countries that share a name */
};

static struct span
country_of(const struct article *a, const struct mention *m)
{
	if (m->what == MENTION_PLACE)
		return names_cell(a->names, m->name, PLACE_COUNTRY);
	return names_country(m->id);
}

void
locals_prepare(struct article *a)
{
	for (size_t i = 0; i < a->mentions.n; i++) {
		const struct mention *m = &a->mentions.at[i];
		uint32_t id;

		if (m->what == MENTION_PLACE)
			recall_vote(&a->recall, country_of(a, m));
		if (!anchor_sure(m))
			continue;
		if (short_public(a->names, m->kind) &&
		    !(m->flags & NAME_BRANCH)) /* "警方" of any country */
			recall_vote(&a->recall, country_of(a, m));
		id = m->name == NAME_NONE ? names_id(a->names, m->id) :
		    a->names->at[m->name].id;
		anchor_see(a, id);
	}
}

/* The rows of a name that several countries share. */
struct shared {
	uint32_t row[SHARED_MAX];
	struct span country[SHARED_MAX];
	size_t n;
};

static void
find_shared(const struct names *names, struct span words, uint32_t entry,
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

static uint32_t
row_of(const struct shared *s, struct span country)
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
	return row_of(s, country_of(a, next));
}

/* The row of the country that was spoken of last. */
static uint32_t
row_recalled(const struct recall *r, const struct shared *s, bool business)
{
	uint32_t name = NAME_NONE;

	for (size_t k = 0; name == NAME_NONE && k < r->n && k < RECALL; k++) {
		size_t i = (r->n - 1 - k) % RECALL;

		if (anchor_business(r->at[i].kind) == business)
			name = row_of(s, r->at[i].country);
	}
	return name;
}

/* The row that is meant, by the countries that were named around it. */
static uint32_t
choose(const struct article *a, size_t i, struct span words, uint32_t entry)
{
	const struct recall *r = &a->recall;
	size_t end = a->mentions.n - i > AHEAD ? i + AHEAD : a->mentions.n;
	struct shared s;
	uint32_t name;

	find_shared(a->names, words, entry, &s);
	name = row_behind(a, i, &s);
	if (name == NAME_NONE)
		name = row_recalled(r, &s, false);
	for (size_t k = i + 1; name == NAME_NONE && k < end; k++) {
		const struct mention *later = &a->mentions.at[k];

		if (later->what == MENTION_PLACE || (anchor_sure(later) &&
		    short_public(a->names, later->kind)))
			name = row_of(&s, country_of(a, later));
	}
	if (name == NAME_NONE)
		name = row_recalled(r, &s, true);
	return name != NAME_NONE ? name : only_row(&s, r);
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
	uint32_t name = choose(a, i, words, m->entry);

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
		uint32_t name = choose(a, i, d->words, d->entry);

		d->open = false;
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
	    place->end, m->start), comma) || !span_eq(country_of(a, place),
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
		find_shared(a->names, span_cut(a->row[later->row].text,
		    later->start, later->end), later->entry, &s);
		name = row_of(&s, country);
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
				recall_vote(&a->recall, country_of(a, m));
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
	recall_body(&a->recall, m);
	return true;
}
