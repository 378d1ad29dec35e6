#include "reader.h"

#include "err.h"
#include "spark.h"
#include "when.h"

enum { PIECE = 1 << 16 }; /* bytes; no sentence is that long */

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

static void
read_piece(struct reader *r, struct span piece)
{
	struct sentence *s = &r->sentence;

	token_scan(&s->token, piece);
	lexicon_mark(&s->token);
	s->taken = mem_grow(s->taken, &s->taken_cap, s->token.n + 1,
	    sizeof(*s->taken));
	memset(s->taken, 0, s->token.n + 1);
	when_find(s);
	gloss_start(&r->gloss, s);
	quantity_find(&r->gloss, &r->found, &r->memory);
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
	s->reference = record->date.year ? record->date : r->publication;
	if (r->every || spark_any(piece))
		read_piece(r, piece);
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
	mem_free(r->sentence.taken);
	mem_free(r->sentence.at);
	arena_free(&r->sentence.arena);
	visits_free(&r->visits);
	mem_free(r->found.at);
	lexicon_free();
}
