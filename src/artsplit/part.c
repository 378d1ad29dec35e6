#include "part.h"

#include "pubdate.h"
#include "title.h"

enum {
	DATE_MAX = 160,   /* bytes of a paragraph whose date may be told */
	AGAINST_FEW = 11, /* what a paragraph of few words takes away */
	AGAINST = 9,
	AGAINST_CUE = 12,
	AGAINST_TAIL = 25, /* comments, other articles: the story is over */
	COMMENT_SHARE = 3, /* what readers say is a third of the story's worth */
	ITEM_SHARE = 4,   /* items of lists may be teasers of other stories */
	FEW_WORDS = 4
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

static void
look(struct para *p, const struct words *w, const struct cues *c)
{
	p->prose = prose_read(w, p->text);
	p->cues = (uint8_t)cue_find(c, p->text, p->prose.words);
	p->tells = p->prose.text && p->cues == 0;
	if (p->text.n > DATE_MAX || !pubdate_read(w, p->text, &p->date))
		p->date = (struct date){ 0 };
}

void
part_look(struct paras *ps, const struct words *w, const struct cues *c)
{
	for (size_t i = 0; i < ps->n; i++)
		look(&ps->at[i], w, c);
}

static int
score(const struct para *p, bool comments)
{
	if (p->tells)
		return (int)p->prose.words / (p->item ? ITEM_SHARE : 1) /
		    (comments ? COMMENT_SHARE : 1);
	if (p->cues & (CUE_TAIL | CUE_COMMENTS))
		return -AGAINST_TAIL;
	if (p->cues)
		return -AGAINST_CUE;
	return p->prose.words < FEW_WORDS ? -AGAINST_FEW : -AGAINST;
}

/* The run with the greatest sum (Kadane's algorithm). */
static void
find_story(struct paras *ps)
{
	size_t from = 0;
	long sum = 0, most = 0;
	bool comments = false;

	ps->story = ps->end = 0;
	for (size_t i = 0; i < ps->n; i++) {
		if (sum <= 0) {
			sum = 0;
			from = i;
		}
		comments |= (ps->at[i].cues & CUE_COMMENTS) != 0;
		sum += score(&ps->at[i], comments);
		if (sum > most) {
			most = sum;
			ps->story = from;
			ps->end = i + 1;
		}
	}
}

static enum part
inside(const struct para *p)
{
	if (p->cues)
		return p->cues & CUE_META ? PART_META : PART_EXTRA;
	if (p->item)
		return PART_LIST;
	return PART_BODY;
}

static enum part
outside(const struct para *p)
{
	if ((p->cues & CUE_META) || (p->date.year && !p->item))
		return PART_META;
	return PART_EXTRA;
}

void
part_label(struct paras *ps)
{
	bool found;

	find_story(ps);
	found = ps->story < ps->end;
	for (size_t i = 0; i < ps->n; i++) {
		struct para *p = &ps->at[i];

		p->given = p->part != PART_AUTO && p->part != PART_STORY;
		if (p->given)
			continue;
		if (p->part == PART_STORY || !found ||
		    (i >= ps->story && i < ps->end))
			p->part = (uint8_t)inside(p);
		else
			p->part = (uint8_t)outside(p);
	}
	title_find(ps);
}
