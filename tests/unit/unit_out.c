/* out - the tests of lib/out. */
#include "out.h"

#include <fcntl.h>
#include <limits.h>
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
	_exit(0);
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
	_exit(fcntl(fd, F_GETFD) >= 0); /* it was closed */
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
	if (access("/dev/full", W_OK) == 0) {
		OK(unit_child(writes_to_full, &said) == EXIT_TROUBLE);
		SAME(written(), "tool: write error: No space left on device\n");
	}
}
