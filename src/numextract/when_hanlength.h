/* when_hanlength - Chinese lengths of time, ages, and hours of the day. */
#ifndef WHEN_HANLENGTH_H
#define WHEN_HANLENGTH_H

#include "when.h"

/* Each adds the mention at token i; its end, or 0. */
size_t hanlength_find(struct when *, size_t i);
size_t hanlength_clock(struct when *, size_t i);

#endif
