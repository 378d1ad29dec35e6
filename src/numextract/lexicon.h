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
	ROLE_HAN_FEW,
	ROLE_HAN_DIGIT,
	ROLE_HAN_TENS,
	ROLE_HAN_SCALE
};

#define LEX(n) (UINT64_C(1) << (n))

/* Classes of word.tsv, noun.tsv and trap.tsv, as bits. */
#define IS_DET LEX(0)
#define IS_PREP LEX(1)
#define IS_CONJ LEX(2)
#define IS_PRON LEX(3)
#define IS_AUX LEX(4)
#define IS_ADVERB LEX(5)
#define IS_VERB LEX(6)
#define IS_PLURAL LEX(7)       /* irregular; lemma tells the singular */
#define IS_SAME LEX(8)         /* one form for both */
#define IS_ATTRIBUTIVE LEX(9)
#define IS_SINGULAR LEX(10)
#define IS_CLASSIFIER LEX(11)
#define IS_MONEY LEX(12)       /* what money is: fine, fund */
#define IS_HAN_NOUN LEX(13)
#define IS_MEASURE_WORD LEX(14)
#define IS_HAN_MORE LEX(15)    /* between number and measure word */
#define IS_TRAP LEX(16)        /* a number after it is a name */
#define IS_LABEL LEX(17)       /* "Number:" before a code */
#define IS_UP LEX(18)          /* rose by */
#define IS_DOWN LEX(19)
#define IS_PLAN LEX(20)        /* will, plans */
#define IS_RATE LEX(21)        /* a month, a barrel */
#define IS_LATE LEX(22)        /* ends a phrase, but not its first word */
#define IS_VICTIM LEX(23)      /* "12 injured": persons */
#define IS_CHINA LEX(24)       /* signs of what the text is about */
#define IS_STERLING LEX(25)
#define IS_WEIGHT LEX(26)
#define IS_ONE_BEFORE LEX(27)  /* no number, but a pronoun: "each one" */
#define IS_ONE_AFTER LEX(28)   /* the same: "one another" */
#define IS_ACT LEX(29)         /* a verb of action.tsv: arrests, banned */
#define IS_NO_ITEM LEX(30)     /* stands for nouns: figures, others */
#define IS_RANKED LEX(31)      /* "finished second" */
#define IS_YEAR_BEFORE LEX(32) /* in, since */
#define IS_CURRENCY LEX(33)    /* begins a currency */
#define IS_CURRENCY_END LEX(34) /* ends one */
#define IS_UNIT LEX(35)        /* begins a unit */
#define IS_BOUND LEX(36)
#define IS_BOUND_END LEX(37)
#define IS_SPARK LEX(38)       /* may begin a mention */
#define IS_TIMES LEX(39)       /* Chinese: once, twice */
#define IS_TENTHS        LEX(40) /* Chinese: 30 % is three of them */
#define IS_PARTS_OF LEX(41) /* Chinese: "of 100 parts" */
#define IS_ONE_PERSON LEX(42) /* he, she: "he was 72" */
#define IS_TURNED LEX(43)     /* "she turned 18" */
#define IS_HEAT LEX(44)       /* temperatures, forecast */
#define IS_STREET LEX(45)
#define IS_CHANGE LEX(46)     /* "went from 3 to 5" */
#define IS_LAND LEX(47)       /* tells whose money is meant (land.tsv) */
#define IS_TAKES LEX(48)      /* "arrests 12": persons */
#define IS_ADJ LEX(49)        /* early, big: no noun, whatever its ending */
#define IS_PERSONS LEX(50)    /* "people over 60": who has an age */
#define IS_JOINT LEX(51)      /* Chinese: from 3 to 5 */
#define IS_SIZE LEX(52)       /* "50 m long" */
#define IS_TRAP_AFTER LEX(53) /* a number before it is a name, an old year */
#define IS_DIAL LEX(54)       /* "call 12315": a code behind it */
#define IS_COLLECTIVE LEX(55) /* "a crew of 12" */
#define IS_COMPARED LEX(56)   /* "a third less" */
#define IS_REACH LEX(57)      /* "topped 300" */
#define IS_TALLY LEX(58)      /* "the number of" */
#define IS_NAME LEX(59)       /* Chinese: 双十一, with a number in it */
#define IS_OF_PERSONS LEX(60) /* Chinese: a measure word of persons */
#define IS_PHRASE_END LEX(61) /* ends a unit or a currency, or its plural */
#define IS_DOT LEX(62)        /* what may begin ".5" and "://" */
#define IS_FIRST LEX(63)      /* begins a number */
#define IS_PHRASE (IS_CURRENCY | IS_CURRENCY_END | IS_UNIT | \
    IS_PHRASE_END | IS_BOUND | IS_BOUND_END | IS_SPARK | IS_FIRST | IS_DOT)
#define IS_STOP (IS_DET | IS_PREP | IS_CONJ | IS_PRON | IS_AUX | \
    IS_ADVERB | IS_VERB)

/* Bits of when_word.hint. */
enum {
	LEX_STARTS = 1, /* may begin a date, a time or a duration */
	LEX_SHOWS = 2   /* where no such word is, there is none of these */
};

/* What a word can be in a date; all zeros if nothing. */
struct when_word {
	uint64_t roles;   /* of when.h, as bits */
	uint16_t reading; /* the first of its readings there (when_word.c) */
	bool weak;        /* it needs support to be of a date: may, march */
	uint8_t hint;
};

/* An entry fills a line of the cache, with all that most words are asked. */
struct lex {
	uint64_t key[2];  /* the first bytes in lower case (lexicon_word.c) */
	uint64_t is;
	struct when_word when;
	/* of the role: a number or a power of ten; its other end, or the
	   denominator */
	unsigned long long value, high;
	uint8_t n;        /* bytes of the word */
	uint8_t role;     /* enum role */
	uint16_t noun;    /* its row of lexicon_noun */
};

/* What few words have. */
struct lex_noun {
	struct span lemma;
	struct span sum;    /* IS_MONEY: the item; IS_LAND: its name */
};

/* A token without a possessive 's. */
struct lex_bare {
	uint16_t id;  /* the number of its entry */
	uint8_t less; /* bytes of the 's */
};

/* What a word may be; a look at the entry tells (lexicon_word.c). */
struct lex_guess {
	uint64_t key[2];
	size_t entry; /* 0: the word is not known */
};

/* What the words of a text are; arrays with room for each token. */
struct lex_marks {
	struct lex_bare *bare;  /* of each token */
	struct lex_guess *guess;
	uint32_t *number;       /* tokens that may begin a number */
	uint32_t *start;        /* those that may begin a date */
	size_t numbers, starts, cap;
	uint64_t is;            /* classes that occur */
	bool dates;             /* may there be any? */
	bool caps;              /* pronouns or conjunctions in capitals do */
};

enum {
	LEXICON_NONE = 0,     /* the number of unknown words */
	LEXICON_SLOTS = 1 << 14, /* words have numbers up to that */
	LEXICON_NAME,         /* a word that is only a name, or of a phrase */
	LEXICON_DIGITS,       /* digits */
	LEXICON_ENTRIES
};

/* Entries by number; where none is they are zeros. */
extern struct lex lexicon_entry[LEXICON_ENTRIES];
extern struct lex_noun *lexicon_noun; /* the first is empty */

/* Loads the tables; call once, before when_load. */
void lexicon_load(void);

void lexicon_free(void);

/* The entry of a word, made if need be; for loading only. */
struct lex *lexicon_add(struct span word);

/* "don't" with U+2019, as many write it; empty where no such mark is. */
struct span lexicon_curly(struct span word);

/* The number of a word's entry; 0 for an unknown word. */
uint16_t lexicon_number(struct span word);

/* As that, for a word with IN_PAD readable bytes behind it. */
uint16_t lexicon_padded(struct span word);

/*
 * Sets the id of each token to that, and tells what else is asked of all;
 * IN_PAD bytes behind the text are readable.
 */
void lexicon_mark(struct tokens *, struct lex_marks *);
void lexicon_marks_free(struct lex_marks *);

/* Never NULL: an unknown word is an entry that is nothing. */
static inline const struct lex *
lexicon_find(struct span word)
{
	return &lexicon_entry[lexicon_number(word)];
}

/* Calls see for every word of a class of the set. */
void lexicon_each(uint64_t set, void (*see)(struct span word));

/* Tables of phrases, indexed by their first column. */
extern struct dict lexicon_unit, lexicon_currency, lexicon_bound;

/* Tables of the words of time. */
extern struct dict lexicon_numeral, lexicon_time, lexicon_month;

#endif
