/* phrase_bits - sets of hashes that lead to a name: some are in by chance. */
#ifndef PHRASE_BITS_H
#define PHRASE_BITS_H

#include "phrase_piece.h"

struct phrase_bits {
	uint64_t *bits; /* by the highest bits of a hash */
	unsigned log;
};

/*
 * Each hash has two bits in one word of the set; the highest bits of it say
 * in which.  Two bits in one place are better than one in twice as many.
 */
static inline uint64_t
phrase_two_bits(uint64_t hash)
{
	return UINT64_C(1) << (hash & 63) | UINT64_C(1) << (hash >> 6 & 63);
}

static inline bool
phrase_has(const struct phrase_bits *b, uint64_t hash)
{
	uint64_t two = phrase_two_bits(hash);

	return (b->bits[hash >> (70 - b->log)] & two) == two;
}

/* Bytes of the character outside ASCII that begins with this one. */
static inline size_t
phrase_lead(char c)
{
	unsigned char u = (unsigned char)c;

	return u < 0xE0 ? 2 : u < 0xF0 ? 3 : 4;
}

/* Of n bytes, at most eight, a word or what begins one; case is kept of the
   first byte only. */
static inline uint64_t
phrase_first_hash(const char *p, size_t n)
{
	const uint64_t small = 0x2020202020202000;

	return phrase_cut_short(span_eight(p) | small, n) * PHRASE_SPREAD;
}

#endif
