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
	uint32_t at[PLACES_MAX];
};

/* A letter or digit, or a byte beyond ASCII. */
static bool
in_word(char c)
{
	return is_alnum(c) || (unsigned char)c >= 0x80;
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
 * Reads words until enough are such that prose is full of, or n; returns how
 * many were read, and what was found.
 */
static size_t
read_stops(const struct words *w, const char **edge, size_t n,
    unsigned enough, unsigned *stops)
{
	size_t i = 0;

	for (*stops = 0; i < n && *stops < enough; i++) {
		const char *p = edge[2 * i], *end = edge[2 * i + 1];

		while (p < end && !in_word(*p))
			p++;
		if (p == end)
			continue;
		end -= !in_word(end[-1]); /* most often a comma */
		while (!in_word(end[-1]))
			end--;
		*stops += words_stop(w, span_to(p, end));
	}
	return i;
}

/* Where cues may begin: at words, and behind the marks before them. */
static void
read_places(struct prose *r, const struct cues *c, const char *start,
    const char **edge, size_t n, struct places *at)
{
	bool is_long = r->words >= CUE_LONG;

	at->n = 0;
	for (size_t i = 0; i < n; i++) {
		const char *p = edge[2 * i], *end = edge[2 * i + 1];

		at->at[at->n] = (uint32_t)(p - start);
		at->n += cue_may(c, is_long, p);
		if (!in_word(*p)) {
			while (p < end && !in_word(*p))
				p++;
			at->at[at->n] = (uint32_t)(p - start);
			at->n += cue_may(c, is_long, p);
		}
		r->capitals += is_upper(*p) & (i < PROSE_SAMPLE);
	}
}

/* Walks over the first words, as far as they can tell something. */
static void
read_words(struct prose *r, const struct words *w, const struct cues *c,
    const struct masks *ms, struct span text, struct places *at)
{
	const char *edge[MASK_EDGES(CUE_LONG)];
	bool is_long = r->words >= CUE_LONG;
	size_t n = masks_words(ms, text, edge, is_long ? PROSE_SAMPLE :
	    CUE_LONG);
	unsigned stops = 0, wanted;

	r->sampled = n < PROSE_SAMPLE ? (unsigned)n : PROSE_SAMPLE;
	wanted = stops_wanted(r);
	if (is_long)
		n = read_stops(w, edge, n, SURE_STOPS, &stops);
	else if (wanted <= PROSE_SAMPLE)
		read_stops(w, edge, r->sampled, wanted, &stops);
	r->text = stops >= wanted;
	read_places(r, c, text.p, edge, n, at);
}

struct prose
prose_read(const struct words *w, const struct cues *c,
    const struct masks *ms, struct span text)
{
	struct prose r = { 0 };
	struct places at; /* much of it is not used, nor set */
	size_t n = masks_count_words(ms, text, PROSE_WORDS);

	r.words = n < PROSE_WORDS ? (unsigned)n : PROSE_WORDS;
	read_end(&r, text);
	read_words(&r, w, c, ms, text, &at);
	if (has_wide(text))
		count_chinese(&r, text);
	if (r.chinese)
		r.text = (r.words >= 4 && r.ends) || r.words >= MANY_WORDS;
	r.short_text = !r.text && r.ends && !r.colon && r.words >= 3 &&
	    r.capitals < r.sampled;
	r.cues = cue_find(c, text, r.words, r.text && r.ends,
	    r.chinese ? NULL : at.at, at.n);
	return r;
}
