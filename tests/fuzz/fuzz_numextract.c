/* fuzz_numextract - any bytes as records of a few articles. */
#include "fuzz.h"

#include "in.h"
#include "reader.h"
#include "row.h"

/* A plain decimal, an ISO date or time, perhaps with X: no blank. */
static bool
is_value(struct span s)
{
	for (size_t i = 0; i < s.n; i++)
		if (!is_digit(s.p[i]) && !is_upper(s.p[i]) &&
		    !memchr("-.:+", s.p[i], 4))
			return false;
	return true;
}

/* Mentions lie in the text and no two of them share a token. */
static void
check(const struct sentence *s)
{
	for (size_t i = 0; i < s->n; i++) {
		const struct mention *m = &s->at[i];

		MUST(m->start < m->end && m->end <= s->token.text.n);
		MUST(m->first <= m->last && m->last < s->token.n);
		MUST(is_value(m->value) && is_value(m->high));
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

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct reader reader, twin = { .every = true };
	static bool started;
	struct record r = { 0 };
	struct in in;

	if (!started)
		reader_load();
	started = true;
	in_memory(&in, "fuzz", (const char *)data, size);
	record_open(&r, &in);
	while (record_next(&r))
		for (size_t at = 0, to = 0; reader_read(&reader, &r, &at);) {
			check(&reader.sentence);
			MUST(reader_read(&twin, &r, &to));
			same(&reader.sentence, &twin.sentence);
			row_put_all(fuzz_out(), &r, &reader.sentence);
		}
	record_free(&r);
	in_close(&in);
	return 0;
}
