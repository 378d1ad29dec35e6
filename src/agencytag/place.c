#include "place.h"

#include "slug.h"

enum { WORDS = 3 }; /* of a name: Preah Sihanouk */

struct guess {
	const struct patterns *patterns;
	struct mentions *m;
	size_t from;
	struct span text;
};

static bool
in_mention(const struct guess *g, const char *p)
{
	uint32_t at = (uint32_t)(p - g->text.p);
	size_t i = mention_near(g->m, g->from, at);

	for (; i < g->m->n && g->m->at[i].start <= at; i++)
		if (g->m->at[i].end > at && g->m->at[i].what != MENTION_GONE)
			return true;
	return false;
}

/* A word of a name: a capital, small letters, and no sort of police. */
static bool
is_part(const struct guess *g, struct span w)
{
	enum {
		NEVER = PATTERN_BARE | PATTERN_THE | PATTERN_STOP |
		    PATTERN_JOIN | PATTERN_MANY | PATTERN_SORT |
		    PATTERN_LINK | PATTERN_TIME
	};

	return w.n >= 3 && is_upper(w.p[0]) && is_lower(w.p[1]) &&
	    !in_mention(g, w.p) && !pattern_use(g->patterns, w, NEVER);
}

/* Is it a sentence, not a heading: a small word stands beside the name? */
static bool
is_prose(const struct guess *g, const char *start, const char *end)
{
	struct span behind = pattern_next(end, g->text.p + g->text.n);
	struct span before = pattern_last(g->text.p, start);

	return behind.n > 0 && !is_upper(*behind.p) &&
	    (before.n == 0 || !is_upper(*before.p) ||
	    pattern_use(g->patterns, before, PATTERN_THE) ||
	    pattern_use(g->patterns, before, PATTERN_BARE));
}

/* "provincial" of "Preah Sihanouk provincial police": where it begins. */
static const char *
before_tails(const struct guess *g, const char *p)
{
	for (;;) {
		struct span w = pattern_last(g->text.p, p);

		if (w.n == 0 || is_upper(*w.p) || w.p + w.n + 1 != p ||
		    !pattern_use(g->patterns, w, PATTERN_TAIL))
			return p;
		p = w.p;
	}
}

/*
 * "The Mason court" is a judge's; "a Kiambu court", "Yuhang Crown Court" are
 * of a place.
 */
static bool
is_judge(const struct guess *g, struct span body, const char *start, int words)
{
	struct span before = pattern_last(g->text.p, start);

	return !memchr(body.p, ' ', body.n) && (words > 1 ||
	    is_upper(*body.p) || (!span_eq_fold(before, SPAN("a")) &&
	    !span_eq_fold(before, SPAN("an"))));
}

/* "Riot police" may begin a sentence with any one word. */
static bool
guess_before(const struct guess *g, bool court, struct mention *body,
    struct span *place)
{
	const char *at = g->text.p + body->start, *p = before_tails(g, at);
	const char *start = p, *end = p;
	int words = 0;

	while (words < WORDS) {
		struct span w = pattern_last(g->text.p, start);

		if (w.p + w.n + 1 != start || !is_part(g, w))
			break;
		if (words++ == 0)
			end = w.p + w.n;
		start = w.p;
	}
	if (words == 0 || (p == at && (court ? is_judge(g,
	    span_cut(g->text, body->start, body->end), start, words) :
	    words == 1 && pattern_last(g->text.p, start).n == 0)) ||
	    !is_prose(g, start, g->text.p + body->end))
		return false;
	*place = span_to(start, end);
	body->start = (uint32_t)(start - g->text.p);
	return true;
}

static bool
guess_behind(const struct guess *g, struct mention *body, struct span *place)
{
	const char *end = g->text.p + g->text.n;
	struct span w = pattern_next(g->text.p + body->end, end);
	const char *start = NULL, *stop = NULL;

	if (!span_is(w, "in") || w.p != g->text.p + body->end + 1)
		return false;
	for (int words = 0; words < WORDS; words++) {
		struct span next;

		if (w.p + w.n == end || w.p[w.n] != ' ')
			break;
		next = pattern_word(w.p + w.n + 1, end);
		if (!is_part(g, next))
			break;
		if (!start)
			start = next.p;
		stop = next.p + next.n;
		w = next;
	}
	if (!start || !is_prose(g, g->text.p + body->start, stop))
		return false;
	*place = span_to(start, stop);
	body->end = (uint32_t)(stop - g->text.p);
	return true;
}

void
place_join(const struct patterns *p, const struct names *names,
    struct span text, struct mentions *m, size_t from, struct arena *arena)
{
	struct guess g = { p, m, from, text };

	for (size_t i = from; i < m->n; i++) {
		struct mention *body = &m->at[i];
		struct span kind, id, place;
		bool court;

		if (body->what != MENTION_WORD)
			continue;
		kind = names_cell(names, body->name, BODY_KIND);
		id = names_cell(names, body->name, BODY_ID);
		court = span_is(kind, "court");
		if (id.n == 0 || (!court && !span_is(kind, "police")) ||
		    (!guess_before(&g, court, body, &place) &&
		    !guess_behind(&g, body, &place)))
			continue;
		body->id = slug_join(arena, id, slug(arena, place));
		pattern_become(names, body, MENTION_BUILT);
		mention_clear(m, from, body->start, body->end, i);
	}
}
