/* data - the tables compiled into the programs, byte for byte. */
#ifndef DATA_H
#define DATA_H

#include <stddef.h>

struct data {
	const char *name;  /* as in diagnostics: unit.tsv */
	const char *bytes; /* the file itself, and IN_PAD bytes behind it */
	size_t n;
};

/* extern const struct data data_NAME; for every src/data/NAME.tsv */
#include "tables.h"

#endif
