/* row - a mention as a row of the output. */
#ifndef ROW_H
#define ROW_H

#include "mention.h"
#include "out.h"
#include "record.h"

#define ROW_COLUMNS "start\tend\tmention\tkind\tbound\tvalue\thigh\tunit\t" \
    "item\tphrase\tnote"

/* Writes the mentions of a sentence in the order of their start. */
void row_put_all(struct out *, const struct record *, struct sentence *);

#endif
