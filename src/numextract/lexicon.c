#include "lexicon.h"

#include "err.h"
#include "mem.h"
#include "tsv.h"
#include "utf8.h"

enum {
	LONGEST = 40,   /* bytes of a word */
	KEY = 16,       /* bytes that tell all words but a few */
	SLOT_BITS = 15
};

struct key {
	uint64_t half[2]; /* the first bytes in lower case, zeros behind */
};

struct dict lexicon_unit, lexicon_currency, lexicon_bound;
struct dict lexicon_numeral, lexicon_time, lexicon_month;
struct lex *lexicon_entry;

static struct dict words, nouns, traps, actions;
static struct span *spelling; /* of each entry */
static struct key *keys;      /* the same */
static size_t entries, entry_cap, spelling_cap, key_cap;
static uint16_t slot[1 + (1 << SLOT_BITS)]; /* entries; the first is free */
static uint64_t taken[1 + (1 << SLOT_BITS) / 64]; /* a bit for each slot */
static const size_t slots = 1 << SLOT_BITS;
static struct arena plurals;

static const struct {
	const char *name;
	enum role role;
} roles[] = {
	{ "digit", ROLE_DIGIT }, { "teen", ROLE_TEEN },
	{ "tens", ROLE_TENS }, { "hundred", ROLE_HUNDRED },
	{ "scale", ROLE_SCALE }, { "short", ROLE_SHORT },
	{ "dozen", ROLE_DOZEN }, { "vague", ROLE_VAGUE },
	{ "ordinal", ROLE_ORDINAL },
	{ "ordinalscale", ROLE_ORDINAL_SCALE }, { "half", ROLE_HALF },
	{ "quarter", ROLE_QUARTER }, { "parts", ROLE_PARTS },
	{ "partscale", ROLE_PART_SCALE }, { "fraction", ROLE_FRACTION },
	{ "article", ROLE_ARTICLE }, { "and", ROLE_AND },
	{ "point", ROLE_POINT }, { "minus", ROLE_MINUS },
	{ "few", ROLE_FEW }, { "handigit", ROLE_HAN_DIGIT },
	{ "hantens", ROLE_HAN_TENS }, { "hanscale", ROLE_HAN_SCALE },
};

static const struct {
	const char *name;
	uint64_t is;
} classes[] = {
	{ "det", IS_DET }, { "prep", IS_PREP }, { "conj", IS_CONJ },
	{ "pron", IS_PRON }, { "aux", IS_AUX }, { "adverb", IS_ADVERB },
	{ "verb", IS_VERB }, { "plural", IS_PLURAL }, { "same", IS_SAME },
	{ "attributive", IS_ATTRIBUTIVE }, { "singular", IS_SINGULAR },
	{ "classifier", IS_CLASSIFIER }, { "money", IS_MONEY },
	{ "han", IS_HAN_NOUN }, { "measureword", IS_MEASURE_WORD },
	{ "before", IS_TRAP },
	{ "up", IS_UP }, { "down", IS_DOWN }, { "plan", IS_PLAN },
	{ "rate", IS_RATE }, { "late", IS_LATE }, { "victim", IS_VICTIM },
	{ "china", IS_CHINA }, { "sterling", IS_STERLING },
	{ "weight", IS_WEIGHT },
	{ "onebefore", IS_ONE_BEFORE }, { "oneafter", IS_ONE_AFTER },
	{ "hanmore", IS_HAN_MORE },
	{ "noitem", IS_NO_ITEM }, { "label", IS_LABEL },
	{ "ranked", IS_RANKED }, { "yearbefore", IS_YEAR_BEFORE },
	{ "times", IS_TIMES }, { "tenths", IS_TENTHS },
	{ "partsof", IS_PARTS_OF }, { "oneperson", IS_ONE_PERSON },
	{ "turned", IS_TURNED }, { "heat", IS_HEAT },
	{ "street", IS_STREET },
};

/* Eight bytes, ASCII letters in lower case. */
static inline uint64_t
fold(uint64_t w)
{
	const uint64_t ones = 0x0101010101010101, high = ones << 7;
	uint64_t low = w & ~high;
	uint64_t from = low + (128 - 'A') * ones;
	uint64_t past = low + (127 - 'Z') * ones;

	return w | ((from & ~past & ~w & high) >> 2);
}

/* padded: KEY bytes can be read at word.p. */
static inline struct key
key_of(struct span word, bool padded)
{
	static const unsigned char keep[2 * KEY] = { 0xFF, 0xFF, 0xFF, 0xFF,
		0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
		0xFF, 0xFF };
	size_t n = word.n < KEY ? word.n : KEY;
	struct key k = { { 0, 0 } }, mask;

	memcpy(&mask, keep + KEY - n, KEY);
	if (padded)
		memcpy(&k, word.p, KEY);
	else
		memcpy(&k, word.p, n);
	k.half[0] = fold(k.half[0] & mask.half[0]);
	k.half[1] = fold(k.half[1] & mask.half[1]);
	return k;
}

/*
 * The entry of a word, or 0; and its slot, or the free one where it would be.
 * Unknown words, of which there are many, are mostly told by the bits of the
 * slots that are taken, which stay in the cache.
 */
static inline size_t
look(struct span word, struct key k, size_t *at)
{
	uint64_t h = (k.half[0] ^ k.half[1] * 0xFF51AFD7ED558CCD) *
	    0x9E3779B97F4A7C15;
	size_t s = 1 + (size_t)(h >> (64 - SLOT_BITS));

	for (;; s = s % slots + 1) {
		size_t is = taken[s / 64] >> s % 64 & 1, e = slot[s * is];
		uint64_t unlike = (keys[e].half[0] ^ k.half[0]) |
		    (keys[e].half[1] ^ k.half[1]);

		/* one branch that is known before: the first slot does */
		if ((unlike & (0 - (uint64_t)is)) == 0 && (word.n <= KEY ||
		    e == 0 || span_eq_fold(spelling[e], word))) {
			*at = s;
			return e;
		}
	}
}

uint16_t
lexicon_number(struct span word)
{
	size_t at;

	if (word.n == 0 || word.n > LONGEST)
		return 0;
	return (uint16_t)look(word, key_of(word, false), &at);
}

static inline uint16_t
padded_number(struct span word)
{
	size_t at;

	return word.n > LONGEST ? 0 :
	    (uint16_t)look(word, key_of(word, true), &at);
}

uint16_t
lexicon_padded(struct span word)
{
	return padded_number(word);
}

void
lexicon_mark(struct tokens *t)
{
	for (size_t i = 0; i < t->n; i++)
		t->at[i].id = t->at[i].kind == TOKEN_DIGITS ? LEXICON_DIGITS :
		    padded_number(token_span(t, i));
}

static void
add_entry(struct span word, struct key k)
{
	if (entries >= slots / 2)
		die("the tables hold more than %zu words", slots / 2);
	lexicon_entry = mem_grow(lexicon_entry, &entry_cap, entries + 1,
	    sizeof(*lexicon_entry));
	spelling = mem_grow(spelling, &spelling_cap, entries + 1,
	    sizeof(*spelling));
	keys = mem_grow(keys, &key_cap, entries + 1, sizeof(*keys));
	lexicon_entry[entries] = (struct lex){ .role = ROLE_NONE };
	spelling[entries] = word;
	keys[entries++] = k;
}

struct lex *
lexicon_add(struct span word)
{
	static struct lex spare;
	struct key k = key_of(word, false);
	size_t at, e;

	if (word.n == 0)
		return &spare;
	e = look(word, k, &at);
	if (e == 0) {
		e = entries;
		slot[at] = (uint16_t)e;
		taken[at / 64] |= (uint64_t)1 << at % 64;
		add_entry(word, k);
	}
	return &lexicon_entry[e];
}

static unsigned long long
number_of(struct span s)
{
	long long value;

	return tsv_number(s, &value) ? (unsigned long long)value : 0;
}

/* "12-120", "1/2" or one number. */
static void
read_value(struct lex *lex, struct span value)
{
	for (size_t i = 0; i < value.n; i++)
		if (value.p[i] == '-' || value.p[i] == '/') {
			lex->high = number_of(span_cut(value, i + 1, value.n));
			value.n = i;
		}
	lex->value = number_of(value);
}

/* Roles that no number begins with, but for some that lead it. */
static const uint32_t not_first = 1u << ROLE_NONE | 1u << ROLE_ARTICLE |
    1u << ROLE_AND | 1u << ROLE_POINT | 1u << ROLE_MINUS | 1u << ROLE_SHORT |
    1u << ROLE_FEW;

static void
add_numbers(void)
{
	size_t col = dict_column(&lexicon_numeral, "role");
	size_t value = dict_column(&lexicon_numeral, "value");

	for (size_t row = 0; row < lexicon_numeral.rows; row++) {
		struct lex *lex =
		    lexicon_add(dict_cell(&lexicon_numeral, row, 0));

		for (size_t i = 0; i < sizeof(roles) / sizeof(*roles); i++)
			if (span_is(dict_cell(&lexicon_numeral, row, col),
			    roles[i].name))
				lex->role = (uint8_t)roles[i].role;
		if ((not_first >> lex->role & 1) == 0)
			lex->is |= IS_FIRST;
		read_value(lex, dict_cell(&lexicon_numeral, row, value));
	}
	lexicon_add(SPAN("."))->is |= IS_FIRST;
	lexicon_add(SPAN(":"))->is |= IS_FIRST;
}

/* Adds the classes in column 1 of a table, and the lemma in column 2. */
static void
add_classes(const struct dict *d)
{
	for (size_t row = 0; row < d->rows; row++) {
		struct lex *lex = lexicon_add(dict_cell(d, row, 0));
		struct span set = dict_cell(d, row, 1);
		struct span lemma = dict_cell(d, row, 2);

		for (size_t i = 0; i < sizeof(classes) / sizeof(*classes); i++)
			if (dict_flag(set, span_of(classes[i].name)))
				lex->is |= classes[i].is;
		if (span_is(set, "money"))
			lex->sum = lemma;
		else if (lemma.n > 0)
			lex->lemma = lemma;
	}
}

/* Verbs that are one word, from the table of actions. */
static void
add_actions(void)
{
	size_t name = dict_column(&actions, "name");
	size_t flags = dict_column(&actions, "flags");

	for (size_t row = 0; row < actions.rows; row++) {
		struct span word = dict_cell(&actions, row, name);
		struct span flag = dict_cell(&actions, row, flags);

		if (word.n > 0 && !memchr(word.p, ' ', word.n) &&
		    (dict_flag(flag, SPAN("base")) ||
		    dict_flag(flag, SPAN("past")) ||
		    dict_flag(flag, SPAN("s"))))
			lexicon_add(word)->is |= IS_ACT;
	}
}

/* Where the first word of a phrase ends: one character if it is Chinese. */
static size_t
first_end(struct span s)
{
	size_t n = 0;
	uint32_t cp;

	if (s.n > 0 && (unsigned char)s.p[0] >= 0xE3)
		return utf8_next(s.p, s.p + s.n, &cp);
	while (n < s.n && s.p[n] != ' ')
		n++;
	return n;
}

static size_t
last_start(struct span s)
{
	size_t n = s.n;
	uint32_t cp;

	if (s.n > 2 && (unsigned char)s.p[s.n - 3] >= 0xE3)
		return s.n - utf8_prev(s.p, s.p + s.n, &cp);
	while (n > 0 && s.p[n - 1] != ' ')
		n--;
	return n;
}

/* The first and last words of phrases, and the plural of the first. */
static void
add_ends(const struct dict *d, uint64_t first, uint64_t last)
{
	for (size_t row = 0; row < d->rows; row++) {
		struct span s = dict_cell(d, row, 0);
		size_t a = first_end(s);
		char *more;

		lexicon_add(span_cut(s, 0, a))->is |= first;
		lexicon_add(span_cut(s, last_start(s), s.n))->is |= last;
		more = arena_copy(&plurals, s.p, a + 1);
		more[a] = 's';
		if (a > 1 && is_alpha(s.p[a - 1]))
			lexicon_add((struct span){ more, a + 1 })->is |= first;
	}
}

/*
 * Marks the words that can begin a number or a date; a sentence without one
 * and without digits is not read.  Others cannot alone: "last" needs a week.
 */
static void
add_sparks(const struct dict *d)
{
	static const char *const sparks[] = { "month", "weekday", "unit",
		"weekend", "season", "relative", "holiday", "often", "clock",
		"oclock", "aged", "daypart", "decade", "digit", "teen",
		"tens", "hundred", "scale", "dozen", "vague", "ordinal",
		"ordinalscale", "half", "quarter", "parts", "partscale",
		"fraction", "handigit", "hantens", "hanscale",
	};
	size_t col = dict_column(d, "role");
	size_t flags = dict_column_if(d, "flags");

	for (size_t row = 0; row < d->rows; row++) {
		struct span role = dict_cell(d, row, col);

		/* "good", "new": words of holidays, all with another spark */
		if (span_is(role, "holiday") && flags != DICT_NONE &&
		    dict_flag(dict_cell(d, row, flags), SPAN("weak")))
			continue;
		for (size_t i = 0; i < sizeof(sparks) / sizeof(*sparks); i++)
			if (span_is(role, sparks[i]))
				lexicon_add(dict_cell(d, row, 0))->is |=
				    IS_SPARK;
	}
}

void
lexicon_load(void)
{
	dict_builtin(&lexicon_numeral, &data_number);
	dict_builtin(&words, &data_word);
	dict_builtin(&nouns, &data_noun);
	dict_builtin(&traps, &data_trap);
	dict_builtin(&actions, &data_action);
	dict_builtin(&lexicon_unit, &data_unit);
	dict_builtin(&lexicon_currency, &data_currency);
	dict_builtin(&lexicon_bound, &data_bound);
	dict_index(&lexicon_unit, 0);
	dict_index(&lexicon_currency, 0);
	dict_index(&lexicon_bound, 0);
	for (int i = 0; i < LEXICON_WORDS; i++)
		add_entry(SPAN(""), key_of(SPAN(""), false));
	lexicon_entry[LEXICON_DIGITS].is = IS_FIRST;
	lexicon_entry[LEXICON_NAME].is = IS_PHRASE & ~(IS_SPARK | IS_FIRST);
	add_numbers();
	add_sparks(&lexicon_numeral);
	add_classes(&words);
	add_classes(&nouns);
	add_classes(&traps);
	add_actions();
	add_ends(&lexicon_currency, IS_CURRENCY, IS_CURRENCY_END);
	add_ends(&lexicon_unit, IS_UNIT, 0);
	add_ends(&lexicon_bound, IS_BOUND, IS_BOUND_END);
	dict_builtin(&lexicon_time, &data_timeword);
	add_sparks(&lexicon_time);
	dict_builtin(&lexicon_month, &data_month);
	add_sparks(&lexicon_month);
}

void
lexicon_each(uint64_t set, void (*see)(struct span word))
{
	for (size_t i = 1; i < entries; i++)
		if (lexicon_entry[i].is & set && spelling[i].n > 0)
			see(spelling[i]);
}

void
lexicon_free(void)
{
	dict_free(&lexicon_numeral);
	dict_free(&words);
	dict_free(&nouns);
	dict_free(&traps);
	dict_free(&actions);
	dict_free(&lexicon_unit);
	dict_free(&lexicon_currency);
	dict_free(&lexicon_bound);
	dict_free(&lexicon_time);
	dict_free(&lexicon_month);
	arena_free(&plurals);
	mem_free(lexicon_entry);
	mem_free(spelling);
	mem_free(keys);
}
