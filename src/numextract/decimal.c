#include "decimal.h"

/* No leading zero; zeros at the end go into the exponent. */
static struct decimal
normal(struct decimal d)
{
	while (d.n > 0 && d.digit[0] == '0')
		d.digit++, d.n--;
	while (d.n > 0 && d.digit[d.n - 1] == '0')
		d.n--, d.exp++;
	if (d.n == 0)
		d.exp = 0;
	return d;
}

struct decimal
decimal_read(struct arena *arena, struct span text, char point)
{
	struct decimal d = { .digit = text.p };
	bool fraction = false;
	char *to;

	while (d.n < text.n && is_digit(text.p[d.n]))
		d.n++;
	if (d.n == text.n)
		return normal(d);
	to = arena_copy(arena, text.p, text.n);
	d.digit = to;
	for (size_t i = d.n; i < text.n; i++) {
		if (is_digit(text.p[i])) {
			to[d.n++] = text.p[i];
			d.exp -= fraction;
		} else if (point && text.p[i] == point) {
			fraction = true;
		}
	}
	return normal(d);
}

struct decimal
decimal_of(struct arena *arena, unsigned long long value)
{
	static const char small[] = "0123456789";
	char digit[20];
	size_t n = sizeof(digit);

	if (value < 10)
		return (struct decimal){ .digit = small + value,
			.n = value > 0 };
	while (value > 0) {
		digit[--n] = (char)('0' + value % 10);
		value /= 10;
	}
	return normal((struct decimal){
		.digit = arena_copy(arena, digit + n, sizeof(digit) - n),
		.n = sizeof(digit) - n,
	});
}

struct decimal
decimal_shift(struct decimal d, long k)
{
	if (d.n > 0)
		d.exp += k;
	return d;
}

/* The digit of d that counts 10^place. */
static unsigned
digit_at(struct decimal d, long place)
{
	long i = (long)d.n - 1 - (place - d.exp);

	return i < 0 || i >= (long)d.n ? 0 : (unsigned)(d.digit[i] - '0');
}

struct decimal
decimal_add(struct arena *arena, struct decimal a, struct decimal b)
{
	long low, high, ma = decimal_magnitude(a), mb = decimal_magnitude(b);
	unsigned carry = 0;
	char *to;

	if (a.n == 0)
		return b;
	if (b.n == 0)
		return a;
	low = a.exp < b.exp ? a.exp : b.exp;
	high = (ma > mb ? ma : mb) + 1;
	to = arena_take(arena, (size_t)(high - low));
	for (long place = low; place < high; place++) {
		carry += digit_at(a, place) + digit_at(b, place);
		to[high - 1 - place] = (char)('0' + carry % 10);
		carry /= 10;
	}
	return normal((struct decimal){ to, (size_t)(high - low), low, false });
}

struct decimal
decimal_times(struct arena *arena, struct decimal d, unsigned long long by)
{
	size_t n = d.n + 10;
	char *to = arena_take(arena, n);
	unsigned long long carry = 0;

	for (size_t i = 0; i < n; i++) {
		if (i < d.n)
			carry += by *
			    (unsigned)(d.digit[d.n - 1 - i] - '0');
		to[n - 1 - i] = (char)('0' + carry % 10);
		carry /= 10;
	}
	return normal((struct decimal){ to, n, d.exp, d.negative });
}

struct decimal
decimal_over(struct arena *arena, struct decimal d, unsigned long long by)
{
	size_t n = d.n + DECIMAL_PLACES + 1;
	char *to = arena_take(arena, n);
	unsigned long long rest = 0;

	for (size_t i = 0; i < n; i++) {
		rest = rest * 10 +
		    (i < d.n ? (unsigned)(d.digit[i] - '0') : 0u);
		to[i] = (char)('0' + rest / by);
		rest %= by;
	}
	/* Round the last place, as 2/3 is 0.666666666667; then drop it. */
	n--;
	for (size_t i = n; to[n] >= '5' && i-- > 0;) {
		if (to[i]++ < '9')
			break;
		to[i] = '0';
	}
	return normal((struct decimal){ to, n, d.exp - DECIMAL_PLACES,
	    d.negative });
}

long
decimal_magnitude(struct decimal d)
{
	return (long)d.n + d.exp;
}

int
decimal_cmp(struct decimal a, struct decimal b)
{
	long ma = decimal_magnitude(a), mb = decimal_magnitude(b);
	size_t n = a.n < b.n ? a.n : b.n;
	int d;

	if (a.n == 0 || b.n == 0)
		return (a.n > 0) - (b.n > 0);
	if (ma != mb)
		return ma < mb ? -1 : 1;
	d = memcmp(a.digit, b.digit, n);
	return d ? d : (a.n > b.n) - (a.n < b.n);
}

long
decimal_small(struct decimal d)
{
	long value = 0, magnitude = decimal_magnitude(d);

	if (d.exp < 0 || magnitude > 9)
		return -1;
	for (long i = 0; i < magnitude; i++)
		value = value * 10 +
		    (i < (long)d.n ? d.digit[i] - '0' : 0);
	return value;
}

struct span
decimal_show(struct arena *arena, struct decimal d)
{
	long whole = decimal_magnitude(d);
	long last = d.exp < 0 ? d.exp : 0;
	long first = whole > 1 ? whole : 1;
	char *to = arena_take(arena, (size_t)(first - last) + 2);
	struct span s = { to, 0 };

	if (d.negative && d.n > 0)
		to[s.n++] = '-';
	for (long place = first - 1; place >= last; place--) {
		if (place == -1)
			to[s.n++] = '.';
		to[s.n++] = (char)('0' + digit_at(d, place));
	}
	return s;
}
