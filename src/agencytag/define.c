#include "define.h"

#include "bits.h"
#include "brief.h"
#include "phrase_word.h"

enum { DEFINES_MAX = 4096 }; /* of one article; more are not learnt */

static uint32_t *
slot_of(const struct defines *d, struct span brief)
{
	size_t s = (size_t)span_hash(brief) & (d->slots - 1);

	while (d->slot[s] && !span_eq(d->at[d->slot[s] - 1].brief, brief))
		s = (s + 1) & (d->slots - 1);
	return &d->slot[s];
}

/* The bit of the first two bytes of a short form. */
static inline unsigned
first_bits(const char *p)
{
	unsigned a = (unsigned char)p[0], b = (unsigned char)p[1];

	return (a << 6 ^ b) % DEFINE_FIRST;
}

uint32_t
define_add(struct defines *d, const struct define *def)
{
	if (d->n == DEFINES_MAX || def->brief.n < 2)
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
	d->first[first_bits(def->brief.p) / 64] |=
	    UINT64_C(1) << first_bits(def->brief.p) % 64;
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

/* The words that begin in text[from, from + 64), a bit for each. */
static uint64_t
starts(struct span text, size_t from)
{
	uint64_t word, start;

	phrase_words(text.p + from, 1,
	    from > 0 && phrase_is_word(text.p[from - 1]), &word, &start);
	if (text.n - from < 64)
		start &= (UINT64_C(1) << (text.n - from)) - 1;
	return start & word;
}

uint32_t
define_next(const struct defines *d, struct span text, size_t *at,
    struct span *word)
{
	for (size_t from = *at; d->n > 0 && from < text.n; from += 64)
		for (uint64_t s = starts(text, from); s; s &= s - 1) {
			size_t i = from + bits_first(s);
			unsigned bit = first_bits(text.p + i);
			uint32_t found;

			if (!(d->first[bit / 64] >> bit % 64 & 1))
				continue;
			*word = long_word(text, i);
			if ((found = find_in(d, word)) == 0)
				continue;
			*at = i + word->n;
			return found;
		}
	*at = text.n;
	return 0;
}

void
define_reset(struct defines *d)
{
	for (size_t i = 0; i < d->n; i++)
		d->slot[d->at[i].slot] = 0; /* all of them: no chain is cut */
	if (d->n > 0)
		memset(d->first, 0, sizeof(d->first));
	d->n = 0;
}

void
define_free(struct defines *d)
{
	mem_free(d->at);
	mem_free(d->slot);
	*d = (struct defines){ 0 };
}
