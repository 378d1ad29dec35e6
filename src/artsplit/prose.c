#include "prose.h"

#include "utf8.h"

enum {
	CHINESE_WORD = 2, MANY_WORDS = 25,
	WIDE_LOOK = 12, /* bytes */
	STOP_MAX = 8,   /* bytes of a word that is looked up */
	SOURCE = 16     /* and of a source, at most */
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
		if (((unsigned char)s.p[i] >= UTF8_ASIA &&
		    (unsigned char)s.p[i] < 0xF0) ||
		    ((unsigned char)last[i] >= UTF8_ASIA &&
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

/* Is the last word of s, without its mark, all of small letters? */
static bool
ends_small(struct span s)
{
	size_t n = s.n;

	while (n > 0 && is_lower(s.p[n - 1]))
		n--;
	return s.n - n >= 2 && (n == 0 || s.p[n - 1] == ' ');
}

/*
 * Without what may stand behind the stop of a paragraph: "It fell by a third.
 * (dpa)", "a spokesman said. ®"; but "Held in Rome. (Paper photo)" is none.
 */
static struct span
cut_source(struct span s)
{
	size_t n = s.n;

	while (n > 2 && s.n - n < SOURCE && s.p[n - 1] != ' ')
		n--;
	if (n < 3 || s.p[n - 1] != ' ' || s.p[n - 2] != '.' ||
	    is_alnum(s.p[n]) || !ends_small(span_cut(s, 0, n - 2)))
		return s;
	return span_cut(s, 0, n - 1);
}

/* Does it end in a mark, perhaps with quotes behind it? */
static void
read_end(struct prose *r, struct span s)
{
	uint32_t c = 0;

	s = cut_source(s);
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

/* Is prose full of this word?  It goes on behind marks, as "don't" does. */
static bool
is_stop(const struct words *w, const struct mask_words *m, size_t at)
{
	uint64_t blank = m->blank >> at, word = m->letter >> at;
	size_t n;

	word &= (blank & (0 - blank)) - 1; /* up to the first blank */
	n = MASK_WIDE - bits_above(word);
	return n <= STOP_MAX && words_stop(w, m->p + at, n);
}

/* How many of the words are such that prose is full of. */
static unsigned
count_stops(const struct words *w, const struct mask_words *m)
{
	uint64_t core = m->core, more = m->more, run = m->letter;
	unsigned n = 0;

	while (more != 0) { /* few */
		uint64_t before = core & ((more & (0 - more)) - 1), behind;
		size_t at = MASK_WIDE - 1 - bits_above(before);

		n += is_stop(w, m, at);
		/* before has the core of the word.  NOLINTNEXTLINE */
		core ^= UINT64_C(1) << at;
		behind = core & bits_from(at);
		more &= 0 - (behind & (0 - behind));
	}
	run &= run >> 1;
	run &= run >> 2;
	run &= run >> 4;
	core &= ~(run & m->letter >> STOP_MAX);
	for (; core != 0; core &= core - 1) {
		size_t at = bits_first(core);

		n += words_stop(w, m->p + at, bits_first(~(m->letter >> at)));
	}
	return n;
}

/* Leaves the first n words. */
static void
keep_words(struct mask_words *m, size_t n)
{
	uint64_t beyond = m->start;

	while (n-- > 0)
		beyond &= beyond - 1;
	beyond = (beyond & (0 - beyond)) - 1;
	m->core &= beyond;
	m->more &= beyond;
}

/* "A. Lee/Paper/Getty Images": where words go on behind a slash. */
static uint64_t
behind_slashes(const struct mask_words *m)
{
	uint64_t places = 0;

	for (uint64_t more = m->more; more != 0; more &= more - 1)
		if (m->p[bits_first(more) - 1] == '/')
			places |= more & (0 - more);
	return places;
}

/* The bits of the cues at words, or behind the marks before these. */
static unsigned
cues_in(const struct cues *c, const struct mask_words *m, uint64_t high,
    const struct cue_text *text)
{
	uint64_t places = m->start | m->core, may;
	unsigned bits = 0;

	if (text->place == CUE_IN_SHORT)
		places |= behind_slashes(m);
	may = cue_may(c, text->place, m->p, places) |
	    cue_may_brief(c, m->p, places & high);
	if (m->p == text->all.p)
		may &= ~UINT64_C(1); /* prose_read looks there */
	for (; may != 0; may &= may - 1)
		bits |= cue_at(c, text, m->p + bits_first(may));
	return bits;
}

/* Walks over the first words, as far as they can tell something. */
static void
read_words(struct prose *r, const struct words *w, const struct cues *c,
    const struct masks *ms, const struct cue_text *text)
{
	const char *p = text->all.p, *end = p + text->all.n;
	unsigned stops = 0, wanted = stops_wanted(r), left = r->sampled, n;
	struct mask_words m;

	for (; p < end; p += m.n) {
		mask_words_read(&m, ms, p, end);
		r->cues |= cues_in(c, &m, masks_at(ms, MASK_HIGH, p), text);
		if (stops < wanted && left > 0) {
			n = (unsigned)bits_count(m.start);
			if (n > left)
				keep_words(&m, n = left);
			left -= n;
			stops += count_stops(w, &m);
		} else if (text->place == CUE_IN_LONG)
			break;
	}
	r->text = stops >= wanted;
}

unsigned
prose_capitals(const struct masks *ms, struct span text)
{
	const char *p = text.p, *end = text.p + text.n;
	size_t left = PROSE_SAMPLE, n;
	unsigned capitals = 0;
	struct mask_words m;

	for (; p < end && left > 0; p += m.n) {
		mask_words_read(&m, ms, p, end);
		n = bits_count(m.start);
		if (n > left) {
			keep_words(&m, left);
			n = left;
		}
		left -= n;
		for (; m.core != 0; m.core &= m.core - 1)
			capitals += is_upper(p[bits_first(m.core)]);
	}
	return capitals;
}

/* Of prose: does it speak to its readers, or tell what somebody said? */
static enum cue_kind
addressed(const struct words *w, const struct masks *ms, struct span text)
{
	const char *p = text.p, *end = p + text.n;
	enum cue_kind kind = CUE_REPORTS;
	struct mask_words m;

	for (; p < end; p += m.n) {
		mask_words_read(&m, ms, p, end);
		for (; m.core != 0; m.core &= m.core - 1) {
			const char *q = p + bits_first(m.core);
			unsigned bits = words_find(w, (struct span){ q,
			    masks_behind(ms, MASK_WORD, q) });

			if (bits & WORD_SAY)
				return CUE_QUOTES;
			if (bits & WORD_READER)
				kind = CUE_PROSE;
		}
	}
	return kind;
}

/* The cues of prose that may be a report. */
static unsigned
cues_again(const struct words *w, const struct cues *c,
    const struct masks *ms, struct cue_text *text)
{
	const char *p = text->all.p, *end = p + text->n;
	unsigned bits;
	struct mask_words m;

	text->kind = addressed(w, ms, span_to(p, end));
	bits = cue_at(c, text, p);
	for (; p < end; p += m.n) {
		mask_words_read(&m, ms, p, end);
		bits |= cues_in(c, &m, masks_at(ms, MASK_HIGH, p), text);
	}
	return bits;
}

struct prose
prose_read(const struct words *w, const struct cues *c,
    const struct masks *ms, struct span text)
{
	struct prose r = { 0 };
	size_t n = masks_count_words(ms, text, PROSE_WORDS);
	struct cue_text cue;

	r.words = n < PROSE_WORDS ? (unsigned)n : PROSE_WORDS;
	r.sampled = n < PROSE_SAMPLE ? (unsigned)n : PROSE_SAMPLE;
	read_end(&r, text);
	if (ms->top >= UTF8_ASIA && has_wide(ms, text))
		count_chinese(&r, text);
	cue_begin(&cue, text, r.words);
	if (r.chinese)
		r.text = (r.words >= 4 && r.ends) || r.words >= MANY_WORDS;
	else
		read_words(&r, w, c, ms, &cue);
	cue.kind = r.text && r.ends ? CUE_PROSE : CUE_LINES;
	r.cues |= r.chinese ? cue_all(c, &cue) : cue_first(c, &cue);
	if ((r.cues & CUE_EXTRA) && cue.kind == CUE_PROSE && !r.chinese)
		r.cues = cues_again(w, c, ms, &cue);
	r.short_text = !r.text && r.ends && !r.colon && r.words >= 3 &&
	    prose_capitals(ms, text) < r.sampled;
	return r;
}
