#include "link.h"

#include <stdbool.h>

enum { DIGITS = 5 }; /* of a link's number */

/* The number at s, and its bytes in *n; *n is 0 when there is none. */
static size_t
number(struct span s, size_t *n)
{
	size_t v = 0;

	for (*n = 0; *n < s.n && is_digit(s.p[*n]); ++*n)
		if (*n < DIGITS)
			v = v * 10 + (size_t)(s.p[*n] - '0');
	if (*n > DIGITS)
		*n = 0;
	return v;
}

/* https:, mailto: */
static bool
is_url(struct span s)
{
	size_t n = 0;

	while (n < s.n && (is_alnum(s.p[n]) || s.p[n] == '+'))
		n++;
	return n > 2 && n + 1 < s.n && s.p[n] == ':' && !is_space(s.p[n + 1]);
}

size_t
link_count(struct span text)
{
	const char *p;
	size_t n, count;

	text = span_trim(text);
	p = text.p + text.n;
	while (p > text.p && p[-1] != '\n')
		p--;
	text = span_trim(span_to(p, text.p + text.n));
	count = number(text, &n);
	if (n == 0 || n == text.n || text.p[n] != '.')
		return 0;
	return is_url(span_trim(span_cut(text, n + 1, text.n))) ? count : 0;
}

/* The bytes of a mark at s, or 0. */
static size_t
mark(struct span s, size_t count)
{
	size_t n, v;

	if (s.n < 4 || s.p[0] != '[')
		return 0;
	v = number(span_cut(s, 1, s.n), &n);
	if (n == 0 || v == 0 || v > count || n + 2 >= s.n ||
	    s.p[n + 1] != ']' || is_space(s.p[n + 2]))
		return 0;
	return n + 2;
}

size_t
link_strip(char *p, size_t n, size_t count)
{
	size_t to = 0;

	for (size_t i = 0; i < n;) {
		size_t skip = mark((struct span){ p + i, n - i }, count);

		i += skip;
		if (skip == 0)
			p[to++] = p[i++];
	}
	memset(p + to, ' ', n - to);
	return to;
}
