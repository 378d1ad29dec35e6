/* phrase_piece - how phrase cuts a text into pieces, and hashes them. */
#ifndef PHRASE_PIECE_H
#define PHRASE_PIECE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "phrase_word.h"
#include "span.h"
#include "utf8.h"

enum { PHRASE_BLANKS = 8 }; /* a longer run of blanks ends a name */

#define PHRASE_SPREAD 0x9E3779B97F4A7C15u

static inline uint64_t
phrase_mix(uint64_t h, uint64_t x)
{
	h = (h ^ x) * PHRASE_SPREAD;
	return h ^ h >> 32;
}

/* The first n bytes, at most eight, of x. */
static inline uint64_t
phrase_cut_short(uint64_t x, size_t n)
{
	static const uint64_t mask[] = { 0, 0xFF, 0xFFFF, 0xFFFFFF,
		0xFFFFFFFF, 0xFFFFFFFFFF, 0xFFFFFFFFFFFF, 0xFFFFFFFFFFFFFF,
		UINT64_MAX };

	return x & mask[n];
}

/* The same for any n. */
static inline uint64_t
phrase_cut(uint64_t x, size_t n)
{
	return phrase_cut_short(x, n < 8 ? n : 8);
}

/*
 * A run of n word bytes, case folded: in [0-9A-Z_a-z] bit 5 is the case.
 * Seven bytes behind it are read.  Up to sixteen bytes there is no branch
 * that depends on n: the last eight overlap the first.
 */
static inline uint64_t
phrase_mix_word(uint64_t h, const char *p, size_t n)
{
	const uint64_t small = 0x2020202020202020;
	const char *last = p + (n > 8 ? n - 8 : 0);

	for (; n > 16; p += 8, n -= 8)
		h = phrase_mix(h, span_eight(p) | small);
	h ^= phrase_cut(span_eight(p) | small, n);
	return phrase_mix(h * PHRASE_SPREAD,
	    phrase_cut(span_eight(last) | small, n));
}

static inline const char *
phrase_word_end(const char *p, const char *end)
{
	while (p < end && phrase_is_word(*p))
		p++;
	return p;
}

/* The blank at p, ' ' or U+00A0; its length or 0. */
static inline size_t
phrase_blank(const char *p, const char *end)
{
	if (p < end && *p == ' ')
		return 1;
	return end - p >= 2 && p[0] == '\xC2' && p[1] == '\xA0' ? 2 : 0;
}

/* Is there a U+2019 at p? */
static inline bool
phrase_curly(const char *p, const char *end)
{
	return end - p >= 3 && memcmp(p, "\xE2\x80\x99", 3) == 0;
}

/* Takes the next piece at p into *h; its end, or NULL where none can be. */
static inline const char *
phrase_piece(const char *p, const char *end, uint64_t *h)
{
	const char *q = p;
	uint32_t cp;
	size_t n;

	for (int i = 0; i < PHRASE_BLANKS &&
	    (n = phrase_blank(q, end)) > 0; i++)
		q += n;
	if (q > p)
		*h = phrase_mix(*h, ' ');
	if (q == end)
		return NULL;
	if (phrase_is_word(*q)) {
		p = phrase_word_end(q, end);
		*h = phrase_mix_word(*h, q, (size_t)(p - q));
		return p;
	}
	n = utf8_next(q, end, &cp);
	if (phrase_curly(q, end))
		cp = '\'';
	*h = phrase_mix(*h, (uint64_t)cp << 32 | 1);
	return q + n;
}

#endif
