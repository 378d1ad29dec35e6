#include "sketch.h"

#include <stdlib.h>

#include "mem.h"
#include "utf8.h"

static const uint64_t odd = UINT64_C(0x9E3779B97F4A7C15);

/* Spreads every bit over all others; the finish of SplitMix64. */
static uint64_t
mix(uint64_t h)
{
	h = (h ^ h >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
	h = (h ^ h >> 27) * UINT64_C(0x94D049BB133111EB);
	return h ^ h >> 31;
}

/* Adds the hash of the last n words, in their order. */
static void
add_run(struct sketcher *k, size_t n)
{
	uint64_t h = n;

	for (size_t i = k->words - n; i < k->words; i++)
		h = (h ^ k->word[i % SKETCH_WORDS]) * odd;
	k->hash = mem_grow(k->hash, &k->cap, k->n + 1, sizeof(*k->hash));
	k->hash[k->n++] = (uint32_t)(mix(h) >> 32);
}

static void
add_word(struct sketcher *k, uint64_t hash)
{
	k->word[k->words++ % SKETCH_WORDS] = mix(hash);
	if (k->words >= SKETCH_WORDS)
		add_run(k, SKETCH_WORDS);
}

void
sketch_add(struct sketcher *k, struct span text)
{
	const char *p = text.p, *end = text.p + text.n;
	uint64_t h = 0;

	while (p < end) {
		uint32_t c = (unsigned char)*p;
		size_t n = c < 0x80 ? 1 : utf8_next(p, end, &c);
		bool alone = c >= 0x80 && utf8_is_cjk(c);
		bool inside = c < 0x80 ? is_alnum(*p) : utf8_is_letter(c);

		if (h != 0 && (alone || !inside)) {
			add_word(k, h);
			h = 0;
		}
		if (alone)
			add_word(k, c);
		else if (inside)
			h = (h ^ (c < 0x80 ? (c | 0x20) : c)) * odd + 1;
		p += n;
	}
	if (h != 0)
		add_word(k, h);
}

static int
by_value(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

/* Keeps those below limit, ascending and distinct; how many. */
static size_t
keep_below(uint32_t *hash, size_t n, uint64_t limit)
{
	size_t kept = 0, distinct = 0;

	for (size_t i = 0; i < n; i++) {
		hash[kept] = hash[i];
		kept += hash[i] < limit;
	}
	if (kept > 0)
		qsort(hash, kept, sizeof(*hash), by_value);
	for (size_t i = 0; i < kept; i++)
		if (i == 0 || hash[i] != hash[distinct - 1])
			hash[distinct++] = hash[i];
	return distinct;
}

struct sketch
sketch_end(struct sketcher *k)
{
	struct sketch s = { .limit = UINT64_C(1) << 32 };

	if (k->words > 0 && k->words < SKETCH_WORDS)
		add_run(k, k->words);
	if (k->n > SKETCH_AIM)
		s.limit = (s.limit * SKETCH_AIM) / k->n;
	s.n = keep_below(k->hash, k->n, s.limit);
	s.hash = k->hash;
	if (s.n > SKETCH_MAX) { /* only text made for it comes here */
		s.n = SKETCH_MAX;
		s.limit = s.hash[s.n];
	}
	k->n = k->words = 0;
	return s;
}

void
sketch_free(struct sketcher *k)
{
	mem_free(k->hash);
	*k = (struct sketcher){ 0 };
}

struct overlap
sketch_overlap(struct sketch of, struct sketch in)
{
	struct overlap o = { 0, 0 };
	size_t j = 0;

	for (; o.seen < of.n && of.hash[o.seen] < in.limit; o.seen++) {
		while (j < in.n && in.hash[j] < of.hash[o.seen])
			j++;
		o.common += j < in.n && in.hash[j] == of.hash[o.seen];
	}
	return o;
}
