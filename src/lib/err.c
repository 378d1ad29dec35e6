#include "err.h"

#include <errno.h>
#include <poll.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MESSAGE_MAX = 1024 }; /* longer ones are cut, not lost */

static const char *prog = "newstab";
static bool skipped;

void
err_init(const char *argv0)
{
	const char *slash = argv0 ? strrchr(argv0, '/') : NULL;

	if (argv0 && *argv0)
		prog = slash ? slash + 1 : argv0;
}

bool
err_again(int fd, short events)
{
	struct pollfd ready = { .fd = fd, .events = events };

	if (errno != EAGAIN)
		return errno == EINTR;
	return poll(&ready, 1, -1) >= 0 || errno == EINTR;
}

/* Nothing can be said about a failure to say something. */
static void
write_all(const char *p, size_t n)
{
	while (n > 0) {
		ssize_t put = write(STDERR_FILENO, p, n);

		if (put < 0 && err_again(STDERR_FILENO, POLLOUT))
			continue;
		if (put <= 0)
			return;
		p += put;
		n -= (size_t)put;
	}
}

/*
 * No byte is to drive a terminal: the controls of ASCII, and those from 0x80
 * to 0x9F, which are two bytes.  Tabs stand between the names of a header.
 */
static void
disarm(char *line, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)line[i];

		if (c == '\t')
			line[i] = ' ';
		else if (c < ' ' || c == 0x7f)
			line[i] = '?';
		else if (c == 0xc2 && i + 1 < n &&
		    (unsigned char)line[i + 1] < 0xa0)
			line[i] = line[i + 1] = '?';
	}
}

static void report(const char *, va_list, int) PRINTF_LIKE(1, 0);

static void
report(const char *fmt, va_list ap, int errnum)
{
	char line[MESSAGE_MAX];
	int n = snprintf(line, sizeof(line), "%s: ", prog);
	size_t used = n < 0 ? 0 : (size_t)n;

	if (used < sizeof(line) - 1) {
		n = vsnprintf(line + used, sizeof(line) - used, fmt, ap);
		used += n < 0 ? 0 : (size_t)n;
	}
	if (errnum && used < sizeof(line) - 1) {
		n = snprintf(line + used, sizeof(line) - used, ": %s",
		    strerror(errnum));
		used += n < 0 ? 0 : (size_t)n;
	}
	if (used > sizeof(line) - 1)
		used = sizeof(line) - 1;
	disarm(line, used);
	line[used] = '\n';
	write_all(line, used + 1);
}

void
warn(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	report(fmt, ap, 0);
	va_end(ap);
}

void
skip(const char *fmt, ...)
{
	va_list ap;

	skipped = true;
	va_start(ap, fmt);
	report(fmt, ap, 0);
	va_end(ap);
}

void
skip_errno(const char *fmt, ...)
{
	int saved = errno;
	va_list ap;

	skipped = true;
	va_start(ap, fmt);
	report(fmt, ap, saved);
	va_end(ap);
}

void
die(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	report(fmt, ap, 0);
	va_end(ap);
	exit(EXIT_TROUBLE);
}

void
die_errno(const char *fmt, ...)
{
	int saved = errno;
	va_list ap;

	va_start(ap, fmt);
	report(fmt, ap, saved);
	va_end(ap);
	exit(EXIT_TROUBLE);
}

int
err_status(void)
{
	return skipped ? EXIT_SKIPPED : 0;
}
