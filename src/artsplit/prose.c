#include "prose.h"

#include "utf8.h"

enum { CHINESE_WORD = 2, MANY_WORDS = 25 };

static const char *
next_word(struct prose *r, const struct words *w, const char *p,
    const char *end)
{
	const char *from = p;
	size_t n;

	while (p < end && !is_space(*p))
		p++;
	r->words++;
	if (r->sampled == PROSE_SAMPLE)
		return p;
	r->sampled++;
	while (from < p && !is_alnum(*from) && (unsigned char)*from < 0x80)
		from++;
	n = (size_t)(p - from);
	while (n > 0 && !is_alnum(from[n - 1]) &&
	    (unsigned char)from[n - 1] < 0x80)
		n--;
	if (n == 0)
		return p;
	r->stops += (words_find(w, (struct span){ from, n }) & WORD_STOP) != 0;
	r->capitals += is_upper(*from);
	return p;
}

/* Characters that need no blanks between words are counted in pairs. */
static void
count_chinese(struct prose *r, struct span s)
{
	const char *p = s.p, *end = s.p + s.n;
	unsigned n = 0, others = 0;

	while (p < end && n < CHINESE_WORD * PROSE_WORDS) {
		uint32_t c;

		p += utf8_next(p, end, &c);
		if (utf8_is_cjk(c))
			n++;
		else
			others++;
	}
	if (n > others) {
		r->chinese = true;
		r->words = n / CHINESE_WORD;
	}
}

static bool
closes(uint32_t c)
{
	return c == '"' || c == '\'' || c == ')' || c == ']' ||
	    c == 0x201D || c == 0x2019 || c == 0xFF09 || c == 0x300D;
}

/* Does it end in a mark, perhaps with quotes behind it? */
static void
read_end(struct prose *r, struct span s)
{
	uint32_t c = 0;

	for (int i = 0; i < 4 && s.n > 0; i++) {
		s.n -= utf8_prev(s.p, s.p + s.n, &c);
		if (!closes(c))
			break;
		r->ends |= c == '"' || c == 0x201D;
	}
	r->colon = c == ':' || c == 0xFF1A;
	r->ends |= c == '.' || c == '!' || c == '?' || c == 0x2026 ||
	    c == 0x3002 || c == 0xFF01 || c == 0xFF1F || r->colon;
}

static bool
is_text(const struct prose *r)
{
	if (r->chinese)
		return (r->words >= 4 && r->ends) || r->words >= MANY_WORDS;
	if (r->words >= 6 && r->ends)
		return r->stops * 5 >= r->sampled;
	return r->words >= MANY_WORDS && r->stops * 10 >= r->sampled * 3;
}

struct prose
prose_read(const struct words *w, struct span text)
{
	struct prose r = { 0 };
	const char *p = text.p, *end = text.p + text.n;

	while (p < end && r.words < PROSE_WORDS) {
		if (is_space(*p))
			p++;
		else
			p = next_word(&r, w, p, end);
	}
	if (text.n > 0 && ((unsigned char)text.p[0] >= 0xE3 ||
	    (unsigned char)text.p[text.n - 1] >= 0x80))
		count_chinese(&r, text);
	read_end(&r, text);
	r.text = is_text(&r);
	return r;
}
