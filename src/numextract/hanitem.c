#include "quantity.h"

#include <string.h>

#include "hant.h"

enum {
	NOUN_MAX = 6, /* characters of the longest noun */
	FAR = 4,      /* between a noun and its number */
	FAR_MONEY = 6,
	PARTS = 6     /* of a list, or of what stands in quotation marks */
};

#define LIST_COMMA "\xE3\x80\x81" /* 、 */

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

/* Are they persons?  The last character tells, if the word does not. */
static bool
are_persons(const struct gloss *c, size_t from, size_t n)
{
	return (lexicon_find(token_range(c->t, from, from + n - 1))->is &
	    IS_PERSONS) != 0 || gloss_is(c, from + n - 1, IS_PERSONS);
}

/* Where the words that token i is among end: at a mark, or at a number. */
static size_t
words_end(const struct gloss *c, size_t i)
{
	size_t end = i;

	while (end < c->n && !is_mark(c, end) && end - i < 24 &&
	    gloss_lex(c, end)->role < ROLE_HAN_DIGIT &&
	    gloss_kind(c, end) != TOKEN_DIGITS)
		end++;
	return end;
}

/*
 * The noun that is the head of those that begin at *at, n characters of it:
 * 直播平台企业 are firms; but 嫌疑人账户 stays with the persons.
 */
static size_t
head_of(const struct gloss *c, size_t *at, size_t n, size_t end)
{
	for (;;) {
		size_t next = *at + n, more = noun_length(c, next, false);

		if (more < 2 || next + more > end ||
		    are_persons(c, *at, n) != are_persons(c, next, more))
			return n;
		*at = next;
		n = more;
	}
}

/* Is it 的, behind which the head stands? */
static bool
is_of(const struct gloss *c, size_t i)
{
	return i < c->n && span_is(gloss_span(c, i), "\xE7\x9A\x84");
}

/* 3家未落实主体责任的企业: a noun within what describes the head. */
static bool
of_later(const struct gloss *c, size_t i, size_t end)
{
	for (; i + 1 < end; i++)
		if (is_of(c, i) && noun_length(c, i + 1, false) > 0)
			return true;
	return false;
}

/* 票 of 票务平台: does a longer noun end the words that begin with it? */
static bool
part_of_word(const struct gloss *c, size_t at, size_t end)
{
	return gloss_kind(c, at) == TOKEN_CJK && !are_persons(c, at, 1) &&
	    end - at > 2 && noun_length(c, end, true) > 1;
}

/*
 * Looks right of token i, up to a mark: the head stands last before it.  What
 * is counted began at token first.
 */
static bool
behind(const struct gloss *c, struct quantity *q, size_t first, size_t i)
{
	size_t end = words_end(c, i), n;

	if (noun_length(c, i, false) == 0 &&
	    word_length(c, i, false, IS_VERB) > 0)
		return false; /* 4起涉及儿童 */
	for (size_t at = i; at < end; at++) {
		n = noun_length(c, at, false);
		if (n == 0 || at + n > end || (n == 1 && at + n < end &&
		    (at > i || part_of_word(c, at, end))))
			continue; /* a part of a longer word, most likely */
		n = head_of(c, &at, n, end);
		/* "...的账号": what comes after 的 is the head */
		q->item = token_range(c->t, at, at + n - 1);
		q->phrase = token_range(c->t, first, at + n - 1);
		if (!is_of(c, at + n) && (at == i || !of_later(c, at + n,
		    end)))
			return true;
	}
	return q->item.n > 0;
}

/*
 * The same, past what a comma of a list, or quotation marks, part from it:
 * 1426名出租、出售账户的个人, 393部宣扬“暴力”的作品.
 */
static bool
behind_list(const struct gloss *c, struct quantity *q, size_t i)
{
	static const char *const part[] = { LIST_COMMA, "\xE2\x80\x9C",
		"\xE2\x80\x9D" };
	size_t from = i, stop;

	for (int k = 0; k < PARTS; k++) {
		bool parts = false;

		if (behind(c, q, i, from))
			return true;
		stop = words_end(c, from);
		for (size_t n = 0; n < sizeof(part) / sizeof(part[0]); n++)
			parts |= stop < c->n && span_is(gloss_span(c, stop),
			    part[n]);
		/* 陶器14件、遗骸3具: the next of a list */
		if (!parts || (stop == i &&
		    span_is(gloss_span(c, stop), part[0])))
			return false;
		from = stop + 1;
	}
	return false;
}

/* 50名审核员: persons by the last character, where no table has the word. */
static bool
persons_behind(const struct gloss *c, struct quantity *q, size_t i)
{
	size_t end = words_end(c, i);

	if (!gloss_is(c, q->tail, IS_OF_PERSONS))
		return false;
	for (size_t at = i; at < end && at - i < NOUN_MAX; at++)
		if (at > i && gloss_is(c, at, IS_PERSONS)) {
			q->item = q->phrase = token_range(c->t, i, at);
			return true;
		}
	return false;
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

		if (behind_list(c, q, i + 1 + batch) ||
		    persons_behind(c, q, i + 1) || ahead(c, q, q->first))
			return;
		/* "twice": what is counted is the measure word itself */
		if (gloss_is(c, i, IS_TIMES))
			q->item = q->phrase = gloss_span(c, i);
		return;
	}
	if (!ahead(c, q, q->kind == KIND_MONEY ? q->lead : q->first))
		behind(c, q, i, i);
}

/* The measure word behind the number, or nothing. */
static struct span
measure_of(const struct gloss *c, const struct quantity *q)
{
	size_t i = q->tail;

	if (gloss_is(c, i, IS_HAN_MORE))
		i++;
	return gloss_is(c, i, IS_MEASURE_WORD) ? gloss_span(c, i) : SPAN("");
}

static void
take_item(const struct gloss *c, struct quantity *q, const struct han_item *h)
{
	q->item = (struct span){ arena_copy(&c->s->arena, h->item,
	    h->item_n), h->item_n };
	q->elided = true;
}

bool
han_recall(const struct gloss *c, struct quantity *q, const struct memory *m)
{
	struct span w = measure_of(c, q);
	const struct han_item *last;
	bool persons;

	if (w.n == 0)
		return false;
	last = &m->han[(m->han_n + HAN_ITEMS - 1) % HAN_ITEMS];
	/* 货物4.1万批次、8294万件: the same, counted anew */
	if (m->han_n > 0 && q->first > 0 &&
	    span_is(gloss_span(c, q->first - 1), LIST_COMMA)) {
		take_item(c, q, last);
		return true;
	}
	for (size_t k = 0; k < m->han_n && k < HAN_ITEMS; k++) {
		const struct han_item *h =
		    &m->han[(m->han_n - 1 - k) % HAN_ITEMS];

		if (span_eq(w, (struct span){ h->measure, h->measure_n })) {
			take_item(c, q, h);
			return true;
		}
	}
	/* 抓获嫌疑人30人，其中15名 */
	persons = (lexicon_find(w)->is & IS_OF_PERSONS) != 0;
	if (m->han_n > 0 && last->measure_n == 0 &&
	    last->of_persons == persons)
		take_item(c, q, last);
	return true;
}

void
han_remember(const struct gloss *c, const struct quantity *q,
    struct memory *m)
{
	struct han_item *h = &m->han[m->han_n % HAN_ITEMS];
	struct span w = measure_of(c, q);

	if (q->item.n > sizeof(h->item) || w.n > sizeof(h->measure) ||
	    span_eq(w, q->item))
		return;
	memcpy(h->item, hant_written(q->item).p, q->item.n);
	h->item_n = q->item.n;
	memcpy(h->measure, w.p, w.n);
	h->measure_n = w.n;
	h->of_persons = gloss_is(c, q->tail, IS_PERSONS) ||
	    (lexicon_find(q->item)->is & IS_PERSONS) != 0;
	m->han_n++;
}
