/* in - whole lines from a file descriptor, of any length, without copying. */
#ifndef IN_H
#define IN_H

#include <stdbool.h>
#include <stddef.h>

#include "span.h"

/* Bytes that may be read, not used, behind any span that in returns. */
enum { IN_PAD = 128 };

struct in {
	int fd;               /* -1: memory */
	const char *name;     /* for diagnostics; the operand, or "-" */
	unsigned long lineno; /* of the line last returned; 1 is the first */
	char *buf;
	size_t beg, end, cap; /* unread bytes are buf[beg..end) */
	bool eof, begun;      /* begun: a mark at the start was looked for */
};

/*
 * Opens path, or standard input for NULL or "-".  False: it could not be
 * opened, is a directory, or has bytes to read and is where standard output
 * goes; that was said (err's skip), go on with the next.
 */
bool in_open(struct in *, const char *path);

/* Is what path names, "-" for standard input, that very file? */
bool in_is_file(const char *path, const char *file);

/* Reads a copy of n bytes of memory instead. */
void in_memory(struct in *, const char *name, const char *bytes, size_t n);

/*
 * The next line without its newline and without one CR before that; false at
 * the end of input.  A last line need not end in a newline.  Any byte may
 * stand in a line.  A UTF-8 byte order mark at the start of input is dropped.
 * The span is valid until the next call.  A read error ends the program.
 */
bool in_line(struct in *, struct span *line);

/*
 * The next run of whole lines, as many as are at hand and at least one, each
 * ended by '\n' (which is supplied to a last line without one).  lineno is
 * then the number of the run's first line minus one: the caller adds the
 * lines it takes.  The BOM is dropped, CRs are kept.
 */
bool in_block(struct in *, struct span *block);

/*
 * The last n bytes of the block just returned were not used: the next
 * in_block starts with them and reads more behind them.
 */
void in_unread(struct in *, size_t n);

/* All that is left, every byte as it is (a BOM too); valid until in_close. */
struct span in_rest(struct in *);

void in_close(struct in *);

/* On this signal, one line of progress: lines, bytes and seconds so far. */
void in_progress_on(int sig);

/* Counts records for progress where lines are not what is counted. */
void in_count(unsigned long records);

#endif
