/* said - who spoke, behind a quotation. */
#ifndef SAID_H
#define SAID_H

#include <stdbool.h>

#include "cut.h"
#include "words.h"

/*
 * Does the text behind the mark only say whose the words before it are?
 * "Why?" he asked.  “为什么？”他问。  It looks a bounded way ahead.
 */
bool said_follows(const struct cut *, const struct words *);

#endif
