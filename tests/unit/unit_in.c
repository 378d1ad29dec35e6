/* in - the tests of lib/in. */
#include "in.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "err.h"
#include "mem.h"
#include "unit.h"

static struct unit_said said;

/* What in_line makes of some bytes, each line in brackets. */
static struct span
lines(struct in *in)
{
	static char to[1024];
	struct span line;
	size_t n = 0;

	while (in_line(in, &line)) {
		to[n++] = '[';
		memcpy(to + n, line.p, line.n);
		n += line.n;
		to[n++] = ']';
	}
	in_close(in);
	return (struct span){ to, n };
}

static struct span
lines_of(struct span bytes)
{
	struct in in;

	in_memory(&in, "memory", bytes.p, bytes.n);
	return lines(&in);
}

/* The same through a pipe, step bytes a write, on standard input. */
static struct span
lines_piped(struct span bytes, size_t step)
{
	int saved = dup(STDIN_FILENO), fd = unit_pipe(bytes, step);
	struct span got = SPAN("");
	struct in in;

	dup2(fd, STDIN_FILENO);
	close(fd);
	if (in_open(&in, "-"))
		got = lines(&in);
	dup2(saved, STDIN_FILENO);
	close(saved);
	return got;
}

static void
line_ends(void)
{
	SAME(lines_of(SPAN("")), "");
	SAME(lines_of(SPAN("\n")), "[]");
	SAME(lines_of(SPAN("a\nb")), "[a][b]");
	SAME(lines_of(SPAN("a\r\n\r\nb\r")), "[a][][b]");
	SAME(lines_of(SPAN("a\rb\r\r\n")), "[a\rb\r]");
	SAME(lines_of(SPAN("\xEF\xBB\xBF" "a\n\xEF\xBB\xBF" "b\n")),
	    "[a][\xEF\xBB\xBF" "b]");
	SAME(lines_of(SPAN("\xEF\xBB")), "[\xEF\xBB]");
	OK(span_eq(lines_of(SPAN("a\0b\n\xFF\n")), SPAN("[a\0b][\xFF]")));
	for (size_t step = 1; step < 4; step++) {
		SAME(lines_piped(SPAN("\xEF\xBB\xBF" "ab\r\n\ncd"), step),
		    "[ab][][cd]");
		SAME(lines_piped(SPAN("\xEF"), step), "[\xEF]");
		SAME(lines_piped(SPAN(""), step), "");
	}
}

static void
long_line(void)
{
	size_t n = 3000000;
	char *bytes = mem_zeroed(n, 1);
	struct span line;
	struct in in;

	memset(bytes, 'x', n);
	bytes[n - 2] = '\n';
	in_memory(&in, "memory", bytes, n);
	OK(in_line(&in, &line) && line.n == n - 2 && in.lineno == 1);
	OK(in_line(&in, &line) && line.n == 1 && in.lineno == 2);
	OK(!in_line(&in, &line) && !in_line(&in, &line));
	in_close(&in);
	mem_free(bytes);
}

/* Blocks are whole lines, whatever the pipe gives; a rest can go back. */
static void
blocks(size_t step)
{
	struct span block, text = SPAN("one\r\ntwo\nthree\nfour");
	struct in in = { .fd = unit_pipe(text, step), .name = "pipe" };
	size_t all = 0;
	bool whole = true;

	while (in_block(&in, &block)) {
		const char *nl = memchr(block.p, '\n', block.n);

		whole &= nl && block.p[block.n - 1] == '\n';
		if (all == 0 && nl + 1 < block.p + block.n)
			in_unread(&in, block.n - (size_t)(nl + 1 - block.p));
		all += all ? block.n : (size_t)(nl + 1 - block.p);
	}
	OK(whole);
	OK(all == text.n + 1); /* the last line was given a newline */
	in_close(&in);
}

static void
rest(void)
{
	struct span text = SPAN("\xEF\xBB\xBF" "a\n\0b");
	struct in in = { .fd = unit_pipe(text, 1), .name = "pipe" };

	OK(span_eq(in_rest(&in), text));
	in_close(&in);
	in_memory(&in, "memory", text.p, text.n);
	OK(span_eq(in_rest(&in), text));
	in_close(&in);
}

static void
opens_nothing(void)
{
	struct in in;

	err_init("tool");
	if (in_open(&in, "/nonexistent/file") || in_open(&in, "/"))
		exit(9);
	exit(err_status());
}

static bool
next_is(struct in *in, const char *want)
{
	struct span line;

	return in_line(in, &line) && span_is(line, want);
}

/* All of memory is at hand: what goes back comes again, and no more. */
static void
blocks_of_memory(void)
{
	struct span block;
	struct in in;

	in_memory(&in, "memory", "one\ntwo", 7);
	OK(in_block(&in, &block));
	SAME(block, "one\n");
	in_unread(&in, 4);
	OK(in_block(&in, &block));
	SAME(block, "one\n");
	OK(in_block(&in, &block));
	SAME(block, "two\n");
	OK(!in_block(&in, &block));
	in_close(&in);
}

static int late[2];

static void
sends_line(void)
{
	if (write(late[1], "late\n", 5) != 5)
		abort();
}

/* Reads what is not there yet, from a pipe with these flags. */
_Noreturn static void
waits_with(int flags)
{
	struct in in;

	err_init("tool");
	if (pipe(late) < 0 || fcntl(late[0], F_SETFL, flags) < 0)
		abort();
	in = (struct in){ .fd = late[0], .name = "pipe" };
	unit_interrupt(sends_line);
	exit(!next_is(&in, "late"));
}

static void
waits_to_read(void)
{
	waits_with(0);
}

static void
waits_unready(void)
{
	waits_with(O_NONBLOCK);
}

static char dir[] = "/tmp/unit.XXXXXX";
static char fifo[sizeof(dir) + sizeof("/fifo")];

/* When told, a child of its own opens the other end. */
static void
waits_to_open(void)
{
	char byte;
	struct in in;
	int fd;

	err_init("tool");
	if (pipe(late) < 0)
		abort();
	if (fork() == 0) {
		alarm(20); /* when nobody opens this end */
		if (read(late[0], &byte, 1) != 1 ||
		    (fd = open(fifo, O_WRONLY)) < 0 ||
		    write(fd, "open\n", 5) != 5)
			_exit(1);
		_exit(0);
	}
	unit_interrupt(sends_line);
	exit(!in_open(&in, fifo) || !next_is(&in, "open"));
}

static void
waits(void)
{
	OK(unit_child(waits_to_read, &said) == 0 && said.n == 0);
	OK(unit_child(waits_unready, &said) == 0 && said.n == 0);
	if (!mkdtemp(dir))
		abort();
	memcpy(fifo, dir, sizeof(dir) - 1);
	memcpy(fifo + sizeof(dir) - 1, "/fifo", sizeof("/fifo"));
	OK(mkfifo(fifo, 0600) == 0);
	OK(unit_child(waits_to_open, &said) == 0 && said.n == 0);
	unlink(fifo);
	rmdir(dir);
}

/* Told where a signal came: of lines, or of what the caller counts. */
static void
tells_progress(void)
{
	struct in in = { .fd = unit_pipe(SPAN("a\nb\n"), 4), .name = "f" };

	err_init("tool");
	in_progress_on(SIGUSR1);
	if (!next_is(&in, "a") || !next_is(&in, "b"))
		exit(1);
	raise(SIGUSR1);
	if (next_is(&in, ""))
		exit(1);
	in_close(&in);
	in = (struct in){ .fd = unit_pipe(SPAN("c"), 1), .name = "f" };
	in_count(7);
	raise(SIGUSR1);
	if (!next_is(&in, "c"))
		exit(1);
	in_close(&in);
}

static struct span
without_seconds(void)
{
	size_t n = 0;

	for (size_t i = 0; i < said.n; i++)
		if (!is_digit(said.p[i]) || n < 7 ||
		    memcmp(said.p + n - 7, "bytes, ", 7) != 0)
			said.p[n++] = said.p[i];
	return (struct span){ said.p, n };
}

static void
has_no_stdin(void)
{
	struct span line;
	struct in in;

	err_init("tool");
	close(STDIN_FILENO);
	if (!in_open(&in, NULL))
		exit(9);
	in_line(&in, &line);
}

static void
reads_what_cannot(void)
{
	struct in in = { .fd = 999, .name = "gone" };
	struct span line;

	err_init("tool");
	in_line(&in, &line);
}

void
unit_in(void)
{
	/* first, as all that is read counts */
	OK(unit_child(tells_progress, &said) == 0);
	SAME(without_seconds(), "tool: 2 records, 4 bytes,  seconds\n"
	    "tool: 7 records, 4 bytes,  seconds\n");
	line_ends();
	long_line();
	for (size_t step = 1; step < 8; step++)
		blocks(step);
	rest();
	blocks_of_memory();
	waits();
	OK(unit_child(has_no_stdin, &said) == EXIT_TROUBLE);
	SAME(((struct span){ said.p, said.n }),
	    "tool: -: cannot read: Bad file descriptor\n");
	OK(unit_child(opens_nothing, &said) == EXIT_SKIPPED);
	SAME(((struct span){ said.p, said.n }),
	    "tool: /nonexistent/file: cannot open: No such file or directory\n"
	    "tool: /: is a directory: expected a file\n");
	OK(unit_child(reads_what_cannot, &said) == EXIT_TROUBLE);
	SAME(((struct span){ said.p, said.n }),
	    "tool: gone: cannot read: Bad file descriptor\n");
}
