#include "phrase.h"

#include "bits.h"
#include "err.h"
#include "in.h"
#include "mem.h"
#include "phrase_piece.h"

enum {
	FIRST_LOG = 18,  /* least bits of a filter, log2, and bits a name */
	PAIR_LOG = 12,
	PAIR_EACH = 8,
	MORE_EACH = 32,
	CHUNK = 4 * 1024, /* bytes of text looked at in one go */
	LONG = 63         /* a word of this length may be longer */
};

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
	if (name.n > PHRASE_LONGEST)
		die("a name of %zu bytes: expected up to %d", name.n,
		    PHRASE_LONGEST);
	p->at = mem_grow(p->at, &p->cap, p->n + 1, sizeof(*p->at));
	p->at[p->n++] = (struct phrase_entry){
		.name = name.p,
		.n = name.n & PHRASE_LONGEST,
		.value = value,
		.next = PHRASE_NONE,
		.case_ = c & 3,
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
	const uint64_t small = 0x2020202020202000;

	return phrase_cut(phrase_load(p) | small, n) * PHRASE_SPREAD;
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
	const char *q = e->name;
	size_t n = phrase_is_word(*q) ?
	    (size_t)(phrase_word_end(q, q + e->n) - q) : lead_length(*q);
	char other[8] = { 0 };

	set_bit(&p->first, first_hash(q, n));
	memcpy(other, q, n < 8 ? n : 8);
	if (e->case_ != PHRASE_EXACT && is_alpha(other[0])) {
		other[0] ^= 0x20;
		set_bit(&p->first, first_hash(other, n));
	}
}

static void
enter(struct phrases *p, uint32_t e)
{
	struct span name = phrase_name(&p->at[e]);
	const char *q = name.p, *end = name.p + name.n;
	struct phrase_slot *s;
	uint64_t h = 0;
	size_t n = 0;

	while (q < end && (q = phrase_piece(q, end, &h)) != NULL)
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
same(struct span name, unsigned c, const char *t, size_t n)
{
	const char *p = name.p, *stop = name.p + name.n, *end = t + n;
	bool exact = true, lower = false;
	size_t blank;

	if (n == name.n && memcmp(p, t, n) == 0)
		return true;
	while (p < stop && t < end) {
		if (*p == ' ' && (blank = phrase_blank(t, end)) > 0) {
			for (p++; blank > 0; blank = phrase_blank(t, end))
				t += blank;
			continue;
		}
		if (*p == '\'' && phrase_curly(t, end)) {
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
	    !same(phrase_name(&p->at[e]), p->at[e].case_, at, n))
		e = p->at[e].next;
	return e;
}

/* Where the words of a text are, as far as it was looked at. */
struct view {
	const char *from;     /* byte 0 of the masks */
	const uint64_t *word; /* see phrase_words */
	size_t blocks;        /* that have the block behind them too */
};

/* The length of the word at p: 0, none; LONG, it may be any. */
static inline size_t
word_length(const struct view *v, const char *p)
{
	size_t at = (size_t)(p - v->from), b = at / 64;
	unsigned i = at % 64;
	uint64_t bits;

	if (b >= v->blocks)
		return LONG;
	bits = v->word[b] >> i | v->word[b + 1] << 1 << (63 - i);
	return bits_first(~bits | UINT64_C(1) << LONG);
}

/* As phrase_piece, of a word that view may know. */
static inline const char *
next_piece(const struct view *v, const char *p, const char *end, uint64_t *h)
{
	size_t n;

	if (end - p < 2 || *p != ' ' || (n = word_length(v, p + 1)) == 0 ||
	    n == LONG)
		return phrase_piece(p, end, h);
	*h = phrase_mix_word(phrase_mix(*h, ' '), p + 1, n);
	return p + 1 + n;
}

/* If the pieces of text[hit->start, q), hashed, are a name: up to there. */
static void
look_up(const struct phrases *p, struct span text, const char *q, uint64_t h,
    struct phrase_hit *hit)
{
	const struct phrase_slot *s = slot_of(p, h);
	const char *at = text.p + hit->start;
	uint32_t e;

	if (s->tag == 0 || !is_bound(text, q))
		return;
	e = fitting(p, s->entry, at, (size_t)(q - at));
	if (e == PHRASE_NONE)
		return;
	hit->end = (uint32_t)(q - text.p);
	hit->entry = e;
}

/*
 * The longest name at hit->start that ends at or before most; n is the length
 * of the word there, as word_length has it.
 */
static inline bool
longest(const struct phrases *p, struct span text, const struct view *v,
    size_t n, const char *most, struct phrase_hit *hit)
{
	const char *at = text.p + hit->start, *q = at + n, *next;
	uint64_t h = 0, first;
	bool alone, goes_on;

	if (n > 0 && n < LONG)
		h = phrase_mix_word(0, at, n);
	else if ((q = phrase_piece(at, most, &h)) == NULL)
		return false;
	first = h;
	next = next_piece(v, q, most, &h);
	alone = has_bit(&p->pair, first);
	goes_on = next && has_bit(&p->pair, h);
	if (!(alone | goes_on) || !is_bound(text, at))
		return false;
	hit->end = hit->start;
	if (alone)
		look_up(p, text, q, first, hit);
	while (goes_on) {
		look_up(p, text, next, h, hit);
		next = next_piece(v, next, most, &h);
		goes_on = next && has_bit(&p->more, h);
	}
	return hit->end > hit->start;
}

struct chunk {
	uint64_t word[CHUNK / 64 + 2], start[CHUNK / 64 + 2];
	struct view view;
	struct {
		uint16_t at, length; /* of the word; 0: no word */
	} place[CHUNK]; /* what the first filter lets through */
	size_t n;
};

static inline uint64_t
cut_bits(uint64_t bits, size_t n)
{
	return bits & ((UINT64_C(1) << n) - 1);
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
	c->view = (struct view){ text.p + from, c->word,
		left > all * 64 ? all - 1 : all };
}

/* Finds the places in text[from, from + len) where a name may begin. */
static void
find_places(const struct phrases *p, struct span text, size_t from,
    size_t len, struct chunk *c)
{
	const uint64_t *bits = p->first.bits;
	const unsigned shift = 64 - p->first.log;
	const char *t = text.p + from;
	size_t n = 0;

	find_words(text, from, len, c);
	for (size_t b = 0; b * 64 < len; b++) {
		const uint64_t word = c->word[b], next = c->word[b + 1] << 1;

		for (uint64_t s = c->start[b]; s; s &= s - 1) {
			unsigned i = bits_first(s);
			uint64_t run = word >> i | next << (63 - i), h;
			const char *q = t + b * 64 + i;
			size_t w = bits_first(~run | UINT64_C(1) << LONG);

			c->place[n].at = (uint16_t)(q - t);
			c->place[n].length = (uint16_t)w;
			h = first_hash(q, w ? w : lead_length(*q)) >> shift;
			n += bits[h >> 6] >> (h & 63) & 1;
		}
	}
	c->n = n;
}

size_t
phrase_scan(struct phrases *p, struct span text)
{
	struct chunk c;
	size_t n = 0, len, free = 0;

	if (text.n >= UINT32_MAX)
		die("a text of %zu bytes: expected less than 4 GiB", text.n);
	for (size_t from = 0; from < text.n; from += len) {
		len = text.n - from < CHUNK ? text.n - from : CHUNK;
		find_places(p, text, from, len, &c);
		for (size_t i = 0; i < c.n; i++) {
			struct phrase_hit hit = { 0, 0, PHRASE_NONE };

			hit.start = (uint32_t)(from + c.place[i].at);
			if (hit.start < free || !longest(p, text, &c.view,
			    c.place[i].length, text.p + text.n, &hit))
				continue;
			p->hit = mem_grow(p->hit, &p->hit_cap, n + 1,
			    sizeof(*p->hit));
			p->hit[n++] = hit;
			free = hit.end;
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
	struct view none = { text.p, NULL, 0 };

	return h->end > h->start && longest(p, text, &none, LONG,
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
