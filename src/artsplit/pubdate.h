/* pubdate - the day on which an article was published. */
#ifndef PUBDATE_H
#define PUBDATE_H

#include "date.h"
#include "para.h"
#include "words.h"

/*
 * The date that the article states beside its title, else that of the
 * container, else one in the article's id (2024-09-19, /2024/09/19/), else
 * fallback, else one that stands elsewhere outside the prose; year 0 if
 * there is none.
 */
struct date pubdate_find(const struct paras *, struct span id,
    struct date container, struct date fallback, const struct words *);

#endif
