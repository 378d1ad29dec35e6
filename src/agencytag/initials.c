#include "initials.h"

enum { LETTERS_MIN = 3, LETTERS_MAX = 6 };

/*
 * The capitals that words begin with, into brief; 0 when there are too few or
 * too many, or a word that is no name: "Ministry of public security".
 */
static size_t
take(const struct patterns *p, struct span words, char brief[LETTERS_MAX])
{
	const char *at = words.p, *end = words.p + words.n;
	struct span w;
	size_t n = 0;

	while ((w = pattern_next(at, end)).n > 0) {
		if (is_upper(*w.p)) {
			if (n == LETTERS_MAX)
				return 0;
			brief[n++] = *w.p;
		} else if (!pattern_use(p, w, PATTERN_JOIN) &&
		    !(w.n == 1 && at[0] == '\'')) /* the s of "People's" */
			return 0;
		at = w.p + w.n;
	}
	return n < LETTERS_MIN ? 0 : n;
}

static bool
is_named_in_full(const struct article *a, const struct mention *m)
{
	return m->what == MENTION_BODY && m->define == 0 && m->id.n > 0 &&
	    !(m->flags & (NAME_ANCHOR | NAME_ACRONYM)) &&
	    short_public(a->names, m->kind);
}

void
initials_read(struct article *a, struct span text, size_t from)
{
	for (size_t i = from; i < a->mentions.n; i++) {
		const struct mention *m = &a->mentions.at[i];
		struct span words = span_cut(text, m->start, m->end);
		char letters[LETTERS_MAX];
		struct span brief = { letters, 0 };
		struct define d = { .entry = m->entry, .row = a->n,
			.implied = true };

		if (!is_named_in_full(a, m))
			continue;
		brief.n = take(&a->patterns, words, letters);
		if (brief.n == 0 || define_find(&a->defines, brief) != 0)
			continue;
		d.brief = article_keep(a, brief);
		d.words = article_keep(a, words);
		d.id = m->id;
		d.kind = m->kind;
		d.label = m->label;
		d.open = (m->flags & NAME_LOCAL) != 0;
		define_add(&a->defines, &d);
	}
}
