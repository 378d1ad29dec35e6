/* span - a read-only run of bytes; never NUL-terminated, never owned. */
#ifndef SPAN_H
#define SPAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct span {
	const char *p;
	size_t n;
};

#define SPAN(lit) ((struct span){ "" lit, sizeof(lit) - 1 })

/* Byte classes that do not depend on the locale, as those of ctype do. */
static inline bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool
is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static inline bool
is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static inline bool
is_alpha(char c)
{
	return is_upper(c) || is_lower(c);
}

static inline bool
is_alnum(char c)
{
	return is_alpha(c) || is_digit(c);
}

/* Blank, tab, newline, vertical tab, form feed, carriage return. */
static inline bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static inline char
to_lower(char c)
{
	return is_upper(c) ? (char)(c | 0x20) : c;
}

static inline struct span
span_of(const char *s)
{
	return (struct span){ s, s ? strlen(s) : 0 };
}

/* The bytes from p up to end. */
static inline struct span
span_to(const char *p, const char *end)
{
	return (struct span){ p, (size_t)(end - p) };
}

/* Bytes [from, to) of s; the caller sees to 0 <= from <= to <= s.n. */
static inline struct span
span_cut(struct span s, size_t from, size_t to)
{
	return (struct span){ s.p + from, to - from };
}

static inline bool
span_eq(struct span a, struct span b)
{
	if (a.n != b.n)
		return false;
	/* Most that differ do so at once.  No span of bytes is at NULL.
	   NOLINTNEXTLINE */
	return a.n == 0 || (*a.p == *b.p && memcmp(a.p, b.p, a.n) == 0);
}

static inline bool
span_is(struct span s, const char *text)
{
	return span_eq(s, span_of(text));
}

/* Equal but for ASCII case. */
static inline bool
span_eq_fold(struct span a, struct span b)
{
	if (a.n != b.n)
		return false;
	for (size_t i = 0; i < a.n; i++)
		if (to_lower(a.p[i]) != to_lower(b.p[i]))
			return false;
	return true;
}

static inline bool
span_starts(struct span s, struct span prefix)
{
	return s.n >= prefix.n &&
	    span_eq((struct span){ s.p, prefix.n }, prefix);
}

static inline bool
span_ends(struct span s, struct span suffix)
{
	return s.n >= suffix.n &&
	    span_eq((struct span){ s.p + s.n - suffix.n, suffix.n }, suffix);
}

/* Byte order, as LC_ALL=C sort has it: < 0, 0 or > 0. */
static inline int
span_cmp(struct span a, struct span b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int d = n ? memcmp(a.p, b.p, n) : 0;

	return d ? d : (a.n > b.n) - (a.n < b.n);
}

/* Eight bytes, the first in the lowest bits whatever the machine. */
static inline uint64_t
span_eight(const char *p)
{
	uint64_t x;
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	memcpy(&x, p, 8);
#else
	x = 0;
	for (int i = 8; i-- > 0;)
		x = x << 8 | (unsigned char)p[i];
#endif
	return x;
}

/* A product's low bits know the low ones only: the high are brought down. */
static inline uint64_t
span_mix(uint64_t h)
{
	h *= 0x9E3779B97F4A7C15u;
	return h ^ h >> 32;
}

/* The same on every machine. */
static inline uint64_t
span_hash(struct span s)
{
	uint64_t h = s.n, x;

	for (; s.n >= 8; s.p += 8, s.n -= 8)
		h = span_mix(h ^ span_eight(s.p));
	for (x = 0; s.n > 0; s.p++, s.n--)
		x = x << 8 | (unsigned char)*s.p;
	return span_mix(span_mix(h ^ x));
}

/* The index behind the white space at s[i]. */
static inline size_t
span_blanks(struct span s, size_t i)
{
	while (i < s.n && is_space(s.p[i]))
		i++;
	return i;
}

static inline struct span
span_trim(struct span s)
{
	while (s.n > 0 && is_space(s.p[0]))
		s.p++, s.n--;
	while (s.n > 0 && is_space(s.p[s.n - 1]))
		s.n--;
	return s;
}

#endif
