/* uses - the tests of lib/uses. */
#include "uses.h"

#include <stdio.h>

#include "err.h"
#include "in.h"
#include "unit.h"

enum { ROWS = USES_SLOTS / 2, PAD = 64 };

static struct unit_said said;
static struct uses u;
static const char *const name[] = { "link", "open" };

static void
load(const char *bytes)
{
	static char copy[ROWS * 16 + IN_PAD];
	struct data data = { "t.tsv", copy, strlen(bytes) };

	memcpy(copy, bytes, data.n);
	err_init("tool");
	uses_load(&u, &data, name, 2);
}

static unsigned
of(const char *word)
{
	/* what is behind is not looked at */
	return uses_of(&u, unit_edge(span_of(word), IN_PAD, 'x'));
}

static void
finds(void)
{
	load("word\tuse\nof\tlink open\nper\tlink\nf\xC3\xBCr\topen\n"
	    "eight-by\topen\nnine-long\tlink\n"
	    "twenty-four-bytes-longer\topen\nbare\t\n");
	OK(of("of") == 3 && of("Of") == 3 && of("OF") == 3);
	OK(of("per") == 1 && of("p") == 0 && of("pers") == 0);
	OK(of("f\xC3\xBCr") == 2 && of("f\xE3\xBCr") == 0);
	OK(of("eight-by") == 2 && of("eight-b") == 0);
	OK(of("eight\rby") == 0); /* 0x0D is '-' but for the bit of the case */
	OK(of("NINE-Long") == 1 && of("nine-lon") == 0);
	OK(of("twenty-four-bytes-longer") == 2);
	OK(of("twenty-four-bytes-longest") == 0);
	OK(of("bare") == 0 && of("") == 0);
	uses_free(&u);
}

/* All that fit are found. */
static void
full(void)
{
	static char bytes[ROWS * 16];
	size_t n = (size_t)sprintf(bytes, "word\tuse\n"), found = 0;
	char word[PAD];

	for (int i = 0; i < ROWS; i++)
		n += (size_t)sprintf(bytes + n, "w%d\t%s\n", i,
		    name[i % 2]);
	load(bytes);
	for (int i = 0; i < ROWS; i++) {
		sprintf(word, "W%d", i);
		found += of(word) == (i % 2 ? 2U : 1U);
	}
	OK(found == ROWS);
	uses_free(&u);
}

static void
strange_use(void)
{
	load("word\tuse\nof\tlink\nper\tlink opne\n");
}

static void
long_word(void)
{
	load("word\tuse\nabcdefghijklmnopqrstuvwxyz\tlink\n");
}

void
unit_uses(void)
{
	finds();
	full();
	OK(unit_child(strange_use, &said) == EXIT_TROUBLE);
	SAME(((struct span){ said.p, said.n }),
	    "tool: t.tsv:3: no use \"opne\"\n");
	OK(unit_child(long_word, &said) == EXIT_TROUBLE);
	SAME(((struct span){ said.p, said.n }), "tool: t.tsv:2: expected up "
	    "to 512 words of up to 24 bytes\n");
}
