#include "article.h"

#include "hant.h"

void
article_init(struct article *a, const struct names *names)
{
	*a = (struct article){ .names = names, .serial = 1 };
	a->seen = mem_zeroed(names->ids, sizeof(*a->seen));
	if (names->bodies) {
		acronym_load(&a->acronyms);
		pattern_load(&a->patterns);
	}
}

/*
 * The fields of a line as it was written.  Its text field, as it is read, is
 * `whole`, of a line that begins at `read`; what is in hand of it is `piece`.
 */
static void
add_row(struct article *a, struct span line, const char *read,
    struct span whole, struct span piece)
{
	struct span shown = { line.p + (whole.p - read), whole.n };

	a->row = mem_grow(a->row, &a->cap, a->n + 1, sizeof(*a->row));
	a->row[a->n++] = (struct held){
		.before = span_to(line.p, shown.p),
		.whole = shown,
		.after = span_to(shown.p + shown.n, line.p + line.n),
		.text = piece,
		.base = (size_t)(piece.p - whole.p),
	};
}

void
article_hold(struct article *a, struct span line, struct span text)
{
	struct span written = hant_written(line);
	char *copy = arena_copy(&a->rows, line.p, line.n), *shown = copy;

	if (written.p != line.p)
		shown = arena_copy(&a->rows, written.p, written.n);
	text.p = copy + (text.p - line.p);
	add_row(a, (struct span){ shown, line.n }, copy, text, text);
	a->bytes += line.n;
}

void
article_hold_piece(struct article *a, struct span line, struct span text,
    struct span piece)
{
	add_row(a, hant_written(line), line.p, text, piece);
}

struct span
article_keep(struct article *a, struct span s)
{
	return (struct span){ arena_copy(&a->ids, s.p, s.n), s.n };
}

void
article_drop(struct article *a)
{
	a->mentions.n = a->n = a->bytes = a->early = 0;
	arena_reset(&a->rows);
}

void
article_forget(struct article *a)
{
	article_drop(a);
	define_reset(&a->defines);
	a->read = a->texts = 0;
	a->recall.n = a->recall.lands = 0;
	arena_reset(&a->ids);
	a->serial++; /* no id is seen any more */
}

void
article_sift(const struct article *a, struct sift *s)
{
	sift_read(s, a->names, a->names->bodies ? &a->acronyms : NULL);
}

void
article_free(struct article *a)
{
	if (a->names->bodies) {
		acronym_free(&a->acronyms);
		pattern_free(&a->patterns);
	}
	mem_free(a->seen);
	arena_free(&a->rows);
	arena_free(&a->ids);
	define_free(&a->defines);
	sift_free(&a->rows_at);
	sift_free(&a->piece_at);
	phrase_view_free(&a->full);
	mem_free(a->row);
	mem_free(a->mentions.at);
	mem_free(a->extra.at);
}
