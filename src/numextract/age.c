/* Ages: 22-year-old, aged 18 to 34, in her late twenties. */
#include "duration.h"

#include "when_amount.h"

/* The values of "old", "older" and "his", which tell of an age. */
enum { OLD, OLDER, WHOSE };

/* One past "-old", "old" or "of age" behind a length, or 0. */
size_t
age_old(const struct when *w, size_t i)
{
	if (when_dash(w, i))
		i++;
	if (when_is(w, i, WHEN_OLD) && when_value(w, i, WHEN_OLD) == OLD)
		return i + 1;
	return when_is(w, i, WHEN_OF) && when_is(w, i + 1, WHEN_AGED) ?
	    i + 2 : 0;
}

/* "six months and older" */
bool
age_older(const struct when *w, size_t i)
{
	return when_any(w, i, WHEN(WHEN_AND) | WHEN(WHEN_OR)) &&
	    when_is(w, i + 1, WHEN_OLD) &&
	    when_value(w, i + 1, WHEN_OLD) == OLDER;
}

/* "ages 19, 21 and 24": those behind the first; returns their end. */
static size_t
more_ages(struct when *w, size_t end)
{
	struct length l = { .unit = UNIT_YEAR };

	for (;;) {
		size_t at = when_skip(w, end, ','), to;

		at += when_any(w, at, WHEN(WHEN_AND) | WHEN(WHEN_OR));
		to = at > end ? when_amount(w, at, &l.n) : 0;
		if (to == 0 || decimal_small(l.n) < 1 ||
		    decimal_small(l.n) > 120 || (to < w->n &&
		    !when_mark(w, to, ',') && !when_mark(w, to, '.') &&
		    (when_roles(w, to) == 0 || when_any(w, to,
		    WHEN(WHEN_PLURAL) | WHEN(WHEN_UNIT) | WHEN(WHEN_SCALE)))))
			return end;
		duration_show(w, mention_add(w->s, KIND_AGE, at, to - 1), &l);
		end = to;
	}
}

/* "aged 18 to 34", "age 6", "at the age of 110". */
size_t
age_aged(struct when *w, size_t i)
{
	struct length l = { .unit = UNIT_YEAR };
	struct mention *m;
	size_t at = i + 1, end, to;
	bool and;

	if (when_is(w, at, WHEN_OF))
		at++;
	and = when_is(w, at, WHEN_BETWEEN);
	if (and || when_is(w, at, WHEN_FROM))
		at++;
	if (when_is(w, at, WHEN_ARTICLE))
		return 0;
	end = when_amount(w, at, &l.n);
	if (end == 0 || decimal_small(l.n) > 150 || decimal_small(l.n) < 0 ||
	    when_mark(w, end, '%'))
		return 0;
	if (when_dash(w, end) || when_is(w, end, WHEN_TO) ||
	    (and && when_is(w, end, WHEN_AND))) {
		to = when_amount(w, end + 1, &l.high);
		l.range = to != 0 && decimal_cmp(l.n, l.high) < 0;
		end = l.range ? to : end;
	}
	to = duration_unit(w, end, &l.unit);
	end = to ? to : end;
	m = mention_add(w->s, KIND_AGE, at, end - 1);
	m->bound = when_bound(w, at, end);
	duration_show(w, m, &l);
	return more_ages(w, end);
}

bool
when_whose(const struct when *w, size_t i)
{
	if (i > 0 && when_is(w, i - 1, WHEN_PART))
		i--;
	return i > 0 && when_value(w, i - 1, WHEN_OLD) == WHOSE;
}

/* "in his 30s", "in her late twenties": ten years of age, or some of them. */
size_t
age_decade(struct when *w, size_t i)
{
	struct length l = { .range = true, .unit = UNIT_YEAR };
	struct mention *m;
	int from = when_value(w, i, WHEN_DECADE), to, part = PART_WHOLE;
	size_t end = i + 1;

	if (from == 0 && (when_digits(w, i, 2, 2, &from) == 0 ||
	    from % 10 != 0 || from == 0 ||
	    (end = when_plural_s(w, i + 1)) == 0))
		return 0;
	if (when_is(w, i - 1, WHEN_PART))
		part = when_value(w, i - 1, WHEN_PART);
	to = from + (part == PART_EARLY ? 3 : part == PART_MID ? 6 : 9);
	from += part == PART_MID ? 4 : part == PART_LATE ? 7 : 0;
	l.n = decimal_of(&w->s->arena, (unsigned)from);
	l.high = decimal_of(&w->s->arena, (unsigned)to);
	m = mention_add(w->s, KIND_AGE, i, end - 1);
	duration_show(w, m, &l);
	return end;
}
