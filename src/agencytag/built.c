#include "built.h"

#include "in.h"
#include "slug.h"

enum { AHEAD = 9, BACK = 6 }; /* words of a name on either side */

struct built {
	const struct patterns *patterns;
	const struct names *names;
	struct span text;
	struct mentions *m;
	size_t from;
	struct phrase_view *full;
	struct arena *arena;
};

/* The mention of that kind that covers the byte at p, or NULL. */
static const struct mention *
covering(const struct built *b, const char *p, enum mention_what what)
{
	uint32_t at = (uint32_t)(p - b->text.p);

	size_t i = mention_near(b->m, b->from, at);

	for (; i < b->m->n && b->m->at[i].start <= at; i++)
		if (b->m->at[i].what == what && b->m->at[i].end > at)
			return &b->m->at[i];
	return NULL;
}

static bool
is_small(const struct built *b, struct span w)
{
	return pattern_use(b->patterns, w, PATTERN_JOIN);
}

/*
 * Words with a capital that begin no other name; "Independent" may be a paper,
 * but says so too little.
 */
static bool
goes_on(const struct built *b, struct span w)
{
	const struct mention *m;

	if (w.n == 0 || !is_upper(w.p[0]))
		return false;
	m = covering(b, w.p, MENTION_BODY);
	return !m || m->flags & NAME_ANCHOR;
}

/* Does another name begin with this word: "Ministry of"? */
static bool
opens(const struct built *b, struct span w)
{
	struct span next = pattern_next(w.p + w.n, b->text.p + b->text.n);

	return covering(b, w.p, MENTION_WORD) &&
	    (span_is(next, "of") || span_is(next, "for"));
}

/*
 * The end of " of X and Y" that begins at p; p itself when there is none.
 * A comma counts in "of Culture, Sports and Tourism".
 */
static const char *
tail_end(const struct built *b, const char *p)
{
	const char *end = b->text.p + b->text.n, *good = p, *sure = p;
	bool list = false, small = false, of = false;

	for (int k = 0; k < AHEAD; k++) {
		bool comma = p + 1 < end && *p == ',' && k > 1;
		struct span w;

		p += comma;
		if (p + 1 >= end || *p != ' ')
			break;
		w = pattern_word(p + 1, end);
		if (k == 0 && !span_is(w, "of") && !span_is(w, "for"))
			break;
		if (comma)
			list = true;
		/*
		 * "... of Energy and the Ministry of Trade", "... of General
		 * Counsel in July"
		 */
		if (small && !of && (span_is(w, "the") ||
		    pattern_use(b->patterns, w, PATTERN_TIME)))
			break;
		if (goes_on(b, w) && (w.n > 1 || !small)) {
			if (opens(b, w) && k > 1)
				break;
			good = w.p + w.n;
			if (!list)
				sure = good;
		} else if (comma || w.n == 0 || !is_small(b, w))
			break;
		else if (span_is(w, "and") && list) {
			list = false;
			sure = good;
		}
		of = span_is(w, "of") || span_is(w, "for");
		small = !is_upper(*w.p);
		p = w.p + w.n;
	}
	return sure;
}

/* The start of the capitals before p, *own of them no place. */
static const char *
head_start(const struct built *b, const char *p, int *words, int *own)
{
	*words = *own = 0;
	while (*words < BACK && p > b->text.p + 1 && p[-1] == ' ') {
		struct span w = pattern_word_before(b->text.p, p - 1);

		if (!goes_on(b, w) || is_small(b, w) ||
		    pattern_use(b->patterns, w, PATTERN_BARE) ||
		    pattern_use(b->patterns, w, PATTERN_THE) ||
		    (pattern_use(b->patterns, w, PATTERN_STOP) &&
		    !covering(b, w.p, MENTION_PLACE))) /* "New York" */
			break;
		++*words;
		*own += !covering(b, w.p, MENTION_PLACE) &&
		    !pattern_use(b->patterns, w, PATTERN_TAIL);
		p = w.p;
	}
	return p;
}

static void
become(const struct built *b, struct mention *m, const char *start,
    const char *end)
{
	m->start = (uint32_t)(start - b->text.p);
	m->end = (uint32_t)(end - b->text.p);
	if (m->what == MENTION_WORD)
		m->kind = names_cell(b->names, m->name, BODY_KIND);
	m->id = slug(b->arena, span_to(start, end));
	m->label = (struct span){ arena_copy(b->arena, start,
	    (size_t)(end - start)), (size_t)(end - start) };
	m->what = MENTION_BODY;
	m->via = VIA_PATTERN;
	m->name = NAME_NONE;
}

/* The first name of the dictionary's bodies that is a, between and b. */
static uint32_t
name_of(const struct built *b, struct span a, struct span between,
    struct span c)
{
	const struct phrases *phrases = &b->names->phrases;
	size_t n = a.n + between.n + c.n;
	char *p = arena_take(b->arena, n + IN_PAD);
	const struct name *name;
	uint32_t at;

	memcpy(p, a.p, a.n);
	memcpy(p + a.n, between.p, between.n);
	memcpy(p + a.n + between.n, c.p, c.n);
	memset(p + n, 0, IN_PAD);
	if (phrase_scan(phrases, b->full, (struct span){ p, n }) != 1 ||
	    b->full->hit[0].start > 0 || b->full->hit[0].end < n)
		return NAME_NONE;
	at = phrases->at[b->full->hit[0].entry].value;
	name = &b->names->at[at];
	return name->table < TABLE_MAIN ||
	    name->flags & (NAME_ANCHOR | NAME_LOCAL) ? NAME_NONE :
	    b->full->hit[0].entry;
}

/* The place that owns the capitals before p: "Zimbabwe's Postal and". */
static const struct mention *
owner_of(const struct built *b, const char *p)
{
	for (int k = 0; k < BACK && p > b->text.p + 1; k++) {
		uint32_t at = (uint32_t)(p - b->text.p);
		const struct mention *place = pattern_place_before(b->m,
		    b->from, b->text, at);
		struct span w;

		if (place)
			return place->end + 1 < at ? place : NULL;
		w = pattern_word_before(b->text.p, p - 1);
		if (p[-1] != ' ' || (!goes_on(b, w) && !is_small(b, w)))
			return NULL;
		p = w.p;
	}
	return NULL;
}

/*
 * "Bangladesh's Telecommunication Regulatory Commission" is the "Bangladesh
 * Telecommunication Regulatory Commission" of the dictionary, "Ghana's Bank"
 * the "Bank of Ghana".
 */
static bool
take_owned(const struct built *b, size_t i)
{
	struct mention *m = &b->m->at[i];
	const struct mention *place = owner_of(b, b->text.p + m->start);
	struct span rest, owner;
	uint32_t entry, name;

	if (!place)
		return false;
	owner = span_cut(b->text, place->start, place->end);
	rest = span_cut(b->text, place->end, m->end);
	rest = span_cut(rest, pattern_genitive(rest.p, rest.p + rest.n) + 1,
	    rest.n);
	entry = name_of(b, owner, SPAN(" "), rest);
	if (entry == NAME_NONE)
		entry = name_of(b, rest, SPAN(" of "), owner);
	if (entry == NAME_NONE)
		return false;
	name = b->names->phrases.at[entry].value;
	m->start = (uint32_t)(rest.p - b->text.p);
	m->name = name;
	m->entry = entry;
	m->id = names_cell(b->names, name, COL_ID);
	m->kind = names_cell(b->names, name, COL_KIND);
	m->label = names_id_cell(b->names, b->names->at[name].id, COL_NAME);
	m->what = MENTION_BODY;
	m->via = VIA_NAME;
	m->flags = 0;
	mention_clear(b->m, b->from, m->start, m->end, i);
	return true;
}

/* Is what follows " of " a place and no more? */
static bool
only_place(const struct built *b, const char *from, const char *end)
{
	const struct mention *place = covering(b, end - 1, MENTION_PLACE);
	const char *p = from;
	struct span w;

	if (!place)
		return false;
	for (; p < b->text.p + place->start; p = w.p + w.n) {
		w = pattern_word(p + 1, end);
		if (w.n == 0 || is_upper(*w.p))
			return w.p == b->text.p + place->start;
	}
	return true;
}

/* "Tencent Holdings Ltd": the name before it says more than this. */
static bool
behind_name(const struct built *b, const char *start)
{
	struct span w = pattern_last(b->text.p, start);
	const struct mention *m = w.n > 0 && w.p + w.n + 1 == start ?
	    covering(b, w.p, MENTION_BODY) : NULL;

	return m && !(m->flags & NAME_ANCHOR);
}

/* "Texas", a part of a country, not a city: has it such bodies of its own? */
static bool
is_state(const struct built *b, const struct mention *place)
{
	struct span kind = names_cell(b->names, place->name, PLACE_KIND);

	return span_is(kind, "state") || span_is(kind, "province") ||
	    span_is(kind, "region");
}

static void
try_word(const struct built *b, size_t i)
{
	struct mention *m = &b->m->at[i];
	struct span w = span_cut(b->text, m->start, m->end);
	struct span use = names_cell(b->names, m->name, BODY_USE);
	const struct mention *place;
	const char *start, *end;
	int words, own;
	bool of;

	if (!is_upper(w.p[0]) || (w.n > 1 && is_upper(w.p[1])) ||
	    !dict_flag(use, SPAN("of")))
		return;
	start = head_start(b, w.p, &words, &own);
	end = tail_end(b, w.p + w.n);
	of = end > w.p + w.n;
	if (of && only_place(b, w.p + w.n, end))
		of = own > 0;
	/* "Interior Ministry" is one, "Special Court" is not yet */
	if (!of && (own == 0 || (words < 2 &&
	    !span_is(names_cell(b->names, m->name, BODY_KIND), "ministry")))) {
		if (own > 0)
			take_owned(b, i);
		return;
	}
	if (span_is(names_cell(b->names, m->name, BODY_KIND), "company") &&
	    behind_name(b, start))
		return;
	/* "the Kiev Ministry of Y": a place alone is no part of it, but for
	   "Texas Department of Y" */
	place = covering(b, start, MENTION_PLACE);
	become(b, m, own > 0 || (place && is_state(b, place)) ? start : w.p,
	    end);
	if (!take_owned(b, i))
		mention_clear(b->m, b->from, m->start, m->end, i);
}

/*
 * "Ministry of Trade" is in the dictionary, and "Ministry of Trade and
 * Industry" need not be: a name that several countries have goes on.
 */
static void
try_longer(const struct built *b, size_t i)
{
	struct mention *m = &b->m->at[i];
	const char *end = b->text.p + b->text.n, *p = b->text.p + m->end;

	if (!span_is(m->kind, "ministry"))
		return;
	for (int k = 0; k < AHEAD && p + 1 < end && *p == ' '; k++) {
		struct span w = pattern_word(p + 1, end);
		bool and = span_is(w, "and") && w.p + w.n < end;

		if (and)
			w = pattern_word(w.p + w.n + 1, end);
		if (!goes_on(b, w) || (!and && k == 0) ||
		    covering(b, w.p, MENTION_PLACE) || opens(b, w))
			break;
		p = w.p + w.n;
	}
	if (p == b->text.p + m->end)
		return;
	become(b, m, b->text.p + m->start, p);
	m->flags = 0;
	mention_clear(b->m, b->from, m->start, m->end, i);
}

/*
 * "Korea Media Communications Commission", "Texas Department of Public Safety":
 * more than the name that several countries have.  In a headline any word has
 * a capital.
 */
static bool
try_led(const struct built *b, size_t i)
{
	struct mention *m = &b->m->at[i];
	const char *end = b->text.p + m->end;
	const struct mention *place;
	struct span before;
	int words, own;
	const char *start = head_start(b, b->text.p + m->start, &words, &own);

	if (words == 0 || words > 3 || pattern_use(b->patterns,
	    pattern_word(b->text.p + m->start, end), PATTERN_WHOLE))
		return false;
	before = pattern_last(b->text.p, start);
	if (before.n == 0 || before.p + before.n + 1 != start ||
	    (is_upper(*before.p) &&
	    !pattern_use(b->patterns, before, PATTERN_THE)))
		return false;
	place = covering(b, start, MENTION_PLACE);
	if (!place || (own == 0 && !is_state(b, place)))
		return false; /* "the Labor Senate" */
	become(b, m, start, end);
	m->flags = 0;
	mention_clear(b->m, b->from, m->start, m->end, i);
	return true;
}

void
built_find(const struct patterns *p, const struct names *names,
    struct span text, struct mentions *m, size_t from,
    struct phrase_view *full, struct arena *arena)
{
	struct built b = { p, names, text, m, from, full, arena };

	for (size_t i = from; i < m->n; i++)
		if (m->at[i].what == MENTION_WORD)
			try_word(&b, i);
		else if (m->at[i].what == MENTION_BODY &&
		    m->at[i].flags & NAME_LOCAL && !take_owned(&b, i) &&
		    !try_led(&b, i))
			try_longer(&b, i);
}
