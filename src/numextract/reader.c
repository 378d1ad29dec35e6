#include "reader.h"

#include "err.h"
#include "home.h"
#include "spark.h"
#include "when.h"

enum {
	PIECE = 1 << 16, /* bytes; no sentence is that long */
	LEAD = 3         /* sentences that tell where an article is from */
};

void
reader_load(void)
{
	lexicon_load();
	when_load();
	spark_load();
}

/* The piece of text that begins at offset at: up to a blank if it is long. */
static struct span
piece_at(struct span text, size_t at)
{
	size_t end = at + PIECE;

	if (text.n - at <= PIECE)
		return span_cut(text, at, text.n);
	while (end > at + PIECE / 2 && text.p[end] != ' ')
		end--;
	return span_cut(text, at, text.p[end] == ' ' ? end : at + PIECE);
}

/* Its words, and in the lead the countries they tell of. */
static void
gloss_piece(struct reader *r, bool lead)
{
	gloss_start(&r->gloss, &r->sentence);
	r->gloss.home = &r->memory.home;
	if (lead)
		home_note(&r->gloss, r->gloss.home);
}

static void
scan_piece(struct reader *r, struct span piece)
{
	token_scan(&r->sentence.token, piece);
	lexicon_mark(&r->sentence.token, &r->sentence.marks);
}

static void
read_piece(struct reader *r, const struct record *record, bool lead)
{
	struct sentence *s = &r->sentence;

	s->reference = record_date(record);
	if (s->reference.year == 0)
		s->reference = r->publication;
	s->taken = mem_grow(s->taken, &s->taken_cap, s->token.n + 1,
	    sizeof(*s->taken));
	memset(s->taken, 0, s->token.n + 1);
	when_find(s, &r->memory.told);
	gloss_piece(r, lead);
	quantity_find(&r->gloss, &r->found, &r->memory);
	if (!lead && s->n > 0)
		home_note(&r->gloss, r->gloss.home);
}

/*
 * A first look saves most of what has no mention from being read.  So behind
 * the lead a sentence tells of its countries only if it has a mention.
 */
static void
read_any(struct reader *r, const struct record *record, struct span piece)
{
	bool lead = r->memory.read < LEAD;

	r->memory.read += lead;
	if (r->every || r->sparks || spark_any(piece)) {
		scan_piece(r, piece);
		read_piece(r, record, lead);
	} else if (lead && spark_land(piece)) {
		scan_piece(r, piece);
		gloss_piece(r, lead);
	}
	r->sparks = false;
}

bool
reader_pass(struct reader *r, struct span text)
{
	if (r->every || r->memory.read < LEAD || text.n > PIECE)
		return false;
	r->sparks = spark_any(text);
	if (r->sparks)
		return false;
	r->memory.told.since++;
	memory_tail(&r->memory, text);
	return true;
}

bool
reader_read(struct reader *r, const struct record *record, size_t *at)
{
	struct sentence *s = &r->sentence;
	struct span piece;

	if (*at > 0 && *at >= record->text.n)
		return false;
	if (record->text.n > UINT32_MAX)
		die("%s:%lu: %zu bytes: expected less than 4 GiB",
		    record->in->name, record->in->lineno, record->text.n);
	if (*at == 0 && visits_turn(&r->visits, record))
		r->memory = (struct memory){ .item_n = 0 };
	piece = piece_at(record->text, *at);
	arena_reset(&s->arena);
	s->n = 0;
	r->memory.told.since++;
	read_any(r, record, piece);
	for (size_t i = 0; i < s->n && *at > 0; i++) {
		s->at[i].start += (uint32_t)*at;
		s->at[i].end += (uint32_t)*at;
	}
	s->token.text = record->text;
	memory_tail(&r->memory, piece);
	*at += piece.n > 0 ? piece.n : 1;
	return true;
}

void
reader_free(struct reader *r)
{
	token_free(&r->sentence.token);
	lexicon_marks_free(&r->sentence.marks);
	mem_free(r->sentence.taken);
	mem_free(r->sentence.at);
	arena_free(&r->sentence.arena);
	visits_free(&r->visits);
	mem_free(r->found.at);
	lexicon_free();
}
