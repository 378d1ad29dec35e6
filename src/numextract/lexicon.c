#include "lexicon.h"

#include "mem.h"
#include "tsv.h"

struct dict lexicon_unit, lexicon_currency, lexicon_bound;

static struct dict numbers, words, nouns, traps, actions;
static struct lex *entry; /* open addressing; an empty word is free */
static size_t slots;
static const struct lex nothing;

enum { LONGEST = 40 }; /* bytes of a word that a table may hold */

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
};

static size_t
slot_of(struct span word)
{
	uint32_t h = 2166136261u;
	size_t s;

	for (size_t i = 0; i < word.n; i++)
		h = (h ^ (unsigned char)to_lower(word.p[i])) * 16777619u;
	s = (h ^ h >> 15) & (slots - 1);
	while (entry[s].word.n > 0 && !span_eq_fold(entry[s].word, word))
		s = (s + 1) & (slots - 1);
	return s;
}

const struct lex *
lexicon_find(struct span word)
{
	if (word.n == 0 || word.n > LONGEST)
		return &nothing;
	return &entry[slot_of(word)];
}

static struct lex *
place(struct span word)
{
	struct lex *lex = &entry[slot_of(word)];

	lex->word = word;
	return lex;
}

static unsigned
number_of(struct span s)
{
	long long value;

	return tsv_number(s, &value) ? (unsigned)value : 0;
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
	for (slots = 1024; slots < 3 * (numbers.rows + words.rows +
	    nouns.rows + traps.rows + actions.rows);)
		slots *= 2;
	entry = mem_zeroed(slots, sizeof(*entry));
	add_numbers();
	add_classes(&words);
	add_classes(&nouns);
	add_classes(&traps);
	add_actions();
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
	mem_free(entry);
}
