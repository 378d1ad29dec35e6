/* quantity - a number with its unit, before it becomes a mention. */
#ifndef QUANTITY_H
#define QUANTITY_H

#include "number.h"
#include "resolve.h"

struct quantity {
	struct number number;
	size_t first, last;      /* tokens of the mention */
	size_t lead;             /* first token of the words that bound it */
	size_t tail;             /* one past those behind it: "or more" */
	enum mention_kind kind;
	enum mention_bound bound;
	struct decimal value, high;
	bool range;              /* high is set */
	bool vague;
	bool dangling;           /* "8- to 16-meter": unit comes later */
	bool hyphen;             /* "six-member": the noun is glued */
	bool stated;             /* has a currency or unit of its own */
	bool closed;             /* 3万以上5万以下: its ends say all */
	bool hinted;             /* "an average of": surely a quantity */
	struct span unit;        /* ISO 4217 code, UCUM code, % or count */
	struct span per;         /* what a rate is for */
	bool up, down, conv, of, elided, planned;
	struct span in;          /* year of a respectively-list */
	struct span item, phrase;
	size_t after;            /* first token behind mention and rate */
};

struct quantities {
	struct quantity *at;
	size_t n, cap;
};

/* Is it an age by what it stands beside?  Its bound is found. */
bool quantity_age(const struct gloss *, const struct quantity *);

/* "three of the five years": makes it a duration, of the same unit. */
bool quantity_length(const struct gloss *, struct quantity *);

/* Number i, i >= *n, becomes number *n of those kept; one more is. */
void quantity_keep(struct quantities *, size_t *n, size_t i);

/*
 * Adds the unit of a number: what stands before it (a currency sign) and
 * behind it; the feet and inches of 5-foot-10.  True when there is one.
 * (money.c, unit.c)
 */
bool money_find(const struct gloss *, struct quantity *);
bool unit_find(const struct gloss *, struct quantity *);
bool height_find(const struct gloss *, struct quantity *);

/*
 * Row of unit.tsv that tokens [i, i + n) name, singular or plural, if it is
 * of that kind ("time", "share"); or DICT_NONE.  (unit.c)
 */
size_t unit_of_kind(const struct gloss *, size_t i, size_t n, const char *);

/* The same as unit_find of a share, "per cent".  (share.c) */
bool percent_find(const struct gloss *, struct quantity *);

/* Do the words of a share, "per cent", end before that token? */
bool share_before(const struct gloss *, size_t end);

/* "a month", "per barrel", "/day" behind it: sets per, and after. */
void rate_find(const struct gloss *, struct quantity *);

/* The same behind the noun: "45 calls a day", "3 tonnes of salt a day". */
void rate_behind(const struct gloss *, struct quantity *);

/* Is the number no quantity: a name, a code, an idiom?  (ident.c) */
bool ident_is(const struct gloss *, const struct quantity *);

/*
 * Is a bare number a name in a list of such, "Sections 66C, 67 and 420"?  But
 * "under Section 66, 12 were held", "Sections 66 and 67, 12".  (listed.c)
 */
bool ident_listed(const struct gloss *, const struct quantity *);

/* Idioms: "one another", and of ordinals "first to comment".  (idiom.c) */
bool idiom_is(const struct gloss *, const struct quantity *);
bool idiom_ordinal(const struct gloss *, const struct quantity *);

/* Makes ranges of two quantities, shares units.  (range.c) */
void range_join(const struct gloss *, struct quantities *);

/* What stands beside it: more than, rose by.  (bound.c) */
void bound_find(const struct gloss *, struct quantity *);

/* The same behind the noun: "12 people or more". */
void bound_behind(const struct gloss *, struct quantity *);

/* Chinese: are they the ends of a range, 3万元以上 and 5万元以下? */
bool bound_closes(const struct gloss *, const struct quantity *,
    const struct quantity *);

enum { HAN_ITEMS = 4 };

/* A Chinese noun that was counted, and with which measure word. */
struct han_item {
	char item[48], measure[4];
	size_t item_n, measure_n;
	bool of_persons;
};

/* What is carried from sentence to sentence of an article. */
struct memory {
	char item[64];         /* the last noun counted, for elided nouns */
	size_t item_n;
	struct han_item han[HAN_ITEMS]; /* the last ones, in a ring */
	size_t han_n;          /* how many there were */
	char tail[32];         /* how the text before ended */
	size_t tail_n;
	struct home home;      /* the countries told of */
	unsigned read;         /* its sentences, up to a few */
	struct told told;      /* the date told last */
};

/*
 * Remembers how a text ends, for lines that are no sentences: "closed over",
 * and on the next line "100 websites".
 */
void memory_tail(struct memory *, struct span text);

/* The bound in that tail, for a number that begins a text. */
enum mention_bound bound_carried(const struct memory *);

/* Are tokens [from, to) what joins the numbers of a list?  (list.c) */
bool list_joined(const struct gloss *, size_t from, size_t to);

/* "471 and 500 in 2014 and 2015, respectively": sets in. */
void list_years(const struct gloss *, struct quantities *);

/*
 * For a number without a noun of its own: the subject before it, or what its
 * clause begins with, what "of the ..." opens the sentence with, or the noun
 * last counted.  (elided.c)
 */
bool elided_subject(const struct gloss *, struct quantities *, size_t i);
bool elided_opening(const struct gloss *, struct quantities *, size_t i);
bool elided_whole(const struct gloss *, struct quantity *);
void elided_recall(const struct gloss *, struct quantity *,
    const struct memory *);
void elided_remember(struct memory *, struct span item);

/*
 * One past a measure at token i that the noun counted is described with,
 * "two 12-inch guns", "three $5 notes", or i.
 */
size_t item_behind(const struct gloss *, size_t i);

/* "12 Thai and 3 Chinese men": where the number is that shares it, or 0. */
size_t item_shared(const struct gloss *, const struct quantity *);

/* The noun counted, or what the money is.  (item.c, sum.c) */
void item_all(const struct gloss *, struct quantities *, struct memory *);
void sum_find(const struct gloss *, struct quantity *);

/* Makes b, the number behind a, money if a is and the currency is a's. */
void sum_of_same(const struct gloss *, const struct quantity *a,
    struct quantity *b);

void han_item(const struct gloss *, struct quantity *);

/*
 * For a number whose measure word stands alone: the noun last counted with
 * the same one.  False: it has none, and any noun will do.
 */
bool han_recall(const struct gloss *, struct quantity *, const struct memory *);
void han_remember(const struct gloss *, const struct quantity *,
    struct memory *);

/* The singular of a noun, in lower case, in the sentence's arena. */
struct span noun_lemma(const struct gloss *, size_t i);
bool noun_is_plural(const struct gloss *, size_t i);

/* Is token i a possessive: "city's"? */
bool noun_owns(const struct gloss *, size_t i);

/* Is a noun counted after token i: "300 people", "12 new cases"? */
bool noun_behind(const struct gloss *, size_t i);

/* Appends all the quantities of the sentence to its mentions. */
void quantity_find(struct gloss *, struct quantities *, struct memory *);

#endif
