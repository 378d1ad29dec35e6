/* counted - the noun phrase behind a number. */
#ifndef COUNTED_H
#define COUNTED_H

#include "quantity.h"

/* The noun phrase counted: tokens [first, last], its head among them. */
struct counted {
	size_t first, last, head;
	bool bare_noun; /* behind a plural number, no "of" between */
	bool ordinal;   /* behind one: "the first results" */
};

/* Each looks for a phrase from token i on; true when there is one. */
bool counted_plural(const struct gloss *, size_t i, struct counted *);

/* Without a plural: "one travel expert", "330 crew"; one: of one thing. */
bool counted_singular(const struct gloss *, size_t i, bool one,
    struct counted *);

/* Of what is not counted, but told in pieces: "online gambling content". */
bool counted_mass(const struct gloss *, size_t i, struct counted *);

/* "pieces of content": makes it the noun behind "of". */
void counted_declassify(const struct gloss *, struct counted *);

/* "websites and platforms": adds the plurals joined to it. */
void counted_extend(const struct gloss *, struct counted *);

/* Is token i no word of a phrase: a mark, a word that ends it? */
bool counted_ends(const struct gloss *, size_t i);

/* Does a new number begin with such a word? */
bool counted_number(enum role);

/* early, biggest, official: what a noun comes behind. */
bool counted_modifies(const struct gloss *, size_t i);

#endif
