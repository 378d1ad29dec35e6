#include "phrase_start.h"

enum { NEAR = 3, BUCKETS = 8 }; /* bytes looked at; sets of names */

#define FOLD 0x20 /* set in the second and third byte: case does not matter */

static bool
is_word(unsigned char c)
{
	return is_alnum((char)c) || c == '_';
}

/* Adds byte c, or any byte for -1, as the k-th of the names of a bucket. */
static void
allow(struct phrases *p, int k, int c, uint8_t bucket)
{
	for (int i = 0; i < 16; i++) {
		if (c < 0 || (c & 15) == i)
			p->nibble[2 * k][i] |= bucket;
		if (c < 0 || c >> 4 == i)
			p->nibble[2 * k + 1][i] |= bucket;
	}
}

/* A blank may be another one in the text, an apostrophe a curly one. */
static void
allow_name(struct phrases *p, const struct phrase_entry *e, uint8_t bucket)
{
	bool any = false;

	for (size_t k = 1; k < NEAR; k++) {
		unsigned char c = k < e->name.n ?
		    (unsigned char)e->name.p[k] : ' ';

		any |= c == ' ' || c == '\'';
		allow(p, (int)k, any ? -1 : c | FOLD, bucket);
	}
}

/*
 * One bucket a first byte, the fullest bytes first, each to the emptiest
 * bucket; small letters have four of their own, so that the few names that
 * begin with one do not let every word pass.
 */
static void
deal(const size_t count[256], uint8_t bucket[256])
{
	size_t load[BUCKETS] = { 0 };
	bool dealt[256] = { false };

	for (;;) {
		int most = -1, to;

		for (int c = 0; c < 256; c++)
			if (count[c] && !dealt[c] &&
			    (most < 0 || count[c] > count[most]))
				most = c;
		if (most < 0)
			return;
		to = is_lower((char)most) ? 0 : BUCKETS / 2;
		for (int b = to, i = 0; i < BUCKETS / 2; i++)
			if (load[b + i] < load[to])
				to = b + i;
		dealt[most] = true;
		bucket[most] = (uint8_t)(1 << to);
		load[to] += count[most];
	}
}

static unsigned char
other_case(unsigned char c)
{
	return is_alpha((char)c) ? c ^ FOLD : c;
}

void
phrase_start_build(struct phrases *p)
{
	size_t count[256] = { 0 };
	uint8_t bucket[256] = { 0 };

	for (size_t i = 0; i < p->n; i++) {
		unsigned char c = (unsigned char)p->at[i].name.p[0];

		count[c]++;
		if (p->at[i].case_ != PHRASE_EXACT)
			count[other_case(c)]++;
	}
	deal(count, bucket);
	for (int c = 0; c < 256; c++)
		if (bucket[c])
			allow(p, 0, c, bucket[c]);
	for (size_t i = 0; i < p->n; i++) {
		unsigned char c = (unsigned char)p->at[i].name.p[0];

		allow_name(p, &p->at[i], bucket[c]);
		if (p->at[i].case_ != PHRASE_EXACT)
			allow_name(p, &p->at[i], bucket[other_case(c)]);
	}
}

static bool
fits(const struct phrases *p, const unsigned char *t)
{
	const uint8_t (*n)[16] = p->nibble;
	unsigned char b = t[1] | FOLD, c = t[2] | FOLD;

	return (n[0][t[0] & 15] & n[1][t[0] >> 4] & n[2][b & 15] &
	    n[3][b >> 4] & n[4][c & 15] & n[5][c >> 4]) != 0;
}

/* The portable twin. */
static void
scan_plain(const struct phrases *p, const unsigned char *t, size_t len,
    bool word, uint64_t *start)
{
	for (size_t i = 0; i < len; i++) {
		bool was = word;

		if (i % 64 == 0)
			start[i / 64] = 0;
		word = is_word(t[i]);
		if (((word && !was) || t[i] >= 0xC0) && fits(p, t + i))
			start[i / 64] |= UINT64_C(1) << i % 64;
	}
}

void
phrase_start(const struct phrases *p, struct span text, size_t from,
    size_t len, uint64_t *start)
{
	const unsigned char *t = (const unsigned char *)text.p + from;
	bool word = from > 0 && is_word(t[-1]);

	scan_plain(p, t, len, word, start);
}
