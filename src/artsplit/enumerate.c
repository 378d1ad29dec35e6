#include "enumerate.h"

enum {
	REACH = 2000, /* bytes in which the next item must begin */
	TRIES = 4     /* marks of another list that are tried */
};

/* Writes the mark of the next item; false: there is none. */
static bool
set_mark(struct enumeration *e, const char *tail)
{
	size_t n = 0;

	e->number += e->step;
	if (e->number == 0 || e->number == 'a' || e->number > 'z')
		return false; /* a is 97, and no list is so long */
	if (e->number >= 'a')
		e->mark[n++] = (char)e->number;
	else {
		if (e->number >= 10)
			e->mark[n++] = (char)('0' + e->number / 10);
		e->mark[n++] = (char)('0' + e->number % 10);
	}
	memmove(e->mark + n, tail, e->tail);
	e->n = n + e->tail;
	return true;
}

/* ".", ")" or ".)" at p: how many bytes. */
static size_t
tail_at(const char *p, const char *end)
{
	if (p < end && *p == ')')
		return 1;
	if (p == end || *p != '.')
		return 0;
	return end - p > 1 && p[1] == ')' ? 2 : 1;
}

static bool
is_bullet(const char *p, const char *end)
{
	return end - p > 3 && (memcmp(p, "\xE2\x80\xA2", 3) == 0 ||
	    memcmp(p, "\xE2\x81\x83", 3) == 0);
}

/* "9." behind a bullet belongs to the mark. */
static const char *
number_end(const char *p, const char *end)
{
	const char *q = p;

	while (q < end && is_space(*q) && q - p < 2)
		q++;
	p = q;
	while (q < end && is_digit(*q) && q - p < 2)
		q++;
	return q > p ? q + tail_at(q, end) : p;
}

/* The next item, whose mark is known. */
static bool
find(struct enumeration *e, const char *p, const char *end)
{
	const char *stop = end - p > REACH ? p + REACH : end;

	e->item = NULL;
	while ((size_t)(stop - p) > e->n + 1 &&
	    (p = memchr(p, e->mark[0], (size_t)(stop - p) - e->n))) {
		const char *q = p + e->n;

		if (is_space(p[-1]) && memcmp(p, e->mark, e->n) == 0) {
			q += q < end && is_space(*q);
			if (q < end && (is_upper(*q) || e->number == 0 ||
			    (e->number >= 'a' && q > p + e->n))) {
				e->item = p;
				return true;
			}
		}
		p++;
	}
	e->n = 0;
	return false;
}

/* Reads the mark at p, sets head and what the next item begins with. */
static bool
read_mark(struct enumeration *e, const char *p, const char *end)
{
	const char *q = p;

	*e = (struct enumeration){ .step = 1 };
	if (is_bullet(p, end)) {
		memcpy(e->mark, p, 3);
		e->n = 3;
		e->head = number_end(p + 3, end);
		return true;
	}
	if (q < end && is_lower(*q))
		e->number = (unsigned char)*q++;
	else
		while (q < end && is_digit(*q) && q - p < 2)
			e->number = e->number * 10 + (unsigned)(*q++ - '0');
	e->tail = tail_at(q, end);
	if (q == p || e->tail == 0 || (is_digit(*p) && e->number >= 'a'))
		return false;
	e->head = q + e->tail;
	return e->head < end && (is_space(*e->head) || *q == ')');
}

void
enumerate_begin(struct enumeration *e, const char *p, const char *end,
    bool first)
{
	if (!read_mark(e, p, end)) {
		e->n = 0;
		return;
	}
	if (e->number > 0 && !first && e->number != 1 && e->number != 'a')
		return;
	if (e->number == 0 || set_mark(e, e->head - e->tail))
		find(e, e->head, end);
	if (first && !e->item && is_digit(*p) && read_mark(e, p, end)) {
		e->step = -1u; /* "10. Lima 9. Oslo" */
		if (set_mark(e, e->head - e->tail))
			find(e, e->head, end);
	}
}

/* The first mark of another list that has a second item. */
static void
find_other(struct enumeration *e, const char *end)
{
	const char *p = e->head, *stop = end - p > REACH ? p + REACH : end;

	for (int i = 0; i < TRIES && p < stop; p++) {
		struct enumeration other;

		if (!is_space(p[-1]) || !read_mark(&other, p, end))
			continue;
		i++;
		enumerate_begin(&other, p, end, false);
		if (!other.item)
			continue;
		e->item = p;
		e->n = other.number > 0 ? (size_t)(other.head - p) : 3;
		memcpy(e->mark, p, e->n);
		e->number = other.number > 0 ? other.number - 1 : 0;
		e->step = 1;
		e->tail = other.tail;
		return;
	}
}

void
enumerate_next(struct enumeration *e, const char *end)
{
	char tail[2];

	e->head = e->item + e->n;
	e->item = NULL;
	if (e->number == 0)
		e->head = number_end(e->head, end);
	else {
		memcpy(tail, e->mark + e->n - e->tail, e->tail);
		if (!set_mark(e, tail))
			e->n = 0;
	}
	if (e->n == 0 || !find(e, e->head, end))
		find_other(e, end);
}
