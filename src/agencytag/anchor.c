#include "anchor.h"

#include "pattern.h"
#include "recall.h"
#include "short.h"

enum { APPOSED = 5 }; /* words of "the world's third largest exchange" */

bool
anchor_sure(const struct mention *m)
{
	return m->what == MENTION_BODY && m->id.n > 0 &&
	    !(m->flags & (NAME_ANCHOR | NAME_LOCAL));
}

void
anchor_see(struct article *a, uint32_t id)
{
	if (id != NAME_NONE)
		a->seen[id] = a->serial;
}

bool
anchor_business(struct span kind)
{
	return span_is(kind, "company") || span_is(kind, "platform") ||
	    span_is(kind, "media");
}

/* Of one sort, companies and their platforms taken together? */
static bool
is_like(struct span a, struct span b)
{
	return span_eq(a, b) || (anchor_business(a) && anchor_business(b) &&
	    !span_is(a, "media") && !span_is(b, "media"));
}

/* Does mention i stand in a list with a body that is named for sure? */
static bool
is_listed_with(const struct article *a, size_t i, size_t other)
{
	const struct mention *m = &a->mentions.at[i];
	const struct mention *o = &a->mentions.at[other];
	struct span gap;

	if (o->row != m->row || !anchor_sure(o) || !is_like(o->kind, m->kind))
		return false;
	if (other > i) {
		const struct mention *swap = m;

		m = o;
		o = swap;
	}
	if (o->end > m->start)
		return false;
	gap = span_cut(a->row[m->row].text, o->end, m->start);
	return span_is(gap, " and ") || span_is(gap, ", ") ||
	    span_is(gap, " or ") || span_is(gap, ", and ");
}

/*
 * "The PTA" in a report about Pakistan: an acronym with the article, of a
 * public body of the country that the report is about.
 */
static bool
is_at_home(const struct article *a, const struct mention *m)
{
	struct span text = a->row[m->row].text;
	const char *p = text.p + m->start;
	struct span the = pattern_last(text.p, p);

	return m->flags & NAME_ACRONYM && the.p + the.n + 1 == p &&
	    span_eq_fold(the, SPAN("the")) &&
	    short_public(a->names, m->kind) &&
	    span_eq(names_country(m->id), recall_country(&a->recall));
}

/*
 * "X said", "X removed 300 posts", but not "Malcolm X said": what else is
 * called so says nothing.
 */
static bool
is_speaker(const struct article *a, const struct mention *m)
{
	struct span text = a->row[m->row].text;
	const char *p = text.p + m->start, *end = text.p + m->end;
	struct span w = pattern_next(end, text.p + text.n);
	struct span before = pattern_last(text.p, p);

	return is_like(m->kind, SPAN("company")) && is_upper(*p) &&
	    w.p == end + 1 && *end == ' ' &&
	    pattern_use(&a->patterns, w, PATTERN_SAYS) && (before.n == 0 ||
	    before.p + before.n + 1 != p || is_lower(*before.p));
}

/*
 * "Tether, the stablecoin issuer,", "the messaging app Line": the noun says
 * that a company is meant.
 */
static bool
is_told_of(const struct article *a, const struct mention *m)
{
	struct span text = a->row[m->row].text;
	const char *p = text.p + m->start, *end = text.p + text.n;
	struct span w = pattern_last(text.p, p);

	if (!is_like(m->kind, SPAN("company")) || !is_upper(*p))
		return false;
	if (pattern_use(&a->patterns, w, PATTERN_TRADE) &&
	    w.p + w.n + 1 == p)
		return true;
	p = text.p + m->end;
	if (end - p < 2 || p[0] != ',' || p[1] != ' ')
		return false;
	w = pattern_next(p + 1, end);
	if (!span_is(w, "the") && !span_is(w, "a") && !span_is(w, "an"))
		return false;
	for (int i = 0; i < APPOSED && w.n > 0; i++) {
		p = w.p + w.n;
		w = pattern_next(p, end);
		if (w.p != p + 1 || *p != ' ')
			return false;
		if (pattern_use(&a->patterns, w, PATTERN_TRADE))
			return true;
	}
	return false;
}

bool
anchor_holds(struct article *a, size_t i)
{
	uint32_t id = a->names->at[a->mentions.at[i].name].id;

	if (a->seen[id] == a->serial || is_at_home(a, &a->mentions.at[i]))
		return true;
	if (!is_speaker(a, &a->mentions.at[i]) &&
	    !is_told_of(a, &a->mentions.at[i]) &&
	    (i == 0 || !is_listed_with(a, i, i - 1)) &&
	    (i + 1 == a->mentions.n || !is_listed_with(a, i, i + 1)))
		return false;
	anchor_see(a, id);
	return true;
}
