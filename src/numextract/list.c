#include "quantity.h"

/* Runs of numbers, or of dates, with commas and "and" between them. */
struct run {
	size_t at, n;
};

bool
list_joined(const struct gloss *c, size_t from, size_t to)
{
	if (to <= from || to - from > 3)
		return false;
	for (size_t i = from; i < to; i++)
		if (!gloss_mark(c, i, ',') && gloss_role(c, i) != ROLE_AND &&
		    !gloss_word(c, i, SPAN("or")) &&
		    !gloss_word(c, i, SPAN("in")))
			return false;
	return true;
}

/* The next run of two or more counts from index at on; n 0: there is none. */
static struct run
counts(const struct gloss *c, const struct quantities *all, size_t at)
{
	struct run r = { at, 0 };

	for (; r.at < all->n; r.at += r.n) {
		const struct quantity *q = &all->at[r.at];

		for (r.n = 1; r.at + r.n < all->n && q[r.n - 1].kind ==
		    q[r.n].kind && list_joined(c, q[r.n - 1].last + 1,
		    q[r.n].lead); r.n++)
			;
		if (r.n > 1)
			return r;
	}
	r.n = 0;
	return r;
}

static bool
is_year(const struct mention *m)
{
	return m->kind == KIND_DATE && m->value.n >= 4 &&
	    span_is(m->unit, "year");
}

static struct run
years(const struct gloss *c, size_t at)
{
	const struct sentence *s = c->s;
	struct run r = { at, 0 };

	for (; r.at < s->n; r.at += r.n > 0 ? r.n : 1) {
		const struct mention *m = &s->at[r.at];

		r.n = 0;
		if (!is_year(m))
			continue;
		for (r.n = 1; r.at + r.n < s->n && is_year(&m[r.n]) &&
		    list_joined(c, m[r.n - 1].last + 1, m[r.n].first); r.n++)
			;
		if (r.n > 1)
			return r;
	}
	r.n = 0;
	return r;
}

void
list_years(const struct gloss *c, struct quantities *all)
{
	struct run year = years(c, 0), count = counts(c, all, 0);

	while (year.n > 0 && count.n > 0) {
		if (year.n == count.n)
			for (size_t i = 0; i < year.n; i++)
				all->at[count.at + i].in = span_cut(
				    c->s->at[year.at + i].value, 0, 4);
		year = years(c, year.at + year.n);
		count = counts(c, all, count.at + count.n);
	}
}
