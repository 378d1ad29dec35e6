/* Shares: 12 per cent, half a percentage point, three tenths in Chinese. */
#include "quantity.h"

enum { SHARE_MAX = 4 }; /* tokens of "percentage points" and the like */

/* Chinese: "three tenths", "of a hundred parts five". */
static bool
han_percent(const struct gloss *c, struct quantity *q)
{
	size_t i = q->first, j = q->last + 1;

	if (gloss_is(c, j, IS_TENTHS) && gloss_glued(c, j)) {
		q->value = decimal_shift(q->value, 1);
		q->last = j;
	} else if (i > 2 && gloss_is(c, i - 1, IS_PARTS_OF) &&
	    gloss_is(c, i - 2, IS_PARTS_OF) &&
	    gloss_role(c, i - 3) == ROLE_HAN_TENS) {
		q->first = i - 3;
	} else {
		return false;
	}
	q->kind = KIND_PERCENT;
	q->stated = true;
	q->unit = SPAN("%");
	return true;
}

/*
 * The words of a share at token i, "per cent", "percentage points": one past
 * them, and its unit; or 0.
 */
static size_t
share_end(const struct gloss *c, size_t i, struct span *unit)
{
	if (!gloss_is(c, i, IS_UNIT))
		return 0;
	for (size_t n = SHARE_MAX; n > 0; n--) {
		size_t row;

		if (!gloss_is(c, i + n - 1, IS_PHRASE_END) ||
		    !gloss_free_at(c, i + n - 1))
			continue;
		row = unit_of_kind(c, i, n, "share");
		if (row == DICT_NONE)
			continue;
		*unit = dict_cell(&lexicon_unit, row, 1);
		return i + n;
	}
	return 0;
}

bool
share_before(const struct gloss *c, size_t end)
{
	struct span unit;

	return (end > 0 && share_end(c, end - 1, &unit) == end) ||
	    (end > 1 && share_end(c, end - 2, &unit) == end);
}

/* Past the words of "0.4 of a percentage point", "half of one percent". */
static size_t
part_of_one(const struct gloss *c, size_t i)
{
	size_t at = i + gloss_word(c, i, SPAN("of"));

	return gloss_role(c, at) == ROLE_ARTICLE || (at > i &&
	    (gloss_word(c, at, SPAN("one")) || gloss_mark(c, at, '1'))) ?
	    at + 1 : i;
}

bool
percent_find(const struct gloss *c, struct quantity *q)
{
	size_t i = q->last + 1, end;
	struct span unit = SPAN("");

	if (gloss_dash(c, i) && gloss_glued(c, i) && gloss_glued(c, i + 1))
		i++;
	if (han_percent(c, q))
		return true;
	if (q->number.point || q->number.fraction)
		i = part_of_one(c, i);
	end = share_end(c, i, &unit);
	if (end == 0)
		return false;
	q->kind = KIND_PERCENT;
	q->stated = true;
	q->unit = unit;
	q->last = end - 1;
	return true;
}
