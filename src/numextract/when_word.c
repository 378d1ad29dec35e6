/* The words of the tables, and what those of a sentence can be. */
#include "when.h"

#include "dict.h"
#include "err.h"
#include "lexicon.h"

enum { READINGS = 1024 };

/* A reading of a word; those of one word are linked by next. */
struct reading {
	int16_t value;
	uint16_t next;  /* 0: the last */
	uint8_t role;
};

static struct reading reading[READINGS]; /* from 1 */
static uint16_t readings;

/* A sentence without a word of these is skipped. */
static const uint64_t shows = WHEN(WHEN_MONTH) | WHEN(WHEN_WEEKDAY) |
    WHEN(WHEN_UNIT) | WHEN(WHEN_WEEKEND) | WHEN(WHEN_SEASON) |
    WHEN(WHEN_RELATIVE) | WHEN(WHEN_HOLIDAY) | WHEN(WHEN_OFTEN) |
    WHEN(WHEN_CLOCK) | WHEN(WHEN_OCLOCK) | WHEN(WHEN_AGED) |
    WHEN(WHEN_DAYPART) | WHEN(WHEN_DECADE) |
    WHEN(WHEN_HALF) | /* half past nine */
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

struct span
when_key(const struct when *w, size_t i, size_t n, char *key)
{
	struct span s = { key, 0 };

	for (size_t k = i; k < i + n; k++) {
		struct span word = token_span(w->t, k);

		if (s.n + word.n + 1 > WHEN_KEY)
			return SPAN("");
		if (s.n > 0 && w->t->at[k].kind != TOKEN_CJK)
			key[s.n++] = ' ';
		for (size_t b = 0; b < word.n; b++)
			key[s.n++] = to_lower(word.p[b]);
	}
	return s;
}

/* Gives a word more roles. */
static void
give(struct lex *lex, uint64_t roles)
{
	struct when_word *w = &lex->when;

	w->roles |= roles;
	roles = w->roles & (w->weak ? ~WHEN(WHEN_HOLIDAY) : ~UINT64_C(0));
	w->hint = (w->roles & WHEN_STARTS ? LEX_STARTS : 0) |
	    (roles & shows ? LEX_SHOWS : 0);
}

static void
add(struct span word, uint8_t role, struct span value, bool weak)
{
	struct lex *lex = lexicon_add(word);

	if (readings + 1 >= READINGS)
		die("the words of time have more than %d readings", READINGS);
	reading[++readings] = (struct reading){ .role = role,
		.value = (int16_t)when_cell(value), .next = lex->when.reading };
	lex->when.reading = readings;
	lex->when.weak |= weak;
	give(lex, WHEN(role));
}

static void
load(const struct dict *d)
{
	size_t role = dict_column(d, "role"), value = dict_column(d, "value");
	size_t flags = dict_column_if(d, "flags");

	for (size_t i = 0; i < d->rows; i++) {
		uint8_t r = 0;
		bool weak = flags != DICT_NONE && dict_flag(dict_cell(d, i,
		    flags), SPAN("weak"));
		struct span curly = lexicon_curly(dict_cell(d, i, 0));

		while (r < WHEN_ROLES && !span_is(dict_cell(d, i, role),
		    role_name[r]))
			r++;
		if (r == WHEN_ROLES)
			continue;
		add(dict_cell(d, i, 0), r, dict_cell(d, i, value), weak);
		if (curly.n > 0)
			add(curly, r, dict_cell(d, i, value), weak);
	}
}

void
when_load(void)
{
	load(&lexicon_time);
	load(&lexicon_month);
	load(&lexicon_numeral);
	give(&lexicon_entry[LEXICON_DIGITS], WHEN(WHEN_DIGITS));
}

int
when_value(const struct when *w, size_t i, enum when_role role)
{
	uint16_t r = i < w->n ? lexicon_entry[w->bare[i].id].when.reading : 0;

	for (; r != 0; r = reading[r].next)
		if (reading[r].role == role)
			return reading[r].value;
	return 0;
}

bool
when_mark(const struct when *w, size_t i, char mark)
{
	return i < w->n && w->t->at[i].kind == TOKEN_MARK &&
	    w->t->text.p[w->t->at[i].start] == mark;
}

bool
when_apostrophe(const struct when *w, size_t i)
{
	return when_mark(w, i, '\'') || (i < w->n &&
	    span_is(token_span(w->t, i), "\xE2\x80\x99"));
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
