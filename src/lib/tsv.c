#include "tsv.h"

#include <limits.h>
#include <stdint.h>

#include "bits.h"
#include "err.h"
#include "mark.h"
#include "mem.h"

enum { NAMES_SHOWN = 400 }; /* bytes of a header quoted in a message */

static inline void
add(struct row *r, const char *from, const char *to)
{
	if (r->n == r->cap)
		r->field = mem_grow(r->field, &r->cap, r->n + 1,
		    sizeof(*r->field));
	r->field[r->n++] = span_to(from, to);
}

/* Adds the fields that end at the tabs, bits from p on; from begins one. */
static inline const char *
add_all(struct row *r, const char *from, const char *p, uint64_t tabs,
    size_t max)
{
	for (; tabs && r->n + 1 < max; tabs &= tabs - 1) {
		const char *tab = p + bits_first(tabs);

		add(r, from, tab);
		from = tab + 1;
	}
	return from;
}

void
row_split_max(struct row *r, struct span line, size_t max)
{
	const char *p = line.p, *end = line.p + line.n;
	const char *from = p; /* of the field in hand */

	r->n = 0;
#if defined(__GNUC__) && defined(__SSE2__)
	/* a call of memchr a field costs more than most fields do */
	for (; end - p >= MARK_BLOCK && r->n + 1 < max; p += MARK_BLOCK)
		from = add_all(r, from, p, mark_any(p, "\t\t\t\t"), max);
	if (p > line.p && p < end && r->n + 1 < max) {
		/* the last block again, without what is done of it */
		unsigned done = MARK_BLOCK - (unsigned)(end - p);

		p = end - MARK_BLOCK;
		from = add_all(r, from, p, mark_any(p, "\t\t\t\t") &
		    bits_from(done), max);
		p = end;
	}
	for (; end - p >= 16 && r->n + 1 < max; p += 16) {
		__m128i v = _mm_loadu_si128((const void *)p);

		from = add_all(r, from, p, (unsigned)_mm_movemask_epi8(
		    _mm_cmpeq_epi8(v, _mm_set1_epi8('\t'))), max);
	}
#endif
	while (r->n + 1 < max && p < end &&
	    (p = memchr(p, '\t', (size_t)(end - p))) != NULL) {
		add(r, from, p);
		from = ++p;
	}
	add(r, from, end);
}

void
row_split(struct row *r, struct span line)
{
	row_split_max(r, line, SIZE_MAX);
}

void
row_free(struct row *r)
{
	mem_free(r->field);
	*r = (struct row){ 0 };
}

size_t
tsv_column(const struct row *header, const char *name)
{
	for (size_t i = 0; i < header->n; i++)
		if (span_is(header->field[i], name))
			return i;
	return SIZE_MAX;
}

bool
tsv_number(struct span s, long long *v)
{
	bool minus = s.n > 0 && s.p[0] == '-';
	unsigned long long n = 0, most = LLONG_MAX;

	if (s.n == (size_t)minus)
		return false;
	for (size_t i = minus; i < s.n; i++) {
		unsigned digit = (unsigned)(s.p[i] - '0');

		if (!is_digit(s.p[i]) || n > (most - digit) / 10)
			return false;
		n = n * 10 + digit;
	}
	*v = minus ? -(long long)n : (long long)n;
	return true;
}

static void
add_field(struct fields *f, size_t at)
{
	f->at = mem_grow(f->at, &f->cap, f->n + 1, sizeof(*f->at));
	f->at[f->n++] = at;
	if (at >= f->max)
		f->max = at + 1;
}

_Noreturn static void
die_unknown(struct span item, const struct row *header, const char *where)
{
	struct span names;

	if (!header)
		die("%s: \"%.*s\" is no field: expected a number from 1, a "
		    "range or a list", where, (int)item.n, item.p);
	names = span_to(header->field[0].p, header->field[header->n - 1].p +
	    header->field[header->n - 1].n);
	if (names.n > NAMES_SHOWN)
		names.n = NAMES_SHOWN;
	die("%s: no field \"%.*s\": expected a number or one of %.*s", where,
	    (int)item.n, item.p, (int)names.n, names.p);
}

/* A number, or with a header a name; the header's names win. */
static size_t
field_index(struct span item, const struct row *header, const char *where)
{
	long long n;

	for (size_t i = 0; header && i < header->n; i++)
		if (span_eq(header->field[i], item))
			return i;
	if (!tsv_number(item, &n) || n < 1 || n > INT_MAX ||
	    (header && (size_t)n > header->n))
		die_unknown(item, header, where);
	return (size_t)n - 1;
}

static void
parse_item(struct fields *f, struct span item, const struct row *header,
    const char *where)
{
	const char *dash = item.n ? memchr(item.p, '-', item.n) : NULL;
	size_t from, to;

	/* A header may hold a name with a dash; a number may not. */
	if (!dash || (header && !is_digit(item.p[0]))) {
		add_field(f, field_index(item, header, where));
		return;
	}
	from = field_index(span_to(item.p, dash), header, where);
	to = field_index(span_to(dash + 1, item.p + item.n), header, where);
	if (to < from || to - from > USHRT_MAX)
		die("%s: \"%.*s\" is no range: expected the lower field "
		    "first, and at most %d", where, (int)item.n, item.p,
		    USHRT_MAX + 1);
	while (from <= to)
		add_field(f, from++);
}

void
fields_parse(struct fields *f, const char *spec, const struct row *header,
    const char *where)
{
	const char *comma;

	for (; (comma = strchr(spec, ',')); spec = comma + 1)
		parse_item(f, span_to(spec, comma), header, where);
	parse_item(f, span_of(spec), header, where);
}

void
fields_free(struct fields *f)
{
	mem_free(f->at);
	*f = (struct fields){ 0 };
}
