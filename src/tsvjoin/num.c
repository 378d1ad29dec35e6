#include "num.h"

#include "scan.h"

/* Takes the digits at the front of s; false if none or too many. */
static bool
take_digits(struct span *s, uint64_t *v, size_t *digits)
{
	const char *start = s->p;

	for (*v = 0; s->n > 0 && is_digit(*s->p); s->p++, s->n--) {
		if (*v >= NUM_ONE / 10)
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

bool
num_read(struct num *x, struct span s)
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
		x->frac = NUM_ONE - frac;
	}
	return true;
}

const char *
num_any(struct num *x, const char *p, const char *end)
{
	const char *tab = scan_to(p, end, '\t');

	return num_read(x, span_to(p, tab)) ? tab : NULL;
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
