#include "dup.h"

#include <stdint.h>

#include "mem.h"
#include "utf8.h"

enum {
	TEXT_MIN = 20,  /* characters; "Share" and "Advertisement" repeat */
	TEXT_LOOK = 2 * TEXT_MIN,
	HASHED = 40,    /* bytes from which more of a text is hashed */
	PROBES_MAX = 64 /* texts made to collide must not cost more */
};

/* The text from its first letter, without "12.". */
static struct span
skip_marks(struct span s)
{
	size_t i = 0, n;
	uint32_t c;

	while (i < s.n && (n = utf8_next(s.p + i, s.p + s.n, &c)) > 0 &&
	    !utf8_is_letter(c) && !(c < 0x80 && is_digit((char)c)))
		i += n;
	for (n = i; n < s.n && is_digit(s.p[n]); n++)
		;
	if (n > i && n < s.n && s.p[n] == '.')
		for (i = n + 1; i < s.n && is_space(s.p[i]); i++)
			;
	return span_cut(s, i, s.n);
}

/* What is compared. */
static inline struct span
key_of(const struct para *p)
{
	return is_alpha(p->text.p[0]) ? p->text : skip_marks(p->text);
}

/* Has it TEXT_MIN characters that are no blanks? */
static bool
long_enough(const struct masks *ms, struct span s)
{
	const char *end = s.p + (s.n < TEXT_LOOK ? s.n : TEXT_LOOK);
	size_t n = (size_t)(end - s.p) - masks_count(ms, MASK_BLANK, s.p, end);

	if (n < TEXT_MIN && s.n <= TEXT_LOOK)
		return false;
	if (n >= TEXT_MIN + masks_count(ms, MASK_HIGH, s.p, end))
		return true;
	n = 0;
	for (size_t i = 0; i < s.n && n < TEXT_MIN; i++)
		n += !is_space(s.p[i]) &&
		    ((unsigned char)s.p[i] & 0xC0) != 0x80;
	return n == TEXT_MIN;
}

static uint64_t
mix(uint64_t h, const char *p)
{
	const uint64_t fold = UINT64_C(0x2020202020202020);
	uint64_t w;

	memcpy(&w, p, 8);
	return (h ^ (w | fold)) * UINT64_C(0x9E3779B97F4A7C15);
}

/*
 * Case is folded, and a newline is a blank, by the same bit.  Of a long text
 * its ends and its middle; s has TEXT_MIN bytes at least.
 */
static uint64_t
hash(struct span s)
{
	const char *p = s.p, *last = s.p + s.n - 8, *mid = s.p + s.n / 2;
	uint64_t a = mix(s.n, p), b = mix(mix(0, last), mid);

	if (s.n >= HASHED) {
		a = mix(mix(a ^ a >> 29, p + 8), p + 16);
		b = mix(mix(b ^ b >> 29, last - 8), mid + 8);
	}
	a = mix(a ^ b >> 32, mid - 8);
	return a ^ a >> 32;
}

static bool
same(struct span a, struct span b)
{
	if (a.n != b.n)
		return false;
	for (size_t i = 0; i < a.n; i++)
		if ((a.p[i] | 0x20) != (b.p[i] | 0x20))
			return false;
	return true;
}

static void
make_room(struct dups *d, size_t slots)
{
	d->slot = mem_grow(d->slot, &d->slots, slots, sizeof(*d->slot));
	memset(d->slot, 0, slots * sizeof(*d->slot));
}

/* The paragraph that number i repeats, or i itself. */
static size_t
first_of(struct dups *d, size_t slots, const struct paras *ps, size_t i,
    const struct masks *ms)
{
	struct span key = key_of(&ps->at[i]);
	size_t s;

	if (!long_enough(ms, key))
		return i;
	s = (size_t)hash(key) & (slots - 1);
	for (int probes = 0; probes < PROBES_MAX; probes++) {
		if (d->slot[s] == 0) {
			d->slot[s] = i + 1;
			return i;
		}
		if (same(key, key_of(&ps->at[d->slot[s] - 1])))
			return d->slot[s] - 1;
		s = (s + 1) & (slots - 1);
	}
	return i;
}

void
dup_count(struct dups *d, struct paras *ps, const struct masks *ms)
{
	size_t slots = 64;

	while (slots < ps->n * 2)
		slots *= 2;
	make_room(d, slots);
	for (size_t i = 0; i < ps->n; i++) {
		struct para *p = &ps->at[i], *first;

		p->first = first_of(d, slots, ps, i, ms);
		first = &ps->at[p->first];
		first->repeats += first != p;
		first->plain |= !p->item;
	}
}

static bool
in_story(const struct para *p)
{
	return p->part == PART_TITLE || p->part == PART_BODY ||
	    p->part == PART_LIST;
}

void
dup_label(struct paras *ps)
{
	for (size_t i = 0; i < ps->n; i++) {
		struct para *p = &ps->at[i], *first = &ps->at[p->first];

		if (p == first)
			continue;
		if (in_story(p) && !in_story(first))
			first->part = p->part;
		p->part = PART_DUP;
	}
}

void
dup_free(struct dups *d)
{
	mem_free(d->slot);
	*d = (struct dups){ 0 };
}
