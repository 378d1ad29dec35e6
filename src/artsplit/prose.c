#include "prose.h"

#include "utf8.h"

enum {
	CHINESE_WORD = 2, MANY_WORDS = 25, PLACES_MAX = 100,
	WIDE_LOOK = 12, /* bytes */
	SURE_STOPS = 9  /* of the sample: then it is prose */
};

#define EVERY(byte) (UINT64_C(0x0101010101010101) * (byte))

/* Where cues may begin in the text. */
struct places {
	const struct cues *cues;
	const char *start, *end; /* of the text */
	size_t n;
	uint32_t at[PLACES_MAX];
};

static void
note(struct places *c, const char *p)
{
	if (c->n < PLACES_MAX && cue_may(c->cues, p, c->end))
		c->at[c->n++] = (uint32_t)(p - c->start);
}

/* A word of the sample, without the marks around it. */
static void
sample(struct prose *r, const struct words *w, struct places *c,
    const char *p, const char *end)
{
	const char *from = p;

	note(c, p);
	r->sampled++;
	while (p < end && !is_alnum(*p) && (unsigned char)*p < 0x80)
		p++;
	if (p > from)
		note(c, p);
	if (r->sampled > PROSE_SAMPLE)
		return;
	while (end > p && !is_alnum(end[-1]) && (unsigned char)end[-1] < 0x80)
		end--;
	if (p == end)
		return;
	r->stops += words_stop(w, span_to(p, end));
	r->capitals += is_upper(*p);
}

/* Runs of blanks among eight bytes. */
static unsigned
blanks(const char *p)
{
	uint64_t w, high;

	memcpy(&w, p, 8);
	/* exact for each byte: a high bit where the byte is above 0x20 */
	high = (w & EVERY(0x7F)) + EVERY(0x7F - 0x20);
	w = ~(high | w) & EVERY(0x80);
	w &= ~(w << 8); /* one of each run, in either byte order */
	return (unsigned)((w >> 7) * EVERY(1) >> 56);
}

/* Words by the blanks between them, up to PROSE_WORDS. */
static unsigned
count_words(struct span s)
{
	const char *p = s.p, *end = s.p + s.n;
	unsigned n = s.n > 0;

	while (end - p >= 8 && n < PROSE_WORDS) {
		n += blanks(p);
		p += 8;
	}
	for (; p < end && n < PROSE_WORDS; p++)
		n += is_space(*p) && !is_space(p[-1]);
	return n < PROSE_WORDS ? n : PROSE_WORDS;
}

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
has_wide(struct span s)
{
	for (size_t i = 0; i < s.n && i < WIDE_LOOK; i++)
		if (((unsigned char)s.p[i] >= 0xE3 &&
		    (unsigned char)s.p[i] < 0xF0) ||
		    ((unsigned char)s.p[s.n - 1 - i] >= 0xE3 &&
		    (unsigned char)s.p[s.n - 1 - i] < 0xF0))
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
		s.n -= utf8_prev(s.p, s.p + s.n, &c);
		if (!closes(c))
			break;
		r->ends |= c == '"' || c == 0x201D;
	}
	r->colon = c == ':' || c == 0xFF1A;
	r->ends |= c == '.' || c == '!' || c == '?' || c == 0x2026 ||
	    c == 0x3002 || c == 0xFF01 || c == 0xFF1F || r->colon;
}

static bool
is_text(const struct prose *r)
{
	if (r->chinese)
		return (r->words >= 4 && r->ends) || r->words >= MANY_WORDS;
	if (r->words >= 6 && r->ends)
		return r->stops * 5 >= r->sampled;
	return r->words >= MANY_WORDS && r->stops * 10 >= r->sampled * 3;
}

/*
 * The next blank, or end: eight bytes a step, as most words end in one and
 * a loop of bytes ends where no processor expects it.
 */
static const char *
word_end(const char *p, const char *end)
{
	while (end - p >= 8) {
		const unsigned char *b = (const unsigned char *)p;
		uint64_t w = (uint64_t)b[0] | (uint64_t)b[1] << 8 |
		    (uint64_t)b[2] << 16 | (uint64_t)b[3] << 24 |
		    (uint64_t)b[4] << 32 | (uint64_t)b[5] << 40 |
		    (uint64_t)b[6] << 48 | (uint64_t)b[7] << 56, high;

		high = (w & EVERY(0x7F)) + EVERY(0x7F - 0x20);
		w = ~(high | w) & EVERY(0x80);
		if (w != 0) /* the bytes below the lowest bit, counted */
			return p + (((((w & (0 - w)) - 1) & EVERY(1)) *
			    EVERY(1) >> 56) - 1);
		p += 8;
	}
	while (p < end && (unsigned char)*p > ' ')
		p++;
	return p;
}

/* Walks over the words, as far as they can tell something. */
static void
read_words(struct prose *r, const struct words *w, struct places *c)
{
	const char *p = c->start;
	bool is_long = r->words >= CUE_LONG;

	while (p < c->end && r->sampled < (is_long ? PROSE_SAMPLE : CUE_LONG)) {
		const char *from = p;

		p = word_end(p, c->end);
		sample(r, w, c, from, p);
		while (p < c->end && (unsigned char)*p <= ' ')
			p++;
		if (is_long && r->stops >= SURE_STOPS)
			break;
	}
	if (r->sampled > PROSE_SAMPLE)
		r->sampled = PROSE_SAMPLE;
}

struct prose
prose_read(const struct words *w, const struct cues *c, struct span text)
{
	struct prose r = { .words = count_words(text) };
	struct places places; /* much of it is not used, nor set */

	places.cues = c;
	places.start = text.p;
	places.end = text.p + text.n;
	places.n = 0;
	read_words(&r, w, &places);
	if (has_wide(text))
		count_chinese(&r, text);
	read_end(&r, text);
	r.text = is_text(&r);
	r.short_text = !r.text && r.ends && !r.colon && r.words >= 3 &&
	    r.capitals < r.sampled;
	r.cues = cue_find(c, text, r.words, r.text && r.ends,
	    r.chinese ? NULL : places.at, places.n);
	return r;
}
