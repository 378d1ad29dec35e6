#include "start.h"

#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "err.h"
#include "in.h"
#include "out.h"

static const char *name = "newstab";

/*
 * A parent may have closed descriptor 0, 1 or 2.  Fill the hole with
 * /dev/null opened the wrong way round, so that using it fails with EBADF
 * instead of reaching whatever file is opened next.
 */
static void
fill_std_holes(void)
{
	static const int wrong_way[] = { O_WRONLY, O_RDONLY, O_RDONLY };

	for (int fd = 0; fd < 3; fd++)
		if (fcntl(fd, F_GETFD) < 0 &&
		    open("/dev/null", wrong_way[fd]) != fd)
			die_errno("/dev/null");
}

void
start(char *argv[])
{
	static char help[] = "-h", version[] = "-V";
	static const struct sigaction ignore = { .sa_handler = SIG_IGN };
	const char *slash = argv[0] ? strrchr(argv[0], '/') : NULL;

	err_init(argv[0]);
	fill_std_holes();
	if (argv[0] && *argv[0])
		name = slash ? slash + 1 : argv[0];
	sigaction(SIGXFSZ, &ignore, NULL); /* then write(2) tells */
	in_progress_on(SIGUSR1);
#ifdef SIGINFO
	in_progress_on(SIGINFO);
#endif
	for (char **arg = argv; *arg && strcmp(*arg, "--") != 0; arg++)
		if (strcmp(*arg, "--help") == 0)
			*arg = help;
		else if (strcmp(*arg, "--version") == 0)
			*arg = version;
}

_Noreturn static void
print_and_exit(const char *a, const char *b)
{
	struct out out;

	out_init(&out, STDOUT_FILENO, false);
	out_str(&out, a);
	out_str(&out, b);
	out_close(&out);
	exit(0);
}

void
start_help(const char *usage)
{
	print_and_exit(usage, "");
}

void
start_version(void)
{
	char line[64];

	snprintf(line, sizeof(line), "%.30s (newstab) ", name);
	print_and_exit(line, VERSION "\n");
}

/* The usage goes out as it is, not as a diagnostic with a prefix. */
_Noreturn static void
usage_and_exit(const char *usage)
{
	fputs(usage, stderr);
	exit(EXIT_TROUBLE);
}

void
start_bad_option(int c, const char *usage)
{
	if (c == ':')
		warn("option -%c needs an argument", optopt);
	else
		warn("unknown option -%c", optopt);
	usage_and_exit(usage);
}

void
start_usage(const char *usage, const char *fmt, ...)
{
	char line[256];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(line, sizeof(line), fmt, ap);
	va_end(ap);
	warn("%s", line);
	usage_and_exit(usage);
}
