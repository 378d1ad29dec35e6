/* Times of day: 18:45 IST, 6:45 p.m., 12 o'clock, noon. */
#include "when.h"

/* The values of "time" behind a zone, and of "local". */
enum { LOCAL = 1, TIME = 2 };

/* The value of "past". */
enum { NEAREST = 1 };

struct clock {
	int hour, minute;
	bool half;    /* a.m. or p.m. was said */
	size_t end;
};

/* am, p.m., A.M.: one past it, and 0 or 12 in *add. */
static size_t
meridiem(const struct when *w, size_t i, int *add)
{
	struct span s;

	if (!when_is(w, i, WHEN_MERIDIEM))
		return 0;
	*add = when_value(w, i, WHEN_MERIDIEM);
	s = token_span(w->t, i);
	if (s.n == 2)
		return i + 1;
	if (!when_mark(w, i + 1, '.') || i + 2 >= w->n ||
	    !span_eq_fold(token_span(w->t, i + 2), SPAN("m")))
		return 0;
	return when_mark(w, i + 3, '.') && when_glued(w, i + 3) ? i + 4 :
	    i + 3;
}

/* GMT, "local time", "Beijing time": one past it, or i. */
static size_t
zone(const struct when *w, size_t i)
{
	if (i < w->n && when_value(w, i + 1, WHEN_AGO) == TIME &&
	    (when_value(w, i, WHEN_ZONE) == LOCAL ||
	    (w->t->at[i].flags & TOKEN_CAPITAL)))
		return i + 2;
	return when_is(w, i, WHEN_ZONE) &&
	    (w->t->at[i].flags & TOKEN_CAPS) ? i + 1 : i;
}

/* ":45" or ".45" glued to the hour. */
static size_t
minutes(const struct when *w, size_t i, char mark, int *minute)
{
	size_t end;

	if (!when_mark(w, i, mark) || !when_glued(w, i) ||
	    !when_glued(w, i + 1))
		return 0;
	end = when_digits(w, i + 1, 2, 2, minute);
	return *minute < 60 ? end : 0;
}

static bool
starts_number(const struct when *w, size_t i)
{
	char c;

	if (i == 0 || !when_glued(w, i))
		return true;
	c = w->t->text.p[w->t->at[i - 1].start];
	return w->t->at[i - 1].kind != TOKEN_DIGITS && c != ':' && c != '.' &&
	    c != '$' && c != ',' && (w->t->at[i - 1].kind != TOKEN_WORD ||
	    (c == 'T' && when_glued(w, i - 1)));
}

/* The part of a day told behind a time: "in the morning", "last night". */
static size_t
daypart(const struct when *w, size_t i)
{
	size_t at = i;

	while (at < i + 2 && !when_is(w, at, WHEN_DAYPART) && when_any(w, at,
	    WHEN(WHEN_IN) | WHEN(WHEN_THE) | WHEN(WHEN_WEEKDAY) |
	    WHEN(WHEN_THIS) | WHEN(WHEN_LAST) | WHEN(WHEN_NEXT) |
	    WHEN(WHEN_RELATIVE)))
		at++; /* "3:30 the next afternoon" */
	return when_is(w, at, WHEN_DAYPART) ? at : 0;
}

/* What stands before a time, so that 9.30 is none of a price. */
static const uint64_t time_cues = WHEN(WHEN_IN) | WHEN(WHEN_ABOUT) |
    WHEN(WHEN_FROM) | WHEN(WHEN_SINCE) | WHEN(WHEN_UNTIL) |
    WHEN(WHEN_ABOVE) | WHEN(WHEN_BELOW);

/* "ten in the evening", "3 in the morning": the part of the day behind. */
static bool
in_the(const struct when *w, size_t end)
{
	return when_is(w, end, WHEN_IN) && when_is(w, end + 1, WHEN_THE) &&
	    when_is(w, end + 2, WHEN_DAYPART);
}

/* "4:30 in the afternoon", "8 o'clock Monday evening", "9:00 tonight". */
static bool
in_afternoon(const struct when *w, size_t end, const struct clock *c)
{
	size_t at;

	if (c->half || c->hour >= 12 || c->hour == 0)
		return false;
	at = daypart(w, end);
	return at && when_value(w, at, WHEN_DAYPART) == 12;
}

/* 18:45, 6:45 p.m., 10am, eight o'clock; marked: it says it is a time. */
static bool
hour(const struct when *w, size_t i, struct clock *c, bool *marked)
{
	int add = 0, more;
	size_t end, at;

	*c = (struct clock){ 0 };
	*marked = false;
	end = when_digits(w, i, 1, 2, &c->hour);
	if (end == 0 && !when_is(w, i, WHEN_DIGITS))
		end = when_cardinal(w, i, &c->hour);
	if (end == 0 || c->hour > 24 || !starts_number(w, i))
		return false;
	at = minutes(w, end, ':', &c->minute);
	if (at != 0) {
		*marked = true;
		end = minutes(w, at, ':', &more);
		end = end ? end : at;
		if (when_mark(w, end, ':'))
			return false;
	} else if ((at = minutes(w, end, '.', &c->minute)) != 0 &&
	    (meridiem(w, at, &add) != 0 || (daypart(w, at) != 0 && i > 0 &&
	    when_any(w, i - 1, time_cues)))) {
		*marked = true;
		end = at;
	} else {
		c->minute = 0;
	}
	at = meridiem(w, end, &add);
	if (at != 0 && c->hour <= 12 && c->hour > 0) {
		c->hour = c->hour % 12 + add;
		c->half = *marked = true;
		end = at;
	} else if (when_is(w, end, WHEN_OCLOCK)) {
		*marked = true;
		end++;
	} else if (when_is(w, end, WHEN_CLOCK) && c->hour == 12 &&
	    !when_glued(w, end)) { /* 12 noon */
		*marked = true;
		c->hour = when_value(w, end++, WHEN_CLOCK);
	} else if (!*marked && i > 0 && when_any(w, i - 1, time_cues) &&
	    c->hour > 0 && c->hour <= 12 && in_the(w, end)) {
		*marked = true;
	}
	c->end = end;
	return true;
}

/* 1430 GMT, "at 0700", "0600 hours" */
static bool
four(const struct when *w, size_t i, struct clock *c)
{
	int v;
	bool zero = i < w->n && w->t->text.p[w->t->at[i].start] == '0' &&
	    i > 0 && (when_any(w, i - 1, WHEN(WHEN_FROM) | WHEN(WHEN_UNTIL) |
	    WHEN(WHEN_ABOUT)) || span_eq_fold(token_span(w->t, i - 1),
	    SPAN("at")));

	if (when_digits(w, i, 4, 4, &v) == 0 || v % 100 > 59 || v > 2400 ||
	    (zone(w, i + 1) == i + 1 && !zero) || !starts_number(w, i))
		return false;
	*c = (struct clock){ .hour = v / 100, .minute = v % 100,
		.end = i + 1 };
	return true;
}

/* "half past nine", "a quarter to five": past or to an hour up to twelve. */
static bool
past_hour(const struct when *w, size_t i, struct clock *c)
{
	size_t at = i + when_is(w, i, WHEN_ARTICLE);
	bool half = when_is(w, at, WHEN_HALF);
	bool to = !half && when_value(w, at + 1, WHEN_TO) == 0 &&
	    when_is(w, at + 1, WHEN_TO);
	int hour;

	if ((!half && !when_is(w, at, WHEN_QUARTER)) || !(to ||
	    when_value(w, at + 1, WHEN_LAST) == NEAREST))
		return false;
	at = when_cardinal(w, at + 2, &hour);
	if (at == 0 || hour < 1 || hour > 12 || when_any(w, at,
	    WHEN(WHEN_UNIT) | WHEN(WHEN_SCALE) | WHEN(WHEN_HUNDRED)) ||
	    (when_glued(w, at) && w->t->at[at].kind != TOKEN_MARK))
		return false;
	*c = (struct clock){ .hour = to ? (hour + 10) % 12 + 1 : hour,
		.minute = half ? 30 : to ? 45 : 15,
		.end = at + when_is(w, at, WHEN_OCLOCK) };
	return true;
}

static struct span
show(const struct when *w, const struct clock *c)
{
	char *p = arena_take(&w->s->arena, 6);

	p[0] = 'T';
	p[1] = (char)('0' + c->hour / 10);
	p[2] = (char)('0' + c->hour % 10);
	p[3] = ':';
	p[4] = (char)('0' + c->minute / 10);
	p[5] = (char)('0' + c->minute % 10);
	return (struct span){ p, 6 };
}

static size_t
add(struct when *w, size_t i, size_t end, const struct clock *from,
    const struct clock *to)
{
	struct mention *m;
	size_t last = zone(w, end);

	m = mention_add(w->s, KIND_TIME, i, last - 1);
	m->bound = i > 0 ? when_preposition(w, i - 1) : BOUND_EQUAL;
	m->value = show(w, from);
	if (to != NULL)
		m->high = show(w, to);
	return last;
}

/* 9-11 a.m., 10:00 to 17:30. */
static size_t
range(struct when *w, size_t i, struct clock *a, bool marked)
{
	struct clock b;
	bool end_marked;
	size_t at = a->end;

	if (!when_dash(w, at) && !when_is(w, at, WHEN_TO) &&
	    !(i > 0 && when_is(w, i - 1, WHEN_BETWEEN) &&
	    when_is(w, at, WHEN_AND)))
		return 0;
	if (!hour(w, at + 1, &b, &end_marked) || !end_marked ||
	    (!marked && !b.half))
		return 0;
	if (!marked && b.hour >= 12 && a->hour + 12 < b.hour)
		a->hour += 12;
	at = add(w, i, b.end, a, &b);
	if (i > 0 && when_any(w, i - 1, WHEN(WHEN_FROM) | WHEN(WHEN_BETWEEN)))
		w->s->at[w->s->n - 1].bound = BOUND_EQUAL;
	return at;
}

size_t
when_time(struct when *w, size_t i)
{
	struct clock c = { 0 };
	bool marked;
	size_t end;

	if (when_is(w, i, WHEN_CLOCK)) {
		c.hour = when_value(w, i, WHEN_CLOCK);
		return add(w, i, i + 1, &c, NULL);
	}
	if (past_hour(w, i, &c)) {
		if (in_afternoon(w, c.end, &c))
			c.hour += 12;
		return add(w, i, c.end, &c, NULL);
	}
	if (!when_any(w, i, WHEN(WHEN_DIGITS) | WHEN(WHEN_DIGIT) |
	    WHEN(WHEN_TEEN)))
		return 0;
	if (four(w, i, &c))
		return add(w, i, c.end, &c, NULL);
	if (!hour(w, i, &c, &marked))
		return 0;
	end = range(w, i, &c, marked);
	if (end != 0)
		return end;
	if (marked && in_afternoon(w, c.end, &c))
		c.hour += 12;
	return marked ? add(w, i, c.end, &c, NULL) : 0;
}
