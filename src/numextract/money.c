#include "home.h"
#include "quantity.h"

#include "tsv.h"

enum { NAME_MAX_TOKENS = 5 }; /* "U.S. dollars" */

/* Row of currency.tsv for a key, of a kind whose name begins so. */
static size_t
row_of(struct span key, const char *kind)
{
	size_t col = 2, row;

	if (key.n == 0)
		return DICT_NONE;
	for (row = dict_find(&lexicon_currency, key); row != DICT_NONE;
	    row = dict_next(&lexicon_currency, row))
		if (span_is(dict_cell(&lexicon_currency, row, col), kind))
			return row;
	return DICT_NONE;
}

/* The code of a row's money; empty where it is none in this country. */
static struct span
code_of(const struct gloss *c, const struct quantity *q, size_t row)
{
	struct span coin = dict_cell(&lexicon_currency, row, 4);
	struct span code = dict_cell(&lexicon_currency, row, 1);

	return coin.n > 0 ? home_code(c, q->first, coin, code) : code;
}

/* Takes a currency of table row for q. */
static void
take(const struct gloss *c, struct quantity *q, size_t row)
{
	struct span name = dict_cell(&lexicon_currency, row, 0);
	struct span coin = dict_cell(&lexicon_currency, row, 4);
	long long power = 0;

	q->kind = KIND_MONEY;
	q->stated = true;
	q->unit = code_of(c, q, row);
	if (coin.n == 0)
		home_dollar(c->home, name, q->unit);
	/* the yen sign is the yuan's too: where the text speaks of China */
	if (span_is(name, "\xC2\xA5") || span_is(name, "\xEF\xBF\xA5"))
		q->unit = gloss_seen(c, IS_CHINA) ? SPAN("CNY") : SPAN("JPY");
	if (tsv_number(dict_cell(&lexicon_currency, row, 3), &power)) {
		q->value = decimal_shift(q->value, (long)power);
		q->high = decimal_shift(q->high, (long)power);
	}
}

/* Letters and sign of "A $6 bid" are apart: an article, no AUD. */
static bool
apart(const struct gloss *c, size_t i, size_t n)
{
	return n > 1 && !gloss_glued(c, i + 1) &&
	    c->t->at[i].end - c->t->at[i].start == 1 &&
	    !gloss_word(c, i, SPAN("c")) && !gloss_word(c, i, SPAN("y"));
}

static void
upper(struct span key, char *buf)
{
	for (size_t i = 0; i < key.n; i++)
		if (is_lower(buf[i]))
			buf[i] = (char)(buf[i] - 0x20);
}

/* "usd", "rmb": a code in small letters. */
static bool
lower3(struct span key)
{
	return key.n == 3 && is_lower(key.p[0]) && is_lower(key.p[1]) &&
	    is_lower(key.p[2]);
}

/* "N1.04 trillion", "R2.4bn", "P50,000": no code such as N95. */
static bool
is_sum(const struct gloss *c, const struct quantity *q)
{
	return q->number.digits && (q->number.grouped || q->number.shift > 0 ||
	    (gloss_role(c, q->last + 1) == ROLE_SHORT &&
	    gloss_glued(c, q->last + 1)));
}

/* The currency that ends before token end: its first token, or end. */
static size_t
before(const struct gloss *c, const struct quantity *q, size_t end,
    size_t *row)
{
	char buf[GLOSS_KEY];

	if (!gloss_is(c, end - 1, IS_CURRENCY_END))
		return end;
	for (size_t n = 3; n > 0; n--) {
		size_t i = end - n;
		struct span key;

		if (n > end || !gloss_is(c, i, IS_CURRENCY) ||
		    !gloss_free_at(c, i) || apart(c, i, n) ||
		    (i > 0 && gloss_glued(c, i) &&
		    gloss_kind(c, i - 1) != TOKEN_MARK &&
		    gloss_kind(c, i) == TOKEN_WORD))
			continue;
		key = gloss_key(c, i, n, false, buf);
		if ((*row = row_of(key, "symbol")) != DICT_NONE ||
		    (*row = row_of(key, "code")) != DICT_NONE)
			return i;
		if (gloss_glued(c, end) &&
		    (*row = row_of(key, "tight")) != DICT_NONE)
			return i;
		if (gloss_glued(c, end) && is_sum(c, q) &&
		    (*row = row_of(key, "sum")) != DICT_NONE)
			return i;
		if (n > 1 ? gloss_mark(c, end - 1, '$') : lower3(key)) {
			if (n == 2 && key.n == 5)
				key.n = 3; /* "nzd$15" */
			upper(key, buf);
			if ((*row = row_of(key, "code")) != DICT_NONE)
				return i;
		}
	}
	return end;
}

/* A row for the name of n tokens at i; its plural in s too. */
static size_t
name_row(const struct gloss *c, size_t i, size_t n)
{
	char buf[GLOSS_KEY];
	struct span key = gloss_key(c, i, n, true, buf);
	size_t row = row_of(key, "name");

	if (row == DICT_NONE && key.n > 3 && key.p[key.n - 1] == 's') {
		key.n--;
		row = row_of(key, "name");
	}
	return row;
}

/* A row for a code or sign. */
static size_t
code_row(struct span key, char *buf)
{
	size_t row = row_of(key, "code");

	if (row == DICT_NONE)
		row = row_of(key, "symbol");
	if (row == DICT_NONE && lower3(key)) {
		upper(key, buf);
		row = row_of(key, "code");
	}
	return row;
}

/* "pounds of cocaine", but "pounds of public funds": i is the "of". */
static bool
of_goods(const struct gloss *c, size_t i)
{
	if (!gloss_word(c, i, SPAN("of")))
		return false;
	for (size_t k = i + 1; k < i + 4; k++)
		if (gloss_is(c, k, IS_MONEY))
			return false;
	return true;
}

/* "275 pounds" of weight, or of money? */
static bool
is_weight(const struct gloss *c, const struct quantity *q, size_t row)
{
	if (!span_is(dict_cell(&lexicon_currency, row, 0), "pound") ||
	    q->number.shift > 3)
		return false;
	if (gloss_seen(c, IS_WEIGHT) || of_goods(c, q->last + 2))
		return true;
	if (gloss_seen(c, IS_STERLING | IS_MONEY) ||
	    !span_is(code_of(c, q, row), "GBP"))
		return false;
	return q->last + 2 < c->n;
}

/* "12 won seats": so few of them buy nothing. */
static bool
is_gained(const struct quantity *q, size_t row)
{
	long n = decimal_small(q->value);

	return span_is(dict_cell(&lexicon_currency, row, 0), "won") &&
	    q->number.shift == 0 && !q->number.point && n > 0 && n < 100;
}

/* "75 USD million": a scale behind the code. */
static void
late_scale(const struct gloss *c, struct quantity *q, size_t row)
{
	size_t i = q->last + 1;
	long shift;

	if (gloss_role(c, i) != ROLE_SCALE || q->number.shift > 0 ||
	    q->number.grouped || !gloss_free_at(c, i) ||
	    !span_is(dict_cell(&lexicon_currency, row, 2), "code"))
		return;
	shift = (long)gloss_lex(c, i)->value;
	q->value = decimal_shift(q->value, shift);
	q->number.shift = shift;
	q->last = i;
}

/* The currency behind the quantity's last token. */
static bool
after(const struct gloss *c, struct quantity *q)
{
	size_t i = q->last + 1, row;
	char buf[GLOSS_KEY];
	bool more;

	if ((gloss_dash(c, i) && gloss_glued(c, i) &&
	    gloss_glued(c, i + 1)) || (gloss_word(c, i, SPAN("of")) &&
	    (q->number.vague || q->number.shift > 0)))
		i++;
	/* 300余元, 1.7亿余元 */
	more = gloss_is(c, i, IS_HAN_MORE);
	i += more;
	if (!gloss_is(c, i, IS_CURRENCY))
		return false;
	for (size_t n = NAME_MAX_TOKENS; n > 0; n--) {
		struct span key;

		if (!gloss_is(c, i + n - 1, IS_PHRASE_END) ||
		    !gloss_free_at(c, i + n - 1))
			continue;
		key = gloss_key(c, i, n, false, buf);
		row = name_row(c, i, n);
		/* the sign of "10 $20" belongs to 20 */
		if (row == DICT_NONE && (!gloss_glued(c, i + n) ||
		    gloss_kind(c, i + n) != TOKEN_DIGITS))
			row = code_row(key, buf);
		if (row == DICT_NONE && gloss_glued(c, i))
			row = row_of(key, "tight");
		if (row == DICT_NONE && gloss_glued(c, i) &&
		    (key.p[0] != 'c' || q->number.digits))
			row = row_of(key, "short");
		if (row == DICT_NONE || is_weight(c, q, row) ||
		    is_gained(q, row) ||
		    code_of(c, q, row).n == 0)
			continue;
		take(c, q, row);
		q->number.more |= more;
		q->last = i + n - 1;
		late_scale(c, q, row);
		return true;
	}
	return false;
}

/* "$" and then "Australian dollars": the longer name is right. */
static void
refine(const struct gloss *c, struct quantity *q)
{
	struct quantity longer;

	/* after looks at no other word, and a quantity is big */
	if (!gloss_is(c, q->last + 1, IS_CURRENCY) &&
	    !gloss_word(c, q->last + 1, SPAN("of")))
		return;
	if (gloss_kind(c, q->last + 1) != TOKEN_WORD)
		return;
	longer = *q;
	if (after(c, &longer) && longer.last >= q->last + 1)
		*q = longer;
}

/* 新台币680万元: the name before it tells which yuan. */
static void
any_yuan(const struct gloss *c, struct quantity *q)
{
	size_t row;

	if (gloss_kind(c, q->last + 1) != TOKEN_CJK ||
	    !gloss_is(c, q->last + 1, IS_CURRENCY))
		return;
	row = name_row(c, q->last + 1, 1);
	if (row != DICT_NONE &&
	    span_is(dict_cell(&lexicon_currency, row, 1), "CNY"))
		q->last++;
}

/* "US users", "British adults": a name, and a plural behind it. */
static bool
names(const struct gloss *c, size_t i)
{
	return i + 1 < c->n && c->t->at[i].flags & TOKEN_CAPITAL &&
	    gloss_kind(c, i) == TOKEN_WORD && noun_is_plural(c, i + 1);
}

/* m, bn, k behind an amount of money. */
static void
short_scale(const struct gloss *c, struct quantity *q, bool money)
{
	size_t i = q->last + 1;
	struct span word;
	long shift;

	if (gloss_role(c, i) != ROLE_SHORT || !q->number.digits ||
	    q->number.shift > 0)
		return;
	word = gloss_span(c, i);
	shift = (long)gloss_lex(c, i)->value;
	/* "8 B people" */
	if (!gloss_glued(c, i) && word.n < 2 && (money ||
	    is_lower(word.p[0]) || !noun_is_plural(c, i + 1)))
		return;
	if (span_is(word, "mm"))
		return;
	if (gloss_glued(c, i + 1) && i + 1 < c->n &&
	    gloss_kind(c, i + 1) != TOKEN_MARK)
		return;
	if (!money && word.n == 1 && to_lower(word.p[0]) != 'k') {
		size_t next = i + 1;

		if (gloss_mark(c, next, '+') && gloss_glued(c, next))
			next++; /* "10m+ times" */
		/* "4.3M sales" and "2.7m tons", but "48m" and "5m long" */
		if (to_lower(word.p[0]) == 't' || (is_lower(word.p[0]) &&
		    !q->number.point && !noun_is_plural(c, next) &&
		    !names(c, next)))
			return;
		if (word.p[0] == 'm' && (next >= c->n ||
		    gloss_kind(c, next) != TOKEN_WORD ||
		    gloss_is(c, next, IS_STOP & ~IS_DET)))
			return;
	}
	q->value = decimal_shift(q->value, shift);
	q->high = decimal_shift(q->high, shift);
	q->number.shift += shift;
	q->last = i;
}

bool
money_find(const struct gloss *c, struct quantity *q)
{
	size_t end = q->first, row = DICT_NONE, i;
	bool minus = end > 0 && gloss_glued(c, end) && gloss_dash(c, end - 1);

	i = end > 0 ? before(c, q, end, &row) : end;
	if (i == end && minus && end > 1 && gloss_glued(c, end - 1)) {
		i = before(c, q, end - 1, &row);
		if (i < end - 1)
			q->value.negative = true;
		else
			i = end;
	}
	if (i == end || row == DICT_NONE) {
		short_scale(c, q, false);
		return after(c, q);
	}
	take(c, q, row);
	q->first = i;
	if (i > 0 && gloss_glued(c, i) && gloss_dash(c, i - 1) &&
	    !gloss_glued(c, i - 1)) {
		q->value.negative = true;
		q->first = i - 1;
	}
	short_scale(c, q, true);
	refine(c, q);
	any_yuan(c, q);
	return true;
}
