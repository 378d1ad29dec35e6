#include "datetext.h"

/* A number of one or two, or of four digits. */
struct number {
	int value;
	size_t digits, end;
};

static bool
number_at(struct span s, size_t i, struct number *n)
{
	*n = (struct number){ .end = i };
	while (n->end < s.n && is_digit(s.p[n->end]) && n->digits < 5) {
		n->value = n->value * 10 + (s.p[n->end] - '0');
		n->digits++;
		n->end++;
	}
	return n->digits > 0 && n->digits < 5;
}

/* "9:12": an hour and its minutes. */
static bool
clock_at(struct span s, size_t i, struct number *hour)
{
	struct number minute;

	return number_at(s, i, hour) && hour->digits <= 2 &&
	    hour->value < 24 && hour->end < s.n && s.p[hour->end] == ':' &&
	    number_at(s, hour->end + 1, &minute) && minute.digits == 2;
}

/* Four digits; behind them a page may have lost a blank: "20239:12 AM". */
static bool
year_at(struct span s, size_t i, struct number *n)
{
	struct number hour;

	if (number_at(s, i, n))
		return n->digits == 4;
	return n->digits > 4 && clock_at(s, i + 4, &hour) &&
	    number_at(span_cut(s, 0, i + 4), i, n);
}

static bool
plausible(struct date d)
{
	return d.year >= 1900 && d.year < 2100 && date_valid(d);
}

/* Behind 年 or 월, a sign of three bytes, and a blank; i: it is not there. */
static size_t
skip_sign(struct span s, size_t i, const char *chinese, const char *korean)
{
	if (s.n - i < 3 || (memcmp(s.p + i, chinese, 3) != 0 &&
	    memcmp(s.p + i, korean, 3) != 0))
		return i;
	return span_blanks(s, i + 3);
}

/*
 * 2024-09-19, 2024/9/19, 2024.09.19, 2024_09_19, 2024年9月19日,
 * 2024년 9월 19일 at s[i].
 */
static bool
year_first(struct span s, size_t i, struct date *d)
{
	struct number y, m, day;
	size_t a, b;

	if (!number_at(s, i, &y) || y.digits != 4 || y.end >= s.n)
		return false;
	a = skip_sign(s, y.end, "年", "년");
	if (a == y.end && !strchr("-/._", s.p[a++]))
		return false;
	if (!number_at(s, a, &m) || m.digits > 2 || m.end >= s.n)
		return false;
	b = a > y.end + 1 ? skip_sign(s, m.end, "月", "월") : m.end + 1;
	if (b == m.end || (a == y.end + 1 && s.p[m.end] != s.p[y.end]))
		return false;
	if (!number_at(s, b, &day) || day.digits > 2)
		return false;
	*d = (struct date){ y.value, m.value, day.value };
	return plausible(*d);
}

static size_t
skip_marks(struct span s, size_t i)
{
	while (i < s.n && (is_space(s.p[i]) || s.p[i] == ',' ||
	    s.p[i] == '.' || s.p[i] == '-' || s.p[i] == '/'))
		i++;
	return i;
}

/* Of Latin letters, and those of two bytes: März, août. */
static size_t
word_end(struct span s, size_t i)
{
	while (i < s.n && (is_alpha(s.p[i]) || (s.p[i] & 0xE0) == 0xC0))
		i += is_alpha(s.p[i]) ? 1 : 2;
	return i < s.n ? i : s.n;
}

/* 1 to 12 if the word at s[i] is the name of a month. */
static int
month_at(const struct words *w, struct span s, size_t i)
{
	return words_month(w, span_cut(s, i, word_end(s, i)));
}

/* Behind a day: st, nd, rd, th. */
static size_t
skip_suffix(struct span s, size_t i)
{
	return word_end(s, i) == i + 2 && is_lower(s.p[i]) ? i + 2 : i;
}

/* "July 26, 2021", "Sept. 3rd 2020" at s[i]. */
static bool
month_first(const struct words *w, struct span s, size_t i, struct date *d)
{
	struct number day, year;
	size_t at = skip_marks(s, word_end(s, i));
	int month;

	if (at == s.n || !is_digit(s.p[at]) || !number_at(s, at, &day) ||
	    day.digits > 2)
		return false;
	month = month_at(w, s, i);
	if (month == 0)
		return false;
	at = skip_marks(s, skip_suffix(s, day.end));
	if (!year_at(s, at, &year))
		return false;
	*d = (struct date){ year.value, month, day.value };
	return plausible(*d);
}

/* Around a month: of, de, del. */
static size_t
skip_of(const struct words *w, struct span s, size_t i)
{
	size_t end = word_end(s, i);

	return end < s.n && s.p[end] == ' ' &&
	    words_find_bare(w, span_cut(s, i, end)) & WORD_OFMONTH ?
	    end + 1 : i; /* nothing is known of what is behind a header */
}

/* "27 May 2023", "09-Oct-2024", "4th of March, 2019", "4 de mayo de 2019". */
static bool
day_first(const struct words *w, struct span s, size_t i, struct date *d)
{
	struct number day, year;
	size_t at;
	int month;

	if (!number_at(s, i, &day) || day.digits > 2)
		return false;
	at = skip_marks(s, skip_suffix(s, day.end));
	at = skip_of(w, s, at);
	month = month_at(w, s, at);
	if (month == 0)
		return false;
	at = skip_of(w, s, skip_marks(s, word_end(s, at)));
	if (!year_at(s, at, &year))
		return false;
	*d = (struct date){ year.value, month, day.value };
	return plausible(*d);
}

/* 19.11.19 is a day; what has slashes may be one of these in any order. */
static bool
short_year(struct span s, size_t from, size_t end)
{
	return end - from == 8 && s.p[from + 2] == '.' && (end == s.n ||
	    (!is_alnum(s.p[end]) && s.p[end] != '.'));
}

/*
 * 11/19/2019; 19/11/2019 and 19.11.2019 where only that can be.  Where both
 * may be the month comes first, which pubdate_find looks at again.
 */
static bool
slashes(struct span s, size_t i, struct date *d)
{
	struct number a, b, y;

	if (!number_at(s, i, &a) || a.digits > 2 || a.end >= s.n ||
	    !strchr("/.-", s.p[a.end]) ||
	    !number_at(s, a.end + 1, &b) || b.digits > 2 || b.end >= s.n ||
	    s.p[b.end] != s.p[a.end] ||
	    !number_at(s, b.end + 1, &y) || y.digits % 2 != 0)
		return false;
	if (y.digits == 2 && !short_year(s, i, y.end))
		return false;
	y.value += y.digits == 2 ? 2000 : 0;
	*d = (struct date){ y.value, a.value, b.value };
	if (a.value > 12 || s.p[a.end] == '.')
		*d = (struct date){ y.value, b.value, a.value };
	return plausible(*d);
}

bool
datetext_read(const struct words *w, struct span s, struct date *d)
{
	size_t digits = 0;

	for (size_t i = 0; i < s.n && digits < 5; i++)
		digits += is_digit(s.p[i]);
	if (digits < 5) /* a year and a day */
		s.n = 0;
	for (size_t i = 0; i < s.n; i++) {
		if (i > 0 && is_alnum(s.p[i - 1]))
			continue;
		if (is_digit(s.p[i]) && (year_first(s, i, d) ||
		    day_first(w, s, i, d) || slashes(s, i, d)))
			return true;
		if (is_alpha(s.p[i]) && month_first(w, s, i, d))
			return true;
	}
	*d = (struct date){ 0 }; /* not 31 February */
	return false;
}

bool
datetext_in_name(struct span s, struct date *d)
{
	for (size_t i = 0; i + 8 <= s.n; i++) {
		size_t n = 0;

		if (!is_digit(s.p[i]) || (i > 0 && is_alnum(s.p[i - 1])))
			continue;
		if (year_first(s, i, d))
			return true;
		*d = (struct date){ 0 };
		while (i + n < s.n && is_digit(s.p[i + n])) {
			int v = s.p[i + n] - '0';

			if (n < 4)
				d->year = d->year * 10 + v;
			else if (n < 6)
				d->month = d->month * 10 + v;
			else if (n < 8)
				d->day = d->day * 10 + v;
			n++;
		}
		if (n == 8 && (i + n == s.n || !is_alnum(s.p[i + n])) &&
		    plausible(*d))
			return true;
		i += n > 0 ? n - 1 : 0;
	}
	*d = (struct date){ 0 };
	return false;
}

unsigned
datetext_classes(const struct words *w, struct span s)
{
	unsigned bits = 0;

	for (size_t i = 0; i < s.n; i++) {
		size_t end = word_end(s, i);

		if (end > i)
			bits |= words_find(w, span_cut(s, i, end));
		if (end > i)
			i = end;
	}
	return bits;
}

bool
datetext_behind(const struct words *w, unsigned class, struct span s,
    struct date *d)
{
	for (size_t i = 0; i < s.n; i++) {
		size_t end = word_end(s, i);

		if (end > i && (words_find(w, span_cut(s, i, end)) & class))
			return datetext_read(w, span_cut(s, end, s.n), d);
		if (end > i)
			i = end;
	}
	return false;
}

int
datetext_order(struct span s)
{
	for (size_t i = 0; i < s.n; i++) {
		struct number a, b;

		if (!is_digit(s.p[i]) || (i > 0 && is_alnum(s.p[i - 1])) ||
		    !number_at(s, i, &a) || a.end >= s.n ||
		    s.p[a.end] != '/' || !number_at(s, a.end + 1, &b) ||
		    b.end >= s.n || s.p[b.end] != '/')
			continue;
		return a.value > 12 ? 1 : b.value > 12 ? -1 : 0;
	}
	return -1;
}

/* Behind an hour: "AM", " p.m." */
static bool
half_day(struct span s, size_t i)
{
	i = span_blanks(s, i);
	return i + 1 < s.n && ((s.p[i] | 0x20) == 'a' ||
	    (s.p[i] | 0x20) == 'p') &&
	    (s.p[i + 1] == '.' || (s.p[i + 1] | 0x20) == 'm');
}

bool
datetext_whole_day(struct span s)
{
	struct number hour;

	for (size_t i = 0; i < s.n; i = hour.end + 1)
		if (clock_at(s, i, &hour) && hour.digits == 2 &&
		    (hour.value > 12 || (s.p[i] == '0' &&
		    !half_day(s, hour.end + 3))))
			return true;
	return false;
}
