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

/* A control character: line end, page end or blank. */
static void
put_control(struct text *t, char c, char next)
{
	if (c == '\n' || c == '\v' || (c == '\r' && next != '\n'))
		put(t, '\n');
	else if (c == '\f') {
		put(t, '\n');
		put(t, '\n');
	} else if (c != '\r')
		put(t, ' ');
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
	n = utf8_next(*p, end, &cp);
	bad = n == 1;
	if (bad)
		cp = utf8_from_1252((unsigned char)**p);
	*p += n;
	/* a no-break space that was encoded twice */
	if (cp == 0xC2 && end - *p >= 2 && memcmp(*p, "\xC2\xA0", 2) == 0)
		return true;
	put_wide(t, cp);
	return !bad;
}

/* Appends src cleaned; counts bytes that are no UTF-8, and characters. */
static void
clean(struct text *t, struct span src, size_t *bad, size_t *good)
{
	const char *p = src.p, *end = src.p + src.n;

	*bad = *good = 0;
	t->p = mem_grow(t->p, &t->cap, t->n + src.n + SLACK, 1);
	while (p < end) {
		size_t n = (size_t)(scan_odd(p, end) - p);

		if (t->cap - t->n < (size_t)(end - p) + SLACK)
			t->p = mem_grow(t->p, &t->cap,
			    t->n + (size_t)(end - p) + SLACK, 1);
		memcpy(t->p + t->n, p, n);
		t->n += n;
		p += n;
		if (p == end)
			break;
		if ((unsigned char)*p < 0x80) {
			put_control(t, *p, p + 1 < end ? p[1] : '\0');
			p++;
		} else if (wide(t, &p, end))
			++*good;
		else
			++*bad;
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
decode_add(struct text *t, struct span src)
{
	struct text other = { 0 };
	size_t start = t->n, bad, good, ignored;

	if (decode_is_utf16(src)) {
		decode_utf16(&other, src);
		clean(t, text_span(&other), &ignored, &good);
		text_free(&other);
		return 0;
	}
	clean(t, src, &bad, &good);
	if (bad > good) {
		t->n = start;
		utf8_add_1252(&other.p, &other.n, &other.cap, src);
		clean(t, text_span(&other), &ignored, &good);
		text_free(&other);
	}
	return bad;
}
