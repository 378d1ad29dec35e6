#include "key.h"

#include "err.h"
#include "num.h"
#include "scan.h"

/* Digits of a number in a key: for whole, and for a fraction behind it. */
enum { HEX = 16 };

static void
add(struct key *k, const struct fields *f, bool number)
{
	for (size_t i = 0; i < f->n; i++) {
		size_t n = k->field.n + 1, cap = k->field.cap;

		k->field.at = mem_grow(k->field.at, &k->field.cap, n,
		    sizeof(*k->field.at));
		k->number = mem_grow(k->number, &cap, n, sizeof(*k->number));
		k->field.at[n - 1] = f->at[i];
		k->number[n - 1] = number;
		k->field.n = n;
	}
	if (f->max > k->field.max)
		k->field.max = f->max;
}

/* "2n", "2-3n" and "name:n", but not the name "nation". */
static bool
drop_n(char *item, bool named)
{
	size_t n = strlen(item), digits;

	if (n < 2 || item[n - 1] != 'n')
		return false;
	for (digits = 0; digits < n - 1; digits++)
		if (!is_digit(item[digits]) && item[digits] != '-')
			break;
	if (digits == n - 1)
		item[n - 1] = '\0';
	else if (named && item[n - 2] == ':')
		item[n - 2] = '\0';
	else
		return false;
	return true;
}

static bool
is_plain(const struct key *k)
{
	for (size_t i = 0; i < k->field.n; i++)
		if (k->number[i] || k->field.at[i] != k->field.at[0] + i)
			return false;
	return !k->fold;
}

void
key_parse(struct key *k, const char *spec, const struct row *header,
    const char *opt, bool fold)
{
	for (;;) {
		const char *comma = strchr(spec, ',');
		size_t n = comma ? (size_t)(comma - spec) : strlen(spec);
		char *item = mem_copy(spec, n);
		bool number = false;
		struct fields f = { 0 };

		if (!header || tsv_column(header, item) == SIZE_MAX)
			number = drop_n(item, header != NULL);
		fields_parse(&f, item, header, opt);
		add(k, &f, number);
		fields_free(&f);
		mem_free(item);
		if (!comma)
			break;
		spec = comma + 1;
	}
	k->fold = fold;
	k->plain = is_plain(k);
}

void
key_agree(struct key *a, struct key *b)
{
	for (size_t i = 0; i < a->field.n; i++)
		a->number[i] = b->number[i] = a->number[i] || b->number[i];
	a->plain = is_plain(a);
	b->plain = is_plain(b);
}

void
key_free(struct key *k)
{
	fields_free(&k->field);
	mem_free(k->number);
	mem_free(k->blank);
	*k = (struct key){ 0 };
}

static char *
put_hex(char *to, uint64_t v)
{
	for (int shift = 60; shift >= 0; shift -= 4)
		*to++ = "0123456789abcdef"[v >> shift & 15];
	return to;
}

/*
 * A number as digits whose order is that of numbers.  Empty comes between
 * the negative ones and 0, where sort -n has it.
 */
static char *
put_number(char *to, struct span s, bool *ok)
{
	const uint64_t zero = (uint64_t)1 << 63;
	struct num x;

	if (s.n == 0) {
		to = put_hex(to, zero - 1);
		*to++ = 'g';
		return to;
	}
	*ok = num_field(&x, s.p, s.p + s.n) != NULL;
	if (!*ok)
		return to;
	to = put_hex(to, (uint64_t)x.whole + zero);
	return x.frac > 0 ? put_hex(to, x.frac) : to;
}

/* To upper case, as sort -f: '_' then comes behind the letters. */
static char *
put_text(char *to, struct span s, bool fold)
{
	for (size_t i = 0; i < s.n; i++)
		*to++ = fold && is_lower(s.p[i]) ? (char)(s.p[i] & ~0x20) :
		    s.p[i];
	return to;
}

/* Cuts the first max fields of line into arena memory. */
static struct span *
cut(struct span line, size_t max, struct arena *a)
{
	struct span *f = arena_take(a, max * sizeof(*f));
	const char *p = line.p, *end = line.p + line.n;

	for (size_t i = 0; i < max; i++) {
		const char *tab = p < end ?
		    memchr(p, '\t', (size_t)(end - p)) : NULL;

		f[i] = span_to(p, tab ? tab : end);
		p = tab ? tab + 1 : end;
	}
	return f;
}

void
key_ready(struct key *k)
{
	struct arena a = { 0 };
	struct span key;

	key_make(k, SPAN(""), &a, &key);
	mem_free(k->blank);
	k->blank = mem_copy(key.p, key.n);
	k->blank_n = key.n;
	arena_free(&a);
}

bool
key_make(const struct key *k, struct span line, struct arena *a,
    struct span *key)
{
	struct span *f = cut(line, k->field.max, a);
	size_t room = k->field.n * (2 * HEX + 1) + KEY_PAD;
	char *start, *to;
	bool ok = true;

	for (size_t i = 0; i < k->field.n; i++)
		room += f[k->field.at[i]].n;
	to = start = arena_take(a, room);
	for (size_t i = 0; i < k->field.n && ok; i++) {
		struct span s = f[k->field.at[i]];

		if (i > 0)
			*to++ = '\t';
		to = k->number[i] ? put_number(to, s, &ok) :
		    put_text(to, s, k->fold);
		*key = s;
	}
	if (ok)
		*key = span_to(start, to);
	return ok;
}

/* A field that ends comes before one that goes on, even with a NUL. */
static int
rank(char c)
{
	return c == '\t' ? -1 : (unsigned char)c;
}

int
key_order(struct span a, struct span b)
{
	size_t n = a.n < b.n ? a.n : b.n, i = 0;
	uint64_t x, y;

	for (; i + 8 <= n; i += 8) {
		memcpy(&x, a.p + i, 8);
		memcpy(&y, b.p + i, 8);
		if (x != y)
			break;
	}
	for (; i < n; i++)
		if (a.p[i] != b.p[i])
			return rank(a.p[i]) < rank(b.p[i]) ? -1 : 1;
	return (a.n > b.n) - (a.n < b.n);
}
