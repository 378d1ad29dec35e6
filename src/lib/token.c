#include "token.h"

#include "block.h"
#include "err.h"
#include "mem.h"
#include "utf8.h"

/* What a character does in a text; the ASCII half is a table. */
enum class { LETTER, DIGIT, SPACE, MARK, CJK, NOTHING };

static enum class
class_of(const char *p, const char *end, size_t *n)
{
	uint32_t cp;

	*n = 1;
	if ((unsigned char)*p < 0x80) {
		if (is_alpha(*p))
			return LETTER;
		if (is_digit(*p))
			return DIGIT;
		return (unsigned char)*p <= ' ' ? SPACE : MARK;
	}
	*n = utf8_next(p, end, &cp);
	if (utf8_is_space(cp))
		return SPACE;
	if (utf8_is_ignorable(cp))
		return NOTHING;
	if (utf8_is_cjk(cp))
		return CJK;
	return utf8_is_letter(cp) ? LETTER : MARK;
}

/*
 * The bytes of an apostrophe at p, before end, or 0.  Straight or U+2019,
 * between letters it is inside a word.
 */
static size_t
apostrophe(const char *p, const char *end)
{
	if (*p == '\'')
		return 1;
	return end - p >= 3 && memcmp(p, "\xE2\x80\x99", 3) == 0 ? 3 : 0;
}

/* The end of the word that starts at p; has it an apostrophe in it? */
static const char *
word_end(const char *p, const char *end, bool *quotes)
{
	size_t n, mark;

	for (;;) {
		while (p < end && is_alpha(*p))
			p++;
		if (p == end)
			return p;
		if ((unsigned char)*p >= 0x80 &&
		    class_of(p, end, &n) == LETTER) {
			p += n;
			continue;
		}
		mark = apostrophe(p, end);
		*quotes |= mark > 0;
		if (mark == 0 || p + mark >= end ||
		    class_of(p + mark, end, &n) != LETTER)
			return p;
		p += mark + n;
	}
}

/* The flags of a word, from its letters. */
static uint8_t
word_flags(struct span word)
{
	uint8_t flags = 0;
	size_t upper = 0, letters = 0;
	uint32_t cp;

	utf8_next(word.p, word.p + word.n, &cp);
	if (utf8_is_upper(cp))
		flags |= TOKEN_CAPITAL;
	for (size_t i = 0; i < word.n; i++) {
		if ((unsigned char)word.p[i] >= 0x80)
			flags |= TOKEN_FOREIGN;
		upper += is_upper(word.p[i]);
		letters += is_alpha(word.p[i]);
	}
	if (upper > 1 && upper == letters)
		flags |= TOKEN_CAPS;
	return flags;
}

/* Where cutting has come to. */
struct cut {
	struct tokens *to;
	const char *p, *end;
	const char *last; /* the end of the token before, to which glues */
};

/* Adds the token that ends at p; there is room for it. */
static inline void
add(struct cut *c, const char *from, const char *p, enum token_kind kind,
    uint8_t flags)
{
	struct tokens *t = c->to;

	t->at[t->n++] = (struct token){
		.start = (uint32_t)(from - t->text.p),
		.end = (uint32_t)(p - t->text.p),
		.kind = (uint8_t)kind,
		.flags = from == c->last ? flags | TOKEN_GLUED : flags,
	};
	c->last = c->p = p;
}

/* Adds the word at p, which may go on beyond ASCII or be long. */
static void
add_word(struct cut *c, const char *p)
{
	const char *q = word_end(p, c->end, &c->to->quotes);

	add(c, p, q, TOKEN_WORD, word_flags(span_to(p, q)));
}

/* Adds the character at p, which is beyond ASCII, or the word it begins. */
static void
add_high(struct cut *c, const char *p)
{
	size_t n;

	switch (class_of(p, c->end, &n)) {
	case LETTER:
		add_word(c, p);
		return;
	case CJK:
		add(c, p, p + n, TOKEN_CJK, TOKEN_FOREIGN);
		c->to->cjk = true;
		return;
	case NOTHING:
		if (c->last == p)
			c->last = p + n;
		break;
	case SPACE:
		break;
	default:
		add(c, p, p + n, TOKEN_MARK, TOKEN_FOREIGN);
	}
	c->p = p + n;
}

/* Adds the word or the digits that begin at p, of whatever length. */
static void
add_run(struct cut *c, const char *p)
{
	const char *q = p;

	if (!is_digit(*p)) {
		add_word(c, p);
		return;
	}
	while (q < c->end && is_digit(*q))
		q++;
	add(c, p, q, TOKEN_DIGITS, 0);
}

/* What it is if byte i < 64 is one of the mask, else 0. */
static inline uint8_t
if_at(uint64_t mask, unsigned i, unsigned what)
{
	return (uint8_t)((mask >> i % BITS_WIDE & 1) * what);
}

/*
 * The last bytes of the words of two letters or more that are capitals, and
 * quotes: a carry from their first byte runs through all of them.
 */
static inline uint64_t
caps_ends(const struct block *b, uint64_t word, uint64_t last)
{
	uint64_t start = word & ~(word << 1);
	uint64_t high = word & ~(b->letter & ~b->upper);

	return last & ~start & high & ~(high + start);
}

/*
 * Adds the tokens at c->p, as far as its block and ASCII go, which is a byte
 * at least.  A run of letters or digits that goes on behind that is read on
 * its own; or if it ends with the block, it is left for the next one, which
 * then begins with it.
 */
static inline void
cut_block(struct cut *c)
{
	const char *p = c->p;
	struct token *to = c->to->at + c->to->n;
	uint32_t base = (uint32_t)(p - c->to->text.p);
	struct block b = block_at(p);
	size_t left = (size_t)(c->end - p);
	unsigned ascii = bits_first(b.high);
	unsigned n = left < ascii ? (unsigned)left : ascii, stop = n;
	uint64_t in = ~bits_from(n), letter = b.letter & in;
	uint64_t quote = b.quote & letter << 1 & letter >> 1;
	uint64_t word = letter | quote, digit = b.digit & in;
	uint64_t run = word | digit, mark = in & ~(run | b.blank);
	uint64_t start = (word & ~(word << 1)) | (digit & ~(digit << 1));
	uint64_t last = (word & ~(word >> 1)) | (digit & ~(digit >> 1)) | mark;
	uint64_t glued = ~(b.blank << 1 | (c->last != p));
	uint64_t caps = caps_ends(&b, word, last);

	c->to->quotes |= quote != 0;
	/* the last run; a word may go on behind a quote */
	if (n < left && ((run | (b.quote & word << 1)) >> (n - 1) & 1))
		stop = BITS_WIDE - 1 - bits_above(start);
	/* without branches, as what comes next is hard to foretell */
	start = (start | mark) & ~bits_from(stop);
	for (; start; start &= start - 1, last &= last - 1) {
		unsigned i = bits_first(start), end = bits_first(last);

		*to++ = (struct token){
			.start = base + i,
			.end = base + end + 1,
			.kind = if_at(digit, i, TOKEN_DIGITS) |
			    if_at(mark, i, TOKEN_MARK),
			.flags = if_at(glued, i, TOKEN_GLUED) |
			    if_at(b.upper, i, TOKEN_CAPITAL) |
			    if_at(caps, end, TOKEN_CAPS),
		};
	}
	c->to->n = (size_t)(to - c->to->at);
	if (stop > 0)
		c->last = b.blank >> (stop - 1) & 1 ? NULL : p + stop;
	c->p = p + stop;
	if (stop == 0 || (stop < n && n < BLOCK))
		add_run(c, c->p);
}

void
token_scan(struct tokens *t, struct span text)
{
	struct cut c = { t, text.p, text.p + text.n, NULL };

	if (text.n > UINT32_MAX)
		die("a text of %zu bytes: expected less than 4 GiB", text.n);
	t->text = text;
	t->n = 0;
	t->cjk = t->quotes = false;
	while (c.p < c.end) {
		t->at = mem_grow(t->at, &t->cap, t->n + BLOCK,
		    sizeof(*t->at));
		if ((unsigned char)*c.p >= 0x80)
			add_high(&c, c.p);
		else
			cut_block(&c);
	}
}

void
token_free(struct tokens *t)
{
	mem_free(t->at);
	*t = (struct tokens){ 0 };
}
