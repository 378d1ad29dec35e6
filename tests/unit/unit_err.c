/* err - the tests of lib/err. */
#include "err.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "unit.h"

static struct unit_said said;

static struct span
message(void)
{
	return (struct span){ said.p, said.n };
}

static void
warns(void)
{
	err_init("/usr/bin/tool");
	warn("%s:%d: bad", "file", 3);
	exit(err_status());
}

static void
skips(void)
{
	err_init("tool");
	errno = ENOENT;
	skip_errno("file");
	exit(err_status());
}

static void
dies(void)
{
	err_init("tool");
	errno = ENOSPC;
	die_errno("write error");
}

static void
drives_terminal(void)
{
	err_init("tool");
	warn("\x1B[2J\n\t\x7F \xC3\xA9\xC2\x9B" "2J\xC2\xA3\xC2");
}

static void
says_too_much(void)
{
	char name[8192];

	memset(name, 'x', sizeof(name) - 1);
	name[sizeof(name) - 1] = '\0';
	err_init("tool");
	die("%s: cannot open", name);
}

static void
has_no_name(void)
{
	err_init(NULL);
	die("lost");
}

static void
has_empty_name(void)
{
	err_init("");
	die("lost");
}

/* As long a name as fits into no message, with and without an error. */
static void
is_named_too_long(void)
{
	static char name[8192];

	memset(name, 'x', sizeof(name) - 1);
	err_init(name);
	warn("lost");
	errno = ENOENT;
	die_errno("lost");
}

static void
has_no_stderr(void)
{
	err_init("tool");
	close(STDERR_FILENO);
	skip("lost");
	exit(err_status());
}

static void
warns_late(void)
{
	char got[64];

	err_init("tool");
	dup2(unit_full(), STDERR_FILENO);
	warn("late");
	exit(!span_is(unit_behind(got, sizeof(got)), "tool: late\n"));
}

void
unit_err(void)
{
	OK(unit_child(warns, &said) == 0);
	SAME(message(), "tool: file:3: bad\n");
	OK(unit_child(skips, &said) == EXIT_SKIPPED);
	SAME(message(), "tool: file: No such file or directory\n");
	OK(unit_child(dies, &said) == EXIT_TROUBLE);
	SAME(message(), "tool: write error: No space left on device\n");
	OK(unit_child(drives_terminal, &said) == 0);
	SAME(message(), "tool: ?[2J? ? \xC3\xA9??2J\xC2\xA3\xC2\n");
	OK(unit_child(says_too_much, &said) == EXIT_TROUBLE);
	OK(said.n > 500 && said.n < 2048 && said.p[said.n - 1] == '\n');
	OK(unit_child(has_no_name, &said) == EXIT_TROUBLE);
	SAME(message(), "newstab: lost\n");
	OK(unit_child(has_empty_name, &said) == EXIT_TROUBLE);
	SAME(message(), "newstab: lost\n");
	OK(unit_child(is_named_too_long, &said) == EXIT_TROUBLE);
	OK(said.n == 2048 && said.p[1023] == '\n' && said.p[2047] == '\n');
	OK(unit_child(has_no_stderr, &said) == EXIT_SKIPPED && said.n == 0);
	OK(unit_child(warns_late, &said) == 0);
}
