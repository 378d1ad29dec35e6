#include "counted.h"

enum { DIGITS_MAX = 36, NAME_MAX = 5 }; /* tokens of a Chinese name */

static size_t
width(const struct gloss *c, size_t i)
{
	return c->t->at[i].end - c->t->at[i].start;
}

/* A34, COVID-19, F-150: letters right before. */
static bool
glued_before(const struct gloss *c, const struct quantity *q)
{
	size_t i = q->first;

	if (i == 0 || !gloss_glued(c, i))
		return false;
	if (gloss_is_word(c, i - 1))
		return true;
	if (gloss_digits(c, i - 1))
		return true;
	/* a note's number behind a quotation; but 查扣“黑卡”300张 */
	if (span_is(gloss_span(c, i - 1), "\xE2\x80\x9D"))
		return i < 2 || c->t->at[i - 2].kind != TOKEN_CJK;
	if (i < 2 || !gloss_glued(c, i - 1))
		return false;
	if (gloss_dash(c, i - 1) && q->bound == BOUND_LESS)
		return false; /* sub-7 */
	if (gloss_word(c, i - 2, SPAN("foot")) && q->stated)
		return false; /* 5-foot-10 */
	if (gloss_dash(c, i - 1))
		return gloss_is_word(c, i - 2) ? gloss_capital(c, i - 2) ||
		    gloss_unknown(c, i - 2) || (i > 2 &&
		    ((gloss_is(c, i - 2, IS_PREP) && gloss_dash(c, i - 3)) ||
		    (gloss_glued(c, i - 2) && gloss_digits(c, i - 3)))) :
		    gloss_digits(c, i - 2) && !q->stated;
	/* ID.3, 9:30, 1.5.3, a/3, 2_000 */
	return gloss_mark(c, i - 1, '.') || gloss_mark(c, i - 1, ':') ||
	    gloss_mark(c, i - 1, '_') || gloss_mark(c, i - 1, '@') ||
	    gloss_mark(c, i - 1, '^') ||
	    (gloss_mark(c, i - 1, '/') && !q->stated);
}

/* 5G, 3D, 1.5.3, 9:30, 2-0: what is glued right behind. */
static bool
glued_behind(const struct gloss *c, const struct quantity *q)
{
	size_t i = q->last + 1;

	if (!q->number.digits || !gloss_glued(c, i) || q->number.han)
		return false;
	if (gloss_is_word(c, i))
		return true;
	if (!gloss_glued(c, i + 1) || i + 1 >= c->n)
		return false;
	if (gloss_mark(c, i, ':') || gloss_mark(c, i, '.') ||
	    gloss_mark(c, i, '_') || gloss_mark(c, i, '@') ||
	    gloss_mark(c, i, '^'))
		return gloss_digits(c, i + 1) || gloss_is_word(c, i + 1);
	if (gloss_mark(c, i, '/'))
		return gloss_digits(c, i + 1) && !q->stated;
	/* 5-for-1 */
	if (gloss_dash(c, i) && gloss_is_word(c, i + 1) && gloss_is(c, i + 1,
	    IS_PREP) && gloss_dash(c, i + 2) && gloss_digits(c, i + 3))
		return true;
	/* 19-A; "24-hour", "4-cylinder" are quantities */
	if (gloss_dash(c, i) && gloss_is_word(c, i + 1))
		return c->t->at[i + 1].flags & TOKEN_CAPS &&
		    width(c, i + 1) < 3;
	return false;
}

/* "1." or "1)" at the head of a line; "[3]" anywhere. */
static bool
list_mark(const struct gloss *c, const struct quantity *q)
{
	size_t i = q->first, j = q->last + 1;

	if (i != q->last || !gloss_digits(c, i) || width(c, i) > 3)
		return false;
	if (i > 0 && gloss_mark(c, i - 1, '[') && gloss_mark(c, j, ']'))
		return true;
	/* "58 The court agrees.": the number of a paragraph or note */
	if (i == 0 && gloss_capital(c, j) && gloss_is(c, j, IS_DET | IS_PREP |
	    IS_PRON | IS_CONJ) && !(c->t->at[j].flags & TOKEN_CAPS))
		return true;
	/* "would (1) close two offices, (2) open one": behind no noun */
	if (i > 1 && gloss_mark(c, i - 1, '(') && !gloss_glued(c, i - 1) &&
	    gloss_mark(c, j, ')') && gloss_is_word(c, j + 1) &&
	    (gloss_kind(c, i - 2) == TOKEN_MARK || gloss_is(c, i - 2, IS_STOP)))
		return true;
	/* "1 ) the first ; 2 ) the second" */
	if (gloss_mark(c, j, ')') && !gloss_glued(c, j) && i > 0 &&
	    width(c, i) < 3 && !gloss_mark(c, i - 1, '('))
		return true;
	if (!gloss_glued(c, j) || !(gloss_mark(c, j, '.') ||
	    gloss_mark(c, j, ')')))
		return false;
	if (i == 0 || (i == 1 && gloss_mark(c, 0, '(')))
		return j + 1 < c->n || width(c, i) < 3;
	/* "...: 1. the first; 2. the second" */
	return gloss_mark(c, j, '.') && j + 1 < c->n && width(c, i) == 1 &&
	    c->t->at[i - 1].kind == TOKEN_MARK && !gloss_mark(c, i - 1, '$') &&
	    !gloss_mark(c, i - 1, ',') && gloss_kind(c, j + 1) != TOKEN_DIGITS;
}

/* Digits and nothing else: no unit, no scale, no grouping. */
static bool
bare(const struct quantity *q)
{
	return q->number.digits && !q->stated && q->number.shift == 0 &&
	    !q->number.grouped && !q->number.spaced && !q->number.fraction;
}

/* A calendar year that no date finder took. */
static bool
year_like(const struct gloss *c, const struct quantity *q)
{
	long value = decimal_small(q->value);

	return bare(q) && !q->number.han && q->first == q->last &&
	    width(c, q->first) == 4 &&
	    value >= 1400 && value < 2100 && q->bound == BOUND_EQUAL &&
	    !q->hinted && (!noun_behind(c, q->last + 1) || q->first == 0 ||
	    gloss_is(c, q->first - 1, IS_DET | IS_YEAR_BEFORE));
}

/* More digits than any scale has zeros: a key, or noise. */
static bool
endless(const struct gloss *c, const struct quantity *q)
{
	return gloss_digits(c, q->first) && width(c, q->first) > DIGITS_MAX;
}

/* 007, 0401: a code. */
static bool
leading_zero(const struct gloss *c, const struct quantity *q)
{
	return q->number.digits && !q->stated && gloss_digits(c, q->first) &&
	    width(c, q->first) > 1 &&
	    c->t->text.p[c->t->at[q->first].start] == '0';
}

/* A capitalised word that is no verb: Peak in "Halloran Peak 30". */
static bool
capital_noun(const struct gloss *c, size_t i)
{
	return gloss_is_word(c, i) && gloss_capital(c, i) &&
	    !gloss_is(c, i, IS_STOP | IS_LATE | IS_ACT | IS_UP | IS_DOWN);
}

static bool
name_word(const struct gloss *c, size_t i)
{
	return capital_noun(c, i) && !noun_is_plural(c, i);
}

/* "S. 386", a bill: a letter alone, whose full stop is at i. */
static bool
letter_before(const struct gloss *c, const struct quantity *q, size_t i)
{
	return i > 0 && gloss_mark(c, i, '.') && gloss_glued(c, i) &&
	    gloss_capital(c, i - 1) && width(c, i - 1) == 1 &&
	    !(i > 1 && gloss_mark(c, i - 2, '.')) && bare(q) &&
	    !noun_behind(c, q->last + 1);
}

/* "(4)" after a player's name, "Top 10", "Number: 130349". */
static bool
labelled(const struct gloss *c, const struct quantity *q)
{
	size_t i = q->first - 1;

	if (gloss_mark(c, i, '#'))
		return true;
	if ((gloss_mark(c, i, '.') || gloss_mark(c, i, ':')) && i > 0 &&
	    gloss_is(c, i - 1, IS_TRAP | IS_LABEL))
		return gloss_mark(c, i, ':') || width(c, i - 1) < 5;
	if (letter_before(c, q, i))
		return true;
	if (gloss_mark(c, i, '(') && gloss_mark(c, q->last + 1, ')'))
		return i > 0 && bare(q) && (gloss_capital(c, i - 1) ||
		    gloss_is(c, i - 1, IS_TRAP) ||
		    gloss_glued(c, i)); /* Article 19(1) */
	return bare(q) && gloss_word(c, i, SPAN("top")) &&
	    decimal_small(q->value) <= 100;
}

/* "155 Elm St": a number before a name that ends in a kind of street. */
static bool
address(const struct gloss *c, const struct quantity *q)
{
	size_t i = q->last + 1;

	if (!bare(q) || !gloss_capital(c, i) || gloss_is(c, i, IS_STOP))
		return false;
	for (size_t k = 1; k < 4 && gloss_capital(c, i + k); k++)
		if (gloss_is(c, i + k, IS_STREET))
			return true;
	return false;
}

/* World War Two, the Big Five: words that end a name. */
static bool
ends_name(const struct gloss *c, const struct quantity *q)
{
	size_t i = q->first, j = q->last + 1;

	return !q->number.digits && i == q->last && i > 1 &&
	    gloss_capital(c, i) && capital_noun(c, i - 1) &&
	    !noun_is_plural(c, i - 1) &&
	    !gloss_glued(c, i) && (!gloss_is_word(c, j + gloss_dash(c, j)) ||
	    gloss_is(c, j, IS_STOP));
}

/* "502B", "10b-5": is its scale a letter glued to it? */
static bool
lettered(const struct gloss *c, const struct quantity *q)
{
	size_t i = q->last;

	return i == q->first + 1 && gloss_glued(c, i) && width(c, i) == 1;
}

/* iPhone 15, Section 427, 787 Dreamliner: part of a name. */
static bool
named(const struct gloss *c, const struct quantity *q)
{
	size_t i = q->first, j = q->last + 1;
	bool noun;

	if (i > 0 && lettered(c, q) && !noun_behind(c, j) &&
	    q->number.first == i && (gloss_is(c, i - 1, IS_TRAP) ||
	    (q->number.shift > 0 && gloss_capital(c, q->last) &&
	    capital_noun(c, i - 1))))
		return true; /* section 18c, Flat 7B */
	if (q->stated || q->number.vague || q->number.han)
		return false;
	if ((i > 0 && (labelled(c, q) || ends_name(c, q))) || address(c, q))
		return true;
	if (q->number.grouped || (q->number.shift > 0 && !lettered(c, q)))
		return false;
	if (i > 0 && gloss_is(c, i - 1, IS_TRAP) && !q->hinted &&
	    q->bound == BOUND_EQUAL)
		return true;
	if (!bare(q) || q->bound != BOUND_EQUAL || q->hinted)
		return false;
	noun = noun_behind(c, j);
	if (i > 0 && !noun && capital_noun(c, i - 1))
		return i > 1 || gloss_unknown(c, i - 1);
	if (i > 1 && name_word(c, i - 1)) {
		/* a headline in capitals: "Peak 30 First Impressions" */
		return gloss_capital(c, j) && (name_word(c, i - 2) ||
		    (!noun_is_plural(c, j) && (i == 2 ||
		    gloss_kind(c, i - 2) == TOKEN_MARK)));
	}
	return !noun && !q->number.point && name_word(c, j) &&
	    decimal_small(q->value) != 1 && !gloss_glued(c, j) &&
	    item_shared(c, q) == 0;
}

/* Is it of that class: one or two Chinese characters at token i? */
static bool
han_is(const struct gloss *c, size_t i, uint64_t class)
{
	return gloss_is(c, i, class) || (gloss_glued(c, i + 1) &&
	    (lexicon_find(token_range(c->t, i, i + 1))->is & class) != 0);
}

/* 3号楼1502室, 12345热线, 电话：12315; and 500 BC: by what stands beside it. */
static bool
beside_label(const struct gloss *c, const struct quantity *q)
{
	size_t i = q->first, j = q->last + 1;

	if (gloss_is(c, j, IS_TRAP_AFTER) && gloss_is_word(c, j))
		return c->t->at[j].flags & TOKEN_CAPS; /* 500 BC */
	if (!c->han || !bare(q) || q->range)
		return false;
	if (j < c->n && gloss_kind(c, j) == TOKEN_CJK &&
	    han_is(c, j, IS_TRAP_AFTER))
		return true;
	i -= i > 0 && gloss_kind(c, i - 1) == TOKEN_MARK;
	return i > 1 && gloss_kind(c, i - 1) == TOKEN_CJK &&
	    han_is(c, i - 2, IS_TRAP) && !gloss_is(c, j, IS_MEASURE_WORD |
	    IS_HAN_NOUN);
}

/* 百度, 双十一, 58同城: is it part of a Chinese name?  But 12345条. */
static bool
in_name(const struct gloss *c, const struct quantity *q)
{
	size_t first = q->number.first, last = q->number.last;
	size_t i = first - (first > 0 && gloss_glued(c, first));

	if (!c->han)
		return false;
	for (; i <= first; i++)
		for (size_t j = last; j < c->n && j < i + NAME_MAX; j++) {
			if (j > last && !gloss_glued(c, j))
				break;
			if (lexicon_find(token_range(c->t, i, j))->is & IS_NAME)
				return i < first || j > last ||
				    !q->number.digits ||
				    !gloss_is(c, j + 1, IS_MEASURE_WORD);
		}
	return false;
}

/* Two or more bare numbers in a row are a code: 02 6277 4717, 235 7211. */
static bool
in_row(const struct gloss *c, const struct quantity *q)
{
	size_t i = q->first, j = q->last + 1;

	bool code = i > 1 && gloss_mark(c, i - 1, ')'); /* (0439) 300 335 */

	if (!(bare(q) || (code && q->number.spaced && !q->stated)) || q->range)
		return false;
	if (gloss_digits(c, j) && gloss_free_at(c, j))
		return true;
	if (i == 0 || noun_behind(c, j))
		return false;
	i -= code;
	return gloss_digits(c, i - 1) && gloss_free_at(c, i - 1);
}

/*
 * "410 U.S. 113", "18 U.S.C. 879", "(Hill, 2002: 73)": the page or section of
 * what is cited before it.
 */
static bool
cited(const struct gloss *c, const struct quantity *q)
{
	size_t i = q->first;

	if (!bare(q) || q->range || i < 3 || noun_behind(c, q->last + 1))
		return false;
	if (gloss_mark(c, i - 1, ':'))
		return gloss_digits(c, i - 2) && width(c, i - 2) == 4 &&
		    gloss_glued(c, i - 1) && c->s->taken[i - 2];
	while (i > 1 && gloss_initials(c, i - 1))
		i -= 2;
	return i > 0 && i < q->first && gloss_digits(c, i - 1);
}

/* Page 1 of 7, (1 of 2). */
static bool
page_of(const struct gloss *c, const struct quantity *q)
{
	size_t i = q->first, j = q->last + 1;

	if (!bare(q) || q->range || noun_behind(c, j))
		return false;
	if (i == 1 && j + 1 == c->n && gloss_dash(c, 0) && gloss_dash(c, j))
		return true; /* "- 4 -" */
	if (gloss_word(c, j, SPAN("of")) && gloss_digits(c, j + 1))
		return !noun_behind(c, j + 2);
	return i > 1 && gloss_word(c, i - 1, SPAN("of")) &&
	    gloss_digits(c, i - 2) && gloss_free_at(c, i - 2);
}

/* 123-4567, +1 222 222 2222: digits joined by hyphens or after a plus. */
static bool
phone(const struct gloss *c, const struct quantity *q)
{
	size_t i = q->first, j = q->last + 1;

	if (!bare(q) || q->range)
		return false;
	if (i > 0 && gloss_is(c, i - 1, IS_DIAL) && width(c, i) > 2 &&
	    !noun_behind(c, j))
		return true;
	if (gloss_dash(c, j) && gloss_digits(c, j + 1) && gloss_glued(c, j) &&
	    gloss_glued(c, j + 1))
		return true;
	if (i > 0 && gloss_mark(c, i - 1, '(') && gloss_mark(c, j, ')') &&
	    gloss_digits(c, j + 1) && gloss_dash(c, j + 2) &&
	    gloss_glued(c, j + 2) && gloss_digits(c, j + 3))
		return true; /* (212) 555-0100 */
	return i > 0 && gloss_mark(c, i - 1, '+') && gloss_glued(c, i) &&
	    gloss_digits(c, j);
}

bool
ident_is(const struct gloss *c, const struct quantity *q)
{
	if (q->number.ordinal)
		return idiom_ordinal(c, q) || ((q->number.digits ||
		    decimal_small(q->value) > 3) && glued_before(c, q));
	if (glued_before(c, q) && !(q->kind == KIND_MONEY &&
	    q->first < q->number.first))
		return true;
	if (glued_behind(c, q) || leading_zero(c, q) || endless(c, q) ||
	    (q->range &&
	    !q->vague && decimal_cmp(q->value, q->high) == 0))
		return true; /* a 50-50 chance */
	return list_mark(c, q) || named(c, q) || beside_label(c, q) ||
	    in_name(c, q) ||
	    year_like(c, q) || phone(c, q) || in_row(c, q) || cited(c, q) ||
	    page_of(c, q) || (bare(q) && ident_listed(c, q)) ||
	    idiom_is(c, q);
}
