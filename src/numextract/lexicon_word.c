/* The words of the tables, and those of a text among them. */
#include "lexicon.h"

#include <limits.h>

#include "bits.h"
#include "err.h"
#include "mem.h"

#if defined(__GNUC__) && defined(__x86_64__)
#include <emmintrin.h>
#endif

enum {
	LONGEST = 40, /* bytes of a word */
	KEY = 16      /* bytes that tell all words but a few */
};

struct key {
	uint64_t half[2]; /* the first bytes in lower case, zeros behind */
};

_Alignas(64) struct lex lexicon_entry[LEXICON_ENTRIES];

/* Where the words of the entries are. */
static const char *name[LEXICON_SLOTS + 1];

/*
 * The entries stand in groups of eight, which a word's hash chooses.  Each
 * has a byte of the hash in its group's tags, so that an unknown word, of
 * which there are many, is told by one look at what stays in the cache.
 */
enum {
	GROUP = 8, GROUPS = LEXICON_SLOTS / GROUP,
	ENTRIES_MAX = LEXICON_SLOTS / 4 * 3
};

static uint64_t tags[GROUPS]; /* 0: no entry */
static size_t entries;

static const uint64_t ones = 0x0101010101010101;

#if !defined(__GNUC__) || !defined(__x86_64__)
/* Eight bytes, ASCII letters in lower case. */
static inline uint64_t
fold(uint64_t w)
{
	const uint64_t high = ones << 7;
	uint64_t low = w & ~high;
	uint64_t from = low + (128 - 'A') * ones;
	uint64_t past = low + (127 - 'Z') * ones;

	return w | ((from & ~past & ~w & high) >> 2);
}
#endif

/* The key of n bytes at p, KEY at most, where KEY can be read. */
static inline struct key
padded_key(const char *p, size_t n)
{
	static const unsigned char keep[2 * KEY] = { 0xFF, 0xFF, 0xFF, 0xFF,
		0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
		0xFF, 0xFF };
	const unsigned char *from = keep + KEY - n;
	struct key k;
#if defined(__GNUC__) && defined(__x86_64__)
	__m128i v = _mm_and_si128(_mm_loadu_si128((const void *)p),
	    _mm_loadu_si128((const void *)from));
	/* capitals alone are the highest of signed bytes then */
	__m128i upper = _mm_cmpgt_epi8(_mm_add_epi8(v,
	    _mm_set1_epi8(INT8_MAX - 'Z')),
	    _mm_set1_epi8('A' - 1 + INT8_MAX - 'Z'));

	v = _mm_or_si128(v, _mm_and_si128(upper, _mm_set1_epi8(0x20)));
	k.half[0] = (uint64_t)_mm_cvtsi128_si64(v);
	k.half[1] = (uint64_t)_mm_cvtsi128_si64(_mm_unpackhi_epi64(v, v));
#else
	struct key mask;

	memcpy(&mask, from, KEY);
	memcpy(&k, p, KEY);
	k.half[0] = fold(k.half[0] & mask.half[0]);
	k.half[1] = fold(k.half[1] & mask.half[1]);
#endif
	return k;
}

static struct key
key_of(struct span word)
{
	char bytes[KEY] = { 0 };
	size_t n = word.n < KEY ? word.n : KEY;

	memcpy(bytes, word.p, n);
	return padded_key(bytes, n);
}

static struct span
name_of(size_t e)
{
	return (struct span){ name[e], lexicon_entry[e].n };
}

/* Groups fill from their lowest byte, and tags have their high bit. */
static inline bool
is_full(uint64_t group)
{
	return group >> 63 != 0;
}

static inline uint64_t
tag_of(uint64_t hash)
{
	return (hash >> 24 & 0x7F) | 0x80;
}

/* The entry of a group with the lowest tag that a high bit of like tells. */
static inline size_t
entry_at(size_t group, uint64_t like)
{
	return 1 + group * GROUP + bits_first(like) / CHAR_BIT;
}

static inline uint64_t
hash_of(struct key k)
{
	uint64_t h = (k.half[0] ^ k.half[1] * 0xFF51AFD7ED558CCD) *
	    0x9E3779B97F4A7C15;

	return h ^ h >> 32;
}

/* The lowest byte of w that is zero, as its high bit; others above may be. */
static inline uint64_t
zero_byte(uint64_t w)
{
	return (w - ones) & ~w & ones << 7;
}

/* Is that the entry of the word? */
static inline bool
is_entry(size_t e, struct span word, struct key k)
{
	const struct lex *lex = &lexicon_entry[e];

	return ((lex->key[0] ^ k.half[0]) | (lex->key[1] ^ k.half[1])) == 0 &&
	    (word.n <= KEY || span_eq_fold(name_of(e), word));
}

/* The number of a word, or 0; and the group where it is or would be. */
static size_t
search(struct span word, struct key k, size_t *group)
{
	uint64_t h = hash_of(k);
	size_t g = (size_t)h % GROUPS;

	for (;; g = (g + 1) % GROUPS) {
		uint64_t like = zero_byte(tags[g] ^ tag_of(h) * ones);

		*group = g;
		for (; like; like &= like - 1) {
			size_t e = entry_at(g, like);

			if (is_entry(e, word, k))
				return e;
		}
		if (!is_full(tags[g]))
			return 0;
	}
}

/* The number of any word, or 0. */
static size_t
search_word(struct span word)
{
	size_t group;

	return word.n > LONGEST ? 0 : search(word, key_of(word), &group);
}

/* A guess that is right. */
static struct lex_guess
guess_known(struct span word)
{
	size_t e = search_word(word);
	const struct lex *lex = &lexicon_entry[e];

	return (struct lex_guess){ { lex->key[0], lex->key[1] }, e };
}

/*
 * The entry that a word has if it has one: most words are the first with
 * their tag, or none.  Whether it is known is hard to foretell, so that is no
 * branch here nor in settle.
 */
static inline struct lex_guess
guess(struct span word, struct key k)
{
	uint64_t h = hash_of(k);
	size_t group = (size_t)h % GROUPS;
	uint64_t like = zero_byte(tags[group] ^ tag_of(h) * ones);
	/* some bit, as a look for the first of none would be a branch */
	size_t e = entry_at(group, like | UINT64_C(1) << 63);

	if (is_full(tags[group]))
		return guess_known(word);
	return (struct lex_guess){ { k.half[0], k.half[1] },
		e & (0 - (size_t)(like != 0)) };
}

/* The number of the word, or 0. */
static inline uint16_t
settle(const struct lex_guess *g, struct span word)
{
	const struct lex *lex = &lexicon_entry[g->entry];
	uint64_t unlike = (lex->key[0] ^ g->key[0]) |
	    (lex->key[1] ^ g->key[1]);

	return (uint16_t)((unlike & (0 - (uint64_t)(g->entry != 0))) != 0 ?
	    search_word(word) : g->entry);
}

uint16_t
lexicon_number(struct span word)
{
	struct lex_guess g;

	if (word.n == 0)
		return 0;
	g = word.n > KEY ? guess_known(word) : guess(word, key_of(word));
	return settle(&g, word);
}

static inline struct lex_guess
padded_guess(struct span word)
{
	return word.n > KEY ? guess_known(word) :
	    guess(word, padded_key(word.p, word.n));
}

uint16_t
lexicon_padded(struct span word)
{
	struct lex_guess g = padded_guess(word);

	return settle(&g, word);
}

/*
 * Bytes of the possessive 's that word ends with, or 0.  Most words tell by
 * their last byte but one that they have none.
 */
static inline uint8_t
possessive(struct span word)
{
	const char *mark = word.p + word.n - 1 - (word.n > 1);

	if (*mark != '\'' && *mark != '\x99')
		return 0;
	if (word.n < 3 || mark[1] != 's')
		return 0;
	if (*mark == '\'')
		return 2;
	return word.n > 4 && mark[-2] == '\xE2' && mark[-1] == '\x80' ? 4 : 0;
}

static void
marks_room(struct lex_marks *m, size_t n)
{
	size_t numbers = m->cap, starts = numbers, guesses = numbers;

	if (n <= m->cap)
		return;
	m->number = mem_grow(m->number, &numbers, n, sizeof(*m->number));
	m->start = mem_grow(m->start, &starts, n, sizeof(*m->start));
	m->guess = mem_grow(m->guess, &guesses, n, sizeof(*m->guess));
	m->bare = mem_grow(m->bare, &m->cap, n, sizeof(*m->bare));
}

/* All entries are fetched before the first of them is looked at. */
static void
guess_all(const struct tokens *t, struct lex_guess *to)
{
	const char *text = t->text.p;

	for (size_t i = 0, n = t->n; i < n; i++) {
		to[i] = padded_guess(span_to(text + t->at[i].start,
		    text + t->at[i].end));
		FETCH(&lexicon_entry[to[i].entry]);
	}
}

void
lexicon_mark(struct tokens *t, struct lex_marks *m)
{
	const char *text = t->text.p;
	struct lex_bare *bares;
	uint32_t *number, *start;
	uint64_t is = 0, caps = 0;
	size_t numbers = 0, starts = 0;
	unsigned hints = 0;

	marks_room(m, t->n + 1);
	bares = m->bare;
	number = m->number;
	start = m->start;
	guess_all(t, m->guess);
	for (size_t i = 0, n = t->n; i < n; i++) {
		struct token *k = &t->at[i];
		struct span word = span_to(text + k->start, text + k->end);
		uint16_t found = settle(&m->guess[i], word);
		struct lex_bare bare = { k->kind == TOKEN_DIGITS ?
			LEXICON_DIGITS : found, 0 };
		const struct lex *lex = &lexicon_entry[bare.id];

		k->id = bare.id;
		is |= lex->is;
		caps |= lex->is & (0 - (uint64_t)(k->flags / TOKEN_CAPS & 1));
		number[numbers] = (uint32_t)i;
		numbers += (lex->is & (IS_FIRST | IS_DOT)) != 0;
		if (t->quotes && (bare.less = possessive(word)) > 0) {
			bare.id = lexicon_number(span_cut(word, 0,
			    word.n - bare.less));
			lex = &lexicon_entry[bare.id];
		}
		bares[i] = bare;
		start[starts] = (uint32_t)i;
		starts += lex->when.hint & LEX_STARTS;
		hints |= lex->when.hint;
	}
	m->is = is;
	m->caps = (caps & (IS_PRON | IS_CONJ)) != 0;
	m->numbers = numbers;
	m->starts = starts;
	m->dates = (hints & LEX_SHOWS) != 0 || t->cjk;
}

void
lexicon_marks_free(struct lex_marks *m)
{
	mem_free(m->bare);
	mem_free(m->number);
	mem_free(m->start);
	mem_free(m->guess);
	*m = (struct lex_marks){ 0 };
}

struct lex *
lexicon_add(struct span word)
{
	static struct lex spare;
	struct key k = key_of(word);
	size_t group, e, place;

	if (word.n == 0 || word.n > LONGEST)
		return &spare;
	if ((e = search(word, k, &group)) != 0)
		return &lexicon_entry[e];
	if (++entries > ENTRIES_MAX)
		die("the tables hold more than %d words", ENTRIES_MAX);
	/* search ends at a group with room */
	place = bits_first(zero_byte(tags[group])) / CHAR_BIT % GROUP;
	tags[group] |= tag_of(hash_of(k)) << place * CHAR_BIT;
	e = 1 + group * GROUP + place;
	lexicon_entry[e].key[0] = k.half[0];
	lexicon_entry[e].key[1] = k.half[1];
	name[e] = word.p;
	lexicon_entry[e].n = (uint8_t)word.n;
	return &lexicon_entry[e];
}

void
lexicon_each(uint64_t set, void (*see)(struct span word))
{
	for (size_t i = 1; i <= LEXICON_SLOTS; i++) {
		if (lexicon_entry[i].is & set && lexicon_entry[i].n > 0)
			see(name_of(i));
	}
}
