/* Chinese dates: 2024年9月, 上周五, 次日, 去年以来, 20世纪90年代. */
#include "when_hanlength.h"
#include "when_hanword.h"

enum { DAYS = 31, FAR = 4 };

static size_t
fixed(struct when_date *d, size_t end, struct period p)
{
	d->fixed = true;
	d->period = p;
	d->end = end;
	return end;
}

/* The month and day behind a year, or on their own. */
static size_t
month_day(const struct when *w, size_t i, struct when_date *d)
{
	int month, day;
	size_t end = hanword_counted(w, i, HAN_MONTH, &month), next;

	if (end == 0 || month < 1 || month > 12)
		return 0;
	d->month = month;
	next = hanword_counted(w, end, HAN_DAY, &day);
	if (next != 0 && day >= 1 && day <= DAYS) {
		d->day = day;
		end = next;
	}
	return d->end = end;
}

/* 1至6月, 1-6月: months of one year. */
static size_t
months(const struct when *w, size_t i, int year, struct when_date *d)
{
	int from, to;
	size_t end = year != 0 ? hanword_number(w, i, &from) : 0;

	if (end == 0)
		return 0;
	end = when_dash(w, end) ? end + 1 : hanword_at(w, end, HAN_TO, NULL);
	if (end == 0)
		return 0;
	end = hanword_counted(w, end, HAN_MONTH, &to);
	if (end == 0 || from < 1 || from >= to || to > 12)
		return 0;
	return fixed(d, end, period_join(period_month(year, from),
	    period_month(year, to)));
}

/*
 * The first part of a year: 前三季度; behind the year, or where a clause
 * begins, also 前11个月, of the last year that had so many; 前三个月 alone
 * may be any three.
 */
static size_t
first_terms(const struct when *w, size_t i, int year, struct when_date *d)
{
	int n, unit;
	size_t at = year != 0 ? hanword_at(w, i, HAN_FIRST, NULL) : 0, end;

	if (at == 0)
		return 0;
	end = hanword_counted(w, at, HAN_QUARTER, &n);
	if (end != 0 && n > 1 && n <= 4)
		return fixed(d, end, period_join(period_quarter(year, 1),
		    period_quarter(year, n)));
	end = i > d->first || i == 0 || w->t->at[i - 1].kind == TOKEN_MARK ?
	    hanword_number(w, at, &n) : 0;
	end = end ? hanword_at(w, end, HAN_LENGTH, &unit) : 0;
	if (end == 0 || unit != UNIT_MONTH || n < 1 || n > 12)
		return 0;
	if (i == d->first && n <= 3)
		return 0;
	if (i == d->first && n > w->ref.month)
		year--;
	return fixed(d, end, period_join(period_month(year, 1),
	    period_month(year, n)));
}

/*
 * Months, quarters or half of the year: 1至6月, 第三季度, 前三季度, 上半年.
 */
static size_t
term(const struct when *w, size_t i, int year, struct when_date *d)
{
	int n;
	size_t at = hanword_at(w, i, HAN_ORDER, NULL), end;

	end = hanword_counted(w, at ? at : i, HAN_QUARTER, &n);
	if (end != 0 && n >= 1 && n <= 4)
		return fixed(d, end, period_quarter(year, n));
	end = hanword_at(w, i, HAN_HALFYEAR, &n);
	if (end != 0)
		return fixed(d, end, period_half(year, n));
	end = first_terms(w, i, year, d);
	return end ? end : months(w, i, year, d);
}

/* 2020-2022年, 2020至2022年 */
static size_t
years(const struct when *w, size_t i, struct when_date *d)
{
	int from, to;
	size_t end = when_digits(w, i, 4, 4, &from);

	if (end == 0 || (end = hanword_at(w, end, HAN_TO, NULL)) == 0)
		return 0;
	end = hanword_counted(w, end, HAN_YEAR, &to);
	if (end == 0 || from < 1000 || from >= to || to > 2999)
		return 0;
	return fixed(d, end, period_join(period_year(from), period_year(to)));
}

/* 春季, 夏天, and 春 before a mark, of a year; or 0. */
static size_t
season(const struct when *w, size_t i, int year, struct when_date *d)
{
	int n;
	size_t end = hanword_at(w, i, HAN_SEASON, &n);

	if (end == 0 || (end == i + 1 && end < w->n &&
	    w->t->at[end].kind != TOKEN_MARK))
		return 0;
	return fixed(d, end, period_season(year, n));
}

/* 2024年, 今年, and what of that year: 9月29日, 上半年, 初. */
static size_t
year(const struct when *w, size_t i, struct when_date *d)
{
	int v, part;
	size_t end = hanword_counted(w, i, HAN_YEAR, &v), next;

	if (end == 0 && years(w, i, d) != 0)
		return d->end;
	if (end == 0 || v < 1000 || v > 2999) {
		end = hanword_at(w, i, HAN_THISYEAR, &v);
		if (end == 0 && (i == 0 || w->t->at[i - 1].kind ==
		    TOKEN_MARK || hanword_before(w, i, HAN_COMPARES)))
			end = hanword_at(w, i, HAN_LASTYEAR, &v);
		if (end == 0)
			return 0;
		if (w->ref.year == 0 && term(w, end, 0, d) == 0)
			return fixed(d, end, period_year(0));
		if (w->ref.year == 0)
			return d->end;
		v += w->ref.year;
	}
	if (end > 1 && term(w, end - 1, v, d) > end) /* 去年上半年 */
		return d->end;
	if (term(w, end, v, d) != 0)
		return d->end;
	d->year = v;
	d->end = end;
	if (month_day(w, end, d) != 0 || season(w, end, v, d) != 0)
		return d->end;
	next = hanword_at(w, end - 1, HAN_THISYEARPART, &part); /* 2023年底 */
	if (next <= end)
		next = hanword_at(w, end, HAN_THISYEARPART, &part);
	return next ? fixed(d, next, period_edge(period_year(v),
	    (enum part)part)) : end;
}

/* 上周五, 周五, 星期日. */
static size_t
week(const struct when *w, size_t i, struct when_date *d)
{
	int shift, n;
	size_t at = hanword_at(w, i, HAN_THISWEEK, &shift), end;
	bool this = at != 0;

	if (!this && (at = hanword_at(w, i, HAN_WEEK, NULL)) == 0)
		return 0;
	end = hanword_at(w, at, HAN_DIGIT, &n);
	if (end == 0 || n < 1 || n > 6) {
		end = hanword_at(w, at, HAN_SUNDAY, NULL);
		n = 7;
	}
	if (!this) {
		if (end == 0 || (i > 0 &&
		    hanword_number(w, i - 1, &shift) == i))
			return 0;
		d->weekday = n - 1;
		return d->end = end;
	}
	d->period = period_around(w->ref, UNIT_WEEK, shift);
	if (end == 0 || w->ref.year == 0) {
		end = hanword_at(w, at, HAN_WEEKEND, NULL);
		return end ? fixed(d, end, period_weekend(d->period.first)) :
		    fixed(d, at, d->period); /* 上周末 */
	}
	return fixed(d, end, period_around(d->period.first, UNIT_DAY, n - 1));
}

/* Behind 本月, which is p: a day of it, 本月5日. */
static size_t
day_of(const struct when *w, size_t end, struct period p,
    struct when_date *d)
{
	int day;
	size_t next = hanword_counted(w, end, HAN_DAY, &day);

	if (next == 0 || day < 1 || day > DAYS || !period_known(p))
		return fixed(d, end, p);
	d->year = p.first.year;
	d->month = p.first.month;
	d->day = day;
	return d->end = next;
}

/* 次日, 同月8日, 同年5月: beside the date told last. */
static size_t
beside(const struct when *w, size_t i, struct when_date *d)
{
	struct period told;
	int shift;
	size_t end = hanword_at(w, i, HAN_TOLDDAY, &shift);

	if (end != 0 && when_told(w, UNIT_DAY, &told))
		return fixed(d, end, period_around(told.first, UNIT_DAY,
		    shift));
	end = hanword_at(w, i, HAN_TOLDMONTH, &shift);
	if (end != 0 && when_told(w, UNIT_MONTH, &told))
		return day_of(w, end, period_around(told.first, UNIT_MONTH,
		    shift), d);
	end = hanword_at(w, i, HAN_TOLDYEAR, &shift);
	if (end == 0 || !when_told(w, UNIT_YEAR, &told))
		return 0;
	d->year = told.first.year + shift;
	d->end = end;
	month_day(w, end, d);
	return d->end;
}

/* 本月, 上月5日, 昨天, 上季度. */
static size_t
near(const struct when *w, size_t i, struct when_date *d)
{
	int v;
	size_t end = hanword_at(w, i, HAN_THISMONTH, &v);

	if (end != 0)
		return day_of(w, end, period_around(w->ref, UNIT_MONTH, v), d);
	end = hanword_at(w, i, HAN_THISDAY, &v);
	if (end != 0)
		return fixed(d, end, period_around(w->ref, UNIT_DAY, v));
	end = hanword_at(w, i, HAN_THISQUARTER, &v);
	if (end != 0)
		return fixed(d, end, period_around(w->ref, UNIT_QUARTER, v));
	end = i == 0 || w->t->at[i - 1].kind == TOKEN_MARK ||
	    hanword_before(w, i, HAN_SINCE) || hanword_before(w, i,
	    HAN_UNTIL) ? hanword_at(w, i, HAN_THISMONTHPART, &v) : 0;
	if (end != 0) /* 月初, but 三个月底 */
		return fixed(d, end, period_edge(period_around(w->ref,
		    UNIT_MONTH, 0), (enum part)v));
	end = hanword_at(w, i, HAN_THISYEARPART, &v);
	return end ? fixed(d, end, period_edge(period_around(w->ref,
	    UNIT_YEAR, 0), (enum part)v)) : 0;
}

/* 20世纪90年代, 上世纪90年代, 21世纪. */
static size_t
century(const struct when *w, size_t i, struct when_date *d)
{
	int n, v;
	size_t end = hanword_counted(w, i, HAN_CENTURY, &n), next;

	if (end == 0) {
		end = hanword_at(w, i, HAN_LASTCENTURY, &v);
		if (end == 0 || w->ref.year == 0)
			return 0;
		n = w->ref.year / 100 + 1 + v;
	}
	if (n < 1 || n > 30)
		return 0;
	next = hanword_counted(w, end, HAN_DECADE, &v);
	if (next != 0 && v < 100)
		return fixed(d, next, period_decade((n - 1) * 100 + v));
	return fixed(d, end, period_century(n));
}

/* 初, 中旬, 底 behind a date: a part of it. */
static size_t
part(const struct when *w, struct when_date *d)
{
	static const enum han role[] = { HAN_EARLY, HAN_MID, HAN_LATE };
	struct period p;

	for (int i = 0; i < 3; i++) {
		int third = 0;
		size_t end = hanword_at(w, d->end, role[i], &third);

		p = when_resolve(w, d);
		if (end != 0 && p.unit > UNIT_DAY)
			return fixed(d, end, third || p.unit >= UNIT_DECADE ?
			    period_part(p, (enum part)(i + 1)) :
			    period_edge(p, (enum part)(i + 1)));
	}
	return d->end;
}

static size_t
date(const struct when *w, size_t i, struct when_date *d)
{
	int day;
	size_t end;

	*d = (struct when_date){ .first = i, .weekday = -1 };
	if (year(w, i, d) == 0 && century(w, i, d) == 0 &&
	    beside(w, i, d) == 0 && near(w, i, d) == 0 &&
	    month_day(w, i, d) == 0 && week(w, i, d) == 0 &&
	    term(w, i, w->ref.year, d) == 0) {
		end = hanword_counted(w, i, HAN_DAY, &day);
		if (end == 0 || day < 1 || day > DAYS ||
		    hanword_before(w, i, HAN_ORDER) ||
		    hanword_at(w, end - 1, HAN_NUMBERED, NULL) != 0)
			return 0; /* 3号楼 */
		d->day = day;
		d->end = end;
	}
	return part(w, d);
}

/* 2018年成立以来: a word or two between. */
static bool
since_late(const struct when *w, size_t i)
{
	size_t k = i;

	while (k < i + FAR && k < w->n && w->t->at[k].kind == TOKEN_CJK &&
	    hanword_at(w, k, HAN_SINCELATE, NULL) == 0)
		k++;
	return hanword_at(w, k, HAN_SINCELATE, NULL) != 0;
}

static enum mention_bound
bound(const struct when *w, size_t first, size_t end)
{
	if (hanword_before(w, first, HAN_SINCE) ||
	    hanword_at(w, end, HAN_SINCEAFTER, NULL) || since_late(w, end))
		return BOUND_LEAST;
	if (hanword_at(w, end, HAN_BEFOREAFTER, NULL))
		return BOUND_LESS;
	if (hanword_at(w, end, HAN_AFTERAFTER, NULL))
		return BOUND_MORE;
	if (hanword_before(w, first, HAN_UNTIL))
		return BOUND_MOST;
	return hanword_before(w, first, HAN_ABOUT) ? BOUND_ABOUT : BOUND_EQUAL;
}

/* What a mention may begin with, other than digits. */
static const uint64_t starts = HAN(HAN_DIGIT) | HAN(HAN_TEN) |
    HAN(HAN_HALFYEAR) | HAN(HAN_THISYEAR) | HAN(HAN_THISMONTH) |
    HAN(HAN_THISWEEK) | HAN(HAN_THISDAY) | HAN(HAN_THISQUARTER) |
    HAN(HAN_LASTCENTURY) | HAN(HAN_WEEK) | HAN(HAN_THISYEARPART) |
    HAN(HAN_HALF) | HAN(HAN_EVERY) | HAN(HAN_MORNING) | HAN(HAN_ORDER) |
    HAN(HAN_FIRST) | HAN(HAN_THISMONTHPART) | HAN(HAN_TOLDDAY) |
    HAN(HAN_TOLDMONTH) | HAN(HAN_TOLDYEAR) | HAN(HAN_LASTYEAR);

/* Could a mention begin there: a Han character, or digits glued to one? */
static bool
possible(const struct when *w, size_t i)
{
	if (w->t->at[i].kind == TOKEN_CJK)
		return hanword_may(w, i, starts);
	return w->t->at[i].kind == TOKEN_DIGITS && i + 1 < w->n &&
	    (w->t->at[i + 1].kind == TOKEN_CJK || when_mark(w, i + 1, '.') ||
	    when_dash(w, i + 1));
}

static bool
reversed(struct period from, struct period to)
{
	return period_known(from) && period_known(to) &&
	    date_days(from.first) > date_days(to.first);
}

/*
 * Makes p last until b, whose year and month may be those of p, or of the
 * year behind: 11月15日至3月10日.  False if b is before p.
 */
static bool
until(const struct when *w, struct period *p, struct when_date *b)
{
	bool open = b->year == 0 && b->month != 0 && !b->fixed;
	struct period to;

	if (b->weekday >= 0 && period_known(*p) && p->unit == UNIT_DAY) {
		int more = (b->weekday - date_weekday(p->last) + 7) % 7;

		*p = period_join(*p, period_around(p->last, UNIT_DAY, more));
		return true; /* 本周一至周三 */
	}
	if (b->month == 0 && b->day != 0 && !b->fixed)
		b->month = p->first.month;
	if (b->year == 0 && !b->fixed)
		b->year = p->first.year;
	if (b->year == 0 && !b->fixed)
		return false;
	to = when_resolve(w, b);
	if (open && reversed(*p, to)) {
		b->year++;
		to = when_resolve(w, b);
	}
	if (reversed(*p, to))
		return false;
	*p = period_join(*p, to);
	return true;
}

/* Does its clause say that it was done: 已? */
static bool
done(const struct when *w, size_t i)
{
	for (; i < w->n && w->t->at[i].kind != TOKEN_MARK; i++)
		if (hanword_at(w, i, HAN_DONE, NULL) != 0)
			return true;
	return false;
}

/* 11月底前完成: a month of no year that is yet to come. */
static struct period
due(const struct when *w, const struct when_date *d, struct period p)
{
	if (d->year != 0 || d->month == 0 || d->day != 0 ||
	    w->ref.year == 0 || !period_known(p) ||
	    date_days(p.last) >= date_days(w->ref) ||
	    hanword_at(w, d->end, HAN_BEFOREAFTER, NULL) == 0 ||
	    done(w, d->end))
		return p;
	p.first = date_add_months(p.first, 12);
	p.last = date_add_months(p.last, 12);
	return p;
}

size_t
when_han(struct when *w, size_t i)
{
	struct when_date a, b;
	struct period p;
	size_t end, at;
	bool joined;

	hanword_load();
	if (!possible(w, i))
		return 0;
	end = hanlength_clock(w, i);
	end = end ? end : hanlength_find(w, i);
	if (end != 0 || (end = date(w, i, &a)) == 0)
		return end;
	p = due(w, &a, when_resolve(w, &a));
	at = hanword_at(w, end, HAN_TO, NULL);
	joined = at != 0 && date(w, at, &b) != 0 && until(w, &p, &b);
	if (joined)
		end = b.end;
	when_add(w, i, end, p);
	w->s->at[w->s->n - 1].bound = joined && hanword_before(w, i,
	    HAN_SINCE) ? BOUND_EQUAL : bound(w, i, end); /* 从5月至6月 */
	return end;
}
