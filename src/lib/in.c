#include "in.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "bits.h"
#include "err.h"
#include "huge.h"
#include "mark.h"
#include "mem.h"

enum { IN_CHUNK = 128 * 1024 };

static volatile sig_atomic_t progress_due;
static struct timespec began;
static unsigned long long bytes_read;
static unsigned long lines_read, records_read;

static void
on_progress(int sig)
{
	(void)sig;
	progress_due = 1;
}

void
in_progress_on(int sig)
{
	struct sigaction act = { .sa_handler = on_progress };

	clock_gettime(CLOCK_MONOTONIC, &began);
	sigemptyset(&act.sa_mask);
	sigaction(sig, &act, NULL); /* no SA_RESTART: a waiting read tells */
}

void
in_count(unsigned long records)
{
	records_read += records;
}

static void
tell_progress(void)
{
	struct timespec now;

	progress_due = 0;
	clock_gettime(CLOCK_MONOTONIC, &now);
	warn("%lu records, %llu bytes, %lld seconds",
	    records_read ? records_read : lines_read, bytes_read,
	    (long long)(now.tv_sec - began.tv_sec));
}

static bool
is_same(const struct stat *a, const struct stat *b)
{
	return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

static bool
stat_of(const char *path, struct stat *st)
{
	if (strcmp(path, "-") == 0)
		return fstat(STDIN_FILENO, st) == 0;
	return stat(path, st) == 0;
}

bool
in_is_file(const char *path, const char *file)
{
	struct stat a, b;

	return stat_of(path, &a) && stat(file, &b) == 0 &&
	    S_ISREG(a.st_mode) && is_same(&a, &b);
}

/* Rows that are read again as they are written would never end. */
static bool
is_output(int fd, const struct stat *st)
{
	struct stat out;

	return S_ISREG(st->st_mode) && fstat(STDOUT_FILENO, &out) == 0 &&
	    is_same(st, &out) && lseek(fd, 0, SEEK_CUR) < st->st_size;
}

/* What is wrong with an open file, or NULL. */
static const char *
unfit(int fd)
{
	struct stat st;

	if (fstat(fd, &st) != 0)
		return NULL; /* then reading will tell */
	if (S_ISDIR(st.st_mode))
		return "is a directory: expected a file";
	return is_output(fd, &st) ?
	    "is also the output: expected another file" : NULL;
}

bool
in_open(struct in *in, const char *path)
{
	bool std = !path || strcmp(path, "-") == 0;
	const char *wrong;

	*in = (struct in){ .fd = STDIN_FILENO, .name = "-" };
	if (!std) {
		in->name = path;
		do
			in->fd = open(path, O_RDONLY | O_CLOEXEC);
		while (in->fd < 0 && errno == EINTR);
		if (in->fd < 0) {
			skip_errno("%s: cannot open", path);
			return false;
		}
	}
	wrong = unfit(in->fd);
	if (wrong) {
		skip("%s: %s", in->name, wrong);
		in_close(in);
		return false;
	}
	in->buf = mem_grow(NULL, &in->cap, IN_CHUNK + IN_PAD, 1);
	return true;
}

void
in_memory(struct in *in, const char *name, const char *bytes, size_t n)
{
	*in = (struct in){ .fd = -1, .name = name, .eof = true };
	/* not a byte more, so that sanitizers see who reads behind those */
	in->cap = n + 1 + IN_PAD;
	in->buf = mem_zeroed(in->cap, 1);
	if (n > 0)
		memcpy(in->buf, bytes, n);
	in->end = n;
}

/* Makes room for a chunk: moves what is unread to the front, or grows. */
static void
make_room(struct in *in)
{
	size_t need;

	if (in->beg > 0) {
		memmove(in->buf, in->buf + in->beg, in->end - in->beg);
		in->end -= in->beg;
		in->beg = 0;
	}
	/* Half a chunk at least, so that a slow pipe does not move bytes for
	   nothing, and one byte for the newline that in_block may supply. */
	need = in->end + IN_CHUNK / 2 + 1 + IN_PAD;
	in->buf = mem_grow(in->buf, &in->cap, need, 1);
}

/* Reads at least one byte behind end, or notes the end of input. */
static void
fill(struct in *in)
{
	ssize_t got;

	make_room(in);
	do {
		if (progress_due)
			tell_progress();
		got = read(in->fd, in->buf + in->end,
		    in->cap - in->end - 1 - IN_PAD);
	} while (got < 0 && err_again(in->fd, POLLIN));
	if (got < 0)
		die_errno("%s: cannot read", in->name);
	in->end += (size_t)got;
	in->eof = got == 0;
	bytes_read += (unsigned long long)got;
	memset(in->buf + in->end, 0, IN_PAD);
}

/* Before the first line: drops a byte order mark. */
static void
drop_bom(struct in *in)
{
	in->begun = true;
	while (in->end - in->beg < 3 && !in->eof)
		fill(in);
	if (in->end - in->beg >= 3 &&
	    memcmp(in->buf + in->beg, "\xEF\xBB\xBF", 3) == 0)
		in->beg += 3;
}

bool
in_line(struct in *in, struct span *line)
{
	size_t seen = 0;

	if (!in->begun)
		drop_bom(in);
	for (;;) {
		char *start = in->buf + in->beg;
		size_t have = in->end - in->beg;
		char *nl = memchr(start + seen, '\n', have - seen);

		if (nl || (in->eof && have > 0)) {
			size_t n = nl ? (size_t)(nl - start) : have;

			in->beg += n + (nl != NULL);
			in->lineno++;
			lines_read++;
			n -= n > 0 && start[n - 1] == '\r';
			*line = (struct span){ start, n };
			return true;
		}
		if (in->eof)
			return false;
		seen = have;
		fill(in);
	}
}

/* The last newline of n bytes, or NULL. */
static const char *
last_newline(const char *p, size_t n)
{
	while (n >= MARK_BLOCK) {
		uint64_t m = mark_any(p + n - MARK_BLOCK, "\n\n\n\n");

		if (m != 0)
			return p + n - 1 - bits_above(m);
		n -= MARK_BLOCK;
	}
	while (n > 0)
		if (p[--n] == '\n')
			return p + n;
	return NULL;
}

bool
in_block(struct in *in, struct span *block)
{
	size_t seen = 0;

	if (!in->begun)
		drop_bom(in);
	for (;;) {
		size_t have = in->end - in->beg;
		const char *start = in->buf + in->beg;
		const char *nl = last_newline(start + seen, have - seen);

		if (!nl && in->eof && have > 0) {
			/* have > 0, so there is a buffer, and make_room
			 * left a byte.  NOLINTNEXTLINE */
			in->buf[in->end++] = '\n';
			memset(in->buf + in->end, 0, IN_PAD);
			nl = in->buf + in->end - 1;
		}
		if (nl) {
			*block = span_to(start, nl + 1);
			in->beg += block->n;
			return true;
		}
		if (in->eof)
			return false;
		seen = have;
		fill(in);
	}
}

void
in_unread(struct in *in, size_t n)
{
	in->beg -= n;
	if (!in->eof)
		fill(in);
}

/* Room for the whole of a file at once, not by doubling. */
static void
expect_all(struct in *in)
{
	struct stat st;
	off_t at;

	if (fstat(in->fd, &st) != 0 || !S_ISREG(st.st_mode))
		return;
	at = lseek(in->fd, 0, SEEK_CUR);
	if (at < 0 || at >= st.st_size || st.st_size - at > PTRDIFF_MAX / 4)
		return;
	in->buf = mem_grow(in->buf, &in->cap, in->end +
	    (size_t)(st.st_size - at) + IN_CHUNK + IN_PAD, 1);
	huge_ask(in->buf, in->cap);
}

struct span
in_rest(struct in *in)
{
	struct span rest;

	expect_all(in);
	while (!in->eof)
		fill(in);
	in->lineno++;
	rest = span_to(in->buf + in->beg, in->buf + in->end);
	in->beg = in->end;
	return rest;
}

void
in_close(struct in *in)
{
	if (in->fd > STDERR_FILENO)
		close(in->fd);
	mem_free(in->buf);
	*in = (struct in){ .fd = -1, .name = in->name, .eof = true };
}
