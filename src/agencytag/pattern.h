/* pattern - names built of a body and a place: "police in Hunan". */
#ifndef PATTERN_H
#define PATTERN_H

#include "mem.h"
#include "mention.h"
#include "names.h"
#include "uses.h"

struct patterns {
	struct uses words; /* pattern.tsv */
};

/* The uses of a word; its head tells what they are. */
enum {
	PATTERN_TAIL = 1, PATTERN_OPENS = 2, PATTERN_BARE = 4,
	PATTERN_THE = 8, PATTERN_JOIN = 16, PATTERN_PART = 32,
	PATTERN_SORT = 64, PATTERN_LINK = 128, PATTERN_MANY = 256,
	PATTERN_WHERE = 512, PATTERN_LOCAL = 1024, PATTERN_TIME = 2048,
	PATTERN_STOP = 4096, PATTERN_CITY = 8192, PATTERN_PROVINCE = 16384,
	PATTERN_STATE = 32768, PATTERN_BRANCH = 65536,
	PATTERN_PRAISE = 131072, PATTERN_TELL = 262144,
	PATTERN_WHOLE = 524288, PATTERN_SAYS = 1048576,
	PATTERN_TRADE = 2097152
};

void pattern_load(struct patterns *);
void pattern_free(struct patterns *);

/* Has the word, in any case, one of these uses in pattern.tsv? */
static inline bool
pattern_use(const struct patterns *p, struct span word, unsigned uses)
{
	return (uses_of(&p->words, word) & uses) != 0;
}

/* The word that starts at p, at most to end; and the one that ends at p. */
struct span pattern_word(const char *p, const char *end);
struct span pattern_word_before(const char *start, const char *p);

/* The next word behind p, past ASCII marks, and the last one before it, past
   blanks; empty where there is none. */
struct span pattern_next(const char *p, const char *end);
struct span pattern_last(const char *start, const char *p);

/* The length of "'s" at p, straight or curly, or 0. */
size_t pattern_genitive(const char *p, const char *end);

/*
 * The place among the mentions [from, n) that ends, with or without "'s",
 * right before the byte at; or NULL.
 */
struct mention *pattern_place_before(const struct mentions *, size_t from,
    struct span text, uint32_t at);

/* The same over words as in "Hunan's provincial police". */
struct mention *pattern_tailed_place(const struct patterns *,
    const struct mentions *, size_t from, struct span text, uint32_t at);

/* The place among the mentions [i, n) that starts there; or NULL. */
const struct mention *pattern_place_at(const struct mentions *, size_t i,
    uint32_t start);

/* Is the place a country, or its people? */
bool pattern_is_land(const struct names *, const struct mention *place);

/* Makes a body of a MENTION_WORD, which has its place by now. */
void pattern_become(const struct names *, struct mention *body,
    enum mention_what);

/*
 * Joins bodies and places among the mentions [from, m->n) of one text, which
 * are in order and do not overlap: the body grows over its place and becomes
 * MENTION_BODY or MENTION_BUILT, the place in it MENTION_GONE.  Words that
 * remain alone become MENTION_GONE.  Ids are made in the arena.
 */
void pattern_join(const struct patterns *, const struct names *,
    struct span text, struct mentions *m, size_t from, struct arena *);

#endif
