#include "part.h"

#include "dateline.h"
#include "datetext.h"
#include "title.h"

enum {
	DATE_MAX = 160,   /* bytes of a paragraph whose date may be told */
	AGAINST_FEW = 11, /* what a paragraph of few words takes away */
	AGAINST = 11,
	AGAINST_CUE = 18,
	AGAINST_TAIL = 25, /* comments, other articles: the story is over */
	COMMENT_SHARE = 3, /* what readers say is worth a third */
	GAP_MAX = 100,   /* no gap in a story costs it more than this */
	ITEM_SHARE = 4,   /* items of lists may be teasers of other stories */
	FEW_WORDS = 4,
	LONG_ITEM = 40,   /* words of an item that is a paragraph */
	STORY = 60,       /* words; what comes after may be about it */
	FEW_PARAS = 30, SOME_PARAS = 60,
	SCRAP = 2,
	CLOCK_WORDS = 3, CLOCK_BYTES = 16,
	STAMP_WORDS = 8,  /* with a day, too */
	ADDRESS_WORDS = 9,
	TITLE_TWICE = 6,  /* paragraphs between a title and its repeat */
	NOTE = 4,         /* words of a line that may go with a date line */
	DECK = 7,         /* words of a line that says more than the title */
	SHOUT = 8,        /* words of capitals that are no heading */
	NOTES_FROM = 2,   /* paragraphs of a story that are none */
	LABEL_WORDS = 3,  /* of a label above links */
	CAPTION_WORDS = 70, CREDIT = 50 /* bytes at its end, fewer than 64 */
};

struct span
part_name(enum part part)
{
	static const struct span name[] = {
		[PART_AUTO] = { "body", 4 }, [PART_TITLE] = { "title", 5 },
		[PART_BODY] = { "body", 4 }, [PART_LIST] = { "list", 4 },
		[PART_META] = { "meta", 4 }, [PART_EXTRA] = { "extra", 5 },
		[PART_DUP] = { "dup", 3 }, [PART_STORY] = { "body", 4 },
	};

	return name[part];
}

/* © 2024: a legal line with a year is the end of an article. */
static bool
is_legal(struct span s)
{
	static const struct span sign = { "©", sizeof("©") - 1 };
	size_t digits = 0;

	if (!span_starts(s, sign))
		return false;
	for (size_t i = sign.n; i < s.n && digits < 4; i++)
		digits = is_digit(s.p[i]) ? digits + 1 : 0;
	return digits == 4;
}

/* Is there a number that may be the year of a date? */
static bool
has_year(const struct masks *ms, struct span s)
{
	const char *p = s.p, *end = s.p + s.n;

	while ((p = masks_next(ms, MASK_DIGIT, p, end)) < end) {
		size_t n = masks_behind(ms, MASK_DIGIT, p);

		if ((n == 4 || (n > 4 && n < 7 && p + n < end &&
		    p[n] == ':')) && (memcmp(p, "19", 2) == 0 ||
		    memcmp(p, "20", 2) == 0))
			return true; /* "2023", "20239:12 AM" */
		if (n == 2 && p - s.p >= 6 && p[-1] == '.' && p[-4] == '.')
			return true; /* 19.11.19 */
		p += n;
	}
	return false;
}

/*
 * "Smoke above the town on May 5, 2019. A. Orr/Paper/Getty Images": a long
 * caption ends with its credit, and in no stop.
 */
static bool
ends_in_credit(const struct para *p, const struct cues *c,
    const struct masks *ms, struct span s)
{
	size_t from = s.n < CREDIT ? 0 : s.n - CREDIT;
	const char *q = s.p + from;
	struct cue_text text;
	uint64_t words;
	unsigned bits = 0;

	if (p->prose.ends || p->prose.words > CAPTION_WORDS)
		return false;
	words = masks_at(ms, MASK_WORD, q);
	words &= ~(words << 1 | 1 | bits_from(s.n - from));
	cue_begin(&text, span_cut(s, from, s.n), 1);
	words = cue_may(c, text.place, q, words);
	for (; words != 0; words &= words - 1)
		bits |= cue_at(c, &text, q + bits_first(words));
	return bits & CUE_META;
}

static void
look(struct para *p, const struct words *w, const struct cues *c,
    const struct masks *ms)
{
	struct span text;

	p->head = is_upper(*p->text.p) ? 0 : dateline_stamp(p->text);
	text = span_trim(span_cut(p->text, p->head, p->text.n));
	p->prose = prose_read(w, c, ms, text);
	p->cues = (uint8_t)p->prose.cues;
	if (is_legal(text))
		p->cues |= CUE_COMMENTS;
	if (p->prose.text && p->cues == 0 && ends_in_credit(p, c, ms, text))
		p->cues |= CUE_META;
	p->tells = p->prose.text && p->cues == 0;
	if (p->head)
		text = span_cut(p->text, 0, p->head);
	if (text.n > DATE_MAX && !p->prose.text) /* what is left of a picture */
		text.n = DATE_MAX;
	if (text.n > DATE_MAX || !has_year(ms, text) ||
	    !datetext_read(w, text, &p->date))
		p->date = (struct date){ 0 };
}

void
part_look(struct paras *ps, const struct words *w, const struct cues *c,
    const struct masks *ms)
{
	for (size_t i = 0; i < ps->n; i++)
		look(&ps->at[i], w, c, ms);
}

static int
score(const struct para *p, bool comments)
{
	if (p->tells)
		return (int)p->prose.words / (p->item ? ITEM_SHARE : 1) /
		    (comments ? COMMENT_SHARE : 1);
	if (p->prose.short_text && !p->cues && !p->item)
		return (int)p->prose.words;
	if (p->cues & (CUE_TAIL | CUE_COMMENTS))
		return -AGAINST_TAIL;
	if (p->cues & CUE_INSET)
		return 0;
	if (p->cues == CUE_META)
		return -AGAINST; /* a caption, a byline */
	if (p->cues)
		return -AGAINST_CUE;
	return p->prose.words < FEW_WORDS ? -AGAINST_FEW : -AGAINST;
}

/* In a short text little stands around the story, and all may matter. */
static int
weigh(const struct paras *ps, size_t i, bool comments)
{
	int v = score(&ps->at[i], comments);

	if (v >= 0 || ps->at[i].cues)
		return v;
	return ps->n < FEW_PARAS ? v / 6 : ps->n < SOME_PARAS ? v / 2 : v;
}

/* The run with the greatest sum (Kadane's algorithm). */
static void
find_story(struct paras *ps)
{
	size_t from = 0;
	long sum = 0, most = 0, gap = 0;
	bool comments = false;

	ps->story = ps->end = 0;
	for (size_t i = 0; i < ps->n; i++) {
		int v;

		if (sum <= 0) {
			sum = gap = 0;
			from = i;
		}
		comments |= (ps->at[i].cues & CUE_COMMENTS) &&
		    most >= STORY;
		v = weigh(ps, i, comments);
		if (v >= 0)
			gap = 0;
		else if (gap + v < -GAP_MAX)
			v = (int)(-GAP_MAX - gap);
		gap += v < 0 ? v : 0;
		sum += v;
		if (sum > most) {
			most = sum;
			ps->story = from;
			ps->end = i + 1;
		}
	}
}

/* "A. Lee is a reporter who covers ships.": no story, below the last of it. */
static void
leave_notes(struct paras *ps, const struct cues *c, const struct masks *ms)
{
	for (size_t i = ps->end; i > ps->story + NOTES_FROM; i--) {
		const struct para *p = &ps->at[i - 1];

		if (cue_notes(c, ms, p->text))
			ps->end = i - 1;
		else if (p->tells || p->prose.short_text)
			return;
	}
}

/* Does it end in 18.45 or 18:45, perhaps with "p.m. CET" behind it? */
static bool
ends_in_clock(struct span s)
{
	size_t digits = 0, from = s.n < CLOCK_BYTES ? 0 : s.n - CLOCK_BYTES;

	for (size_t i = from; i + 2 < s.n; i++) {
		if ((s.p[i] == '.' || s.p[i] == ':') && digits > 0 &&
		    digits < 3 && is_digit(s.p[i + 1]) &&
		    is_digit(s.p[i + 2]) && (i + 3 == s.n ||
		    (!is_digit(s.p[i + 3]) && s.p[i + 3] != '.')))
			return true;
		digits = is_digit(s.p[i]) ? digits + 1 : 0;
	}
	return false;
}

/*
 * "18.45 GMT": above an entry of a report that is written as things happen;
 * or with its day, "Mon 22 Jan 2024 18.45 CET".
 */
static bool
is_clock(const struct para *p)
{
	struct span s = p->text;
	size_t i = 0, n;

	if (p->prose.words > STAMP_WORDS)
		return false;
	if (p->date.year && !p->head && is_alnum(*s.p) &&
	    !memchr(s.p, '@', s.n))
		return ends_in_clock(s);
	if (p->prose.words > CLOCK_WORDS || s.n > CLOCK_BYTES)
		return false;
	while (i < s.n && is_digit(s.p[i]))
		i++;
	n = i + 1;
	while (n < s.n && is_digit(s.p[n]))
		n++;
	if (i == 0 || i > 2 || n != i + 3 || !strchr(":.", s.p[i]))
		return false;
	while (n < s.n && (is_alpha(s.p[n]) || strchr(" .", s.p[n])))
		n++;
	return n == s.n;
}

/* "Write to a.lee@paper.example", but not "A. Lee (@alee) on May 5". */
static bool
is_address(const struct para *p)
{
	const char *at;

	if (p->prose.words >= ADDRESS_WORDS)
		return false;
	at = memchr(p->text.p, '@', p->text.n);
	return at && at > p->text.p && is_alnum(at[-1]);
}

static enum part
inside(const struct para *p)
{
	if (p->cues)
		return p->cues & CUE_META ? PART_META : PART_EXTRA;
	if (is_clock(p) || is_address(p))
		return PART_META;
	if (p->item && !(p->tells && p->prose.words >= LONG_ITEM))
		return PART_LIST;
	return PART_BODY;
}

/* A word or two between paragraphs: what is left of a picture or a link. */
static bool
scrap(const struct para *p)
{
	return p->prose.words <= SCRAP && !p->prose.ends && !p->item &&
	    !p->prose.chinese;
}

static enum part
outside(const struct para *p)
{
	if ((p->cues & CUE_META) || is_clock(p))
		return PART_META;
	if (p->date.year && !p->item && (!p->head || p->prose.words <= NOTE))
		return PART_META;
	return PART_EXTRA;
}

/* Is there a line that tells a date or a name beside this one? */
static bool
beside_meta(const struct paras *ps, size_t i)
{
	return (i > 0 && ps->at[i - 1].part == PART_META) ||
	    (i + 1 < ps->n && ps->at[i + 1].part == PART_META);
}

/*
 * Right below the title: a line that says more, without a stop, and then
 * byline, date or story; else it may be the title of something else.
 */
static bool
is_deck(const struct paras *ps, size_t i, const struct masks *ms)
{
	const struct para *p = &ps->at[i];

	return p->prose.words >= DECK && !p->date.year &&
	    prose_capitals(ms, p->text) * 2 < p->prose.sampled &&
	    (i + 1 == ps->story || ps->at[i + 1].part == PART_META ||
	    ps->at[i + 2].part == PART_META);
}

/*
 * Between title and story: a short line beside the date names the paper or
 * a place; prose is a standfirst and belongs to the story.
 */
static void
label_head(struct paras *ps, const struct masks *ms)
{
	size_t from = ps->title;

	if (from == PARA_NONE)
		return;
	if (from - ps->at[from].first <= TITLE_TWICE)
		from = ps->at[from].first;
	for (size_t i = from + 1; i < ps->story; i++) {
		struct para *p = &ps->at[i];

		if (p->part != PART_EXTRA || p->cues || p->item)
			continue;
		if (p->tells || (i == from + 1 && is_deck(ps, i, ms)))
			p->part = PART_BODY;
		else if (p->prose.words <= NOTE && beside_meta(ps, i))
			p->part = PART_META;
	}
}

static enum part
part_of(const struct paras *ps, size_t i)
{
	const struct para *p = &ps->at[i];

	if (p->part == PART_STORY || ps->story == ps->end)
		return inside(p);
	if (i < ps->story || i >= ps->end)
		return outside(p);
	return scrap(p) && !is_clock(p) ? PART_EXTRA : inside(p);
}

/* "Related", alone in its line: items of a list behind it, or one line. */
static void
label_links(struct paras *ps, size_t i)
{
	size_t from = i + 1;

	if (!(ps->at[i].cues & (CUE_LINK | CUE_TAIL)) ||
	    ps->at[i].prose.words > LABEL_WORDS)
		return;
	for (i = from; i < ps->end && !ps->at[i].prose.ends &&
	    (ps->at[i].part == PART_LIST || (i == from &&
	    ps->at[i].part == PART_BODY)); i++)
		ps->at[i].part = PART_EXTRA;
}

static bool
has_small(struct span s)
{
	size_t i = 0;

	while (i < s.n && !is_lower(s.p[i]))
		i++;
	return i < s.n;
}

/*
 * "TOWN SUES OWNERS OVER A BELL THAT RANG ALL NIGHT": the title of another
 * story, behind prose; a heading is shorter.
 */
static bool
shouts(const struct paras *ps, size_t i)
{
	const struct para *p = &ps->at[i];

	return p->part == PART_BODY && p->prose.words >= SHOUT &&
	    !p->prose.ends && !p->prose.chinese && i > ps->story &&
	    ps->at[i - 1].tells && !has_small(p->text) &&
	    has_small(ps->at[i - 1].text);
}

void
part_label(struct paras *ps, const struct cues *c, const struct masks *ms)
{
	find_story(ps);
	leave_notes(ps, c, ms);
	for (size_t i = 0; i < ps->n; i++) {
		struct para *p = &ps->at[i];

		p->given = p->part != PART_AUTO && p->part != PART_STORY;
		if (!p->given)
			p->part = (uint8_t)part_of(ps, i);
	}
	for (size_t i = ps->story; i < ps->end; i++) {
		label_links(ps, i);
		if (shouts(ps, i))
			ps->at[i].part = PART_EXTRA;
	}
	title_find(ps, ms);
	label_head(ps, ms);
}
