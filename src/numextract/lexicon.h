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
enum {
	IS_DET = 1,
	IS_PREP = 1 << 1,
	IS_CONJ = 1 << 2,
	IS_PRON = 1 << 3,
	IS_AUX = 1 << 4,
	IS_ADVERB = 1 << 5,
	IS_VERB = 1 << 6,
	IS_STOP = IS_DET | IS_PREP | IS_CONJ | IS_PRON | IS_AUX | IS_ADVERB |
	    IS_VERB,
	IS_PLURAL = 1 << 7,       /* irregular; lemma tells the singular */
	IS_SAME = 1 << 8,         /* one form for both */
	IS_ATTRIBUTIVE = 1 << 9,
	IS_SINGULAR = 1 << 10,
	IS_CLASSIFIER = 1 << 11,
	IS_MONEY = 1 << 12,       /* what money is: fine, fund */
	IS_HAN_NOUN = 1 << 13,
	IS_MEASURE_WORD = 1 << 14,
	IS_TRAP = 1 << 15,        /* a number after it is a name */
	IS_TRAP_GLUED = 1 << 16,  /* glued behind a number: 5G */
	IS_UP = 1 << 17,          /* rose by */
	IS_DOWN = 1 << 18,
	IS_PLAN = 1 << 19,        /* will, plans */
	IS_RATE = 1 << 20,        /* a month, a barrel */
	IS_LATE = 1 << 21,        /* ends a phrase, but not its first word */
	IS_VICTIM = 1 << 22,      /* "12 injured": persons */
	IS_CHINA = 1 << 23,       /* signs of what the text is about */
	IS_STERLING = 1 << 24,
	IS_WEIGHT = 1 << 25,
	IS_ONE_BEFORE = 1 << 26,  /* no number, but a pronoun: "each one" */
	IS_ONE_AFTER = 1 << 27,   /* the same: "one another" */
	IS_HAN_MORE = 1 << 28,    /* between number and measure word */
	IS_ACT = 1 << 29,         /* a verb of action.tsv: arrests, banned */
	IS_NO_ITEM = 1 << 30      /* stands for nouns: figures, others */
};
#define IS_LABEL (1u << 31)       /* "Number:" before a code */

struct lex {
	struct span word;
	uint32_t is;
	enum role role;
	unsigned value;     /* of the role: a number or a power of ten */
	unsigned high;      /* the other end, or the denominator */
	struct span lemma;  /* of a noun */
	struct span sum;    /* IS_MONEY: the item */
};

/* Loads the tables; call once. */
void lexicon_load(void);

/* Never NULL: an unknown word is an entry that is nothing. */
const struct lex *lexicon_find(struct span word);

/* Tables of phrases, indexed by their first column. */
extern struct dict lexicon_unit, lexicon_currency, lexicon_bound;

#endif
