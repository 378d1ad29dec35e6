#include "reader.h"

#include "spark.h"

/* A new article starts with nothing remembered. */
static void
watch_doc(struct reader *r, struct span doc)
{
	if (doc.n > sizeof(r->doc))
		doc.n = sizeof(r->doc);
	if (span_eq(doc, (struct span){ r->doc, r->doc_n }))
		return;
	memcpy(r->doc, doc.p, doc.n);
	r->doc_n = doc.n;
	r->memory = (struct memory){ .item_n = 0 };
}

void
reader_load(void)
{
	lexicon_load();
	spark_load();
}

void
reader_read(struct reader *r, const struct record *record)
{
	struct sentence *s = &r->sentence;

	watch_doc(r, record->doc);
	arena_reset(&s->arena);
	s->n = 0;
	if (spark_any(record->text)) {
		s->reference = record->date.year ? record->date :
		    r->publication;
		token_scan(&s->token, record->text);
		s->taken = mem_grow(s->taken, &s->taken_cap, s->token.n + 1,
		    sizeof(*s->taken));
		memset(s->taken, 0, s->token.n + 1);
		when_find(s);
		gloss_start(&r->gloss, s);
		quantity_find(&r->gloss, &r->found, &r->memory);
	}
	memory_tail(&r->memory, record->text);
}

void
reader_free(struct reader *r)
{
	token_free(&r->sentence.token);
	mem_free(r->sentence.taken);
	mem_free(r->sentence.at);
	arena_free(&r->sentence.arena);
	gloss_free(&r->gloss);
	mem_free(r->found.at);
	lexicon_free();
}
