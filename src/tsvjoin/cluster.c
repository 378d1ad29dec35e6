#include "cluster.h"

#include "mem.h"
#include "pair.h"
#include "scan.h"

/* A record: its key's hash, where it is, and how long the key is. */
struct place {
	uint64_t sum;
	uint32_t at, key;
};

struct work {
	const char *text, *end;
	struct place *place;
	size_t n;
	bool tails;
};

static const uint64_t GONE = UINT64_MAX; /* as sum: it is in its cluster */

/* Places are in order by RADICES digits of a hash, from its highest bit on. */
enum { RADIX_BITS = 8, RADIX = 1 << RADIX_BITS, RADICES = 3 };
enum { LOWEST = 64 - RADICES * RADIX_BITS };

enum { AHEAD = 32 }; /* so many records ahead, memory is asked for */
enum { STEP = 32 };  /* bytes copied in one go; the pad of text allows it */

static void
collect(struct work *w, struct hash *h, struct side *s, bool blank_ok)
{
	const struct scan_line *rec;
	size_t n;

	w->place = mem_zeroed(scan_count(s->text), sizeof(*w->place));
	while ((n = side_take(s, &rec)) > 0)
		for (size_t i = 0; i < n; i++) {
			if (!blank_ok && key_blank(h->key, rec[i].key))
				continue;
			w->place[w->n++] = (struct place){
			    hash_key(h, rec[i].key),
			    (uint32_t)(rec[i].line.p - w->text),
			    (uint32_t)rec[i].key.n };
		}
}

static inline unsigned
digit(const struct place *p, int k)
{
	return (unsigned)(p->sum >> (LOWEST + k * RADIX_BITS)) & (RADIX - 1);
}

/* Counts each digit, and makes of that where its places go. */
static void
count_digits(const struct work *w, size_t start[RADICES][RADIX])
{
	for (size_t i = 0; i < w->n; i++)
		for (int k = 0; k < RADICES; k++)
			start[k][digit(&w->place[i], k)]++;
	for (int k = 0; k < RADICES; k++) {
		size_t sum = 0;

		for (int i = 0; i < RADIX; i++) {
			size_t n = start[k][i];

			start[k][i] = sum;
			sum += n;
		}
	}
}

/* Stable: those with the same hash stay in their order. */
static void
sort(struct work *w)
{
	size_t start[RADICES][RADIX] = { { 0 } };
	struct place *spare = mem_zeroed(w->n, sizeof(*spare));

	count_digits(w, start);
	for (int k = 0; k < RADICES; k++) {
		struct place *from = w->place;

		for (size_t i = 0; i < w->n; i++)
			spare[start[k][digit(&from[i], k)]++] = from[i];
		w->place = spare;
		spare = from;
	}
	mem_free(spare);
}

/* About as many as there are keys. */
static size_t
count_sums(const struct work *w)
{
	size_t sums = 0;

	for (size_t i = 0; i < w->n; i++)
		sums += i == 0 || w->place[i].sum != w->place[i - 1].sum;
	return sums;
}

/* Where those end that are sorted as like the i-th. */
static inline size_t
run_end(const struct work *w, size_t i)
{
	uint64_t high = w->place[i].sum >> LOWEST;

	while (i < w->n && w->place[i].sum >> LOWEST == high)
		i++;
	return i;
}

static inline struct span
key_of(const struct work *w, const struct place *p)
{
	return (struct span){ w->text + p->at, p->key };
}

/* A line from p on, without its CR, and a newline. */
static inline char *
put_line(const struct work *w, char *to, const char *p)
{
	const char *end = scan_eol(p, w->end);
	size_t n = (size_t)(end - p);

	n -= n > 0 && end[-1] == '\r';
	for (size_t i = 0; i < n; i += STEP)
		memcpy(to + i, p + i, STEP);
	to[n] = '\n';
	return to + n + 1;
}

/* The cluster of the i-th place, whose like are before end; *n: how many. */
static inline char *
put_cluster(struct work *w, char *to, size_t i, size_t end, uint32_t *n)
{
	uint64_t sum = w->place[i].sum;
	struct span key = key_of(w, &w->place[i]);
	char *head = to;

	*n = 0;
	to += HASH_HEAD;
	for (; i < end; i++) {
		struct place *p = &w->place[i];

		if (p->sum != sum || !key_same(key_of(w, p), key))
			continue;
		to = put_line(w, to, w->text + p->at +
		    (*n > 0 && w->tails ? key.n : 0));
		p->sum = GONE;
		++*n;
	}
	memcpy(head, n, sizeof(*n));
	return to;
}

/* Puts all records into clusters, and these into slots. */
static void
put_all(struct work *w, struct hash *h)
{
	char *to = h->clusters;
	size_t end = 0;

	for (size_t i = 0; i < w->n; i++) {
		uint64_t sum = w->place[i].sum;
		char *start = to;
		uint32_t n;

		if (i + AHEAD < w->n)
			hash_fetch(w->text + w->place[i + AHEAD].at);
		if (i == end)
			end = run_end(w, i);
		if (sum == GONE)
			continue;
		to = put_cluster(w, to, i, end, &n);
		*slots_free_one(&h->slots, sum) = slots_tag(sum) |
		    (n > 1 ? HASH_LIST : 0) |
		    ((uint64_t)(start - h->clusters) + 1);
	}
	h->text = span_to(h->clusters, to);
}

void
cluster_build(struct hash *h, struct side *s, bool blank_ok)
{
	struct work w = { .text = h->text.p, .end = h->text.p + h->text.n,
	    .tails = h->tails };

	collect(&w, h, s, blank_ok);
	sort(&w);
	slots_make(&h->slots, count_sums(&w));
	h->clusters = mem_zeroed(h->text.n + 1 + w.n * HASH_HEAD +
	    PAIR_PAD, 1);
	put_all(&w, h);
	h->clustered = true;
	mem_free(w.place);
	side_unload(s);
}
