#include "words.h"

#include "dict.h"
#include "mem.h"
#include "tsv.h"

enum { KEY_MAX = 15, SLOTS = 4096 };

struct word {
	char key[KEY_MAX + 1]; /* padded with NUL */
	unsigned bits;
	int month;
};

static const struct {
	const char *name;
	unsigned bits;
} class[] = {
	{ "title", WORD_TITLE }, { "ref", WORD_REF }, { "date", WORD_DATE },
	{ "open", WORD_OPEN }, { "inner", WORD_INNER },
	{ "plain", WORD_PLAIN }, { "bang", WORD_BANG },
	{ "clock", WORD_CLOCK }, { "start", WORD_START },
	{ "strong", WORD_STRONG | WORD_START }, { "speaker", WORD_SPEAKER },
	{ "say", WORD_SAY }, { "stop", WORD_STOP },
	{ "letter", WORD_LETTER }, { "month", WORD_MONTH },
	{ "published", WORD_PUBLISHED }, { "updated", WORD_UPDATED },
	{ "dayfirst", WORD_DAYFIRST },
};

static unsigned
bits_of(struct span classes)
{
	unsigned bits = 0;

	for (size_t i = 0; i < sizeof(class) / sizeof(class[0]); i++)
		if (dict_flag(classes, span_of(class[i].name)))
			bits |= class[i].bits;
	return bits;
}

/* The number of a month, from the table's column value. */
static int
month_of(struct span value, unsigned bits)
{
	long long n;

	return (bits & WORD_MONTH) && tsv_number(value, &n) && n >= 1 &&
	    n <= 12 ? (int)n : 0;
}

/* Lower case and straight apostrophes; false if the word is too long. */
static bool
fold(struct span word, char key[KEY_MAX + 1])
{
	size_t n = 0;

	memset(key, 0, KEY_MAX + 1);
	for (size_t i = 0; i < word.n; i++) {
		if (n == KEY_MAX)
			return false;
		if (word.n - i >= 3 && memcmp(word.p + i, "’", 3) == 0) {
			key[n++] = '\'';
			i += 2;
		} else
			key[n++] = to_lower(word.p[i]);
	}
	return n > 0;
}

static struct word *
slot_of(const struct words *w, const char key[KEY_MAX + 1])
{
	uint64_t a, b;
	size_t s;

	memcpy(&a, key, 8);
	memcpy(&b, key + 8, 8);
	a = (a ^ b * UINT64_C(0x9E3779B97F4A7C15)) *
	    UINT64_C(0xBF58476D1CE4E5B9);
	s = (size_t)(a >> 40) & (w->slots - 1);
	while (w->slot[s].key[0] != '\0' &&
	    memcmp(w->slot[s].key, key, KEY_MAX + 1) != 0)
		s = (s + 1) & (w->slots - 1);
	return &w->slot[s];
}

/* The bytes of a short word in lower case, as one number. */
static uint64_t
short_key(struct span word)
{
	static const char keep[16] = "\377\377\377\377\377\377\377\377";
	uint64_t key, mask;

	memcpy(&key, word.p, 8);
	memcpy(&mask, keep + 8 - word.n, 8);
	return (key & mask) | UINT64_C(0x2020202020202020);
}

static size_t
stop_slot(const struct words *w, uint64_t key)
{
	size_t s = (size_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> 54);

	while (w->stop[s] != 0 && w->stop[s] != key)
		s = (s + 1) % WORDS_STOPS;
	return s;
}

static void
add_stop(struct words *w, struct span word)
{
	char padded[WORDS_PAD] = "";

	if (word.n <= 8 && w->stops < WORDS_STOPS / 2) {
		uint64_t key;

		memcpy(padded, word.p, word.n);
		key = short_key((struct span){ padded, word.n });

		w->stop[stop_slot(w, key)] = key;
		w->stops++;
	}
}

static void
add_table(struct words *w, const struct data *data)
{
	struct dict d;
	size_t word, classes, value;

	dict_builtin(&d, data);
	word = dict_column(&d, "word");
	classes = dict_column(&d, "class");
	value = dict_column_if(&d, "value");
	for (size_t i = 0; i < d.rows; i++) {
		char key[KEY_MAX + 1];
		struct word *slot;

		if (!fold(dict_cell(&d, i, word), key) ||
		    w->n >= w->slots / 2)
			continue;
		slot = slot_of(w, key);
		w->n += slot->key[0] == '\0';
		memcpy(slot->key, key, sizeof(key));
		slot->bits |= bits_of(dict_cell(&d, i, classes));
		if (slot->bits & WORD_STOP)
			add_stop(w, dict_cell(&d, i, word));
		slot->month |= month_of(dict_cell(&d, i, value), slot->bits);
	}
	dict_free(&d);
}

void
words_load(struct words *w)
{
	*w = (struct words){ .slots = SLOTS };
	w->slot = mem_zeroed(w->slots, sizeof(*w->slot));
	add_table(w, &data_abbrev);
	add_table(w, &data_starter);
}

void
words_free(struct words *w)
{
	mem_free(w->slot);
	*w = (struct words){ 0 };
}

unsigned
words_find(const struct words *w, struct span word)
{
	char key[KEY_MAX + 1];

	return fold(word, key) ? slot_of(w, key)->bits : 0;
}

bool
words_stop(const struct words *w, struct span word)
{
	uint64_t key;

	if (word.n == 0 || word.n > 8)
		return false;
	key = short_key(word);
	return w->stop[stop_slot(w, key)] == key;
}

int
words_month(const struct words *w, struct span word)
{
	char key[KEY_MAX + 1];

	return fold(word, key) ? slot_of(w, key)->month : 0;
}
