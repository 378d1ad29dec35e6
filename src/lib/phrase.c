#include "phrase.h"

#include "bits.h"
#include "err.h"
#include "in.h"
#include "mem.h"

enum {
	GROUP = 32, /* names that are entered together */
	FIRST_LOG = 18, /* least bits of a filter, log2, and bits a name */
	PAIR_LOG = 12,
	PAIR_EACH = 16,
	MORE_EACH = 16
};

static inline uint32_t
tag_of(uint64_t h)
{
	return (uint32_t)h | 1;
}

/* The slot where a hash would be if no other was there. */
static inline struct phrase_slot *
home(const struct phrases *p, uint64_t h)
{
	return &p->slot[(size_t)(h >> 24) & (p->slots - 1)];
}

/* The slot of a name, or the free one where it would be. */
static inline struct phrase_slot *
slot_of(const struct phrases *p, uint64_t h)
{
	struct phrase_slot *s = home(p, h), *end = p->slot + p->slots;

	while (s->tag != 0 && s->tag != tag_of(h))
		s = s + 1 < end ? s + 1 : p->slot;
	return s;
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
	if (name.n > PHRASE_LONGEST)
		die("a name of %zu bytes: expected up to %d", name.n,
		    PHRASE_LONGEST);
	if (p->n >= PHRASE_NONE / 2 || p->text_n > UINT32_MAX - name.n)
		die("too many names: expected less than %zu", p->n);
	p->text = mem_grow(p->text, &p->text_cap, p->text_n + name.n + IN_PAD,
	    1);
	memcpy(p->text + p->text_n, name.p, name.n);
	p->at = mem_grow(p->at, &p->cap, p->n + 1, sizeof(*p->at));
	p->at[p->n++] = (struct phrase_entry){
		.name = (uint32_t)p->text_n,
		.n = name.n & PHRASE_LONGEST,
		.value = value,
		.next = PHRASE_NONE,
		.case_ = c & 3,
	};
	p->text_n += name.n;
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
set_first_bit(struct phrase_bits *b, uint64_t hash)
{
	hash >>= 64 - b->log;
	b->bits[hash >> 6] |= UINT64_C(1) << (hash & 63);
}

/*
 * Names that are entered together, so that their bits and slots can be
 * fetched at the same time: of many names, few are in a cache.
 */
struct group {
	struct {
		uint64_t *word, two;
	} bits[GROUP * 4];
	size_t n; /* bits that are still to be set */
	struct {
		uint64_t hash;
		uint32_t entry;
	} name[GROUP];
	size_t names;
};

static void
set_bits(struct group *g)
{
	for (size_t i = 0; i < g->n; i++)
		*g->bits[i].word |= g->bits[i].two;
	g->n = 0;
}

static inline void
add_bits(struct group *g, struct phrase_bits *b, uint64_t hash)
{
	if (g->n == sizeof(g->bits) / sizeof(g->bits[0]))
		set_bits(g);
	g->bits[g->n].word = &b->bits[hash >> (70 - b->log)];
	g->bits[g->n].two = phrase_two_bits(hash);
	FETCH(g->bits[g->n++].word);
}

/* Lets the name through the first filter, as its case allows. */
static void
set_first(struct phrases *p, const struct phrase_entry *e)
{
	const char *q = p->text + e->name;
	size_t n = phrase_is_word(*q) ?
	    (size_t)(phrase_word_end(q, q + e->n) - q) : phrase_lead(*q);
	char other[8] = { 0 };

	n = n < 8 ? n : 8;
	set_first_bit(&p->first, phrase_first_hash(q, n));
	memcpy(other, q, n);
	if ((e->case_ == PHRASE_FOLD && is_alpha(other[0])) ||
	    (e->case_ == PHRASE_CAPS && is_lower(other[0]))) {
		other[0] ^= 0x20;
		set_first_bit(&p->first, phrase_first_hash(other, n));
	}
}

/* The length of the word at p: 0, none; PHRASE_LONG, it may be any. */
static inline size_t
word_length(const struct phrase_view *v, const char *p)
{
	size_t at = (size_t)(p - v->run.p);

	if (at / 64 >= v->blocks)
		return PHRASE_LONG;
	return bits_run(v->word, at, PHRASE_LONG);
}

/* As phrase_piece, of a word that view may know. */
static inline const char *
next_piece(const struct phrase_view *v, const char *p, const char *end,
    uint64_t *h)
{
	size_t blank = *p == ' ', n;

	if (p + blank >= end || (n = word_length(v, p + blank)) == 0 ||
	    n == PHRASE_LONG)
		return phrase_piece(p, end, h);
	if (blank)
		*h = phrase_mix(*h, ' ');
	*h = phrase_mix_word(*h, p + blank, n);
	return p + blank + n;
}

static void
add_name(struct phrases *p, uint32_t e, struct group *g)
{
	struct span name = phrase_name(p, &p->at[e]);
	const char *q = name.p, *end = name.p + name.n;
	uint64_t word[3] = { 0 }, start, h = 0;
	struct phrase_view v = { .run = name, .word = word };
	size_t n = 0;

	if (name.n < 64) { /* as most are */
		phrase_words(name.p, v.blocks = 1, false, word, &start);
		word[0] &= ~bits_from(name.n);
	}
	while (q < end && (q = next_piece(&v, q, end, &h)) != NULL)
		if (++n > 2)
			add_bits(g, &p->more, h);
		else if (n == 2 || q == end)
			add_bits(g, &p->pair, h);
	if (!q)
		return; /* it ends in blanks: no text does */
	g->name[g->names].hash = h;
	g->name[g->names++].entry = e;
	FETCH(home(p, h));
}

static void
enter(struct phrases *p, uint32_t first, uint32_t n)
{
	struct group g;

	g.n = g.names = 0;
	for (uint32_t e = first; e < first + n; e++) {
		set_first(p, &p->at[e]);
		add_name(p, e, &g);
	}
	set_bits(&g);
	for (size_t i = 0; i < g.names; i++) {
		uint64_t h = g.name[i].hash;
		struct phrase_slot *s = slot_of(p, h);

		if (s->tag == 0)
			*s = (struct phrase_slot){ tag_of(h), PHRASE_NONE };
		p->at[g.name[i].entry].next = s->entry;
		s->entry = g.name[i].entry;
	}
}

void
phrase_build(struct phrases *p)
{
	p->text = mem_grow(p->text, &p->text_cap, p->text_n + IN_PAD, 1);
	memset(p->text + p->text_n, 0, IN_PAD); /* read with the last */
	make_bits(&p->first, FIRST_LOG, 0);
	make_bits(&p->pair, PAIR_LOG, p->n * PAIR_EACH);
	make_bits(&p->more, PAIR_LOG, p->n * MORE_EACH);
	for (p->slots = 64; p->slots < p->n * 2;)
		p->slots *= 2;
	p->slot = mem_zeroed(p->slots, sizeof(*p->slot));
	for (uint32_t e = 0; e < p->n; e += GROUP)
		enter(p, e, p->n - e < GROUP ? (uint32_t)p->n - e : GROUP);
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
	    !same(phrase_name(p, &p->at[e]), p->at[e].case_, at, n))
		e = p->at[e].next;
	return e;
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
longest(const struct phrases *p, struct span text, const struct phrase_view *v,
    size_t n, const char *most, struct phrase_hit *hit)
{
	const char *at = text.p + hit->start, *q = at + n, *next;
	uint64_t h = 0, first;
	bool alone, goes_on;

	if (n > 0 && n < PHRASE_LONG)
		h = phrase_mix_word(0, at, n);
	else if ((q = phrase_piece(at, most, &h)) == NULL)
		return false;
	first = h;
	next = next_piece(v, q, most, &h);
	alone = phrase_has(&p->pair, first);
	goes_on = next && phrase_has(&p->pair, h);
	if (!(alone | goes_on) || !is_bound(text, at))
		return false;
	hit->end = hit->start;
	if (alone)
		look_up(p, text, q, first, hit);
	while (goes_on) {
		look_up(p, text, next, h, hit);
		next = next_piece(v, next, most, &h);
		goes_on = next && phrase_has(&p->more, h);
	}
	return hit->end > hit->start;
}

/*
 * The slots, entries and names of the places will be wanted soon, and most
 * are not in a cache: all are fetched at the same time.
 */
static void
fetch(const struct phrases *p, const struct phrase_view *v)
{
	for (size_t i = 0; i < v->n; i++)
		FETCH(home(p, v->place[i].hash));
	for (size_t i = 0; i < v->n; i++) {
		const struct phrase_slot *s = home(p, v->place[i].hash);

		if (s->tag == tag_of(v->place[i].hash))
			FETCH(&p->at[s->entry]);
	}
	for (size_t i = 0; i < v->n; i++) {
		const struct phrase_slot *s = home(p, v->place[i].hash);

		if (s->tag == tag_of(v->place[i].hash))
			FETCH(p->text + p->at[s->entry].name);
	}
}

void
phrase_look(const struct phrases *p, struct phrase_view *v)
{
	phrase_view_filter(v, &p->first, &p->pair);
	fetch(p, v);
}

size_t
phrase_find(const struct phrases *p, struct phrase_view *v, struct span text)
{
	size_t from = (size_t)(text.p - v->run.p), end = from + text.n;
	size_t free = 0, before = v->hits;

	for (phrase_view_may(v, text); v->next < v->n; v->next++) {
		struct phrase_place at = v->place[v->next];
		struct phrase_hit hit = { 0, 0, PHRASE_NONE };

		if (at.at >= end)
			break;
		hit.start = (uint32_t)(at.at - from);
		if (hit.start < free ||
		    !longest(p, text, v, at.n, text.p + text.n, &hit))
			continue;
		v->hit = mem_grow(v->hit, &v->hit_cap, v->hits + 1,
		    sizeof(*v->hit));
		v->hit[v->hits++] = hit;
		free = hit.end;
	}
	return v->hits - before;
}

size_t
phrase_scan(const struct phrases *p, struct phrase_view *v, struct span text)
{
	phrase_view_open(v, text);
	phrase_look(p, v);
	return phrase_find(p, v, text);
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
	const struct phrase_view none = { .run = text };

	return h->end > h->start && longest(p, text, &none, PHRASE_LONG,
	    text.p + h->end - 1, h);
}

void
phrase_free(struct phrases *p)
{
	mem_free(p->text);
	mem_free(p->at);
	mem_free(p->slot);
	mem_free(p->first.bits);
	mem_free(p->pair.bits);
	mem_free(p->more.bits);
	*p = (struct phrases){ 0 };
}
