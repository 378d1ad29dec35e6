/* main - run the unit tests, or those named; tell how many passed. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
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
		_exit(0);
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
