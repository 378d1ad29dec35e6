#include "article.h"

void
article_init(struct article *a, struct names *names)
{
	*a = (struct article){ .names = names, .serial = 1 };
	if (names->bodies) {
		acronym_load(&a->acronyms);
		pattern_load(&a->patterns);
	}
}

void
article_hold(struct article *a, const struct record *r)
{
	const struct span *f = r->row.field, *last = &f[r->row.n - 1];
	size_t size = (size_t)(last->p + last->n - f->p);
	char *line = arena_copy(&a->rows, f->p, size);
	struct held *h;

	a->row = mem_grow(a->row, &a->cap, a->n + 1, sizeof(*a->row));
	h = &a->row[a->n++];
	h->text = (struct span){ line + (r->text.p - f->p), r->text.n };
	h->before = span_to(line, h->text.p);
	h->after = span_to(h->text.p + h->text.n, line + size);
	a->bytes += size;
}

void
article_drop(struct article *a)
{
	a->mentions.n = a->n = a->bytes = 0;
	arena_reset(&a->rows);
}

void
article_forget(struct article *a)
{
	article_drop(a);
	define_reset(&a->defines);
	a->read = 0;
	a->recall = (struct recall){ 0 };
	arena_reset(&a->ids);
	a->serial++; /* no id is seen any more */
}

void
article_free(struct article *a)
{
	if (a->names->bodies) {
		acronym_free(&a->acronyms);
		pattern_free(&a->patterns);
	}
	arena_free(&a->rows);
	arena_free(&a->ids);
	define_free(&a->defines);
	mem_free(a->row);
	mem_free(a->mentions.at);
	mem_free(a->extra.at);
}
