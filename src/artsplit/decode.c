#include "decode.h"

#include <stdint.h>

#include "mem.h"
#include "scan.h"
#include "utf8.h"

enum { SLACK = 32 + DECODE_PAD }; /* a step may write more than it read */

void
text_room(struct text *t, size_t n)
{
	t->p = mem_grow(t->p, &t->cap, t->n + n + 1, 1);
}

void
text_add(struct text *t, struct span s)
{
	text_room(t, s.n);
	if (s.n > 0)
		memcpy(t->p + t->n, s.p, s.n);
	t->n += s.n;
}

void
text_free(struct text *t)
{
	mem_free(t->p);
	*t = (struct text){ 0 };
}

static void
put(struct text *t, uint32_t cp)
{
	t->n += utf8_put(t->p + t->n, cp);
}

/* Does the text end in a mark after which a sentence may begin? */
static bool
after_stop(const struct text *t)
{
	return t->n > 0 && memchr(".?!\"')", t->p[t->n - 1], 6) != NULL;
}

/* Without these, words of Persian and Hindi, and emoji, are others. */
static bool
is_joiner(uint32_t cp)
{
	return cp == 0x200C || cp == 0x200D;
}

/*
 * Of the characters beyond ASCII, some have no place in clean text: marks of
 * direction, which can make a line look like another, among them.
 */
static void
put_wide(struct text *t, uint32_t cp)
{
	if (cp == 0x85 || cp == 0x2028)
		put(t, '\n');
	else if (cp == 0x2029) {
		put(t, '\n');
		put(t, '\n');
	} else if (utf8_is_space(cp) || (cp >= 0x80 && cp < 0xA0))
		put(t, ' ');
	else if (cp == 0x200B || cp == 0xFEFF || cp == 0x2060) {
		if (after_stop(t))
			put(t, ' ');
	} else if (!utf8_is_ignorable(cp) || is_joiner(cp))
		put(t, cp);
}

/* A no-break space. */
static bool
is_hard_blank(const char *p, const char *end)
{
	return end - p >= 2 && memcmp(p, "\xC2\xA0", 2) == 0;
}

/* A character from U+00C3 up to U+07FF; all of these are kept. */
static bool
is_pair(const char *p, const char *end)
{
	return end - p >= 2 && (p[0] & 0xE0) == 0xC0 &&
	    (p[1] & 0xC0) == 0x80 && memcmp(p, "\xC3\x83", 2) >= 0;
}

/* A control character: line end, page end or blank. */
static void
put_control(struct text *t, char c, char next)
{
	if (c == '\n' || c == '\v' || (c == '\r' && next != '\n'))
		t->p[t->n++] = '\n';
	else if (c == '\f') {
		t->p[t->n++] = '\n';
		t->p[t->n++] = '\n';
	} else if (c != '\r')
		t->p[t->n++] = ' ';
}

/* One character beyond ASCII; false if it was no UTF-8. */
static bool
wide(struct text *t, const char **p, const char *end)
{
	bool bad;
	uint32_t cp;
	size_t n;

	if (end - *p >= 3 && memcmp(*p, "\xE2\x80", 2) == 0 &&
	    (unsigned char)(*p)[2] >= 0x90 && (unsigned char)(*p)[2] < 0xA8) {
		memcpy(t->p + t->n, *p, 3); /* dashes, quotes, ellipsis */
		t->n += 3;
		*p += 3;
		return true;
	}
	if (is_hard_blank(*p, end)) {
		t->p[t->n++] = ' ';
		*p += 2;
		return true;
	}
	if (is_pair(*p, end)) {
		memcpy(t->p + t->n, *p, 2);
		t->n += 2;
		*p += 2;
		return true;
	}
	n = utf8_next(*p, end, &cp);
	bad = n == 1;
	if (bad)
		cp = utf8_from_1252((unsigned char)**p);
	*p += n;
	if (cp == 0xC2 && is_hard_blank(*p, end)) /* it was encoded twice */
		return true;
	put_wide(t, cp);
	return !bad;
}

/*
 * The control character that stands at p, perhaps as an escape, and the bytes
 * that this takes.  A backslash stands for one, or begins no escape.
 */
static char
control_at(const char *p, const char *end, bool escaped, size_t *n)
{
	*n = 1;
	if (!escaped || *p != '\\' || end - p < 2)
		return *p;
	*n = 2;
	switch (p[1]) {
	case 'n':
		return '\n';
	case 'r':
		return '\r';
	case 't':
		return '\t';
	default:
		*n = 1 + (p[1] == '\\');
		return '\\';
	}
}

static bool
is_newline_escape(const char *p, const char *end)
{
	return end - p >= 2 && p[0] == '\\' && p[1] == 'n';
}

/* What a control character means may hang on the next one. */
static const char *
control(struct text *t, const char *p, const char *end, bool escaped)
{
	size_t n, unused;
	char c;

	if (escaped && is_newline_escape(p, end)) {
		for (; is_newline_escape(p, end); p += 2)
			t->p[t->n++] = '\n';
		return p;
	}
	c = control_at(p, end, escaped, &n);
	p += n;
	if (c == '\\')
		t->p[t->n++] = c;
	else
		put_control(t, c, p == end ? '\0' :
		    control_at(p, end, escaped, &unused));
	return p;
}

/* Room for n more bytes of input, if they do not grow. */
static void
make_room(struct text *t, size_t n)
{
	if (!t->p || t->cap - t->n < n + SLACK)
		t->p = mem_grow(t->p, &t->cap, t->n + n + SLACK, 1);
}

/* Appends src cleaned; counts bytes that are no UTF-8, and characters. */
static void
clean(struct text *t, struct span src, bool escaped, size_t *bad, size_t *good)
{
	const char *p = src.p, *end = src.p + src.n, *from;

	*bad = *good = 0;
	make_room(t, src.n);
	while (p < end) {
		from = p;
		p = scan_copy(t->p + t->n, p, end, escaped ? '\\' : '\0');
		t->n += (size_t)(p - from);
		if (p == end)
			break;
		if ((unsigned char)*p < 0x80)
			p = control(t, p, end, escaped);
		else if (wide(t, &p, end)) {
			++*good;
			continue;
		} else
			++*bad;
		make_room(t, (size_t)(end - p)); /* these may grow */
	}
	memset(t->p + t->n, 0, DECODE_PAD);
}

bool
decode_is_utf16(struct span src)
{
	return src.n >= 2 && (memcmp(src.p, "\xFF\xFE", 2) == 0 ||
	    memcmp(src.p, "\xFE\xFF", 2) == 0);
}

void
decode_utf16(struct text *t, struct span src)
{
	utf8_add_utf16(&t->p, &t->n, &t->cap, span_cut(src, 2, src.n),
	    src.p[0] == '\xFE');
}

size_t
decode_add(struct text *t, struct span src, bool escaped)
{
	struct text other = { 0 };
	size_t start = t->n, bad, good, ignored;

	if (decode_is_utf16(src)) {
		decode_utf16(&other, src);
		clean(t, text_span(&other), escaped, &ignored, &good);
		text_free(&other);
		return 0;
	}
	clean(t, src, escaped, &bad, &good);
	if (bad > good) {
		t->n = start;
		utf8_add_1252(&other.p, &other.n, &other.cap, src);
		clean(t, text_span(&other), escaped, &ignored, &good);
		text_free(&other);
	}
	return bad;
}
