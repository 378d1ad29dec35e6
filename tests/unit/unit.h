/* unit - a harness for the tests of the library, one file a module. */
#ifndef UNIT_H
#define UNIT_H

#include <stdbool.h>
#include <stddef.h>

#include "span.h"

/* Counts one test; a failure is told with its place and expression. */
void unit_ok(bool ok, const char *file, int line, const char *what);

/* As that, and tells the bytes that were got. */
void unit_same(struct span got, const char *want, const char *file, int line);

/*
 * Runs it in a child process with both outputs in a pipe; returns the exit
 * status, or -1 for a signal, and what was written, up to sizeof *said.
 */
struct unit_said {
	char p[4096];
	size_t n;
};
int unit_child(void (*run)(void), struct unit_said *said);

/* A descriptor that gives these bytes, a write of step bytes at a time. */
int unit_pipe(struct span bytes, size_t step);

/*
 * Soon calls this from a signal, which interrupts the call that waits then.
 * For a child alone; it must not change the result when it comes early.
 */
void unit_interrupt(void (*then)(void));

/*
 * The end to write to of a pipe that is full until a signal interrupts who
 * waits for it, which empties it; and what was written since.
 */
int unit_full(void);
struct span unit_behind(char *to, size_t n);

/*
 * A copy of text with so many bytes like that behind it, and behind those
 * none that can be read: whoever reads further dies.  It stays until the
 * next call.
 */
struct span unit_edge(struct span text, size_t pad, char like);

#define OK(cond) unit_ok((cond), __FILE__, __LINE__, #cond)
#define SAME(got, want) unit_same((got), (want), __FILE__, __LINE__)

/* unit_NAME of every tests/unit/NAME.c */
#include "units.h"

#endif
