/* token - the words, digits and marks of a sentence, with byte offsets. */
#ifndef TOKEN_H
#define TOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "span.h"

enum token_kind {
	TOKEN_WORD,   /* letters, with inner apostrophes: China's, don't */
	TOKEN_DIGITS, /* ASCII digits only: "1,385" is three tokens */
	TOKEN_MARK,   /* one character of any other kind: , . $ % - “ € */
	TOKEN_CJK     /* one Han, kana or hangul character */
};

/* Bits of token.flags. */
enum {
	TOKEN_GLUED = 1,   /* no white space before it (the first: not set) */
	TOKEN_CAPITAL = 2, /* a word that begins with a capital */
	TOKEN_CAPS = 4,    /* a word of two or more letters, all capitals */
	TOKEN_FOREIGN = 8  /* holds a byte >= 0x80 */
};

struct token {
	uint32_t start, end; /* half-open byte offsets in the text */
	uint8_t kind;
	uint8_t flags;
	uint16_t id; /* for the reader's own use; token_scan sets 0 */
};

struct tokens {
	struct span text;
	struct token *at;
	size_t n, cap;
	bool cjk;    /* one of them is TOKEN_CJK */
	bool quotes; /* one of them may have an apostrophe in it */
};

/*
 * Cuts text (under 4 GiB) into tokens; white space (utf8_is_space) is between
 * them.  Zero-width characters count as white space that glues.  Linear.
 * IN_PAD bytes behind the text can be read.
 */
void token_scan(struct tokens *, struct span text);
void token_free(struct tokens *);

static inline struct span
token_span(const struct tokens *t, size_t i)
{
	return span_cut(t->text, t->at[i].start, t->at[i].end);
}

/* The text from token i up to the end of token j. */
static inline struct span
token_range(const struct tokens *t, size_t i, size_t j)
{
	return span_cut(t->text, t->at[i].start, t->at[j].end);
}

#endif
