#include "near.h"

/* From one number to another. */
static struct gap
gap(struct num from, struct num to)
{
	if (num_less(to, from))
		return (struct gap){ true, num_minus(from, to) };
	return (struct gap){ false, num_minus(to, from) };
}

struct gap
near_gap(const struct near *near, const struct num *x, const struct num *y)
{
	return gap(x[near->n - 1], y[near->n - 1]);
}

static bool
too_far(const struct near *near, const struct num *x, const struct num *y)
{
	size_t i = near_agree(near, x, y);

	return num_less(near->most[i], gap(x[i], y[i]).size);
}

enum near_side
near_pick(const struct near *near, const struct num *x,
    const struct num *const pos[2])
{
	const struct num *last = pos[NEAR_LAST], *next = pos[NEAR_NEXT];
	enum near_side side = NEAR_NONE;

	if (near->way == NEAR_EITHER && last && next)
		side = near_of_two(near, x, last, next);
	else if (last && (near->way != NEAR_AFTER ||
	    !near_less(near, last, x)))
		side = NEAR_LAST;
	else if (next && near->way != NEAR_BEFORE)
		side = NEAR_NEXT;
	if (near->most && side != NEAR_NONE && too_far(near, x, pos[side]))
		return NEAR_NONE;
	return side;
}
