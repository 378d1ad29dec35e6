#include "branch.h"

#include "slug.h"

struct branch {
	const struct patterns *patterns;
	struct span text;
	struct mentions *m;
	size_t from;
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

void
branch_find(const struct patterns *p, const struct names *names,
    struct span text, struct mentions *m, size_t from, struct arena *arena)
{
	struct branch b = { p, text, m, from };

	for (size_t i = from; i < m->n; i++) {
		struct mention *body = &m->at[i];
		const struct mention *place;

		if (body->what != MENTION_BODY || body->id.n == 0 ||
		    body->flags & NAME_LOCAL)
			continue;
		place = place_before(&b, body);
		if (!place)
			place = place_behind(&b, i);
		if (!place || pattern_is_land(names, place) ||
		    !span_eq(names_country(body->id),
		    names_cell(names, place->name, PLACE_COUNTRY)))
			continue;
		body->id = slug_join(arena, body->id,
		    names_cell(names, place->name, PLACE_CODE));
		body->name = NAME_NONE;
		body->define = 0; /* which is of the body as a whole */
		body->via = VIA_PATTERN;
	}
}
