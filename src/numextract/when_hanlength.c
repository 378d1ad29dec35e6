/* Chinese durations, ages and hours: 3个月, 至5年, 12岁, 每周, 下午3点. */
#include "when_hanlength.h"

#include "when_amount.h"
#include "when_hanword.h"

static size_t
add_length(struct when *w, size_t i, size_t end, enum mention_kind kind,
    struct decimal n, enum unit unit)
{
	struct mention *m = mention_add(w->s, kind, i, end - 1);

	m->value = decimal_show(&w->s->arena, n);
	m->unit = unit_name(unit);
	m->bound = when_bound(w, i, end);
	return end;
}

/* A number at i, in figures or words; where it ends, or 0. */
static size_t
amount(const struct when *w, size_t i, struct decimal *n)
{
	size_t end;
	int v = 0;

	if (when_is(w, i, WHEN_DIGITS))
		return when_amount(w, i, n);
	end = hanword_number(w, i, &v);
	if (end != 0)
		*n = decimal_of(&w->s->arena, (unsigned)v);
	return end;
}

/* 至5 of 3至5年, behind 3: where it ends, or 0. */
static size_t
amount_to(const struct when *w, size_t i, struct decimal n,
    struct decimal *high)
{
	size_t end = when_dash(w, i) ? i + 1 : hanword_at(w, i, HAN_TO, NULL);

	if (end != 0)
		end = amount(w, end, high);
	return end != 0 && decimal_cmp(n, *high) < 0 ? end : 0;
}

/* 第二天 is no length, nor is 第十二天 from its last figure on. */
static bool
of_order(const struct when *w, size_t i)
{
	while (i > 0 && hanword_may(w, i - 1, HAN(HAN_DIGIT) | HAN(HAN_TEN)))
		i--;
	return hanword_before(w, i, HAN_ORDER);
}

/* 个月, 年; 日 where it is no day: 拘留5日, 3日内. */
static size_t
length_unit(const struct when *w, size_t i, size_t at, int *unit)
{
	int length = 0;
	size_t end = hanword_at(w, at, HAN_LENGTH, unit);

	if (end == 0)
		end = hanword_at(w, at, HAN_YEAR, unit);
	if (end == 0 && (end = hanword_at(w, at, HAN_DAY, &length)) != 0) {
		*unit = UNIT_DAY;
		if (length == 0 || !(hanword_before(w, i, HAN_LASTS) ||
		    hanword_at(w, end, HAN_WITHIN, NULL) != 0 ||
		    hanword_at(w, end, HAN_LEAST, NULL) != 0 ||
		    hanword_at(w, end, HAN_MOST, NULL) != 0))
			return 0;
	}
	return end;
}

/* 3年以上10年以下, behind 3年: the other end, and where it ends; or 0. */
static size_t
closed(const struct when *w, size_t i, int unit, struct decimal *high)
{
	size_t at = hanword_at(w, i, HAN_LEAST, NULL), end;
	int other;

	if (at == 0 || (end = amount(w, at, high)) == 0)
		return 0;
	end = length_unit(w, at, end, &other);
	return end != 0 && other == unit &&
	    hanword_at(w, end, HAN_MOST, NULL) != 0 ? end : 0;
}

/* 三年六个月, 两小时十分钟: in the smaller unit. */
static size_t
compose(const struct when *w, size_t i, struct decimal *n, int *unit)
{
	struct arena *arena = &w->s->arena;
	struct decimal more;
	int less;
	size_t end = amount(w, i, &more);

	if (end == 0 || (end = hanword_at(w, end, HAN_LENGTH, &less)) == 0 ||
	    !((*unit == UNIT_YEAR && less == UNIT_MONTH) ||
	    (*unit == UNIT_HOUR && less == UNIT_MINUTE) ||
	    (*unit == UNIT_MINUTE && less == UNIT_SECOND)))
		return i;
	*n = decimal_add(arena, decimal_times(arena, *n,
	    *unit == UNIT_YEAR ? 12 : 60), more);
	*unit = less;
	return end;
}

/* 一年半, and 一个半月 (at is its 个): half a unit more; or end. */
static size_t
half_more(const struct when *w, size_t at, size_t end, struct decimal *n,
    int *unit)
{
	struct arena *arena = &w->s->arena;
	size_t half = end != 0 && hanword_at(w, end, HAN_HALF, NULL) == 0 ?
	    hanword_at(w, end, HAN_HALFMORE, NULL) : 0;

	if (end == 0)
		half = hanword_at(w, at, HAN_HALFUNIT, unit);
	if (half == 0)
		return end;
	*n = decimal_add(arena, *n, decimal_over(arena,
	    decimal_of(arena, 1), 2));
	return half;
}

/* 3个月, 3至5年, 半年, 12岁, 每周. */
size_t
hanlength_find(struct when *w, size_t i)
{
	struct arena *arena = &w->s->arena;
	struct decimal n = decimal_of(arena, 1), high;
	int unit = UNIT_YEAR;
	size_t at, end, to = 0, ago = 0;
	enum mention_kind kind = KIND_DURATION;

	if (of_order(w, i))
		return 0;
	if (hanword_at(w, i, HAN_HALF, NULL) != 0)
		return add_length(w, i, i + 2, kind, decimal_of(arena, 6),
		    UNIT_MONTH);
	at = hanword_at(w, i, HAN_EVERY, NULL);
	if (at != 0) {
		kind = KIND_SET;
	} else if ((at = amount(w, i, &n)) == 0) {
		return 0;
	} else if ((to = amount_to(w, at, n, &high)) != 0) {
		at = to;
	}
	end = length_unit(w, i, at, &unit);
	if (end != 0 && unit == UNIT_YEAR && decimal_small(n) > 999)
		return 0;
	if (kind == KIND_DURATION && to == 0)
		end = half_more(w, at, end, &n, &unit);
	if (end == 0 && (end = hanword_at(w, at, HAN_AGE, &unit)) != 0)
		kind = KIND_AGE;
	if (end == 0 && kind == KIND_SET)
		end = hanword_at(w, at, HAN_MONTH, &unit);
	if (end != 0 && kind == KIND_DURATION && to == 0) {
		end = compose(w, end, &n, &unit);
		to = closed(w, end, unit, &high);
		end = to ? to : end;
	}
	if (end != 0 && kind == KIND_DURATION && w->ref.year != 0 &&
	    decimal_small(n) > 0 && unit >= UNIT_DAY && to == 0)
		ago = hanword_at(w, end, HAN_BEFOREAFTER, NULL);
	if (ago != 0) {
		when_add(w, i, ago, period_away(w->ref, (enum unit)unit,
		    -(int)decimal_small(n)));
		return ago;
	}
	if (end == 0)
		return 0;
	add_length(w, i, end, kind, n, (enum unit)unit);
	if (to != 0)
		w->s->at[w->s->n - 1].high = decimal_show(arena, high);
	if (to == end)
		w->s->at[w->s->n - 1].bound = BOUND_EQUAL;
	return end;
}

/* 18时45分, 下午3点. */
size_t
hanlength_clock(struct when *w, size_t i)
{
	int add = 0, hour, minute = 0;
	size_t at = hanword_at(w, i, HAN_MORNING, &add), end, next;
	bool night = at == 0 && hanword_value(w, i, HAN_NIGHT, &add);
	struct mention *m;
	char *p;

	end = hanword_counted(w, at ? at : i, HAN_HOUR, &hour);
	if (end == 0 || hour > 24 || (at == 0 && i > 0 &&
	    hanword_before(w, i, HAN_ORDER)))
		return 0;
	next = hanword_counted(w, end, HAN_MINUTE, &minute);
	if (next == 0 && at == 0 && !night &&
	    hanword_at(w, end - 1, HAN_HOUR, NULL) == end &&
	    !hanword_before(w, i, HAN_DAY))
		return 0; /* 3点建议 is three points */
	hour += add && hour < 12 ? add : 0;
	m = mention_add(w->s, KIND_TIME, i, (next ? next : end) - 1);
	p = arena_take(&w->s->arena, 6);
	p[0] = 'T';
	p[1] = (char)('0' + hour / 10);
	p[2] = (char)('0' + hour % 10);
	p[3] = ':';
	p[4] = (char)('0' + minute / 10 % 6);
	p[5] = (char)('0' + minute % 10);
	m->value = (struct span){ p, 6 };
	if (hanword_before(w, i, HAN_ABOUT) || hanword_at(w,
	    m->last + 1, HAN_ABOUTAFTER, NULL) != 0)
		m->bound = BOUND_ABOUT; /* 3时许 */
	return next ? next : end;
}
