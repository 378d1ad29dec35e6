/* fuzz_numextract - any bytes as records of a few articles. */
#include "fuzz.h"

#include "in.h"
#include "reader.h"
#include "row.h"

enum { COLUMNS = 11 };

/* Digits, perhaps a point and more of them: no other zeros in front. */
static bool
is_decimal(struct span s)
{
	size_t i = s.n > 0 && s.p[0] == '-', from = i;

	while (i < s.n && is_digit(s.p[i]))
		i++;
	if (i == from || (i > from + 1 && s.p[from] == '0'))
		return false;
	if (i == s.n)
		return true;
	if (s.p[i++] != '.' || i == s.n)
		return false;
	while (i < s.n && is_digit(s.p[i]))
		i++;
	return i == s.n && s.p[i - 1] != '0';
}

/* Digits and X between hyphens: less than a whole date. */
static bool
is_partial(struct span s)
{
	for (size_t i = 0; i < s.n; i++)
		if (!is_digit(s.p[i]) && s.p[i] != 'X' && s.p[i] != 'W' &&
		    s.p[i] != '-')
			return false;
	return s.n >= 4 && s.n < 10 && memchr(s.p, 'X', s.n);
}

static bool
is_time(struct span s)
{
	return s.n >= 3 && s.p[0] == 'T' && is_digit(s.p[1]) &&
	    is_digit(s.p[2]) && (s.n == 3 || s.p[3] == ':');
}

/* Of dates that are known, the first is not behind the last. */
static bool
in_order(struct span a, struct span b)
{
	return a.n != b.n || a.n == 0 || memchr(a.p, 'X', a.n) ||
	    memchr(b.p, 'X', b.n) || memcmp(a.p, b.p, a.n) <= 0;
}

static bool
is_value(enum mention_kind kind, struct span s)
{
	if (s.n == 0)
		return true;
	if (kind == KIND_DATE)
		return fuzz_is_date(s) || is_partial(s);
	return kind == KIND_TIME ? is_time(s) : is_decimal(s);
}

/* Mentions lie in the text and no two of them share a token. */
static void
check(const struct sentence *s)
{
	for (size_t i = 0; i < s->n; i++) {
		const struct mention *m = &s->at[i];

		MUST(m->start < m->end && m->end <= s->token.text.n);
		MUST(m->first <= m->last && m->last < s->token.n);
		MUST(is_value(m->kind, m->value));
		MUST(is_value(m->kind, m->high));
		MUST(m->value.n > 0 || m->high.n > 0);
		MUST(m->kind != KIND_DATE || in_order(m->value, m->high));
		for (size_t k = i + 1; k < s->n && k < i + 8; k++)
			MUST(m->last < s->at[k].first ||
			    s->at[k].last < m->first);
	}
}

/* With the first look and without it, the mentions are the same. */
static void
same(const struct sentence *a, const struct sentence *b)
{
	MUST(a->n == b->n);
	for (size_t i = 0; i < a->n; i++)
		MUST(a->at[i].start == b->at[i].start &&
		    a->at[i].end == b->at[i].end &&
		    a->at[i].kind == b->at[i].kind &&
		    span_eq(a->at[i].value, b->at[i].value) &&
		    span_eq(a->at[i].item, b->at[i].item));
}

/* What a first look passes over has no mention. */
static bool
passed(struct reader *reader, struct reader *twin, const struct record *r)
{
	size_t at = 0;

	if (!visits_in(&reader->visits, r->doc) ||
	    !reader_pass(reader, r->text))
		return false;
	while (reader_read(twin, r, &at))
		MUST(twin->sentence.n == 0);
	return true;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct reader reader, twin = { .every = true };
	static bool started;
	struct record r = { .keep_text = true };
	struct span rows;
	struct in in;

	if (!started)
		reader_load();
	started = true;
	in_memory(&in, "fuzz", (const char *)data, size);
	record_open(&r, &in);
	while (record_next(&r)) {
		if (passed(&reader, &twin, &r))
			continue;
		for (size_t at = 0, to = 0; reader_read(&reader, &r, &at);) {
			check(&reader.sentence);
			MUST(reader_read(&twin, &r, &to));
			same(&reader.sentence, &twin.sentence);
			row_put_all(fuzz_rows_begin(), &r, &reader.sentence);
			if (fuzz_rows(&rows))
				fuzz_mentions(rows, COLUMNS);
		}
	}
	record_free(&r);
	in_close(&in);
	return 0;
}
