/* when_amount - how many units a duration has, and how exact that is. */
#ifndef WHEN_AMOUNT_H
#define WHEN_AMOUNT_H

#include "decimal.h"
#include "when.h"

/* "two and a half", "1,385.5", "half a": one past it, or 0. */
size_t when_amount(const struct when *, size_t i, struct decimal *);

/* "and a half" behind the unit: adds it; one past it, or i. */
size_t when_half_after(const struct when *, size_t i, struct decimal *);

#endif
