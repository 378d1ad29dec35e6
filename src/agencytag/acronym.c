#include "acronym.h"

#include "align.h"
#include "mem.h"
#include "utf8.h"

enum {
	WORD = 24,      /* bytes of the longest word in the table */
	REACH = 400,    /* bytes a definition may span */
	LETTERS_MIN = 2
};

void
acronym_load(struct acronyms *a)
{
	*a = (struct acronyms){ 0 };
	dict_builtin(&a->words, &data_acronym);
	dict_index(&a->words, dict_column(&a->words, "word"));
}

void
acronym_free(struct acronyms *a)
{
	dict_free(&a->words);
	mem_free(a->at);
}

static bool
has_use(const struct acronyms *a, struct span word, struct span use)
{
	char low[WORD];
	size_t row;

	if (word.n == 0 || word.n > WORD)
		return false;
	for (size_t i = 0; i < word.n; i++)
		low[i] = to_lower(word.p[i]);
	row = dict_find(&a->words, (struct span){ low, word.n });
	return row != DICT_NONE &&
	    dict_flag(dict_cell(&a->words, row, 1), use);
}

/* Cuts quotation marks, straight and curly, and blanks from both ends. */
static struct span
strip_quotes(struct span s)
{
	static const struct span curly[] = { { "\xE2\x80\x9C", 3 },
		{ "\xE2\x80\x9D", 3 }, { "\xE2\x80\x98", 3 },
		{ "\xE2\x80\x99", 3 }, { "\xC2\xAB", 2 }, { "\xC2\xBB", 2 },
		{ "\"", 1 }, { "'", 1 }, { "`", 1 }, { " ", 1 } };
	size_t count = sizeof(curly) / sizeof(curly[0]), was;

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
static struct span
strip_lead(const struct acronyms *a, struct span s)
{
	struct span word;

	for (;;) {
		s = strip_quotes(s);
		word = first_word(s);
		if (word.n == s.n || !has_use(a, word, SPAN("lead")))
			return s;
		s = span_cut(s, word.n + 1, s.n);
	}
}

static bool
has_blanks(struct span s, size_t most)
{
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++)
		n += s.p[i] == ' ';
	return n > most;
}

/* Could this be a short form, by its look alone? */
static bool
looks_short(const struct acronyms *a, struct span s)
{
	size_t upper = 0, lower = 0, digit = 0;
	struct span word = s;

	if (s.n < LETTERS_MIN || !is_alnum(s.p[0]) || has_blanks(s, 1))
		return false;
	for (size_t i = 0; i < s.n; i++) {
		if ((unsigned char)s.p[i] < ' ' || strchr("()[]=+*<>", s.p[i]))
			return false;
		upper += is_upper(s.p[i]);
		lower += is_lower(s.p[i]);
		digit += is_digit(s.p[i]);
	}
	if (word.p[word.n - 1] == '.')
		word.n--;
	if (has_use(a, word, SPAN("never")))
		return false;
	if (upper == 0 || upper + lower + digit < LETTERS_MIN ||
	    upper + lower + digit > ALIGN_LETTERS)
		return false;
	/* "Geneva": one capital at its head is a word, or a person */
	return upper > 1 || !is_upper(s.p[0]) ||
	    (lower < 3 && upper + lower == s.n);
}

struct span
acronym_stem(struct span s)
{
	if (span_ends(s, SPAN("'s")))
		s.n -= 2;
	else if (span_ends(s, SPAN("\xE2\x80\x99s")))
		s.n -= 4;
	else if (s.n > 2 && s.p[s.n - 1] == 's' && is_upper(s.p[s.n - 2]))
		s.n--;
	return s;
}

/* An en dash or an em dash. */
static bool
is_dash(const char *p)
{
	return memcmp(p, "\xE2\x80\x93", 3) == 0 ||
	    memcmp(p, "\xE2\x80\x94", 3) == 0;
}

/* Does the text left of p end a clause there, so that no name runs over? */
static bool
ends_clause(struct span text, const char *p)
{
	char c = p[-1];
	bool blank = p < text.p + text.n && *p == ' ';

	if (strchr("()[]", c))
		return true;
	if (!blank)
		return false;
	if (c == ';' || c == ':' || c == '!' || c == '?')
		return true;
	if (c == '.') /* "U.S. Agency" is one, "... ended. The Agency" not */
		return p - text.p >= 3 && is_lower(p[-2]) && is_lower(p[-3]) &&
		    p + 1 < text.p + text.n && is_upper(p[1]);
	return (c == '-' && p - text.p >= 2 && p[-2] == ' ') ||
	    (p - text.p >= 4 && p[-4] == ' ' && is_dash(p - 3));
}

/*
 * The words before `end`, the last one last, into word[0 .. n): as many as a
 * short form of that many letters may need.
 */
static size_t
words_before(const struct acronyms *a, struct span text, const char *end,
    size_t letters, struct align_word word[ALIGN_WORDS])
{
	size_t most = letters + 5 < letters * 2 ? letters + 5 : letters * 2;
	size_t n = 0, content = 0;
	const char *p = end, *least = end - text.p > REACH ?
	    end - REACH : text.p;

	while (n < ALIGN_WORDS && content < most) {
		const char *stop;
		struct span w;

		while (p > least && p[-1] == ' ')
			p--;
		if (p == least || (p < end && ends_clause(text, p)))
			break;
		stop = p;
		while (p > least && p[-1] != ' ' &&
		    (p == stop || !ends_clause(text, p)))
			p--;
		w = span_to(p, stop);
		word[ALIGN_WORDS - ++n] = (struct align_word){ w,
			has_use(a, w, SPAN("skip")) };
		content += !word[ALIGN_WORDS - n].skip;
	}
	memmove(word, word + ALIGN_WORDS - n, n * sizeof(*word));
	return n;
}

static size_t
count_letters(struct span s)
{
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++)
		n += is_alnum(s.p[i]);
	return n;
}

static void
add(struct acronyms *a, struct span brief, struct span full)
{
	a->at = mem_grow(a->at, &a->cap, a->n + 1, sizeof(*a->at));
	a->at[a->n++] = (struct acronym){ brief, full };
}

static bool
holds(struct span s, struct span part)
{
	for (size_t i = 0; i + part.n <= s.n; i++)
		if (span_eq(span_cut(s, i, i + part.n), part))
			return true;
	return false;
}

/* The long form of brief that ends at `end`; p NULL when there is none. */
static struct span
long_before(const struct acronyms *a, struct span text, const char *end,
    struct span brief)
{
	struct align_word word[ALIGN_WORDS];
	struct span tries[2] = { acronym_stem(brief), brief }, full;
	size_t n, start;

	while (end > text.p && strchr(" ,:;", end[-1]))
		end--;
	n = words_before(a, text, end, count_letters(brief), word);
	for (size_t i = 0; i < 2; i++) {
		start = align(tries[i], word, n);
		if (start == n)
			continue;
		full = strip_quotes(span_to(word[start].text.p, end));
		if (full.n > brief.n && !holds(full, brief))
			return full;
	}
	return (struct span){ 0 };
}

/* The bracket that closes the one at p, on the same level. */
static const char *
closing(const char *p, const char *end)
{
	char open = *p, close = open == '(' ? ')' : ']';
	int depth = 0;

	if (end - p > REACH)
		end = p + REACH;
	for (; p < end; p++) {
		depth += (*p == open) - (*p == close);
		if (depth == 0)
			return p;
	}
	return NULL;
}

/* Up to the first ", ", "; " or ": ". */
static struct span
head_of(struct span s)
{
	for (size_t i = 0; i + 1 < s.n; i++)
		if (strchr(",;:", s.p[i]) && s.p[i + 1] == ' ')
			return span_cut(s, 0, i);
	return s;
}

/* LF (SF), also with more behind it in the brackets. */
static bool
try_inside(struct acronyms *a, struct span text, const char *open,
    struct span inner)
{
	struct span brief = strip_lead(a, head_of(inner)), full;

	if (brief.n == 0)
		brief = strip_lead(a, inner);
	if (!looks_short(a, brief))
		return false;
	full = long_before(a, text, open, brief);
	if (full.p)
		add(a, brief, full);
	return full.p != NULL;
}

/* SF (LF): the word before the brackets is explained in them. */
static bool
try_before(struct acronyms *a, struct span text, const char *open,
    struct span inner)
{
	const char *p = open, *end;
	struct span brief, full, long_form;

	while (p > text.p && p[-1] == ' ')
		p--;
	end = p;
	while (p > text.p && p[-1] != ' ' && p[-1] != '(' && open - p < WORD)
		p--;
	brief = strip_quotes(span_to(p, end));
	if (!looks_short(a, brief) || !has_blanks(inner, 0))
		return false;
	full = strip_lead(a, head_of(inner));
	if (full.n == 0)
		return false;
	long_form = long_before(a, full, full.p + full.n, brief);
	if (!long_form.p || long_form.p != full.p)
		return false;
	add(a, brief, full);
	return true;
}

static void
scan_brackets(struct acronyms *a, struct span text)
{
	const char *end = text.p + text.n;

	for (const char *p = text.p; p < end; p++) {
		const char *close;
		struct span inner;

		if (*p != '(' && *p != '[')
			continue;
		close = closing(p, end);
		if (!close)
			continue;
		inner = span_trim(span_to(p + 1, close));
		if (!try_inside(a, text, p, inner))
			try_before(a, text, p, inner);
	}
}

void
acronym_scan(struct acronyms *a, struct span text)
{
	a->n = 0;
	scan_brackets(a, text);
}
