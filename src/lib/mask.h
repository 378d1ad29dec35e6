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

/*
 * The words of a run of the text, by where they begin: words are what stands
 * between blanks.  mask_word gives the next one, or NULL; left has those of
 * the block in hand.
 */
struct mask_words {
	const struct masks *masks;
	size_t i, last, to; /* of blocks; and behind the run, in the last */
	uint64_t left;
};

static inline uint64_t
mask_starts(const struct masks *ms, size_t i)
{
	uint64_t blank = ms->at[i].of[MASK_BLANK];
	uint64_t before = i > 0 ? ms->at[i - 1].of[MASK_BLANK] >> 63 : 1;

	return ~blank & (blank << 1 | before);
}

/* The first byte of s is that of a word, if s is not empty. */
static inline void
mask_words_begin(struct mask_words *w, const struct masks *ms, struct span s)
{
	size_t from = (size_t)(s.p - ms->text), to = from + s.n;

	*w = (struct mask_words){ ms, from / MASK_WIDE, to / MASK_WIDE,
	    to % MASK_WIDE, 0 };
	if (s.n == 0)
		return;
	w->left = mask_starts(ms, w->i) | UINT64_C(1) << from % MASK_WIDE;
	w->left &= bits_from(from % MASK_WIDE);
	if (w->i == w->last)
		w->left &= ~bits_from(w->to);
}

/* Goes to the next block that has a word; false: there is none. */
static inline bool
mask_words_more(struct mask_words *w)
{
	while (w->left == 0) {
		if (w->i >= w->last)
			return false;
		w->left = mask_starts(w->masks, ++w->i);
		if (w->i == w->last)
			w->left &= ~bits_from(w->to);
	}
	return true;
}

static inline const char *
mask_word(struct mask_words *w)
{
	const char *p;

	if (w->left == 0 && !mask_words_more(w))
		return NULL;
	p = w->masks->text + w->i * MASK_WIDE + bits_first(w->left);
	w->left &= w->left - 1;
	return p;
}

/* How many words there are, or a number from max on. */
static inline size_t
masks_count_words(const struct masks *ms, struct span s, size_t max)
{
	struct mask_words w;
	size_t n = 0;

	mask_words_begin(&w, ms, s);
	for (; n < max && mask_words_more(&w); w.left = 0)
		n += bits_count(w.left);
	return n;
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
