/* signs - where capitals, commas and brackets stand in a text. */
#ifndef SIGNS_H
#define SIGNS_H

#include <stddef.h>
#include <stdint.h>

/* Of a block of 64 bytes, a bit for each. */
struct signs {
	uint64_t caps;  /* ASCII capitals and digits */
	uint64_t comma;
	uint64_t open;  /* one of ( [ = */
};

/*
 * Of the n blocks of 64 bytes at p.  There is one way for AVX2, another for
 * all else, as phrase_words_path has it; both give the same.
 */
void signs_read(struct signs *, const char *p, size_t n);

#endif
