#include "prose.h"

#include "utf8.h"

enum {
	CHINESE_WORD = 2, MANY_WORDS = 25, PLACES_MAX = 2 * CUE_LONG + 2,
	WIDE_LOOK = 12, /* bytes */
	SURE_STOPS = 9  /* of the sample: then it is prose */
};

/* Where cues may begin in the text. */
struct places {
	size_t n;
	const char *at[PLACES_MAX];
};

/* Characters that need no blanks between words are counted in pairs. */
static void
count_chinese(struct prose *r, struct span s)
{
	const char *p = s.p, *end = s.p + s.n;
	unsigned n = 0, others = 0;

	while (p < end && n < CHINESE_WORD * PROSE_WORDS) {
		uint32_t c;

		p += utf8_next(p, end, &c);
		if (utf8_is_cjk(c))
			n++;
		else
			others++;
	}
	if (n > others) {
		r->chinese = true;
		r->words = n / CHINESE_WORD;
	}
}

/* Is there a character of Asia among the first or the last few? */
static bool
has_wide(const struct masks *ms, struct span s)
{
	size_t n = s.n < WIDE_LOOK ? s.n : WIDE_LOOK;
	const char *last = s.p + s.n - n;

	if (((masks_at(ms, MASK_HIGH, s.p) | masks_at(ms, MASK_HIGH, last)) &
	    ~bits_from(n)) == 0)
		return false;
	for (size_t i = 0; i < n; i++)
		if (((unsigned char)s.p[i] >= 0xE3 &&
		    (unsigned char)s.p[i] < 0xF0) ||
		    ((unsigned char)last[i] >= 0xE3 &&
		    (unsigned char)last[i] < 0xF0))
			return true;
	return false;
}

static bool
closes(uint32_t c)
{
	return c == '"' || c == '\'' || c == ')' || c == ']' ||
	    c == 0x201D || c == 0x2019 || c == 0xFF09 || c == 0x300D;
}

/* Does it end in a mark, perhaps with quotes behind it? */
static void
read_end(struct prose *r, struct span s)
{
	uint32_t c = 0;

	for (int i = 0; i < 4 && s.n > 0; i++) {
		c = (unsigned char)s.p[s.n - 1];
		s.n -= c < 0x80 ? 1 : utf8_prev(s.p, s.p + s.n, &c);
		if (!closes(c))
			break;
		r->ends |= c == '"' || c == 0x201D;
	}
	r->colon = c == ':' || c == 0xFF1A;
	r->ends |= c == '.' || c == '!' || c == '?' || c == 0x2026 ||
	    c == 0x3002 || c == 0xFF01 || c == 0xFF1F || r->colon;
}

/*
 * How many of the sampled words must be such that prose is full of: 0 for no
 * matter, or more than there are when it cannot be prose.
 */
static unsigned
stops_wanted(const struct prose *r)
{
	if (r->words >= 6 && r->ends)
		return (r->sampled + 4) / 5;
	if (r->words >= MANY_WORDS)
		return (r->sampled * 3 + 9) / 10;
	return PROSE_SAMPLE + 1;
}

/*
 * A word that begins at p, without the marks around it; blank and word are
 * the masks from there on.  Empty: there are only marks.
 */
static struct span
core(const char *p, uint64_t blank, uint64_t word)
{
	word &= (blank & (0 - blank)) - 1; /* up to the first blank */
	if (word == 0)
		return (struct span){ p, 0 };
	return span_to(p + bits_first(word), p + MASK_WIDE - bits_above(word));
}

/* The same, wherever p is; of a word of more than 64 bytes, some. */
static struct span
core_at(const struct masks *ms, const char *p)
{
	return core(p, masks_at(ms, MASK_BLANK, p),
	    masks_at(ms, MASK_WORD, p));
}

/*
 * Reads words until enough of them are such that prose is full of, or n;
 * returns the last that was read.
 */
static const char *
read_stops(const struct words *w, const struct masks *ms, struct span text,
    unsigned n, unsigned enough, unsigned *stops)
{
	struct mask_words at;
	const char *p = text.p;

	*stops = 0;
	mask_words_begin(&at, ms, text);
	while (n > 0 && *stops < enough && mask_words_more(&at)) {
		const struct mask *m = &ms->at[at.i];
		const char *block = ms->text + at.i * MASK_WIDE;

		for (; at.left != 0 && n > 0 && *stops < enough; n--) {
			size_t i = bits_first(at.left);
			uint64_t blank = m->of[MASK_BLANK] >> i;

			p = block + i;
			at.left &= at.left - 1;
			*stops += words_stop(w, blank == 0 ? core_at(ms, p) :
			    core(p, blank, m->of[MASK_WORD] >> i));
		}
	}
	return p;
}

/* Notes p, if a cue may begin there; how many are noted then. */
static inline size_t
note(struct places *at, size_t n, const struct cues *c,
    enum cue_place place, const char *p)
{
	at->at[n] = p;
	return n + cue_may(c, place, p);
}

/* Where cues may begin: at words, and behind the marks before them. */
static void
read_places(const struct prose *r, const struct cues *c,
    const struct masks *ms, struct span text, struct places *at)
{
	enum cue_place place = r->words >= CUE_LONG ? CUE_IN_LONG :
	    r->words >= CUE_SHORT ? CUE_IN_SOME : CUE_IN_SHORT;
	struct mask_words words;
	size_t n = 0;

	mask_words_begin(&words, ms, text);
	for (; mask_words_more(&words); words.left = 0) {
		const char *block = ms->text + words.i * MASK_WIDE;
		uint64_t m = words.left;

		for (; m != 0; m &= m - 1)
			n = note(at, n, c, place, block + bits_first(m));
		m = words.left & ~ms->at[words.i].of[MASK_WORD];
		for (; m != 0; m &= m - 1)
			n = note(at, n, c, place,
			    core_at(ms, block + bits_first(m)).p);
	}
	if (place != CUE_IN_LONG)
		n = note(at, n, c, CUE_AT_START, text.p);
	at->n = n;
}

unsigned
prose_capitals(const struct masks *ms, struct span text)
{
	struct mask_words words;
	unsigned n = 0, capitals = 0;
	const char *p;

	mask_words_begin(&words, ms, text);
	for (; n < PROSE_SAMPLE && (p = mask_word(&words)); n++)
		capitals += is_upper(*core_at(ms, p).p);
	return capitals;
}

/* Walks over the first words, as far as they can tell something. */
static void
read_words(struct prose *r, const struct words *w, const struct cues *c,
    const struct masks *ms, struct span text, struct places *at)
{
	bool is_long = r->words >= CUE_LONG;
	unsigned stops = 0, wanted = stops_wanted(r);
	const char *last;

	if (is_long) {
		last = read_stops(w, ms, text, r->sampled, SURE_STOPS, &stops);
		text = span_to(text.p, last + 1);
	} else if (wanted <= PROSE_SAMPLE)
		read_stops(w, ms, text, r->sampled, wanted, &stops);
	r->text = stops >= wanted;
	read_places(r, c, ms, text, at);
}

struct prose
prose_read(const struct words *w, const struct cues *c,
    const struct masks *ms, struct span text)
{
	struct prose r = { 0 };
	struct places at; /* much of it is not used, nor set */
	size_t n = masks_count_words(ms, text, PROSE_WORDS);

	r.words = n < PROSE_WORDS ? (unsigned)n : PROSE_WORDS;
	r.sampled = n < PROSE_SAMPLE ? (unsigned)n : PROSE_SAMPLE;
	read_end(&r, text);
	read_words(&r, w, c, ms, text, &at);
	if (has_wide(ms, text))
		count_chinese(&r, text);
	if (r.chinese)
		r.text = (r.words >= 4 && r.ends) || r.words >= MANY_WORDS;
	r.short_text = !r.text && r.ends && !r.colon && r.words >= 3 &&
	    prose_capitals(ms, text) < r.sampled;
	r.cues = cue_find(c, text, r.words, r.text && r.ends,
	    r.chinese ? NULL : at.at, at.n);
	return r;
}
