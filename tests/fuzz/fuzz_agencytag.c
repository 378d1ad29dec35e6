/* fuzz_agencytag - any bytes as an article of a few sentences. */
#include "fuzz.h"

#include "article.h"
#include "in.h"
#include "locals.h"
#include "mem.h"
#include "names.h"
#include "sentence.h"
#include "tag.h"

static struct names names;
static struct article article;

static void
start_once(void)
{
	static bool started;

	if (started)
		return;
	started = true;
	names_load(&names, "agencies", NULL, NULL, 0);
	article_init(&article, &names);
}

/* Every mention lies in its text. */
static void
check(struct span text, size_t from)
{
	for (size_t i = from; i < article.mentions.n; i++) {
		const struct mention *m = &article.mentions.at[i];

		MUST(m->start < m->end && m->end <= text.n);
		MUST(i == from || m[-1].start <= m->start);
		for (size_t k = 0; k < m->id.n; k++)
			MUST((unsigned char)m->id.p[k] > ' ');
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct record r = { 0 };
	struct in in;

	start_once();
	in_memory(&in, "fuzz", (const char *)data, size);
	record_open(&r, &in);
	while (record_next(&r)) {
		size_t from = article.mentions.n;

		sentence_read(&article, r.text);
		check(r.text, from);
		article.mentions.n = from;
		tag_record(&article, &r, fuzz_out());
	}
	tag_end(&article, &r, fuzz_out());
	record_free(&r);
	in_close(&in);
	return 0;
}
