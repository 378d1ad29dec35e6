#include "pubdate.h"

#include <limits.h>

#include "datetext.h"

enum {
	FAR = 12,       /* paragraphs above the title: of the page itself */
	LOOK_AT = 160,  /* bytes of a paragraph that tells of its date */
	LONG = 14,      /* words of a line that is more than a date line */
	STAMP = 60,     /* worth of a date set before a paragraph */
	PUBLISHED = 30, UPDATED = 15, /* of one with such a word beside it */
	NEAR = 3,       /* paragraphs between the days of writing and change */
	BARE_WORDS = 8, /* of a line that tells a day and no more */
	SURE = 30       /* worth of a date that the article surely states */
};

/* The classes of its words, unless it is too long to tell its date. */
static unsigned
classes(const struct para *p, const struct words *w)
{
	return p->text.n <= LOOK_AT ? datetext_classes(w, p->text) : 0;
}

/*
 * How surely the date of paragraph i is that of publication; when it cannot
 * be more than most, something that is not.
 */
static int
worth(const struct paras *ps, size_t i, const struct words *w, int most)
{
	const struct para *p = &ps->at[i];
	size_t title = ps->title == PARA_NONE ? ps->story : ps->title;
	unsigned bits;
	int v = 0;

	if (p->given && p->part == PART_EXTRA)
		return 1; /* the day a data base took it in */
	if (p->head > 0)
		return STAMP;
	if (p->prose.text && p->prose.words > 12)
		return -1;
	v -= p->prose.words > LONG ? 25 : 0;
	if (i >= title && i <= ps->story + 3)
		v += 40;
	else if (i < title)
		v += i + FAR >= title ? 20 : 10;
	else
		v += i < ps->end ? 15 : 0;
	v += p->text.n <= 60 ? 10 : 0;
	v -= p->item ? 25 : 0;
	if (v + PUBLISHED <= most)
		return v;
	bits = classes(p, w);
	return v + (bits & WORD_PUBLISHED ? PUBLISHED :
	    bits & WORD_UPDATED ? UPDATED : 0);
}

static int
apart(struct date a, struct date b)
{
	int d = date_days(a) - date_days(b);

	return d < 0 ? -d : d;
}

/*
 * 08/11/2023: does the day come first?  It does if that is so in another
 * date of the article, if a British clock or a 24-hour one stands beside it, or
 * if that day is nearer to some other date that leaves no doubt.
 */
static bool
day_comes_first(const struct paras *ps, const struct para *p,
    struct date swapped, const struct words *w)
{
	int near = INT_MAX, near_swapped = INT_MAX;

	if ((classes(p, w) & WORD_DAYFIRST) || datetext_whole_day(p->text))
		return true;
	for (size_t i = 0; i < ps->n; i++) {
		const struct para *q = &ps->at[i];
		int order, d;

		if (!q->date.year)
			continue;
		order = datetext_order(q->text);
		if (order > 0)
			return true;
		if (order == 0)
			continue;
		d = apart(q->date, p->date);
		near = d < near ? d : near;
		d = apart(q->date, swapped);
		near_swapped = d < near_swapped ? d : near_swapped;
	}
	return near_swapped < near;
}

static struct date
settle(const struct paras *ps, const struct para *p, const struct words *w)
{
	const unsigned both = WORD_PUBLISHED | WORD_UPDATED;
	struct date d = p->date;
	struct date swapped = { d.year, d.day, d.month };

	/* "Updated May 6, 2024 | Published May 5, 2024" */
	if (datetext_order(p->text) < 0 && (classes(p, w) & both) == both &&
	    datetext_behind(w, WORD_PUBLISHED, p->text, &d))
		return d;
	d = p->date;
	if (d.day > 12 || datetext_order(p->text) != 0)
		return d;
	return day_comes_first(ps, p, swapped, w) ? swapped : d;
}

/*
 * The paragraph whose day is that of publication if the one of i is: where
 * that tells of a change a day alone above it was first, "4 Oct 2023".
 */
static size_t
unchanged(const struct paras *ps, size_t i, const struct words *w)
{
	size_t from = i;

	if ((classes(&ps->at[i], w) & (WORD_PUBLISHED | WORD_UPDATED)) !=
	    WORD_UPDATED)
		return i;
	for (size_t n = 0; i-- > 0 && n < NEAR; n++) {
		const struct para *p = &ps->at[i];

		if (p->prose.text)
			return from;
		if (p->date.year)
			return p->prose.words <= BARE_WORDS ? i : from;
	}
	return from;
}

struct date
pubdate_find(const struct paras *ps, struct span id, struct date container,
    struct date fallback, const struct words *w)
{
	struct date best = { 0 }, d;
	size_t at = 0;
	int most = 0;

	for (size_t i = 0; i < ps->n; i++) {
		int v = ps->at[i].date.year ? worth(ps, i, w, most) : 0;

		if (v > most) {
			most = v;
			at = i;
		}
	}
	if (most > 0)
		best = settle(ps, &ps->at[unchanged(ps, at, w)], w);
	if (most >= SURE)
		return best;
	if (container.year)
		return container;
	if (datetext_in_name(id, &d))
		return d;
	return fallback.year ? fallback : best;
}
