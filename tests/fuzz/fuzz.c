/* fuzz - what every fuzz target shares. */
#include "fuzz.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "date.h"
#include "tsv.h"

/* What a pipe holds, on every system we know. */
enum { PIPE = 4096 };

static int file = -1;

struct out *
fuzz_out(void)
{
	static struct out out;

	if (out.cap == 0) {
		out_init(&out, open("/dev/null", O_WRONLY), false);
		out_room(&out, 1); /* buf is not NULL */
	}
	return &out;
}

/* What begins so was not written in between: no row of a tool has it. */
static const char mark[] = "the rows begin\f\n";

struct out *
fuzz_rows_begin(void)
{
	struct out *out = fuzz_out();

	out->n = 0;
	out_str(out, mark);
	return out;
}

bool
fuzz_rows(struct span *rows)
{
	struct out *out = fuzz_out();

	*rows = (struct span){ out->buf, out->n };
	if (!span_starts(*rows, span_of(mark)))
		return false;
	*rows = span_cut(*rows, sizeof(mark) - 1, rows->n);
	return true;
}

bool
fuzz_row(struct span *rows, struct span *row)
{
	const char *nl;

	if (rows->n == 0)
		return false;
	nl = memchr(rows->p, '\n', rows->n);
	MUST(nl != NULL && nl > rows->p);
	*row = span_to(rows->p, nl);
	*rows = span_to(nl + 1, rows->p + rows->n);
	return true;
}

static bool
has_control(struct span s)
{
	for (size_t i = 0; i < s.n; i++)
		if ((unsigned char)s.p[i] < ' ' || s.p[i] == 0x7f)
			return true;
	return false;
}

/* Is mention the text, but for its blanks and controls? */
static bool
is_folded(struct span mention, struct span text)
{
	static struct out folded;

	folded.n = 0;
	out_text(&folded, text);
	return span_eq(mention, (struct span){ folded.buf, folded.n });
}

void
fuzz_mentions(struct span rows, size_t columns)
{
	struct row row = { 0 };
	struct span line;

	while (fuzz_row(&rows, &line)) {
		struct span *own, text;
		long long start, end;

		row_split(&row, line);
		MUST(row.n > columns);
		own = row.field + row.n - columns;
		text = own[-1];
		MUST(tsv_number(own[0], &start) && tsv_number(own[1], &end));
		MUST(start >= 0 && start < end && (size_t)end <= text.n);
		MUST(own[2].n > 0 && is_folded(own[2],
		    span_cut(text, (size_t)start, (size_t)end)));
		for (size_t i = 0; i < columns; i++)
			MUST(!has_control(own[i]));
	}
	row_free(&row);
}

bool
fuzz_is_date(struct span s)
{
	static const char shape[] = "dddd-dd-dd";
	struct date d;
	size_t unknown = 0;

	if (s.n != DATE_BYTES)
		return false;
	for (size_t i = 0; i < s.n; i++) {
		if (shape[i] == '-' ? s.p[i] != '-' :
		    !is_digit(s.p[i]) && s.p[i] != 'X')
			return false;
		unknown += s.p[i] == 'X';
	}
	return unknown > 0 || date_parse(s, &d);
}

const char *
fuzz_file(const char *head, struct span s)
{
	static char path[32];
	struct span first = span_of(head);
	int fd[2];

	if (first.n + s.n > PIPE || pipe(fd) < 0)
		return NULL;
	MUST(write(fd[1], first.p, first.n) == (ssize_t)first.n);
	MUST(write(fd[1], s.p, s.n) == (ssize_t)s.n);
	close(fd[1]);
	file = fd[0];
	snprintf(path, sizeof(path), "/dev/fd/%d", file);
	return path;
}

void
fuzz_file_end(void)
{
	close(file);
}

void
fuzz_check(int ok, const char *what)
{
	if (ok)
		return;
	fprintf(stderr, "must hold: %s\n", what);
	abort();
}
