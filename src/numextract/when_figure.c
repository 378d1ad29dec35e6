/* Dates in figures: 2024-09-30, 5/27/2023, 9/2012, 20161016. */
#include "when.h"

/* Words that "2/15" may follow to be a date, and no fraction or score. */
static const uint64_t support = WHEN(WHEN_IN) | WHEN(WHEN_SINCE) |
    WHEN(WHEN_UNTIL) | WHEN(WHEN_FROM) | WHEN(WHEN_BETWEEN) |
    WHEN(WHEN_ABOVE) | WHEN(WHEN_BELOW) | WHEN(WHEN_WEEKDAY) |
    WHEN(WHEN_TO) | WHEN(WHEN_THIS) | WHEN(WHEN_NEXT) | WHEN(WHEN_LAST);

/* Up to three numbers joined by the same mark without blanks. */
struct figure {
	int n;
	int v[3];
	size_t len[3]; /* digits */
	char mark;
	size_t end;
};

static bool
joined(const struct when *w, size_t i, char mark)
{
	return when_mark(w, i, mark) && when_glued(w, i) &&
	    when_glued(w, i + 1) && when_is(w, i + 1, WHEN_DIGITS);
}

static bool
read_figure(const struct when *w, size_t i, struct figure *f)
{
	size_t at = i;

	*f = (struct figure){ 0 };
	if (!when_is(w, i, WHEN_DIGITS) || !when_glued(w, i + 1))
		return false;
	f->mark = w->t->text.p[w->t->at[i + 1].start];
	if (f->mark != '-' && f->mark != '/' && f->mark != '.')
		return false;
	for (;;) {
		if (f->n == 3 || when_digits(w, at, 1, 4, &f->v[f->n]) == 0)
			return false;
		f->len[f->n++] = w->t->at[at].end - w->t->at[at].start;
		at++;
		if (!joined(w, at, f->mark))
			break;
		at++;
	}
	f->end = at;
	return f->n > 1;
}

/* Is the figure part of something longer: 10.1.2.3, 2-4-6, A1/2? */
static bool
stands_alone(const struct when *w, size_t i, size_t end)
{
	if (when_glued(w, i) && i > 0) {
		char c = w->t->text.p[w->t->at[i - 1].start];

		if (c == '.' || c == ',' || c == '/' || c == '$' || c == ':')
			return false;
		if (w->t->at[i - 1].kind == TOKEN_DIGITS ||
		    w->t->at[i - 1].kind == TOKEN_WORD)
			return false;
	}
	if (!when_glued(w, end))
		return true;
	if (w->t->at[end].kind == TOKEN_WORD) /* 2015-09-24T10:00 */
		return w->t->text.p[w->t->at[end].start] == 'T' &&
		    w->t->at[end].end - w->t->at[end].start == 1;
	return !when_mark(w, end, '%');
}

static bool
set(struct when_date *d, int year, int month, int day)
{
	struct date date = { year ? year : 2000, month, day ? day : 1 };

	if (!date_valid(date))
		return false;
	d->year = year;
	d->month = month;
	d->day = day;
	return true;
}

/* "5/06/2012": where only the second is padded, the day is first. */
static bool
padded(const struct figure *f)
{
	return f->mark == '.' || (f->len[0] == 1 && f->len[1] == 2 &&
	    f->v[1] < 10);
}

/* "27/5/": digits i are a month behind a day that cannot be one. */
static bool
day_and_month(const struct when *w, size_t i)
{
	int day, month;

	return when_is(w, i, WHEN_DIGITS) && when_mark(w, i - 1, '/') &&
	    when_mark(w, i + 1, '/') && when_digits(w, i - 2, 1, 2, &day) &&
	    when_digits(w, i, 1, 2, &month) && day > 12 &&
	    day <= 31 && month <= 12;
}

bool
when_day_first(const struct when *w)
{
	for (size_t i = 2; i < w->n; i++)
		if (day_and_month(w, i))
			return true;
	return false;
}

/* Day and month in either order: the month first unless it is above 12. */
static bool
either(struct when_date *d, int a, int b, int year, bool day_first)
{
	if (a > 12 || (day_first && b <= 12))
		return set(d, year, b, a);
	return set(d, year, a, b);
}

static bool
three(const struct when *w, const struct figure *f, struct when_date *d)
{
	bool day_first = w->day_first || padded(f);

	if (f->len[0] == 4)
		return f->len[1] <= 2 && f->len[2] <= 2 && f->v[0] > 999 &&
		    set(d, f->v[0], f->v[1], f->v[2]);
	if (f->len[0] > 2 || f->len[1] > 2)
		return false;
	if (f->len[2] == 4)
		return f->v[2] > 999 && either(d, f->v[0], f->v[1], f->v[2],
		    day_first);
	if (f->len[2] != 2 || (f->mark == '.' && f->len[1] != 2))
		return false; /* version 1.5.31 */
	return either(d, f->v[0], f->v[1], when_full_year(w, f->v[2]),
	    day_first);
}

/* "10/1-11/7", "11/20, 11/22 or 11/25": behind another of them. */
static bool
listed(const struct when *w, size_t i)
{
	const struct sentence *s = w->s;

	if (i < 5 || !when_is(w, i - 2, WHEN_DIGITS) ||
	    !when_mark(w, i - 3, '/') || !when_is(w, i - 4, WHEN_DIGITS))
		return false;
	if (when_dash(w, i - 1))
		return when_leads(w, i - 5, support);
	return (when_mark(w, i - 1, ',') || when_any(w, i - 1,
	    WHEN(WHEN_OR) | WHEN(WHEN_AND))) && s->n > 0 &&
	    s->at[s->n - 1].last == i - 2;
}

/* Month and year: 2014/10, 2015-12, 9/2012; 2012-13 are two years. */
static bool
two(const struct when *w, size_t i, const struct figure *f,
    struct when_date *d)
{
	int next = (f->v[0] + 1) % 100;

	if (f->mark == '.' && (f->len[0] != 2 || f->len[1] != 4))
		return false;
	if (f->len[0] == 4 && f->len[1] == 2)
		return f->v[0] > 1499 && f->v[0] < 2200 && f->v[1] != next &&
		    f->v[1] <= 12 && set(d, f->v[0], f->v[1], 0);
	if (f->len[1] == 4 && f->len[0] <= 2)
		return f->v[1] > 1499 && f->v[1] < 2200 && f->v[0] <= 12 &&
		    set(d, f->v[1], f->v[0], 0);
	if (f->len[0] > 2 || f->len[1] > 2 || f->mark != '/')
		return false;
	if (f->v[0] == 9 && f->v[1] == 11 && f->len[0] == 1)
		return set(d, 2001, 9, 11);
	if (!(i == 0 && f->end == w->n) && (i == 0 ||
	    !when_leads(w, i - 1, support)) && !listed(w, i))
		return false;
	return either(d, f->v[0], f->v[1], 0, false);
}

/* 20161016 */
static bool
eight(const struct when *w, size_t i, struct when_date *d)
{
	int v;

	if (when_digits(w, i, 8, 8, &v) == 0 || v < 19000101 || v > 21001231)
		return false;
	d->end = i + 1;
	return set(d, v / 10000, v / 100 % 100, v % 100);
}

bool
when_figure(const struct when *w, size_t i, struct when_date *d)
{
	struct figure f;

	if (!when_is(w, i, WHEN_DIGITS))
		return false;
	*d = (struct when_date){ .first = i, .weekday = -1 };
	if (!read_figure(w, i, &f))
		return stands_alone(w, i, i + 1) && eight(w, i, d);
	if (!stands_alone(w, i, f.end))
		return false;
	d->end = f.end;
	return f.n == 3 ? three(w, &f, d) : two(w, i, &f, d);
}
