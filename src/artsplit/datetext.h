/* datetext - days as articles write them: 27 May 2023, 08/11/2023. */
#ifndef DATETEXT_H
#define DATETEXT_H

#include "date.h"
#include "span.h"
#include "words.h"

/*
 * The first full date in text; false, and year 0, if there is none.  Of
 * 08/11/2023 the month is taken to come first.
 */
bool datetext_read(const struct words *, struct span text, struct date *);

/* The same behind the first word of the class. */
bool datetext_behind(const struct words *, unsigned class, struct span text,
    struct date *);

/* The same for a file name or an address: 20240919 too. */
bool datetext_in_name(struct span name, struct date *);

/*
 * The first date of numbers and slashes in it: 1 if its day comes first,
 * 0 if that may be; -1 if not, or if there is none.
 */
int datetext_order(struct span);

/* 20:26, 08:19: is there a clock that counts to 24 hours? */
bool datetext_whole_day(struct span text);

/* What its words are, of all classes of the tables; as words_find. */
unsigned datetext_classes(const struct words *, struct span);

#endif
