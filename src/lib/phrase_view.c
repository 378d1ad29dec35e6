#include "phrase_view.h"

#include "bits.h"
#include "err.h"
#include "mem.h"

enum {
	CHUNK = 4 * 1024, /* bytes that go through the filters together */
	BLOCKS = CHUNK / 64,
	MOST = 12         /* words that begin in a block, mostly */
};

/* The places of a chunk that are left; what does not pass is written over. */
struct places {
	uint16_t at[CHUNK + MOST];
	size_t n;
};

/* Takes the lowest bit of s, if any. */
INLINE uint64_t
take(uint16_t *to, size_t block, uint64_t s)
{
	*to = (uint16_t)(block * 64 + bits_lowest(s | UINT64_C(1) << 63));
	return s & (s - 1);
}

/*
 * All places where words and characters begin.  The first MOST of a block
 * are written whether there are so many or not, which no branch depends on.
 */
INLINE void
take_starts(const uint64_t *start, size_t blocks, struct places *c)
{
	size_t n = 0;

	for (size_t b = 0; b < blocks; b++) {
		uint64_t s = start[b];
		size_t count = bits_count(s);
		uint16_t *to = c->at + n;

		for (int i = 0; i < MOST; i += 4, to += 4) {
			s = take(to, b, s);
			s = take(to + 1, b, s);
			s = take(to + 2, b, s);
			s = take(to + 3, b, s);
		}
		while (s)
			s = take(to++, b, s);
		n += count;
	}
	c->n = n;
}

/* Leaves those whose first eight bytes begin a name. */
INLINE void
filter_first(const struct phrase_bits *first, const char *t,
    const uint64_t *word, struct places *c)
{
	const uint64_t *bits = first->bits;
	const unsigned shift = 64 - first->log;
	size_t n = 0;

	for (size_t i = 0; i < c->n; i++) {
		size_t at = c->at[i], w = bits_run(word, at, 8);
		uint64_t h = phrase_first_hash(t + at,
		    w ? w : phrase_lead(t[at])) >> shift;

		c->at[n] = (uint16_t)at;
		n += bits[h >> 6] >> (h & 63) & 1;
	}
	c->n = n;
}

/* May some name begin with the two pieces at p?  *h is then their hash. */
static bool
pair_passes(const struct phrase_bits *pair, const char *p, const char *end,
    uint64_t *h)
{
	*h = 0;
	p = phrase_piece(p, end, h);
	if (!p || phrase_has(pair, *h))
		return p != NULL;
	return phrase_piece(p, end, h) && phrase_has(pair, *h);
}

/*
 * Adds those whose first piece is a name, or two pieces begin one.  The first
 * is a word, and the next another or one mark, but for those that go by.
 */
INLINE void
filter_pair(const struct phrase_bits *pair, const uint64_t *word,
    size_t from, const struct places *c, struct phrase_view *v)
{
	const char *t = v->run.p + from, *end = v->run.p + v->run.n;
	size_t n = v->n;

	for (size_t i = 0; i < c->n; i++) {
		size_t at = c->at[i], next;
		size_t w = bits_run(word, at, PHRASE_LONG);
		const char *p = t + at;
		uint64_t h, two, mark;
		bool blank = p[w] == ' ', one;

		v->place[n].at = (uint32_t)(from + at);
		v->place[n].n = (uint32_t)w;
		next = bits_run(word, at + w + 1, PHRASE_LONG);
		if (w == 0 || (w | next) >= PHRASE_LONG ||
		    (signed char)p[w] < ' ' || /* a control, or not ASCII */
		    (blank && next == 0)) {
			n += pair_passes(pair, p, end, &v->place[n].hash);
			continue;
		}
		h = phrase_mix_word(0, p, w);
		mark = phrase_mix(h, (uint64_t)p[w] << 32 | 1);
		two = phrase_mix_word(phrase_mix(h, ' '), p + w + 1, next);
		two = blank ? two : mark;
		one = phrase_has(pair, h);
		v->place[n].hash = one ? h : two;
		n += (size_t)one | (size_t)phrase_has(pair, two);
	}
	v->n = n;
}

/* The body of every path. */
INLINE void
filter(struct phrase_view *v, const struct phrase_bits *first,
    const struct phrase_bits *pair)
{
	struct places c;

	for (size_t b = 0; b < v->blocks; b += BLOCKS) {
		size_t left = v->blocks - b;

		take_starts(v->start + b, left < BLOCKS ? left : BLOCKS, &c);
		filter_first(first, v->run.p + b * 64, v->word + b, &c);
		v->place = mem_grow(v->place, &v->cap, v->n + c.n + 1,
		    sizeof(*v->place));
		filter_pair(pair, v->word + b, b * 64, &c, v);
	}
}

static void
filter_plain(struct phrase_view *v, const struct phrase_bits *first,
    const struct phrase_bits *pair)
{
	filter(v, first, pair);
}

#if defined(__GNUC__) && defined(__SSE2__)
__attribute__((target("avx2,bmi,bmi2"))) static void
filter_fast(struct phrase_view *v, const struct phrase_bits *first,
    const struct phrase_bits *pair)
{
	filter(v, first, pair);
}
#else
#define filter_fast filter_plain
#endif

void
phrase_view_open(struct phrase_view *v, struct span run)
{
	size_t blocks = (run.n + 63) / 64;

	if (run.n >= UINT32_MAX)
		die("a text of %zu bytes: expected less than 4 GiB", run.n);
	v->run = run;
	v->n = v->next = v->hits = 0;
	v->word = mem_grow(v->word, &v->word_cap, blocks + 2,
	    sizeof(*v->word));
	v->start = mem_grow(v->start, &v->start_cap, blocks + 2,
	    sizeof(*v->start));
	phrase_words(run.p, blocks, false, v->word, v->start);
	if (run.n % 64) { /* no word is behind the run */
		v->word[blocks - 1] &= ~bits_from(run.n % 64);
		v->start[blocks - 1] &= ~bits_from(run.n % 64);
	}
	v->word[blocks] = v->word[blocks + 1] = 0;
	v->blocks = blocks;
}

void
phrase_view_skip(struct phrase_view *v, struct span part)
{
	size_t from = (size_t)(part.p - v->run.p), to = from + part.n;
	size_t b = from / 64, last = to / 64;

	if (b == last) {
		v->start[b] &= ~bits_from(from % 64) | bits_from(to % 64);
		return;
	}
	v->start[b] &= ~bits_from(from % 64);
	while (++b < last)
		v->start[b] = 0;
	v->start[b] &= bits_from(to % 64);
}

void
phrase_view_filter(struct phrase_view *v, const struct phrase_bits *first,
    const struct phrase_bits *pair)
{
	if (phrase_words_path() == PHRASE_AVX2)
		filter_fast(v, first, pair);
	else
		filter_plain(v, first, pair);
}

void
phrase_view_free(struct phrase_view *v)
{
	mem_free(v->word);
	mem_free(v->start);
	mem_free(v->place);
	mem_free(v->hit);
	*v = (struct phrase_view){ 0 };
}
