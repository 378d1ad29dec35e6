#include "home.h"

enum {
	REACH = 40, /* tokens on either side */
	HAN_MOST = 3 /* characters of a Chinese name: 新加坡 */
};

/* What country token i speaks of, as names of money have it. */
static struct span
land_at(const struct gloss *c, size_t i)
{
	return lexicon_noun[gloss_lex(c, i)->noun].sum;
}

/*
 * The same in Chinese, of the first place in the article: a paper of Taiwan
 * says 元 for its own, and one of the mainland names Taiwan now and then.
 */
static void
note_han(const struct gloss *c, struct home *h)
{
	char buf[GLOSS_KEY];

	for (size_t i = 0; i < c->n && h->n == 0; i++)
		for (size_t n = 2; n <= HAN_MOST && h->n == 0; n++) {
			const struct lex *lex = lexicon_find(gloss_key(c, i, n,
			    false, buf));

			if (gloss_kind(c, i) == TOKEN_CJK &&
			    lex->is & IS_LAND)
				h->land[h->n++] = lexicon_noun[lex->noun].sum;
		}
}

void
home_note(const struct gloss *c, struct home *h)
{
	if (c->han)
		note_han(c, h);
	if (!gloss_seen(c, IS_LAND))
		return;
	for (size_t i = 0; i < c->n && h->n < HOME_LANDS; i++) {
		size_t k = 0;

		if (!gloss_is(c, i, IS_LAND))
			continue;
		while (k < h->n && !span_eq(h->land[k], land_at(c, i)))
			k++;
		if (k == h->n)
			h->land[h->n++] = land_at(c, i);
	}
}

void
home_dollar(struct home *h, struct span name, struct span code)
{
	/* "US $", "u . s . dollar", but not "cent" */
	if (span_is(code, "USD"))
		h->abroad = h->abroad || to_lower(name.p[0]) == 'u';
	else if (span_ends(name, SPAN("$")))
		h->dollar = code;
}

/* The code of that coin of a country, or an empty span. */
static struct span
code_of(struct span land, struct span coin)
{
	char buf[GLOSS_KEY];
	size_t row;

	if (land.n + 1 + coin.n > sizeof(buf))
		return SPAN("");
	memcpy(buf, land.p, land.n);
	buf[land.n] = ' ';
	memcpy(buf + land.n + 1, coin.p, coin.n);
	row = dict_find(&lexicon_currency,
	    (struct span){ buf, land.n + 1 + coin.n });
	return row == DICT_NONE ? SPAN("") :
	    dict_cell(&lexicon_currency, row, 1);
}

/* Of the nearest country of the sentence that has the coin. */
static struct span
near(const struct gloss *c, size_t i, struct span coin)
{
	struct span code = SPAN("");

	for (size_t far = 1; far < REACH && code.n == 0; far++) {
		if (far <= i && gloss_is(c, i - far, IS_LAND))
			code = code_of(land_at(c, i - far), coin);
		if (code.n == 0 && gloss_is(c, i + far, IS_LAND))
			code = code_of(land_at(c, i + far), coin);
	}
	return code;
}

struct span
home_code(const struct gloss *c, size_t i, struct span coin, struct span code)
{
	const struct home *h = c->home;
	struct span other = SPAN("");

	/* "$" is the dollar of the United States but where these have "US$" */
	if (span_is(coin, "dollar")) {
		if (!h->abroad)
			return code;
		other = h->dollar;
	}
	if (other.n == 0 && gloss_seen(c, IS_LAND))
		other = near(c, i, coin);
	for (size_t k = 0; k < h->n && other.n == 0; k++)
		other = code_of(h->land[k], coin);
	return other.n > 0 ? other : code;
}
