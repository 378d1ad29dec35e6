#include "define.h"

#include "brief.h"

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

static bool
is_cap(char c)
{
	return is_upper(c) || is_digit(c);
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
	d->odd |= !is_cap(def->brief.p[0]) || !is_cap(def->brief.p[1]);
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

bool
define_may(const struct defines *d, const char *p)
{
	unsigned bit = first_bits(p);

	return d->first[bit / 64] >> bit % 64 & 1;
}

uint32_t
define_at(const struct defines *d, struct span text, size_t i,
    struct span *word)
{
	if (!define_may(d, text.p + i))
		return 0;
	*word = long_word(text, i);
	return find_in(d, word);
}

void
define_reset(struct defines *d)
{
	for (size_t i = 0; i < d->n; i++)
		d->slot[d->at[i].slot] = 0; /* all of them: no chain is cut */
	if (d->n > 0)
		memset(d->first, 0, sizeof(d->first));
	d->n = 0;
	d->odd = false;
}

void
define_free(struct defines *d)
{
	mem_free(d->at);
	mem_free(d->slot);
	*d = (struct defines){ 0 };
}
