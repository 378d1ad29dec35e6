/* visits - the articles that were read, to tell one that comes back. */
#ifndef VISITS_H
#define VISITS_H

#include <stdint.h>

#include "record.h"

struct visits {
	uint64_t *slot; /* hashes of docs; 0 is free */
	size_t slots, n;
};

/*
 * A new article begins with this record.  One that had ended before is said:
 * its acronyms and short forms are forgotten.  Eight to sixteen bytes an
 * article.
 */
void visits_note(struct visits *, const struct record *);

void visits_free(struct visits *);

#endif
