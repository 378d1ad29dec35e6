#include "num.h"

static const uint64_t ONE = 1000000000000000000; /* 10^NUM_DIGITS */

/* Takes the digits at the front of s; false if none or too many. */
static bool
take_digits(struct span *s, uint64_t *v, size_t *digits)
{
	const char *start = s->p;

	for (*v = 0; s->n > 0 && is_digit(*s->p); s->p++, s->n--) {
		if (*v >= ONE / 10)
			return false;
		*v = *v * 10 + (uint64_t)(*s->p - '0');
	}
	*digits = (size_t)(s->p - start);
	return *digits > 0;
}

/* The digits behind the point, as so many 10^-18. */
static bool
take_fraction(struct span *s, uint64_t *v)
{
	size_t digits;

	if (!take_digits(s, v, &digits) || digits > NUM_DIGITS)
		return false;
	for (; digits < NUM_DIGITS; digits++)
		*v *= 10;
	return true;
}

static bool
read_any(struct num *x, struct span s)
{
	bool minus = s.n > 0 && s.p[0] == '-';
	uint64_t whole, frac = 0;
	size_t digits;

	if (minus)
		s.p++, s.n--;
	if (!take_digits(&s, &whole, &digits))
		return false;
	if (s.n > 0 && s.p[0] == '.') {
		s.p++, s.n--;
		if (!take_fraction(&s, &frac))
			return false;
	}
	if (s.n > 0)
		return false;
	x->whole = minus ? -(int64_t)whole : (int64_t)whole;
	x->frac = frac;
	if (minus && frac > 0) {
		x->whole--;
		x->frac = ONE - frac;
	}
	return true;
}

/* Four bytes, the first the lowest. */
static uint64_t
four(const char *p)
{
	const unsigned char *b = (const unsigned char *)p;

	return (uint64_t)b[0] | (uint64_t)b[1] << 8 | (uint64_t)b[2] << 16 |
	    (uint64_t)b[3] << 24;
}

/* As most are: four to eight digits, all of them read at once. */
static bool
read_plain(struct num *x, struct span s)
{
	const uint64_t zeros = 0x3030303030303030, high = 0xF0F0F0F0F0F0F0F0;
	unsigned blank = 8 * (8 - (unsigned)s.n);
	uint64_t v = four(s.p) | four(s.p + s.n - 4) << 8 * (s.n - 4);

	v = v << blank | (zeros & (((uint64_t)1 << blank) - 1));
	if ((v & high) != zeros ||
	    ((v + 0x0606060606060606) & high) != zeros)
		return false;
	v -= zeros; /* neighbours are put together, three times */
	v = (v * 10 + (v >> 8)) & 0x00FF00FF00FF00FF;
	v = (v * 100 + (v >> 16)) & 0x0000FFFF0000FFFF;
	v = (v * 10000 + (v >> 32)) & 0xFFFFFFFF;
	*x = (struct num){ (int64_t)v, 0 };
	return true;
}

bool
num_read(struct num *x, struct span s)
{
	if (s.n >= 4 && s.n <= 8 && read_plain(x, s))
		return true;
	return read_any(x, s);
}

struct num
num_minus(struct num a, struct num b)
{
	struct num d = { a.whole - b.whole, a.frac - b.frac };

	if (a.frac < b.frac) {
		d.whole--;
		d.frac += ONE;
	}
	return d;
}

static size_t
put_whole(char *to, uint64_t v)
{
	char digits[24], *end = digits + sizeof(digits), *p = end;

	do
		*--p = (char)('0' + v % 10);
	while ((v /= 10) > 0);
	memcpy(to, p, (size_t)(end - p));
	return (size_t)(end - p);
}

/* The digits behind the point, without zeros at their end. */
static size_t
put_fraction(char *to, uint64_t frac)
{
	size_t n = NUM_DIGITS;

	for (size_t i = NUM_DIGITS; i > 0; i--) {
		to[i - 1] = (char)('0' + frac % 10);
		frac /= 10;
	}
	while (to[n - 1] == '0')
		n--;
	return n;
}

size_t
num_put(char *to, struct num x)
{
	size_t n = put_whole(to, (uint64_t)x.whole);

	if (x.frac > 0) {
		to[n++] = '.';
		n += put_fraction(to + n, x.frac);
	}
	return n;
}
