#include "align.h"

#include <stdint.h>

/* What each choice adds to the sum, in hundredths of a point. */
enum {
	HEAD = 300,      /* the letter begins a word */
	PART = 200,      /* it begins a part of one: Asia-Pacific, UniCredit */
	CAPITALS = 100,  /* both letters are capitals, moreover */
	NEXT = 60,       /* it follows the letter before it: [Co]mmittee */
	INSIDE = -120,   /* it is anywhere else */
	SKIP = -220,     /* a word is passed over */
	SKIP_NAME = -40, /* and is capitalised */
	SKIP_LAST = -66, /* and is the last: nothing joins it to the short */
	SKIP_SMALL = -15,
	SMALL = -20,     /* the letter of a word like "of" is used */
	SMALL_CAPITAL = -120, /* for a capital */
	PASS = 90,       /* sum a letter that will do */
	RUN = 6,         /* letters taken from one word */
	WORD_MAX = 40,   /* bytes of a word looked at */
	NEVER = -1000000
};

struct letters {
	char at[ALIGN_LETTERS];
	size_t n;
};

static bool
take_letters(struct letters *l, struct span brief)
{
	l->n = 0;
	for (size_t i = 0; i < brief.n; i++) {
		if (!is_alnum(brief.p[i]))
			continue;
		if (l->n == ALIGN_LETTERS)
			return false;
		l->at[l->n++] = brief.p[i];
	}
	return l->n > 0;
}

/*
 * The first word in which the first letter may begin a part; n when there is
 * none, or some letter is in no word: most brackets are told by that.
 */
static size_t
first_fit(const struct letters *l, const struct align_word *word, size_t n)
{
	uint32_t there = 0, wanted = 0;
	size_t first = n;

	for (size_t w = 0; w < n; w++)
		for (size_t q = 0; q < word[w].text.n && q < WORD_MAX; q++) {
			const char *p = word[w].text.p + q;

			there |= UINT32_C(1) << (*p & 31);
			if (((*p ^ l->at[0]) & 31) == 0 && first == n &&
			    (q == 0 || is_upper(*p) || !is_alnum(p[-1])))
				first = w;
		}
	for (size_t i = 0; i < l->n; i++)
		wanted |= UINT32_C(1) << (l->at[i] & 31);
	return wanted & ~there ? n : first;
}

/* What byte q of a word is worth to a letter; INSIDE for an inner one. */
static int
worth(struct span w, size_t q)
{
	if (q == 0)
		return HEAD;
	if (!is_alnum(w.p[q - 1]) && (unsigned char)w.p[q - 1] < 0x80) {
		for (size_t i = 0; i < q; i++)
			if (is_alnum(w.p[i]))
				return PART;
		return HEAD; /* the first letter after a quotation mark */
	}
	return is_upper(w.p[q]) && is_lower(w.p[q - 1]) ? PART : INSIDE;
}

static int
max(int a, int b)
{
	return a > b ? a : b;
}

/* A word with the worth of each byte, found once for all letters. */
struct weighed {
	const struct align_word *word;
	size_t n;
	int worth[WORD_MAX];
	uint32_t heads; /* a bit for each letter, mod 32, at a head or part */
};

static void
weigh(struct weighed *w, const struct align_word *word)
{
	w->word = word;
	w->n = word->text.n < WORD_MAX ? word->text.n : WORD_MAX;
	w->heads = 0;
	for (size_t q = 0; q < w->n; q++) {
		w->worth[q] = worth(word->text, q);
		if (w->worth[q] != INSIDE)
			w->heads |= UINT32_C(1) << (word->text.p[q] & 31);
	}
}

/* What byte q of the word adds for letter c, the k-th taken from it. */
static int
gain(const struct weighed *w, size_t q, char c, size_t k)
{
	char at = w->word->text.p[q];
	int v = w->worth[q];

	if (to_lower(at) != to_lower(c) || (k == 0 && v == INSIDE))
		return NEVER;
	if (v >= PART && is_upper(c) && is_upper(at))
		v += CAPITALS;
	if (w->word->skip && v >= HEAD)
		v += is_upper(c) && !is_upper(at) ? SMALL_CAPITAL : SMALL;
	return v;
}

/*
 * sum[k] becomes the best sum of the letters a to a + k in this word, the
 * first of them at the head of it or of a part; returns how many there are.
 */
static size_t
place(const struct letters *l, size_t a, const struct weighed *w,
    int sum[RUN])
{
	int row[WORD_MAX], old[WORD_MAX];
	size_t k = 0;

	if (!(w->heads >> (l->at[a] & 31) & 1))
		return 0;
	for (; k < RUN && a + k < l->n; k++) {
		int before = NEVER; /* best of old[0 .. q - 2] */

		sum[k] = NEVER;
		for (size_t q = 0; q < w->n; q++) {
			int v = gain(w, q, l->at[a + k], k), from = 0;

			if (k > 0) {
				int last = q ? old[q - 1] : NEVER;

				if (q >= 2)
					before = max(before, old[q - 2]);
				from = max(before, last);
				if (v == INSIDE &&
				    last + NEXT > before + INSIDE) {
					from = last;
					v = NEXT;
				}
			}
			row[q] = max(from + v, NEVER);
			sum[k] = max(sum[k], row[q]);
		}
		if (sum[k] == NEVER)
			break;
		memcpy(old, row, w->n * sizeof(*row));
	}
	return k;
}

static int
skip_cost(const struct align_word *w, bool last)
{
	if (w->skip)
		return SKIP_SMALL;
	return SKIP + (is_upper(w->text.p[0]) ? SKIP_NAME : 0) +
	    (last ? SKIP_LAST : 0);
}

size_t
align(struct span brief, const struct align_word *word, size_t n)
{
	struct letters l;
	int best[ALIGN_LETTERS + 1], now[ALIGN_LETTERS + 1], sum[RUN];
	int most = NEVER;
	struct weighed weighed;
	size_t start = n, first;

	if (!take_letters(&l, brief) || (first = first_fit(&l, word, n)) == n)
		return n;
	for (size_t c = 0; c <= l.n; c++)
		best[c] = c ? NEVER : 0;
	for (size_t w = n; w-- > first;) {
		/* c letters are placed in the words right of this one */
		for (size_t c = 0; c <= l.n; c++)
			now[c] = best[c] + skip_cost(&word[w], w + 1 == n);
		weigh(&weighed, &word[w]);
		for (size_t a = 0; a < l.n; a++) {
			size_t runs = place(&l, a, &weighed, sum);

			for (size_t k = 1; k <= runs; k++) {
				size_t c = l.n - a - k;
				/* a + runs <= l.n.  NOLINTNEXTLINE */
				int v = best[c] + sum[k - 1];

				now[c + k] = max(now[c + k], v);
				if (c + k == l.n && v > most) {
					most = v;
					start = w;
				}
			}
		}
		for (size_t c = 0; c <= l.n; c++)
			best[c] = max(now[c], NEVER);
	}
	return most >= PASS * (int)l.n ? start : n;
}
