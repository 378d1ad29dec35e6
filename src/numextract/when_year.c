/* Years that stand alone: in 2020, "the class of '68". */
#include "when.h"

#include "lexicon.h"

/* The value of "in" and "during", and of "copyright", which names a year. */
enum { DURING = 1, COPYRIGHT = 2 };

/* The value of "circa", which tells of dates only. */
enum { OF_DATES = 1 };

/* The value of plurals that a year tells, and no number counts. */
enum { OF_YEAR = 1 };

/* Words that say a number of four digits is a year. */
static const uint64_t year_cues = WHEN(WHEN_IN) | WHEN(WHEN_SINCE) |
    WHEN(WHEN_UNTIL) | WHEN(WHEN_BETWEEN) | WHEN(WHEN_BELOW) |
    WHEN(WHEN_ABOVE) | WHEN(WHEN_FISCAL) | WHEN(WHEN_PART) | WHEN(WHEN_TERM) |
    WHEN(WHEN_MONTH) | WHEN(WHEN_SEASON) | WHEN(WHEN_FROM);

/* Those that no number of things follows. */
static const uint64_t strong_cues = WHEN(WHEN_SINCE) | WHEN(WHEN_UNTIL) |
    WHEN(WHEN_FISCAL) | WHEN(WHEN_PART) | WHEN(WHEN_TERM) | WHEN(WHEN_FROM);

/* Does a plural follow, so that the number counts: "2000 people"? */
static bool
counts(const struct when *w, size_t i)
{
	struct span s;

	if (i >= w->n || w->t->at[i].kind != TOKEN_WORD ||
	    when_glued(w, i) || (w->t->at[i].flags & TOKEN_CAPITAL))
		return false;
	if (when_value(w, i, WHEN_PLURAL) == OF_YEAR)
		return false; /* "below 1990 levels" */
	if (when_any(w, i, WHEN(WHEN_PLURAL) | WHEN(WHEN_SCALE)))
		return true;
	if (when_roles(w, i) != 0 && !when_is(w, i, WHEN_UNIT))
		return false;
	s = token_span(w->t, i);
	return s.n > 3 && s.p[s.n - 1] == 's' && s.p[s.n - 2] != 's' &&
	    s.p[s.n - 2] != 'i' && s.p[s.n - 2] != '\'';
}

/*
 * The year of a name, "Vision 2030", or of a law, "Rules, 2009": a capital
 * stands before it that does not begin the sentence.
 */
static bool
named(const struct when *w, size_t i)
{
	size_t at = i > 0 && when_mark(w, i - 1, ',') ? i - 1 : i;

	if (at > 1 && when_mark(w, at - 1, '.') && when_glued(w, at - 1))
		at--; /* No. 1995 */
	if (at == 0 || when_value(w, 0, WHEN_IN) == COPYRIGHT)
		return false;
	if (at != i && when_mark(w, at, ','))
		return when_is(w, at - 1, WHEN_LAW) &&
		    (w->t->at[at - 1].flags & TOKEN_CAPITAL);
	if (when_is(w, at - 1, WHEN_LAW) &&
	    (w->t->at[at - 1].flags & TOKEN_CAPITAL))
		return true;
	if (when_roles(w, at - 1) == 0 &&
	    lexicon_find(token_span(w->t, at - 1))->is & IS_TRAP)
		return true; /* "flight 1997" */
	return at > 1 && when_roles(w, at - 1) == 0 &&
	    w->t->at[at - 1].kind == TOKEN_WORD &&
	    (w->t->at[at - 1].flags & TOKEN_CAPITAL);
}

/* "/2011/", "32-2015", "2019-nCoV": digits of a path or a code. */
static bool
in_path(const struct when *w, size_t i)
{
	int year;
	bool pair = i > 1 && when_is(w, i - 2, WHEN_DIGITS) &&
	    !when_glued(w, i - 2); /* 2011/2012 */

	return (i > 0 && when_glued(w, i) && ((when_mark(w, i - 1, '/') &&
	    !pair) || (when_dash(w, i - 1) && when_glued(w, i - 1) &&
	    when_is(w, i - 2, WHEN_DIGITS) &&
	    !when_digits(w, i - 2, 4, 4, &year)))) ||
	    (when_dash(w, i + 1) && when_glued(w, i + 1) &&
	    when_glued(w, i + 2) && when_roles(w, i + 2) == 0 &&
	    w->t->at[i + 2].kind == TOKEN_WORD) ||
	    (when_mark(w, i + 1, '/') && when_glued(w, i + 1) &&
	    when_glued(w, i + 2) && !when_is(w, i + 2, WHEN_DIGITS));
}

/* May digits i end a range that begins with that year: -13, -2013? */
static bool
ends_range(const struct when *w, size_t i, int year)
{
	int v;

	if (when_digits(w, i, 2, 2, &v) != 0)
		return true;
	return when_digits(w, i, 4, 4, &v) != 0 && v > year;
}

/* "the war of 1812", "Treaty of 1648", but "a crowd of 1700" */
static bool
event_of(const struct when *w, size_t i)
{
	return i > 2 && w->t->at[i - 2].kind == TOKEN_WORD &&
	    (when_is(w, i - 3, WHEN_THE) ||
	    w->t->at[i - 2].flags & TOKEN_CAPITAL);
}

/* "in about 1850", "since around 1900", "circa 1720" */
static bool
about_year(const struct when *w, size_t i)
{
	return i > 0 && when_is(w, i - 1, WHEN_ABOUT) && (when_value(w, i - 1,
	    WHEN_ABOUT) == OF_DATES || (i > 1 && (when_any(w, i - 2,
	    WHEN(WHEN_SINCE) | WHEN(WHEN_UNTIL)) || when_value(w, i - 2,
	    WHEN_IN) == DURING)));
}

/* Does nothing that could be counted stand at token end? */
static bool
uncounted(const struct when *w, size_t end)
{
	if (end == w->n || (w->t->at[end].kind == TOKEN_MARK &&
	    !when_glued(w, end + 1)))
		return true;
	return w->t->at[end].kind == TOKEN_WORD && !when_glued(w, end) &&
	    (when_any(w, end, WHEN(WHEN_IN) | WHEN(WHEN_THE) | WHEN(WHEN_PAST) |
	    WHEN(WHEN_AND) | WHEN(WHEN_OLD)) ||
	    lexicon_entry[w->t->at[end].id].is & (IS_PRON | IS_AUX | IS_VERB))
	    && !when_is(w, end, WHEN_OF);
}

/*
 * "in 1348", but not "in 1348 pieces": before 1500 only where nothing that
 * could be counted follows, or an era other than ours.
 */
static bool
old_year(const struct when *w, size_t i, size_t end)
{
	if (!when_is(w, i, WHEN_DIGITS) || i == 0 || !(about_year(w, i) ||
	    when_is(w, i - 1, WHEN_SINCE) || when_value(w, i - 1, WHEN_IN) ==
	    DURING))
		return false;
	return uncounted(w, end) || (i == 1 &&
	    (w->t->at[end].flags & TOKEN_CAPITAL)); /* "In 1215 King John" */
}

/* "an 1866 law", "the 1848 revolt": a year before what is of it. */
static bool
century_back(const struct when *w, size_t i, int year)
{
	return year >= 1700 && year < 1900 && i > 0 && i + 1 < w->n &&
	    when_any(w, i - 1, WHEN(WHEN_ARTICLE) | WHEN(WHEN_THE)) &&
	    w->t->at[i + 1].kind == TOKEN_WORD && !when_glued(w, i + 1) &&
	    when_roles(w, i + 1) == 0 &&
	    !(lexicon_entry[w->t->at[i + 1].id].is & (IS_UNIT | IS_STOP));
}

/* "rose from 1600 to 1800": does a verb of change stand before token i? */
static bool
changes(const struct when *w, size_t i)
{
	return i > 0 && lexicon_entry[w->t->at[i - 1].id].is & (IS_UP |
	    IS_DOWN | IS_CHANGE);
}

/* "between 1540 and 1562", "from 1623 to 1661": behind an earlier year. */
static bool
paired(const struct when *w, size_t i, int year)
{
	int first = 0;
	size_t by = i > 2 ? i - 3 : 0; /* "between" */

	if (i < 3 || !uncounted(w, i + 1) || when_digits(w, i - 2, 4, 4,
	    &first) != i - 1 || first < 1500 || first >= year)
		return false;
	if (when_is(w, by, WHEN_BETWEEN))
		return when_is(w, i - 1, WHEN_AND);
	return when_is(w, by, WHEN_FROM) && when_is(w, i - 1, WHEN_TO) &&
	    !changes(w, by);
}

/* A year on its own: 1500-2099 after a cue, 1900-2059 where none counts. */
static bool
bare_year(const struct when *w, size_t i, struct when_date *d)
{
	int year;
	size_t end = when_year(w, i, &year);
	bool digits = when_is(w, i, WHEN_DIGITS);
	bool range = when_dash(w, i + 1) && when_glued(w, i + 1) &&
	    when_glued(w, i + 2) && when_is(w, i + 2, WHEN_DIGITS);
	bool cue = range || (i > 0 && when_any(w, i - 1, year_cues)) ||
	    about_year(w, i) || (end != 0 && digits && (paired(w, i, year) ||
	    century_back(w, i, year)));
	bool the = i > 0 && when_is(w, i - 1, WHEN_THE);

	if (end == 0 || year > 2099 || (!digits && !cue) ||
	    (year < 1500 && !old_year(w, i, end)) || when_era(w, end))
		return false;
	if ((!cue || (when_is(w, i - 1, WHEN_OF) && !event_of(w, i))) &&
	    (year < 1900 || year > 2059))
		return false;
	if (i > 0 && year < 1900 && when_is(w, i - 1, WHEN_FROM) &&
	    when_is(w, end, WHEN_TO) && changes(w, i - 1))
		return false;
	if ((!range && named(w, i)) || in_path(w, i) ||
	    (range && !ends_range(w, i + 2, year)) ||
	    (when_is(w, end, WHEN_UNIT) && !the && !when_weak(w, end)))
		return false;
	if (counts(w, end) && !the && !(i > 0 && when_any(w, i - 1,
	    strong_cues) && !when_is(w, end, WHEN_PLURAL)) &&
	    !(i > 0 && when_value(w, i - 1, WHEN_IN) >= DURING))
		return false;
	if (when_is(w, end, WHEN_DIGITS) && w->t->text.p[w->t->at[end].start]
	    == '0')
		return false; /* the telephone number 1800 020 613 */
	if (!cue && i > 0 && when_any(w, i - 1, WHEN(WHEN_THAN) |
	    WHEN(WHEN_MORE) | WHEN(WHEN_ABOUT)) &&
	    !(i > 1 && when_is(w, i - 2, WHEN_THE)) && !(end == w->n ||
	    (w->t->at[end].kind == TOKEN_MARK && !when_dash(w, end)) ||
	    when_roles(w, end) != 0))
		return false; /* "about 2000 voted", but "the full 2022 list" */
	return when_fix(d, i, end, period_year(year));
}

/* in '96, the class of '68 */
static bool
apostrophe_year(const struct when *w, size_t i, struct when_date *d)
{
	int year;
	size_t end;

	if (i < 2 || !when_glued(w, i) || !when_any(w, i - 2, year_cues |
	    WHEN(WHEN_OF)))
		return false;
	end = when_short_year(w, i - 1, &year);
	return end == i + 1 && when_fix(d, i - 1, end, period_year(year));
}

bool
when_bare_year(const struct when *w, size_t i, struct when_date *d)
{
	return apostrophe_year(w, i, d) || bare_year(w, i, d);
}
