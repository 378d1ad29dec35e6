#include "cue.h"

#include "mem.h"
#include "utf8.h"

enum {
	LOOK_AT = 256, /* bytes of a long paragraph */
	HEAD = 4,      /* bytes of a cue whose slot it is in */
	START = 6,     /* bytes that tell whether one may begin */
	NAME_WORDS = 5 /* of a name behind a cue */
};

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

/*
 * A cue that begins like s may stand in such places; set tells which of its
 * first bytes are blanks that stand as line ends.
 */
static void
note_start(struct cues *c, unsigned places, struct span s, unsigned set)
{
	char start[8] = "";
	struct cue_key key;

	for (size_t i = 0; i < s.n && i < START; i++)
		start[i] = set >> i & 1 ? '\n' : s.p[i];
	key = cue_key(start);
	for (int place = 0; place < CUE_PLACES; place++)
		if (places >> place & 1)
			c->may[place][key.slot] |= s.n < START ? UINT32_MAX :
			    UINT32_C(1) << key.turn;
}

static unsigned
bits_of(struct span part)
{
	if (span_is(part, "meta"))
		return CUE_META;
	if (span_is(part, "note"))
		return CUE_NOTE;
	if (span_is(part, "comments"))
		return CUE_EXTRA | CUE_COMMENTS;
	if (span_is(part, "inset"))
		return CUE_EXTRA | CUE_INSET;
	if (span_is(part, "link"))
		return CUE_EXTRA | CUE_INSET | CUE_LINK;
	return span_is(part, "tail") ? CUE_EXTRA | CUE_TAIL : CUE_EXTRA;
}

/* Where a cue may stand, by the table's columns. */
static unsigned
places_of(struct span at, struct span part)
{
	unsigned places = 1 << CUE_AT_START;

	if (bits_of(part) == CUE_NOTE)
		return 1 << CUE_IN_LAST;
	if (span_is(at, "short"))
		places |= 1 << CUE_IN_SHORT;
	if (span_is(at, "any") || span_is(at, "end") || span_is(at, "all"))
		places |= 1 << CUE_IN_SHORT | 1 << CUE_IN_SOME;
	if (span_is(at, "all"))
		places |= 1 << CUE_IN_LONG;
	return places;
}

/* Of the blanks among its first bytes each may be a line end or not. */
static void
note_starts(struct cues *c, struct span s, unsigned places)
{
	unsigned blanks = 0, set;

	for (size_t i = 0; i < s.n && i < START; i++)
		blanks |= (unsigned)(s.p[i] == ' ') << i;
	for (set = blanks; set != 0; set = (set - 1) & blanks)
		note_start(c, places, s, set);
	note_start(c, places, s, 0);
}

/* Cues of fewer bytes begin paragraphs, or stand beyond ASCII. */
static void
note_brief(struct cues *c, struct span s)
{
	c->brief_starts[(unsigned char)*s.p] = true;
	if (is_alpha(*s.p))
		c->brief_starts[(unsigned char)*s.p ^ 0x20] = true;
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

/* Notes are looked for alone, so their lists make no other one longer. */
static size_t
list_of(struct cue_key key, bool note)
{
	return key.slot ^ note;
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
		struct span part = dict_cell(&c->dict, i, c->part);
		uint32_t *first = s.n < HEAD ? &c->brief :
		    &c->first[list_of(cue_key(s.p),
		    bits_of(part) == CUE_NOTE)];

		if (s.n < HEAD)
			note_brief(c, s);
		else
			note_starts(c, s, places_of(dict_cell(&c->dict, i,
			    c->at), part));
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

/*
 * Does the phrase stand at text[at], up to the end of a word?  Pages lose the
 * blank behind a label: "Image captionThe dam".
 */
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
	    !is_alnum(text.p[end - 1]) ||
	    (is_lower(text.p[end - 1]) && is_upper(text.p[end]));
}

/*
 * What promotion is full of, log in, cookies, subscribers, reports have too;
 * but few begin with it.
 */
static bool
reported(const struct cues *c, size_t row, enum cue_kind kind, size_t at)
{
	struct span where = dict_cell(&c->dict, row, c->at);

	if (kind < CUE_REPORTS ||
	    bits_of(dict_cell(&c->dict, row, c->part)) != CUE_EXTRA)
		return false;
	if (span_is(where, "all"))
		return kind == CUE_QUOTES;
	return span_is(where, "short") || (span_is(where, "any") &&
	    (at > 0 || kind == CUE_QUOTES));
}

/* A few words with capitals and no mark behind them: " Orr Systems". */
static bool
names(struct span s)
{
	size_t i = 0, words = 0;

	while (i < s.n && words <= NAME_WORDS) {
		i = span_blanks(s, i);
		if (i == s.n || !is_upper(s.p[i]))
			return false;
		while (i < s.n && !is_space(s.p[i]))
			i++;
		words++;
	}
	return words > 0 && words <= NAME_WORDS &&
	    !strchr("?!", s.p[s.n - 1]);
}

/* May the cue of this row stand at t->all.p[at]? */
static bool
placed(const struct cues *c, size_t row, const struct cue_text *t, size_t at)
{
	struct span where = dict_cell(&c->dict, row, c->at);
	size_t n = dict_cell(&c->dict, row, c->phrase).n;

	if ((t->place == CUE_IN_LAST) !=
	    (bits_of(dict_cell(&c->dict, row, c->part)) == CUE_NOTE) ||
	    reported(c, row, t->kind, at))
		return false;
	if (t->place == CUE_IN_LONG || span_is(where, "all"))
		return span_is(where, "all");
	if (span_is(where, "any"))
		return true;
	if (span_is(where, "short"))
		return t->place == CUE_IN_SHORT;
	if (span_is(where, "start"))
		return at == 0;
	if (span_is(where, "head"))
		return at == 0 && t->kind == CUE_LINES;
	if (span_is(where, "end"))
		return at + n == t->n;
	if (span_is(where, "named"))
		return at == 0 && t->kind == CUE_LINES &&
		    names(span_cut(t->all, n, t->n));
	return at == 0 && (n + 1 >= t->n || /* whole, and a mark */
	    span_is(span_cut(t->all, n, t->n), "："));
}

/* The bits of those in a list, w being the eight bytes there. */
static unsigned
cues_of(const struct cues *c, uint32_t list, uint64_t w,
    const struct cue_text *t, size_t at)
{
	unsigned bits = 0;

	for (uint32_t r = list; r != 0; r = c->head[r - 1].next)
		if (((w ^ c->head[r - 1].text) & c->head[r - 1].keep) == 0 &&
		    stands(dict_cell(&c->dict, r - 1, c->phrase),
		    span_cut(t->all, 0, t->n), at) && placed(c, r - 1, t, at))
			bits |= bits_of(dict_cell(&c->dict, r - 1, c->part));
	return bits;
}

void
cue_begin(struct cue_text *t, struct span s, unsigned words)
{
	*t = (struct cue_text){ .all = s, .n = s.n };
	t->place = words >= CUE_LONG ? CUE_IN_LONG :
	    words >= CUE_SHORT ? CUE_IN_SOME : CUE_IN_SHORT;
	if (t->place == CUE_IN_LONG && t->n > LOOK_AT)
		t->n = LOOK_AT;
}

unsigned
cue_at(const struct cues *c, const struct cue_text *t, const char *p)
{
	size_t at = (size_t)(p - t->all.p);
	uint64_t w = fold(p);
	unsigned bits = 0;
	char head[8];

	if (at + 2 >= t->n)
		return 0;
	memcpy(head, &w, sizeof(head));
	bits = cues_of(c, c->first[list_of(cue_key(head),
	    t->place == CUE_IN_LAST)], w, t, at);
	if (c->brief_starts[(unsigned char)*p])
		bits |= cues_of(c, c->brief, w, t, at);
	return bits;
}

unsigned
cue_all(const struct cues *c, const struct cue_text *t)
{
	unsigned bits = 0;

	for (size_t i = 0; i < t->n; i++)
		if (i == 0 || !is_alnum(t->all.p[i - 1]) ||
		    !is_alnum(t->all.p[i]))
			bits |= cue_at(c, t, t->all.p + i);
	return bits;
}

bool
cue_notes(const struct cues *c, const struct masks *ms, struct span s)
{
	struct cue_text t = { .all = s, .n = s.n, .place = CUE_IN_LAST };
	uint64_t inside = 0;

	for (size_t i = 0; i < s.n; i += MASK_WIDE) {
		const char *p = s.p + i;
		uint64_t m = masks_at(ms, MASK_WORD, p), may;

		may = (m & ~(m << 1 | inside)) | masks_at(ms, MASK_HIGH, p);
		inside = m >> (MASK_WIDE - 1);
		if (s.n - i < MASK_WIDE)
			may &= ~bits_from(s.n - i);
		may = cue_may(c, t.place, p, may);
		for (; may != 0; may &= may - 1)
			if (cue_at(c, &t, p + bits_first(may)))
				return true;
	}
	return false;
}
