#include "cue.h"

#include "mem.h"
#include "utf8.h"

enum { LOOK_AT = 256 }; /* bytes of a long paragraph */
/* Bits of cues.start: in what texts a cue that begins so may stand. */
enum { IN_SHORT = 1, IN_LONG = 2 };

/* Letters of Latin, Greek and Cyrillic; from 0xE2 on there are marks. */
static bool
in_word(char c)
{
	return is_alnum(c) || ((unsigned char)c >= 0x80 &&
	    (unsigned char)c < 0xE2);
}

/* Where the cue's first word falls; the word is folded. */
static size_t
bucket(struct span word)
{
	uint32_t h = 2166136261u;

	for (size_t i = 0; i < word.n; i++)
		h = (h ^ (unsigned char)to_lower(word.p[i])) * 16777619u;
	return (h ^ h >> 15) & (CUE_BUCKETS - 1);
}

/* Chinese has no words here, and signs stand alone: one character. */
static struct span
first_word(struct span s)
{
	uint32_t c;
	size_t n = s.n > 0 ? utf8_next(s.p, s.p + s.n, &c) : 0;

	if (n > 0 && utf8_is_letter(c) && !utf8_is_cjk(c))
		while (n < s.n && in_word(s.p[n]))
			n++;
	return span_cut(s, 0, n);
}

/* A cue that begins like s may stand in texts of these lengths. */
static void
note_start(struct cues *c, struct span s, unsigned char where)
{
	char head[3];

	memcpy(head, s.p, s.n < 3 ? s.n : 3);
	for (int i = 0; s.n < 3 && i < 256; i++) {
		head[2] = (char)i;
		c->start[cue_three(head)] |= where;
	}
	c->start[cue_three(head)] |= where;
}

void
cue_load(struct cues *c)
{
	dict_builtin(&c->dict, &data_boilerplate);
	c->phrase = dict_column(&c->dict, "phrase");
	c->part = dict_column(&c->dict, "part");
	c->at = dict_column(&c->dict, "at");
	memset(c->head, 0, sizeof(c->head));
	memset(c->start, 0, sizeof(c->start));
	c->next = mem_zeroed(c->dict.rows, sizeof(*c->next));
	for (size_t i = 0; i < c->dict.rows; i++) {
		struct span s = dict_cell(&c->dict, i, c->phrase);
		size_t b = bucket(first_word(s));

		note_start(c, s, span_is(dict_cell(&c->dict, i, c->at),
		    "all") ? IN_SHORT | IN_LONG : IN_SHORT);
		c->next[i] = c->head[b];
		c->head[b] = (uint32_t)(i + 1);
	}
}

void
cue_free(struct cues *c)
{
	dict_free(&c->dict);
	mem_free(c->next);
}

/* Does the phrase stand at text[at], up to the end of a word? */
static bool
stands(struct span phrase, struct span text, size_t at)
{
	size_t end = at + phrase.n;

	if (end > text.n)
		return false;
	for (size_t i = 0; i < phrase.n; i++) {
		char c = text.p[at + i];

		if (c == '\n')
			c = ' ';
		if (to_lower(c) != to_lower(phrase.p[i]))
			return false;
	}
	return end == text.n || !is_alnum(text.p[end]) ||
	    !is_alnum(text.p[end - 1]);
}

static unsigned
bits_of(struct span part)
{
	if (span_is(part, "meta"))
		return CUE_META;
	if (span_is(part, "comments"))
		return CUE_EXTRA | CUE_COMMENTS;
	return span_is(part, "tail") ? CUE_EXTRA | CUE_TAIL : CUE_EXTRA;
}

/* May the cue of this row stand at text[at]? */
static bool
placed(const struct cues *c, size_t row, struct span text, size_t at,
    unsigned words, bool prose)
{
	struct span where = dict_cell(&c->dict, row, c->at);
	size_t n = dict_cell(&c->dict, row, c->phrase).n;

	if (words >= CUE_LONG || span_is(where, "all"))
		return span_is(where, "all");
	if (span_is(where, "any"))
		return true;
	if (span_is(where, "short"))
		return words < CUE_SHORT;
	if (span_is(where, "start"))
		return at == 0;
	if (span_is(where, "head"))
		return at == 0 && !prose;
	if (span_is(where, "end"))
		return at + n == text.n;
	return at == 0 && at + n + 1 >= text.n; /* whole, and a mark */
}

/* The bits of the cues that stand at text[i]. */
static unsigned
cues_at(const struct cues *c, struct span text, size_t i, unsigned words,
    bool prose)
{
	size_t b = bucket(first_word(span_cut(text, i, text.n)));
	unsigned bits = 0;

	for (uint32_t r = c->head[b]; r != 0; r = c->next[r - 1]) {
		struct span s = dict_cell(&c->dict, r - 1, c->phrase);

		if (stands(s, text, i) &&
		    placed(c, r - 1, text, i, words, prose))
			bits |= bits_of(dict_cell(&c->dict, r - 1, c->part));
	}
	return bits;
}

unsigned
cue_find(const struct cues *c, struct span text, unsigned words, bool prose,
    const uint32_t *at, size_t n)
{
	unsigned char which = words < CUE_LONG ? IN_SHORT : IN_LONG;
	unsigned bits = 0;

	if (words >= CUE_LONG && text.n > LOOK_AT)
		text.n = LOOK_AT;
	if (!at)
		n = text.n;
	for (size_t i = 0; i < n; i++) {
		size_t p = at ? at[i] : i;

		if (p + 2 < text.n &&
		    (c->start[cue_three(text.p + p)] & which) &&
		    (at || p == 0 || !in_word(text.p[p - 1])))
			bits |= cues_at(c, text, p, words, prose);
	}
	return bits;
}
