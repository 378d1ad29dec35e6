/* container - the formats that hold many articles; one function a format. */
#ifndef CONTAINER_H
#define CONTAINER_H

#include <stdbool.h>

#include "reader.h"

/* Each reads the next article, as reader_next does. */
bool tsv_next(struct reader *, struct article *);

#endif
