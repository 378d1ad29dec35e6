/* sum - a hash of bytes that an outsider cannot foresee. */
#ifndef SUM_H
#define SUM_H

#include <stdint.h>

#include "span.h"

/* What nobody outside knows: else keys could be made that all collide. */
struct sum {
	uint64_t secret[3];
};

struct sum sum_seed(uint64_t seed);

/* Some seed that differs from run to run. */
uint64_t sum_any(void);

/* Both halves of the product, folded. */
static inline uint64_t
sum_mix(uint64_t a, uint64_t b)
{
#ifdef __SIZEOF_INT128__
	__extension__ unsigned __int128 r = a;

	r *= b;
	return (uint64_t)r ^ (uint64_t)(r >> 64);
#else
	uint64_t al = (uint32_t)a, ah = a >> 32;
	uint64_t bl = (uint32_t)b, bh = b >> 32;
	uint64_t mid = ah * bl + (al * bl >> 32);
	uint64_t low = al * bh + (uint32_t)mid;

	return (a * b) ^ (ah * bh + (mid >> 32) + (low >> 32));
#endif
}

static inline uint64_t
sum_word(const char *p)
{
	uint64_t x;

	memcpy(&x, p, 8);
	return x;
}

/* Up to seven bytes, in a word. */
static inline uint64_t
sum_few(const char *p, size_t n)
{
	uint32_t a, b;

	if (n >= 4) {
		memcpy(&a, p, 4);
		memcpy(&b, p + n - 4, 4);
		return (uint64_t)a << 32 | b;
	}
	if (n == 0)
		return 0;
	return (uint64_t)(unsigned char)p[0] << 16 |
	    (uint64_t)(unsigned char)p[n / 2] << 8 | (unsigned char)p[n - 1];
}

static inline uint64_t
sum_of(const struct sum *key, struct span s)
{
	uint64_t h = key->secret[0] ^ s.n, a, b = 0;
	const char *p = s.p;
	size_t n = s.n;

	for (; n > 16; p += 16, n -= 16)
		h = sum_mix(sum_word(p) ^ key->secret[1],
		    sum_word(p + 8) ^ h);
	if (n >= 8) {
		a = sum_word(p);
		b = sum_word(p + n - 8);
	} else
		a = sum_few(p, n);
	return sum_mix(sum_mix(a ^ key->secret[1], b ^ h) ^ key->secret[2],
	    s.n ^ key->secret[0]);
}

#endif
