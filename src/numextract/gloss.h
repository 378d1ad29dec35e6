/* gloss - a sentence's tokens, and what the tables know about each. */
#ifndef GLOSS_H
#define GLOSS_H

#include <stdbool.h>
#include <stddef.h>

#include "lexicon.h"
#include "mention.h"
#include "token.h"

enum { HOME_LANDS = 8 };

/* What an article has told so far; spans are of tables. */
struct home {
	struct span land[HOME_LANDS]; /* "philippine", in order; no two alike */
	size_t n;
	struct span dollar; /* the code of its last "A$" */
	bool abroad;        /* it says "US$": "$" alone is another */
};

struct gloss {
	struct sentence *s;
	const struct tokens *t;
	size_t n;               /* tokens */
	uint64_t seen;          /* classes that occur in it */
	bool han;               /* Chinese characters do */
	struct home *home;      /* the article's */
};

void gloss_start(struct gloss *, struct sentence *);

static inline struct span
gloss_span(const struct gloss *c, size_t i)
{
	return token_span(c->t, i);
}

static inline enum token_kind
gloss_kind(const struct gloss *c, size_t i)
{
	return (enum token_kind)c->t->at[i].kind;
}

/* Is there a token i, and has it no white space before it? */
static inline bool
gloss_glued(const struct gloss *c, size_t i)
{
	return i < c->n && c->t->at[i].flags & TOKEN_GLUED;
}

/* Is there a token i, and is it a word? */
static inline bool
gloss_is_word(const struct gloss *c, size_t i)
{
	return i < c->n && gloss_kind(c, i) == TOKEN_WORD;
}

static inline bool
gloss_free_at(const struct gloss *c, size_t i)
{
	return i < c->n && !c->s->taken[i];
}

static inline const struct lex *
gloss_lex(const struct gloss *c, size_t i)
{
	return &lexicon_entry[c->t->at[i].id];
}

/* Is there a token i, and is it of digits; does it begin with a capital? */
static inline bool
gloss_digits(const struct gloss *c, size_t i)
{
	return i < c->n && gloss_kind(c, i) == TOKEN_DIGITS;
}

static inline bool
gloss_capital(const struct gloss *c, size_t i)
{
	return i < c->n && c->t->at[i].flags & TOKEN_CAPITAL;
}

/* Does a word of these classes stand anywhere in the sentence? */
static inline bool
gloss_seen(const struct gloss *c, uint64_t classes)
{
	return (c->seen & classes) != 0;
}

static inline enum role
gloss_role(const struct gloss *c, size_t i)
{
	return i < c->n ? (enum role)gloss_lex(c, i)->role : ROLE_NONE;
}

static inline bool
gloss_is(const struct gloss *c, size_t i, uint64_t classes)
{
	return i < c->n && (gloss_lex(c, i)->is & classes) != 0;
}

/* Is token i in no table of words? */
static inline bool
gloss_unknown(const struct gloss *c, size_t i)
{
	return i < c->n && gloss_lex(c, i)->role == ROLE_NONE &&
	    (gloss_lex(c, i)->is & ~(IS_PHRASE | IS_LAND | IS_ADJ |
	    IS_PERSONS)) == 0;
}

/* Is token i this one byte? */
static inline bool
gloss_mark(const struct gloss *c, size_t i, char mark)
{
	return i < c->n && c->t->at[i].end - c->t->at[i].start == 1 &&
	    c->t->text.p[c->t->at[i].start] == mark;
}

/* Is token i this word, in lower case or not? */
static inline bool
gloss_word(const struct gloss *c, size_t i, struct span word)
{
	return i < c->n && span_eq_fold(gloss_span(c, i), word);
}

/* A hyphen, a minus sign or a dash; U+2010 to U+2015, U+2212. */
bool gloss_dash(const struct gloss *, size_t i);

/* Is token i a full stop of initials: "U.S."? */
bool gloss_initials(const struct gloss *, size_t i);

enum { GLOSS_KEY = 72 };

/*
 * Tokens [i, i + n) set off by blanks, but for those between two Chinese
 * characters, in lower case with fold, in a buffer
 * of GLOSS_KEY bytes; an empty span when they are not there or too long.
 */
struct span gloss_key(const struct gloss *, size_t i, size_t n, bool fold,
    char *buf);

#endif
