#include "phrase.h"

#include "err.h"
#include "in.h"
#include "mem.h"
#include "phrase_word.h"
#include "utf8.h"

enum {
	BLANKS_MAX = 8,  /* a longer run of blanks ends a name */
	FIRST_LOG = 18,  /* least bits of a filter, log2, and bits a name */
	PAIR_LOG = 12,
	PAIR_EACH = 8,
	MORE_EACH = 32,
	CHUNK = 4 * 1024, /* bytes of text looked at in one go */
	LONG = 63         /* a word of this length may be longer */
};

#define SPREAD 0x9E3779B97F4A7C15u

static inline uint64_t
mix(uint64_t h, uint64_t x)
{
	h = (h ^ x) * SPREAD;
	return h ^ h >> 32;
}

/* Eight bytes, the first in the lowest bits whatever the machine. */
static inline uint64_t
load(const char *p)
{
	uint64_t x;
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	memcpy(&x, p, 8);
#else
	x = 0;
	for (int i = 8; i-- > 0;)
		x = x << 8 | (unsigned char)p[i];
#endif
	return x;
}

/* The first n bytes, up to eight, of x. */
static inline uint64_t
cut(uint64_t x, size_t n)
{
	static const uint64_t mask[] = { 0, 0xFF, 0xFFFF, 0xFFFFFF,
		0xFFFFFFFF, 0xFFFFFFFFFF, 0xFFFFFFFFFFFF, 0xFFFFFFFFFFFFFF,
		UINT64_MAX };

	return x & mask[n < 8 ? n : 8];
}

/* A run of word bytes, case folded: in [0-9A-Z_a-z] bit 5 is the case. */
static inline uint64_t
mix_word(uint64_t h, const char *p, size_t n)
{
	const uint64_t small = 0x2020202020202020;

	for (; n > 8; p += 8, n -= 8)
		h = mix(h, load(p) | small);
	return mix(h, cut(load(p) | small, n)); /* reads into the pad */
}

static inline const char *
word_end(const char *p, const char *end)
{
	while (p < end && phrase_is_word(*p))
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
static inline const char *
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
	if (phrase_is_word(*q)) {
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

/* The slot of a name, or the free one where it would be. */
static inline struct phrase_slot *
slot_of(const struct phrases *p, uint64_t h)
{
	uint32_t tag = (uint32_t)h | 1;
	size_t at = (size_t)(h >> 24) & (p->slots - 1);

	while (p->slot[at].tag != 0 && p->slot[at].tag != tag)
		at = (at + 1) & (p->slots - 1);
	return &p->slot[at];
}

bool
phrase_may_begin(char c)
{
	return phrase_is_word(c) || (unsigned char)c >= 0xC0;
}

bool
phrase_add(struct phrases *p, struct span name, enum phrase_case c,
    uint32_t value)
{
	if (name.n == 0 || !phrase_may_begin(name.p[0]))
		return false;
	if (p->n >= PHRASE_NONE / 2)
		die("too many names: expected less than %zu", p->n);
	p->at = mem_grow(p->at, &p->cap, p->n + 1, sizeof(*p->at));
	p->at[p->n++] = (struct phrase_entry){
		.name = name,
		.value = value,
		.next = PHRASE_NONE,
		.case_ = (uint8_t)c,
	};
	return true;
}

static void
make_bits(struct phrase_bits *b, unsigned log, size_t most)
{
	while ((size_t)1 << log < most && log < 32)
		log++;
	b->log = log;
	b->bits = mem_zeroed((size_t)1 << log >> 6, sizeof(*b->bits));
}

static inline void
set_bit(struct phrase_bits *b, uint64_t hash)
{
	hash >>= 64 - b->log;
	b->bits[hash >> 6] |= UINT64_C(1) << (hash & 63);
}

static inline bool
has_bit(const struct phrase_bits *b, uint64_t hash)
{
	hash >>= 64 - b->log;
	return b->bits[hash >> 6] >> (hash & 63) & 1;
}

/* Of the first n bytes of a word or character, in any case but the first. */
static inline uint64_t
first_hash(const char *p, size_t n)
{
	return cut(load(p) | 0x2020202020202000, n) * SPREAD;
}

/* Bytes of the character outside ASCII that begins with this one. */
static inline size_t
lead_length(char c)
{
	unsigned char u = (unsigned char)c;

	return u < 0xE0 ? 2 : u < 0xF0 ? 3 : 4;
}

/* Lets the name through the first filter, as its case allows. */
static void
set_first(struct phrases *p, const struct phrase_entry *e)
{
	const char *end = e->name.p + e->name.n;
	size_t n = phrase_is_word(*e->name.p) ?
	    (size_t)(word_end(e->name.p, end) - e->name.p) :
	    lead_length(*e->name.p);
	char other[8] = { 0 };

	set_bit(&p->first, first_hash(e->name.p, n));
	memcpy(other, e->name.p, n < 8 ? n : 8);
	if (e->case_ != PHRASE_EXACT && is_alpha(other[0])) {
		other[0] ^= 0x20;
		set_bit(&p->first, first_hash(other, n));
	}
}

static void
enter(struct phrases *p, uint32_t e)
{
	struct span name = p->at[e].name;
	const char *q = name.p, *end = name.p + name.n;
	struct phrase_slot *s;
	uint64_t h = 0;
	size_t n = 0;

	while (q < end && (q = piece(q, end, &h)) != NULL)
		if (++n > 2)
			set_bit(&p->more, h);
		else if (n == 2 || q == end)
			set_bit(&p->pair, h);
	if (!q)
		return; /* it ends in blanks: no text does */
	s = slot_of(p, h);
	if (s->tag == 0)
		*s = (struct phrase_slot){ (uint32_t)h | 1, PHRASE_NONE };
	p->at[e].next = s->entry;
	s->entry = e;
}

void
phrase_build(struct phrases *p)
{
	make_bits(&p->first, FIRST_LOG, 0);
	make_bits(&p->pair, PAIR_LOG, p->n * PAIR_EACH);
	make_bits(&p->more, PAIR_LOG, p->n * MORE_EACH);
	for (p->slots = 64; p->slots < p->n * 2;)
		p->slots *= 2;
	p->slot = mem_zeroed(p->slots, sizeof(*p->slot));
	for (uint32_t e = 0; e < p->n; e++) {
		set_first(p, &p->at[e]);
		enter(p, e);
	}
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
	return cp < 0x80 ? phrase_is_word((char)cp) :
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
	if ((unsigned char)p[-1] < 0x80 && (unsigned char)*p < 0x80)
		return !phrase_is_word(p[-1]) || !phrase_is_word(*p);
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

	for (size_t n = 1; (q = piece(q, most, &h)) != NULL; n++) {
		const struct phrase_slot *s;
		uint32_t e;

		if (n > 1 && !has_bit(n > 2 ? &p->more : &p->pair, h))
			break;
		s = slot_of(p, h);
		if (s->tag == 0)
			continue;
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

/*
 * May a name begin at `at`, by its first two pieces?  n is the length of the
 * word there: 0, none; LONG, it may be longer.
 */
static inline bool
pair_fits(const struct phrases *p, const char *at, size_t n, const char *end)
{
	uint64_t h = 0;

	if (n > 0 && n < LONG) {
		h = mix_word(0, at, n);
		at += n;
	} else
		at = piece(at, end, &h);
	if (has_bit(&p->pair, h))
		return true;
	if (end - at > 1 && *at == ' ' && phrase_is_word(at[1])) {
		const char *q = word_end(at + 1, end);

		h = mix_word(mix(h, ' '), at + 1, (size_t)(q - at - 1));
	} else if (!piece(at, end, &h))
		return false;
	return has_bit(&p->pair, h);
}

static inline uint64_t
cut_bits(uint64_t bits, size_t n)
{
	return bits & ((UINT64_C(1) << n) - 1);
}

struct chunk {
	uint64_t word[CHUNK / 64 + 2], start[CHUNK / 64 + 2];
	struct {
		uint16_t at, length; /* of the word; 0: no word */
	} place[CHUNK]; /* what the first filter lets through */
	size_t n;
};

/* The length of the word at bit i of block b; LONG if that or longer. */
static inline size_t
word_length(const struct chunk *c, size_t b, unsigned i)
{
	uint64_t bits = c->word[b] >> i | c->word[b + 1] << 1 << (63 - i);

	return phrase_low_bit(~bits | UINT64_C(1) << LONG);
}

/*
 * Finds where words are in text[from, from + len), and in one block more, for
 * the length of the last of them; none is behind the text.
 */
static void
find_words(struct span text, size_t from, size_t len, struct chunk *c)
{
	size_t blocks = (len + 63) / 64, left = text.n - from;
	size_t all = left > blocks * 64 ? blocks + 1 : blocks;

	phrase_words(text.p + from, all,
	    from > 0 && phrase_is_word(text.p[from - 1]), c->word, c->start);
	if (left < all * 64)
		c->word[all - 1] = cut_bits(c->word[all - 1],
		    left - (all - 1) * 64);
	c->word[all] = 0;
	if (len % 64)
		c->start[blocks - 1] = cut_bits(c->start[blocks - 1],
		    len % 64);
}

/* Finds the places in text[from, from + len) where a name may begin. */
static void
find_places(const struct phrases *p, struct span text, size_t from,
    size_t len, struct chunk *c)
{
	const char *t = text.p + from;
	size_t n = 0;

	find_words(text, from, len, c);
	for (size_t b = 0; b * 64 < len; b++)
		for (uint64_t s = c->start[b]; s; s &= s - 1) {
			unsigned i = phrase_low_bit(s);
			const char *q = t + b * 64 + i;
			size_t w = word_length(c, b, i);

			c->place[n].at = (uint16_t)(q - t);
			c->place[n].length = (uint16_t)w;
			n += has_bit(&p->first,
			    first_hash(q, w ? w : lead_length(*q)));
		}
	c->n = n;
}

size_t
phrase_scan(struct phrases *p, struct span text)
{
	struct chunk c;
	const char *end = text.p + text.n, *free = text.p;
	size_t n = 0, len;

	if (text.n >= UINT32_MAX)
		die("a text of %zu bytes: expected less than 4 GiB", text.n);
	for (size_t from = 0; from < text.n; from += len) {
		len = text.n - from < CHUNK ? text.n - from : CHUNK;
		find_places(p, text, from, len, &c);
		for (size_t i = 0; i < c.n; i++) {
			const char *at = text.p + from + c.place[i].at;

			if (at < free || !pair_fits(p, at,
			    c.place[i].length, end))
				continue;
			if (n == p->hit_cap)
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
	mem_free(p->first.bits);
	mem_free(p->pair.bits);
	mem_free(p->more.bits);
	mem_free(p->hit);
	*p = (struct phrases){ 0 };
}
