#include "stamp.h"

enum {
	REACH = 120, /* bytes in which the colon of the time must stand */
	DIGITS = 5   /* before that colon */
};

static size_t
digits(struct span s, size_t i)
{
	size_t n = 0;

	while (i + n < s.n && is_digit(s.p[i + n]))
		n++;
	return n;
}

/* The end of "02:28:11 PM" at s[i], or 0. */
static size_t
time_end(struct span s, size_t i)
{
	size_t n = digits(s, i);
	int parts = 0;

	if (n < 1 || n > 2)
		return 0;
	for (i += n; i < s.n && s.p[i] == ':' && parts < 2; parts++) {
		if (digits(s, i + 1) != 2)
			return 0;
		i += 3;
	}
	if (parts == 0)
		return 0;
	i = span_blanks(s, i);
	if (s.n - i < 3 || (to_lower(s.p[i]) != 'a' &&
	    to_lower(s.p[i]) != 'p') || to_lower(s.p[i + 1]) != 'm' ||
	    !is_space(s.p[i + 2]))
		return 0;
	return i + 2;
}

/* Does a year end right before s[i], perhaps with a comma? */
static bool
after_year(struct span s, size_t i)
{
	while (i > 0 && (is_space(s.p[i - 1]) || s.p[i - 1] == ','))
		i--;
	return i >= 5 && digits(s, i - 4) >= 4 && !is_digit(s.p[i - 5]) &&
	    (memcmp(s.p + i - 4, "19", 2) == 0 ||
	    memcmp(s.p + i - 4, "20", 2) == 0);
}

/* EST, GMT: the time is not over. */
static bool
is_zone(struct span s, size_t i)
{
	size_t n = i;

	while (n < s.n && is_upper(s.p[n]))
		n++;
	return n - i >= 2 && (n == s.n || !is_alnum(s.p[n]));
}

size_t
stamp_length(const struct masks *ms, struct span s)
{
	size_t near = s.n < REACH ? s.n : REACH;

	if (!masks_any(ms, MASK_DIGIT, s.p, s.p + near) ||
	    masks_count(ms, MASK_DIGIT, s.p, s.p + near) < DIGITS ||
	    !memchr(s.p, ':', near))
		return 0;
	for (size_t i = 1; i + 8 < s.n && i < REACH; i++) {
		size_t end;

		if (!is_digit(s.p[i]) || !is_space(s.p[i - 1]))
			continue;
		end = time_end(s, i);
		if (end == 0 || !after_year(s, i))
			continue;
		end = span_blanks(s, end);
		return end < s.n && is_upper(s.p[end]) && !is_zone(s, end) ?
		    end : 0;
	}
	return 0;
}
