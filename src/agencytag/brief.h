/* brief - what a short form looks like: "WIC", not "Geneva" or "Fig".
 * `words` is acronym.tsv. */
#ifndef BRIEF_H
#define BRIEF_H

#include <stdbool.h>
#include <string.h>

#include "span.h"
#include "uses.h"

/* The uses of a word; the head of acronym.tsv tells what they are. */
enum {
	BRIEF_SKIP = 1, BRIEF_NEVER = 2, BRIEF_LEAD = 4, BRIEF_INTRO = 8
};

static inline bool
brief_one_of(char c, const char *set)
{
	while (*set && *set != c)
		set++;
	return *set != '\0';
}

/* Cuts quotation marks, straight and curly, and blanks from both ends. */
struct span brief_strip_quotes(struct span);

/* "GCC" of `hereinafter the "GCC"`. */
struct span brief_strip_lead(const struct uses *words, struct span);

/* "WIC" of "WIC's" and "NGO" of "NGOs": what a definition is known by. */
struct span brief_stem(struct span);

bool brief_has_blanks(struct span, size_t more_than);
size_t brief_letters(struct span); /* and digits */

/* Could this be a short form, by its look alone? */
bool brief_looks_short(const struct uses *words, struct span);

/* "Geneva": one capital at its head is a word, or a person. */
bool brief_looks_like_word(struct span);

/* "CILSS", "UN-Habitat": capitals that were not made for a sentence. */
bool brief_looks_made(struct span);

#endif
