/*
 * fault - makes chosen calls fail, in the build of `make fault`.
 *
 * The environment chooses: FAULT=KIND:N the Nth call of a kind (mem, read,
 * write, open, close), FAULT=KIND:N+ that and all later ones, FAULT=short one
 * byte a read or write, FAULT=eintr every other read, write, open and close
 * interrupted, FAULT=cpu a processor without AVX2.  Standard error is spared,
 * or nothing could be told.  A fault that never came makes the exit status 99.
 */
#include "fault.h"

#undef malloc
#undef calloc
#undef realloc
#undef read
#undef write
#undef open
#undef close

#include <errno.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

enum { NEVER_CAME = 99 };
enum kind { NONE, MEM, READ, WRITE, OPEN, CLOSE, SHORT, EINTR_ALL, CPU };

static enum kind kind;
static unsigned long left;
static bool ready, forever, fired;
static unsigned turn;

static void
at_exit(void)
{
	if (!fired)
		_exit(NEVER_CAME);
}

static void
setup(void)
{
	static const char *const name[] = { "none", "mem", "read", "write",
		"open", "close", "short", "eintr", "cpu" };
	const char *spec = getenv("FAULT"), *colon;
	size_t n;

	if (ready)
		return;
	ready = true;
	if (!spec)
		return;
	colon = strchr(spec, ':');
	n = colon ? (size_t)(colon - spec) : strlen(spec);
	for (size_t i = MEM; i <= CPU; i++)
		if (strlen(name[i]) == n && memcmp(name[i], spec, n) == 0)
			kind = (enum kind)i;
	if (kind == NONE)
		abort();
	left = colon ? strtoul(colon + 1, NULL, 10) : 0;
	forever = strchr(spec, '+') != NULL;
	fired = !colon;
	atexit(at_exit);
}

static bool
due(enum kind what)
{
	setup();
	if (kind != what || (fired && !forever))
		return false;
	if (left > 1) {
		left--;
		return false;
	}
	fired = true;
	return true;
}

static bool
interrupted(void)
{
	setup();
	return kind == EINTR_ALL && ++turn % 2 == 1;
}

static int
failed(int errnum)
{
	errno = errnum;
	return -1;
}

static void *
no_memory(void)
{
	errno = ENOMEM;
	return NULL;
}

void *
fault_malloc(size_t n)
{
	return due(MEM) ? no_memory() : malloc(n);
}

void *
fault_calloc(size_t n, size_t size)
{
	return due(MEM) ? no_memory() : calloc(n, size);
}

void *
fault_realloc(void *p, size_t n)
{
	return due(MEM) ? no_memory() : realloc(p, n);
}

ssize_t
fault_read(int fd, void *buf, size_t n)
{
	if (due(READ))
		return failed(EIO);
	if (interrupted())
		return failed(EINTR);
	return read(fd, buf, kind == SHORT && n > 1 ? 1 : n);
}

ssize_t
fault_write(int fd, const void *buf, size_t n)
{
	if (fd == STDERR_FILENO)
		return write(fd, buf, n);
	if (due(WRITE))
		return failed(ENOSPC);
	if (interrupted())
		return failed(EINTR);
	return write(fd, buf, kind == SHORT && n > 1 ? 1 : n);
}

int
fault_open(const char *path, int flags, ...)
{
	if (due(OPEN))
		return failed(EACCES);
	if (interrupted())
		return failed(EINTR);
	return open(path, flags); /* nothing here creates files */
}

int
fault_close(int fd)
{
	int rc = close(fd);

	if (interrupted())
		return failed(EINTR);
	return due(CLOSE) ? failed(EIO) : rc;
}

int
fault_cpu(int has)
{
	setup();
	return kind == CPU ? 0 : has;
}
