/* The numbers that dates and durations are made of. */
#include "when.h"

enum { MONTH_DAYS = 31, MILLION = 1000000, AHEAD = 20, PIVOT = 2049 };

/* The values of st, nd, rd, th; of BC. */
enum { OF_ORDINAL, ERA };

/*
 * Are digits i a number of their own?  Not those of "1,385", "2.5", "A34",
 * "5G" or "12%".
 */
static bool
whole(const struct when *w, size_t i)
{
	const char *text = w->t->text.p;

	if (when_glued(w, i) && i > 0) {
		const struct token *prev = &w->t->at[i - 1];
		char c = text[prev->start];

		if (prev->kind == TOKEN_WORD)
			return false;
		if ((c == '.' || c == ',') && when_glued(w, i - 1) &&
		    when_is(w, i - 2, WHEN_DIGITS))
			return false;
		if (c == '$' || c == '#' || prev->flags & TOKEN_FOREIGN)
			return when_dash(w, i - 1) || c != '$';
	}
	if (!when_glued(w, i + 1))
		return true;
	if (w->t->at[i + 1].kind == TOKEN_WORD || when_mark(w, i + 1, '%'))
		return false;
	return !((when_mark(w, i + 1, '.') || when_mark(w, i + 1, ',')) &&
	    when_glued(w, i + 2) && when_is(w, i + 2, WHEN_DIGITS));
}

/* The value of 1 to 9 digits. */
static bool
digits(const struct when *w, size_t i, size_t least, size_t most, int *v)
{
	struct span s;

	if (!when_is(w, i, WHEN_DIGITS))
		return false;
	s = token_span(w->t, i);
	if (s.n < least || s.n > most)
		return false;
	*v = 0;
	for (size_t k = 0; k < s.n; k++)
		*v = *v * 10 + (s.p[k] - '0');
	return true;
}

size_t
when_digits(const struct when *w, size_t i, size_t least, size_t most, int *v)
{
	return digits(w, i, least, most, v) ? i + 1 : 0;
}

/* "1,385": a group of three behind the first; more are not needed here. */
static size_t
grouped(const struct when *w, size_t i, int *v)
{
	int group;

	if (!digits(w, i, 1, 6, v))
		return 0;
	i++;
	if (when_mark(w, i, ',') && when_glued(w, i) &&
	    when_glued(w, i + 1) && digits(w, i + 1, 3, 3, &group) &&
	    *v < 1000) {
		*v = *v * 1000 + group;
		i += 2;
	}
	return i;
}

/* One to ninety-nine in words. */
static size_t
small(const struct when *w, size_t i, int *v)
{
	if (when_is(w, i, WHEN_DIGIT) || when_is(w, i, WHEN_TEEN)) {
		*v = when_value(w, i, when_is(w, i, WHEN_TEEN) ? WHEN_TEEN :
		    WHEN_DIGIT);
		return i + 1;
	}
	if (!when_is(w, i, WHEN_TENS))
		return 0;
	*v = when_value(w, i++, WHEN_TENS);
	if (when_is(w, i, WHEN_DIGIT)) {
		*v += when_value(w, i++, WHEN_DIGIT);
	} else if (when_dash(w, i) && when_glued(w, i) &&
	    when_is(w, i + 1, WHEN_DIGIT)) {
		*v += when_value(w, i + 1, WHEN_DIGIT);
		i += 2;
	}
	return i;
}

/* "and" and a number below one hundred, if they follow. */
static size_t
rest(const struct when *w, size_t i, int *v)
{
	int more;
	size_t end = small(w, when_is(w, i, WHEN_AND) ? i + 1 : i, &more);

	if (end == 0)
		return i;
	*v += more;
	return end;
}

static size_t
words(const struct when *w, size_t i, int *v)
{
	size_t end = small(w, i, v);

	if (end == 0)
		return 0;
	if (when_is(w, end, WHEN_HUNDRED)) {
		*v *= 100;
		end = rest(w, end + 1, v);
	}
	if (when_is(w, end, WHEN_SCALE) &&
	    when_value(w, end, WHEN_SCALE) == 3) {
		*v *= 1000;
		end = rest(w, end + 1, v);
	} else if (when_is(w, end, WHEN_AND) && *v % 10 == 0 && *v >= 20 &&
	    *v < 100 && when_is(w, end + 1, WHEN_DIGIT)) {
		return rest(w, end, v); /* "twenty and four" */
	}
	return end;
}

size_t
when_cardinal(const struct when *w, size_t i, int *v)
{
	size_t end;

	if (when_is(w, i, WHEN_DIGITS))
		end = grouped(w, i, v);
	else
		end = words(w, i, v);
	return end && *v < MILLION ? end : 0;
}

bool
when_era(const struct when *w, size_t i)
{
	if (when_value(w, i, WHEN_SUFFIX) == ERA)
		return true;
	return i + 2 < w->n && when_mark(w, i + 1, '.') &&
	    when_glued(w, i + 1) && when_glued(w, i + 2) &&
	    span_is(token_span(w->t, i), "B") &&
	    span_is(token_span(w->t, i + 2), "C");
}

size_t
when_ordinal(const struct when *w, size_t i, int *v)
{
	if (when_is(w, i + 1, WHEN_SUFFIX) && when_glued(w, i + 1) &&
	    when_value(w, i + 1, WHEN_SUFFIX) == OF_ORDINAL &&
	    digits(w, i, 1, 3, v))
		return i + 2;
	if (when_is(w, i, WHEN_ORDINAL)) {
		*v = when_value(w, i, WHEN_ORDINAL);
		return i + 1;
	}
	if (!when_is(w, i, WHEN_TENS))
		return 0;
	*v = when_value(w, i++, WHEN_TENS);
	if (when_dash(w, i))
		i++;
	if (!when_is(w, i, WHEN_ORDINAL) ||
	    when_value(w, i, WHEN_ORDINAL) > 9)
		return 0;
	*v += when_value(w, i, WHEN_ORDINAL);
	return i + 1;
}

size_t
when_day(const struct when *w, size_t i, int *day, bool *ordinal)
{
	size_t end;

	*day = 0;
	end = when_ordinal(w, i, day);
	*ordinal = end != 0;
	if (end == 0 && digits(w, i, 1, 2, day))
		end = i + 1;
	return *day >= 1 && *day <= MONTH_DAYS ? end : 0;
}

/* "nineteen eighty-six", "two thousand and fifteen", "seventeen hundred". */
static size_t
year_words(const struct when *w, size_t i, int *year)
{
	int low = 0;
	size_t end = small(w, i, year), more;

	if (end == 0)
		return 0;
	if (*year < 10) {
		if (!when_is(w, end, WHEN_SCALE))
			return 0;
		return words(w, i, year);
	}
	if (*year > 20 || *year < 11)
		return 0;
	*year *= 100;
	if (when_is(w, end, WHEN_HUNDRED))
		return rest(w, end + 1, year);
	more = small(w, end, &low);
	*year += low;
	return low >= 10 ? more : 0;
}

/* "2024-13-45" and "2019/07/113" hold no year: the whole is no date. */
static bool
of_no_date(const struct when *w, size_t i)
{
	struct when_date d;

	for (size_t k = i + 1; k < i + 5; k += 2)
		if (!when_glued(w, k) || !when_glued(w, k + 1) ||
		    !(when_dash(w, k) || when_mark(w, k, '/')) ||
		    !when_is(w, k + 1, WHEN_DIGITS))
			return false;
	return !when_calendar(w, i, &d) || d.day == 0;
}

size_t
when_year(const struct when *w, size_t i, int *year)
{
	size_t end;

	*year = 0;
	/* Chinese years have a word behind them (when_han); others count */
	if (when_glued(w, i + 1) && i + 1 < w->n &&
	    w->t->at[i + 1].kind == TOKEN_CJK)
		return 0;
	if (when_is(w, i, WHEN_DIGITS))
		end = digits(w, i, 4, 4, year) && whole(w, i) &&
		    !of_no_date(w, i) ? i + 1 : 0;
	else
		end = year_words(w, i, year);
	return *year >= 1000 && *year < 3000 ? end : 0;
}

int
when_full_year(const struct when *w, int year)
{
	int last = w->ref.year ? w->ref.year + AHEAD : PIVOT;

	year += 2000;
	while (year > last)
		year -= 100;
	return year;
}

size_t
when_short_year(const struct when *w, size_t i, int *year)
{
	size_t at = i;

	if (when_apostrophe(w, i))
		at++;
	if (!digits(w, at, 2, 2, year) || !whole(w, at))
		return 0;
	*year = when_full_year(w, *year);
	return at + 1;
}
