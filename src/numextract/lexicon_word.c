/* The words of the tables, and those of a text among them. */
#include "lexicon.h"

#include "err.h"

enum {
	LONGEST = 40, /* bytes of a word */
	KEY = 16      /* bytes that tell all words but a few */
};

struct key {
	uint64_t half[2]; /* the first bytes in lower case, zeros behind */
};

_Alignas(64) struct lex lexicon_entry[LEXICON_ENTRIES];

/* A bit for each entry that is one; the first is none. */
static uint64_t taken[LEXICON_SLOTS / 64 + 1];
static size_t entries;

/* Eight bytes, ASCII letters in lower case. */
static inline uint64_t
fold(uint64_t w)
{
	const uint64_t ones = 0x0101010101010101, high = ones << 7;
	uint64_t low = w & ~high;
	uint64_t from = low + (128 - 'A') * ones;
	uint64_t past = low + (127 - 'Z') * ones;

	return w | ((from & ~past & ~w & high) >> 2);
}

/* padded: KEY bytes can be read at word.p. */
static inline struct key
key_of(struct span word, bool padded)
{
	static const unsigned char keep[2 * KEY] = { 0xFF, 0xFF, 0xFF, 0xFF,
		0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
		0xFF, 0xFF };
	size_t n = word.n < KEY ? word.n : KEY;
	struct key k = { { 0, 0 } }, mask;

	memcpy(&mask, keep + KEY - n, KEY);
	if (padded)
		memcpy(&k, word.p, KEY);
	else
		memcpy(&k, word.p, n);
	k.half[0] = fold(k.half[0] & mask.half[0]);
	k.half[1] = fold(k.half[1] & mask.half[1]);
	return k;
}

static bool
is_word(const struct lex *lex, struct span word)
{
	return span_eq_fold((struct span){ lex->word, lex->n }, word);
}

/*
 * The number of a word, or 0; and where it is or would be.  Unknown words,
 * of which there are many, are mostly told by the bits of what is taken,
 * which stay in the cache.
 */
static inline size_t
look(struct span word, struct key k, size_t *at)
{
	uint64_t h = (k.half[0] ^ k.half[1] * 0xFF51AFD7ED558CCD) *
	    0x9E3779B97F4A7C15;
	size_t s = 1 + (size_t)(h >> 32) % LEXICON_SLOTS;

	for (;; s = s % LEXICON_SLOTS + 1) {
		size_t is = taken[s / 64] >> s % 64 & 1, e = s * is;
		const struct lex *lex = &lexicon_entry[e];
		uint64_t unlike = (lex->key[0] ^ k.half[0]) |
		    (lex->key[1] ^ k.half[1]);

		/* one branch that is known before: the first place does */
		if ((unlike & (0 - (uint64_t)is)) == 0 && (word.n <= KEY ||
		    e == 0 || is_word(lex, word))) {
			*at = s;
			return e;
		}
	}
}

uint16_t
lexicon_number(struct span word)
{
	size_t at;

	if (word.n == 0 || word.n > LONGEST)
		return 0;
	return (uint16_t)look(word, key_of(word, false), &at);
}

static inline uint16_t
padded_number(struct span word)
{
	size_t at;

	return word.n > LONGEST ? 0 :
	    (uint16_t)look(word, key_of(word, true), &at);
}

uint16_t
lexicon_padded(struct span word)
{
	return padded_number(word);
}

void
lexicon_mark(struct tokens *t)
{
	for (size_t i = 0; i < t->n; i++)
		t->at[i].id = t->at[i].kind == TOKEN_DIGITS ? LEXICON_DIGITS :
		    padded_number(token_span(t, i));
}

struct lex *
lexicon_add(struct span word)
{
	static struct lex spare;
	struct key k = key_of(word, false);
	size_t at;

	if (word.n == 0 || word.n > LONGEST)
		return &spare;
	if (look(word, k, &at) == 0) {
		if (++entries > LEXICON_SLOTS / 2)
			die("the tables hold more than %d words",
			    LEXICON_SLOTS / 2);
		taken[at / 64] |= (uint64_t)1 << at % 64;
		lexicon_entry[at].key[0] = k.half[0];
		lexicon_entry[at].key[1] = k.half[1];
		lexicon_entry[at].word = word.p;
		lexicon_entry[at].n = (uint8_t)word.n;
	}
	return &lexicon_entry[at];
}

void
lexicon_each(uint64_t set, void (*see)(struct span word))
{
	for (size_t i = 1; i <= LEXICON_SLOTS; i++) {
		const struct lex *lex = &lexicon_entry[i];

		if (lex->is & set && lex->n > 0)
			see((struct span){ lex->word, lex->n });
	}
}
