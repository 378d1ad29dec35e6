/* slug - an id for a name that is in no dictionary. */
#ifndef SLUG_H
#define SLUG_H

#include "mem.h"
#include "span.h"

/*
 * "World Internet Conference" is world-internet-conference: small ASCII
 * letters and digits, everything else one hyphen, none at the ends.
 */
struct span slug(struct arena *, struct span name);

/* "cn" and "police" make cn.police. */
struct span slug_join(struct arena *, struct span a, struct span b);

#endif
