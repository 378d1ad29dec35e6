#include "pattern.h"

#include "slug.h"

enum { LINKS = 7, TAILS = 2 };

struct join {
	const struct patterns *patterns;
	const struct names *names;
	struct span text;
	struct mentions *m;
	size_t from;
	struct arena *arena;
};

void
pattern_load(struct patterns *p)
{
	static const char *const name[] = { "tail", "opens", "bare", "the",
		"join", "part", "sort", "link", "many", "where", "local",
		"time", "stop", "city", "province", "state", "branch",
		"praise", "tell", "whole",
		"says", "trade" };

	uses_load(&p->words, &data_pattern, name,
	    sizeof(name) / sizeof(name[0]));
}

void
pattern_free(struct patterns *p)
{
	uses_free(&p->words);
}

static bool
in_word(char c)
{
	return is_alnum(c) || c == '-';
}

struct span
pattern_word(const char *p, const char *end)
{
	const char *q = p;

	while (q < end && in_word(*q))
		q++;
	return span_to(p, q);
}

struct span
pattern_word_before(const char *start, const char *p)
{
	const char *q = p;

	while (q > start && in_word(q[-1]))
		q--;
	return span_to(q, p);
}

/* The word that begins behind p, past blanks and marks; empty at the end. */
struct span
pattern_next(const char *p, const char *end)
{
	while (p < end && !is_alnum(*p) && (unsigned char)*p < 0x80)
		p++;
	return pattern_word(p, end);
}

struct span
pattern_last(const char *start, const char *p)
{
	while (p > start && p[-1] == ' ')
		p--;
	return pattern_word_before(start, p);
}

const struct mention *
pattern_place_at(const struct mentions *m, size_t i, uint32_t start)
{
	for (; i < m->n && m->at[i].start <= start; i++)
		if (m->at[i].start == start &&
		    m->at[i].what == MENTION_PLACE)
			return &m->at[i];
	return NULL;
}

bool
pattern_is_land(const struct names *n, const struct mention *place)
{
	struct span kind = names_cell(n, place->name, PLACE_KIND);

	return span_is(kind, "country") || span_is(kind, "demonym");
}

static bool
is_people(const struct join *j, const struct mention *place)
{
	return span_is(names_cell(j->names, place->name, PLACE_KIND),
	    "demonym");
}

size_t
pattern_genitive(const char *p, const char *end)
{
	if (end - p >= 2 && memcmp(p, "'s", 2) == 0)
		return 2;
	return end - p >= 4 && memcmp(p, "\xE2\x80\x99s", 4) == 0 ? 4 : 0;
}

static const char *
skip_blanks(const char *p, const char *end)
{
	while (p < end && *p == ' ')
		p++;
	return p;
}

/* "province" in "Hunan province": the end of the place with it. */
static uint32_t
with_tail(const struct join *j, uint32_t end)
{
	const char *stop = j->text.p + j->text.n;

	for (int i = 0; i < TAILS; i++) {
		const char *p = skip_blanks(j->text.p + end, stop);
		struct span w = pattern_word(p, stop);

		if (p == j->text.p + end || w.n == 0 ||
		    !pattern_use(j->patterns, w, PATTERN_TAIL))
			break;
		end = (uint32_t)(w.p + w.n - j->text.p);
	}
	return end;
}

/* The place behind body i: "in China's southern province of Guangdong". */
static const struct mention *
place_behind(const struct join *j, size_t i)
{
	const char *p = j->text.p + j->m->at[i].end;
	const char *end = j->text.p + j->text.n;
	const struct mention *owner = NULL; /* "in Shenzhen's Nanshan" */

	for (int k = 0; k < LINKS; k++) {
		const struct mention *place;
		struct span w;

		if (p == end || *p != ' ')
			return owner;
		p = skip_blanks(p, end);
		place = pattern_place_at(j->m, i + 1,
		    (uint32_t)(p - j->text.p));
		w = pattern_word(p, end);
		if (k == 0 && !pattern_use(j->patterns, w, PATTERN_OPENS))
			return NULL;
		if (place) {
			size_t s = pattern_genitive(j->text.p + place->end,
			    end);

			if (s == 0 && !is_people(j, place))
				return place;
			owner = s ? place : owner;
			p = j->text.p + place->end + s;
		} else if (w.n && pattern_use(j->patterns, w, PATTERN_LINK))
			p = w.p + w.n;
		else
			break;
	}
	return owner;
}

/* The place that ends, with or without "'s", at p. */
static struct mention *
place_ending(const struct mentions *m, size_t from, struct span text,
    const char *p)
{
	uint32_t at = (uint32_t)(p - text.p);
	size_t i = mention_near(m, from, at), end = i;

	while (end < m->n && m->at[end].start < at)
		end++;
	while (end-- > i) {
		const char *q = text.p + m->at[end].end;

		if (m->at[end].what == MENTION_PLACE && q <= p &&
		    q + pattern_genitive(q, p) == p)
			return &m->at[end];
		if (q + 8 < p)
			break;
	}
	return NULL;
}

struct mention *
pattern_place_before(const struct mentions *m, size_t from, struct span text,
    uint32_t at)
{
	const char *p = text.p + at;

	while (p > text.p && p[-1] == ' ')
		p--;
	return p < text.p + at ? place_ending(m, from, text, p) : NULL;
}

struct mention *
pattern_tailed_place(const struct patterns *p, const struct mentions *m,
    size_t from, struct span text, uint32_t at)
{
	for (int k = 0; k <= TAILS; k++) {
		struct mention *place = pattern_place_before(m, from, text,
		    at);
		struct span w = pattern_last(text.p, text.p + at);

		if (place)
			return place;
		if (w.n == 0 || w.p + w.n + 1 != text.p + at ||
		    !(pattern_use(p, w, PATTERN_TAIL) || (is_lower(*w.p) &&
		    pattern_use(p, w, PATTERN_SORT) &&
		    !pattern_use(p, w, PATTERN_STOP))))
			return NULL; /* "a Lagos magistrates court" */
		at = (uint32_t)(w.p - text.p);
	}
	return NULL;
}

/* Before "anti-mafia prosecutors", "riot police" at p: where they begin. */
static const char *
before_sort(const struct join *j, const char *p)
{
	struct span w = pattern_last(j->text.p, p);

	return w.n > 0 && w.p + w.n + 1 == p && is_lower(*w.p) &&
	    (memchr(w.p, '-', w.n) ||
	    pattern_use(j->patterns, w, PATTERN_SORT)) ? w.p : p;
}

/* The place in front of body i: "In Kenya, police ...". */
static const struct mention *
place_in_front(const struct join *j, size_t i)
{
	const char *p = before_sort(j, j->text.p + j->m->at[i].start);
	struct span w = pattern_last(j->text.p, p);
	const struct mention *place;

	if (w.n > 0 && pattern_use(j->patterns, w, PATTERN_THE))
		p = w.p;
	while (p > j->text.p && p[-1] == ' ')
		p--;
	if (p == j->text.p || p[-1] != ',')
		return NULL;
	place = place_ending(j->m, j->from, j->text, p - 1);
	if (!place)
		return NULL;
	w = pattern_last(j->text.p, j->text.p + place->start);
	return span_eq_fold(w, SPAN("in")) ? place : NULL;
}

static struct span
compose(struct arena *arena, struct span a, struct span b, struct span c)
{
	struct span id = slug_join(arena, a, b);

	return c.n > 0 ? slug_join(arena, id, c) : id;
}

/*
 * Has the country such a body?  All have courts and police; of others the
 * dictionary must know: there is cn.cac, but no in.cac.
 */
static bool
is_known(const struct names *n, struct span country, uint32_t body)
{
	struct span part = names_cell(n, body, BODY_ID);
	struct span kind = names_cell(n, body, BODY_KIND);
	char id[64];

	if (span_is(kind, "police") || span_is(kind, "court") ||
	    span_is(kind, "government") ||
	    dict_flag(names_cell(n, body, BODY_USE), SPAN("any")) ||
	    country.n + 1 + part.n > sizeof(id))
		return true;
	memcpy(id, country.p, country.n);
	id[country.n] = '.';
	memcpy(id + country.n + 1, part.p, part.n);
	return names_id(n, (struct span){ id, country.n + 1 + part.n }) !=
	    NAME_NONE;
}

void
pattern_become(const struct names *n, struct mention *body,
    enum mention_what what)
{
	body->kind = names_cell(n, body->name, BODY_KIND);
	body->label = names_cell(n, body->name, BODY_NAME);
	body->what = (uint8_t)what;
	body->via = VIA_PATTERN;
	body->name = NAME_NONE;
}

/* Gives the body its id: country, short name, place. */
static void
settle(const struct join *j, struct mention *body,
    const struct mention *place)
{
	struct span code = names_cell(j->names, place->name, PLACE_CODE);

	body->id = compose(j->arena,
	    names_cell(j->names, place->name, PLACE_COUNTRY),
	    names_cell(j->names, body->name, BODY_ID),
	    pattern_is_land(j->names, place) ? SPAN("") : code);
	if (!is_known(j->names, names_cell(j->names, place->name,
	    PLACE_COUNTRY), body->name))
		body->id = slug(j->arena,
		    span_cut(j->text, body->start, body->end));
	pattern_become(j->names, body, MENTION_BODY);
}

/* "local police": the article's country is not known yet. */
static bool
try_local(const struct join *j, struct mention *body)
{
	const char *p = j->text.p + body->start;
	struct span w;

	while (p > j->text.p && p[-1] == ' ')
		p--;
	w = pattern_word_before(j->text.p, p);
	if (w.n == 0 || !pattern_use(j->patterns, w, PATTERN_LOCAL))
		return false;
	body->start = (uint32_t)(w.p - j->text.p);
	body->id = slug_join(j->arena,
	    names_cell(j->names, body->name, BODY_ID), SPAN("local"));
	pattern_become(j->names, body, MENTION_BUILT);
	return true;
}

/* The kind of a place in place.tsv that "provincial" speaks of. */
static struct span
seat_kind(unsigned use)
{
	if (use & PATTERN_CITY)
		return SPAN("city");
	if (use & PATTERN_PROVINCE)
		return SPAN("province");
	return use & PATTERN_STATE ? SPAN("state") : SPAN("");
}

/* The word whose "'s" ends with the s at p, or an empty one. */
static struct span
owner(struct span text, const char *p)
{
	struct span before = span_to(text.p, p);

	if (span_ends(before, SPAN("'")))
		return pattern_last(text.p, p - 1);
	return span_ends(before, SPAN("\xE2\x80\x99")) ?
	    pattern_last(text.p, p - 3) : SPAN("");
}

/* "the provincial police", "the city's police": the place was named before. */
static bool
try_seat(const struct join *j, struct mention *body)
{
	struct span text = j->text;
	struct span w = pattern_last(text.p, text.p + body->start), the, kind;

	if (span_is(w, "s"))
		w = owner(text, w.p);
	kind = seat_kind(uses_of(&j->patterns->words, w));
	if (kind.n == 0 || (is_upper(*w.p) && w.p > text.p))
		return false;
	the = pattern_last(text.p, w.p);
	if (the.n > 0 && the.p + the.n + 1 == w.p) {
		if (pattern_use(j->patterns, the, PATTERN_THE))
			w.p = the.p;
		else if (is_upper(*the.p) || !span_is(names_cell(j->names,
		    body->name, BODY_KIND), "police"))
			return false; /* "Zorbo city police", "state courts" */
	}
	body->start = (uint32_t)(w.p - text.p);
	body->id = names_cell(j->names, body->name, BODY_ID);
	pattern_become(j->names, body, MENTION_SEATED);
	body->via = VIA_SHORT;
	body->alias = kind;
	return true;
}

static void
join_body(const struct join *j, size_t i)
{
	struct mention *body = &j->m->at[i], *place;
	const struct mention *behind;

	if (names_cell(j->names, body->name, BODY_ID).n == 0)
		return;
	if ((behind = place_behind(j, i)) != NULL) {
		body->end = with_tail(j, behind->end);
		settle(j, body, behind);
	} else if ((place = pattern_tailed_place(j->patterns, j->m,
	    j->from, j->text, body->start)) != NULL) {
		body->start = place->start;
		settle(j, body, place);
	} else if ((behind = place_in_front(j, i)) != NULL) {
		settle(j, body, behind);
	} else if (!try_seat(j, body) && !try_local(j, body))
		return;
	mention_clear(j->m, j->from, body->start, body->end, i);
}

void
pattern_join(const struct patterns *p, const struct names *names,
    struct span text, struct mentions *m, size_t from, struct arena *arena)
{
	struct join j = { p, names, text, m, from, arena };

	for (size_t i = from; i < m->n; i++)
		if (m->at[i].what == MENTION_WORD)
			join_body(&j, i);
}
