#include "part.h"

#include "mem.h"
#include "prose.h"

enum {
	LONG_PROSE = 45,  /* words; cues in so long a text mean nothing */
	AGAINST_SHORT = 11, /* what a paragraph of few words takes away */
	AGAINST = 9,
	AGAINST_CUE = 12,
	FEW_WORDS = 4
};

struct mark {
	struct prose prose;
	unsigned cues;
	bool text; /* prose, and no cue speaks against it */
	int score;
};

struct story {
	size_t from, to; /* half-open */
};

struct span
part_name(enum part part)
{
	static const struct span name[] = {
		[PART_AUTO] = { "body", 4 }, [PART_TITLE] = { "title", 5 },
		[PART_BODY] = { "body", 4 }, [PART_LIST] = { "list", 4 },
		[PART_META] = { "meta", 4 }, [PART_EXTRA] = { "extra", 5 },
		[PART_DUP] = { "dup", 3 },
	};

	return name[part];
}

static struct mark
mark_of(const struct para *p, const struct words *w, const struct cues *c)
{
	struct mark m = { .prose = prose_read(w, p->text) };

	if (m.prose.words < LONG_PROSE)
		m.cues = cue_find(c, p->text);
	m.text = m.prose.text && m.cues == 0;
	if (m.text)
		m.score = (int)m.prose.words;
	else if (m.cues)
		m.score = -AGAINST_CUE;
	else
		m.score = m.prose.words < FEW_WORDS ? -AGAINST_SHORT :
		    -AGAINST;
	return m;
}

/* The run with the greatest sum (Kadane's algorithm). */
static struct story
find_story(const struct mark *m, size_t n)
{
	struct story best = { 0, 0 };
	size_t from = 0;
	long sum = 0, most = 0;

	for (size_t i = 0; i < n; i++) {
		if (sum <= 0) {
			sum = 0;
			from = i;
		}
		sum += m[i].score;
		if (sum > most) {
			most = sum;
			best = (struct story){ from, i + 1 };
		}
	}
	return best;
}

static enum part
inside(const struct para *p, const struct mark *m)
{
	if (m->cues)
		return m->cues & CUE_META ? PART_META : PART_EXTRA;
	if (p->item)
		return PART_LIST;
	return PART_BODY;
}

static enum part
outside(const struct mark *m)
{
	return m->cues & CUE_META ? PART_META : PART_EXTRA;
}

/* The last line before the story that may be its title. */
static void
find_title(struct paras *ps, const struct mark *m, size_t story)
{
	for (size_t i = story; i-- > 0 && story - i < 12;)
		if (ps->at[i].part == PART_EXTRA && m[i].cues == 0 &&
		    m[i].prose.words >= 3 && m[i].prose.words <= 30 &&
		    !ps->at[i].item) {
			ps->at[i].part = PART_TITLE;
			return;
		}
}

/* Nothing looks like prose: all that no cue speaks against is the story. */
static void
label_all(struct paras *ps, const struct mark *m)
{
	for (size_t i = 0; i < ps->n; i++)
		ps->at[i].part = (unsigned char)inside(&ps->at[i], &m[i]);
}

void
part_label(struct paras *ps, const struct words *w, const struct cues *c)
{
	struct mark *m = NULL;
	struct story s;
	size_t cap = 0;

	m = mem_grow(m, &cap, ps->n, sizeof(*m));
	for (size_t i = 0; i < ps->n; i++)
		m[i] = mark_of(&ps->at[i], w, c);
	s = find_story(m, ps->n);
	for (size_t i = 0; i < ps->n; i++)
		if (ps->at[i].part == PART_STORY)
			ps->at[i].part = (unsigned char)
			    inside(&ps->at[i], &m[i]);
		else if (ps->at[i].part == PART_AUTO)
			ps->at[i].part = (unsigned char)
			    (i >= s.from && i < s.to ?
			    inside(&ps->at[i], &m[i]) : outside(&m[i]));
	if (s.to == 0)
		label_all(ps, m);
	else
		find_title(ps, m, s.from);
	mem_free(m);
}
