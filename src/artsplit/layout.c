#include "layout.h"

#include "mem.h"
#include "utf8.h"

enum {
	COLUMNS_MAX = 160, /* longer lines are not told apart */
	BYTES_MAX = 4 * COLUMNS_MAX, /* that is how long they are at most */
	BAND_MIN = 40,     /* columns of a line that may be a wrapped one */
	BAND_MAX = 132,
	PAGE_MIN = 60,     /* columns of a line that a page may end with */
	JOINED_MIN = 60,   /* bytes of lines that are more than labels */
	WORD_MAX = 8,      /* bytes of "the", "into" and the like */
	NARROW = 4,        /* lines of a sentence cut to so short ones */
	BROKEN_MIN = 3,    /* pages that end in a sentence */
	SURE_MIN = 3,
	FULL_SHARE = 85    /* per cent of wrapped lines within the width */
};

/* What the lines say of the width that the text was wrapped at. */
struct wrap {
	const struct masks *masks;
	size_t pairs, sure;        /* neighbours; surely one sentence */
	size_t short_bytes, bytes; /* in lines within the band; in all */
	size_t count[COLUMNS_MAX + 1]; /* sure ones, by columns */
	size_t broken;             /* blank lines within a sentence */
	uint32_t width;            /* 0: not wrapped */
};

static bool
is_bullet(uint32_t c)
{
	return c == 0x2022 || c == 0x25A1 || c == 0x25AA || c == 0x25AB ||
	    c == 0x25CF || c == 0x25CB || c == 0x25E6 || c == 0x25A0 ||
	    c == 0x2606 || c == 0x2605 || c == 0x2043 || c == 0x25B6 ||
	    c == 0x25BA || c == 0x2023 || c == 0xB7 || c == 0x25C6 ||
	    c == 0x25C7;
}

/* "1. " "12) " "a) " "(3) " */
static size_t
number_mark(struct span s)
{
	size_t i = s.n > 0 && s.p[0] == '(', from = i;

	while (i < s.n && i - from < 3 && is_digit(s.p[i]))
		i++;
	if (i == from && i < s.n && is_lower(s.p[i]))
		i++;
	if (i == from || i >= s.n)
		return 0;
	if (s.p[i] != ')' && (s.p[i] != '.' || from == 1 ||
	    !is_digit(s.p[i - 1])))
		return 0;
	i++;
	if (i < s.n && s.p[i] == ' ')
		return i + 1;
	/* 1.该企业 */
	return i < s.n && (unsigned char)s.p[i] >= UTF8_ASIA ? i : 0;
}

size_t
layout_mark(struct span s)
{
	uint32_t c;
	size_t n;

	if (s.n == 0 || is_upper(s.p[0]))
		return 0;
	if (is_digit(s.p[0]) || s.p[0] == '(' || is_lower(s.p[0]))
		return number_mark(s);
	n = utf8_next(s.p, s.p + s.n, &c);
	if (n < s.n && (c == '*' || c == '-' || c == '+') && s.p[n] == ' ')
		return n + 1;
	if (!is_bullet(c))
		return 0;
	while (n < s.n && s.p[n] == ' ')
		n++;
	return n;
}

/* Characters of the text, up to the cap: bytes that continue none. */
static uint32_t
columns(const struct masks *ms, struct span s)
{
	size_t n = s.n < COLUMNS_MAX ? s.n : COLUMNS_MAX, more = 0;
	const char *p = masks_next(ms, MASK_HIGH, s.p, s.p + n), *end;

	if (s.n >= BYTES_MAX)
		return COLUMNS_MAX;
	if (p == s.p + n) /* most are of ASCII */
		return (uint32_t)n;
	n = s.n;
	end = s.p + n;
	for (; p < end && (size_t)(p - s.p) < COLUMNS_MAX + more;
	    p = masks_next(ms, MASK_HIGH, p, end))
		more += ((unsigned char)*p++ & 0xC0) == 0x80;
	n -= more;
	return n < COLUMNS_MAX ? (uint32_t)n : COLUMNS_MAX;
}

/* A line that is not blank; s is all of it, text what is not blank. */
static void
add_line(struct layout *l, const struct masks *ms, struct span s,
    struct span text, bool after_blank)
{
	size_t indent = (size_t)(text.p - s.p), ends = indent;
	struct line *line;

	if (l->n == l->cap)
		l->line = mem_grow(l->line, &l->cap, l->n + 1,
		    sizeof(*l->line));
	line = &l->line[l->n++];
	ends += columns(ms, text);
	line->text = text;
	line->indent = indent < COLUMNS_MAX ? (uint32_t)indent : COLUMNS_MAX;
	line->columns = ends < COLUMNS_MAX ? (uint32_t)ends : COLUMNS_MAX;
	line->item = layout_mark(text) > 0;
	line->after_blank = after_blank;
}

static void
read_lines(struct layout *l, const struct masks *ms, struct span text)
{
	const char *p = text.p, *end = text.p + text.n, *nl;
	bool blank = true;

	l->n = 0;
	for (; p < end; p = nl + 1) {
		struct span s;

		nl = masks_next(ms, MASK_NEWLINE, p, end);
		s = span_trim(span_to(p, nl));
		if (s.n > 0)
			add_line(l, ms, span_to(p, nl), s, blank);
		blank = s.n == 0;
	}
}

/* The first character of a line, or the last. */
static uint32_t
first_char(struct span s)
{
	uint32_t c = 0;

	if (s.n > 0 && (unsigned char)s.p[0] < 0x80)
		return (unsigned char)s.p[0];
	if (s.n > 0)
		utf8_next(s.p, s.p + s.n, &c);
	return c;
}

static uint32_t
last_char(struct span s)
{
	uint32_t c = 0;

	if (s.n > 0)
		utf8_prev(s.p, s.p + s.n, &c);
	return c;
}

/* Does the line end where a sentence may? */
static bool
stops(struct span s)
{
	uint32_t c = last_char(s);

	return c == '.' || c == '!' || c == '?' || c == ':' || c == '"' ||
	    c == ')' || c == 0x201D || c == 0x2019 || c == 0x2026 ||
	    c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == ';';
}

static inline bool
begins_small(struct span s)
{
	if (s.n > 0 && (unsigned char)s.p[0] < 0x80)
		return is_lower(s.p[0]);
	return utf8_is_lower(first_char(s));
}

/* Does the text end a sentence, perhaps with a quotation mark behind it? */
static bool
halts(struct span s)
{
	uint32_t c = 0;

	while (s.n > 0) {
		s.n -= utf8_prev(s.p, s.p + s.n, &c);
		if (c != '"' && c != 0x201D && c != 0x2019)
			break;
	}
	return c == '.' || c == '!' || c == '?' || c == ':' || c == ';' ||
	    c == 0x2026;
}

/* "the", but not "paper.example" or "d4". */
INLINE bool
small_word(struct span s)
{
	size_t n = 0;

	if (!begins_small(s))
		return false;
	while (n < s.n && (is_lower(s.p[n]) || (unsigned char)s.p[n] >= 0x80))
		n++;
	return n == s.n || s.p[n] == ' ' || strchr(",;:-'", s.p[n]) ||
	    (s.p[n] == '.' && (n + 1 == s.n || s.p[n + 1] == ' '));
}

/* A comma, or a stop alone: no line begins with it that was one before. */
static bool
begins_mark(struct span s)
{
	return s.n > 0 && (*s.p == ',' || *s.p == ';' || (*s.p == '.' &&
	    (s.n == 1 || s.p[1] == ' ')));
}

/* Does the text end with a word such as "of" or "the"? */
static bool
dangles(const struct layout *l, struct span s)
{
	size_t from = s.n;

	while (from > 0 && is_lower(s.p[from - 1]) && s.n - from < WORD_MAX)
		from--;
	return from > 0 && from < s.n && s.p[from - 1] == ' ' &&
	    (words_find(l->words, span_cut(s, from, s.n)) & WORD_ON);
}

/*
 * A page that broke a sentence, for instance around a link: the next line
 * begins small, or this one ends so that it must go on.
 */
static bool
resumes(const struct layout *l, const struct line *a, const struct line *b)
{
	if (b->item)
		return false;
	if (begins_mark(b->text))
		return true;
	return small_word(b->text) ? !halts(a->text) : dangles(l, a->text);
}

/* Of two lines with a blank one between. */
static bool
breaks(const struct layout *l, const struct line *a, const struct line *b)
{
	return a->columns >= PAGE_MIN && resumes(l, a, b);
}

static void
count_pair(struct wrap *w, const struct line *a, const struct line *b)
{
	if (a->columns < BAND_MIN || a->columns > BAND_MAX || b->item)
		return;
	w->pairs++;
	if (begins_small(b->text) && !stops(a->text)) {
		w->sure++;
		w->count[a->columns]++;
	}
}

/* The width within which most of the lines that surely go on end. */
static uint32_t
width_of(const struct wrap *w)
{
	size_t seen = 0;
	uint32_t width = 0;

	for (uint32_t i = 0; i <= COLUMNS_MAX; i++) {
		seen += w->count[i];
		if (w->count[i] > 0)
			width = i;
		if (seen * 100 >= w->sure * FULL_SHARE)
			break;
	}
	return width;
}

static void
measure(const struct layout *l, struct wrap *w)
{
	for (size_t i = 0; i < l->n; i++) {
		const struct line *a = &l->line[i];

		w->broken += i > 0 && a->after_blank && breaks(l, a - 1, a);
		w->bytes += a->text.n;
		if (a->columns <= BAND_MAX)
			w->short_bytes += a->text.n;
		if (i + 1 < l->n && !a[1].after_blank)
			count_pair(w, a, a + 1);
	}
	/* one small line below another is often chance: "iconAnn Lee" */
	if (w->sure > 0 && w->sure * 5 >= w->pairs &&
	    w->short_bytes * (w->sure < SURE_MIN ? 4 : 6) >= w->bytes * 3)
		w->width = width_of(w);
}

/* Columns of the first word of a line. */
static uint32_t
word_columns(const struct masks *ms, struct span s)
{
	return columns(ms, span_to(s.p, masks_next(ms, MASK_BLANK, s.p,
	    s.p + s.n)));
}

/* Would the next line's first word not have fit on this one? */
static bool
full(const struct wrap *w, const struct line *a, const struct line *b)
{
	return a->columns + 1 + word_columns(w->masks, b->text) > w->width;
}

/*
 * A blank line in the middle of a sentence: the page ended there.  If that
 * is so once or twice the writer may have left out a stop.
 */
static bool
spans_page(const struct layout *l, const struct wrap *w,
    const struct para *p, const struct line *a, const struct line *b)
{
	return w->broken >= BROKEN_MIN && !p->item && breaks(l, a, b);
}

/* Do small lines from this one on end in a sentence?  Labels do not. */
static bool
soon_halts(const struct layout *l, const struct line *line)
{
	const struct line *end = l->line + l->n;

	for (int i = 0; i < NARROW && line < end; i++, line++) {
		if (i > 0 && (line->after_blank || !small_word(line->text)))
			return false;
		if (halts(line->text))
			return last_char(line->text) != ':';
	}
	return false;
}

/* Does line b go on with the paragraph that line a ends? */
static bool
goes_on(const struct layout *l, const struct wrap *w, const struct para *p,
    const struct line *a, const struct line *b)
{
	if (w->width == 0 || a->columns > w->width + w->width / 4)
		return !p->item && (p->text.n + b->text.n > JOINED_MIN ||
		    begins_small(b->text)) && resumes(l, a, b) &&
		    (p->text.n + b->text.n > JOINED_MIN || soon_halts(l, b));
	if (begins_mark(b->text))
		return true;
	if (b->item && !(full(w, a, b) && (!stops(a->text) ||
	    (!p->item && p->lines > 1 && number_mark(b->text) > 0))))
		return false; /* "for these: a) it" may have a) anywhere */
	if (p->item && b->indent <= p->indent && p->indent > 0)
		return false;
	if (b->indent > a->indent && !p->item)
		return false; /* the first line of a paragraph */
	if (full(w, a, b))
		return true;
	if (stops(a->text))
		return false;
	if (begins_small(b->text) || dangles(l, a->text))
		return true;
	/* lines of uneven length: within a paragraph that was wrapped */
	return p->lines > 1 && (begins_small(a->text) ||
	    (w->sure * 2 >= w->pairs && a->columns * 2 >= w->width));
}

static struct para *
add_para(struct paras *ps, const struct line *line)
{
	struct para *p;

	if (ps->n == ps->cap)
		ps->at = mem_grow(ps->at, &ps->cap, ps->n + 1,
		    sizeof(*ps->at));
	p = &ps->at[ps->n++];
	/* all else is set by those who look at it */
	p->text = line->text;
	p->lines = 1;
	p->repeats = 0;
	p->indent = line->indent;
	p->part = PART_AUTO;
	p->item = line->item;
	p->plain = false;
	p->after_blank = line->after_blank;
	return p;
}

void
layout_cut(struct layout *l, struct paras *ps, const struct masks *ms,
    struct span text)
{
	struct wrap w = { .masks = ms };
	struct para *p = NULL;

	read_lines(l, ms, text);
	measure(l, &w);
	for (size_t i = 0; i < l->n; i++) {
		const struct line *line = &l->line[i];

		if (p && (line->after_blank ?
		    spans_page(l, &w, p, line - 1, line) :
		    goes_on(l, &w, p, line - 1, line))) {
			p->text = span_to(p->text.p,
			    line->text.p + line->text.n);
			p->lines++;
		} else
			p = add_para(ps, line);
	}
}

void
layout_free(struct layout *l)
{
	mem_free(l->line);
	*l = (struct layout){ 0 };
}
