/* phrase_start - where in a text a name may start: the hot scan of phrase. */
#ifndef PHRASE_START_H
#define PHRASE_START_H

#include "phrase.h"

/* Fills p->nibble from the names. */
void phrase_start_build(struct phrases *);

/*
 * Sets bit i % 64 of start[i / 64] for each i in [0, len) where text.p[from
 * + i] begins a word or is a character of its own, and it and the next two
 * bytes are like those of some name.  Reads up to IN_PAD bytes behind text.
 */
void phrase_start(const struct phrases *, struct span text, size_t from,
    size_t len, uint64_t *start);

/* Index of the lowest bit set; bits is not 0. */
static inline unsigned
phrase_low_bit(uint64_t bits)
{
#if defined(__GNUC__)
	return (unsigned)__builtin_ctzll(bits);
#else
	unsigned n = 0;

	for (; !(bits & 1); bits >>= 1)
		n++;
	return n;
#endif
}

#endif
