#include "cue.h"

#include "mem.h"
#include "utf8.h"

enum { LOOK_AT = 256 }; /* bytes of a long paragraph */

#define EVERY(byte) (UINT64_C(0x0101010101010101) * (byte))

/* Letters of Latin, Greek and Cyrillic; from 0xE2 on there are marks. */
static bool
in_word(char c)
{
	return is_alnum(c) || ((unsigned char)c >= 0x80 &&
	    (unsigned char)c < 0xE2);
}

/* Eight bytes with case folded, and newlines as blanks. */
static uint64_t
fold(const char *p)
{
	uint64_t w, line;

	memcpy(&w, p, sizeof(w));
	line = w ^ EVERY('\n');
	line = ~(((line & EVERY(0x7F)) + EVERY(0x7F)) | line) & EVERY(0x80);
	/* 0x0A becomes 0x20 */
	return (w ^ (line >> 2 | line >> 4 | line >> 6)) | EVERY(0x20);
}

/* A cue that begins like s may stand in such a place. */
static void
note_start(struct cues *c, enum cue_place place, struct span s)
{
	uint32_t *third = &c->start[place][cue_two(s.p)];

	if (s.n <= 2)
		*third = UINT32_MAX;
	else
		*third |= UINT32_C(1) << (s.p[2] & 31);
	if (s.n > 2 && s.p[2] == ' ') /* the line may end there */
		*third |= UINT32_C(1) << ('\n' & 31);
}

static void
note_starts(struct cues *c, struct span s, struct span at)
{
	bool all = span_is(at, "all"), any = all || span_is(at, "any") ||
	    span_is(at, "end");

	note_start(c, CUE_AT_START, s);
	if (any || span_is(at, "short"))
		note_start(c, CUE_IN_SHORT, s);
	if (any)
		note_start(c, CUE_IN_SOME, s);
	if (all)
		note_start(c, CUE_IN_LONG, s);
}

static void
set_head(struct cue_head *h, struct span s)
{
	char text[8] = "", keep[8] = "";
	size_t n = s.n < 8 ? s.n : 8;

	memcpy(text, s.p, n);
	memset(keep, -1, n);
	memcpy(&h->keep, keep, sizeof(keep));
	h->text = fold(text) & h->keep;
}

void
cue_load(struct cues *c)
{
	*c = (struct cues){ 0 };
	dict_builtin(&c->dict, &data_boilerplate);
	c->phrase = dict_column(&c->dict, "phrase");
	c->part = dict_column(&c->dict, "part");
	c->at = dict_column(&c->dict, "at");
	c->head = mem_zeroed(c->dict.rows, sizeof(*c->head));
	for (size_t i = 0; i < c->dict.rows; i++) {
		struct span s = dict_cell(&c->dict, i, c->phrase);
		uint32_t *first = &c->first[cue_two(s.p)];

		note_starts(c, s, dict_cell(&c->dict, i, c->at));
		set_head(&c->head[i], s);
		c->head[i].next = *first;
		*first = (uint32_t)(i + 1);
	}
}

void
cue_free(struct cues *c)
{
	dict_free(&c->dict);
	mem_free(c->head);
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
	return end == text.n || !in_word(text.p[end]) ||
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
	uint64_t w = fold(text.p + i);
	unsigned bits = 0;

	for (uint32_t r = c->first[cue_two(text.p + i)]; r != 0;
	    r = c->head[r - 1].next) {
		struct span s;

		if (((w ^ c->head[r - 1].text) & c->head[r - 1].keep) != 0)
			continue;
		s = dict_cell(&c->dict, r - 1, c->phrase);
		if (stands(s, text, i) &&
		    placed(c, r - 1, text, i, words, prose))
			bits |= bits_of(dict_cell(&c->dict, r - 1, c->part));
	}
	return bits;
}

unsigned
cue_find(const struct cues *c, struct span text, unsigned words, bool prose,
    const char **at, size_t n)
{
	unsigned bits = 0;

	if (words >= CUE_LONG && text.n > LOOK_AT)
		text.n = LOOK_AT;
	if (!at)
		n = text.n;
	for (size_t i = 0; i < n; i++) {
		size_t p = at ? (size_t)(at[i] - text.p) : i;

		if (p + 2 < text.n && (at || p == 0 || !in_word(text.p[p - 1])))
			bits |= cues_at(c, text, p, words, prose);
	}
	return bits;
}
