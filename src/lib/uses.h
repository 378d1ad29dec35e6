/* uses - small words and what they are used for, asked at every turn. */
#ifndef USES_H
#define USES_H

#include <stddef.h>
#include <stdint.h>

#include "data.h"
#include "phrase_piece.h"
#include "span.h"

enum { USES_WORD = 24, USES_SLOTS = 1024 }; /* bytes of a word; a power of 2 */

struct uses_key {
	uint64_t part[USES_WORD / 8]; /* in small letters, then zeros */
};

struct uses {
	struct {
		struct uses_key key;
		unsigned bits;
	} *at;
	size_t n, cap;
	uint16_t slot[USES_SLOTS]; /* number in at + 1, or 0 */
};

/*
 * Loads a table with a column `word`, in small letters, and behind it one of
 * blank-separated uses: the one called name[i] gets bit i, of `names` many.
 * A use without a bit, or too many words, ends the program.
 */
void uses_load(struct uses *, const struct data *, const char *const name[],
    size_t names);
void uses_free(struct uses *);

/* Eight bytes with the ASCII capitals among them made small. */
static inline uint64_t
uses_small(uint64_t x)
{
	const uint64_t ones = 0x0101010101010101, high = ones << 7;
	uint64_t low = x & ~high;
	uint64_t from_a = low + ones * (0x80 - 'A');
	uint64_t past_z = low + ones * (0x7F - 'Z');

	return x | ((from_a & ~past_z & ~x & high) >> 2);
}

/* word has up to USES_WORD bytes, and IN_PAD readable ones behind it. */
static inline struct uses_key
uses_key(struct span word)
{
	struct uses_key k = { { 0 } };

	k.part[0] = uses_small(phrase_cut(span_eight(word.p), word.n));
	for (size_t i = 1; i * 8 < word.n; i++)
		k.part[i] = uses_small(phrase_cut(
		    span_eight(word.p + i * 8), word.n - i * 8));
	return k;
}

static inline size_t
uses_slot(const struct uses_key *k)
{
	uint64_t h = k->part[0] ^ k->part[1] << 1 ^ k->part[2] << 2;

	return (size_t)(h * PHRASE_SPREAD >> 54) % USES_SLOTS;
}

/* The bits of a word, in any case; IN_PAD bytes behind it may be read. */
static inline unsigned
uses_of(const struct uses *u, struct span word)
{
	struct uses_key k;

	if (word.n == 0 || word.n > USES_WORD)
		return 0;
	k = uses_key(word);
	for (size_t s = uses_slot(&k); u->slot[s];
	    s = (s + 1) % USES_SLOTS) {
		const uint64_t *part = u->at[u->slot[s] - 1].key.part;

		if (part[0] == k.part[0] && part[1] == k.part[1] &&
		    part[2] == k.part[2])
			return u->at[u->slot[s] - 1].bits;
	}
	return 0;
}

#endif
