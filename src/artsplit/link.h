/* link - the numbers that lynx and elinks write before the text of a link. */
#ifndef LINK_H
#define LINK_H

#include <stddef.h>

#include "span.h"

/*
 * How many links a page has by the list that ends it, "12. https://..." in
 * its last line; 0: it ends in no such list.
 */
size_t link_count(struct span text);

/*
 * Takes [1] to [count] out where text is glued behind them: "[3]the bank".
 * Bytes that are left over at the end become blanks.  The new length.
 */
size_t link_strip(char *p, size_t n, size_t count);

#endif
