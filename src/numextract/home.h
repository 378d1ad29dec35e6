/* home - the countries an article tells of, and whose money they make it. */
#ifndef HOME_H
#define HOME_H

#include "gloss.h"

/* Adds the countries that a sentence names. */
void home_note(const struct gloss *, struct home *);

/* Adds what a dollar sign with letters, or the code, tells: "A$", "US$". */
void home_dollar(struct home *, struct span name, struct span code);

/*
 * The code of a coin's money ("peso") at token i: that of the nearest country
 * of the sentence that has it, else the first of the article; else the code
 * given, which may be empty.
 */
struct span home_code(const struct gloss *, size_t i, struct span coin,
    struct span code);

#endif
