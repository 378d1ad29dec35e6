#include "quantity.h"

enum {
	NOUN_MAX = 6, /* characters of the longest noun */
	FAR = 4,      /* between a noun and its number */
	FAR_MONEY = 6
};

/* The longest word of a class that ends before token i, or begins there. */
static size_t
word_length(const struct gloss *c, size_t i, bool backward, uint64_t class)
{
	char buf[GLOSS_KEY];

	for (size_t n = NOUN_MAX; n > 0; n--) {
		size_t from = backward ? i - n : i;
		struct span key;

		if ((backward && n > i) || from + n > c->n)
			continue;
		key = token_range(c->t, from, from + n - 1);
		if (key.n > sizeof(buf))
			continue;
		if (lexicon_find(key)->is & class)
			return n;
	}
	return 0;
}

static size_t
noun_length(const struct gloss *c, size_t i, bool backward)
{
	return word_length(c, i, backward, IS_HAN_NOUN);
}

static bool
is_mark(const struct gloss *c, size_t i)
{
	return gloss_kind(c, i) == TOKEN_MARK;
}

/* Looks right of token i, up to a mark: the head stands last before it. */
static bool
behind(const struct gloss *c, struct quantity *q, size_t i)
{
	size_t end = i, n;

	if (noun_length(c, i, false) == 0 &&
	    word_length(c, i, false, IS_VERB) > 0)
		return false; /* 4起涉及儿童 */
	while (end < c->n && !is_mark(c, end) && end - i < 24 &&
	    gloss_lex(c, end)->role < ROLE_HAN_DIGIT &&
	    gloss_kind(c, end) != TOKEN_DIGITS)
		end++;
	for (size_t at = i; at < end; at++) {
		n = noun_length(c, at, false);
		if (n == 0 || at + n > end || (n == 1 && at > i &&
		    at + n < end))
			continue; /* a part of a longer word, most likely */
		/* "...的账号": what comes after 的 is the head */
		q->item = token_range(c->t, at, at + n - 1);
		q->phrase = token_range(c->t, i, at + n - 1);
		if (!span_is(gloss_span(c, at + n < c->n ? at + n : at),
		    "\xE7\x9A\x84"))
			return true;
	}
	return q->item.n > 0;
}

/* The first of "账号和店铺": the noun before the "and" that is before i. */
static size_t
first_of(const struct gloss *c, size_t i)
{
	size_t n;

	while (i > 1 && gloss_is(c, i - 1, IS_CONJ) &&
	    (n = noun_length(c, i - 1, true)) > 0)
		i -= n + 1;
	return i;
}

/* "罚款9家": money is no noun of what is counted, those fined are. */
static bool
is_money(const struct gloss *c, size_t from, size_t n)
{
	return lexicon_find(token_range(c->t, from, from + n - 1))->is &
	    IS_MONEY;
}

/* 3省8市: does a number stand before the noun of n characters? */
static bool
counts(const struct gloss *c, size_t noun, size_t n)
{
	return noun > 0 && (gloss_digits(c, noun - 1) || (n == 1 &&
	    gloss_lex(c, noun - 1)->role >= ROLE_HAN_DIGIT));
}

/* Does 人 stand behind the number?  It counts persons alone. */
static bool
counts_persons(const struct gloss *c, size_t tail)
{
	return gloss_is(c, tail, IS_PERSONS) && gloss_is(c, tail, IS_HAN_NOUN);
}

/* Are they persons?  The last character tells, if the word does not. */
static bool
are_persons(const struct gloss *c, size_t from, size_t n)
{
	return (lexicon_find(token_range(c->t, from, from + n - 1))->is &
	    IS_PERSONS) != 0 || gloss_is(c, from + n - 1, IS_PERSONS);
}

/* 通报违规应用，共43款: the comma before the sum, or i. */
static size_t
before_sum(const struct gloss *c, size_t i)
{
	size_t n = word_length(c, i, true, IS_TALLY);

	return n > 0 && n < i && span_is(gloss_span(c, i - n - 1),
	    "\xEF\xBC\x8C") ? i - n - 1 : i;
}

/* Looks left of token i: the noun right before the number. */
static bool
ahead(const struct gloss *c, struct quantity *q, size_t i)
{
	size_t reach = q->kind == KIND_MONEY ? FAR_MONEY : FAR;

	i = before_sum(c, i);
	for (size_t far = 0; far < reach && i > far; far++) {
		size_t n = noun_length(c, i - far, true), from;

		if ((n == 1 && far > 0) || (n > 0 && far > 0 &&
		    q->kind == KIND_MONEY && !is_money(c, i - far - n, n)))
			n = 0; /* 酒 of 酒后驾车; 对公司处5万元罚款 */
		if (n > 0 && ((q->kind == KIND_COUNT && is_money(c,
		    i - far - n, n)) || counts(c, i - far - n, n)))
			return false;
		if (n > 0 && counts_persons(c, q->tail) &&
		    !are_persons(c, i - far - n, n))
			return false; /* 采取刑事强制措施112人 */
		if (n > 0) {
			from = first_of(c, i - far - n);
			q->phrase = token_range(c->t, from, i - far - 1);
			q->item = token_range(c->t, from,
			    from + noun_length(c, from, false) - 1);
			return true;
		}
		if (is_mark(c, i - far - 1))
			return false;
	}
	return false;
}

void
han_item(const struct gloss *c, struct quantity *q)
{
	size_t i = q->tail;

	if (gloss_is(c, i, IS_HAN_MORE))
		i++;
	if (gloss_is(c, i + 1, IS_TIMES) && gloss_is(c, i, IS_HAN_NOUN)) {
		/* 接待游客3万人次 */
		if (!ahead(c, q, q->first))
			q->item = q->phrase = token_range(c->t, i, i + 1);
		return;
	}
	if (gloss_is(c, i, IS_MEASURE_WORD)) {
		size_t batch = gloss_is(c, i + 1, IS_TIMES); /* 40批次 */

		if (behind(c, q, i + 1 + batch) || ahead(c, q, q->first))
			return;
		/* "twice": what is counted is the measure word itself */
		if (gloss_is(c, i, IS_TIMES))
			q->item = q->phrase = gloss_span(c, i);
		return;
	}
	if (!ahead(c, q, q->kind == KIND_MONEY ? q->lead : q->first))
		behind(c, q, i);
}
