/* start - the tests of lib/start. */
#include "start.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "err.h"
#include "unit.h"

#define USAGE "usage: tool [-h]\n"

static struct unit_said said;

static void
twins(void)
{
	char prog[] = "/bin/tool", help[] = "--help", version[] = "--version",
	     stop[] = "--", file[] = "--help";
	char *argv[] = { prog, help, version, stop, file, NULL };

	start(argv);
	exit(strcmp(argv[1], "-h") != 0 || strcmp(argv[2], "-V") != 0 ||
	    strcmp(argv[4], "--help") != 0);
}

static void
helps(void)
{
	start_help(USAGE);
}

static void
tells_version(void)
{
	char prog[] = "/bin/tool";
	char *argv[] = { prog, NULL };

	start(argv);
	start_version();
}

static void
version_as(char *name)
{
	char *argv[] = { name, NULL };

	start(argv);
	start_version();
}

static void
has_no_name(void)
{
	version_as(NULL);
}

static void
has_empty_name(void)
{
	char empty[] = "";

	version_as(empty);
}

static void
meets_bad_option(void)
{
	char prog[] = "tool";
	char *argv[] = { prog, NULL };

	start(argv);
	optopt = 'q';
	start_bad_option('?', USAGE);
}

static void
misses_argument(void)
{
	char prog[] = "tool";
	char *argv[] = { prog, NULL };

	start(argv);
	optopt = 'k';
	start_bad_option(':', USAGE);
}

static void
misuses(void)
{
	char prog[] = "tool";
	char *argv[] = { prog, NULL };

	start(argv);
	start_usage(USAGE, "-%c and -%c exclude each other", 'a', 'b');
}

/* A file opened after start must not become descriptor 0 or 1. */
static void
fills_holes(void)
{
	char prog[] = "tool";
	char *argv[] = { prog, NULL };
	char byte;

	close(STDIN_FILENO);
	close(STDOUT_FILENO);
	start(argv);
	if (open("/dev/null", O_RDWR) < 3)
		exit(1);
	exit(read(STDIN_FILENO, &byte, 1) >= 0 ||
	    write(STDOUT_FILENO, "x", 1) >= 0);
}

/* How many files may be open; valgrind lets no one change the other limit. */
static void
limit_files(rlim_t most)
{
	struct rlimit files;

	if (getrlimit(RLIMIT_NOFILE, &files) < 0)
		exit(9);
	files.rlim_cur = most;
	if (setrlimit(RLIMIT_NOFILE, &files) < 0)
		exit(9);
}

static void
may_open_again(void)
{
	limit_files(64);
}

/*
 * A hole that cannot be filled, as nothing may be opened; but at the end what
 * counts the lines that were run opens its files.
 */
static void
cannot_fill(void)
{
	char prog[] = "tool";
	char *argv[] = { prog, NULL };

	close(STDIN_FILENO);
	limit_files(0);
	atexit(may_open_again);
	start(argv);
}

void
unit_start(void)
{
	char want[100];

	OK(unit_child(twins, &said) == 0);
	OK(unit_child(helps, &said) == 0);
	SAME(((struct span){ said.p, said.n }), USAGE);
	OK(unit_child(tells_version, &said) == 0);
	SAME(((struct span){ said.p, said.n }),
	    "tool (newstab) " VERSION "\n");
	OK(unit_child(has_no_name, &said) == 0);
	SAME(((struct span){ said.p, said.n }),
	    "newstab (newstab) " VERSION "\n");
	OK(unit_child(has_empty_name, &said) == 0);
	SAME(((struct span){ said.p, said.n }),
	    "newstab (newstab) " VERSION "\n");
	OK(unit_child(meets_bad_option, &said) == EXIT_TROUBLE);
	SAME(((struct span){ said.p, said.n }),
	    "tool: unknown option -q\n" USAGE);
	OK(unit_child(misses_argument, &said) == EXIT_TROUBLE);
	SAME(((struct span){ said.p, said.n }),
	    "tool: option -k needs an argument\n" USAGE);
	OK(unit_child(misuses, &said) == EXIT_TROUBLE);
	SAME(((struct span){ said.p, said.n }),
	    "tool: -a and -b exclude each other\n" USAGE);
	OK(unit_child(fills_holes, &said) == 0);
	OK(unit_child(cannot_fill, &said) == EXIT_TROUBLE);
	snprintf(want, sizeof(want), "tool: /dev/null: %s\n",
	    strerror(EMFILE));
	SAME(((struct span){ said.p, said.n }), want);
}
