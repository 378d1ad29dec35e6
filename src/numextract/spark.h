/* spark - can a text hold a number or a date at all, or a country? */
#ifndef SPARK_H
#define SPARK_H

#include <stdbool.h>

#include "span.h"

/* Call once, after lexicon_load. */
void spark_load(void);

/*
 * False only when no digit, no word that the lexicon calls a spark, no
 * fraction sign and no Chinese is there.  Reads up to IN_PAD bytes behind.
 */
bool spark_any(struct span text);

/* The same for words that tell of a country, and letters beyond ASCII. */
bool spark_land(struct span text);

#endif
