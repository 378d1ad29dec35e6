#include "quantity.h"

#include "mem.h"

enum { FAR = 8 }; /* quantities looked back at */

void
quantity_keep(struct quantities *all, size_t *n, size_t i)
{
	if (*n < i) /* as they are big, and few are dropped */
		all->at[*n] = all->at[i];
	++*n;
}

static void
start(struct quantity *q, const struct number *n)
{
	*q = (struct quantity){
		.number = *n,
		.first = n->first,
		.last = n->last,
		.kind = n->ordinal ? KIND_ORDINAL : KIND_COUNT,
		.value = n->value,
		.high = n->high,
		.vague = n->vague,
		.range = n->vague && decimal_cmp(n->value, n->high) != 0,
		.unit = SPAN("count"),
		.after = n->last + 1,
	};
}

/* "minus 130", "minus-260", "-5": a sign that stands before it. */
static void
sign(const struct gloss *c, struct quantity *q)
{
	size_t i = q->first;

	if (i == 0 || q->first != q->number.first)
		return;
	i--;
	if (gloss_dash(c, i) && gloss_glued(c, i + 1) && i > 0 &&
	    gloss_role(c, i - 1) == ROLE_MINUS && gloss_glued(c, i))
		i--;
	if (i > 1 && gloss_role(c, i) == ROLE_MINUS &&
	    gloss_word(c, i - 2, SPAN("plus")))
		return; /* "plus or minus 3 points" */
	if (gloss_role(c, i) == ROLE_MINUS || (gloss_dash(c, i) &&
	    q->number.digits && gloss_glued(c, q->first) &&
	    !gloss_glued(c, i))) {
		q->value.negative = true;
		q->first = i;
	}
}

/* Room for one more, which is filled there: they are big. */
static struct quantity *
room(struct quantities *all)
{
	if (all->n == all->cap)
		all->at = mem_grow(all->at, &all->cap, all->n + 1,
		    sizeof(*all->at));
	return &all->at[all->n];
}

/* The end of a web address, whose "://" begins at token i; else i. */
static size_t
url_end(const struct gloss *c, size_t i)
{
	if (!gloss_mark(c, i + 1, '/') || !gloss_mark(c, i + 2, '/') ||
	    !gloss_glued(c, i + 1) || !gloss_glued(c, i + 2))
		return i;
	i += 3;
	while (gloss_glued(c, i))
		i++;
	return i;
}

/* A word that may stand before a number's first: "a million", "a few". */
static bool
leads(const struct gloss *c, size_t i)
{
	return gloss_role(c, i) == ROLE_ARTICLE || gloss_role(c, i) == ROLE_FEW;
}

/* Is there a number that token i is in?  from: where no other one is. */
static bool
number_at(const struct gloss *c, size_t i, size_t from, struct number *n)
{
	if (gloss_mark(c, i, '.') && (i + 1 >= c->n ||
	    gloss_kind(c, i + 1) != TOKEN_DIGITS))
		return false;
	if (gloss_kind(c, i) == TOKEN_WORD) {
		if (i > from + 1 && gloss_role(c, i - 2) == ROLE_FEW &&
		    number_read(c, i - 2, n) && n->last >= i)
			return true; /* "a couple of hundred" */
		if (i > from && leads(c, i - 1) &&
		    number_read(c, i - 1, n) && n->last >= i)
			return true;
	}
	return ordinal_read(c, i, n) || number_read(c, i, n);
}

/* "533m records, 32m in the US": what m was before it is again. */
static void
million(const struct gloss *c, const struct quantities *all,
    struct quantity *q)
{
	if (q->kind == KIND_COUNT && q->number.digits && !q->number.shift &&
	    gloss_word(c, q->last + 1, SPAN("m")) &&
	    gloss_is(c, q->last + 2, IS_PERSONS)) { /* "12.5 m people" */
		q->value = decimal_shift(q->value, 6);
		q->number.shift = 6;
		q->last++;
		return;
	}
	if (q->kind != KIND_MEASURE || q->last != q->number.last + 1 ||
	    !gloss_word(c, q->last, SPAN("m")))
		return;
	for (size_t i = all->n, far = 0; i-- > 0 && far < FAR; far++) {
		const struct quantity *a = &all->at[i];

		if (a->number.shift != 6 || a->kind == KIND_MEASURE ||
		    !gloss_word(c, a->number.last + 1, SPAN("m")))
			continue;
		q->value = decimal_shift(q->value, 6);
		q->number.shift = 6;
		q->kind = KIND_COUNT;
		q->unit = SPAN("count");
		q->stated = false;
		return;
	}
}

/* A number with its unit. */
static void
add_number(const struct gloss *c, struct quantities *all,
    const struct number *n)
{
	struct quantity *q = room(all), *before;

	start(q, n);
	if (gloss_glued(c, n->last + 1) &&
	    gloss_kind(c, n->last + 1) == TOKEN_CJK)
		q->number.han = true;
	if (!n->ordinal) {
		if (!money_find(c, q) && !percent_find(c, q) &&
		    !unit_find(c, q))
			height_find(c, q);
		million(c, all, q);
		sign(c, q);
	}
	/* "Rs 216", "$5": no token is in two quantities */
	before = all->n > 0 ? q - 1 : NULL;
	if (before && before->first >= q->first && q->kind == KIND_PERCENT) {
		/* Chinese: the hundred of "of a hundred parts" */
		*before = *q;
		q = before;
		before = --all->n > 0 ? q - 1 : NULL;
	}
	if (before && before->last >= q->first)
		q->first = n->first;
	all->n++;
}

/* Every number of the sentence. */
static void
collect(const struct gloss *c, struct quantities *all)
{
	const struct lex_marks *m = &c->s->marks;
	struct number n;
	size_t from = 0, end;

	for (size_t k = 0; k < m->numbers; k++) {
		size_t i = m->number[k];

		if (i < from)
			continue;
		if (gloss_mark(c, i, ':')) {
			from = (end = url_end(c, i)) > i ? end : from;
		} else if (number_at(c, i, from, &n)) {
			add_number(c, all, &n);
			from = all->at[all->n - 1].last + 1;
		}
	}
}

/* "one in five", "1 in 1,000": the second is no number of its own. */
static bool
one_in(const struct gloss *c, const struct quantity *a,
    const struct quantity *b, long by)
{
	size_t i = a->last + 1;

	return gloss_word(c, i, SPAN("in")) && b->first == i + 1 &&
	    b->bound == BOUND_EQUAL && !b->number.point &&
	    a->number.digits <= b->number.digits &&
	    (decimal_small(a->value) == 1 || by <= 5 || by == 10 || by == 100);
}

/* "one out of three", "one in three": a fraction of what follows. */
static bool
out_of(const struct gloss *c, struct quantity *a, struct quantity *b)
{
	size_t i = a->last + 1;
	long by = decimal_small(b->value);

	if (a->stated || b->stated || a->range || b->range || by < 2 ||
	    a->number.fraction || decimal_small(a->value) < 1 ||
	    decimal_cmp(a->value, b->value) >= 0)
		return false;
	if (!one_in(c, a, b, by) && !(gloss_word(c, i, SPAN("out")) &&
	    gloss_word(c, i + 1, SPAN("of")) && (b->first == i + 2 ||
	    (b->first == i + 3 && gloss_is(c, i + 2, IS_DET)))) &&
	    !(gloss_word(c, i, SPAN("of")) && b->first == i + 2 &&
	    gloss_word(c, i + 1, SPAN("every")))) /* "four of every five" */
		return false;
	b->value = decimal_over(&c->s->arena, a->value, (unsigned)by);
	b->first = a->first;
	b->number.fraction = true;
	b->bound = a->bound;
	return true;
}

/* "three (3) men": the second is the first, and the noun comes behind. */
static bool
restated(const struct gloss *c, struct quantity *a, const struct quantity *b)
{
	if (b->first != a->last + 2 || !gloss_mark(c, b->first - 1, '(') ||
	    !gloss_mark(c, b->last + 1, ')') || b->stated || a->range ||
	    decimal_cmp(a->value, b->value) != 0)
		return false;
	a->tail = b->last + 2;
	return true;
}

/* "passed 97 to 2", "won 21 to 14": points or votes of two sides. */
static bool
score_to(const struct gloss *c, const struct quantity *a,
    const struct quantity *b)
{
	size_t i = a->last + 1;

	return gloss_word(c, i, SPAN("to")) && b->first == i + 1 &&
	    !a->stated && !b->stated && !a->range && !b->range &&
	    !a->number.shift && !b->number.shift && !a->number.ordinal &&
	    !b->number.ordinal && !a->number.point && !b->number.point &&
	    !a->up && !a->down && !noun_behind(c, b->last + 1) &&
	    decimal_cmp(a->value, b->value) > 0 && a->first > 0 &&
	    !gloss_is(c, a->first - 1, IS_PREP | IS_CHANGE);
}

/* Drops what only looks like a quantity. */
static void
reject(const struct gloss *c, struct quantities *all)
{
	size_t n = 0;

	for (size_t i = 0; i < all->n; i++) {
		struct quantity *q = &all->at[i];

		bound_find(c, q);
		if (ident_is(c, q))
			continue;
		if (i + 1 < all->n && score_to(c, q, q + 1)) {
			i++;
			continue;
		}
		if (quantity_age(c, q)) {
			q->kind = KIND_AGE;
			q->unit = SPAN("year");
		}
		quantity_length(c, q);
		if (n > 0 && restated(c, &all->at[n - 1], q))
			continue;
		if (n > 0 && out_of(c, &all->at[n - 1], q))
			n--;
		quantity_keep(all, &n, i);
	}
	all->n = n;
}

/* "80 million yuan ($11 million)": the second restates the first. */
static void
conversions(const struct gloss *c, struct quantities *all)
{
	for (size_t i = 1; i < all->n; i++) {
		struct quantity *a = &all->at[i - 1], *b = &all->at[i];
		size_t k = b->first;

		while (k > 0 && b->first - k < 3 &&
		    !gloss_mark(c, k - 1, '('))
			k--;
		if (k == 0 || !gloss_mark(c, k - 1, '(') ||
		    a->last + 1 + 4 < k || a->kind != b->kind ||
		    (b->kind != KIND_MONEY && b->kind != KIND_MEASURE) ||
		    span_eq(a->unit, b->unit))
			continue;
		b->conv = true;
		if (b->bound == BOUND_EQUAL)
			b->bound = a->bound;
		if (b->item.n == 0) {
			b->item = a->item;
			b->phrase = a->phrase;
		}
	}
}

/* "of the 67,000, almost 8,000": parts of a total. */
static void
parts(const struct gloss *c, struct quantities *all)
{
	for (size_t i = 1; i < all->n; i++) {
		struct quantity *a = &all->at[i - 1], *b = &all->at[i];

		sum_of_same(c, a, b);
		if (a->first >= 2 && b->kind == KIND_COUNT &&
		    gloss_is(c, a->first - 1, IS_DET) &&
		    gloss_word(c, a->first - 2, SPAN("of")) &&
		    (a->first == 2 || gloss_kind(c, a->first - 3) ==
		    TOKEN_MARK) && b->first - a->last < 8) {
			b->of = true;
			if (b->elided || b->item.n == 0)
				b->item = a->item;
		}
	}
}

static void
note_add(char *buf, size_t *n, bool on, const char *text, struct span more)
{
	size_t len = strlen(text);

	if (!on)
		return;
	if (*n > 0)
		buf[(*n)++] = ' ';
	memcpy(buf + *n, text, len);
	*n += len;
	for (size_t i = 0; i < more.n; i++)
		buf[(*n)++] = more.p[i] == ' ' ? '-' : more.p[i];
}

static struct span
note(struct arena *arena, const struct quantity *q)
{
	char *buf = arena_take(arena, 80 + q->per.n + q->in.n);
	size_t n = 0;

	note_add(buf, &n, q->conv, "conv", SPAN(""));
	note_add(buf, &n, q->vague, "vague", SPAN(""));
	note_add(buf, &n, q->up, "up", SPAN(""));
	note_add(buf, &n, q->down, "down", SPAN(""));
	note_add(buf, &n, q->per.n > 0, "per:", q->per);
	note_add(buf, &n, q->elided, "elided", SPAN(""));
	note_add(buf, &n, q->of, "of", SPAN(""));
	note_add(buf, &n, q->planned, "planned", SPAN(""));
	note_add(buf, &n, q->in.n > 0, "in:", q->in);
	return (struct span){ buf, n };
}

static void
emit(const struct gloss *c, const struct quantity *q)
{
	struct mention *m;

	for (size_t i = q->first; i <= q->last; i++)
		if (c->s->taken[i])
			return;
	m = mention_add(c->s, q->kind, q->first, q->last);
	m->bound = q->bound;
	m->value = decimal_show(&c->s->arena, q->value);
	if (q->range)
		m->high = decimal_show(&c->s->arena, q->high);
	m->unit = q->unit;
	m->item = q->item;
	m->phrase = q->phrase;
	m->note = note(&c->s->arena, q);
}

void
quantity_find(struct gloss *c, struct quantities *all, struct memory *m)
{
	all->n = 0;
	if (!gloss_seen(c, IS_FIRST))
		return;
	collect(c, all);
	range_join(c, all);
	reject(c, all);
	if (all->n > 0 && all->at[0].first == 0 &&
	    all->at[0].bound == BOUND_EQUAL)
		all->at[0].bound = bound_carried(m);
	for (size_t i = 0; i < all->n; i++)
		rate_find(c, &all->at[i]);
	item_all(c, all, m);
	for (size_t i = 0; i < all->n; i++) {
		rate_behind(c, &all->at[i]);
		bound_behind(c, &all->at[i]);
	}
	conversions(c, all);
	parts(c, all);
	list_years(c, all);
	for (size_t i = 0; i < all->n; i++)
		emit(c, &all->at[i]);
}
