#include "branch.h"

#include "slug.h"
#include "utf8.h"

enum {
	HAN = 3,         /* bytes of a Chinese character */
	DISTRICT = 15,   /* of a district's name */
	COUNTY = 12,     /* of one that the tables do not have: 石景山区 */
	USUAL = 9,       /* 海淀区 */
	GLUED = 96       /* bytes of a place and its district, at most */
};

struct branch {
	const struct patterns *patterns;
	struct span text;
	struct mentions *m;
	size_t from;
	bool places; /* is any named? */
};

static bool
is_branch(const struct branch *b, struct span w)
{
	return pattern_use(b->patterns, w, PATTERN_BRANCH);
}

/* The word right before p, or an empty one. */
static struct span
word_to(const struct branch *b, const char *p)
{
	struct span w = pattern_last(b->text.p, p);

	return w.n > 0 && w.p + w.n + 1 == p ? w : SPAN("");
}

/* "the Hunan branch of the CAC": the place before the body, or NULL. */
static const struct mention *
place_before(const struct branch *b, const struct mention *body)
{
	struct span w = word_to(b, b->text.p + body->start);

	if (pattern_use(b->patterns, w, PATTERN_THE))
		w = word_to(b, w.p);
	if (!span_is(w, "of"))
		return NULL;
	w = word_to(b, w.p);
	return is_branch(b, w) ? pattern_tailed_place(b->patterns, b->m,
	    b->from, b->text, (uint32_t)(w.p - b->text.p)) : NULL;
}

/* "the CAC's Hunan branch", "its field office": the place behind body i. */
static const struct mention *
place_behind(const struct branch *b, size_t i)
{
	const char *end = b->text.p + b->text.n;
	const char *p = b->text.p + b->m->at[i].end;
	size_t s = pattern_genitive(p, end);
	const struct mention *place;
	struct span w;

	if (s == 0 || p + s == end || p[s] != ' ')
		return NULL;
	place = pattern_place_at(b->m, i + 1,
	    (uint32_t)(p + s + 1 - b->text.p));
	if (!place)
		return NULL;
	w = pattern_next(b->text.p + place->end, end);
	return is_branch(b, w) ||
	    is_branch(b, pattern_next(w.p + w.n, end)) ? place : NULL;
}

/* Names of places only, and the last one ends so: "余杭区", or nothing. */
static bool
is_district(const struct branch *b, struct span s)
{
	if (s.n > DISTRICT)
		return false;
	for (size_t i = 0; i < s.n;) {
		uint32_t c;

		i += utf8_next(s.p + i, s.p + s.n, &c);
		if (!utf8_is_cjk(c))
			return false;
	}
	return s.n == 0 || (s.n >= HAN && pattern_use(b->patterns,
	    span_cut(s, s.n - HAN, s.n), PATTERN_TAIL));
}

/*
 * "杭州市余杭区人民法院": the place that stands right before body i, or
 * before its district.  What is called as a district is may be a city far
 * away: in "北京市朝阳区" it is the first.
 */
static struct mention *
place_glued(const struct branch *b, size_t i)
{
	uint32_t at = b->m->at[i].start;
	struct mention *place;

	for (size_t k = i; k-- > b->from; ) {
		place = &b->m->at[k];
		if (at - place->start > GLUED)
			return NULL;
		if (place->what != MENTION_PLACE || place->end > at)
			continue;
		if (!is_district(b, span_cut(b->text, place->end, at)))
			return NULL;
		if (at - place->end == HAN && k > b->from &&
		    place[-1].what == MENTION_PLACE &&
		    place[-1].end == place->start)
			place--;
		return place;
	}
	return NULL;
}

/* A Chinese body of the whole country: 人民法院, not 北京互联网法院. */
static bool
is_national(const struct branch *b, const struct mention *body)
{
	return (unsigned char)b->text.p[body->start] >= 0xE3 &&
	    names_country(body->id).n > 0 && !names_is_branch(body->id) &&
	    (span_is(body->kind, "agency") || span_is(body->kind, "court") ||
	    span_is(body->kind, "police") || span_is(body->kind, "org") ||
	    span_is(body->kind, "ministry"));
}

/* The character that ends at p, or nothing. */
static uint32_t
char_before(const struct branch *b, const char *p)
{
	uint32_t c = 0;

	if (p > b->text.p)
		utf8_prev(b->text.p, p, &c);
	return c;
}

/* Ends a word before p that is of no name: "由", "会同"? */
static bool
is_apart(const struct branch *b, const char *p)
{
	for (uint32_t n = HAN; n <= 2 * HAN && n <= p - b->text.p; n += HAN)
		if (pattern_use(b->patterns, span_to(p - n, p), PATTERN_STOP))
			return true;
	return false;
}

/*
 * The bytes of the Chinese characters right before p that may be of a name, of
 * so many at most: of "由海淀区" the last three.
 */
static size_t
han_before(const struct branch *b, const char *p, int most)
{
	const char *start = p;
	uint32_t c;

	while (most-- > 0 && start > b->text.p &&
	    utf8_prev(b->text.p, start, &c) == HAN && utf8_is_cjk(c) &&
	    !is_apart(b, start))
		start -= HAN;
	return (size_t)(p - start);
}

static void
take_seat(struct mention *body, uint32_t n, struct span sort, enum via via)
{
	body->start -= n;
	body->alias = sort;
	body->what = MENTION_SEATED;
	body->via = (uint8_t)via;
	body->flags &= (uint8_t)~NAME_ANCHOR;
	body->name = NAME_NONE;
}

/*
 * "石景山区网信办": a district of the city that is told of.  Where its name
 * begins is sure only behind a mark; else it has the usual length.
 */
static bool
try_district(const struct branch *b, struct mention *body)
{
	const char *p = b->text.p + body->start;
	size_t n = han_before(b, p, COUNTY / HAN + 1);

	if (n < USUAL || !is_district(b, span_to(p - USUAL, p)))
		return false;
	if (n > COUNTY)
		n = USUAL;
	take_seat(body, (uint32_t)n, SPAN("city"), VIA_PATTERN);
	return true;
}

/*
 * "全市网信部门", "市公安局": of the city that is told of.  One character counts
 * only where no name can end in it.
 */
static bool
try_seat(const struct branch *b, struct mention *body)
{
	const char *p = b->text.p + body->start;

	for (uint32_t n = 2 * HAN; n >= HAN; n -= HAN) {
		unsigned use;

		if (body->start < n || (n == HAN &&
		    utf8_is_cjk(char_before(b, p - n)) &&
		    !is_apart(b, p - n)))
			continue;
		use = uses_of(&b->patterns->words, span_to(p - n, p)) &
		    (PATTERN_CITY | PATTERN_PROVINCE);
		if (use == 0)
			continue;
		take_seat(body, n, use & PATTERN_CITY ? SPAN("city") :
		    SPAN("province"), VIA_SHORT);
		return true;
	}
	return try_district(b, body);
}

/* The place whose branch body i is; glued: it is a part of the name. */
static const struct mention *
place_of(const struct branch *b, size_t i, bool *glued)
{
	const struct mention *place = NULL;

	*glued = is_national(b, &b->m->at[i]);
	if (*glued)
		return place_glued(b, i);
	if (!b->places)
		return NULL;
	place = place_before(b, &b->m->at[i]);
	return place ? place : place_behind(b, i);
}

/*
 * "越南检察机关": a body of another country, called as a Chinese one.  Its
 * police and courts have an id for that; the others are not told by this name.
 */
static void
become_foreign(const struct branch *b, const struct names *names, size_t i,
    const struct mention *place, struct arena *arena)
{
	struct mention *body = &b->m->at[i];
	struct span country = names_cell(names, place->name, PLACE_COUNTRY);

	if (!span_is(body->kind, "police") && !span_is(body->kind, "court")) {
		body->what = MENTION_GONE;
		return;
	}
	body->id = slug_join(arena, country, body->kind);
	if (!pattern_is_land(names, place))
		body->id = slug_join(arena, body->id,
		    names_cell(names, place->name, PLACE_CODE));
	body->label = body->alias = SPAN("");
	body->name = NAME_NONE;
	body->define = 0;
	body->via = VIA_PATTERN;
	body->flags &= (uint8_t)~NAME_ANCHOR;
	body->start = place->start;
	mention_clear(b->m, b->from, body->start, body->end, i);
}

void
branch_find(const struct patterns *p, const struct names *names,
    struct span text, struct mentions *m, size_t from, bool places,
    struct arena *arena)
{
	struct branch b = { p, text, m, from, places };

	for (size_t i = from; i < m->n; i++) {
		struct mention *body = &m->at[i];
		const struct mention *place;
		bool glued;

		if (body->what != MENTION_BODY || body->id.n == 0 ||
		    body->flags & NAME_LOCAL)
			continue;
		place = place_of(&b, i, &glued);
		if (!place && glued && try_seat(&b, body))
			mention_clear(m, from, body->start, body->end, i);
		if (!place)
			continue;
		if (!span_eq(names_country(body->id), names_cell(names,
		    place->name, PLACE_COUNTRY))) {
			if (glued)
				become_foreign(&b, names, i, place, arena);
			continue;
		}
		if (pattern_is_land(names, place))
			continue;
		body->id = slug_join(arena, body->id,
		    names_cell(names, place->name, PLACE_CODE));
		body->name = NAME_NONE;
		body->define = 0; /* which is of the body as a whole */
		body->via = VIA_PATTERN;
		body->flags &= (uint8_t)~NAME_ANCHOR;
		if (glued) {
			body->start = place->start;
			mention_clear(m, from, body->start, body->end, i);
		}
	}
}
