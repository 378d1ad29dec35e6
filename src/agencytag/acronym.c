#include "acronym.h"

#include <stdlib.h>

#include "align.h"
#include "brief.h"
#include "mem.h"

enum {
	WORD = 24,      /* bytes before brackets that may be a short form */
	REACH = 400     /* bytes a definition may span */
};

/*
 * The number of three letters, in any case, with which a word begins; a blank
 * or nothing behind two counts as 0.
 */
static size_t
three_of(uint64_t word)
{
	return (word & 31) << 10 | (word >> 8 & 31) << 5 | (word >> 16 & 31);
}

void
acronym_load(struct acronyms *a)
{
	static const char *const name[] = { "skip", "never", "lead",
		"intro" };

	*a = (struct acronyms){ 0 };
	uses_load(&a->words, &data_acronym, name,
	    sizeof(name) / sizeof(name[0]));
	for (size_t i = 0; i < a->words.n; i++) {
		size_t three = three_of(a->words.at[i].key.part[0]);

		if (a->words.at[i].bits & BRIEF_INTRO)
			a->intro[three / 64] |= UINT64_C(1) << three % 64;
	}
}

void
acronym_free(struct acronyms *a)
{
	uses_free(&a->words);
	mem_free(a->at);
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
ends_clause(struct span text, const char *p, bool dashed)
{
	char c = p[-1];
	bool blank = p < text.p + text.n && *p == ' ';

	if (brief_one_of(c, "()[]"))
		return true;
	if (!blank)
		return false;
	if (c == ';' || c == ':' || c == '!' || c == '?')
		return true;
	if (c == '.') /* "U.S. Agency" is one, "... ended. The Agency" not */
		return p - text.p >= 3 && is_lower(p[-2]) && is_lower(p[-3]) &&
		    p + 1 < text.p + text.n && is_upper(p[1]);
	if (dashed)
		return false;
	return (c == '-' && p - text.p >= 2 && p[-2] == ' ') ||
	    (p - text.p >= 4 && p[-4] == ' ' && is_dash(p - 3));
}

/*
 * The words before `end`, the last one last, into word[0 .. n): as many as
 * brief may need.  "Centre - West (MSC-W)": a dash goes with a dash.
 */
static size_t
words_before(const struct acronyms *a, struct span text, const char *end,
    struct span brief, struct align_word word[ALIGN_WORDS])
{
	size_t letters = brief_letters(brief);
	bool dashed = memchr(brief.p, '-', brief.n) != NULL;
	size_t most = letters + 5 < letters * 2 ? letters + 5 : letters * 2;
	size_t n = 0, content = 0;
	const char *p = end, *least = end - text.p > REACH ?
	    end - REACH : text.p;

	while (n < ALIGN_WORDS && content < most) {
		const char *stop;
		struct span w;

		while (p > least && p[-1] == ' ')
			p--;
		if (p == least || (p < end && ends_clause(text, p, dashed)))
			break;
		stop = p;
		while (p > least && p[-1] != ' ' &&
		    (p == stop || !ends_clause(text, p, dashed)))
			p--;
		w = span_to(p, stop);
		word[ALIGN_WORDS - ++n] = (struct align_word){ w,
			(uses_of(&a->words, w) & BRIEF_SKIP) != 0 };
		content += !word[ALIGN_WORDS - n].skip;
	}
	memmove(word, word + ALIGN_WORDS - n, n * sizeof(*word));
	return n;
}

static void
add(struct acronyms *a, struct span brief, struct span full, bool loose)
{
	a->at = mem_grow(a->at, &a->cap, a->n + 1, sizeof(*a->at));
	a->at[a->n++] = (struct acronym){ brief, full, loose };
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
	struct span tries[2] = { brief_stem(brief), brief }, full;
	size_t n, start;

	while (end > text.p && brief_one_of(end[-1], " ,:;"))
		end--;
	n = words_before(a, text, end, brief, word);
	for (size_t i = tries[0].n == brief.n; i < 2; i++) {
		start = align(tries[i], word, n);
		if (start == n)
			continue;
		full = brief_strip_quotes(span_to(word[start].text.p, end));
		if (full.n > brief.n && !holds(full, brief))
			return full;
	}
	return (struct span){ 0 };
}

/* Does a name that holds `and` go on over the comma, as in "A, B and C"? */
static bool
ends_list(const struct align_word *w, bool and)
{
	return w->text.p[w->text.n - 1] == ',' && !and;
}

/*
 * The words with capitals before the brackets, "of" and "the" between; up to
 * a "the" that opens the name.
 */
static struct span
name_before(const struct acronyms *a, struct span text, const char *end)
{
	struct align_word word[ALIGN_WORDS];
	bool and = false;
	size_t n, from;

	while (end > text.p && end[-1] == ' ')
		end--;
	from = n = words_before(a, text, end, SPAN("ABCDEFGH"), word);
	for (size_t i = n; i-- > 0;) {
		if (i + 1 < n && ends_list(&word[i], and))
			break;
		if (span_is(word[i].text, "the") &&
		    (i == 0 || !word[i - 1].skip))
			break;
		and |= span_is(word[i].text, "and");
		if (is_upper(word[i].text.p[0]) && !word[i].skip)
			from = i;
		else if (!word[i].skip && i + 1 < n)
			break;
	}
	if (from + 1 >= n) /* one word is no name to go by */
		return (struct span){ 0 };
	return brief_strip_quotes(span_to(word[from].text.p, end));
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
		if (brief_one_of(s.p[i], ",;:") && s.p[i + 1] == ' ')
			return span_cut(s, 0, i);
	return s;
}

/* LF (SF), also with more behind it in the brackets. */
static bool
try_inside(struct acronyms *a, struct span text, const char *open,
    struct span inner)
{
	struct span brief = brief_strip_lead(&a->words, head_of(inner)), full;
	bool loose;

	if (brief.n == 0)
		brief = brief_strip_lead(&a->words, inner);
	if (!brief_looks_short(&a->words, brief))
		return false;
	full = long_before(a, text, open, brief);
	loose = brief_looks_like_word(brief);
	if (!full.p && brief_looks_made(brief)) {
		full = name_before(a, text, open);
		loose = true;
	}
	if (full.p)
		add(a, brief, full, loose);
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
	brief = brief_strip_quotes(span_to(p, end));
	if (!brief_looks_short(&a->words, brief) ||
	    brief_looks_like_word(brief) ||
	    !brief_has_blanks(inner, 0))
		return false;
	full = brief_strip_lead(&a->words, head_of(inner));
	if (full.n == 0)
		return false;
	long_form = long_before(a, full, full.p + full.n, brief);
	if (!long_form.p || long_form.p != full.p)
		return false;
	add(a, brief, full, false);
	return true;
}

static void
read_bracket(struct acronyms *a, struct span text, const char *open)
{
	const char *close = closing(open, text.p + text.n);
	struct span inner;

	if (!close)
		return;
	inner = span_trim(span_to(open + 1, close));
	if (!try_inside(a, text, open, inner))
		try_before(a, text, open, inner);
}

/* The capitals behind a comma and "or", "known as": the short form. */
static struct span
brief_behind(const struct acronyms *a, const char *p, const char *end)
{
	for (int k = 0; k < 5; k++) {
		const char *q;
		struct span word;

		while (p < end && *p == ' ')
			p++;
		for (q = p; q < end && is_alnum(*q);)
			q++;
		word = span_to(p, q);
		if (k > 0 && brief_looks_made(word))
			return word;
		if (!(uses_of(&a->words, word) & BRIEF_INTRO))
			break;
		p = q;
	}
	return (struct span){ 0 };
}

/* "LF, or SF," and "LF, known as the SF,". */
static void
read_comma(struct acronyms *a, struct span text, const char *comma)
{
	const char *end = text.p + text.n;
	struct span brief, full;

	if (end - comma < 4)
		return;
	brief = brief_behind(a, comma + 1, end);
	if (brief.n == 0 || !brief_looks_short(&a->words, brief))
		return;
	full = long_before(a, text, comma, brief);
	if (full.p)
		add(a, brief, full, false);
}

/* The end of a long form that begins at p: "; ", ". " or the next "=". */
static const char *
full_end(const char *p, const char *end)
{
	const char *blank = p, *q = p;

	for (; q < end && q - p < REACH; q++) {
		if (*q == '=') {
			while (blank > p && blank[-1] == ' ')
				blank--;
			while (blank > p && blank[-1] != ' ')
				blank--;
			return blank;
		}
		if (*q == ';' || (*q == '.' && (q + 1 == end || q[1] == ' ')))
			return q;
		if (*q == ' ')
			blank = q;
	}
	return q;
}

/* "SF = LF; SF = LF": a list of abbreviations. */
static void
read_equals(struct acronyms *a, struct span text, const char *eq)
{
	const char *end = text.p + text.n, *p = eq++, *q = eq;
	struct span brief, full;

	while (p > text.p && p[-1] == ' ')
		p--;
	brief = span_to(p, p);
	while (brief.p > text.p && eq - brief.p < WORD &&
	    !brief_one_of(brief.p[-1], " (;,"))
		brief.p--, brief.n++;
	while (q < end && *q == ' ')
		q++;
	full = span_trim(span_to(q, full_end(q, end)));
	if (!brief_looks_short(&a->words, brief) ||
	    !brief_has_blanks(full, 0) ||
	    to_lower(full.p[0]) != to_lower(brief.p[0]))
		return;
	if (long_before(a, full, full.p + full.n, brief).p == full.p)
		add(a, brief, full, false);
}

/* By the place of the short form, then of the long one. */
static int
compare(const void *x, const void *y)
{
	const struct acronym *a = x, *b = y;

	if (a->brief.p != b->brief.p)
		return a->brief.p < b->brief.p ? -1 : 1;
	return (a->full.p > b->full.p) - (a->full.p < b->full.p);
}

bool
acronym_comma(const struct acronyms *a, const char *p)
{
	size_t three = three_of(span_eight(p + 2));

	return a->intro[three / 64] >> three % 64 & 1;
}

void
acronym_read(struct acronyms *a, struct span text, const char *p)
{
	if (*p == ',')
		read_comma(a, text, p);
	else if (*p == '=')
		read_equals(a, text, p);
	else
		read_bracket(a, text, p);
}

void
acronym_sort(struct acronyms *a)
{
	if (a->n > 1)
		qsort(a->at, a->n, sizeof(*a->at), compare);
}
