/* stamp - a time stamp at the head of a paragraph. */
#ifndef STAMP_H
#define STAMP_H

#include <stddef.h>

#include "mask.h"
#include "span.h"

/*
 * Bytes up to the text behind a date and a time of day, "A. Writer 04/30/2001
 * 02:28 PM I saw", that stand at the head of s; 0 if they do not.
 */
size_t stamp_length(const struct masks *, struct span s);

#endif
