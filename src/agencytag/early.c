#include "early.h"

enum { EARLY = 3 }; /* a headline, what stands below it, a dateline */

/* May an acronym, "SEBI", "Sebi", begin at text[i]? */
static bool
begins_acronym(struct span text, size_t i)
{
	return i + 1 < text.n && is_upper(text.p[i]) &&
	    is_alnum(text.p[i + 1]) && (i == 0 || !is_alnum(text.p[i - 1]));
}

bool
early_waits(const struct article *a, struct span text)
{
	if (a->texts >= EARLY || !a->names->bodies)
		return false;
	for (size_t i = 0; i < text.n; i++)
		if (begins_acronym(text, i))
			return true;
	return false;
}

/*
 * The first definition of what is defined here, by its number; 0 where it is
 * not one of a row further down.
 */
static uint32_t
later_define(const struct defines *d, struct span text, size_t i, size_t row,
    struct span *word)
{
	uint32_t last = define_at(d, text, i, word), k = 1;

	while (k < last && !span_eq(d->at[k - 1].brief, d->at[last - 1].brief))
		k++;
	return last && d->at[k - 1].row > row ? k : 0;
}

/* The first mention that is not of a row before this one, nor before `at`. */
static size_t
place_of(const struct article *a, size_t row, uint32_t at)
{
	size_t i = 0;

	while (i < a->mentions.n && (a->mentions.at[i].row < row ||
	    (a->mentions.at[i].row == row && a->mentions.at[i].end <= at)))
		i++;
	return i;
}

/*
 * May the mention of that very word be of another body, as the dictionary
 * has it?  Not where it has one of those that the open definition leaves.
 */
static bool
may_be_other(const struct mention *m, const struct define *d)
{
	return m->what == MENTION_BODY && m->define == 0 && !d->open &&
	    !span_eq(m->id, d->id);
}

/* The word at [start, end) of a row stands for definition number `define`. */
static void
take(struct article *a, size_t row, uint32_t start, uint32_t end,
    uint32_t define)
{
	const struct define *d = &a->defines.at[define - 1];
	size_t i = place_of(a, row, start);
	struct mention *m = &a->mentions.at[i];

	if (i == a->mentions.n || m->row > row || m->start >= end)
		m = mention_insert(&a->mentions, i);
	else if (m->start != start || m->end != end || !may_be_other(m, d))
		return; /* of a longer name, or right as it is */
	else
		m->name = NAME_NONE;
	m->row = row;
	m->start = start;
	m->end = end;
	m->what = MENTION_BODY;
	m->via = VIA_ACRONYM;
	m->flags = d->open ? NAME_LOCAL : 0;
	m->define = define;
	m->id = d->id;
	m->kind = d->kind;
	m->label = d->label;
	m->alias = d->words;
}

/*
 * Lets go of the first rows that were held for nothing: where a short form
 * looks back over rows, those without names do not count.
 */
static void
drop_empty(struct article *a)
{
	bool used[EARLY] = { false };
	size_t early = a->early, n = 0;

	for (size_t i = 0; i < a->mentions.n && a->mentions.at[i].row < early;
	    i++)
		used[a->mentions.at[i].row] = true;
	for (size_t i = 0; i < a->n; i++)
		if (i >= early || used[i])
			a->row[n++] = a->row[i];
	for (size_t i = 0; i < a->mentions.n && n < a->n; i++) {
		struct mention *m = &a->mentions.at[i];
		size_t row = m->row;

		for (size_t k = 0; k < early && k < row; k++)
			m->row -= !used[k];
	}
	a->n = n;
}

void
early_read(struct article *a)
{
	struct span word;

	for (size_t row = 0; row < a->early && a->defines.n > 0; row++) {
		struct span text = a->row[row].text;

		for (size_t i = 0; i < text.n; i++) {
			uint32_t define = begins_acronym(text, i) ?
			    later_define(&a->defines, text, i, row, &word) :
			    0;

			if (define == 0)
				continue;
			if (a->defines.at[define - 1].id.n > 0)
				take(a, row, (uint32_t)i,
				    (uint32_t)(i + word.n), define);
			i += word.n - 1;
		}
	}
	drop_empty(a);
}
