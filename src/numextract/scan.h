/* scan - a sentence's tokens, and what the tables know about each. */
#ifndef SCAN_H
#define SCAN_H

#include <stdbool.h>
#include <stddef.h>

#include "lexicon.h"
#include "mention.h"
#include "token.h"

struct scan {
	struct sentence *s;
	const struct tokens *t;
	size_t n;               /* tokens */
	const struct lex **lex; /* n of them; NULL: not looked up yet */
	size_t lex_cap;
	size_t words;           /* tokens that are words */
	uint64_t *seen;         /* classes that occur in it; 0: not known */
};

void scan_start(struct scan *, struct sentence *);
void scan_free(struct scan *);

static inline struct span
scan_span(const struct scan *c, size_t i)
{
	return token_span(c->t, i);
}

static inline enum token_kind
scan_kind(const struct scan *c, size_t i)
{
	return (enum token_kind)c->t->at[i].kind;
}

/* Is there a token i, and has it no white space before it? */
static inline bool
scan_glued(const struct scan *c, size_t i)
{
	return i < c->n && c->t->at[i].flags & TOKEN_GLUED;
}

static inline bool
scan_free_at(const struct scan *c, size_t i)
{
	return i < c->n && !c->s->taken[i];
}

/* Looks token i up: what scan_lex does when it has not been asked yet. */
const struct lex *scan_look(const struct scan *, size_t i);

static inline const struct lex *
scan_lex(const struct scan *c, size_t i)
{
	return c->lex[i] ? c->lex[i] : scan_look(c, i);
}

/* Does a word of these classes stand anywhere in the sentence? */
bool scan_seen(const struct scan *, uint64_t classes);

static inline enum role
scan_role(const struct scan *c, size_t i)
{
	return i < c->n ? scan_lex(c, i)->role : ROLE_NONE;
}

static inline bool
scan_is(const struct scan *c, size_t i, uint64_t classes)
{
	return i < c->n && (scan_lex(c, i)->is & classes) != 0;
}

/* Is token i in no table of words? */
static inline bool
scan_unknown(const struct scan *c, size_t i)
{
	return i < c->n && scan_lex(c, i)->role == ROLE_NONE &&
	    (scan_lex(c, i)->is & ~IS_PHRASE) == 0;
}

/* Is token i this one byte? */
static inline bool
scan_mark(const struct scan *c, size_t i, char mark)
{
	return i < c->n && c->t->at[i].end - c->t->at[i].start == 1 &&
	    c->t->text.p[c->t->at[i].start] == mark;
}

/* Is token i this word, in lower case or not? */
static inline bool
scan_word(const struct scan *c, size_t i, struct span word)
{
	return i < c->n && span_eq_fold(scan_span(c, i), word);
}

/* A hyphen, a minus sign or a dash; U+2010 to U+2015, U+2212. */
bool scan_dash(const struct scan *, size_t i);

enum { SCAN_KEY = 72 };

/*
 * Tokens [i, i + n) set off by blanks, in lower case with fold, in a buffer
 * of SCAN_KEY bytes; an empty span when they are not there or too long.
 */
struct span scan_key(const struct scan *, size_t i, size_t n, bool fold,
    char *buf);

#endif
