/* Units of measure and rates: 5 km, 12 mg/kg, 45 a day. */
#include "quantity.h"

enum { WORDS_MAX = 6, OVER_MAX = 3 }; /* tokens of the longest unit */

static size_t
row_of(struct span key, bool glued, bool fold, bool heat)
{
	for (size_t row = key.n ? dict_find(&lexicon_unit, key) : DICT_NONE;
	    row != DICT_NONE; row = dict_next(&lexicon_unit, row)) {
		struct span kind = dict_cell(&lexicon_unit, row, 2);

		if (fold ? span_is(kind, "word") : span_is(kind, "symbol") ||
		    (glued && span_is(kind, "glued")) ||
		    (heat && span_is(kind, "heat")))
			return row;
	}
	return DICT_NONE;
}

/* The plural of its first word, or of its last, made singular. */
static struct span
singular(char *buf, struct span key, bool first)
{
	size_t end = key.n;

	if (first)
		for (end = 0; end < key.n && key.p[end] != ' ';)
			end++;
	if (end < 3 || buf[end - 1] != 's' || (first && end == key.n))
		return SPAN("");
	memmove(buf + end - 1, buf + end, key.n - end);
	key.n--;
	return key;
}

static size_t
unit_row(const struct gloss *c, size_t i, size_t n, bool glued)
{
	char buf[GLOSS_KEY];
	struct span key = gloss_key(c, i, n, false, buf);
	/* "3C" may be a name; "41.2C" is none, nor "41C" in hot weather */
	bool heat = glued && i > 0 && n == 1 && key.n == 1 &&
	    ((i > 1 && gloss_mark(c, i - 2, '.') && gloss_glued(c, i - 1)) ||
	    gloss_seen(c, IS_HEAT));
	size_t row = row_of(key, glued, false, heat);

	if (row != DICT_NONE)
		return row;
	key = gloss_key(c, i, n, true, buf);
	row = row_of(key, glued, true, false);
	if (row == DICT_NONE)
		row = row_of(singular(buf, key, false), glued, true,
		    false);
	if (row != DICT_NONE)
		return row;
	key = gloss_key(c, i, n, true, buf);
	return row_of(singular(buf, key, true), glued, true, false);
}

size_t
unit_of_kind(const struct gloss *c, size_t i, size_t n, const char *kind)
{
	char buf[GLOSS_KEY];
	struct span key = gloss_key(c, i, n, true, buf);

	for (int plural = 0; plural < 2; plural++) {
		size_t row = key.n > 0 ? dict_find(&lexicon_unit, key) :
		    DICT_NONE;

		while (row != DICT_NONE &&
		    !span_is(dict_cell(&lexicon_unit, row, 2), kind))
			row = dict_next(&lexicon_unit, row);
		if (row != DICT_NONE)
			return row;
		key = singular(buf, key, false);
	}
	return DICT_NONE;
}

/* A slash that joins two words: "g/cm3". */
static bool
slash(const struct gloss *c, size_t i)
{
	return gloss_mark(c, i, '/') && gloss_glued(c, i) &&
	    gloss_glued(c, i + 1) && gloss_is_word(c, i + 1);
}

/* "60 W bulbs", but "12 W Elm St": a capital that begins no name. */
static bool
no_name(const struct gloss *c, size_t i)
{
	return is_upper(gloss_span(c, i).p[0]) && (i + 1 >= c->n ||
	    (gloss_kind(c, i + 1) == TOKEN_MARK ? !gloss_glued(c, i + 2) &&
	    !(gloss_mark(c, i + 1, '.') && i + 2 < c->n) :
	    gloss_is_word(c, i + 1) && !gloss_glued(c, i + 1) &&
	    !(c->t->at[i + 1].flags & TOKEN_CAPITAL)));
}

/* "300 m,", "5 g of salt", "50 m long": it begins no noun phrase. */
static bool
ends_phrase(const struct gloss *c, size_t i)
{
	if (!is_lower(gloss_span(c, i).p[0]))
		return false;
	if (i + 1 >= c->n)
		return true;
	if (gloss_kind(c, i + 1) == TOKEN_MARK)
		return !gloss_glued(c, i + 2) || gloss_mark(c, i + 1, '(');
	return gloss_is(c, i + 1, IS_STOP | IS_SIZE) &&
	    !gloss_glued(c, i + 1) && !gloss_dash(c, i + 2);
}

/* A letter behind figures and a blank that is a unit: "300 m", "2 g/t". */
static bool
stands_free(const struct gloss *c, const struct quantity *q, size_t i)
{
	return q->number.digits && i < c->n && gloss_span(c, i).n == 1 &&
	    (ends_phrase(c, i) || no_name(c, i) || slash(c, i + 1));
}

/* "5 ft 3 in tall": inches stand behind feet; but "12 ft 2 in London". */
static bool
behind_feet(const struct gloss *c, const struct quantity *q)
{
	size_t i = q->first, row;
	long inches = decimal_small(q->value);

	if (i > 1 && gloss_mark(c, i - 1, '.'))
		i--;
	if (i < 2 || gloss_kind(c, i - 2) != TOKEN_DIGITS || inches < 1 ||
	    inches > 11 || !gloss_is(c, i - 1, IS_UNIT) ||
	    (gloss_is_word(c, q->last + 2) &&
	    c->t->at[q->last + 2].flags & TOKEN_CAPITAL))
		return false;
	row = unit_row(c, i - 1, 1, true);
	return row != DICT_NONE &&
	    span_is(dict_cell(&lexicon_unit, row, 1), "[ft_i]");
}

/* UCUM code of a unit of time, for measures; empty for other words. */
static struct span
time_code(const struct gloss *c, size_t i)
{
	size_t row = unit_of_kind(c, i, 1, "time");

	return row == DICT_NONE ? SPAN("") : dict_cell(&lexicon_unit, row, 1);
}

static void
divide(const struct gloss *c, struct quantity *q, struct span by)
{
	char *to = arena_take(&c->s->arena, q->unit.n + 1 + by.n);

	memcpy(to, q->unit.p, q->unit.n);
	to[q->unit.n] = '/';
	memcpy(to + q->unit.n + 1, by.p, by.n);
	q->unit = (struct span){ to, q->unit.n + 1 + by.n };
}

/* "5 mg/kg", "12 m3/s", "4 tonnes per hectare": what it is divided by. */
static void
over(const struct gloss *c, struct quantity *q)
{
	size_t i = q->last + 2;
	bool symbols = slash(c, i - 1);

	if (memchr(q->unit.p, '/', q->unit.n) != NULL || (!symbols &&
	    !gloss_word(c, i - 1, SPAN("per"))))
		return;
	if (symbols && time_code(c, i).n > 0) {
		divide(c, q, time_code(c, i));
		q->last = i;
		return;
	}
	for (size_t n = OVER_MAX; n > 0; n--) {
		size_t end = i + n, row = DICT_NONE;

		if (gloss_is(c, end - 1, IS_PHRASE_END) &&
		    gloss_free_at(c, end - 1) && !(gloss_glued(c, end) &&
		    gloss_kind(c, end) != TOKEN_MARK))
			row = unit_row(c, i, n, symbols);
		if (row == DICT_NONE || memchr(dict_cell(&lexicon_unit, row,
		    1).p, '/', dict_cell(&lexicon_unit, row, 1).n) != NULL)
			continue;
		divide(c, q, dict_cell(&lexicon_unit, row, 1));
		q->last = end - 1;
		return;
	}
}

bool
unit_find(const struct gloss *c, struct quantity *q)
{
	size_t i = q->last + 1, row;
	bool glued = gloss_glued(c, i) || stands_free(c, q, i) ||
	    behind_feet(c, q);
	bool hyphen = false, more = false;

	if (gloss_dash(c, i) && glued && i + 1 < c->n &&
	    gloss_kind(c, i + 1) == TOKEN_WORD) {
		i++;
		glued = false;
		hyphen = true;
	} else if (gloss_role(c, i) == ROLE_ARTICLE && q->number.fraction) {
		i++; /* "half an acre" */
	} else if (gloss_word(c, i, SPAN("of")) && (q->number.vague ||
	    q->number.fraction)) {
		/* "hundreds of miles", "1/16 of a US pint" */
		i++;
		if (gloss_role(c, i) == ROLE_ARTICLE)
			i += i + 1 < c->n &&
			    c->t->at[i + 1].flags & TOKEN_CAPS ? 2 : 1;
	} else if (gloss_is(c, i, IS_HAN_MORE)) {
		more = true; /* 40余公斤 */
		i++;
	}
	if (!gloss_is(c, i, IS_UNIT))
		return false;
	for (size_t n = WORDS_MAX; n > 0; n--) {
		size_t end = i + n;

		if (!gloss_is(c, end - 1, IS_PHRASE_END) ||
		    !gloss_free_at(c, end - 1))
			continue;
		if (n > 1 && gloss_kind(c, end - 1) == TOKEN_DIGITS &&
		    !gloss_glued(c, end - 1))
			continue;
		row = unit_row(c, i, n, glued);
		/* "5 m2": a letter glued to more is another word */
		if (row == DICT_NONE || (gloss_glued(c, end) &&
		    gloss_kind(c, end) != TOKEN_MARK &&
		    gloss_kind(c, end - 1) != TOKEN_CJK))
			continue;
		q->kind = KIND_MEASURE;
		q->stated = true;
		q->unit = dict_cell(&lexicon_unit, row, 1);
		q->number.more |= more;
		q->last = end - 1;
		q->hyphen = hyphen;
		over(c, q);
		return true;
	}
	return false;
}

/* A mark of feet or inches glued to a number: ' and ". */
static bool
tick(const struct gloss *c, size_t i, char mark)
{
	return gloss_mark(c, i, mark) && gloss_glued(c, i);
}

/* The feet and inches of "5-foot-10" and 6'2". */
bool
height_find(const struct gloss *c, struct quantity *q)
{
	size_t i = q->first, j = q->last + 1;
	bool inches = decimal_small(q->value) < 12 && i > 1 &&
	    gloss_glued(c, i) && gloss_glued(c, i - 1);

	if (i != q->last || gloss_kind(c, i) != TOKEN_DIGITS)
		return false;
	if (tick(c, j, '\'') && gloss_glued(c, j + 1) && tick(c, j + 2, '"'))
		q->unit = SPAN("[ft_i]");
	else if (inches && ((gloss_mark(c, i - 1, '\'') &&
	    tick(c, j, '"')) || (gloss_dash(c, i - 1) &&
	    gloss_word(c, i - 2, SPAN("foot")) && !gloss_glued(c, j))))
		q->unit = SPAN("[in_i]");
	else
		return false;
	q->kind = KIND_MEASURE;
	q->stated = true;
	if (gloss_mark(c, j, '\'') || gloss_mark(c, j, '"'))
		q->last = j;
	return true;
}

static void
set_rate(const struct gloss *c, struct quantity *q, size_t i)
{
	struct span code = time_code(c, i);

	q->after = i + 1;
	if (q->kind == KIND_MEASURE && code.n > 0)
		divide(c, q, code);
	else
		q->per = noun_lemma(c, i);
}

/* A rate at token i. */
static void
rate_at(const struct gloss *c, struct quantity *q, size_t i)
{
	if (gloss_dash(c, i) && gloss_glued(c, i))
		i++;
	if (i + 1 >= c->n || (gloss_kind(c, i + 1) != TOKEN_WORD &&
	    !gloss_dash(c, i + 1)) ||
	    (q->number.fraction && q->kind == KIND_COUNT))
		return;
	if (gloss_word(c, i, SPAN("per")) && !gloss_is(c, i + 1, IS_STOP)) {
		/* "per diluted share" */
		set_rate(c, q, i + 1 + (!gloss_is(c, i + 1, IS_RATE) &&
		    gloss_is(c, i + 2, IS_RATE)));
	} else if ((gloss_word(c, i, SPAN("a")) ||
	    gloss_word(c, i, SPAN("an")) || gloss_word(c, i, SPAN("each")) ||
	    gloss_word(c, i, SPAN("every"))) && q->kind != KIND_ORDINAL) {
		size_t j = i + 1;

		if (gloss_dash(c, j))
			j++;
		/* but "78,000 a year earlier" */
		if (gloss_is(c, j, IS_RATE) && gloss_free_at(c, j))
			set_rate(c, q, j);
	} else if (gloss_mark(c, i, '/') && gloss_glued(c, i) &&
	    gloss_glued(c, i + 1) && (q->kind == KIND_MONEY ||
	    (q->kind == KIND_MEASURE && time_code(c, i + 1).n > 0))) {
		set_rate(c, q, i + 1);
	}
}

void
rate_find(const struct gloss *c, struct quantity *q)
{
	q->after = q->last + 1;
	rate_at(c, q, q->last + 1);
}

void
rate_behind(const struct gloss *c, struct quantity *q)
{
	size_t i = q->after, per = i + 1;

	if ((q->kind == KIND_COUNT || (q->kind == KIND_MEASURE &&
	    memchr(q->unit.p, '/', q->unit.n) == NULL)) &&
	    q->per.n == 0 && q->item.n > 0 && !q->elided &&
	    i > q->last + 1 && gloss_free_at(c, i) &&
	    (gloss_is(c, per, IS_RATE) && !gloss_is(c, per, IS_STOP)) &&
	    gloss_free_at(c, per))
		rate_at(c, q, i);
}
