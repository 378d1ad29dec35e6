#include "number.h"

/* Reads what is left of a number in words: its state between two words. */
struct words {
	struct decimal total;
	unsigned long long part; /* below 1000 */
	bool any;         /* part was given */
	enum role before; /* of the last word */
	long scale;       /* of the last scale word */
	unsigned scales;
};

static bool
small_role(enum role r)
{
	return r == ROLE_DIGIT || r == ROLE_TEEN || r == ROLE_TENS;
}

/* May a word with role r follow in the number? */
static bool
follows(const struct words *w, enum role r, unsigned long long value)
{
	enum role b = w->before;

	switch (r) {
	case ROLE_DIGIT:
		return b == ROLE_NONE || b == ROLE_HUNDRED ||
		    b == ROLE_SCALE || (b == ROLE_TENS && value > 0);
	case ROLE_TEEN:
	case ROLE_TENS:
		return b == ROLE_NONE || b == ROLE_HUNDRED || b == ROLE_SCALE;
	case ROLE_HUNDRED:
		return w->any && w->part < 100 && b != ROLE_HUNDRED;
	case ROLE_SCALE:
		return w->any || (b == ROLE_SCALE && w->scales < 4);
	default:
		return false;
	}
}

static void
take(struct arena *arena, struct words *w, enum role r,
    unsigned long long value)
{
	if (r == ROLE_HUNDRED) {
		w->part *= 100;
	} else if (r == ROLE_SCALE && !w->any) {
		w->total = decimal_shift(w->total, (long)value);
	} else if (r == ROLE_SCALE) {
		w->total = decimal_add(arena, w->total,
		    decimal_shift(decimal_of(arena, w->part), (long)value));
		w->part = 0;
		w->any = false;
	} else {
		w->part += value;
		w->any = true;
	}
	w->scales += r == ROLE_SCALE;
	if (r == ROLE_SCALE)
		w->scale = (long)value;
	w->before = r;
}

/* "three million and five million", "two million and one half". */
static bool
stands_alone(const struct gloss *c, size_t i, const struct words *w)
{
	bool tens = false; /* "one hundred and twenty-first" */

	while (small_role(gloss_role(c, i))) {
		bool dash = gloss_dash(c, i + 1);

		tens = dash && gloss_role(c, i) == ROLE_TENS;
		i += dash ? 2 : 1;
	}
	switch (gloss_role(c, i)) {
	case ROLE_SCALE:
		/* "six hundred and four thousand" */
		return w->before == ROLE_SCALE &&
		    (long)gloss_lex(c, i)->value >= w->scale;
	case ROLE_HALF:
	case ROLE_QUARTER:
	case ROLE_PARTS:
		return true;
	case ROLE_ORDINAL:
		return !tens;
	default:
		return false;
	}
}

/* A hyphen inside "twenty-three", an "and" inside "two hundred and six". */
static size_t
skip_joint(const struct gloss *c, size_t i, const struct words *w)
{
	enum role before = w->before;
	enum role r = gloss_role(c, i);

	if (gloss_dash(c, i) && gloss_glued(c, i) == gloss_glued(c, i + 1) &&
	    before == ROLE_TENS && gloss_role(c, i + 1) == ROLE_DIGIT)
		return i + 1;
	if (gloss_dash(c, i) && gloss_glued(c, i) &&
	    gloss_role(c, i + 1) == ROLE_AND && gloss_dash(c, i + 2) &&
	    gloss_glued(c, i + 3) && (before == ROLE_HUNDRED ||
	    before == ROLE_SCALE) && small_role(gloss_role(c, i + 3)) &&
	    !stands_alone(c, i + 3, w))
		return i + 3; /* "a hundred-and-thirty" */
	if (gloss_dash(c, i) && gloss_glued(c, i) && gloss_glued(c, i + 1) &&
	    gloss_role(c, i + 1) != ROLE_NONE)
		return i + 1;
	if (r == ROLE_AND && (before == ROLE_HUNDRED ||
	    before == ROLE_SCALE) && small_role(gloss_role(c, i + 1)) &&
	    !stands_alone(c, i + 1, w))
		return i + 1;
	return i;
}

/* "zero point zero three": the digits behind "point". */
static size_t
read_point(const struct gloss *c, size_t i, struct number *n)
{
	struct decimal fraction = { 0 };
	long places = 0;
	size_t last = i;

	for (size_t j = i + 1; places < 12; j++) {
		enum role r = gloss_role(c, j);
		unsigned long long value;

		if (!small_role(r))
			break;
		value = gloss_lex(c, j)->value;
		if (r == ROLE_TENS && gloss_dash(c, j + 1) &&
		    gloss_role(c, j + 2) == ROLE_DIGIT) {
			value += gloss_lex(c, j + 2)->value;
			j += 2;
		}
		places += r == ROLE_DIGIT ? 1 : 2;
		fraction = decimal_add(&c->s->arena, fraction,
		    decimal_shift(decimal_of(&c->s->arena, value), -places));
		last = j;
	}
	if (places > 0)
		n->value = decimal_add(&c->s->arena, n->value, fraction);
	return last;
}

/* "two million three hundred and forty", "a hundred", "nine". */
bool
words_read(const struct gloss *c, size_t i, struct number *n)
{
	struct words w = { .before = ROLE_NONE };
	size_t j = i, last = SIZE_MAX;

	if (gloss_role(c, i) == ROLE_ARTICLE &&
	    gloss_role(c, i + 1) == ROLE_DOZEN) {
		/* number_scale takes the dozen */
		n->first = n->last = i;
		n->value = n->plain = decimal_of(&c->s->arena, 1);
		return true;
	}
	if (gloss_role(c, i) == ROLE_ARTICLE &&
	    (gloss_role(c, i + 1) == ROLE_HUNDRED ||
	    gloss_role(c, i + 1) == ROLE_SCALE)) {
		w.any = true;
		w.part = 1;
		j++;
	} else if (gloss_role(c, i) == ROLE_HUNDRED ||
	    (gloss_role(c, i) == ROLE_SCALE &&
	    gloss_lex(c, i)->value % 3 == 0)) {
		w.any = true;
		w.part = 1;
	} else if (!small_role(gloss_role(c, i))) {
		return false;
	}
	for (;;) {
		size_t k = skip_joint(c, j, &w);
		enum role r = gloss_role(c, k);

		if (!gloss_free_at(c, k) ||
		    !follows(&w, r, gloss_lex(c, k)->value))
			break;
		take(&c->s->arena, &w, r, gloss_lex(c, k)->value);
		last = k;
		j = k + 1;
	}
	if (last == SIZE_MAX)
		return false;
	n->first = i;
	n->last = last;
	n->value = decimal_add(&c->s->arena, w.total,
	    decimal_of(&c->s->arena, w.part));
	n->plain = n->value;
	if (w.before == ROLE_SCALE) {
		n->shift = w.scale;
		n->plain = decimal_shift(n->value, -w.scale);
	}
	if (gloss_role(c, last + 1) == ROLE_POINT)
		n->last = read_point(c, last + 1, n) == last + 1 ? last :
		    read_point(c, last + 1, &(struct number){ 0 });
	return true;
}

void
number_scale(const struct gloss *c, struct number *n)
{
	for (int words = 0; words < 4; words++) {
		size_t i = n->last + 1;
		enum role r = gloss_role(c, i);

		/* "1.4-million", but not "2-million" as "2 - million" */
		if (gloss_dash(c, i) && gloss_glued(c, i) &&
		    gloss_glued(c, i + 1) && gloss_role(c, i + 1) == ROLE_SCALE)
			r = gloss_role(c, ++i);
		if (!gloss_free_at(c, i))
			return;
		if (r == ROLE_HUNDRED || r == ROLE_SCALE) {
			n->value = decimal_shift(n->value,
			    (long)gloss_lex(c, i)->value);
			n->shift += (long)gloss_lex(c, i)->value;
		} else if (r == ROLE_DOZEN || (r == ROLE_VAGUE && n->digits &&
		    gloss_lex(c, i)->high == 10 * gloss_lex(c, i)->value &&
		    gloss_lex(c, i)->value == 12)) {
			n->value = decimal_times(&c->s->arena, n->value,
			    gloss_lex(c, i)->value);
		} else {
			return;
		}
		n->last = i;
	}
}

/* "dozens", "tens of thousands", "several hundred": from low to high. */
static bool
vague_read(const struct gloss *c, size_t i, struct number *n)
{
	enum role r = gloss_role(c, i), next = gloss_role(c, i + 1);
	size_t j = i;
	long shift = 0;

	if (r == ROLE_FEW && gloss_word(c, j + 1, SPAN("of")))
		next = gloss_role(c, ++j + 1); /* "a couple of hundred" */
	if (r == ROLE_FEW && (next == ROLE_HUNDRED || next == ROLE_SCALE ||
	    next == ROLE_DOZEN)) {
		unsigned long long few = gloss_lex(c, i)->value;
		unsigned long long by = gloss_lex(c, ++j)->value;

		n->value = next == ROLE_DOZEN ? decimal_of(&c->s->arena, by) :
		    decimal_shift(decimal_of(&c->s->arena, 1), (long)by);
		n->high = decimal_shift(n->value, 1);
		if (few > 1)
			n->value = n->high = decimal_times(&c->s->arena,
			    n->value, few);
	} else if (r == ROLE_VAGUE) {
		n->value = decimal_of(&c->s->arena, gloss_lex(c, i)->value);
		n->high = decimal_of(&c->s->arena, gloss_lex(c, i)->high);
	} else {
		return false;
	}
	while (j - i < 8 && gloss_word(c, j + 1, SPAN("of")) &&
	    (gloss_role(c, j + 2) == ROLE_VAGUE)) {
		long power = decimal_magnitude(
		    decimal_of(&c->s->arena, gloss_lex(c, j + 2)->value)) - 1;

		if (gloss_lex(c, j + 2)->value % 10 != 0)
			break;
		shift += power;
		j += 2;
	}
	n->first = i;
	n->last = j;
	n->value = decimal_shift(n->value, shift);
	n->high = decimal_shift(n->high, shift);
	n->plain = n->value;
	n->vague = true;
	return true;
}

/* A number, or an ordinal, that begins with digits or a point. */
static bool
figures_read(const struct gloss *c, size_t i, struct number *n)
{
	if (!digits_read(c, i, n))
		return false;
	if (ordinal_suffix(c, n) || fraction_slash(c, i, n))
		return true;
	fraction_mixed(c, n);
	fraction_and(c, n);
	number_scale(c, n);
	fraction_and(c, n);
	return true;
}

bool
number_read(const struct gloss *c, size_t i, struct number *n)
{
	if (!gloss_free_at(c, i))
		return false;
	*n = (struct number){ 0 };
	if (han_read(c, i, n))
		return true;
	if (gloss_kind(c, i) == TOKEN_DIGITS || gloss_mark(c, i, '.'))
		return figures_read(c, i, n);
	if (fraction_glyph(c, i, n))
		return true;
	if (vague_read(c, i, n) || fraction_half(c, i, n))
		return true;
	if (!words_read(c, i, n))
		return false;
	if (fraction_parts(c, n))
		return true;
	fraction_and(c, n);
	number_scale(c, n);
	return true;
}
