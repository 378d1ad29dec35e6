/* phrase - the tests of lib/phrase. */
#include "phrase.h"

#include <stdio.h>

#include "err.h"
#include "in.h"
#include "mem.h"
#include "phrase_word.h"
#include "unit.h"

static struct unit_said said;

enum { PAD = 64, TEXT = 20000 };

static const struct {
	const char *name;
	enum phrase_case case_;
} names[] = {
	{ "Red Fox", PHRASE_EXACT },    /* 0 */
	{ "Red Fox Inn", PHRASE_CAPS }, /* 1 */
	{ "RFI", PHRASE_EXACT },        /* 2 */
	{ "red wine", PHRASE_FOLD },    /* 3 */
	{ "红狐", PHRASE_EXACT },       /* 4 */
	{ "Fox's Den", PHRASE_EXACT },  /* 5 */
	{ "Red Fox", PHRASE_EXACT },    /* 6: the newer of two */
	{ "a", PHRASE_EXACT },          /* 7 */
	{ "internationalisation board", PHRASE_FOLD }, /* 8 */
	{ "Red", PHRASE_FOLD },         /* 9 */
	{ "O.K.", PHRASE_CAPS },        /* 10 */
	{ "Blue  Hen", PHRASE_FOLD },   /* 11: its blanks are not folded */
	{ "Grey ", PHRASE_EXACT },      /* 12: never found */
	{ "7 Stars", PHRASE_FOLD },     /* 13 */
	{ "\xF0\xA0\x80\x80", PHRASE_EXACT }, /* 14: four bytes */
	{ "Tea Po", PHRASE_EXACT },     /* 15 */
	{ "Tea Pot", PHRASE_EXACT },    /* 16 */
};

static struct phrases p;
static struct phrase_view v;
static char pool[sizeof(names) / sizeof(names[0])][PAD * 2];

static void
load(void)
{
	p = (struct phrases){ 0 };
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		size_t n = strlen(names[i].name);

		memcpy(pool[i], names[i].name, n);
		OK(phrase_add(&p, (struct span){ pool[i], n },
		    names[i].case_, (uint32_t)i));
	}
	OK(!phrase_add(&p, SPAN(""), PHRASE_EXACT, 0));
	OK(!phrase_add(&p, SPAN("+x"), PHRASE_EXACT, 0));
	phrase_build(&p);
}

/* What is found in text, as "value:start-end ...". */
static struct span
found(const char *text)
{
	static char told[TEXT * 4];
	size_t n, used = 0;

	/* what is behind is not looked at */
	n = phrase_scan(&p, &v, unit_edge(span_of(text), IN_PAD, 'R'));
	for (size_t i = 0; i < n; i++)
		used += (size_t)sprintf(told + used, "%s%u:%u-%u",
		    i ? " " : "", p.at[v.hit[i].entry].value,
		    v.hit[i].start, v.hit[i].end);
	return (struct span){ told, used };
}

static void
finds(void)
{
	SAME(found("Red Fox"), "6:0-7");
	SAME(found("Red Fox Inn, Red Fox"), "1:0-11 6:13-20");
	SAME(found("RED FOX INN; red fox inn"), "1:0-11 9:13-16");
	SAME(found("Red Foxes Red Fo"), "9:0-3 9:10-13");
	SAME(found("RFI RFIs xRFI RFI's"), "2:0-3 2:14-17");
	SAME(found("ReD WiNe"), "3:0-8");
	SAME(found("x红狐红狐y"), "4:1-7 4:7-13");
	SAME(found("Fox\xE2\x80\x99s Den Fox's Den"), "5:0-11 5:12-21");
	SAME(found("Red  \xC2\xA0" "Fox"), "6:0-10");
	SAME(found("Red         Fox"), "9:0-3");
	SAME(found("a A ab ba a"), "7:0-1 7:10-11");
	SAME(found("\xC3\xA9" "a a\xC3\xA9 (a)"), "7:9-10");
	SAME(found("Internationalisation  Board"), "8:0-27");
	SAME(found("internationalisatiom board"), "");
	SAME(found("O.K. O.K.s o.k."), "10:0-4 10:5-9");
	SAME(found(""), "");
	SAME(found("Red Fox In"), "6:0-7");
	SAME(found("Red\xC2\xA3" "Fox"), "9:0-3");
	SAME(found("FOX'S DEN"), "");
	SAME(found("Blue  Hen, Blue Hen"), "11:0-9");
	SAME(found("Grey Grey "), "");
	SAME(found("7 STARS 77 stars"), "13:0-7");
	SAME(found("\xF0\xA0\x80\x80 \xF0\xA0\x80\x81"), "14:0-4");
}

static void
walks(void)
{
	struct span text = SPAN("Red Fox Inn");
	char copy[PAD * 2] = "Red Fox Inn";
	struct phrase_hit hit;

	text.p = copy;
	OK(phrase_scan(&p, &v, text) == 1);
	hit = v.hit[0];
	OK(phrase_next(&p, text, &hit, hit.entry) == PHRASE_NONE);
	OK(phrase_shorter(&p, text, &hit) && hit.end == 7);
	OK(p.at[hit.entry].value == 6);
	OK(p.at[phrase_next(&p, text, &hit, hit.entry)].value == 0);
	OK(phrase_shorter(&p, text, &hit) && hit.end == 3);
	OK(!phrase_shorter(&p, text, &hit));
	memcpy(copy, "Tea Pot a", 9);
	text.n = 9;
	OK(phrase_scan(&p, &v, text) == 2);
	hit = v.hit[0];
	OK(hit.end == 7 && p.at[hit.entry].value == 16);
	OK(!phrase_shorter(&p, text, &hit)); /* "Tea Po" ends in a word */
	OK(!phrase_shorter(&p, text, &hit)); /* nor is there one again */
	hit = v.hit[1];
	OK(!phrase_shorter(&p, text, &hit)); /* there is no shorter "a" */
}

/* Names of one hash are told apart: 13 is now a byte more, and one less. */
static void
collide(void)
{
	uint32_t n = p.at[13].n;

	p.at[13].n = (n + 1) & PHRASE_LONGEST;
	SAME(found("7 Stars"), "");
	p.at[13].n = (n - 1) & PHRASE_LONGEST;
	SAME(found("7 Stars"), "");
	p.at[13].n = n & PHRASE_LONGEST;
	SAME(found("7 Stars"), "13:0-7");
}

static void
adds_too_many(void)
{
	struct phrases many_names = { .n = PHRASE_NONE / 2 };

	err_init("tool");
	phrase_add(&many_names, SPAN("Red"), PHRASE_FOLD, 0);
}

static void
adds_too_long(void)
{
	err_init("tool");
	phrase_add(&p, (struct span){ "Red", (size_t)PHRASE_LONGEST + 1 },
	    PHRASE_FOLD, 0);
}

static void
scans_too_much(void)
{
	err_init("tool");
	phrase_scan(&p, &v, (struct span){ "", UINT32_MAX });
}

static void
use_best(void)
{
	if (!phrase_words_use(PHRASE_AVX2) && !phrase_words_use(PHRASE_SSE2))
		phrase_words_use(PHRASE_PLAIN);
}

/* A long text, moved by one byte each time, gives the same on every path. */
static void
paths(void)
{
	static char text[TEXT + 1], plain[TEXT * 4];
	static const char *const words[] = { "Red Fox Inn ", "red wine,",
		"红狐", "internationalisation board ", "wwwwwwwwwwwwww ",
		"Red ", "x", "\xE2\x80\x9C", "RFI-" };
	size_t n = 0, k = 1;

	while (n + 40 < TEXT) {
		k = k * 7 % 1009;
		n += (size_t)sprintf(text + n, "%s", words[k % 9]);
	}
	for (size_t i = 0; i < 70; i++) {
		struct span s = found(text + i);

		memcpy(plain, s.p, s.n);
		plain[s.n] = '\0';
		OK(s.n > 1000);
		phrase_words_use(PHRASE_PLAIN);
		SAME(found(text + i), plain);
		if (phrase_words_use(PHRASE_SSE2))
			SAME(found(text + i), plain);
		use_best();
	}
}

/*
 * Texts that lie in one run, some bytes between them skipped, each by itself;
 * texts that were not asked for are passed by.
 */
static void
runs(void)
{
	enum { TEXTS = 300, WIDE = 40 };
	static char copy[TEXTS * WIDE + PAD];
	size_t may = 0, hits = 0;

	memset(copy, ' ', sizeof(copy));
	for (size_t i = 0; i < TEXTS; i++) {
		char *at = copy + i * WIDE;
		int n = sprintf(at, "%s\tthe Red Fox %s", i % 2 ? "RFI" : "x",
		    i % 3 ? "" : "Inn");

		at[n] = '\n';
	}
	phrase_view_open(&v, (struct span){ copy, TEXTS * WIDE });
	for (size_t i = 0; i < TEXTS; i++)
		phrase_view_skip(&v, (struct span){ copy + i * WIDE,
		    i % 5 == 4 ? WIDE : strcspn(copy + i * WIDE, "\t") });
	phrase_look(&p, &v);
	for (size_t i = 0; i < TEXTS; i++) {
		const char *at = strchr(copy + i * WIDE, '\t') + 1;
		struct span text = { at, strcspn(at, "\n") };

		if (i % 7 == 6)
			continue;
		may += phrase_view_may(&v, text);
		if (phrase_find(&p, &v, text) == 0)
			continue;
		OK(v.hits == hits + 1 && v.hit[hits].start == 4 &&
		    v.hit[hits].end == (i % 3 ? 11 : 15));
		hits++;
	}
	OK(hits == may && hits == 206); /* of 300, without i % 7 and i % 5 */
}

/* Many names, more than the smallest table holds. */
static void
many(void)
{
	enum { MANY = 3000 };
	static char name[MANY][PAD + 24];
	char text[PAD * 2];

	p = (struct phrases){ 0 };
	for (uint32_t i = 0; i < MANY; i++) {
		int n = sprintf(name[i], "Name%u of%u X", i, i % 7);

		phrase_add(&p, (struct span){ name[i], (size_t)n },
		    PHRASE_EXACT, i);
	}
	phrase_build(&p);
	for (uint32_t i = 0; i < MANY; i += 13) {
		int n = sprintf(text, "a Name%u of%u X.", i, i % 7);

		OK(phrase_scan(&p, &v, (struct span){ text, (size_t)n }) == 1);
		OK(p.at[v.hit[0].entry].value == i);
	}
	phrase_free(&p);
}

void
unit_phrase(void)
{
	load();
	finds();
	walks();
	collide();
	paths();
	runs();
	phrase_free(&p);
	many();
	phrase_view_free(&v);
	OK(unit_child(adds_too_many, &said) == EXIT_TROUBLE);
	SAME(((struct span){ said.p, said.n }),
	    "tool: too many names: expected less than 2147483647\n");
	OK(unit_child(adds_too_long, &said) == EXIT_TROUBLE);
	SAME(((struct span){ said.p, said.n }), "tool: a name of 1073741824 "
	    "bytes: expected up to 1073741823\n");
	OK(unit_child(scans_too_much, &said) == EXIT_TROUBLE);
	SAME(((struct span){ said.p, said.n }), "tool: a text of 4294967295 "
	    "bytes: expected less than 4 GiB\n");
}
