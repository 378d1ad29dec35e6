#include "spark.h"

#include <stdint.h>

#include "block.h"
#include "lexicon.h"
#include "phrase_piece.h"

enum { BITS = 13, LETTERS = 8 };

/* Words are sought by a hash of their first letters. */
struct sought {
	uint64_t is; /* their class */
	uint64_t bits[(1 << BITS) / 64];
};

static struct sought sparks = { IS_SPARK, { 0 } };
static struct sought lands = { IS_LAND, { 0 } };

/* The hash of the n letters at p, at most LETTERS, whatever their case. */
static inline uint32_t
code_of(const char *p, size_t n)
{
	uint64_t w = phrase_cut_short(span_eight(p), n) & 0x1F1F1F1F1F1F1F1F;

	return (uint32_t)(w * PHRASE_SPREAD >> (64 - BITS));
}

static void
seek(struct sought *sought, struct span word)
{
	char first[LETTERS] = { 0 };
	uint32_t code;
	size_t n = 0;

	if (!is_alpha(word.p[0]))
		return;
	for (; n < word.n && n < LETTERS && is_alpha(word.p[n]); n++)
		first[n] = word.p[n];
	code = code_of(first, n);
	sought->bits[code / 64] |= (uint64_t)1 << code % 64;
}

static void
seek_spark(struct span word)
{
	seek(&sparks, word);
}

static void
seek_land(struct span word)
{
	seek(&lands, word);
}

void
spark_load(void)
{
	lexicon_each(IS_SPARK, seek_spark);
	lexicon_each(IS_LAND, seek_land);
}

/* The word at p, which begins with a letter that has none before it. */
static bool
word_sparks(const struct sought *sought, const char *p, const char *end)
{
	const char *to = p;

	while (to < end && is_alpha(*to))
		to++;
	return (lexicon_entry[lexicon_padded(span_to(p, to))].is &
	    sought->is) != 0;
}

/* A byte >= 0x80 that begins a fraction sign (U+00BC..., U+215x) or Han. */
static inline bool
high_sparks(const char *p)
{
	unsigned char c = (unsigned char)*p;

	return (c >= 0xE3 && c <= 0xE9) || (c == 0xC2 &&
	    (unsigned char)p[1] >= 0xBC) || (c == 0xE2 &&
	    (unsigned char)p[1] == 0x85);
}

/* One that may be of a letter: all but marks as “ and ’, which E2 begins. */
static inline bool
high_letter(const char *p)
{
	unsigned char c = (unsigned char)*p;

	return c >= 0xC3 && c != 0xE2;
}

/* Those of the starts of words at p that the hash lets pass. */
static inline uint64_t
candidates(const struct sought *sought, const char *p, uint64_t letter,
    uint64_t starts)
{
	uint64_t pass = 0;

	for (; starts; starts &= starts - 1) {
		unsigned i = bits_first(starts);
		unsigned n = bits_lowest(~(letter >> i) | 1U << LETTERS);
		uint32_t code = code_of(p + i, n);

		pass |= (sought->bits[code / 64] >> code % 64 & 1) << i;
	}
	return pass;
}

/*
 * A copy for each that is sought, as both are known then.  A word that a block
 * may not have all of is left for the next one, which then begins with it; but
 * one that fills a block is told by its first letters.
 */
INLINE bool
any(struct span text, const struct sought *sought, bool digits,
    bool (*high)(const char *))
{
	const char *end = text.p + text.n;
	uint64_t inside = 0; /* was the last byte of the same word? */
	unsigned n;

	for (const char *p = text.p; p < end; p += n) {
		struct block b = block_at(p);
		uint64_t in = ~bits_from((size_t)(end - p) < BLOCK ?
		    (size_t)(end - p) : BLOCK), pass;
		uint64_t letter = b.letter & in;

		if (digits && b.digit & in)
			return true;
		for (b.high &= in; b.high; b.high &= b.high - 1)
			if (high(p + bits_first(b.high)))
				return true;
		n = BLOCK - bits_above(~letter) % BLOCK;
		pass = candidates(sought, p, letter,
		    letter & ~(letter << 1 | inside) & ~bits_from(n));
		for (; pass; pass &= pass - 1)
			if (word_sparks(sought, p + bits_first(pass), end))
				return true;
		inside = letter == ~UINT64_C(0);
	}
	return false;
}

bool
spark_any(struct span text)
{
	return any(text, &sparks, true, high_sparks);
}

bool
spark_land(struct span text)
{
	return any(text, &lands, false, high_letter);
}
