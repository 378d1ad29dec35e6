/* The words of the tables, and what those of a sentence can be. */
#include "when.h"

#include "dict.h"

enum { KEY = 16, SLOTS = 2048, WORDS = 1024, SHAPES = 1 << 14 };

struct key {
	uint64_t half[2];
};

/* A reading of a word; those of one word are linked by next. */
struct reading {
	struct key key;
	uint64_t roles; /* of this and all later readings */
	int16_t value;
	uint16_t next;  /* 0: the last */
	uint8_t role;
	bool weak;
};

static struct {
	struct reading at[WORDS]; /* from 1 */
	uint16_t slot[SLOTS];
	uint16_t n;
	uint64_t shape[SHAPES / 64]; /* bits: those of the words */
} table;

/*
 * Most words are told from all those of the table by their first and last
 * letter and length.
 */
static inline size_t
shape_of(const char *p, size_t n)
{
	return ((size_t)(p[0] & 31) << 5 | (size_t)(p[n - 1] & 31)) << 4 |
	    (n - 1);
}

/* No role of its own that could begin a mention: the sentence is skipped. */
static const uint64_t sparks = WHEN(WHEN_MONTH) | WHEN(WHEN_WEEKDAY) |
    WHEN(WHEN_UNIT) | WHEN(WHEN_WEEKEND) | WHEN(WHEN_SEASON) |
    WHEN(WHEN_RELATIVE) | WHEN(WHEN_HOLIDAY) | WHEN(WHEN_OFTEN) |
    WHEN(WHEN_CLOCK) | WHEN(WHEN_OCLOCK) | WHEN(WHEN_AGED) |
    WHEN(WHEN_DAYPART) | WHEN(WHEN_DECADE) |
    WHEN(WHEN_TEEN) | WHEN(WHEN_SCALE) | WHEN(WHEN_DIGITS);

static const char *const role_name[WHEN_ROLES] = { "month", "weekday", "unit",
	"weekend", "season", "relative", "last", "next", "this", "part",
	"earlier", "edge", "fiscal", "every", "takes", "often", "daypart",
	"clock", "oclock", "meridiem", "zone", "ago", "before", "after",
	"from", "now", "old", "aged", "since", "until", "above", "below",
	"about", "in", "of", "the", "to", "between", "or", "future", "past",
	"plural", "several", "more",  "decade", "holiday", "final", "suffix",
	"term", "than", "digit", "teen", "tens", "hundred", "scale",
	"ordinal", "half", "parts", "quarter", "fraction", "law",
	"article", "and", "" };

static inline uint32_t
hash(struct key k)
{
	uint64_t h = (k.half[0] ^ k.half[1] * 31) * 0x9E3779B97F4A7C15u;

	return (uint32_t)(h >> 53);
}

/*
 * The key of a word of 1 to KEY letters, in lower case: of its last bytes
 * those behind n are cleared.  room: KEY bytes can be read at p.
 */
static inline struct key
key_of(const char *p, size_t n, bool room)
{
	static const unsigned char keep[2 * KEY] = { 0xFF, 0xFF, 0xFF, 0xFF,
		0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
		0xFF, 0xFF };
	const uint64_t lower = 0x2020202020202020u;
	struct key k = { { 0, 0 } }, mask;

	memcpy(&mask, keep + KEY - n, KEY);
	if (room)
		memcpy(&k, p, KEY);
	else
		memcpy(&k, p, n);
	k.half[0] = (k.half[0] | lower) & mask.half[0];
	k.half[1] = (k.half[1] | lower) & mask.half[1];
	return k;
}

static inline bool
has_shape(const char *p, size_t n)
{
	size_t s = shape_of(p, n);

	return table.shape[s / 64] >> s % 64 & 1;
}

static uint16_t
find(struct key k)
{
	uint32_t s = hash(k) & (SLOTS - 1);
	uint16_t e;

	while ((e = table.slot[s]) != 0) {
		const struct reading *r = &table.at[e];

		if (r->key.half[0] == k.half[0] &&
		    r->key.half[1] == k.half[1])
			return e;
		s = (s + 1) & (SLOTS - 1);
	}
	return 0;
}

int
when_cell(struct span cell)
{
	enum unit unit;
	int v = 0;
	bool minus = cell.n > 0 && cell.p[0] == '-';

	if (cell.n > 0 && unit_named(cell, &unit))
		return (int)unit;
	if (cell.n > 0 && !is_digit(cell.p[minus]))
		return 0;
	for (size_t i = minus; i < cell.n; i++) /* 3/4 is 304 */
		v = cell.p[i] == '/' ? v * 10 : v * 10 + (cell.p[i] - '0');
	return minus ? -v : v;
}

static void
add(struct span word, int role, struct span value, bool weak)
{
	struct key k;
	uint32_t s;
	uint16_t e;
	struct reading *r;

	if (word.n == 0 || word.n > KEY || table.n + 1 >= WORDS)
		return;
	s = (uint32_t)shape_of(word.p, word.n);
	table.shape[s / 64] |= (uint64_t)1 << s % 64;
	k = key_of(word.p, word.n, false);
	e = find(k);
	r = &table.at[++table.n];
	*r = (struct reading){ .key = k, .roles = WHEN(role),
		.value = (int16_t)when_cell(value), .next = e,
		.role = (uint8_t)role, .weak = weak };
	if (e != 0) {
		r->roles |= table.at[e].roles;
		r->weak |= table.at[e].weak;
	}
	s = hash(k) & (SLOTS - 1);
	while (table.slot[s] != 0 && table.slot[s] != e)
		s = (s + 1) & (SLOTS - 1);
	table.slot[s] = table.n;
}

static void
load(const struct data *data)
{
	struct dict d;
	size_t role, value, flags;

	dict_builtin(&d, data);
	role = dict_column(&d, "role");
	value = dict_column(&d, "value");
	flags = dict_column_if(&d, "flags");
	for (size_t i = 0; i < d.rows; i++) {
		int r = 0;

		while (r < WHEN_ROLES && !span_is(dict_cell(&d, i, role),
		    role_name[r]))
			r++;
		if (r < WHEN_ROLES)
			add(dict_cell(&d, i, 0), r, dict_cell(&d, i, value),
			    flags != DICT_NONE && dict_flag(dict_cell(&d, i,
			    flags), SPAN("weak")));
	}
	dict_free(&d);
}

/* Length of a word without the 's of a possessive. */
static size_t
without_possessive(struct span word)
{
	if (word.n > 2 && span_ends(word, SPAN("'s")))
		return word.n - 2;
	if (word.n > 4 && span_ends(word, SPAN("\xE2\x80\x99s")))
		return word.n - 4;
	return word.n;
}

/* "27/5/": digits i are a month behind a day that cannot be one. */
static bool
day_and_month(const struct when *w, size_t i)
{
	int day, month;

	return when_mark(w, i - 1, '/') && when_mark(w, i + 1, '/') &&
	    when_digits(w, i - 2, 1, 2, &day) &&
	    when_digits(w, i, 1, 2, &month) && day > 12 &&
	    day <= 31 && month <= 12;
}

bool
when_look(struct when *w)
{
	uint64_t all = 0;
	const char *room = w->t->text.p + (w->t->text.n < KEY ? 0 :
	    w->t->text.n - KEY);

	if (table.n == 0) {
		load(&data_timeword);
		load(&data_month);
		load(&data_number);
	}
	w->word = arena_take(&w->s->arena, (w->n + 1) * sizeof(*w->word));
	for (size_t i = 0; i < w->n; i++) {
		const struct token *t = &w->t->at[i];
		struct when_word *word = &w->word[i];
		const char *p = w->t->text.p + t->start;
		size_t n = t->end - t->start;

		*word = (struct when_word){ .end = t->end };
		if (t->kind == TOKEN_WORD || t->kind == TOKEN_MARK) {
			if (n > 2 && p[n - 1] == 's') {
				n = without_possessive((struct span){ p, n });
				word->end = t->start + (uint32_t)n;
			}
			if (n > KEY || !has_shape(p, n))
				continue;
			word->entry = find(key_of(p, n, p < room));
			word->roles = table.at[word->entry].roles;
			word->weak = table.at[word->entry].weak;
		} else if (t->kind == TOKEN_DIGITS) {
			word->roles = WHEN(WHEN_DIGITS);
			w->day_first |= i > 1 && day_and_month(w, i);
		}
		all |= word->weak ? word->roles & ~WHEN(WHEN_HOLIDAY) :
		    word->roles;
		w->han |= t->kind == TOKEN_CJK;
	}
	return (all & sparks) != 0 || w->han;
}

int
when_value(const struct when *w, size_t i, enum when_role role)
{
	uint16_t e = i < w->n ? w->word[i].entry : 0;

	for (; e != 0; e = table.at[e].next)
		if (table.at[e].role == role)
			return table.at[e].value;
	return 0;
}

bool
when_mark(const struct when *w, size_t i, char mark)
{
	return i < w->n && w->t->at[i].kind == TOKEN_MARK &&
	    w->t->text.p[w->t->at[i].start] == mark;
}

bool
when_dash(const struct when *w, size_t i)
{
	struct span s;

	if (i >= w->n || w->t->at[i].kind != TOKEN_MARK)
		return false;
	s = token_span(w->t, i);
	/* U+2010 to U+2015 are hyphens and dashes, U+2212 is minus */
	return s.p[0] == '-' || (s.n == 3 && s.p[0] == '\xE2' &&
	    ((s.p[1] == '\x80' && s.p[2] >= '\x90' && s.p[2] <= '\x95') ||
	    (s.p[1] == '\x88' && s.p[2] == '\x92')));
}

size_t
when_skip(const struct when *w, size_t i, char mark)
{
	return when_mark(w, i, mark) ? i + 1 : i;
}
