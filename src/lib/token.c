#include "token.h"

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

/* An apostrophe, straight or U+2019, between letters is inside a word. */
static size_t
apostrophe(const char *p, const char *end)
{
	if (p < end && *p == '\'')
		return 1;
	return end - p >= 3 && memcmp(p, "\xE2\x80\x99", 3) == 0 ? 3 : 0;
}

/* The end of the word that starts at p. */
static const char *
word_end(const char *p, const char *end)
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

static inline void
add(struct tokens *t, const char *from, const char *to, enum token_kind kind,
    uint8_t flags)
{
	if (t->n == t->cap)
		t->at = mem_grow(t->at, &t->cap, t->n + 1, sizeof(*t->at));
	t->at[t->n++] = (struct token){
		.start = (uint32_t)(from - t->text.p),
		.end = (uint32_t)(to - t->text.p),
		.kind = (uint8_t)kind,
		.flags = flags,
	};
}

/*
 * Adds the word of letters at p, its end returned: most words are ASCII and
 * small but for the first letter, so their flags need no second look.
 */
static inline const char *
add_word(struct tokens *t, const char *p, const char *end, uint8_t glued)
{
	const char *from = p++;
	uint8_t flags = is_upper(*from) ? TOKEN_CAPITAL : 0;

	while (p < end && is_lower(*p))
		p++;
	if (p < end && (is_upper(*p) || *p == '\'' ||
	    (unsigned char)*p >= 0x80)) {
		p = word_end(from, end);
		flags = word_flags(span_to(from, p));
	}
	add(t, from, p, TOKEN_WORD, glued | flags);
	return p;
}

void
token_scan(struct tokens *t, struct span text)
{
	const char *p = text.p, *end = text.p + text.n;
	uint8_t glued = 0;

	if (text.n > UINT32_MAX)
		die("a text of %zu bytes: expected less than 4 GiB", text.n);
	t->text = text;
	t->n = 0;
	while (p < end) {
		const char *from = p;
		size_t n;

		if (*p == ' ') {
			p++;
			glued = 0;
			continue;
		}
		if (is_alpha(*p)) {
			p = add_word(t, p, end, glued);
			glued = TOKEN_GLUED;
			continue;
		}

		switch (class_of(p, end, &n)) {
		case LETTER:
			p = word_end(p, end);
			add(t, from, p, TOKEN_WORD,
			    glued | word_flags(span_to(from, p)));
			break;
		case DIGIT:
			while (p < end && is_digit(*p))
				p++;
			add(t, from, p, TOKEN_DIGITS, glued);
			break;
		case CJK:
			p += n;
			add(t, from, p, TOKEN_CJK, glued | TOKEN_FOREIGN);
			break;
		case MARK:
			p += n;
			add(t, from, p, TOKEN_MARK,
			    n > 1 ? glued | TOKEN_FOREIGN : glued);
			break;
		case SPACE:
			p += n;
			glued = 0;
			continue;
		case NOTHING:
			p += n;
			continue;
		}
		glued = TOKEN_GLUED;
	}
}

void
token_free(struct tokens *t)
{
	mem_free(t->at);
	*t = (struct tokens){ 0 };
}
