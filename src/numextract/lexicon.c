#include "lexicon.h"

#include "err.h"
#include "mem.h"
#include "tsv.h"
#include "utf8.h"

enum { LONGEST = 40, SLOT_BITS = 14 }; /* LONGEST: bytes of a word */

struct dict lexicon_unit, lexicon_currency, lexicon_bound;

static struct dict numbers, words, nouns, traps, actions;
static struct dict times, months;
static struct lex *entry; /* the first is no word */
static size_t entries, cap;
static struct lex spare;
static struct {
	uint32_t tag, entry; /* entry 0: free */
} slot[1 << SLOT_BITS];
static const size_t slots = 1 << SLOT_BITS;
static const int shift = 64 - SLOT_BITS;
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
	{ "partsof", IS_PARTS_OF },
};

static inline uint64_t
hash_of(uint64_t key, size_t n)
{
	return (key ^ (uint64_t)n << 56) * 0x9E3779B97F4A7C15u;
}

/* The entry of a word, or 0; the slot where it is or would be in *at. */
static inline uint32_t
look(struct span word, uint64_t key, size_t *at)
{
	uint64_t h = hash_of(key, word.n);
	size_t s = (size_t)(h >> shift);

	for (; slot[s].entry != 0; s = (s + 1) & (slots - 1))
		if (slot[s].tag == (uint32_t)h &&
		    span_eq_fold(entry[slot[s].entry].word, word))
			break;
	*at = s;
	return slot[s].entry;
}

const struct lex *
lexicon_find(struct span word)
{
	size_t at;

	if (word.n == 0 || word.n > LONGEST)
		return &entry[0];
	return &entry[look(word, lexicon_key(word, false), &at)];
}

const struct lex *
lexicon_name(void)
{
	static const struct lex name = { .is = IS_PHRASE & ~IS_SPARK };

	return &name;
}

const struct lex *
lexicon_find_padded(struct span word)
{
	size_t at;

	if (word.n > LONGEST)
		return &entry[0];
	return &entry[look(word, lexicon_key(word, true), &at)];
}

static struct lex *
place(struct span word)
{
	uint64_t key = lexicon_key(word, false);
	size_t at;
	uint32_t e = look(word, key, &at);

	if (word.n == 0)
		return &spare;
	if (e == 0) {
		entry = mem_grow(entry, &cap, entries + 1, sizeof(*entry));
		e = (uint32_t)entries++;
		entry[e] = (struct lex){ .word = word };
		slot[at].tag = (uint32_t)hash_of(key, word.n);
		slot[at].entry = e;
		if (entries * 2 > slots)
			die("the tables hold more than %zu words", slots / 2);
	}
	return &entry[e];
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

static void
add_numbers(void)
{
	size_t col = dict_column(&numbers, "role");
	size_t value = dict_column(&numbers, "value");

	for (size_t row = 0; row < numbers.rows; row++) {
		struct lex *lex = place(dict_cell(&numbers, row, 0));

		for (size_t i = 0; i < sizeof(roles) / sizeof(*roles); i++)
			if (span_is(dict_cell(&numbers, row, col),
			    roles[i].name))
				lex->role = roles[i].role;
		read_value(lex, dict_cell(&numbers, row, value));
	}
}

/* Adds the classes in column 1 of a table, and the lemma in column 2. */
static void
add_classes(const struct dict *d)
{
	for (size_t row = 0; row < d->rows; row++) {
		struct lex *lex = place(dict_cell(d, row, 0));
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
			place(word)->is |= IS_ACT;
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

		place(span_cut(s, 0, a))->is |= first;
		place(span_cut(s, last_start(s), s.n))->is |= last;
		more = arena_copy(&plurals, s.p, a + 1);
		more[a] = 's';
		if (a > 1 && is_alpha(s.p[a - 1]))
			place((struct span){ more, a + 1 })->is |= first;
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
				place(dict_cell(d, row, 0))->is |= IS_SPARK;
	}
}

void
lexicon_load(void)
{
	dict_builtin(&numbers, &data_number);
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
	entry = mem_grow(entry, &cap, 1, sizeof(*entry));
	entry[entries++] = (struct lex){ .role = ROLE_NONE };
	add_numbers();
	add_sparks(&numbers);
	add_classes(&words);
	add_classes(&nouns);
	add_classes(&traps);
	add_actions();
	add_ends(&lexicon_currency, IS_CURRENCY, IS_CURRENCY_END);
	add_ends(&lexicon_unit, IS_UNIT, 0);
	add_ends(&lexicon_bound, IS_BOUND, IS_BOUND_END);
	dict_builtin(&times, &data_timeword);
	add_sparks(&times);
	dict_builtin(&months, &data_month);
	add_sparks(&months);
}

void
lexicon_each(uint64_t set, void (*see)(struct span word))
{
	for (size_t i = 1; i < entries; i++)
		if (entry[i].is & set)
			see(entry[i].word);
}

void
lexicon_free(void)
{
	dict_free(&numbers);
	dict_free(&words);
	dict_free(&nouns);
	dict_free(&traps);
	dict_free(&actions);
	dict_free(&lexicon_unit);
	dict_free(&lexicon_currency);
	dict_free(&lexicon_bound);
	dict_free(&times);
	dict_free(&months);
	arena_free(&plurals);
	mem_free(entry);
}
