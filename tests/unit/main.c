/* main - run the unit tests, or those named; tell how many passed. */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include "unit.h"

static int passed, failed;

void
unit_ok(bool ok, const char *file, int line, const char *what)
{
	if (ok) {
		passed++;
		return;
	}
	failed++;
	printf("not ok - %s:%d: %s\n", file, line, what);
}

void
unit_same(struct span got, const char *want, const char *file, int line)
{
	bool ok = span_is(got, want);

	unit_ok(ok, file, line, want);
	if (!ok)
		printf("# got: %.*s\n", (int)got.n, got.n ? got.p : "");
}

int
unit_child(void (*run)(void), struct unit_said *said)
{
	int fd[2], status = 0;
	ssize_t got;
	pid_t pid;

	fflush(stdout);
	if (pipe(fd) < 0 || (pid = fork()) < 0)
		abort();
	if (pid == 0) {
		dup2(fd[1], STDOUT_FILENO);
		dup2(fd[1], STDERR_FILENO);
		close(fd[0]);
		close(fd[1]);
		run();
		exit(0); /* not _exit: coverage is written at the end */
	}
	close(fd[1]);
	said->n = 0;
	while ((got = read(fd[0], said->p + said->n,
	    sizeof(said->p) - said->n)) > 0)
		said->n += (size_t)got;
	close(fd[0]);
	waitpid(pid, &status, 0);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int
unit_pipe(struct span bytes, size_t step)
{
	int fd[2];
	pid_t pid;

	fflush(stdout);
	if (pipe(fd) < 0 || (pid = fork()) < 0)
		abort();
	if (pid == 0) {
		close(fd[0]);
		for (size_t at = 0; at < bytes.n; at += step) {
			size_t n = bytes.n - at < step ? bytes.n - at : step;

			if (write(fd[1], bytes.p + at, n) != (ssize_t)n)
				_exit(1);
		}
		_exit(0);
	}
	close(fd[1]);
	return fd[0];
}

static void (*interruption)(void);

static void
on_alarm(int sig)
{
	(void)sig;
	interruption();
}

void
unit_interrupt(void (*then)(void))
{
	struct sigaction act = { .sa_handler = on_alarm };
	struct itimerval soon = { .it_value = { 0, 20000 } };

	interruption = then;
	sigemptyset(&act.sa_mask);
	if (sigaction(SIGALRM, &act, NULL) < 0 ||
	    setitimer(ITIMER_REAL, &soon, NULL) < 0)
		abort();
}

static int full[2];

static void
empty(void)
{
	char byte;

	while (read(full[0], &byte, 1) == 1 && byte == '\0')
		;
}

int
unit_full(void)
{
	static const char zeros[4096];

	if (pipe(full) < 0)
		abort();
	for (int i = 0; i < 2; i++)
		if (fcntl(full[i], F_SETFL, O_NONBLOCK) < 0)
			abort();
	for (size_t n = sizeof(zeros); n > 0; n /= 2)
		while (write(full[1], zeros, n) > 0)
			;
	if (fcntl(full[1], F_SETFL, 0) < 0)
		abort();
	unit_interrupt(empty);
	return full[1];
}

struct span
unit_behind(char *to, size_t n)
{
	ssize_t got = read(full[0], to, n);

	return (struct span){ to, got < 0 ? 0 : (size_t)got };
}

/* That many bytes at least, up to the first that cannot be read. */
static char *
map_edge(size_t n, size_t *mapped)
{
	size_t page = (size_t)sysconf(_SC_PAGESIZE);
	size_t room = (n + page - 1) / page * page;
	int fd = open("/dev/zero", O_RDWR);
	char *p = mmap(NULL, room + page, PROT_READ | PROT_WRITE, MAP_PRIVATE,
	    fd, 0);

	if (p == MAP_FAILED || mprotect(p + room, page, PROT_NONE) < 0)
		abort();
	close(fd);
	*mapped = room;
	return p + room;
}

struct span
unit_edge(struct span text, size_t pad, char like)
{
	static char *end;
	static size_t room;
	size_t n = text.n + pad;

	if (n > room) /* few calls want more than those before them */
		end = map_edge(n * 2, &room);
	if (text.n > 0)
		memmove(end - n, text.p, text.n);
	memset(end - pad, like, pad);
	return (struct span){ end - n, text.n };
}

int
main(int argc, char *argv[])
{
	static const struct {
		const char *name;
		void (*run)(void);
	} unit[] = { UNITS };

	for (size_t i = 0; i < sizeof(unit) / sizeof(unit[0]); i++)
		if (argc < 2 || strcmp(argv[1], unit[i].name) == 0)
			unit[i].run();
	printf("%d passed, %d failed, 0 skipped\n", passed, failed);
	return failed > 0 || passed == 0;
}
