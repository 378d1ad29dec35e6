#include "define.h"

#include "brief.h"

enum { DEFINES_MAX = 4096 }; /* of one article; more are not learnt */

static size_t
hash(struct span s)
{
	uint64_t h = 14695981039346656037u;

	for (size_t i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.p[i]) * 1099511628211u;
	return (size_t)(h ^ h >> 29);
}

static uint32_t *
slot_of(const struct defines *d, struct span brief)
{
	size_t s = hash(brief) & (d->slots - 1);

	while (d->slot[s] && !span_eq(d->at[d->slot[s] - 1].brief, brief))
		s = (s + 1) & (d->slots - 1);
	return &d->slot[s];
}

static uint64_t
first_bit(struct span brief)
{
	return UINT64_C(1) << ((unsigned char)brief.p[0] & 63);
}

uint32_t
define_add(struct defines *d, const struct define *def)
{
	if (d->n == DEFINES_MAX || def->brief.n == 0)
		return 0;
	if (!d->slot) {
		d->slots = (size_t)DEFINES_MAX * 2;
		d->slot = mem_zeroed(d->slots, sizeof(*d->slot));
	}
	d->at = mem_grow(d->at, &d->cap, d->n + 1, sizeof(*d->at));
	d->at[d->n] = *def;
	d->at[d->n].slot = (uint32_t)(slot_of(d, def->brief) - d->slot);
	d->slot[d->at[d->n].slot] = (uint32_t)d->n + 1;
	d->n++;
	d->first |= first_bit(def->brief);
	return (uint32_t)d->n;
}

uint32_t
define_find(const struct defines *d, struct span brief)
{
	return d->n && brief.n ? *slot_of(d, brief) : 0;
}

static bool
in_brief(char c)
{
	return is_alnum(c) || c == '&' || c == '.';
}

/* The word that starts at i, with parts behind hyphens and slashes. */
static struct span
long_word(struct span text, size_t i)
{
	size_t n = i;

	while (n < text.n && (in_brief(text.p[n]) ||
	    ((text.p[n] == '-' || text.p[n] == '/') && n + 1 < text.n &&
	    is_alnum(text.p[n + 1]))))
		n++;
	return span_cut(text, i, n);
}

/* Shortens w from its end until it is defined. */
static uint32_t
find_in(const struct defines *d, struct span *w)
{
	uint32_t found;
	size_t tries = 0;

	for (;;) {
		if ((found = define_find(d, *w)) != 0)
			return found;
		if ((found = define_find(d, brief_stem(*w))) != 0)
			return found; /* a plural: NGOs */
		do {
			if (w->n == 0 || ++tries > 64)
				return 0;
			w->n--;
		} while (is_alnum(w->p[w->n]) && w->n > 0);
	}
}

uint32_t
define_next(const struct defines *d, struct span text, size_t *at,
    struct span *word)
{
	size_t i = *at;
	uint32_t found;

	while (d->n > 0 && i < text.n) {
		if (!is_alnum(text.p[i])) {
			i++;
			continue;
		}
		if (d->first >> (text.p[i] & 63) & 1) {
			*word = long_word(text, i);
			if ((found = find_in(d, word)) != 0) {
				*at = i + word->n;
				return found;
			}
		}
		while (i < text.n && is_alnum(text.p[i]))
			i++;
	}
	*at = text.n;
	return 0;
}

void
define_reset(struct defines *d)
{
	for (size_t i = 0; i < d->n; i++)
		d->slot[d->at[i].slot] = 0; /* all of them: no chain is cut */
	d->n = 0;
	d->first = 0;
}

void
define_free(struct defines *d)
{
	mem_free(d->at);
	mem_free(d->slot);
	*d = (struct defines){ 0 };
}
