#include "head.h"

#include "brief.h"
#include "utf8.h"

/* Does a sentence begin at p?  A text may hold several. */
static bool
begins(struct span text, const char *p)
{
	static const struct span quote[] = { { "\"", 1 }, { "'", 1 },
		{ "\xE2\x80\x9C", 3 }, { "\xE2\x80\x9D", 3 } };
	struct span before = span_to(text.p, p);

	while (before.n > 0 && before.p[before.n - 1] == ' ')
		before.n--;
	for (size_t i = 0; i < sizeof(quote) / sizeof(quote[0]); i++)
		if (span_ends(before, quote[i]))
			before.n -= quote[i].n;
	return before.n == 0 || brief_one_of(before.p[before.n - 1], ".!?");
}

/* "In July alone, police arrested": a comma stands before it. */
static bool
is_new_clause(struct span text, const char *p)
{
	return p - text.p > 2 && p[-1] == ' ' &&
	    brief_one_of(p[-2], ",;:");
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

/* "the regulator ICO": what may be something else is the body here. */
static void
vouch(struct article *a, size_t from, const struct mention *head,
    uint32_t behind)
{
	struct span kinds = names_cell(a->names, head->name, HEAD_KINDS);
	size_t i = mention_near(&a->mentions, from, behind);

	for (; i < a->mentions.n && a->mentions.at[i].start <= behind; i++) {
		struct mention *m = &a->mentions.at[i];

		if (m->start == behind && m->what == MENTION_BODY &&
		    short_listed(kinds, m->kind))
			m->flags &= (uint8_t)~NAME_ANCHOR;
	}
}

/*
 * "UK watchdog", "the Chinese company": the country tells.  A company needs
 * the article, for "Chinese companies" are many.
 */
static bool
read_country(const struct article *a, struct span text, struct mention *m,
    size_t from)
{
	struct span kinds = names_cell(a->names, m->name, HEAD_KINDS);
	const struct mention *place = pattern_place_before(&a->mentions,
	    from, text, m->start);
	struct span the, land;

	if (!place)
		return false;
	land = names_cell(a->names, place->name, PLACE_KIND);
	if (!span_is(land, "country") && !span_is(land, "demonym"))
		return false; /* "the Texas regulator" is none of the US */
	the = pattern_last(text.p, text.p + place->start);
	if (the.p + the.n + 1 != text.p + place->start ||
	    !pattern_use(&a->patterns, the, PATTERN_THE))
		the.n = 0;
	if (the.n == 0 && !short_public_kinds(a->names, kinds))
		return false;
	m->start = the.n ? (uint32_t)(the.p - text.p) : place->start;
	m->country = names_cell(a->names, place->name, PLACE_COUNTRY);
	m->how = SHORT_OF;
	m->what = MENTION_HEAD;
	return true;
}

/* "police in nine countries", "police in Europe": not those named before. */
static bool
is_elsewhere(const struct article *a, struct span text, uint32_t at)
{
	const char *end = text.p + text.n;
	struct span in = pattern_next(text.p + at, end), next;

	if (!pattern_use(&a->patterns, in, PATTERN_WHERE))
		return false;
	next = pattern_next(in.p + in.n, end);
	if (next.n > 0 && is_upper(*next.p))
		return !pattern_use(&a->patterns, next, PATTERN_TIME);
	return next.n > 0 && (is_digit(*next.p) ||
	    pattern_use(&a->patterns, next, PATTERN_MANY) ||
	    pattern_use(&a->patterns, next, PATTERN_STOP));
}

/* "powerful", "Paris-based": may it stand between article and head? */
static bool
is_praise(const struct article *a, struct span w)
{
	const char *tail = w.p + w.n;

	if (pattern_use(&a->patterns, w, PATTERN_PRAISE))
		return true;
	while (tail > w.p && *tail != '-')
		tail--;
	return tail > w.p && pattern_use(&a->patterns,
	    span_to(tail, w.p + w.n), PATTERN_PRAISE);
}

/*
 * "the" of "the ministry" at p, of "the powerful ministry", of "the
 * Paris-based watchdog"; an empty span where none is.
 */
static struct span
article_before(const struct article *a, struct span text, const char *p)
{
	struct span w = pattern_last(text.p, p);

	if (w.n > 0 && w.p + w.n + 1 == p && is_praise(a, w)) {
		p = w.p;
		w = pattern_last(text.p, p);
	}
	if (w.n > 0 && (w.p + w.n + 1 != p ||
	    !pattern_use(&a->patterns, w, PATTERN_THE)))
		w.n = 0;
	return w;
}

/* "told the ministry of the leak" is no ministry of a leak. */
static bool
is_told(const struct article *a, struct span text, struct span the)
{
	return the.n > 0 && pattern_use(&a->patterns,
	    pattern_last(text.p, the.p), PATTERN_TELL);
}

/* "总局" counts where no name can go on into it. */
static bool
is_han_alone(struct span text, const char *p)
{
	uint32_t c;

	if ((unsigned char)*p < 0x80)
		return false;
	return p == text.p || (utf8_prev(text.p, p, &c) > 0 &&
	    !utf8_is_cjk(c));
}

/* "said that police", "that regulators": never one of several. */
static bool
is_mass(const struct article *a, const struct mention *m, struct span rule)
{
	return dict_flag(rule, SPAN("plural")) ||
	    (dict_flag(rule, SPAN("first")) &&
	    span_is(names_cell(a->names, m->name, HEAD_KINDS), "police"));
}

/* A head counts with an article before it, or bare where it may be. */
static void
read_head(struct article *a, struct span text, struct mention *m,
    size_t from)
{
	const char *p = text.p + m->start, *end = text.p + text.n;
	struct span before = pattern_last(text.p, p);
	struct span the = article_before(a, text, p);
	struct span behind = pattern_next(text.p + m->end, end);
	bool word = m->what == MENTION_WORD, police, many, begins_text;
	struct span rule = word ? SPAN("") :
	    names_cell(a->names, m->name, HEAD_RULE);

	if (dict_flag(rule, SPAN("own")))
		return; /* it has its article within */
	m->what = MENTION_GONE;
	begins_text = (is_upper(*p) && begins(text, p)) ||
	    is_han_alone(text, p);
	if (!word && is_named_behind(text, m, behind)) {
		vouch(a, from, m, (uint32_t)(behind.p - text.p));
		if (!begins_text)
			return;
	}
	if (behind.p == text.p + m->end + 1 &&
	    ((span_is(behind, "of") && !is_told(a, text, the)) ||
	    pattern_use(&a->patterns, behind, PATTERN_PART)))
		return;
	if (the.n > 0 && !(is_mass(a, m, rule) &&
	    span_eq_fold(the, SPAN("that")))) {
		m->start = (uint32_t)(the.p - text.p);
		m->how = span_eq_fold(the, SPAN("this")) ? SHORT_THIS :
		    is_upper(*p) ? SHORT_CAPITAL : SHORT_THE;
		m->what = MENTION_HEAD;
		return;
	}
	if (!word && read_country(a, text, m, from))
		return;
	if (!word && !dict_flag(rule, SPAN("first")))
		return;
	if (is_elsewhere(a, text, m->end))
		return;
	m->how = SHORT_BARE;
	police = span_is(names_cell(a->names, m->name, HEAD_KINDS), "police");
	many = police || dict_flag(rule, SPAN("plural"));
	if (begins_text ||
	    (many && !is_upper(*p) && ((police && is_new_clause(text, p)) ||
	    pattern_use(&a->patterns, before, PATTERN_BARE))))
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

void
head_read(struct article *a, struct span text, size_t from)
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
			read_head(a, text, m, from);
	}
}
