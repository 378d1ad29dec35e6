#include "brief.h"

#include "align.h"

enum { LETTERS_MIN = 2 };

/* Cuts quotation marks, straight and curly, and blanks from both ends. */
struct span
brief_strip_quotes(struct span s)
{
	static const struct span curly[] = { { "\xE2\x80\x9C", 3 },
		{ "\xE2\x80\x9D", 3 }, { "\xE2\x80\x98", 3 },
		{ "\xE2\x80\x99", 3 }, { "\xC2\xAB", 2 }, { "\xC2\xBB", 2 },
		{ "\"", 1 }, { "'", 1 }, { "`", 1 }, { " ", 1 } };
	size_t count = sizeof(curly) / sizeof(curly[0]), was;

	if (s.n > 0 && is_alnum(s.p[0]) && is_alnum(s.p[s.n - 1]))
		return s; /* as most are */
	do {
		was = s.n;
		for (size_t i = 0; i < count; i++) {
			if (span_starts(s, curly[i]))
				s = span_cut(s, curly[i].n, s.n);
			if (span_ends(s, curly[i]))
				s.n -= curly[i].n;
		}
	} while (s.n < was);
	return s;
}

static struct span
first_word(struct span s)
{
	size_t n = 0;

	while (n < s.n && s.p[n] != ' ' && s.p[n] != ',' && s.p[n] != ':')
		n++;
	return span_cut(s, 0, n);
}

/* "GCC" of `hereinafter the "GCC"`. */
struct span
brief_strip_lead(const struct uses *words, struct span s)
{
	struct span word;

	for (;;) {
		s = brief_strip_quotes(s);
		word = first_word(s);
		if (word.n == s.n || !(uses_of(words, word) & BRIEF_LEAD))
			return s;
		s = span_cut(s, word.n + 1, s.n);
	}
}

bool
brief_has_blanks(struct span s, size_t most)
{
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++)
		n += s.p[i] == ' ';
	return n > most;
}

/* A control, or one of ()[]=+*<>: in no short form. */
static bool
is_foreign(char c)
{
	const uint64_t low = UINT64_C(0x70000F00FFFFFFFF); /* to '>' */
	const uint64_t high = UINT64_C(0x28000000);        /* '[' and ']' */
	unsigned u = (unsigned char)c;

	return u < 128 && (u < 64 ? low : high) >> u % 64 & 1;
}

struct look {
	size_t upper, lower, digit;
};

static bool
count_letters(struct span s, struct look *l)
{
	*l = (struct look){ 0 };
	for (size_t i = 0; i < s.n; i++) {
		if (is_foreign(s.p[i]))
			return false;
		l->upper += is_upper(s.p[i]);
		l->lower += is_lower(s.p[i]);
		l->digit += is_digit(s.p[i]);
	}
	return true;
}

size_t
brief_letters(struct span s)
{
	struct look l;

	return count_letters(s, &l) ? l.upper + l.lower + l.digit : 0;
}

/* "FIG" is one, "Fig" is not, "III" is not either. */
static bool
is_never(const struct uses *words, struct span s, const struct look *l)
{
	bool roman = true;

	if (s.p[s.n - 1] == '.')
		s.n--;
	for (size_t i = 0; i < s.n; i++)
		roman &= brief_one_of(s.p[i], "IVX");
	return (roman || l->lower > 0) && (uses_of(words, s) & BRIEF_NEVER);
}

/* Could this be a short form, by its look alone? */
bool
brief_looks_short(const struct uses *words, struct span s)
{
	struct look l;
	size_t n;

	if (s.n < LETTERS_MIN || !is_alnum(s.p[0]) || brief_has_blanks(s, 1) ||
	    !count_letters(s, &l))
		return false;
	n = l.upper + l.lower + l.digit;
	return l.upper > 0 && n >= LETTERS_MIN && n <= ALIGN_LETTERS &&
	    !is_never(words, s, &l);
}

/* "Geneva": one capital at its head is a word, or a person. */
bool
brief_looks_like_word(struct span s)
{
	struct look l;

	return count_letters(s, &l) && l.upper == 1 && is_upper(s.p[0]) &&
	    (l.lower > 2 || l.upper + l.lower < s.n);
}

/* "CILSS", "UN-Habitat": capitals that were not made for a sentence. */
bool
brief_looks_made(struct span s)
{
	struct look l;

	if (s.n > 1 && s.p[1] == '-')
		return false; /* a senator: (R-TX) */
	return count_letters(s, &l) && l.upper > 1 && l.digit == 0 &&
	    !brief_has_blanks(s, 0) && !memchr(s.p, '/', s.n) &&
	    l.upper + l.lower >= 3 && (l.upper * 2 > l.lower ||
	    memchr(s.p, '-', s.n));
}

struct span
brief_stem(struct span s)
{
	if (span_ends(s, SPAN("'s")))
		s.n -= 2;
	else if (span_ends(s, SPAN("\xE2\x80\x99s")))
		s.n -= 4;
	else if (s.n > 2 && s.p[s.n - 1] == 's' && is_upper(s.p[s.n - 2]))
		s.n--;
	return s;
}
