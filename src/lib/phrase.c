#include "phrase.h"

#include "err.h"
#include "in.h"
#include "mem.h"
#include "phrase_start.h"
#include "utf8.h"

enum {
	BLANKS_MAX = 8,  /* a longer run of blanks ends a name */
	FIRST_LOG = 16,  /* bits of the first-piece filter, log2 */
	CHUNK = 32 * 1024
};

#define SPREAD 0x9E3779B97F4A7C15u

static inline bool
is_word(char c)
{
	return is_alnum(c) || c == '_';
}

static inline uint64_t
mix(uint64_t h, uint64_t x)
{
	h = (h ^ x) * SPREAD;
	return h ^ h >> 32;
}

/* A run of word bytes, case folded: in [0-9A-Z_a-z] bit 5 is the case. */
static inline uint64_t
mix_word(uint64_t h, const char *p, size_t n)
{
	uint64_t x;

	for (; n > 8; p += 8, n -= 8) {
		memcpy(&x, p, 8);
		h = mix(h, x | 0x2020202020202020u);
	}
	memcpy(&x, p, 8); /* reads into the pad */
	x |= 0x2020202020202020u;
	return mix(h, n < 8 ? x & ((UINT64_C(1) << 8 * n) - 1) : x);
}

static inline const char *
word_end(const char *p, const char *end)
{
	while (p < end && is_word(*p))
		p++;
	return p;
}

/* The blank at p, ' ' or U+00A0; its length or 0. */
static inline size_t
blank_at(const char *p, const char *end)
{
	if (p < end && *p == ' ')
		return 1;
	return end - p >= 2 && p[0] == '\xC2' && p[1] == '\xA0' ? 2 : 0;
}

static inline bool
curly_at(const char *p, const char *end)
{
	return end - p >= 3 && memcmp(p, "\xE2\x80\x99", 3) == 0;
}

/* Takes the next piece at p into *h; its end, or NULL where none can be. */
static const char *
piece(const char *p, const char *end, uint64_t *h)
{
	const char *q = p;
	uint32_t cp;
	size_t n;

	for (int i = 0; i < BLANKS_MAX && (n = blank_at(q, end)) > 0; i++)
		q += n;
	if (q > p)
		*h = mix(*h, ' ');
	if (q == end)
		return NULL;
	if (is_word(*q)) {
		p = word_end(q, end);
		*h = mix_word(*h, q, (size_t)(p - q));
		return p;
	}
	n = utf8_next(q, end, &cp);
	if (curly_at(q, end))
		cp = '\'';
	*h = mix(*h, (uint64_t)cp << 32 | 1);
	return q + n;
}

/* The slot of a prefix, or the free one where it would be. */
static inline struct phrase_slot *
slot_of(const struct phrases *p, uint64_t h)
{
	uint32_t tag = (uint32_t)h | 1;
	size_t at = (size_t)(h >> 24) & (p->slots - 1);

	while (p->slot[at].tag != 0 && p->slot[at].tag != tag)
		at = (at + 1) & (p->slots - 1);
	return &p->slot[at];
}

void
phrase_add(struct phrases *p, struct span name, enum phrase_case c,
    uint32_t value)
{
	if (p->n >= PHRASE_NONE / 2)
		die("too many names: expected less than %zu", p->n);
	p->at = mem_grow(p->at, &p->cap, p->n + 1, sizeof(*p->at));
	p->at[p->n++] = (struct phrase_entry){
		.name = name,
		.value = value,
		.next = PHRASE_NONE,
		.case_ = (uint8_t)c,
	};
}

/* An empty table of slots, larger than before: build starts again. */
static void
grow_slots(struct phrases *p)
{
	p->slots = p->slots ? p->slots * 2 : 1024;
	while (p->slots < p->n * 4)
		p->slots *= 2;
	mem_free(p->slot);
	p->slot = mem_zeroed(p->slots, sizeof(*p->slot));
	p->used = 0;
}

/* Enters the prefixes of entry e; false when the table is too full. */
static bool
enter(struct phrases *p, uint32_t e)
{
	struct span name = p->at[e].name;
	const char *q = name.p, *end = name.p + name.n;
	struct phrase_slot *s = NULL;
	uint64_t h = 0;

	while (q < end && (q = piece(q, end, &h)) != NULL) {
		if (!s)
			p->first[h >> (64 - FIRST_LOG) >> 6] |=
			    UINT64_C(1) << (h >> (64 - FIRST_LOG) & 63);
		s = slot_of(p, h);
		if (s->tag == 0) {
			*s = (struct phrase_slot){ (uint32_t)h | 1,
				PHRASE_NONE };
			if (++p->used > p->slots / 2)
				return false;
		}
		if (q == end)
			break;
	}
	if (s && q == end) {
		p->at[e].next = s->entry;
		s->entry = e;
	}
	return true;
}

void
phrase_build(struct phrases *p)
{
	bool fits;

	p->first = mem_zeroed((size_t)1 << FIRST_LOG >> 6, sizeof(*p->first));
	do {
		grow_slots(p);
		fits = true;
		for (uint32_t e = 0; fits && e < p->n; e++)
			fits = enter(p, e);
	} while (!fits);
	phrase_start_build(p);
}

/* Is name what stands at t[0, n)?  Blanks and apostrophes as piece has it. */
static bool
same(struct span name, enum phrase_case c, const char *t, size_t n)
{
	const char *p = name.p, *stop = name.p + name.n, *end = t + n;
	bool exact = true, lower = false;
	size_t blank;

	while (p < stop && t < end) {
		if (*p == ' ' && (blank = blank_at(t, end)) > 0) {
			for (p++; blank > 0; blank = blank_at(t, end))
				t += blank;
			continue;
		}
		if (*p == '\'' && curly_at(t, end)) {
			p++;
			t += 3;
			continue;
		}
		lower |= is_lower(*t);
		exact &= *p == *t;
		if (to_lower(*p++) != to_lower(*t++))
			return false;
	}
	if (p < stop || t < end)
		return false;
	return exact || c == PHRASE_FOLD || (c == PHRASE_CAPS && !lower);
}

/* A letter of a script that sets blanks between words. */
static bool
is_wordlike(uint32_t cp)
{
	return cp < 0x80 ? is_word((char)cp) :
	    utf8_is_letter(cp) && !utf8_is_cjk(cp);
}

/* Is there no word that runs over the place at p? */
static bool
is_bound(struct span text, const char *p)
{
	const char *end = text.p + text.n;
	uint32_t before, after;

	if (p == text.p || p == end)
		return true;
	utf8_prev(text.p, p, &before);
	utf8_next(p, end, &after);
	return !is_wordlike(before) || !is_wordlike(after);
}

static uint32_t
fitting(const struct phrases *p, uint32_t e, const char *at, size_t n)
{
	while (e != PHRASE_NONE &&
	    !same(p->at[e].name, p->at[e].case_, at, n))
		e = p->at[e].next;
	return e;
}

/* The longest name at `at` that ends at or before most. */
static bool
longest(const struct phrases *p, struct span text, const char *at,
    const char *most, struct phrase_hit *hit)
{
	const char *q = at;
	bool found = false;
	uint64_t h = 0;

	while ((q = piece(q, most, &h)) != NULL) {
		const struct phrase_slot *s = slot_of(p, h);
		uint32_t e;

		if (s->tag == 0)
			break;
		e = fitting(p, s->entry, at, (size_t)(q - at));
		if (e != PHRASE_NONE && is_bound(text, q)) {
			hit->start = (uint32_t)(at - text.p);
			hit->end = (uint32_t)(q - text.p);
			hit->entry = e;
			found = true;
		}
	}
	return found && is_bound(text, at);
}

static bool
may_start(const struct phrases *p, const char *at, const char *end)
{
	uint64_t h = 0;

	if (!piece(at, end, &h))
		return false;
	h >>= 64 - FIRST_LOG;
	return p->first[h >> 6] >> (h & 63) & 1;
}

size_t
phrase_scan(struct phrases *p, struct span text)
{
	uint64_t start[CHUNK / 64];
	const char *end = text.p + text.n, *free = text.p;
	size_t n = 0;

	if (text.n >= UINT32_MAX)
		die("a text of %zu bytes: expected less than 4 GiB", text.n);
	for (size_t from = 0; from < text.n; from += CHUNK) {
		size_t len = text.n - from < CHUNK ? text.n - from : CHUNK;

		phrase_start(p, text, from, len, start);
		for (size_t w = 0; w * 64 < len; w++)
		for (uint64_t bits = start[w]; bits; bits &= bits - 1) {
			const char *at = text.p + from + w * 64 +
			    phrase_low_bit(bits);

			if (at < free || !may_start(p, at, end))
				continue;
			p->hit = mem_grow(p->hit, &p->hit_cap, n + 1,
			    sizeof(*p->hit));
			if (longest(p, text, at, end, &p->hit[n]))
				free = text.p + p->hit[n++].end;
		}
	}
	return n;
}

uint32_t
phrase_next(const struct phrases *p, struct span text,
    const struct phrase_hit *h, uint32_t e)
{
	return fitting(p, p->at[e].next, text.p + h->start,
	    h->end - h->start);
}

bool
phrase_shorter(const struct phrases *p, struct span text,
    struct phrase_hit *h)
{
	return h->end > h->start && longest(p, text, text.p + h->start,
	    text.p + h->end - 1, h);
}

void
phrase_free(struct phrases *p)
{
	mem_free(p->at);
	mem_free(p->slot);
	mem_free(p->first);
	mem_free(p->hit);
	*p = (struct phrases){ 0 };
}
