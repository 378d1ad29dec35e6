#include "words.h"

#include "dict.h"
#include "err.h"
#include "mem.h"
#include "tsv.h"

enum { KEY_MAX = 15 };

#define EVERY(byte) (UINT64_C(0x0101010101010101) * (byte))

/* In lower case, with straight apostrophes and NULs behind. */
struct key {
	uint64_t a, b;
};

struct word {
	struct key key;
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
	{ "dayfirst", WORD_DAYFIRST }, { "on", WORD_ON },
	{ "common", WORD_COMMON }, { "day", WORD_DAY },
	{ "label", WORD_LABEL }, { "reader", WORD_READER },
	{ "zone", WORD_ZONE }, { "onday", WORD_ONDAY },
	{ "ofmonth", WORD_OFMONTH }, { "byline", WORD_BYLINE },
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

/* False if the word is too long. */
static bool
fold_bytes(struct span word, struct key *key)
{
	char byte[KEY_MAX + 1] = "";
	size_t n = 0;

	for (size_t i = 0; i < word.n; i++) {
		if (n == KEY_MAX)
			return false;
		if (word.n - i >= 3 && memcmp(word.p + i, "’", 3) == 0) {
			byte[n++] = '\'';
			i += 2;
		} else
			byte[n++] = to_lower(word.p[i]);
	}
	memcpy(key, byte, sizeof(*key));
	return n > 0;
}

/* Eight bytes of ASCII in lower case. */
static uint64_t
lower(uint64_t w)
{
	uint64_t upper = (w + EVERY(0x80 - 'A')) ^ (w + EVERY(0x7F - 'Z'));

	return w | (upper & EVERY(0x80)) >> 2;
}

/* The same for a word of ASCII, most of them; WORDS_PAD bytes are there. */
static bool
fold(struct span word, struct key *key)
{
	static const unsigned char keep[2 * WORDS_PAD] = { 255, 255, 255, 255,
	    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255 };
	struct key mask;

	if (word.n == 0)
		return false;
	if (word.n > KEY_MAX)
		return fold_bytes(word, key);
	memcpy(key, word.p, sizeof(*key));
	memcpy(&mask, keep + WORDS_PAD - word.n, sizeof(mask));
	key->a &= mask.a;
	key->b &= mask.b;
	if (((key->a | key->b) & EVERY(0x80)) != 0)
		return fold_bytes(word, key);
	key->a = lower(key->a);
	key->b = lower(key->b);
	return true;
}

static size_t
hash(struct key k)
{
	uint64_t h = (k.a ^ k.b * UINT64_C(0x9E3779B97F4A7C15)) *
	    UINT64_C(0xBF58476D1CE4E5B9);

	return (size_t)(h >> 40);
}

/* Where the word is, or would be. */
static struct word *
slot_of(const struct words *w, struct key k)
{
	size_t s = hash(k) % WORDS_SLOTS;

	while (w->slot[s].key.a != 0 &&
	    (w->slot[s].key.a != k.a || w->slot[s].key.b != k.b))
		s = (s + 1) % WORDS_SLOTS;
	return &w->slot[s];
}

/* Puts all keys where words_stop looks for them; false: there is no room. */
static bool
place_stops(struct words *w, const uint64_t *key, size_t n)
{
	memset(w->stop, 0, sizeof(w->stop));
	for (size_t i = 0; i < n; i++) {
		uint64_t *slot = &w->stop[words_slot(w, key[i])];

		slot += slot[0] != 0;
		if (slot[0] != 0)
			return false;
		slot[0] = key[i];
	}
	return true;
}

/* A factor is looked for that needs no search when a word is looked up. */
static void
set_stops(struct words *w)
{
	uint64_t key[WORDS_STOPS / 4];
	size_t n = 0;

	for (size_t i = 0; i < WORDS_SLOTS; i++)
		if ((w->slot[i].bits & WORD_STOP) && w->slot[i].key.b == 0 &&
		    n < sizeof(key) / sizeof(key[0]))
			key[n++] = w->slot[i].key.a | EVERY(0x20);
	w->odd = UINT64_C(0x9E3779B97F4A7C15);
	while (!place_stops(w, key, n))
		w->odd += UINT64_C(0x5851F42D4C957F2E);
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
		struct word *slot;
		struct key key;
		size_t bit;

		if (!fold_bytes(dict_cell(&d, i, word), &key))
			continue;
		if (w->n >= WORDS_SLOTS / 2)
			die("the tables hold more than %d words",
			    WORDS_SLOTS / 2);
		slot = slot_of(w, key);
		w->n += slot->key.a == 0;
		bit = hash(key) % WORDS_BITS;
		w->known[bit / 64] |= UINT64_C(1) << bit % 64;
		slot->key = key;
		slot->bits |= bits_of(dict_cell(&d, i, classes));
		slot->month |= month_of(dict_cell(&d, i, value), slot->bits);
	}
	dict_free(&d);
}

void
words_load(struct words *w)
{
	*w = (struct words){ 0 };
	w->slot = mem_zeroed(WORDS_SLOTS, sizeof(*w->slot));
	add_table(w, &data_abbrev);
	add_table(w, &data_starter);
	set_stops(w);
}

void
words_free(struct words *w)
{
	mem_free(w->slot);
	*w = (struct words){ 0 };
}

/* False: the word is in no table; that is so of most. */
static bool
is_known(const struct words *w, struct key key)
{
	size_t bit = hash(key) % WORDS_BITS;

	return w->known[bit / 64] >> bit % 64 & 1;
}

unsigned
words_find(const struct words *w, struct span word)
{
	struct key key;

	return fold(word, &key) && is_known(w, key) ?
	    slot_of(w, key)->bits : 0;
}

/* Nothing is known of what is behind a word in a header; NULL: unknown. */
static const struct word *
find_bare(const struct words *w, struct span word)
{
	struct key key;

	return word.n > 0 && fold_bytes(word, &key) && is_known(w, key) ?
	    slot_of(w, key) : NULL;
}

unsigned
words_find_bare(const struct words *w, struct span word)
{
	const struct word *found = find_bare(w, word);

	return found ? found->bits : 0;
}

int
words_month(const struct words *w, struct span word)
{
	const struct word *found = find_bare(w, word);

	return found ? found->month : 0;
}
