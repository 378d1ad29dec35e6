/* when - what the finders of dates, times and durations share. */
#ifndef WHEN_H
#define WHEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lexicon.h"
#include "mention.h"
#include "resolve.h"

/* What a word can be in a phrase of time; the roles of the tables. */
enum when_role {
	WHEN_MONTH, WHEN_WEEKDAY, WHEN_UNIT, WHEN_WEEKEND,
	WHEN_SEASON, WHEN_RELATIVE, WHEN_LAST, WHEN_NEXT, WHEN_THIS,
	WHEN_PART, WHEN_EARLIER, WHEN_EDGE,
	WHEN_FISCAL, WHEN_EVERY, WHEN_TAKES, WHEN_OFTEN, WHEN_DAYPART,
	WHEN_CLOCK, WHEN_OCLOCK, WHEN_MERIDIEM, WHEN_ZONE, WHEN_AGO,
	WHEN_BEFORE, WHEN_AFTER, WHEN_FROM, WHEN_NOW, WHEN_OLD,
	WHEN_AGED, WHEN_SINCE, WHEN_UNTIL, WHEN_ABOVE, WHEN_BELOW, WHEN_ABOUT,
	WHEN_IN, WHEN_OF, WHEN_THE, WHEN_TO, WHEN_BETWEEN, WHEN_OR,
	WHEN_FUTURE, WHEN_PAST, WHEN_PLURAL, WHEN_SEVERAL, WHEN_MORE,
	WHEN_DECADE, WHEN_HOLIDAY, WHEN_FINAL, WHEN_SUFFIX, WHEN_TERM,
	WHEN_THAN,
	/* of number.tsv */
	WHEN_DIGIT, WHEN_TEEN, WHEN_TENS, WHEN_HUNDRED, WHEN_SCALE,
	WHEN_ORDINAL, WHEN_HALF, WHEN_PARTS, WHEN_QUARTER,
	WHEN_FRACTION, WHEN_LAW, WHEN_ARTICLE,
	WHEN_AND,
	WHEN_DIGITS, /* not a word: digits */
	WHEN_ROLES
};

#define WHEN(r) ((uint64_t)1 << (r))

/* The value of the last word of "as early as", in the role of "than". */
enum { WHEN_AS = 1 };

/* A sentence and what its words can be. */
struct when {
	struct sentence *s;
	const struct tokens *t;
	const struct lex_bare *bare; /* of each token */
	size_t n;
	struct date ref;     /* year 0: not known */
	struct told *told;   /* by the sentences before */
	struct period anchor; /* the last date read, for "a year earlier" */
	struct period last;  /* the same, or a part of it read behind it */
	bool anchored;
	bool open;            /* it goes on: "since May" */
	size_t read;         /* one past the last token of that date */
	bool day_first; /* a date in figures begins with a day above 12 */
};

/* What a day of the month begins with. */
#define WHEN_DAY (WHEN(WHEN_DIGITS) | WHEN(WHEN_ORDINAL) | WHEN(WHEN_TENS))

/* What may begin a mention. */
#define WHEN_STARTS (WHEN(WHEN_MONTH) | WHEN(WHEN_WEEKDAY) | \
    WHEN(WHEN_UNIT) | WHEN(WHEN_WEEKEND) | WHEN(WHEN_SEASON) | \
    WHEN(WHEN_RELATIVE) | WHEN(WHEN_LAST) | WHEN(WHEN_NEXT) | \
    WHEN(WHEN_THIS) | WHEN(WHEN_PART) | WHEN(WHEN_EARLIER) | \
    WHEN(WHEN_EDGE) | WHEN(WHEN_FISCAL) | WHEN(WHEN_EVERY) | \
    WHEN(WHEN_OFTEN) | WHEN(WHEN_CLOCK) | WHEN(WHEN_FROM) | \
    WHEN(WHEN_AGED) | WHEN(WHEN_HOLIDAY) | WHEN(WHEN_BETWEEN) | \
    WHEN(WHEN_DECADE) | WHEN(WHEN_FINAL) | WHEN(WHEN_TERM) | \
    WHEN(WHEN_SEVERAL) | \
    WHEN(WHEN_DIGIT) | WHEN(WHEN_TEEN) | WHEN(WHEN_TENS) | \
    WHEN(WHEN_ORDINAL) | WHEN(WHEN_HALF) | WHEN(WHEN_FRACTION) | \
    WHEN(WHEN_ARTICLE) | WHEN(WHEN_DIGITS))

/* A date expression at some token. */
struct when_date {
	size_t first, end; /* tokens [first, end) */
	bool fixed;        /* period holds it; else the parts below */
	struct period period;
	int year, month, day; /* as stated; 0: not */
	int weekday;          /* -1: not */
};

/* Tells the lexicon which words are of time; call once. */
void when_load(void);

/* Finds dates, times, durations, sets and ages; sets what is told. */
void when_find(struct sentence *, struct told *);

/*
 * The date read last in the sentence, or else shortly before it, that is as
 * precise as the unit; false: none.
 */
bool when_told(const struct when *, enum unit, struct period *);

/* The value of a table's cell: a number, 3/4 as 304, or the unit named. */
int when_cell(struct span);

/*
 * Tokens [i, i + n) as names stand in tables: in lower case, one blank before
 * each but Han.  Written to key, of WHEN_KEY bytes; empty if they are more.
 */
enum { WHEN_KEY = 64 };
struct span when_key(const struct when *, size_t i, size_t n, char *key);

/* The value of word i in that role; only where when_is. */
int when_value(const struct when *, size_t i, enum when_role);

/* What token i can be, which there is. */
static inline uint64_t
when_roles(const struct when *w, size_t i)
{
	return lexicon_entry[w->bare[i].id].when.roles;
}

static inline bool
when_weak(const struct when *w, size_t i)
{
	return lexicon_entry[w->bare[i].id].when.weak;
}

/* Where in the text it ends, without a possessive 's. */
static inline uint32_t
when_end(const struct when *w, size_t i)
{
	return w->t->at[i].end - w->bare[i].less;
}

static inline bool
when_is(const struct when *w, size_t i, enum when_role r)
{
	return i < w->n && (when_roles(w, i) & WHEN(r)) != 0;
}

static inline bool
when_any(const struct when *w, size_t i, uint64_t roles)
{
	return i < w->n && (when_roles(w, i) & roles) != 0;
}

/* Does a date of its own follow token i: any of the roles, no "that"? */
static inline bool
when_leads(const struct when *w, size_t i, uint64_t roles)
{
	return when_any(w, i, roles) && when_value(w, i, WHEN_THIS) == 0;
}

/* The unit that word i names in that role. */
static inline enum unit
when_unit(const struct when *w, size_t i, enum when_role role)
{
	int unit = when_value(w, i, role);

	return (enum unit)unit;
}

/* Is the unit of time at token i in the plural? */
static inline bool
when_plural(const struct when *w, size_t i)
{
	return w->t->text.p[when_end(w, i) - 1] == 's';
}

static inline bool
when_glued(const struct when *w, size_t i)
{
	return i < w->n && (w->t->at[i].flags & TOKEN_GLUED) != 0;
}

/* Is token i that mark of one byte; ' or U+2019; a hyphen or any dash? */
bool when_mark(const struct when *, size_t i, char);
bool when_apostrophe(const struct when *, size_t i);
bool when_dash(const struct when *, size_t i);

/* One past token i if it is that mark (a comma, a dot glued), else i. */
size_t when_skip(const struct when *, size_t i, char);

/* Numbers (when_number.c): each returns one past the last token, or 0. */
size_t when_digits(const struct when *, size_t i, size_t least, size_t most,
    int *v);
size_t when_cardinal(const struct when *, size_t i, int *v); /* < 10^6 */
size_t when_ordinal(const struct when *, size_t i, int *v);
size_t when_day(const struct when *, size_t i, int *day, bool *ordinal);
size_t when_year(const struct when *, size_t i, int *year); /* 1000-2999 */
/* Does BC, BCE or B.C. stand there? */
bool when_era(const struct when *, size_t i);
/* Two digits: the latest such year, at most 20 years ahead. */
int when_full_year(const struct when *, int year);
size_t when_short_year(const struct when *, size_t i, int *year);

/* Makes *d the date whose period is known; true. */
static inline bool
when_fix(struct when_date *d, size_t first, size_t end, struct period p)
{
	*d = (struct when_date){ .first = first, .end = end, .fixed = true,
		.period = p, .weekday = -1 };
	return true;
}

/* Calendar dates as written (when_date.c). */
bool when_calendar(const struct when *, size_t i, struct when_date *);

/* Does one of them, 27/5/2023, begin with a day?  (when_figure.c) */
bool when_day_first(const struct when *);

/* Dates in figures only: 2024-09-30, 5/27/2023 (when_figure.c). */
bool when_figure(const struct when *, size_t i, struct when_date *);

/* Last week, third quarter, the 1980s, two years ago (when_period.c ...). */
bool when_relative(const struct when *, size_t i, struct when_date *);
bool when_period(const struct when *, size_t i, struct when_date *);
bool when_away(const struct when *, size_t i, struct when_date *);

/* A year alone: 1989, '96 (when_year.c). */
bool when_bare_year(const struct when *, size_t i, struct when_date *);

/* Adds the quarter or half behind a year: "last year's third quarter". */
bool when_year_term(const struct when *, struct when_date *);

/* Christmas 2020, last Easter, New Year's Eve (when_holiday.c). */
bool when_holiday(const struct when *, size_t i, struct when_date *);

/* One past a plural s glued to digits, 1990s, '80s, 1980's; or 0. */
size_t when_plural_s(const struct when *, size_t i);

/* Is the decade at i one of a life: "in his late 30s"?  (age.c) */
bool when_whose(const struct when *, size_t i);

/* Any of these, not a range. */
bool when_one(const struct when *, size_t i, struct when_date *);

/* The period that is meant, by the reference date and cues near by. */
struct period when_resolve(const struct when *, const struct when_date *);

/* Does the text around tokens [first, end) speak of what is to come? */
bool when_future(const struct when *, size_t first, size_t end);

/* Does a verb of the past stand in its clause, and no such cue? */
bool when_past(const struct when *, size_t first, size_t end);

/*
 * Finders: each adds the mention at token i, returns its end, or 0.  one is
 * what when_one reads at i, or NULL.
 */
size_t when_range(struct when *, size_t i, const struct when_date *one);
size_t when_time(struct when *, size_t i);
size_t when_duration(struct when *, size_t i);
size_t when_han(struct when *, size_t i); /* Chinese */

/* The bound that the preposition at token i sets: since, by, after, about. */
enum mention_bound when_preposition(const struct when *, size_t i);

/* "sales rose 3% from May": does a verb of change stand before token i? */
bool when_changes(const struct when *, size_t i);

/* More than, at least ... before, or "or more" behind tokens [first, end). */
enum mention_bound when_bound(const struct when *, size_t first, size_t end);

/* Adds a date; first and end are tokens, bounds are looked for before it. */
void when_add(struct when *, size_t first, size_t end, struct period);

#endif
