#include "near.h"

#include "mem.h"

static struct gap
gap(struct num from, struct num to)
{
	if (num_cmp(to, from) < 0)
		return (struct gap){ true, num_minus(from, to) };
	return (struct gap){ false, num_minus(to, from) };
}

struct gap
near_gap(const struct near *near, const struct num *x, const struct num *y)
{
	return gap(x[near->n - 1], y[near->n - 1]);
}

/* The first field in which they differ, or n. */
static size_t
agree(const struct near *near, const struct num *x, const struct num *y)
{
	size_t i = 0;

	while (i < near->n && num_cmp(x[i], y[i]) == 0)
		i++;
	return i;
}

const struct num *
near_choose(const struct near *near, const struct num *x,
    const struct num *before, const struct num *after)
{
	const struct num *y;
	size_t b, a;

	if (near->way == NEAR_BEFORE)
		after = NULL;
	if (near->way == NEAR_AFTER)
		before = NULL;
	b = before ? agree(near, x, before) : 0;
	a = after ? agree(near, x, after) : 0;
	y = before ? before : after;
	if (before && after && a >= b &&
	    (a > b || num_cmp(gap(x[a], after[a]).size,
	    gap(x[b], before[b]).size) < 0))
		y = after;
	if (!y || !near->most)
		return y;
	a = agree(near, x, y);
	if (a < near->n && num_cmp(gap(x[a], y[a]).size, near->most[a]) > 0)
		return NULL;
	return y;
}
