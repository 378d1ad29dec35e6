/* phrase_view - the tests of lib/phrase_view. */
#include "phrase_view.h"

#include <stdio.h>

#include "err.h"
#include "in.h"
#include "unit.h"

enum { LOG = 12, PAD = 64, TEXT = 20000 };

static struct unit_said said;
static struct phrase_view v;
static uint64_t first_set[1 << LOG >> 6], pair_set[1 << LOG >> 6];
static const struct phrase_bits first = { first_set, LOG },
    pair = { pair_set, LOG };

/* Lets the first piece, or the first two, of a text pass. */
static void
let(const char *text, size_t word, int pieces)
{
	char copy[PAD * 2] = { 0 };
	const char *p = copy, *end = copy + strlen(text);
	uint64_t h;

	memcpy(copy, text, strlen(text));
	h = phrase_first_hash(copy, word) >> (64 - LOG);
	first_set[h / 64] |= UINT64_C(1) << h % 64;
	for (h = 0; pieces > 0; pieces--)
		p = phrase_piece(p, end, &h);
	pair_set[h >> (70 - LOG)] |= phrase_two_bits(h);
}

/* The places in a text, as "at+length ...". */
static struct span
places(const char *text)
{
	static char told[TEXT * 2];
	size_t used = 0;

	/* what is behind is not looked at */
	phrase_view_open(&v, unit_edge(span_of(text), IN_PAD, 'n'));
	phrase_view_filter(&v, &first, &pair);
	for (size_t i = 0; i < v.n; i++)
		used += (size_t)sprintf(told + used, "%s%u+%u", i ? " " : "",
		    v.place[i].at, v.place[i].n);
	return (struct span){ told, used };
}

static void
filters(void)
{
	let("Hen", 3, 1);
	let("Red Fox", 3, 2);
	let("Jo's", 2, 2);
	let("Den (x)", 3, 2);
	let("\xE7\x8B\x90\xE7\x8B\xB8", 3, 2);
	let("internationalisation", 8, 1);
	let("a_word_of_more_than_32_bytes_so_long_it_is", 8, 1);
	SAME(places("Hen hen HEN Hens xHen"), "0+3 8+3");
	SAME(places("Red fox, Red  Fox, Red\xC2\xA0" "Fox, Red Foxy, Red, Fox"),
	    "0+3 9+3 19+3");
	SAME(places("Jo's Jo\xE2\x80\x99s Jo-s"), "0+2 5+2");
	SAME(places("Den (x Den, Den"), "0+3");
	SAME(places("\xE7\x8B\x90\xE7\x8B\xB8\xE7\x8B\x90"), "0+0");
	SAME(places("internationalisation of Hens"), "0+20");
	SAME(places("a_word_of_more_than_32_bytes_so_long_it_is"), "0+32");
	SAME(places("Hen"), "0+3");
	SAME(places("He"), "");
	SAME(places(""), "");
}

/* The same wherever the words stand, by every path, also many in a block. */
static void
paths(void)
{
	static char text[TEXT + 1], plain[TEXT * 2];
	size_t n = 0;

	for (int i = 0; n + PAD < TEXT; i++)
		n += (size_t)sprintf(text + n, "%s%.*s", i % 3 ? "Red Fox" :
		    i % 2 ? "Hen" : "a b c d e f g h i j k l m n o p q r",
		    i % 11 + 1, ",  -   (     x");
	for (size_t i = 0; i < 70; i++) {
		struct span s;

		phrase_words_use(PHRASE_PLAIN);
		s = places(text + i);
		memcpy(plain, s.p, s.n);
		plain[s.n] = '\0';
		OK(s.n > 1000);
		if (phrase_words_use(PHRASE_SSE2))
			SAME(places(text + i), plain);
		if (phrase_words_use(PHRASE_AVX2))
			SAME(places(text + i), plain);
	}
}

/* Of a Hen every four bytes those are left that no skip of any length met. */
static void
skips(void)
{
	enum { RUN = 400 };
	static char copy[RUN + PAD];

	for (size_t i = 0; i < RUN; i++)
		copy[i] = "Hen "[i % 4];
	for (size_t from = 0; from < 140; from += 3)
		for (size_t n = 0; n < 200; n += 7) {
			size_t left = 0;

			phrase_view_open(&v, (struct span){ copy, RUN });
			phrase_view_skip(&v, (struct span){ copy + from, n });
			phrase_view_filter(&v, &first, &pair);
			for (size_t i = 0; i < RUN; i += 4)
				left += i < from || i >= from + n;
			OK(v.n == left);
		}
}

/* Texts of a run that come in order, some of them not asked for. */
static void
asks(void)
{
	static char copy[PAD * 2] = "Hen|ox|ox|Hen Hen|Hen|ox|Hen";

	phrase_view_open(&v, (struct span){ copy, 28 });
	phrase_view_filter(&v, &first, &pair);
	OK(phrase_view_may(&v, (struct span){ copy, 3 }));
	OK(!phrase_view_may(&v, (struct span){ copy + 4, 2 }));
	OK(phrase_view_may(&v, (struct span){ copy + 10, 7 }));
	OK(!phrase_view_may(&v, (struct span){ copy + 22, 2 }));
	OK(phrase_view_may(&v, (struct span){ copy + 25, 3 }));
	OK(!phrase_view_may(&v, (struct span){ copy + 28, 0 }));
}

static void
opens_too_much(void)
{
	err_init("tool");
	phrase_view_open(&v, (struct span){ "", UINT32_MAX });
}

void
unit_phrase_view(void)
{
	filters();
	paths();
	skips();
	asks();
	OK(unit_child(opens_too_much, &said) == EXIT_TROUBLE);
	SAME(((struct span){ said.p, said.n }), "tool: a text of 4294967295 "
	    "bytes: expected less than 4 GiB\n");
	phrase_view_free(&v);
}
