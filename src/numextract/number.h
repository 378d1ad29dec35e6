/* number - a number as written, in digits, words or both. */
#ifndef NUMBER_H
#define NUMBER_H

#include "decimal.h"
#include "gloss.h"

struct number {
	size_t first, last;    /* tokens [first, last] */
	struct decimal value;
	struct decimal high;   /* with vague: the other end */
	struct decimal plain;  /* value without its scale words */
	long shift;            /* value = plain x 10^shift: million */
	bool vague;            /* hundreds of thousands */
	bool ordinal;
	bool fraction;         /* two-thirds, half */
	bool digits;           /* begins with a digit */
	bool grouped;          /* 1,385 */
	bool spaced;           /* 1 385 */
	bool point;            /* 1.5 */
	bool han;              /* Chinese */
	bool more;             /* 300余万 */
};

/* Is there a number at token i?  It may take words of any length. */
bool number_read(const struct gloss *, size_t i, struct number *);

/* Digits, grouped and with a decimal point: 1,385.5 (digits.c). */
bool digits_read(const struct gloss *, size_t i, struct number *);

/* Number words: "two hundred and six", "a million"; no fraction. */
bool words_read(const struct gloss *, size_t i, struct number *);

/* Makes digits the ordinal that "th" behind them tells: 21st.  (ordinal.c) */
bool ordinal_suffix(const struct gloss *, struct number *);

/* Words: eleventh, twenty-first. */
bool ordinal_read(const struct gloss *, size_t i, struct number *);

/*
 * fraction.c.  Those that read: is there one at token i?  The others add to,
 * or make a fraction of, the number before.
 */
bool fraction_half(const struct gloss *, size_t i, struct number *);
bool fraction_glyph(const struct gloss *, size_t i, struct number *);
bool fraction_slash(const struct gloss *, size_t i, struct number *);
bool fraction_parts(const struct gloss *, struct number *);
void fraction_and(const struct gloss *, struct number *);
void fraction_mixed(const struct gloss *, struct number *);

/* Scale words behind a number: million, hundred thousand, bn. */
void number_scale(const struct gloss *, struct number *);

/* Chinese numbers, with or without digits before them (han.c). */
bool han_read(const struct gloss *, size_t i, struct number *);

#endif
