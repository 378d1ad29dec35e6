#include "sift.h"

#include "bits.h"
#include "mem.h"

/*
 * "or FTC" behind a comma explains a name: not without two capitals near each
 * other, soon behind it.  Few blocks of text have both.
 */
static uint64_t
good_commas(const struct acronyms *acronyms, const char *p, uint64_t bits)
{
	uint64_t good = 0;

	for (; bits; bits &= bits - 1)
		if (acronym_comma(acronyms, p + bits_first(bits)))
			good |= bits & -bits;
	return good;
}

/* Capitals and digits with another one up to four bytes behind. */
static uint64_t
near_caps(uint64_t caps, uint64_t next)
{
	return caps & (caps >> 1 | caps >> 2 | caps >> 3 | caps >> 4 |
	    next << 63 | next << 62 | next << 61 | next << 60);
}

/* Sets the signs of every block; two blocks ahead are looked at. */
static void
find_marks(struct sift *s, const struct acronyms *acronyms)
{
	const struct phrase_view *v = &s->names;
	size_t n = v->blocks;

	s->at = mem_grow(s->at, &s->cap, n + 2, sizeof(*s->at));
	signs_read(s->at, v->run.p, n);
	s->at[n] = s->at[n + 1] = (struct signs){ 0, 0, 0 };
	for (size_t b = 0; b < n; b++) {
		struct signs *at = s->at + b;

		if (at->comma && (near_caps(at[0].caps, at[1].caps) |
		    near_caps(at[1].caps, at[2].caps)))
			at->open |= good_commas(acronyms, v->run.p + b * 64,
			    at->comma);
		at->caps &= v->start[b] & v->word[b] &
		    (at[0].caps >> 1 | at[1].caps << 63);
	}
}

void
sift_open(struct sift *s, struct span run)
{
	phrase_view_open(&s->names, run);
}

void
sift_skip(struct sift *s, struct span part)
{
	phrase_view_skip(&s->names, part);
}

void
sift_read(struct sift *s, const struct names *names,
    const struct acronyms *acronyms)
{
	phrase_look(&names->phrases, &s->names);
	if (acronyms)
		find_marks(s, acronyms);
}

/* The bits of a block of 64 that are in [from, to). */
static uint64_t
part(uint64_t bits, size_t block, size_t from, size_t to)
{
	if (block == from / 64)
		bits &= bits_from(from % 64);
	if (block == to / 64)
		bits &= ~bits_from(to % 64);
	return bits;
}

const char *
sift_mark(const struct sift *s, struct span text, const char *p)
{
	size_t from = (size_t)(p - s->names.run.p);
	size_t to = (size_t)(text.p + text.n - s->names.run.p);

	for (size_t b = from / 64; b * 64 < to; b++) {
		uint64_t m = part(s->at[b].open, b, from, to);

		if (m)
			return s->names.run.p + b * 64 + bits_first(m);
	}
	return NULL;
}

/* Where words begin in a block that may be defined. */
static uint64_t
briefs(const struct sift *s, const struct defines *d, size_t b)
{
	return d->odd ? s->names.start[b] & s->names.word[b] :
	    s->at[b].caps;
}

/* May a word of text be defined? */
static bool
may_be_defined(const struct sift *s, const struct defines *d,
    struct span text)
{
	size_t from = (size_t)(text.p - s->names.run.p), to = from + text.n;

	for (size_t b = from / 64; d->n > 0 && b * 64 < to; b++)
		for (uint64_t m = part(briefs(s, d, b), b, from, to); m;
		    m &= m - 1)
			if (define_may(d, s->names.run.p + b * 64 +
			    bits_first(m)))
				return true;
	return false;
}

size_t
sift_find(struct sift *s, const struct names *names, struct span text)
{
	return phrase_view_may(&s->names, text) ?
	    phrase_find(&names->phrases, &s->names, text) : 0;
}

void
sift_fetch(const struct sift *s, const struct names *names)
{
	const struct phrases *p = &names->phrases;
	const struct phrase_hit *hit = s->names.hit;

	for (size_t i = 0; i < s->names.hits; i++)
		FETCH(&names->at[p->at[hit[i].entry].value]);
	for (size_t i = 0; i < s->names.hits; i++) {
		const struct name *name =
		    &names->at[p->at[hit[i].entry].value];

		FETCH(names->table[name->table].dict.edge +
		    name->row * (names->table[name->table].dict.cols + 1));
	}
}

bool
sift_wants(const struct sift *s, const struct defines *d, struct span text)
{
	return s->at && (sift_mark(s, text, text.p) ||
	    may_be_defined(s, d, text));
}

uint32_t
sift_defined(const struct sift *s, const struct defines *d, struct span text,
    size_t *at, struct span *word)
{
	size_t first = (size_t)(text.p - s->names.run.p), to = first + text.n;
	size_t from = first + *at;

	for (size_t b = from / 64; d->n > 0 && b * 64 < to; b++)
		for (uint64_t m = part(briefs(s, d, b), b, from, to); m;
		    m &= m - 1) {
			size_t i = b * 64 + bits_first(m) - first;
			uint32_t found = define_at(d, text, i, word);

			if (found == 0)
				continue;
			*at = i + word->n;
			return found;
		}
	*at = text.n;
	return 0;
}

void
sift_free(struct sift *s)
{
	phrase_view_free(&s->names);
	mem_free(s->at);
	*s = (struct sift){ 0 };
}
