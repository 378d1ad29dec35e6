/* mention - a number, date or duration found in a sentence. */
#ifndef MENTION_H
#define MENTION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "date.h"
#include "lexicon.h"
#include "mem.h"
#include "span.h"
#include "token.h"

enum mention_kind {
	KIND_COUNT,
	KIND_MONEY,
	KIND_PERCENT,
	KIND_MEASURE,
	KIND_ORDINAL,
	KIND_AGE,
	KIND_DATE,
	KIND_TIME,
	KIND_DURATION,
	KIND_SET
};

enum mention_bound {
	BOUND_EQUAL,    /* = */
	BOUND_ABOUT,    /* ~ */
	BOUND_MORE,     /* > */
	BOUND_LEAST,    /* >= */
	BOUND_LESS,     /* < */
	BOUND_MOST      /* <= */
};

/*
 * Offsets are bytes in the sentence.  value, high, unit, item, phrase and
 * note are as the output shows them; each points into the sentence, a table
 * or the sentence's arena, and n is 0 where it does not apply.
 */
struct mention {
	uint32_t start, end;
	uint32_t first, last; /* tokens [first, last] */
	enum mention_kind kind;
	enum mention_bound bound;
	struct span value, high, unit, item, phrase, note;
};

/*
 * One sentence being read.  The finders of dates run first, then those of
 * numbers; each appends mentions and sets taken for the tokens it owns (the
 * mention's, and words such as "since" that belong to it alone).
 */
struct sentence {
	struct tokens token;
	struct lex_marks marks; /* of the tokens */
	bool *taken;           /* token.n of them */
	size_t taken_cap;
	struct date reference; /* year 0: not known */
	struct mention *at;
	size_t n, cap;
	struct arena arena;    /* reset for each sentence */
};

/* Appends a mention of tokens [first, last] and takes them. */
struct mention *mention_add(struct sentence *, enum mention_kind,
    size_t first, size_t last);

#endif
