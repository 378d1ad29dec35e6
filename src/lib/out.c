#include "out.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include "err.h"
#include "mem.h"

enum { OUT_CHUNK = 64 * 1024 };

void
out_init(struct out *o, int fd, bool by_line)
{
	*o = (struct out){ .fd = fd, .by_line = by_line || isatty(fd) };
}

void
out_open(struct out *o, const char *path, bool by_line)
{
	int fd;

	do
		fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
	while (fd < 0 && errno == EINTR);
	if (fd < 0)
		die_errno("%s", path);
	out_init(o, fd, by_line);
}

void
out_flush(struct out *o)
{
	size_t done = 0;

	while (done < o->n) {
		ssize_t put = write(o->fd, o->buf + done, o->n - done);

		if (put < 0 && err_again(o->fd, POLLOUT))
			continue;
		if (put < 0)
			die_errno("write error");
		done += (size_t)put;
	}
	o->n = 0;
}

char *
out_grow(struct out *o, size_t n)
{
	o->buf = mem_grow(o->buf, &o->cap, o->n + n + OUT_CHUNK, 1);
	return o->buf + o->n;
}

void
out_str(struct out *o, const char *s)
{
	out_span(o, span_of(s));
}

size_t
out_digits(char *to, unsigned long long v)
{
	unsigned long long rest = v;
	size_t n = 1, i;

	while ((rest /= 10) > 0)
		n++;
	for (i = n; i > 0; v /= 10)
		to[--i] = (char)('0' + v % 10);
	return n;
}

void
out_uint(struct out *o, unsigned long long v)
{
	out_wrote(o, out_digits(out_room(o, OUT_DIGITS), v));
}

void
out_int(struct out *o, long long v)
{
	if (v < 0)
		out_char(o, '-');
	out_uint(o, v < 0 ? 0 - (unsigned long long)v : (unsigned long long)v);
}

/* The high bit of each byte that is zero, and perhaps of some above one. */
static uint64_t
zero_bytes(uint64_t w)
{
	return (w - 0x0101010101010101u) & ~w & 0x8080808080808080u;
}

/*
 * Eight bytes that out_text may copy as they are: no control, no two blanks
 * together.  False where it is not sure.
 */
static bool
clean_word(const char *p)
{
	uint64_t w, blank, low;

	memcpy(&w, p, sizeof(w));
	blank = zero_bytes(w ^ 0x2020202020202020u);
	low = (w - 0x2020202020202020u) & ~w & 0x8080808080808080u;
	return (low | zero_bytes(w ^ 0x7F7F7F7F7F7F7F7Fu) |
	    (blank & blank << 8)) == 0;
}

void
out_text(struct out *o, struct span s)
{
	bool blank = true; /* so that a leading one is dropped */
	size_t i = 0;
	char *to, *end;

	s = span_trim(s);
	to = end = out_room(o, s.n);
	while (i < s.n) {
		unsigned char c = (unsigned char)s.p[i];
		bool now = c <= ' ' || c == 0x7f;

		if (!(now && blank) && i + 8 <= s.n && clean_word(s.p + i)) {
			memcpy(end, s.p + i, 8);
			end += 8;
			i += 8;
			blank = s.p[i - 1] == ' ';
			continue;
		}
		*end = now ? ' ' : (char)c;
		end += !(now && blank);
		blank = now;
		i++;
	}
	if (end > to && end[-1] == ' ')
		end--;
	out_wrote(o, (size_t)(end - to));
}

void
out_row(struct out *o)
{
	out_char(o, '\n');
	if (o->by_line || o->n >= OUT_CHUNK)
		out_flush(o);
}

void
out_close(struct out *o)
{
	out_flush(o);
	if (close(o->fd) < 0 && errno != EINTR)
		die_errno("write error");
	mem_free(o->buf);
	*o = (struct out){ .fd = -1 };
}
