/* mask - the tests of lib/mask: every path sees the same bytes. */
#include "mask.h"

#include "unit.h"

enum { TEXT = 1000 };

static bool
is_of(enum mask_class c, char b)
{
	unsigned char u = (unsigned char)b;

	switch (c) {
	case MASK_NEWLINE:
		return b == '\n';
	case MASK_BLANK:
		return u <= ' ';
	case MASK_STOP:
		return b == '.' || b == '?' || b == '!' || u == 0xE2 ||
		    u == 0xE3 || u == 0xEF || u == 0xE0 || u == 0xD8 ||
		    u == 0xDB;
	case MASK_PAIR:
		return b == '"' || b == '(' || b == ')';
	case MASK_DIGIT:
		return is_digit(b);
	case MASK_WORD:
		return is_alnum(b) || u >= 0x80;
	case MASK_TOKEN:
		return is_alnum(b) || b == '.' || b == '\'' || b == '-' ||
		    b == '_' || u >= 0x80;
	default:
		return u >= 0x80;
	}
}

/* [from, to) of the text, searched and counted byte by byte. */
static bool
right(const struct masks *ms, size_t from, size_t to)
{
	for (int c = 0; c < MASK_CLASSES; c++) {
		const char *p = ms->text + from, *end = ms->text + to;
		const char *first = p;
		size_t n = 0;

		while (first < end && !is_of((enum mask_class)c, *first))
			first++;
		for (const char *q = p; q < end; q++)
			n += is_of((enum mask_class)c, *q);
		if (masks_next(ms, (enum mask_class)c, p, end) != first ||
		    masks_any(ms, (enum mask_class)c, p, end) != (n > 0) ||
		    masks_count(ms, (enum mask_class)c, p, end) != n)
			return false;
	}
	return true;
}

/* The bytes before and behind p that stand together, as masks tell them. */
static bool
runs(const struct masks *ms, size_t at)
{
	for (int c = 0; c < MASK_CLASSES; c++) {
		size_t back = 0, on = 0;

		while (back < MASK_WIDE && back < at &&
		    is_of((enum mask_class)c, ms->text[at - back - 1]))
			back++;
		while (on < MASK_WIDE &&
		    is_of((enum mask_class)c, ms->text[at + on]))
			on++;
		if (masks_before(ms, (enum mask_class)c, ms->text + at) !=
		    back || masks_behind(ms, (enum mask_class)c,
		    ms->text + at) != on)
			return false;
	}
	return true;
}

/* What mask_words_read tells of the words of a text, a byte each. */
enum { START = 1, CORE = 2, MORE = 4 };

static void
read_words(const struct masks *ms, size_t from, size_t to, char *told)
{
	const char *p = ms->text + from, *end = ms->text + to;
	struct mask_words w;

	for (; p < end; p += w.n) {
		mask_words_read(&w, ms, p, end);
		for (size_t i = 0; i < MASK_WIDE && p + i < end; i++)
			told[p - ms->text + (ptrdiff_t)i] |=
			    (char)((w.start >> i & 1) * START |
			    (w.core >> i & 1) * CORE |
			    (w.more >> i & 1) * MORE);
	}
}

/* Words of [from, to), found byte by byte; what stands far back is not. */
static bool
words(const struct masks *ms, size_t from, size_t to)
{
	struct span s = { ms->text + from, to - from };
	char told[TEXT] = "";
	size_t n = 0, at = from, core = 0;

	read_words(ms, from, to, told);
	for (size_t i = from; i < to; i++) {
		bool blank = is_of(MASK_BLANK, ms->text[i]);
		bool start = !blank && (i == from ||
		    is_of(MASK_BLANK, ms->text[i - 1]));
		bool letter = is_of(MASK_WORD, ms->text[i]);
		bool run = letter && (i == from ||
		    !is_of(MASK_WORD, ms->text[i - 1]));

		n += start;
		if (start)
			at = i, core = 0;
		core += run;
		if ((told[i] & START) != (start ? START : 0) ||
		    (i - at < MASK_WIDE && (told[i] & (CORE | MORE)) !=
		    (!run ? 0 : core == 1 ? CORE : MORE)))
			return false;
	}
	return masks_count_words(ms, s, TEXT) == n &&
	    masks_count_words(ms, s, 3) >= (n < 3 ? n : 3);
}

static void
all_places(void)
{
	char bytes[TEXT];
	const char *text;
	struct masks ms = { 0 };
	bool ok = true;

	for (size_t i = 0; i < TEXT; i++) /* every byte, in runs and alone */
		bytes[i] = i < 700 ? (char)(i * 37) : i % 90 ? 'w' : ' ';
	text = unit_edge((struct span){ bytes, TEXT }, MASK_PAD, 0).p;
	masks_read(&ms, (struct span){ text, TEXT });
	for (size_t from = 0; from <= TEXT; from++)
		for (size_t to = from; to <= TEXT; to += 1 + to % 67) {
			ok = ok && right(&ms, from, to);
			if (from == to || !is_of(MASK_BLANK, text[from]))
				ok = ok && words(&ms, from, to);
		}
	for (size_t at = 0; at <= TEXT; at++)
		ok = ok && runs(&ms, at);
	OK(ok);
	masks_free(&ms);
}

/* However long a text is, no more is read behind it than MASK_PAD. */
static void
text_ends(void)
{
	static const char bytes[3 * MASK_WIDE];
	struct masks ms = { 0 };
	bool ok = true;

	for (size_t n = 0; n <= sizeof(bytes); n++) {
		struct span text = unit_edge((struct span){ bytes, n },
		    MASK_PAD, 'x');

		masks_read(&ms, text);
		ok = ok && masks_count(&ms, MASK_BLANK, text.p, text.p + n) ==
		    n;
	}
	OK(ok);
	masks_free(&ms);
}

/* No byte is greater, wherever that one stands. */
static void
top(void)
{
	char bytes[3 * MASK_WIDE];
	struct masks ms = { 0 };
	bool ok = true;

	for (size_t i = 0; i < sizeof(bytes); i++) {
		memset(bytes, 'a', sizeof(bytes));
		bytes[i] = (char)(0x80 + i % 0x80);
		masks_read(&ms, unit_edge((struct span){ bytes,
		    sizeof(bytes) }, MASK_PAD, 'x'));
		ok = ok && ms.top == 0x80 + i % 0x80;
	}
	OK(ok);
	masks_free(&ms);
}

void
unit_mask(void)
{
	all_places(); /* whatever is taken when nothing is asked for */
	text_ends();
	top();
	OK(!mask_use(MASK_AVX2 + 1)); /* a path of another build */
	OK(mask_use(MASK_PLAIN));
	all_places();
	text_ends();
	top();
	if (mask_use(MASK_AVX2))
		all_places();
}
