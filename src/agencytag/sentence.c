#include "sentence.h"

#include "branch.h"
#include "built.h"
#include "explain.h"
#include "head.h"
#include "initials.h"
#include "place.h"

#include <string.h>

static struct mention *
add_mention(struct article *a, struct phrase_hit hit, uint8_t what)
{
	struct mention *m = mention_add(&a->mentions);

	m->row = a->n;
	m->start = hit.start;
	m->end = hit.end;
	m->what = what;
	return m;
}

/* Makes a mention of a row of the dictionary. */
static void
set_name(const struct names *names, struct mention *m, uint32_t entry)
{
	const struct phrase_entry *e = &names->phrases.at[entry];
	uint32_t name = e->value;
	const struct name *row = &names->at[name];

	m->entry = entry;
	m->name = name;
	m->flags = row->flags;
	m->id = names_cell(names, name, COL_ID);
	m->kind = names_cell(names, name, COL_KIND);
	m->label = names_id_cell(names, row->id, COL_NAME);
	m->alias = phrase_name(&names->phrases, e);
	m->via = row->flags & NAME_ACRONYM ? VIA_ACRONYM : VIA_NAME;
}

/*
 * One mention for each of the tables that know the words of a hit; returns
 * the bits of what they are.
 */
static unsigned
add_hit(struct article *a, struct span text, struct phrase_hit hit)
{
	static const uint8_t what[] = {
		[TABLE_PLACE] = MENTION_PLACE,
		[TABLE_HEAD] = MENTION_HEAD,
		[TABLE_BODY] = MENTION_WORD,
	};
	const struct phrases *p = &a->names->phrases;
	unsigned seen = 0;

	for (uint32_t e = hit.entry; e != PHRASE_NONE;
	    e = phrase_next(p, text, &hit, e)) {
		uint32_t name = p->at[e].value;
		uint8_t table = a->names->at[name].table;
		struct mention *m;

		if (table >= TABLE_MAIN) {
			m = add_mention(a, hit, MENTION_BODY);
			set_name(a->names, m, e);
			return seen | 1U << MENTION_BODY;
		}
		if (seen >> what[table] & 1)
			continue;
		seen |= 1U << what[table];
		m = add_mention(a, hit, what[table]);
		m->name = name;
	}
	return seen;
}

/* The word before p: "won" of "2 million won ($1,400) fine". */
static struct span
word_before(const char *start, const char *p)
{
	enum { GLOSS = 64 };
	const char *q = p;

	while (q > start && q[-1] == ' ')
		q--;
	if (q == start || q[-1] != ')')
		return pattern_last(start, p);
	while (q > start && p - q < GLOSS && *q != '(')
		q--;
	return *q == '(' ? pattern_last(start, q) : SPAN("");
}

/*
 * Is the word this one?  0 stands for any figure: "a $300 fine"; "won" ends
 * "a 6 billion-won fine", too.
 */
static bool
is_word(struct span word, struct span wanted)
{
	if (span_is(wanted, "0"))
		return word.n > 0 && is_digit(*word.p);
	if (word.n > wanted.n && word.p[word.n - wanted.n - 1] == '-')
		word = span_cut(word, word.n - wanted.n, word.n);
	return span_eq_fold(word, wanted);
}

/* Is the word among the next ten of the sentence? */
static bool
comes(struct span word, const char *p, const char *end)
{
	enum { AHEAD = 10 };
	struct span w = { p, 0 };

	for (int k = 0; k < AHEAD; k++) {
		w = pattern_next(w.p + w.n, end);
		if (w.n == 0)
			return false;
		if (span_eq_fold(w, word))
			return true;
	}
	return false;
}

/* Is it among the six right before, with no mark behind one of them? */
static bool
came(struct span word, const char *start, const char *p)
{
	enum { BACK = 6 };

	for (int k = 0; k < BACK; k++) {
		const char *end;

		while (p > start && p[-1] == ' ')
			p--;
		if (p == start || strchr(",;:.", p[-1]) != NULL)
			return false;
		for (end = p; p > start && p[-1] != ' '; p--)
			continue;
		if (span_eq_fold(span_to(p, end), word))
			return true;
	}
	return false;
}

/* Do the flags with:WORD, near:WORD and after:WORD of a name hold here? */
static bool
words_hold(struct span flags, struct span text, struct phrase_hit hit)
{
	const char *start = text.p + hit.start, *end = text.p + text.n;
	struct span with = SPAN("with:"), near = SPAN("near:");
	struct span after = SPAN("after:"), before = word_before(text.p, start);
	bool want_with = false, want_after = false;
	bool is_with = false, is_after = false;

	for (size_t i = 0; i < flags.n;) {
		size_t from = i;
		struct span f;

		while (i < flags.n && flags.p[i] != ' ')
			i++;
		f = span_cut(flags, from, i++);
		if (span_starts(f, after)) {
			want_after = true;
			is_after |= is_word(before, span_cut(f, after.n, f.n));
		} else if (span_starts(f, with) || span_starts(f, near)) {
			struct span word = span_cut(f, with.n, f.n);

			want_with = true;
			is_with = is_with ||
			    comes(word, text.p + hit.end, end) ||
			    (span_starts(f, near) &&
			    came(word, text.p, start));
		}
	}
	return (!want_with || is_with) && (!want_after || is_after);
}

/* Shortens a hit until the flags of its name hold; false if none does. */
static bool
hit_holds(const struct article *a, struct span text, struct phrase_hit *hit)
{
	const struct names *n = a->names;

	do {
		uint32_t name = n->phrases.at[hit->entry].value;

		if (n->at[name].table < TABLE_MAIN ||
		    !(n->at[name].flags & NAME_WORDS) ||
		    words_hold(names_cell(n, name, COL_FLAGS), text, *hit))
			return true;
	} while (phrase_shorter(&n->phrases, text, hit));
	return false;
}

/* Makes longer names of those in [from, n), and of words beside places. */
static void
join(struct article *a, struct span text, size_t from)
{
	struct mentions *m = &a->mentions;

	built_find(&a->patterns, a->names, text, m, from, &a->full,
	    &a->ids);
	pattern_join(&a->patterns, a->names, text, m, from, &a->ids);
	place_join(&a->patterns, a->names, text, m, from, &a->ids);
	mention_tidy(m, from);
	initials_read(a, text, from);
}

size_t
sentence_read(struct article *a, const struct sift *s, struct span text,
    size_t hit, size_t n)
{
	size_t from = a->mentions.n;
	unsigned seen = 0;

	for (size_t i = 0; i < n; i++) {
		struct phrase_hit h = s->names.hit[hit + i];

		if (hit_holds(a, text, &h))
			seen |= add_hit(a, text, h);
	}
	if (!a->names->bodies)
		return a->mentions.n - from;
	if (seen >> MENTION_WORD & 1 || seen >> MENTION_BODY & 1)
		join(a, text, from);
	explain_read(a, s, text, from);
	if (seen >> MENTION_BODY & 1) {
		branch_find(&a->patterns, a->names, text, &a->mentions, from,
		    seen >> MENTION_PLACE & 1, &a->ids);
		mention_tidy(&a->mentions, from);
	}
	if (seen >> MENTION_WORD & 1 || seen >> MENTION_HEAD & 1) {
		head_read(a, text, from);
		mention_tidy(&a->mentions, from);
	}
	return a->mentions.n - from;
}
