/* The finder of dates, times, durations, sets and ages. */
#include "when.h"

/* The values of "up" as a word before "to"; of "until", but not of "by". */
enum { UP = 2, CLAUSE = 1 };

enum { SINCE_REACH = 8, CHANGE_REACH = 12, LIST_REACH = 4, YEAR_DIGITS = 4 };
enum { TOLD_REACH = 3 }; /* sentences that "the following day" looks back */

/* Those that can be the whole of a mention, or are tried in any case. */
static const uint64_t alone = WHEN(WHEN_MONTH) | WHEN(WHEN_WEEKDAY) |
    WHEN(WHEN_UNIT) | WHEN(WHEN_WEEKEND) | WHEN(WHEN_SEASON) |
    WHEN(WHEN_RELATIVE) | WHEN(WHEN_OFTEN) | WHEN(WHEN_CLOCK) |
    WHEN(WHEN_DECADE) | WHEN(WHEN_HOLIDAY);

/* These begin nothing without one of those behind them. */
static const uint64_t leading = WHEN(WHEN_ARTICLE) | WHEN(WHEN_THIS) |
    WHEN(WHEN_LAST) | WHEN(WHEN_NEXT) | WHEN(WHEN_FINAL);
static const uint64_t led = WHEN(WHEN_UNIT) | WHEN(WHEN_WEEKDAY) |
    WHEN(WHEN_MONTH) | WHEN(WHEN_SEASON) | WHEN(WHEN_WEEKEND) |
    WHEN(WHEN_DAYPART) | WHEN(WHEN_LAST) | WHEN(WHEN_NEXT) |
    WHEN(WHEN_FISCAL) | WHEN(WHEN_HOLIDAY) | WHEN(WHEN_HALF) |
    WHEN(WHEN_FRACTION) | WHEN(WHEN_MORE);

/*
 * Are the digits at token i money, a share, or within a number: "$5", "5%",
 * the last ones of "1,385"?
 */
static bool
of_amount(const struct when *w, size_t i)
{
	char c;

	if (when_glued(w, i + 1) && when_mark(w, i + 1, '%'))
		return true;
	if (!when_glued(w, i))
		return false;
	c = w->t->text.p[w->t->at[i].start - 1];
	return c == '$' || ((c == ',' || c == '.') && i > 1 &&
	    when_glued(w, i - 1) && when_is(w, i - 2, WHEN_DIGITS));
}

/* May a mention begin at token i, by its word and the next? */
static bool
may_start(const struct when *w, size_t i)
{
	uint64_t roles = when_roles(w, i) & WHEN_STARTS;
	const struct token *t = &w->t->at[i];

	if (roles == 0 || w->s->taken[i])
		return false;
	if ((roles & alone) != 0 || ((roles & WHEN(WHEN_DIGITS)) != 0 &&
	    t->end - t->start >= YEAR_DIGITS))
		return true;
	if ((roles & WHEN(WHEN_DIGITS)) != 0 && of_amount(w, i))
		return false;
	if ((roles & WHEN(WHEN_DIGITS)) != 0 && when_glued(w, i))
		return true; /* '96 */
	if (i + 1 >= w->n)
		return false;
	if (t[1].kind == TOKEN_MARK || when_glued(w, i + 1))
		return true;
	return (roles & ~leading) != 0 ? when_roles(w, i + 1) != 0 :
	    when_any(w, i + 1, led) || when_is(w, i + 2, WHEN_UNIT);
}

/*
 * "Since it was launched in mid-July,", "until his death in 1926"; but not
 * "Since 30 were held in May" nor "up 7% from that of May".
 */
static enum mention_bound
clause_bound(const struct when *w, size_t i)
{
	for (size_t n = 0; i > 0 && n < SINCE_REACH; n++) {
		i--;
		if ((w->t->at[i].kind == TOKEN_MARK && !when_dash(w, i)) ||
		    w->t->at[i].kind == TOKEN_DIGITS)
			return BOUND_EQUAL;
		if (when_value(w, i, WHEN_UNTIL) == CLAUSE && when_any(w,
		    i + 1, WHEN(WHEN_OLD) | WHEN(WHEN_THE)))
			return BOUND_MOST; /* not "by the House in May" */
		if (when_is(w, i, WHEN_SINCE) && (i == 0 ||
		    (w->t->at[i - 1].kind == TOKEN_MARK &&
		    !when_mark(w, i - 1, '%'))))
			return BOUND_LEAST;
	}
	return BOUND_EQUAL;
}

/* "on or after": the day itself too */
static bool
on_or(const struct when *w, size_t i)
{
	return i > 1 && when_is(w, i - 1, WHEN_OR) &&
	    when_is(w, i - 2, WHEN_IN);
}

/* "no later than", "earlier than": i is the "than". */
static enum mention_bound
later_than(const struct when *w, size_t i)
{
	bool no = i > 1 && (span_eq_fold(token_span(w->t, i - 2),
	    SPAN("no")) || span_eq_fold(token_span(w->t, i - 2), SPAN("not")));

	if (i > 0 && when_is(w, i - 1, WHEN_AFTER))
		return no ? BOUND_MOST : BOUND_MORE;
	if (i > 0 && when_is(w, i - 1, WHEN_BEFORE))
		return no ? BOUND_LEAST : BOUND_LESS;
	return BOUND_EQUAL;
}

enum mention_bound
when_preposition(const struct when *w, size_t i)
{
	if (when_any(w, i, WHEN(WHEN_SINCE) | WHEN(WHEN_FROM)))
		return BOUND_LEAST;
	if (when_is(w, i, WHEN_UNTIL))
		return BOUND_MOST;
	if (when_value(w, i, WHEN_THAN) == WHEN_AS)
		return when_bound(w, i + 1, w->n);
	if (when_is(w, i, WHEN_THAN))
		return later_than(w, i);
	if (when_is(w, i, WHEN_ABOVE))
		return on_or(w, i) ? BOUND_LEAST : BOUND_MORE;
	if (when_is(w, i, WHEN_BELOW))
		return on_or(w, i) ? BOUND_MOST : BOUND_LESS;
	return when_is(w, i, WHEN_ABOUT) ? BOUND_ABOUT : BOUND_EQUAL;
}

bool
when_changes(const struct when *w, size_t i)
{
	for (size_t n = 0; i > 0 && n < CHANGE_REACH &&
	    !when_mark(w, i - 1, ';'); n++)
		if (lexicon_entry[w->t->at[--i].id].is & (IS_UP | IS_DOWN |
		    IS_CHANGE))
			return true;
	return false;
}

/* What stands before a date: no "from" nor "about" where it is relative. */
static enum mention_bound
bound_before(const struct when *w, size_t first, size_t end, struct period p)
{
	size_t i = first;
	enum mention_bound b;
	bool relative = when_any(w, first, WHEN(WHEN_LAST) | WHEN(WHEN_NEXT) |
	    WHEN(WHEN_THIS) | WHEN(WHEN_RELATIVE));

	while (i > 0 && when_any(w, i - 1, WHEN(WHEN_THE) | WHEN(WHEN_UNIT)))
		i--; /* by the year 2000 */
	if (i == 0)
		return BOUND_EQUAL;
	i--;
	if (when_is(w, i, WHEN_FROM) && p.unit >= UNIT_MONTH &&
	    period_known(p) && w->ref.year != 0 &&
	    date_days(p.last) < date_days(w->ref) &&
	    (p.unit == UNIT_YEAR ? !when_any(w, end, WHEN(WHEN_UNTIL) |
	    WHEN(WHEN_TO)) && !(i == 0 && when_mark(w, end, ',')) :
	    when_changes(w, i)))
		return BOUND_EQUAL; /* "up from last year", "from May" */
	if (when_is(w, i, WHEN_ABOUT) && relative)
		return BOUND_EQUAL; /* "talked about last week" */
	if (when_is(w, i, WHEN_IN) &&
	    (b = clause_bound(w, i)) != BOUND_EQUAL)
		return b;
	if (i > 0 && when_is(w, i, WHEN_TO) &&
	    when_value(w, i - 1, WHEN_TO) == UP)
		return BOUND_MOST; /* "up to Feb. 28" */
	return when_preposition(w, i);
}

static struct span
part_note(enum part part)
{
	switch (part) {
	case PART_EARLY:
		return SPAN("early");
	case PART_MID:
		return SPAN("mid");
	case PART_LATE:
		return SPAN("late");
	default:
		return SPAN("");
	}
}

void
when_add(struct when *w, size_t first, size_t end, struct period p)
{
	struct mention *m = mention_add(w->s, KIND_DATE, first, end - 1);

	m->end = when_end(w, end - 1);
	m->bound = bound_before(w, first, end, p);
	if (m->bound == BOUND_LEAST && first > 1 && when_is(w,
	    first - 1 - when_is(w, first - 1, WHEN_THE), WHEN_FROM) &&
	    (m->end < w->t->at[end - 1].end ||
	    when_any(w, end - 1, WHEN(WHEN_BEFORE) | WHEN(WHEN_AGO))))
		m->bound = BOUND_EQUAL; /* "from July's", "a week before" */
	m->unit = unit_name(p.unit);
	m->note = part_note(p.part);
	period_show(p, &w->s->arena, &m->value, &m->high);
	if (!period_known(p))
		return;
	w->last = p;
	if (w->anchored &&
	    date_days(w->anchor.first) <= date_days(p.first) &&
	    date_days(w->anchor.last) >= date_days(p.last))
		return; /* "the quarter ended Sept. 30": the quarter it is */
	w->anchor = p;
	w->open = m->bound == BOUND_LEAST;
	w->anchored = true;
	w->read = end;
}

/* "May 3, 4 and 5": the next day of the list. */
static bool
more_days(const struct when *w, size_t i, struct when_date *d)
{
	int day;
	bool ordinal;
	size_t end;

	if (!when_mark(w, i, ',') && !when_any(w, i, WHEN(WHEN_AND) |
	    WHEN(WHEN_OR)))
		return false;
	end = when_day(w, i + 1, &day, &ordinal);
	if (end == 0 || day <= d->day || (end < w->n && (when_glued(w, end) ?
	    w->t->at[end].kind == TOKEN_WORD || when_glued(w, end + 1) ||
	    when_mark(w, end, '%') :
	    !when_any(w, end, WHEN(WHEN_IN) | WHEN(WHEN_AND)))))
		return false;
	d->day = day;
	d->first = i + 1;
	d->end = end;
	return true;
}

/* Is there such a day? */
static bool
real(const struct when_date *d)
{
	return d->month == 0 || d->day == 0 || date_valid((struct date){
	    d->year ? d->year : 2000, d->month, d->day });
}

/* "18 and 19 June": days that a date behind them gives a month. */
static size_t
days_before(struct when *w, size_t i)
{
	struct when_date d;
	int day;
	bool ordinal;
	size_t end = when_day(w, i, &day, &ordinal);

	if (end == 0 || when_glued(w, i) ||
	    !when_any(w, end, WHEN(WHEN_AND) | WHEN(WHEN_OR)) ||
	    !when_calendar(w, end + 1, &d) || !real(&d) ||
	    d.day <= day || d.month == 0 ||
	    d.weekday >= 0 || when_is(w, end + 1, WHEN_MONTH))
		return 0;
	d.day = day;
	d.first = i;
	d.end = end;
	when_add(w, i, end, when_resolve(w, &d));
	return end;
}

/* "May and June 2004", "March 3 and April 5, 1998": the year of a list. */
static void
year_of_list(const struct when *w, struct when_date *d)
{
	struct when_date next = *d;

	if (d->fixed || d->month == 0 || d->year != 0)
		return;
	for (int n = 0; n < LIST_REACH && next.month != 0; n++) {
		size_t at = next.end;

		if (!when_mark(w, at, ',') && !when_any(w, at, WHEN(WHEN_AND) |
		    WHEN(WHEN_OR)))
			return;
		if (!when_calendar(w, at + 1, &next))
			return;
		if (next.year != 0 && next.month != 0) {
			d->year = next.year - (d->month > next.month);
			return;
		}
	}
}

/* "next Wednesday and Thursday": the day that follows the one just read. */
static bool
next_weekday(const struct when *w, struct when_date *d)
{
	size_t at = d->end + 1;
	int shift;

	if (!d->fixed || d->period.unit != UNIT_DAY ||
	    !period_known(d->period) || !when_is(w, at - 2, WHEN_WEEKDAY) ||
	    !when_is(w, d->end, WHEN_AND) || !when_is(w, at, WHEN_WEEKDAY) ||
	    !when_any(w, d->first, WHEN(WHEN_LAST) | WHEN(WHEN_NEXT)))
		return false;
	shift = when_value(w, at, WHEN_WEEKDAY) - when_value(w, at - 2,
	    WHEN_WEEKDAY);
	return when_fix(d, at, at + 1, period_around(d->period.first,
	    UNIT_DAY, (shift + 7) % 7));
}

/* Adds the date, and the days of a list that it begins. */
static size_t
add_single(struct when *w, struct when_date d)
{
	size_t end;

	year_of_list(w, &d);
	if (!d.fixed && !real(&d))
		return d.end; /* February 30 is text */
	when_add(w, d.first, d.end, when_resolve(w, &d));
	end = d.end;
	while (!d.fixed && d.month != 0 && d.day != 0 && d.year == 0 &&
	    more_days(w, end, &d))
		when_add(w, d.first, end = d.end, when_resolve(w, &d));
	if (next_weekday(w, &d))
		when_add(w, d.first, end = d.end, d.period);
	return end;
}

/* What a range may begin with, other than a date. */
static const uint64_t range_starts = WHEN_DAY | WHEN(WHEN_BETWEEN) |
    WHEN(WHEN_FROM) | WHEN(WHEN_THE) | WHEN(WHEN_NOW);

/* A range of dates from token i on, or one date. */
static size_t
dates(struct when *w, size_t i)
{
	struct when_date d;
	bool one = when_one(w, i, &d);
	size_t end = 0;

	if (one || when_any(w, i, range_starts))
		end = when_range(w, i, one ? &d : NULL);
	if (end == 0 && when_any(w, i, WHEN_DAY))
		end = days_before(w, i);
	return end == 0 && one ? add_single(w, d) : end;
}

bool
when_told(const struct when *w, enum unit unit, struct period *p)
{
	*p = w->anchored ? w->anchor : w->told->period;
	if (w->anchored && p->unit > unit)
		*p = w->last;
	return (w->anchored || (w->told->since <= TOLD_REACH &&
	    period_known(*p))) && p->unit <= unit;
}

void
when_find(struct sentence *s, struct told *told)
{
	const struct lex_marks *m = &s->marks;
	struct when w = { .s = s, .t = &s->token, .n = s->token.n,
		.bare = m->bare, .ref = s->reference, .told = told };
	size_t end = 0;

	if (!m->dates)
		return;
	w.day_first = memchr(s->token.text.p, '/', s->token.text.n) != NULL &&
	    when_day_first(&w);
	/* Chinese words may begin anywhere */
	for (size_t k = 0; k < (s->token.cjk ? w.n : m->starts); k++) {
		size_t i = s->token.cjk ? k : m->start[k];

		if (i < end)
			continue;
		end = 0;
		if (s->token.cjk && !s->taken[i])
			end = when_han(&w, i);
		if (end == 0 && may_start(&w, i)) {
			end = when_time(&w, i);
			end = end ? end : dates(&w, i);
			end = end ? end : when_duration(&w, i);
		}
	}
	if (w.anchored)
		*told = (struct told){ .period = w.last };
}
