/* filed - records in turn: their lines, keys and positions. */
#ifndef FILED_H
#define FILED_H

#include <stddef.h>
#include <stdint.h>

#include "num.h"

struct filed {
	size_t n, max;
	size_t numbers;  /* in a position */
	uint64_t *at;    /* where a record's line starts, */
	uint32_t *list;  /* whatever stands for its key, */
	int64_t *whole;  /* its position, */
	uint64_t *frac;  /* and the fractions in it; NULL: none has one */
};

/* Room for max records. */
void filed_init(struct filed *, size_t max, size_t numbers);
void filed_free(struct filed *);

void filed_add(struct filed *, uint64_t at, uint32_t list, const struct num *);

#endif
