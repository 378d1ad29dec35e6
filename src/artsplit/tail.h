/* tail - what closes behind the marks that may end a sentence. */
#ifndef TAIL_H
#define TAIL_H

#include <stdbool.h>
#include <stdint.h>

struct tail {
	const char *p;    /* its end */
	bool closers;     /* quotes or brackets close in it */
	bool stop_inside; /* a full stop among them */
};

/* Is the character a quote or a bracket that may close? */
bool tail_closes(uint32_t);

/*
 * Reads the quotes and brackets at p, a smiley, and notes: [12] and
 * superscripts.  odd_quotes tells that a quotation is open.
 */
struct tail tail_read(const char *p, const char *end, bool odd_quotes);

#endif
