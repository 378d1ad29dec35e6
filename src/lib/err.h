/* err - diagnostics on standard error, in one format, and the exit status. */
#ifndef ERR_H
#define ERR_H

#include <stdbool.h>

/*
 * 0: all input was processed; EXIT_SKIPPED: finished, but something was
 * skipped and said so; EXIT_TROUBLE: stopped (usage, memory, I/O).
 */
enum { EXIT_SKIPPED = 1, EXIT_TROUBLE = 2 };

#if defined(__GNUC__)
#define PRINTF_LIKE(f, a) __attribute__((format(printf, f, a)))
#else
#define PRINTF_LIKE(f, a)
#endif

/* Takes the program's name, for every message, from argv[0]. */
void err_init(const char *argv0);

/*
 * One line on standard error, "prog: message", in one write.  Control bytes
 * in it become '?', so that a file name cannot drive a terminal.  A message
 * about input has the form "FILE:LINE: what is wrong: what was expected".
 */
void warn(const char *fmt, ...) PRINTF_LIKE(1, 2);

/* As warn, and remembers that the exit status is to be EXIT_SKIPPED. */
void skip(const char *fmt, ...) PRINTF_LIKE(1, 2);

/* As skip, with ": strerror(errno)" appended. */
void skip_errno(const char *fmt, ...) PRINTF_LIKE(1, 2);

/* As warn, then exits with EXIT_TROUBLE. */
_Noreturn void die(const char *fmt, ...) PRINTF_LIKE(1, 2);
_Noreturn void die_errno(const char *fmt, ...) PRINTF_LIKE(1, 2);

/*
 * After a read or write that failed: is it to be made again, as errno is that
 * of a signal, or of a descriptor that is not ready for these events of
 * poll(2), which is waited for?  Who shares one may have set O_NONBLOCK.
 */
bool err_again(int fd, short events);

/* The status main returns: 0, or EXIT_SKIPPED after a skip. */
int err_status(void);

#endif
