/* fuzz_artsplit - any bytes as a file; the first byte tells the format. */
#include "fuzz.h"

#include "article.h"
#include "reader.h"
#include "sentence.h"
#include "utf8.h"

enum { REPRINTS_MAX = 10000 }; /* articles, then those before are forgotten */

/* Clean text: no control character but the newline, and valid UTF-8. */
static bool
is_clean(struct span s)
{
	for (size_t i = 0; i < s.n; i++)
		if (((unsigned char)s.p[i] < ' ' && s.p[i] != '\n') ||
		    s.p[i] == 0x7f)
			return false;
	return utf8_valid(s);
}

/* The sentences of a paragraph hold all of it but blanks, in order. */
static void
check_sentences(const struct splitter *sp, struct span text)
{
	struct sentences ss;
	struct span s;
	const char *at = text.p;

	sentence_start(&ss, &sp->words, &sp->masks, text);
	while (sentence_next(&ss, &s)) {
		MUST(s.n > 0 && s.p >= at &&
		    s.p + s.n <= text.p + text.n);
		MUST(span_trim(span_to(at, s.p)).n == 0);
		at = s.p + s.n;
	}
	MUST(span_trim(span_to(at, text.p + text.n)).n == 0);
}

static void
check(const struct splitter *s, const struct article *a)
{
	const char *at = a->text.p;

	MUST(is_clean(text_span(&a->text)));
	for (size_t i = 0; i < s->paras.n; i++) {
		const struct para *p = &s->paras.at[i];

		MUST(p->text.p >= at && p->text.n > 0);
		MUST(p->text.p + p->text.n <= a->text.p + a->text.n);
		MUST(p->head <= p->text.n && p->first <= i);
		MUST(p->part > PART_AUTO && p->part < PART_STORY);
		at = p->text.p + p->text.n;
		check_sentences(s, p->text);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct splitter splitter;
	static struct reader reader;
	static struct reprints reprints;
	struct article article = { 0 };

	if (size == 0)
		return 0;
	if (!reader.words) {
		splitter_load(&splitter, fuzz_out());
		splitter.all = true;
		reprint_init(&reprints, fuzz_out());
		splitter.reprints = &reprints;
		reader.words = &splitter.words;
		field_load(&reader.fields, NULL);
		reader.own = "nexis"; /* by the rules of a user's format */
	}
	reader.format = (enum format)(data[0] % FORMAT_NONE);
	reader.separator = data[0] >= 0x80 ? "-" : NULL;
	reader_memory(&reader, "fuzz", (const char *)data + 1, size - 1);
	while (reader_next(&reader, &article)) {
		article_split(&splitter, &article);
		check(&splitter, &article);
	}
	if (reprints.n > REPRINTS_MAX) {
		reprint_free(&reprints);
		reprint_init(&reprints, fuzz_out());
	}
	reader_close(&reader);
	article_free(&article);
	return 0;
}
