/* container - the formats that hold many articles; one function a format. */
#ifndef CONTAINER_H
#define CONTAINER_H

#include <stdbool.h>

#include "reader.h"

/* Each reads the next article, as reader_next does. */
bool tsv_next(struct reader *, struct article *);
bool wet_next(struct reader *, struct article *);
bool jsonl_next(struct reader *, struct article *);
bool mbox_next(struct reader *, struct article *);

/* nexis, proquest, factiva: exports whose lines begin with labels. */
bool label_next(struct reader *, struct article *);

/* The format that a file which begins so is in; FORMAT_TEXT if in doubt. */
enum format sniff_format(struct span head);

#endif
