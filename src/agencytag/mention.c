#include "mention.h"

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "names.h"

struct mention *
mention_add(struct mentions *m)
{
	m->at = mem_grow(m->at, &m->cap, m->n + 1, sizeof(*m->at));
	m->at[m->n] = (struct mention){
		.name = NAME_NONE,
		.entry = PHRASE_NONE,
	};
	return &m->at[m->n++];
}

struct mention *
mention_insert(struct mentions *m, size_t i)
{
	struct mention *last = mention_add(m), one = *last;

	memmove(m->at + i + 1, m->at + i,
	    (size_t)(last - (m->at + i)) * sizeof(*last));
	m->at[i] = one;
	return &m->at[i];
}

/* By place, the longer first, then by what it is: a total order. */
static int
compare(const void *x, const void *y)
{
	const struct mention *a = x, *b = y;

	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	if (a->end != b->end)
		return a->end > b->end ? -1 : 1;
	return (a->what > b->what) - (a->what < b->what);
}

void
mention_tidy(struct mentions *m, size_t from)
{
	bool sorted = true;
	size_t n = from;

	for (size_t i = from; i < m->n; i++) {
		if (m->at[i].what == MENTION_GONE)
			continue;
		if (n != i)
			m->at[n] = m->at[i];
		sorted &= n == from || compare(&m->at[n - 1], &m->at[n]) <= 0;
		n++;
	}
	m->n = n;
	if (!sorted && n > from)
		qsort(m->at + from, n - from, sizeof(*m->at), compare);
}

size_t
mention_near(const struct mentions *m, size_t from, uint32_t at)
{
	size_t low = from, high = m->n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (m->at[mid].start + (uint64_t)MENTION_REACH < at)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

void
mention_clear(struct mentions *m, size_t from, uint32_t start, uint32_t end,
    size_t keep)
{
	size_t i = mention_near(m, from, start);

	for (; i < m->n && m->at[i].start < end; i++)
		if (i != keep && m->at[i].end > start &&
		    m->at[i].what != MENTION_PLACE)
			m->at[i].what = MENTION_GONE;
}
