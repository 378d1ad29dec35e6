#include "title.h"

#include "cue.h"
#include "utf8.h"

enum {
	LOOK_BACK = 150,  /* paragraphs before the story that may be it */
	LOOK_AHEAD = 3,   /* and of the story */
	WORDS_MAX = 32,
	STORY_BYTES = 3000, /* of the story whose words are compared */
	SET_BITS = 4096,
	DATE_REACH = 5,   /* a date so many paragraphs below speaks for it */
	LEAST = 5         /* a candidate with less is none */
};

/* A set of words, by their hashes; chance hits do no harm. */
struct bag {
	uint64_t bit[SET_BITS / 64];
};

static size_t
word_at(struct span s, size_t i)
{
	size_t n = i;

	while (n < s.n && (is_alnum(s.p[n]) || (unsigned char)s.p[n] >= 0x80))
		n++;
	return n;
}

static uint32_t
hash(struct span word)
{
	uint32_t h = 2166136261u;

	for (size_t i = 0; i < word.n; i++)
		h = (h ^ (unsigned char)to_lower(word.p[i])) * 16777619u;
	return (h ^ h >> 13) % SET_BITS;
}

static void
add_words(struct bag *b, struct span s)
{
	for (size_t i = 0; i < s.n; i++) {
		size_t end = word_at(s, i);

		if (end > i + 3) {
			uint32_t h = hash(span_cut(s, i, end));

			b->bit[h / 64] |= UINT64_C(1) << h % 64;
		}
		if (end > i)
			i = end;
	}
}

/* Per cent of the longer words of s that are in the bag. */
static int
shared(const struct bag *b, struct span s)
{
	int all = 0, in = 0;

	for (size_t i = 0; i < s.n; i++) {
		size_t end = word_at(s, i);

		if (end > i + 3) {
			uint32_t h = hash(span_cut(s, i, end));

			all++;
			in += (int)(b->bit[h / 64] >> h % 64 & 1);
		}
		if (end > i)
			i = end;
	}
	return all ? 100 * in / all : 0;
}

static void
read_story(const struct paras *ps, struct bag *b)
{
	size_t bytes = 0;

	memset(b, 0, sizeof(*b));
	for (size_t i = ps->story; i < ps->end && bytes < STORY_BYTES; i++) {
		struct span s = ps->at[i].text;

		if (!ps->at[i].tells)
			continue;
		if (s.n > STORY_BYTES - bytes)
			s.n = STORY_BYTES - bytes;
		add_words(b, s);
		bytes += s.n;
	}
}

/* Home > News, [Proceed], a | b: lines of a page, not of an article. */
static bool
has_separator(struct span s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] == '[' || s.p[i] == '>' ||
		    (i > 0 && i + 1 < s.n && s.p[i - 1] == ' ' &&
		    s.p[i + 1] == ' ' && (s.p[i] == '|' || s.p[i] == '/')) ||
		    (i + 1 < s.n && memcmp(s.p + i, "»", 2) == 0))
			return true;
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
begins_small(struct span s)
{
	uint32_t c;

	utf8_next(s.p, s.p + s.n, &c);
	return utf8_is_lower(c);
}

static int
worth(const struct paras *ps, size_t i, const struct bag *b)
{
	const struct para *p = &ps->at[i];
	size_t far = i < ps->story ? ps->story - i : 0;
	int v = 0;

	if (p->given || p->cues || p->date.year || p->text.n > 300 ||
	    p->prose.words > WORDS_MAX || p->prose.words < 1)
		return 0;
	if (i >= ps->story && p->prose.text)
		return 0;
	v += shared(b, p->text) * 3 / 10;
	v += p->repeats > 0 && p->prose.words > 2 ? 20 : 0;
	v += dated_below(ps, i) ? 12 : 0;
	v -= p->item ? 30 : 0;
	v -= ends_in_stop(p->text) ? 15 : 0;
	v -= has_separator(p->text) ? 15 : 0;
	v -= begins_small(p->text) ? 15 : 0;
	v -= p->prose.words < 3 && !p->prose.chinese ? 12 : 0;
	v += p->prose.words > 4 ? 8 : 0;
	v -= far < 40 ? (int)far / 3 : 13;
	return v;
}

void
title_find(struct paras *ps, const struct words *w)
{
	size_t from = ps->story > LOOK_BACK ? ps->story - LOOK_BACK : 0;
	int best = LEAST;
	struct bag b;

	(void)w;
	ps->title = PARA_NONE;
	for (size_t i = 0; i < ps->n; i++)
		if (ps->at[i].given && ps->at[i].part == PART_TITLE) {
			ps->title = i;
			return;
		}
	if (ps->story >= ps->end)
		return;
	read_story(ps, &b);
	for (size_t i = from; i < ps->end && i < ps->story + LOOK_AHEAD;
	    i++) {
		int v = worth(ps, i, &b);

		if (v > best) {
			best = v;
			ps->title = i;
		}
		if (i >= ps->story && ps->at[i].tells)
			break;
	}
	if (ps->title != PARA_NONE)
		ps->at[ps->title].part = PART_TITLE;
}
