/* out - buffered standard output that cannot lose a write error. */
#ifndef OUT_H
#define OUT_H

#include <stdbool.h>
#include <stddef.h>

#include "span.h"

struct out {
	int fd;
	size_t n, cap;
	char *buf;
	bool by_line; /* flush at every out_row: -u, or a terminal */
};

/* Rows are flushed one by one with by_line, or when fd is a terminal. */
void out_init(struct out *, int fd, bool by_line);

/* As that, to a file, which is made or emptied; if not, the program ends. */
void out_open(struct out *, const char *path, bool by_line);

/*
 * Room for n more bytes; write at most that many there, then tell out_wrote
 * how many.  The pointer is valid until the next out_ call.
 */
char *out_grow(struct out *, size_t n); /* for out_room alone */

static inline char *
out_room(struct out *o, size_t n)
{
	if (!o->buf || o->cap - o->n < n)
		return out_grow(o, n);
	return o->buf + o->n;
}

static inline void
out_wrote(struct out *o, size_t n)
{
	o->n += n;
}

static inline void
out_span(struct out *o, struct span s)
{
	if (s.n > 0)
		memcpy(out_room(o, s.n), s.p, s.n);
	o->n += s.n;
}

static inline void
out_char(struct out *o, char c)
{
	*out_room(o, 1) = c;
	o->n++;
}

static inline void
out_tab(struct out *o)
{
	out_char(o, '\t');
}

/* Writes v to a place with room for OUT_DIGITS; how many bytes it took. */
enum { OUT_DIGITS = 20 };
size_t out_digits(char *to, unsigned long long v);

void out_str(struct out *, const char *);
void out_uint(struct out *, unsigned long long);
void out_int(struct out *, long long);

/*
 * A text field: runs of white space and C0 controls become one space, none
 * at either end.  Every other byte passes unchanged.
 */
void out_text(struct out *, struct span);

/* Newline; flushes when due. */
void out_row(struct out *);

/* For rows that were not ended by out_row. */
void out_flush(struct out *);

/* Flushes; ends the program on any error, even one that close(2) tells. */
void out_close(struct out *);

#endif
