#include "cut.h"

#include "tail.h"
#include "utf8.h"

enum {
	TOKEN_REACH = 64, /* bytes looked back for the word before */
	TITLE_MAX = 6,   /* small letters of a glued title */
	PLAIN_MIN = 16,  /* bytes of more than the mark of a list item */
	PLAIN_WORD = 3,  /* and of a word that is no day or initial */
	LONG_WORD = 4     /* letters before a stop that no blank follows */
};

/* Marks that end sentences, beyond ASCII. */
enum {
	ELLIPSIS = 0x2026, INTERROBANG = 0x203D, DANDA = 0x964,
	ARABIC_QUESTION = 0x61F, URDU_STOP = 0x6D4, WIDE_STOP = 0x3002,
	WIDE_BANG = 0xFF01, WIDE_QUESTION = 0xFF1F, HALF_STOP = 0xFF61,
	FULL_WIDTH_STOP = 0xFF0E, DOUBLE_BANG = 0x203C,
	DEGREE = 0xB0 /* in the word N° */
};

static uint32_t
char_at(const char *p, const char *end)
{
	uint32_t c = 0;

	if (p < end)
		utf8_next(p, end, &c);
	return c;
}

static bool
is_wide_mark(uint32_t c)
{
	return c == WIDE_STOP || c == WIDE_BANG || c == WIDE_QUESTION ||
	    c == HALF_STOP;
}

static bool
is_mark(uint32_t c)
{
	return c == '.' || c == '?' || c == '!' || c == ELLIPSIS ||
	    c == INTERROBANG || c == DANDA || c == ARABIC_QUESTION ||
	    c == URDU_STOP || c == FULL_WIDTH_STOP || c == DOUBLE_BANG ||
	    is_wide_mark(c);
}

size_t
cut_mark(const char *p, const char *end)
{
	uint32_t c;
	size_t n = utf8_next(p, end, &c);

	return is_mark(c) ? n : 0;
}

static bool
is_opener(uint32_t c)
{
	return c == '"' || c == '\'' || c == '(' || c == '[' || c == '{' ||
	    c == 0x201C || c == 0x2018 || c == 0xAB || c == 0x2039 ||
	    c == 0x300C || c == 0x300E || c == 0xFF08 || c == 0x300A;
}

/* Reads the run of marks: "?!", "...", ". . .". */
static const char *
read_run(struct cut *c, const char *p)
{
	const char *q = p;
	size_t n;

	while (q < c->end && (n = cut_mark(q, c->end)) > 0)
		q += n;
	c->run = span_to(p, q);
	/* ". . ." is one mark, but "end . Next" is not. */
	if (*p == '.') {
		const char *s = q;

		while (c->end - s >= 2 && s[0] == ' ' && s[1] == '.')
			s += 2;
		if (s > q && (s == c->end || is_space(*s) ||
		    tail_closes(char_at(s, c->end)))) {
			c->run = span_to(p, s);
			c->dots = true;
		}
	}
	return c->run.p + c->run.n;
}

static const char *
skip_blanks(const char *p, const char *end)
{
	while (p < end && is_space(*p))
		p++;
	return p;
}

static bool
in_token(uint32_t c)
{
	return (c < 0x80 && (is_alnum((char)c) || c == '.' || c == '&' ||
	    c == '\'' || c == '/' || c == '-' || c == '_')) ||
	    c == 0x2019 || c == DEGREE || utf8_is_letter(c);
}

/* The word that ends at p, with what may be glued to it: Co, U.S, AT&T. */
static struct span
word_before(const char *start, const char *p)
{
	const char *q = p;

	while (q > start && p - q < TOKEN_REACH) {
		uint32_t c;
		size_t n = utf8_prev(start, q, &c);

		if (!in_token(c))
			break;
		q -= n;
	}
	while (q < p && (*q == '\'' || *q == '-'))
		q++;
	if (p - q >= 3 && memcmp(q, "’", 3) == 0)
		q += 3;
	return span_to(q, p);
}

static struct span
word_after(const char *p, const char *end)
{
	const char *q = p;

	while (q < end && q - p < TOKEN_REACH) {
		uint32_t c;
		size_t n = utf8_next(q, end, &c);

		if (!in_token(c) || c == '&' || c == '/' ||
		    (q == p && c < 0x80 && !is_alnum((char)c)))
			break;
		q += n;
	}
	while (q > p && (q[-1] == '.' || q[-1] == '\'' || q[-1] == '-'))
		q--;
	return span_to(p, q);
}

/* eBay, iPhone: a small letter that counts as a capital. */
static bool
camel(struct span s)
{
	for (size_t i = 1; i < s.n && i < 8; i++)
		if (is_upper(s.p[i]))
			return is_lower(s.p[0]) && is_lower(s.p[i - 1]);
	return false;
}

/* What would begin a sentence: "Today", "I", "$4". */
static bool
capital_word(const char *p, const char *end)
{
	if (end - p < 3 || !is_upper(p[0]))
		return end - p > 1 && *p == '$' && is_digit(p[1]);
	return (*p == 'I' && (p[1] == ' ' || p[1] == '\'')) ||
	    (is_lower(p[1]) && (is_lower(p[2]) || is_space(p[2]) ||
	    p[2] == '.'));
}

/*
 * A superscript that lost its form: "in type 2).10 This", "they were.3 The".
 * Behind a short word or an abbreviation it is a number: "No.10 The".
 */
static const char *
flat_note(const struct cut *c, const struct words *w)
{
	const char *p = c->tail, *q = c->run.p;
	bool bracket = q > c->start && q[-1] == ')';

	if (p != q + 1 || (!bracket && (c->before.n < LONG_WORD ||
	    (c->before_bits & WORD_SHORT) || !is_lower(q[-1]))))
		return p;
	while (p < c->end && is_digit(*p) && p - c->tail < 3)
		p++;
	return c->end - p > 1 && is_space(*p) && is_upper(p[1]) &&
	    (words_find(w, word_after(p + 1, c->end)) & WORD_START) ? p :
	    c->tail;
}

/*
 * "on Tuesday.Mr. Lee", "bought 1,000.That": behind a name or a number what
 * follows must begin a sentence, for "Booking.Com" does not.
 */
static bool
glued_name(const struct cut *c, const struct words *w)
{
	const char *p = c->run.p;

	while (p > c->start && c->run.p - p < TOKEN_REACH &&
	    (is_alnum(p[-1]) || strchr(",.%", p[-1])))
		p--;
	return c->run.p - p >= LONG_WORD && (p == c->start ||
	    is_space(p[-1])) && (is_upper(*p) || is_digit(*p)) &&
	    (words_find(w, word_after(c->tail, c->end)) & WORD_START);
}

/*
 * A page that lost its blanks: "around the world.Today", "did he?The", and
 * with a quotation mark between, "over.”He", "over.“Now".  Before a
 * bare stop a word is too short in "alt.Mail".
 */
static bool
glued(const struct cut *c, const struct words *w)
{
	const char *p = c->run.p, *next = c->tail;
	bool quote = c->closers || span_starts(span_to(next, c->end),
	    SPAN("“"));
	int n = 0, least = *p == '.' && c->run.n == 1 && !quote ?
	    LONG_WORD : 2;

	if (quote && !c->closers)
		next += SPAN("“").n;
	if (!capital_word(next, c->end))
		return false;
	if (!quote && !c->dots && glued_name(c, w))
		return true;
	if (c->before_bits & WORD_STOP) /* "with me.Walking" */
		least = 2;
	while (p > c->start && is_lower(p[-1]) && n < TOKEN_REACH)
		p--, n++;
	if (quote && p > c->start && is_upper(p[-1]))
		p--;
	return n >= least && (c->dots || p == c->start || is_space(p[-1]));
}

/*
 * The word that ends at p, of ASCII and nothing else: from is then where it
 * begins.  False: it is not so simple.
 */
static bool
plain_before(const struct masks *ms, const char *start, const char *p,
    const char **from)
{
	size_t n = masks_before(ms, MASK_TOKEN, p);
	const char *q;

	if ((size_t)(p - start) <= n)
		n = (size_t)(p - start);
	q = p - n;
	if (n == MASK_WIDE || masks_any(ms, MASK_HIGH, q, p) ||
	    (q > start && (q[-1] == '&' || q[-1] == '/')))
		return false;
	while (q < p && (*q == '\'' || *q == '-'))
		q++;
	*from = q;
	return true;
}

/* Has the word a capital or a low line behind its first byte? */
static bool
has_capital(const char *from, const char *p)
{
	const uint64_t small = UINT64_C(0x2020202020202020);
	size_t n = (size_t)(p - from) - 1;

	n = n < 8 ? n : 8;
	return (~span_eight(p - 8) & small & bits_from(8 * (8 - n))) != 0;
}

bool
cut_plain(struct cut *c, const struct words *w, const struct masks *ms,
    const char *start, const char *p, const char *end)
{
	const char *q = p + 1, *from;

	if (*p != '.' || q == end || !is_space(*q))
		return false;
	q = skip_blanks(q, end);
	start = skip_blanks(start, p);
	if (q == end || !is_upper(*q) || p - start < PLAIN_MIN ||
	    !plain_before(ms, start, p, &from) || p - from < PLAIN_WORD ||
	    from[1] == '.' || has_capital(from, p) ||
	    (words_find(w, span_to(from, p)) &
	    (WORD_TITLE | WORD_DATE | WORD_INNER | WORD_OPEN)))
		return false;
	c->run = span_to(p, p + 1);
	c->tail = p + 1;
	c->next = q;
	c->wide = false;
	return true;
}

/*
 * "the end. Next": most marks are so, and few of the rules below matter.
 * 1: read; 0: no sentence ends here; -1: not so simple.
 */
static int
read_plain(struct cut *c, const struct masks *ms, const char *p)
{
	const char *q = p + 1, *from;
	size_t n;

	if (*p != '.' || q == c->end)
		return -1;
	if (is_lower(*q) || (is_digit(*q) && (p == c->start ||
	    (!is_lower(p[-1]) && p[-1] != ')')))) { /* 4.3 */
		c->run = span_to(p, q);
		return 0;
	}
	if (!is_space(*q))
		return -1;
	while (q < c->end && is_space(*q))
		q++;
	if (q == c->end || !is_alnum(*q) ||
	    !plain_before(ms, c->start, p, &from))
		return -1;
	n = masks_behind(ms, MASK_TOKEN, q);
	if (n == MASK_WIDE || masks_any(ms, MASK_HIGH, q, q + n))
		return -1;
	c->closers = c->stop_inside = c->wide = c->dots = false;
	c->run = span_to(p, p + 1);
	c->tail = p + 1;
	c->next = c->word = q;
	c->first = (unsigned char)*q;
	c->before = span_to(from, p);
	if (n > (size_t)(c->end - q))
		n = (size_t)(c->end - q);
	while (n > 0 && (q[n - 1] == '.' || q[n - 1] == '\'' ||
	    q[n - 1] == '-'))
		n--;
	c->after = span_to(q, q + n);
	return 1;
}

/* "saidRep. Lee": a page that lost the blank before a title. */
static void
look_before(struct cut *c, const struct words *w)
{
	const char *p = c->before.p + c->before.n;
	const char *q = p;

	c->before_bits = words_find(w, c->before);
	while (q > c->before.p && p - q < TITLE_MAX && is_lower(q[-1]))
		q--;
	if (c->before_bits != 0 || q == p || q - c->before.p < 2 ||
	    !is_upper(q[-1]) || !is_lower(q[-2]))
		return;
	q--;
	if (words_find(w, span_to(q, p)) & WORD_TITLE) {
		c->before = span_to(q, p);
		c->before_bits = WORD_TITLE;
	}
}

bool
cut_read(struct cut *c, const struct words *w, const struct masks *ms,
    const char *start, const char *p, const char *end, bool odd_quotes)
{
	struct tail tail;
	uint32_t last;
	int plain;

	c->start = start;
	c->end = end;
	plain = read_plain(c, ms, p);
	if (plain == 0)
		return false;
	if (plain > 0) {
		if (is_lower(*c->word) && camel(c->after))
			c->first = 'A';
		look_before(c, w);
		return true;
	}
	*c = (struct cut){ .start = start, .end = end };
	tail = tail_read(read_run(c, p), end, odd_quotes);
	c->tail = tail.p;
	c->closers = tail.closers;
	c->stop_inside = tail.stop_inside;
	utf8_prev(c->run.p, c->run.p + c->run.n, &last);
	c->wide = is_wide_mark(last);
	c->dots = c->dots || (c->run.n > 1 && (last == '.' ||
	    last == ELLIPSIS) && (*p == '.' || char_at(p, end) == ELLIPSIS));
	if (c->tail == end)
		return false;
	c->before = word_before(start, p);
	look_before(c, w);
	if (is_digit(*c->tail))
		c->tail = flat_note(c, w);
	if (!c->wide && !is_space(*c->tail) && !glued(c, w))
		return false;
	c->next = skip_blanks(c->tail, end);
	if (c->next == end)
		return false;
	c->word = c->next;
	while (is_opener(char_at(c->word, end)))
		c->word += utf8_next(c->word, end, &last);
	c->first = char_at(c->word, end);
	if (c->wide)
		return true;
	c->after = word_after(c->word, end);
	if (camel(c->after))
		c->first = 'A';
	return true;
}
