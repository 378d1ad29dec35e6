/* pubdate - the day on which an article was published. */
#ifndef PUBDATE_H
#define PUBDATE_H

#include "article.h"
#include "date.h"
#include "layout.h"
#include "words.h"

/*
 * The date that the text states outside its prose, else that of the
 * container, else one in the article's id (2024-09-19, /2024/09/19/); year 0
 * if there is none.
 */
struct date pubdate_find(const struct article *, const struct paras *,
    const struct words *);

/* The first full date in text; false if there is none. */
bool pubdate_read(const struct words *, struct span text, struct date *);

#endif
