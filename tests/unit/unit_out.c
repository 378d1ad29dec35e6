/* out - the tests of lib/out. */
#include "out.h"

#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "err.h"
#include "mem.h"
#include "unit.h"

static struct unit_said said;

static struct span
written(void)
{
	return (struct span){ said.p, said.n };
}

static void
writes_numbers(void)
{
	struct out o;

	out_init(&o, STDOUT_FILENO, false);
	out_uint(&o, 0);
	out_tab(&o);
	out_uint(&o, ULLONG_MAX);
	out_tab(&o);
	out_int(&o, LLONG_MIN);
	out_tab(&o);
	out_int(&o, 42);
	out_row(&o);
	out_close(&o);
}

static void
writes_texts(void)
{
	static const char *text[] = { "", " \n ", " a\t\tb\r\n c ", "\x01",
		"\x7F.", "\xC3\xA9 \xE2\x80\xA8 \xFF" };
	struct out o;

	out_init(&o, STDOUT_FILENO, false);
	for (size_t i = 0; i < sizeof(text) / sizeof(text[0]); i++) {
		out_text(&o, span_of(text[i]));
		out_char(&o, '|');
	}
	out_text(&o, SPAN("a\0\0b"));
	out_text(&o, (struct span){ NULL, 0 });
	out_span(&o, (struct span){ NULL, 0 });
	out_close(&o);
}

/* By line, a row is out before the next one, and what follows is not. */
static void
writes_by_line(void)
{
	struct out o;

	out_init(&o, STDOUT_FILENO, true);
	out_str(&o, "row");
	out_row(&o);
	out_str(&o, "no row");
	exit(0);
}

static void
writes_to(int fd, bool by_line)
{
	struct out o;

	err_init("tool");
	out_init(&o, fd, by_line);
	for (int i = 0; i < 100000; i++) {
		out_str(&o, "row");
		out_row(&o);
	}
	out_close(&o);
}

static void
writes_to_full(void)
{
	writes_to(open("/dev/full", O_WRONLY), false);
}

static void
writes_to_closed(void)
{
	writes_to(999, true);
}

static void
writes_many(void)
{
	int fd = open("/dev/null", O_WRONLY);

	writes_to(fd, false);
	exit(fcntl(fd, F_GETFD) >= 0); /* it was closed */
}

/* A row is as long as it is. */
static void
long_row(void)
{
	struct out o;
	size_t same = 0;

	out_init(&o, open("/dev/null", O_WRONLY), false);
	for (size_t i = 0; i < 300000; i++)
		out_char(&o, (char)(i % 251));
	for (size_t i = 0; i < o.n; i++)
		same += o.buf[i] == (char)(i % 251);
	OK(o.n == 300000 && same == 300000);
	out_row(&o);
	OK(o.n == 0);
	out_close(&o);
}

static void
closes_what_is_not(void)
{
	struct out o;

	err_init("tool");
	out_init(&o, 999, false);
	out_close(&o);
}

/* To a terminal, every row goes out at once. */
static void
writes_to_terminal(void)
{
	int fd = posix_openpt(O_RDWR | O_NOCTTY);
	struct out o;

	if (fd < 0 || grantpt(fd) < 0 || unlockpt(fd) < 0)
		exit(0); /* there are none here */
	fd = open(ptsname(fd), O_RDWR | O_NOCTTY);
	out_init(&o, fd, false);
	out_str(&o, "row");
	out_row(&o);
	exit(fd >= 0 && o.n != 0);
}

/* Writes to what is full, and has these flags. */
_Noreturn static void
waits_with(int flags)
{
	char got[64];
	struct out o;

	err_init("tool");
	out_init(&o, unit_full(), false);
	if (fcntl(o.fd, F_SETFL, flags) < 0)
		abort();
	out_str(&o, "late");
	out_close(&o);
	exit(!span_is(unit_behind(got, sizeof(got)), "late"));
}

static void
waits_to_write(void)
{
	waits_with(0);
}

static void
waits_unready(void)
{
	waits_with(O_NONBLOCK);
}

static char dir[] = "/tmp/unit.XXXXXX";
static char path[sizeof(dir) + sizeof("/file")];
static int go[2];

static void
says_go(void)
{
	if (write(go[1], "x", 1) != 1)
		abort();
}

/* When told, a child of its own opens the fifo to read. */
static void
waits_to_open(void)
{
	char got[8];
	struct out o;
	int fd, status = 1;

	err_init("tool");
	if (pipe(go) < 0)
		abort();
	if (fork() == 0) {
		alarm(20); /* when nobody opens this end */
		if (read(go[0], got, 1) != 1 ||
		    (fd = open(path, O_RDONLY)) < 0)
			_exit(1);
		_exit(read(fd, got, sizeof(got)) != 3);
	}
	unit_interrupt(says_go);
	out_open(&o, path, false);
	out_str(&o, "row");
	out_close(&o);
	wait(&status);
	exit(status != 0);
}

/* What was in the file is gone. */
static void
opens_file(void)
{
	struct out o;

	err_init("tool");
	for (int n = 2; n > 0; n--) {
		out_open(&o, path, false);
		out_uint(&o, n == 2 ? 1234 : 7);
		out_close(&o);
	}
}

static void
opens_directory(void)
{
	struct out o;

	err_init("tool");
	out_open(&o, "/", false);
}

static void
files(void)
{
	struct stat st;

	if (!mkdtemp(dir))
		abort();
	memcpy(path, dir, sizeof(dir) - 1);
	memcpy(path + sizeof(dir) - 1, "/file", sizeof("/file"));
	OK(unit_child(opens_file, &said) == 0);
	OK(stat(path, &st) == 0 && st.st_size == 1);
	unlink(path);
	OK(mkfifo(path, 0600) == 0);
	OK(unit_child(waits_to_open, &said) == 0 && said.n == 0);
	unlink(path);
	rmdir(dir);
	OK(unit_child(opens_directory, &said) == EXIT_TROUBLE);
	SAME(written(), "tool: /: Is a directory\n");
}

/* The rule of out_text, a byte at a time. */
static size_t
folded(char *to, struct span s)
{
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];

		if (c > ' ' && c != 0x7f)
			to[n++] = s.p[i];
		else if (n > 0 && to[n - 1] != ' ')
			to[n++] = ' ';
	}
	return n > 0 && to[n - 1] == ' ' ? n - 1 : n;
}

static void
folds_as_the_rule(void)
{
	static const char some[] = "abcdefghij\xC3\xFF \t\x01\x7F";
	struct out o;
	unsigned state = 3, wrong = 0;

	out_init(&o, -1, false);
	for (int round = 0; round < 50000; round++) {
		char text[48], want[48];
		size_t n, length = (size_t)round % sizeof(text);

		for (size_t i = 0; i < length; i++) {
			state = state * 1103515245u + 12345u;
			text[i] = some[(state >> 16) % (sizeof(some) - 1)];
		}
		n = folded(want, (struct span){ text, length });
		o.n = 0;
		out_text(&o, (struct span){ text, length });
		wrong += o.n != n || memcmp(o.buf, want, n) != 0;
	}
	OK(wrong == 0);
	mem_free(o.buf);
}

void
unit_out(void)
{
	folds_as_the_rule();
	long_row();
	OK(unit_child(writes_numbers, &said) == 0);
	SAME(written(),
	    "0\t18446744073709551615\t-9223372036854775808\t42\n");
	OK(unit_child(writes_texts, &said) == 0);
	SAME(written(), "||a b c||.|\xC3\xA9 \xE2\x80\xA8 \xFF|a b");
	OK(unit_child(writes_by_line, &said) == 0);
	SAME(written(), "row\n");
	OK(unit_child(writes_many, &said) == 0);
	OK(unit_child(writes_to_closed, &said) == EXIT_TROUBLE);
	SAME(written(), "tool: write error: Bad file descriptor\n");
	OK(unit_child(closes_what_is_not, &said) == EXIT_TROUBLE);
	SAME(written(), "tool: write error: Bad file descriptor\n");
	OK(unit_child(writes_to_terminal, &said) == 0);
	OK(unit_child(waits_to_write, &said) == 0 && said.n == 0);
	OK(unit_child(waits_unready, &said) == 0 && said.n == 0);
	files();
	if (access("/dev/full", W_OK) == 0) {
		OK(unit_child(writes_to_full, &said) == EXIT_TROUBLE);
		SAME(written(), "tool: write error: No space left on device\n");
	}
}
