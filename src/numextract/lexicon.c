#include "lexicon.h"

#include "mem.h"
#include "tsv.h"
#include "utf8.h"

struct dict lexicon_unit, lexicon_currency, lexicon_bound;
struct dict lexicon_numeral, lexicon_time, lexicon_month;
struct lex_noun *lexicon_noun;

static struct dict words, nouns, traps, lands, actions;
static size_t noun_rows, noun_cap;
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
	{ "few", ROLE_FEW }, { "hanfew", ROLE_HAN_FEW },
	{ "handigit", ROLE_HAN_DIGIT },
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
	{ "before", IS_TRAP }, { "behind", IS_TRAP_AFTER },
	{ "name", IS_NAME },
	{ "dial", IS_DIAL }, { "collective", IS_COLLECTIVE },
	{ "reach", IS_REACH }, { "tally", IS_TALLY },
	{ "compared", IS_COMPARED },
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
	{ "street", IS_STREET }, { "change", IS_CHANGE },
	{ "takes", IS_TAKES }, { "adj", IS_ADJ },
	{ "persons", IS_PERSONS }, { "joint", IS_JOINT },
	{ "size", IS_SIZE }, { "ofpersons", IS_OF_PERSONS },
};

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
	lexicon_add(SPAN("."))->is |= IS_DOT;
	lexicon_add(SPAN(":"))->is |= IS_DOT;
}

/* The row of lexicon_noun that a word has, or a new one. */
static struct lex_noun *
noun_of(struct lex *lex)
{
	if (lex->noun == 0) {
		lexicon_noun = mem_grow(lexicon_noun, &noun_cap,
		    noun_rows + 1, sizeof(*lexicon_noun));
		lexicon_noun[noun_rows] = (struct lex_noun){ .lemma = { 0 } };
		lex->noun = (uint16_t)noun_rows++;
	}
	return &lexicon_noun[lex->noun];
}

/* The classes of a set of words; rows side by side have mostly the same. */
static uint64_t
classes_in(struct span set)
{
	static struct span last;
	static uint64_t is;

	if (span_eq(set, last))
		return is;
	last = set;
	is = 0;
	for (size_t i = 0; i < sizeof(classes) / sizeof(*classes); i++)
		if (dict_flag(set, span_of(classes[i].name)))
			is |= classes[i].is;
	return is;
}

struct span
lexicon_curly(struct span word)
{
	const char *mark = memchr(word.p, '\'', word.n);
	size_t at = mark == NULL ? 0 : (size_t)(mark - word.p);
	char *to;

	if (at == 0 || word.p[at - 1] == ' ' || at + 1 == word.n)
		return SPAN("");
	to = arena_take(&plurals, word.n + 2);
	memcpy(to, word.p, at);
	memcpy(to + at, "\xE2\x80\x99", 3);
	memcpy(to + at + 3, mark + 1, word.n - at - 1);
	return (struct span){ to, word.n + 2 };
}

/* Adds the classes in column 1 of a table, and the lemma in column 2. */
static void
add_classes(const struct dict *d)
{
	for (size_t row = 0; row < d->rows; row++) {
		struct lex *lex = lexicon_add(dict_cell(d, row, 0));
		struct span set = dict_cell(d, row, 1);
		struct span lemma = dict_cell(d, row, 2);

		lex->is |= classes_in(set);
		lexicon_add(lexicon_curly(dict_cell(d, row, 0)))->is |=
		    lex->is;
		if (span_is(set, "money"))
			noun_of(lex)->sum = lemma;
		else if (lemma.n > 0)
			noun_of(lex)->lemma = lemma;
	}
}

/* The words that tell of a country. */
static void
add_lands(void)
{
	for (size_t row = 0; row < lands.rows; row++) {
		struct lex *lex = lexicon_add(dict_cell(&lands, row, 0));

		lex->is |= IS_LAND;
		noun_of(lex)->sum = dict_cell(&lands, row, 1);
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

		if (word.n > 0 && flag.n > 0 &&
		    !memchr(word.p, ' ', word.n) &&
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

/* Adds a word's plural in s. */
static void
add_plural(struct span word, uint64_t is)
{
	char *more = arena_copy(&plurals, word.p, word.n + 1);

	more[word.n] = 's';
	lexicon_add((struct span){ more, word.n + 1 })->is |= is;
}

/* The first and last words of phrases, and their plurals. */
static void
add_ends(const struct dict *d, uint64_t first, uint64_t last, uint64_t plural)
{
	for (size_t row = 0; row < d->rows; row++) {
		struct span s = dict_cell(d, row, 0);
		struct span a = span_cut(s, 0, first_end(s));
		struct span z = span_cut(s, last_start(s), s.n);

		lexicon_add(a)->is |= first;
		lexicon_add(z)->is |= last | plural;
		if (a.n > 1 && is_alpha(a.p[a.n - 1]))
			add_plural(a, first);
		if (plural != 0 && z.n > 0 && (is_alpha(z.p[z.n - 1]) ||
		    (unsigned char)z.p[z.n - 1] >= 0x80))
			add_plural(z, plural);
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
	dict_builtin(&lands, &data_land);
	dict_builtin(&actions, &data_action);
	dict_builtin(&lexicon_unit, &data_unit);
	dict_builtin(&lexicon_currency, &data_currency);
	dict_builtin(&lexicon_bound, &data_bound);
	dict_index(&lexicon_unit, 0);
	dict_index(&lexicon_currency, 0);
	dict_index(&lexicon_bound, 0);
	noun_of(&lexicon_entry[LEXICON_NONE]); /* row 0 is empty */
	/* "m2" ends with digits */
	lexicon_entry[LEXICON_DIGITS].is = IS_FIRST | IS_PHRASE_END;
	lexicon_entry[LEXICON_NAME].is =
	    IS_PHRASE & ~(IS_SPARK | IS_FIRST | IS_DOT);
	add_numbers();
	add_sparks(&lexicon_numeral);
	add_classes(&words);
	add_classes(&nouns);
	add_classes(&traps);
	add_lands();
	add_actions();
	add_ends(&lexicon_currency, IS_CURRENCY, IS_CURRENCY_END,
	    IS_PHRASE_END);
	add_ends(&lexicon_unit, IS_UNIT, 0, IS_PHRASE_END);
	add_ends(&lexicon_bound, IS_BOUND, IS_BOUND_END, 0);
	dict_builtin(&lexicon_time, &data_timeword);
	add_sparks(&lexicon_time);
	dict_builtin(&lexicon_month, &data_month);
	add_sparks(&lexicon_month);
}

void
lexicon_free(void)
{
	dict_free(&lexicon_numeral);
	dict_free(&words);
	dict_free(&nouns);
	dict_free(&traps);
	dict_free(&lands);
	dict_free(&actions);
	dict_free(&lexicon_unit);
	dict_free(&lexicon_currency);
	dict_free(&lexicon_bound);
	dict_free(&lexicon_time);
	dict_free(&lexicon_month);
	arena_free(&plurals);
	mem_free(lexicon_noun);
}
