#include "cut.h"

#include "said.h"
#include "utf8.h"

enum {
	REACH = 96,        /* bytes looked back and ahead, at most */
	SMALL_WORD = 3,    /* letters of a word that is no abbreviation */
	LONG_SENTENCE = 4, /* words before "6 p.m. Mr. Smith" can be a cut */
	CITATION = 40,     /* bytes of a citation in brackets */
	ASIDE = 400        /* bytes of a sentence in brackets */
};

static bool
upper(const struct cut *c)
{
	return utf8_is_upper(c->first);
}

static bool
opened(const struct cut *c)
{
	return c->word > c->next;
}

/* Few rules need the word behind: it is looked up when one does. */
static unsigned
after_bits(const struct cut *c, const struct words *w)
{
	return words_find(w, c->after);
}

/* "Sales rose", "Image: the bridge", but not "Sales Fall". */
static bool
begins_plain(const struct cut *c, unsigned bits)
{
	const char *p = c->after.p + c->after.n;

	if (p < c->end && *p == ':')
		return bits & WORD_LABEL;
	while (p < c->end && is_space(*p))
		p++;
	return (bits & WORD_COMMON) && p < c->end && is_lower(*p) &&
	    p > c->after.p + c->after.n;
}

static bool
begins(const struct cut *c, const struct words *w)
{
	unsigned bits = after_bits(c, w);

	return upper(c) && ((bits & WORD_START) || begins_plain(c, bits));
}

/* "as follows: 1. Be there", "*2. The second". */
static bool
list_begins(const struct cut *c)
{
	const char *p = c->before.p;

	if (c->before.n != 1 || !is_digit(*p) || p == c->start)
		return false;
	if (p[-1] == '*')
		return true;
	while (p > c->start && is_space(p[-1]))
		p--;
	return p > c->start && p < c->before.p && p[-1] == ':' &&
	    *c->before.p == '1';
}

/* "1.", "2.1", "iv.", "a." and nothing before it: the mark of a list item. */
static bool
list_mark(const struct cut *c)
{
	struct span s = span_trim(span_to(c->start, c->run.p));
	size_t i = 0, n;

	if (list_begins(c))
		return true;
	if (s.n > 0 && s.p[0] == '(')
		s = span_cut(s, 1, s.n);
	if (s.n == 0 || s.n > 9)
		return false;
	while (i < s.n && is_digit(s.p[i]))
		i++;
	if (i > 3) /* a year */
		return false;
	if (i == 0 && s.n <= 4)
		while (i < s.n && strchr("ivxIVX", s.p[i]))
			i++;
	if (i == 0 && is_alpha(s.p[0]))
		i = 1;
	if (i == 0 || i > 4)
		return false;
	while (i < s.n && s.p[i] == '.') {
		n = i++;
		while (i < s.n && is_digit(s.p[i]) && i - n <= 2)
			i++;
		if (i - n < 2)
			return false;
	}
	return i == s.n;
}

/* The word before the one that begins at p. */
static struct span
word_further(const struct cut *c, const char *p)
{
	const char *to = p, *from;

	while (to > c->start && p - to < REACH &&
	    (is_space(to[-1]) || to[-1] == '.'))
		to--;
	from = to;
	while (from > c->start && to - from < REACH &&
	    (is_alnum(from[-1]) || (unsigned char)from[-1] >= 0x80))
		from--;
	return span_to(from, to);
}

/* X.Y or x.y: single letters with stops between. */
static bool
acronym(struct span s)
{
	if (s.n < 3 || s.n % 2 == 0)
		return false;
	for (size_t i = 0; i < s.n; i++)
		if (i % 2 ? s.p[i] != '.' : !is_alpha(s.p[i]))
			return false;
	return true;
}

/*
 * "John D. The" ends, "John D. Rockefeller" does not; behind a name only
 * words that begin no name themselves will do.
 */
static bool
initial_ends(const struct cut *c, const struct words *w)
{
	bool b = begins(c, w) && c->after.n > 1;
	struct span further;

	if (c->before.n != 1)
		return begins(c, w) && c->after.n != 1;
	if (c->before.p[0] == 'I')
		return b;
	further = word_further(c, c->before.p);
	if (words_find(w, further) & WORD_LETTER)
		return b;
	if (further.n > 0 && is_upper(further.p[0]))
		return b && (after_bits(c, w) & WORD_STRONG);
	return b;
}

/* Are there more than n words before the run in this sentence? */
static bool
longer_than(const struct cut *c, int n)
{
	const char *p = c->run.p;
	int words = 0;

	while (p > c->start && c->run.p - p < REACH) {
		if (!is_space(p[-1]) && (p == c->run.p || is_space(*p)))
			words++;
		p--;
	}
	return words > n;
}

static bool
lower_word(struct span s)
{
	for (size_t i = 0; i < s.n; i++)
		if (is_upper(s.p[i]))
			return false;
	return s.n > 0;
}

/* A sentence in brackets, "(He declined.)", but not "(NYSE: AB)". */
static bool
aside_follows(const struct cut *c)
{
	const char *p = c->next, *stop = c->end - p > ASIDE ? p + ASIDE :
	    c->end;

	while (p < stop && *p != ')' && *p != ']')
		p++;
	return p == stop || strchr(".?!", p[-1]);
}

/* The word behind the one that follows. */
static struct span
second_word(const struct cut *c)
{
	const char *p = c->after.p + c->after.n, *end;

	while (p < c->end && is_space(*p))
		p++;
	end = p;
	while (end < c->end && end - p < REACH && is_lower(*end))
		end++;
	return span_to(p, end);
}

/*
 * "by 9 p.m. Firefighters came", but not "at 9 p.m. Monday", "9 p.m. EST" or
 * "9 p.m. Tokyo time".
 */
static bool
clock_ends(const struct cut *c, const struct words *w)
{
	unsigned bits = after_bits(c, w);

	if (bits & (WORD_DAY | WORD_ZONE))
		return false;
	return begins(c, w) || (c->after.n > 1 && is_lower(c->after.p[1]) &&
	    second_word(c).n > 0 &&
	    !(words_find(w, second_word(c)) & WORD_ZONE));
}

/* "ORR INC. WAS FINED": where all is capitals few words begin sentences. */
static bool
shouts(const struct cut *c, const struct words *w)
{
	struct span s = c->after;

	return s.n > 1 && is_upper(s.p[1]) &&
	    !(after_bits(c, w) & WORD_STRONG);
}

/* Inc., U.S., p.m., Jan.: the end when what follows begins a sentence. */
static bool
open_ends(const struct cut *c, const struct words *w)
{
	bool b = (begins(c, w) && !shouts(c, w)) || (opened(c) && upper(c)) ||
	    c->stop_inside;

	if (*c->next == '(' || *c->next == '[')
		b = b && aside_follows(c);
	if (c->closers && !opened(c) && upper(c))
		b = true;
	if ((c->before_bits & WORD_CLOCK) && upper(c))
		b = clock_ends(c, w);
	if ((c->before_bits & WORD_CLOCK) && begins(c, w) &&
	    (after_bits(c, w) & WORD_TITLE))
		b = longer_than(c, LONG_SENTENCE);
	if ((c->before_bits & WORD_PLAIN) && lower_word(c->before))
		b = true;
	return b;
}

static bool
follows_on(uint32_t first)
{
	return first < 0x80 ? first != 0 &&
	    strchr(",;:)-&/%?!", (char)first) != NULL :
	    first == 0x2013 || first == 0x2014;
}

/* The sentence begins with a small letter itself. */
static bool
careless(const struct cut *c)
{
	const char *p = c->start;

	while (is_space(*p) && p - c->start < REACH)
		p++;
	return is_lower(*p);
}

/*
 * Careless text has no capitals: "it is smart. the other one is not".  The
 * word before must be no abbreviation that the table lacks.
 */
static bool
small_ends(const struct cut *c, const struct words *w)
{
	if (c->closers || (c->before_bits & WORD_SHORT) ||
	    (c->before.n < SMALL_WORD && !(c->before_bits & WORD_STOP)))
		return false;
	for (size_t i = 0; i < c->before.n; i++)
		if (!is_lower(c->before.p[i]))
			return false;
	if (opened(c))
		return *c->next == '(';
	return careless(c) || (after_bits(c, w) & WORD_START);
}

/* An address stands alone: see the page. http://... */
static bool
address_follows(const struct cut *c)
{
	return span_starts(c->after, SPAN("http")) &&
	    c->after.p + c->after.n < c->end &&
	    c->after.p[c->after.n] == ':' && c->before.n > 1;
}

/* "Main St. The", "40 sq. ft. The", but not "visits St. Paul". */
static bool
street_ends(const struct cut *c, const struct words *w)
{
	struct span name = word_further(c, c->before.p);

	return (c->before_bits & WORD_OPEN) && name.n > 0 &&
	    (is_upper(*name.p) || lower_word(c->before)) &&
	    (after_bits(c, w) & WORD_STRONG);
}

/*
 * "5. März 2024", "am 5. April": the day of a date, in German; English has a
 * stop there at the end of a sentence only.
 */
static bool
day_of_month(const struct cut *c, const struct words *w)
{
	const char *p = c->after.p + c->after.n;

	if (c->before.n == 0 || c->before.n > 2 || !is_digit(*c->before.p) ||
	    !is_digit(c->before.p[c->before.n - 1]) ||
	    !(after_bits(c, w) & WORD_MONTH))
		return false;
	if (words_find(w, word_further(c, c->before.p)) & WORD_ONDAY)
		return true;
	while (p < c->end && is_space(*p))
		p++;
	return c->end - p >= 4 && is_digit(p[0]) && is_digit(p[3]);
}

/* "- Who was it? - It was Lee. - I see.": a dash before each who speaks. */
static bool
dash_begins(const struct cut *c)
{
	const char *p = c->start;
	uint32_t dash;
	size_t n;

	while (p < c->run.p && is_space(*p))
		p++;
	n = utf8_next(p, c->end, &dash);
	return dash == c->first && follows_on(dash) && strchr("-\xE2", *p) &&
	    p[n] == ' ' && c->end - c->next > (ptrdiff_t)n + 1 &&
	    c->next[n] == ' ' && is_upper(c->next[n + 1]);
}

static bool
stop_ends(const struct cut *c, const struct words *w)
{
	unsigned bits = c->before_bits;
	bool digit = c->first < 0x80 && is_digit((char)c->first);

	if (utf8_is_lower(c->first))
		return small_ends(c, w);
	if (follows_on(c->first))
		return dash_begins(c);
	if ((bits & WORD_TITLE) && !digit)
		return street_ends(c, w);
	if (digit && (bits & (WORD_REF | WORD_DATE)))
		return false;
	if ((bits & WORD_INNER) || list_mark(c) || day_of_month(c, w))
		return false;
	if ((c->before.n == 1 && is_upper(c->before.p[0])) ||
	    (acronym(c->before) && is_upper(c->before.p[0]) &&
	    !(bits & WORD_OPEN)))
		return initial_ends(c, w);
	if ((bits & (WORD_OPEN | WORD_DATE)) || acronym(c->before))
		return open_ends(c, w);
	return true;
}

/* ? and !, perhaps several. */
static bool
mark_ends(const struct cut *c, const struct words *w)
{
	bool name = c->before_bits & WORD_BANG;

	if (utf8_is_lower(c->first)) /* "Really? yes" in careless text */
		return !c->closers && !opened(c) && !name &&
		    c->before.n > 1 && c->run.p > c->start &&
		    !is_space(c->run.p[-1]) && lower_word(c->before);
	if (c->first < 0x80 && c->first != 0 &&
	    strchr(",;:)?!", (char)c->first))
		return false;
	return !(name && upper(c) && !c->closers &&
	    !(after_bits(c, w) & WORD_STRONG));
}

/* Nothing but a closing quotation mark is left. */
static bool
only_closes(const struct cut *c)
{
	const char *p = c->next;

	while (p < c->end && (*p == '"' || *p == '\'' || *p == ')' ||
	    *p == ']' || is_space(*p)))
		p++;
	return p == c->end;
}

/* "... [...]" (Smith 55). */
static bool
cited(const struct cut *c)
{
	const char *p = c->next, *stop = c->end - p > CITATION ?
	    p + CITATION : c->end;

	if (!c->closers || *p != '(' || !utf8_is_upper(c->first))
		return false;
	while (p < stop && *p != ')')
		p++;
	return stop - p > 1 && p[1] == '.' && is_digit(p[-1]);
}

bool
cut_ends(const struct cut *c, const struct words *w)
{
	bool b;

	if (c->wide)
		return !said_follows(c, w);
	if (*c->next == '.' || only_closes(c) ||
	    span_starts(span_to(c->next, c->end), SPAN("[...]")))
		return false;
	if (address_follows(c))
		return true;
	if (c->dots)
		b = upper(c);
	else if (c->run.n == 1 && c->run.p[0] == '.')
		b = stop_ends(c, w);
	else
		b = mark_ends(c, w);
	if (b && c->closers && utf8_is_lower(c->first))
		b = false;
	if (b && (c->closers || *c->run.p != '.'))
		b = !said_follows(c, w);
	return b && !cited(c);
}
