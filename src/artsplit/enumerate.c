#include "enumerate.h"

enum { REACH = 2000 }; /* bytes in which the next item must begin */

/* Writes the mark of the next item. */
static void
set_mark(struct enumeration *e, const char *tail)
{
	size_t n = 0;

	if (e->number >= 'a')
		e->mark[n++] = (char)e->number;
	else {
		if (e->number >= 10)
			e->mark[n++] = (char)('0' + e->number / 10 % 10);
		e->mark[n++] = (char)('0' + e->number % 10);
	}
	memmove(e->mark + n, tail, e->tail);
	e->n = n + e->tail;
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

static void
find(struct enumeration *e, const char *p, const char *end)
{
	const char *stop = end - p > REACH ? p + REACH : end;

	e->item = NULL;
	while ((size_t)(stop - p) > e->n + 1 &&
	    (p = memchr(p, e->mark[0], (size_t)(stop - p) - e->n))) {
		const char *q = p + e->n;

		if (is_space(p[-1]) && memcmp(p, e->mark, e->n) == 0) {
			q += q < end && is_space(*q);
			if (q < end && (is_upper(*q) || e->number == 0)) {
				e->item = p;
				return;
			}
		}
		p++;
	}
	e->n = 0;
}

static bool
is_bullet(const char *p, const char *end)
{
	return end - p > 3 && (memcmp(p, "\xE2\x80\xA2", 3) == 0 ||
	    memcmp(p, "\xE2\x81\x83", 3) == 0);
}

void
enumerate_begin(struct enumeration *e, const char *p, const char *end,
    bool first)
{
	const char *q = p;

	*e = (struct enumeration){ 0 };
	if (first && is_bullet(p, end)) {
		memcpy(e->mark, p, 3);
		e->n = 3;
		e->head = p + 3;
		find(e, e->head, end);
		return;
	}
	if (q < end && is_lower(*q))
		e->number = (unsigned char)*q++;
	else
		while (q < end && is_digit(*q) && q - p < 2)
			e->number = e->number * 10 + (unsigned)(*q++ - '0');
	e->tail = tail_at(q, end);
	if (q == p || e->tail == 0 || e->number == 'z' || e->number == 99)
		return;
	if (!first && e->number != 1 && e->number != 'a')
		return;
	e->head = q + e->tail;
	if (e->head == end || (!is_space(*e->head) && *q != ')'))
		return;
	e->number++;
	set_mark(e, q);
	find(e, e->head, end);
}

void
enumerate_next(struct enumeration *e, const char *end)
{
	char tail[4];

	e->head = e->item + e->n;
	if (e->number > 0) {
		memcpy(tail, e->mark + e->n - e->tail, e->tail);
		e->number++;
		if (e->number == 100 || e->number > 'z') {
			e->n = 0;
			e->item = NULL;
			return;
		}
		set_mark(e, tail);
	}
	find(e, e->head, end);
}
