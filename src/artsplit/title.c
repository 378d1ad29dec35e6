#include "title.h"

#include "cue.h"
#include "scan.h"
#include "utf8.h"

enum {
	LOOK_BACK = 150,  /* paragraphs before the story that may be it */
	LOOK_AHEAD = 3,   /* and of the story */
	WORDS_MAX = 32,
	STORY_BYTES = 1500, /* of the story whose words are compared */
	WORD_MIN = 4,     /* bytes of those words */
	SET_BITS = 16384,
	DATE_REACH = 5,   /* a date so many paragraphs below speaks for it */
	SHARED_MAX = 40,  /* what words of the story are worth */
	LEAST = 8,        /* a candidate with less is none */
	NEAR = 12,        /* paragraphs of head in a plain article, at most */
	FAR = 25,         /* paragraphs; farther is all the same */
	SHORT = 8,        /* words; a longer line with a stop is no title */
	LONG = 22,        /* words; few titles are longer */
	BEST = 8,         /* candidates that are looked for elsewhere */
	ABOVE = 2,        /* paragraphs between a title and a standfirst */
	STANDFIRST = 12,  /* what it may be worth more */
	LESS = 3,         /* and say of the story, at most so many times */
	QUOTED = 15,      /* what it is worth that another line has it too */
	NAME_WORDS = 5,   /* of the name of a paper */
	SOME = 25,        /* of its words in 100 the title has in the story */
	MASTHEAD = 20,    /* what it is worth less that it seems to be one */
	QUOTE_MIN = 15, QUOTE_MAX = 60, /* bytes of them looked for */
	LINE_BYTES = 300, LINES = 2000 /* where */
};

#define EVERY(byte) (UINT64_C(0x0101010101010101) * (byte))

/* A set of words, by their hashes; chance hits are rare and do no harm. */
struct bag {
	uint64_t bit[SET_BITS / 64];
};

/* The hashes of the words of a text. */
struct hashes {
	size_t n;
	uint16_t at[STORY_BYTES / 3];
};

/*
 * Of WORD_MIN bytes or more: the first eight, or their halves where these
 * overlap, and the last eight.  Eight from its first can be read.
 */
INLINE uint16_t
hash(const char *p, size_t n)
{
	const uint64_t odd = UINT64_C(0x9E3779B97F4A7C15);
	size_t some = n < 8 ? n : 8;
	uint32_t half[2];
	uint64_t first, last;

	memcpy(&half[0], p, 4);
	memcpy(&half[1], p + some - 4, 4);
	memcpy(&first, half, 8);
	memcpy(&last, p + n - some, 8);
	last = (last & (0 - (uint64_t)(n >= 8))) | EVERY(0x20);
	first = ((first | EVERY(0x20)) ^ last * odd ^ n) * odd;
	return (uint16_t)(first >> 40) % SET_BITS;
}

/*
 * The next word of four bytes or more from *i, or two Chinese characters;
 * false at the end.
 */
static bool
next_word(struct span s, size_t *i, struct span *word)
{
	while (*i < s.n) {
		size_t from = *i, n = from;

		if ((unsigned char)s.p[n] >= UTF8_ASIA && s.n - n >= 6) {
			*i += 3;
			*word = span_cut(s, from, from + 6);
			return true;
		}
		while (n < s.n && (is_alnum(s.p[n]) ||
		    ((unsigned char)s.p[n] >= 0x80 &&
		    (unsigned char)s.p[n] < UTF8_ASIA)))
			n++;
		*i = n > from ? n : n + 1;
		*word = span_cut(s, from, n);
		if (word->n >= WORD_MIN)
			return true;
	}
	return false;
}

/* As next_word finds them one by one, in a text without Chinese. */
static void
hash_plain(const struct masks *ms, struct span s, struct hashes *h)
{
	size_t from = (size_t)(s.p - ms->text), to = from + s.n;
	size_t last = to / MASK_WIDE;
	uint64_t inside = 0;

	for (size_t i = from / MASK_WIDE; i <= last; i++) {
		const char *p = ms->text + i * MASK_WIDE;
		uint64_t m = ms->at[i].of[MASK_WORD], next = 0, start;

		if (i == from / MASK_WIDE)
			m &= bits_from(from % MASK_WIDE);
		if (i < last)
			next = ms->at[i + 1].of[MASK_WORD];
		if (i + 1 == last)
			next &= ~bits_from(to % MASK_WIDE);
		if (i == last)
			m &= ~bits_from(to % MASK_WIDE);
		start = m & ~(m << 1 | inside) & (m >> 1 | next << 63) &
		    (m >> 2 | next << 62) & (m >> 3 | next << 61);
		inside = m >> 63;
		for (; start != 0; start &= start - 1) {
			unsigned at = bits_first(start);
			uint64_t word = m >> at |
			    next << 1 << (MASK_WIDE - 1 - at);

			h->at[h->n++] = hash(p + at, bits_first(~word));
		}
	}
}

static bool
has_chinese(const struct masks *ms, struct span s)
{
	const char *p = s.p, *end = ms->top < UTF8_ASIA ? p : s.p + s.n;

	for (; (p = masks_next(ms, MASK_HIGH, p, end)) < end; p++)
		if ((unsigned char)*p >= UTF8_ASIA)
			return true;
	return false;
}

static void
hash_words(const struct masks *ms, struct span s, struct hashes *h)
{
	struct span word;
	size_t i = 0;

	h->n = 0;
	if (!has_chinese(ms, s)) {
		hash_plain(ms, s, h);
		return;
	}
	while (next_word(s, &i, &word))
		h->at[h->n++] = hash(word.p, word.n < MASK_WIDE ? word.n :
		    MASK_WIDE);
}

/* How many in 100 of the words of s (of four at least) are in the bag. */
static int
shared(const struct bag *b, const struct masks *ms, struct span s)
{
	struct hashes h;
	size_t in = 0;

	hash_words(ms, s, &h);
	for (size_t i = 0; i < h.n; i++)
		in += b->bit[h.at[i] / 64] >> h.at[i] % 64 & 1;
	return (int)(100 * in / (h.n > 4 ? h.n : 4));
}

static void
read_story(const struct paras *ps, const struct masks *ms, struct bag *b)
{
	struct hashes h;
	size_t bytes = 0;

	memset(b, 0, sizeof(*b));
	for (size_t i = ps->story; i < ps->end && bytes < STORY_BYTES; i++) {
		struct span s = ps->at[i].text;

		if (!ps->at[i].tells && !ps->at[i].prose.short_text)
			continue;
		if (s.n > STORY_BYTES - bytes)
			s.n = STORY_BYTES - bytes;
		hash_words(ms, s, &h);
		for (size_t k = 0; k < h.n; k++)
			b->bit[h.at[k] / 64] |= UINT64_C(1) << h.at[k] % 64;
		bytes += s.n;
	}
}

/* Home > News, [Proceed], a | b: lines of a page, not of an article. */
static bool
is_separator(struct span s, size_t i)
{
	if (s.p[i] == '[' || s.p[i] == '>')
		return true;
	if (i > 0 && i + 1 < s.n && s.p[i - 1] == ' ' && s.p[i + 1] == ' ' &&
	    (s.p[i] == '|' || s.p[i] == '/'))
		return true;
	return i + 1 < s.n && memcmp(s.p + i, "»", 2) == 0;
}

static bool
has_separator(const struct masks *ms, struct span s)
{
	for (size_t i = 0; i < s.n; i += MASK_WIDE) {
		uint64_t m = masks_at(ms, MASK_HIGH, s.p + i) |
		    ~(masks_at(ms, MASK_WORD, s.p + i) |
		    masks_at(ms, MASK_BLANK, s.p + i));

		for (; m != 0; m &= m - 1)
			if (i + bits_first(m) < s.n &&
			    is_separator(s, i + bits_first(m)))
				return true;
	}
	return false;
}

static bool
ends_in_stop(struct span s)
{
	return s.n > 0 && (s.p[s.n - 1] == '.' || s.p[s.n - 1] == ':' ||
	    s.p[s.n - 1] == ',');
}

/* A date or byline stands shortly below, and no prose in between. */
static bool
dated_below(const struct paras *ps, size_t i)
{
	for (size_t j = i + 1; j < ps->n && j <= i + DATE_REACH; j++) {
		if (ps->at[j].tells)
			return false;
		if (ps->at[j].date.year || (ps->at[j].cues & CUE_META))
			return true;
	}
	return false;
}

static bool
dated_between(const struct paras *ps, size_t i, size_t to)
{
	while (++i < to)
		if (ps->at[i].date.year || (ps->at[i].cues & CUE_META))
			return true;
	return false;
}

static bool
begins_small(struct span s)
{
	uint32_t c;

	utf8_next(s.p, s.p + s.n, &c);
	return utf8_is_lower(c);
}

/* "Mr. Li speaks. Others follow": more than a headline. */
static bool
goes_on(const struct masks *ms, struct span s)
{
	const char *p = s.p, *end = s.p + s.n;

	for (; (p = masks_next(ms, MASK_STOP, p, end)) < end; p++)
		if (*p == '.' && p - s.p >= 4 && end - p > 2 &&
		    is_lower(p[-1]) && is_lower(p[-2]) && is_lower(p[-3]) &&
		    p[1] == ' ' && is_upper(p[2]))
			return true;
	return false;
}

/* Is it one of several short sentences, as a list of key points has? */
static bool
among_points(const struct paras *ps, size_t i)
{
	if (!ps->at[i].prose.short_text)
		return false;
	return (i > 0 && ps->at[i - 1].prose.short_text) ||
	    (i + 1 < ps->n && ps->at[i + 1].prose.short_text);
}

static int
worth(const struct paras *ps, const struct masks *ms, size_t i,
    const struct bag *b)
{
	const struct para *p = &ps->at[i];
	struct span behind = span_trim(span_cut(p->text, p->head, p->text.n));
	size_t far = i < ps->story ? ps->story - i : 0;
	int v = 0;

	if (p->given || (p->cues & CUE_META) ||
	    (p->date.year && !p->head) || p->text.n > LINE_BYTES ||
	    p->prose.words > WORDS_MAX || p->prose.words < 1)
		return 0;
	if (i >= ps->story && (p->prose.text || p->prose.short_text))
		return 0;
	if (p->prose.short_text && p->prose.words > SHORT &&
	    p->text.p[p->text.n - 1] == '.')
		return 0;
	v += p->repeats > 0 && p->prose.words > 2 ? 18 : 0;
	v += dated_below(ps, i) ? 12 : 0;
	v -= p->item && !p->plain ? 60 : 0;
	v -= p->cues ? 25 : 0;
	v -= ends_in_stop(p->text) ? 15 : 0;
	v -= among_points(ps, i) ? 15 : 0;
	v -= goes_on(ms, p->text) ? 10 : 0;
	v -= has_separator(ms, p->text) ? 15 : 0;
	v -= begins_small(p->text) ? 15 : 0;
	v -= p->prose.words < 3 && !p->prose.chinese ? 12 : 0;
	v += p->prose.words > 4 ? 8 : 0;
	v += i == 0 && ps->story <= NEAR ? 10 : 0;
	v += p->prose.words > 2 && prose_capitals(ms, behind) * 3 >=
	    p->prose.sampled * 2 ? 6 : 0;
	v -= p->prose.words > LONG ? 10 : 0;
	v -= far < FAR ? (int)far / 2 : FAR / 2 + 4;
	if (v + SHARED_MAX <= LEAST)
		return 0;
	return v + shared(b, ms, p->text) * SHARED_MAX / 100;
}

struct candidate {
	size_t at;
	int worth;
};

/* Keeps the best, best first; of equals the earlier. */
static void
keep(struct candidate *c, size_t *n, size_t at, int v)
{
	size_t i = *n;

	if (v <= 0 || (*n == BEST && v <= c[BEST - 1].worth))
		return;
	if (*n < BEST)
		++*n;
	else
		i--;
	for (; i > 0 && c[i - 1].worth < v; i--)
		c[i] = c[i - 1];
	c[i] = (struct candidate){ at, v };
}

static bool
holds(struct span s, struct span what)
{
	size_t last = what.n - 1;
	const char *p = s.p, *end = s.n > last ? s.p + s.n - last : s.p;

	for (; (p = scan_pair(p, end, what.p[0], what.p[last], last)) < end;
	    p++)
		if (memcmp(p, what.p, what.n) == 0)
			return true;
	return false;
}

/*
 * Home > News > Title; 3 thoughts on "Title".  A few words that stand in a
 * legal line below the story are the name of the paper: "© The Orr Paper".
 */
static int
quoted(const struct paras *ps, size_t at)
{
	struct span what = ps->at[at].text;
	bool name = ps->at[at].prose.words <= NAME_WORDS;
	int v = 0;

	if (what.n < QUOTE_MIN)
		return 0;
	if (what.n > QUOTE_MAX)
		what.n = QUOTE_MAX;
	for (size_t i = 0; i < ps->n && i < LINES; i++) {
		struct span s = ps->at[i].text;

		if (i == at || s.n > LINE_BYTES || !holds(s, what))
			continue;
		v = QUOTED;
		if (!name)
			break;
		if (i >= ps->end && ps->at[i].cues)
			return -QUOTED;
	}
	return v;
}

/*
 * A standfirst says more of the story than the title right above it; the
 * name of the paper says nothing of it.
 */
static size_t
above(const struct paras *ps, const struct masks *ms, const struct bag *b,
    const struct candidate *c, size_t n, size_t best, int most)
{
	size_t first = best;
	int says = shared(b, ms, ps->at[best].text);

	for (size_t i = 0; i < n; i++)
		if (c[i].at < first && c[i].at + ABOVE >= best &&
		    c[i].worth + STANDFIRST >= most &&
		    ps->at[c[i].at].prose.words > 2 &&
		    shared(b, ms, ps->at[c[i].at].text) > says / LESS)
			first = c[i].at;
	return first;
}

/*
 * Does the first line but name the paper?  It is short, and farther down,
 * with no date between, one says as much of the story, or has a date.
 */
static bool
is_masthead(const struct paras *ps, const struct masks *ms,
    const struct bag *b, const struct candidate *c, size_t n)
{
	const struct para *p = &ps->at[0];

	if (p->prose.words > NAME_WORDS || p->prose.chinese ||
	    prose_capitals(ms, p->text) * 3 < p->prose.sampled * 2)
		return false;
	for (size_t i = 0; i < n; i++) {
		size_t at = c[i].at;
		int says;

		if (at <= ABOVE || ps->at[at].prose.words <= NAME_WORDS ||
		    dated_between(ps, 0, at))
			continue;
		says = shared(b, ms, ps->at[at].text);
		if (says >= shared(b, ms, p->text) ||
		    (says >= SOME && dated_below(ps, at)))
			return true;
	}
	return false;
}

static size_t
choose(const struct paras *ps, const struct masks *ms, const struct bag *b,
    struct candidate *c, size_t n)
{
	size_t best = PARA_NONE;
	int most = LEAST, first = n > 0 ? c[0].worth : 0;

	for (size_t i = 0; i < n; i++)
		if (c[i].at == 0 && is_masthead(ps, ms, b, c, n))
			c[i].worth -= MASTHEAD;
	for (size_t i = 0; i < n; i++) {
		const struct para *p = &ps->at[c[i].at];

		if (c[i].worth + QUOTED + STANDFIRST < first)
			break; /* so are all that follow, whatever is found */
		if (p->repeats == 0)
			c[i].worth += quoted(ps, c[i].at);
		if (c[i].worth > most || (c[i].worth == most &&
		    best != PARA_NONE && c[i].at < best)) {
			most = c[i].worth;
			best = c[i].at;
		}
	}
	return best == PARA_NONE ? best :
	    above(ps, ms, b, c, n, best, most);
}

/*
 * "Transparency report: July 1 - December 31, 2024": a line with a date is the
 * title where no other is, if it is the first and says something of the story.
 */
static size_t
dated_title(const struct paras *ps, const struct masks *ms,
    const struct bag *b)
{
	const struct para *p = &ps->at[0];

	if (ps->story == 0 || p->given || p->cues || p->head ||
	    !p->date.year || p->text.n > LINE_BYTES ||
	    p->prose.words > WORDS_MAX || p->prose.text ||
	    shared(b, ms, p->text) < SOME)
		return PARA_NONE;
	return 0;
}

void
title_find(struct paras *ps, const struct masks *ms)
{
	size_t from = ps->story > LOOK_BACK ? ps->story - LOOK_BACK : 0;
	struct candidate c[BEST];
	size_t n = 0;
	struct bag b;

	ps->title = PARA_NONE;
	for (size_t i = 0; i < ps->n && ps->title == PARA_NONE; i++)
		if (ps->at[i].given && ps->at[i].part == PART_TITLE)
			ps->title = i;
	if (ps->title != PARA_NONE || ps->story >= ps->end)
		return;
	read_story(ps, ms, &b);
	for (size_t i = from; i < ps->end && i < ps->story + LOOK_AHEAD;
	    i++) {
		keep(c, &n, i, worth(ps, ms, i, &b));
		if (i >= ps->story && ps->at[i].tells)
			break;
	}
	ps->title = choose(ps, ms, &b, c, n);
	if (ps->title == PARA_NONE)
		ps->title = dated_title(ps, ms, &b);
	if (ps->title != PARA_NONE)
		ps->at[ps->title].part = PART_TITLE;
}
