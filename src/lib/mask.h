/* mask - where the bytes of some classes stand in a text, a bit for each. */
#ifndef MASK_H
#define MASK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bits.h"
#include "span.h"

/* Bytes behind the text that must be readable: zeros, which are blanks. */
enum { MASK_WIDE = 64, MASK_PAD = 2 * MASK_WIDE };

enum mask_class {
	MASK_NEWLINE,
	MASK_BLANK,  /* the blank, and every control */
	MASK_STOP,   /* . ? ! and bytes that such marks may begin with */
	MASK_PAIR,   /* " ( ) */
	MASK_DIGIT,
	MASK_WORD,   /* ASCII letters and digits, and beyond ASCII */
	MASK_TOKEN,  /* ASCII letters and digits, . ' - _ and beyond ASCII */
	MASK_HIGH,   /* beyond ASCII */
	MASK_CLASSES
};

/* Of 64 bytes; the first is bit 0. */
struct mask {
	uint64_t of[MASK_CLASSES];
};

/* Starts as { 0 }.  at has a mask for every 64 bytes, and one more. */
struct masks {
	const char *text;
	struct mask *at;
	size_t cap;
	unsigned char top; /* no byte of the text is greater */
};

/* Looks at every byte of text, which must stay where it is. */
void masks_read(struct masks *, struct span text);
void masks_free(struct masks *);

/* The next byte of the class in [p, end), a run of the text, or end. */
static inline const char *
masks_next(const struct masks *ms, enum mask_class c, const char *p,
    const char *end)
{
	size_t at = (size_t)(p - ms->text), i = at / MASK_WIDE;
	size_t last = (size_t)(end - ms->text) / MASK_WIDE;
	uint64_t m = ms->at[i].of[c] & bits_from(at % MASK_WIDE);

	while (m == 0 && i < last)
		m = ms->at[++i].of[c];
	if (m == 0)
		return end;
	p = ms->text + i * MASK_WIDE + bits_first(m);
	return p < end ? p : end;
}

static inline bool
masks_any(const struct masks *ms, enum mask_class c, const char *p,
    const char *end)
{
	return masks_next(ms, c, p, end) < end;
}

/* How many bytes of the class there are in [p, end). */
static inline size_t
masks_count(const struct masks *ms, enum mask_class c, const char *p,
    const char *end)
{
	size_t from = (size_t)(p - ms->text), i = from / MASK_WIDE;
	size_t to = (size_t)(end - ms->text), last = to / MASK_WIDE, n = 0;
	uint64_t m = ms->at[i].of[c] & bits_from(from % MASK_WIDE);

	for (; i < last; m = ms->at[++i].of[c])
		n += bits_count(m);
	return n + bits_count(m & ~bits_from(to % MASK_WIDE));
}

/* The bits of the class for the 64 bytes from p on. */
static inline uint64_t
masks_at(const struct masks *ms, enum mask_class c, const char *p)
{
	size_t at = (size_t)(p - ms->text), i = at / MASK_WIDE;
	size_t n = at % MASK_WIDE;

	/* in two steps, as 64 is no shift */
	return ms->at[i].of[c] >> n |
	    ms->at[i + 1].of[c] << 1 << (MASK_WIDE - 1 - n);
}

static inline uint64_t
mask_starts(const struct masks *ms, size_t i)
{
	uint64_t blank = ms->at[i].of[MASK_BLANK];
	uint64_t before = i > 0 ? ms->at[i - 1].of[MASK_BLANK] >> 63 : 1;

	return ~blank & (blank << 1 | before);
}

/*
 * How many words s has, or a number from max on: words are what stands
 * between blanks.  The first byte of s is that of a word, if s is not empty.
 */
static inline size_t
masks_count_words(const struct masks *ms, struct span s, size_t max)
{
	size_t from = (size_t)(s.p - ms->text), i = from / MASK_WIDE;
	size_t to = from + s.n, last = to / MASK_WIDE, n = 0;
	uint64_t m = mask_starts(ms, i) | UINT64_C(1) << from % MASK_WIDE;

	m &= bits_from(from % MASK_WIDE);
	for (; i < last && n < max; m = mask_starts(ms, ++i))
		n += bits_count(m);
	return n < max ? n + bits_count(m & ~bits_from(to % MASK_WIDE)) : n;
}

/* Some words of a text, a bit for each byte from the first of them on. */
struct mask_words {
	const char *p;
	size_t n;        /* bytes up to where the words behind them may be */
	uint64_t blank;  /* blanks, and what stands behind the text */
	uint64_t letter; /* MASK_WORD, in the text */
	uint64_t start;  /* where words begin, the whole of which is seen */
	uint64_t core;   /* the first of MASK_WORD in each of them */
	uint64_t more;   /* where MASK_WORD goes on behind other marks */
};

/*
 * Reads the words from p on, p < end: as many as stand in MASK_WIDE bytes,
 * but one at least, of which those bytes are seen.  At p a word begins, or
 * blanks stand before one.
 */
INLINE void
mask_words_read(struct mask_words *w, const struct masks *ms, const char *p,
    const char *end)
{
	size_t left = (size_t)(end - p);
	uint64_t here, mark, carried;

	w->p = p;
	w->n = left;
	w->blank = masks_at(ms, MASK_BLANK, p);
	w->letter = masks_at(ms, MASK_WORD, p);
	here = ~UINT64_C(0);
	if (left > MASK_WIDE) {
		w->n = MASK_WIDE - bits_above(w->blank);
		here = ~bits_from(w->n);
		if (w->n == 0) {
			w->n = (size_t)(masks_next(ms, MASK_BLANK, p, end) -
			    p);
			here = ~UINT64_C(0);
		}
	} else {
		w->blank |= bits_from(left);
		w->letter &= ~bits_from(left);
	}
	w->start = ~w->blank & (w->blank << 1 | 1) & here;
	mark = ~w->blank & ~w->letter;
	/* a carry runs from the first mark behind letters to what follows */
	carried = (mark & w->letter << 1) + mark;
	w->more = carried & ~mark & w->letter & here;
	w->core = w->letter & ~(w->letter << 1) & ~w->more & here;
}

/* How many bytes right before p are of the class: up to 64. */
static inline size_t
masks_before(const struct masks *ms, enum mask_class c, const char *p)
{
	size_t at = (size_t)(p - ms->text), i = at / MASK_WIDE;
	size_t n = at % MASK_WIDE;
	uint64_t m = i > 0 ? ms->at[i - 1].of[c] : 0;

	if (n > 0) /* the byte before p is the last bit */
		m = m >> n | ms->at[i].of[c] << (MASK_WIDE - n);
	return m == ~UINT64_C(0) ? MASK_WIDE : bits_above(~m);
}

/* And how many from p on. */
static inline size_t
masks_behind(const struct masks *ms, enum mask_class c, const char *p)
{
	uint64_t m = masks_at(ms, c, p);

	return m == ~UINT64_C(0) ? MASK_WIDE : bits_first(~m);
}

/*
 * Every path gives the same.  The best that the processor has is taken, but
 * a test may ask for one; false: it is not to be had.
 */
enum mask_path { MASK_PLAIN, MASK_AVX2 };
bool mask_use(enum mask_path);

#endif
