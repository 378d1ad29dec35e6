/* lexicon - what the tables know about single words. */
#ifndef LEXICON_H
#define LEXICON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dict.h"
#include "span.h"
#include "token.h"

/* What a word does in a number: the roles of number.tsv. */
enum role {
	ROLE_NONE,
	ROLE_DIGIT,    /* three */
	ROLE_TEEN,     /* thirteen */
	ROLE_TENS,     /* thirty */
	ROLE_HUNDRED,
	ROLE_SCALE,    /* million, lakh */
	ROLE_SHORT,    /* k, bn */
	ROLE_DOZEN,
	ROLE_VAGUE,    /* dozens, thousands */
	ROLE_ORDINAL,  /* third: ordinal, or denominator */
	ROLE_ORDINAL_SCALE,
	ROLE_HALF,
	ROLE_QUARTER,
	ROLE_PARTS,    /* thirds */
	ROLE_PART_SCALE,
	ROLE_FRACTION, /* one character */
	ROLE_ARTICLE,
	ROLE_AND,
	ROLE_POINT,
	ROLE_MINUS,
	ROLE_FEW,      /* several */
	ROLE_HAN_DIGIT,
	ROLE_HAN_TENS,
	ROLE_HAN_SCALE
};

/* Classes of word.tsv, noun.tsv and trap.tsv, as bits. */
#define IS_DET           (UINT64_C(1) << 0)
#define IS_PREP          (UINT64_C(1) << 1)
#define IS_CONJ          (UINT64_C(1) << 2)
#define IS_PRON          (UINT64_C(1) << 3)
#define IS_AUX           (UINT64_C(1) << 4)
#define IS_ADVERB        (UINT64_C(1) << 5)
#define IS_VERB          (UINT64_C(1) << 6)
#define IS_PLURAL        (UINT64_C(1) << 7) /* irregular; lemma tells the singular */
#define IS_SAME          (UINT64_C(1) << 8) /* one form for both */
#define IS_ATTRIBUTIVE   (UINT64_C(1) << 9)
#define IS_SINGULAR      (UINT64_C(1) << 10)
#define IS_CLASSIFIER    (UINT64_C(1) << 11)
#define IS_MONEY         (UINT64_C(1) << 12) /* what money is: fine, fund */
#define IS_HAN_NOUN      (UINT64_C(1) << 13)
#define IS_MEASURE_WORD  (UINT64_C(1) << 14)
#define IS_HAN_MORE      (UINT64_C(1) << 15) /* between number and measure word */
#define IS_TRAP          (UINT64_C(1) << 16) /* a number after it is a name */
#define IS_LABEL         (UINT64_C(1) << 17) /* "Number:" before a code */
#define IS_UP            (UINT64_C(1) << 18) /* rose by */
#define IS_DOWN          (UINT64_C(1) << 19)
#define IS_PLAN          (UINT64_C(1) << 20) /* will, plans */
#define IS_RATE          (UINT64_C(1) << 21) /* a month, a barrel */
#define IS_LATE          (UINT64_C(1) << 22) /* ends a phrase, but not its first word */
#define IS_VICTIM        (UINT64_C(1) << 23) /* "12 injured": persons */
#define IS_CHINA         (UINT64_C(1) << 24) /* signs of what the text is about */
#define IS_STERLING      (UINT64_C(1) << 25)
#define IS_WEIGHT        (UINT64_C(1) << 26)
#define IS_ONE_BEFORE    (UINT64_C(1) << 27) /* no number, but a pronoun: "each one" */
#define IS_ONE_AFTER     (UINT64_C(1) << 28) /* the same: "one another" */
#define IS_ACT           (UINT64_C(1) << 29) /* a verb of action.tsv: arrests, banned */
#define IS_NO_ITEM       (UINT64_C(1) << 30) /* stands for nouns: figures, others */
#define IS_RANKED        (UINT64_C(1) << 31) /* "finished second" */
#define IS_YEAR_BEFORE   (UINT64_C(1) << 32) /* in, since */
#define IS_CURRENCY      (UINT64_C(1) << 33) /* begins a currency */
#define IS_CURRENCY_END  (UINT64_C(1) << 34) /* ends one */
#define IS_UNIT          (UINT64_C(1) << 35) /* begins a unit */
#define IS_BOUND         (UINT64_C(1) << 36)
#define IS_BOUND_END     (UINT64_C(1) << 37)
#define IS_SPARK         (UINT64_C(1) << 38) /* may begin a mention */
#define IS_TIMES         (UINT64_C(1) << 39) /* Chinese: once, twice */
#define IS_PHRASE (IS_CURRENCY | IS_CURRENCY_END | IS_UNIT | IS_BOUND | \
    IS_BOUND_END | IS_SPARK)
#define IS_STOP (IS_DET | IS_PREP | IS_CONJ | IS_PRON | IS_AUX | \
    IS_ADVERB | IS_VERB)

struct lex {
	struct span word;
	uint64_t is;
	enum role role;
	unsigned value;     /* of the role: a number or a power of ten */
	unsigned high;      /* the other end, or the denominator */
	struct span lemma;  /* of a noun */
	struct span sum;    /* IS_MONEY: the item */
};

/* Loads the tables; call once. */
void lexicon_load(void);

void lexicon_free(void);

/* Never NULL: an unknown word is an entry that is nothing. */
const struct lex *lexicon_find(struct span word);

/* As that, for a word with IN_PAD readable bytes behind it. */
const struct lex *lexicon_find_padded(struct span word);

/* The entry of a word that is only a name, or part of a phrase. */
const struct lex *lexicon_name(void);

/* Calls see for every word of a class. */
void lexicon_each(uint64_t classes, void (*see)(struct span word));

/* The first eight bytes of a word, in lower case; blanks behind its end. */
static inline uint64_t
lexicon_key(struct span word, bool padded)
{
	static const unsigned char keep[16] = { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
		0xFF, 0xFF, 0xFF };
	uint64_t k = 0, mask;

	if (padded || word.n >= 8)
		memcpy(&k, word.p, 8);
	else
		memcpy(&k, word.p, word.n);
	memcpy(&mask, keep + 8 - (word.n < 8 ? word.n : 8), 8);
	return (k & mask) | 0x2020202020202020u;
}

/* Tables of phrases, indexed by their first column. */
extern struct dict lexicon_unit, lexicon_currency, lexicon_bound;

#endif
