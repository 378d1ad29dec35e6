/* start - what every program does before and while it reads its options. */
#ifndef START_H
#define START_H

#include "err.h"

/*
 * Guards closed descriptors 0-2, names the program, installs the progress
 * signal, makes a file that may not grow an error of write(2), and turns
 * --help and --version into -h and -V.
 */
void start(char *argv[]);

/* For -h and -V: prints on standard output and exits with 0. */
_Noreturn void start_help(const char *usage);
_Noreturn void start_version(void);

/*
 * For getopt's '?' and ':' (opterr must be 0, the option string begin with
 * ':'): says which option was bad, prints the usage, exits EXIT_TROUBLE.
 */
_Noreturn void start_bad_option(int c, const char *usage);

/* As that, for a usage error that getopt does not see. */
_Noreturn void start_usage(const char *usage, const char *fmt, ...)
    PRINTF_LIKE(2, 3);

#endif
