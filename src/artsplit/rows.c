#include "rows.h"

#include "utf8.h"

/* Bytes copied at a time, the last time too many. */
enum { STEP = MASK_WIDE };

/*
 * Is the line end at nl, with next behind its blanks, nothing at all?  It is
 * in "self-" / "media", before a comma, and between two characters of
 * Chinese.
 */
static bool
vanishes(struct span text, const char *nl, const char *next)
{
	const char *end = text.p + text.n;
	uint32_t a, b;

	if (nl - text.p < 3 || next == end)
		return false;
	if (*next == ',' || *next == ';' || (*next == '.' &&
	    (next + 1 == end || is_space(next[1]))))
		return true;
	if (nl[-1] == '-')
		return is_alpha(nl[-2]) && is_lower(*next);
	if ((unsigned char)nl[-1] < 0x80)
		return false;
	utf8_prev(text.p, nl, &a);
	utf8_next(next, end, &b);
	return utf8_is_cjk(b) && (utf8_is_cjk(a) || (a >= 0x3000 &&
	    a < 0x3020) || a >= 0xFF00);
}

/* The text of a sentence that stands on several lines. */
static struct span
join_lines(struct text *to, struct span text)
{
	const char *p = text.p, *end = text.p + text.n, *nl;

	to->n = 0;
	while ((nl = memchr(p, '\n', (size_t)(end - p)))) {
		const char *next = nl + 1;

		while (next < end && is_space(*next))
			next++;
		text_add(to, span_to(p, nl));
		if (!vanishes(text, nl, next))
			text_add(to, SPAN(" "));
		p = next;
	}
	text_add(to, span_to(p, end));
	return text_span(to);
}

/* Copies; as many as STEP bytes more are read and written. */
static char *
copy(char *to, const char *p, const char *end)
{
	size_t n = (size_t)(end - p);

	for (size_t i = 0; i < n; i += STEP)
		memcpy(to + i, p + i, STEP);
	return to + n;
}

/*
 * What is not copied as it is, of the STEP bytes at p: newlines, and blanks
 * behind others.  before: there is a blank before p; it is then told of the
 * last byte.
 */
INLINE uint64_t
folds(const struct masks *ms, const char *p, uint64_t *before)
{
	uint64_t blank = masks_at(ms, MASK_BLANK, p);
	uint64_t m = blank & (blank << 1 | *before);

	*before = blank >> (STEP - 1);
	return m | masks_at(ms, MASK_NEWLINE, p);
}

/*
 * Behind the blanks at p, of which nothing is written but the first, and that
 * one as a blank; NULL when a line end among them may vanish.
 */
static const char *
fold(char **to, const char *p)
{
	const char *q = p;

	while (is_space(*q)) /* the text does not end in a blank */
		q++;
	if (*p != '\n' || is_space(p[-1]))
		return q;
	if (p[-1] == '-' || (unsigned char)p[-1] >= 0x80 || *q == ',' ||
	    *q == ';' || *q == '.')
		return NULL;
	*(*to)++ = ' ';
	return q;
}

/* The text with its blanks folded, to where there is room; or NULL. */
static char *
put_text(char *to, const struct masks *ms, struct span text)
{
	const char *p = text.p, *end = text.p + text.n;
	uint64_t before = 0;

	while (p < end) {
		size_t n = bits_first(folds(ms, p, &before));
		size_t left = (size_t)(end - p);

		memcpy(to, p, STEP);
		if (n >= left)
			return to + left;
		p += n;
		to += n;
		if (n < STEP) {
			p = fold(&to, p);
			if (!p)
				return NULL;
			before = 0;
		}
	}
	return to;
}

void
rows_begin(struct rows *r, struct span id, struct date date)
{
	text_room(&r->id, id.n + STEP);
	r->id.n = 0;
	text_add(&r->id, id);
	r->dated = date.year ? DATE_BYTES : 0;
	if (r->dated)
		date_write(r->date, date);
	r->sent = r->para = (struct rows_count){ .n = 0 };
	r->plain = true;
	for (size_t i = 0; i < id.n; i++)
		r->plain &= (unsigned char)id.p[i] > ' ' && id.p[i] != 0x7f;
}

/* The number as it is written, behind a tab. */
static char *
put_count(char *to, const struct rows_count *c)
{
	*to++ = '\t';
	memcpy(to, c->digit + ROWS_DIGITS - c->n, ROWS_DIGITS);
	return to + c->n;
}

void
rows_count(struct rows_count *c)
{
	size_t i = ROWS_DIGITS;

	while (i > ROWS_DIGITS - c->n && c->digit[i - 1] == '9')
		c->digit[--i] = '0';
	if (i > ROWS_DIGITS - c->n)
		c->digit[i - 1]++;
	else {
		c->digit[i - 1] = '1';
		c->n++;
	}
}

void
rows_part(struct rows *r, struct span part)
{
	char *to = put_count(r->rest, &r->para);

	*to++ = '\t';
	memcpy(to, part.p, part.n);
	to += part.n;
	*to++ = '\t';
	memcpy(to, r->date, DATE_BYTES);
	to += r->dated;
	*to++ = '\t';
	r->n = (size_t)(to - r->rest);
}

void
rows_put(struct rows *r, struct out *o, const struct masks *ms,
    struct span text)
{
	char *to, *end, *from;

	rows_count(&r->sent);
	if (!r->plain)
		out_text(o, text_span(&r->id));
	from = to = out_room(o, r->id.n + text.n +
	    (1 + ROWS_DIGITS + ROWS_REST + 2 * STEP));
	if (r->plain)
		to = copy(to, r->id.p, r->id.p + r->id.n);
	to = put_count(to, &r->sent);
	memcpy(to, r->rest, ROWS_REST);
	to += r->n;
	end = put_text(to, ms, text);
	out_wrote(o, (size_t)((end ? end : to) - from));
	if (!end)
		out_text(o, join_lines(&r->joined, text));
	out_row(o);
}

void
rows_free(struct rows *r)
{
	text_free(&r->id);
	text_free(&r->joined);
}
