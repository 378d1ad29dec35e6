#include "out.h"

#include <errno.h>
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

static void
flush(struct out *o)
{
	size_t done = 0;

	while (done < o->n) {
		ssize_t put = write(o->fd, o->buf + done, o->n - done);

		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0)
			die_errno("write error");
		done += (size_t)put;
	}
	o->n = 0;
}

char *
out_room(struct out *o, size_t n)
{
	if (!o->buf || o->cap - o->n < n)
		o->buf = mem_grow(o->buf, &o->cap, o->n + n + OUT_CHUNK, 1);
	return o->buf + o->n;
}

void
out_str(struct out *o, const char *s)
{
	out_span(o, span_of(s));
}

void
out_uint(struct out *o, unsigned long long v)
{
	char digits[24], *p = digits + sizeof(digits);

	do
		*--p = (char)('0' + v % 10);
	while ((v /= 10) > 0);
	out_span(o, span_to(p, digits + sizeof(digits)));
}

void
out_int(struct out *o, long long v)
{
	if (v < 0)
		out_char(o, '-');
	out_uint(o, v < 0 ? 0 - (unsigned long long)v : (unsigned long long)v);
}

void
out_text(struct out *o, struct span s)
{
	bool blank = false;
	size_t n = 0;
	char *to;

	s = span_trim(s);
	to = out_room(o, s.n);
	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];

		if (c <= ' ' || c == 0x7f) {
			blank = true;
			continue;
		}
		if (blank && n > 0)
			to[n++] = ' ';
		blank = false;
		to[n++] = (char)c;
	}
	out_wrote(o, n);
}

void
out_row(struct out *o)
{
	out_char(o, '\n');
	if (o->by_line || o->n >= OUT_CHUNK)
		flush(o);
}

void
out_close(struct out *o)
{
	flush(o);
	if (close(o->fd) < 0 && errno != EINTR)
		die_errno("write error");
	mem_free(o->buf);
	*o = (struct out){ .fd = -1 };
}
