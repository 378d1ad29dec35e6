/* token - the tests of lib/token. */
#include "token.h"

#include "block.h"
#include "err.h"
#include "in.h"

#include "unit.h"

enum { LONG = 512 };

static struct unit_said said;

/* The bytes of text behind some blanks, with IN_PAD behind of no token. */
static struct span
padded(struct span text, size_t blanks)
{
	char to[LONG];

	memset(to, ' ', blanks);
	memcpy(to + blanks, text.p, text.n);
	return unit_edge((struct span){ to, blanks + text.n }, IN_PAD, 'x');
}

/* The tokens, each with a letter for its kind and + when it is glued. */
static struct span
shown(struct span text)
{
	static struct tokens t;
	static char to[512];
	size_t n = 0;

	token_scan(&t, padded(text, 0));
	for (size_t i = 0; i < t.n; i++) {
		struct span word = token_span(&t, i);

		if (i > 0)
			to[n++] = ' ';
		if (t.at[i].flags & TOKEN_GLUED)
			to[n++] = '+';
		to[n++] = "wdmc"[t.at[i].kind];
		memcpy(to + n, word.p, word.n);
		n += word.n;
	}
	token_free(&t);
	return (struct span){ to, n };
}

static int
flags(struct span text)
{
	static struct tokens t;

	token_scan(&t, padded(text, 0));
	return t.n == 1 ? t.at[0].flags : -1;
}

/* The same in a text, wherever the 64 bytes end that are read at once. */
static void
capitals(void)
{
	static const uint8_t want[] = { TOKEN_CAPITAL,
		TOKEN_CAPITAL | TOKEN_CAPS, TOKEN_CAPITAL | TOKEN_CAPS, 0,
		TOKEN_CAPITAL, TOKEN_CAPITAL | TOKEN_CAPS };
	static struct tokens t;

	for (size_t blanks = 0; blanks < BLOCK; blanks++) {
		size_t like = 0;

		token_scan(&t, padded(SPAN("McD USA DON'T iPADs A UN"),
		    blanks));
		for (size_t i = 0; i < t.n; i++)
			like += t.at[i].flags == want[i];
		OK(t.n == sizeof(want) && like == t.n && t.quotes);
		token_scan(&t, padded(SPAN("a 'McD' USA' b"), blanks));
		OK(!t.quotes);
		token_scan(&t, padded(SPAN("Mc\xE2\x80\x99s"), blanks));
		OK(t.quotes);
	}
	token_free(&t);
}

/* Tokens lie in order inside the text, whatever its bytes. */
static void
any_bytes(void)
{
	struct tokens t = { 0 };
	unsigned state = 7;
	bool good = true;

	for (int round = 0; round < 3000; round++) {
		char b[40];
		size_t end = 0;

		for (size_t i = 0; i < sizeof(b); i++) {
			state = state * 1103515245u + 12345u;
			b[i] = (char)(state >> 16);
		}
		token_scan(&t, padded((struct span){ b, sizeof(b) }, 0));
		for (size_t i = 0; i < t.n; i++) {
			good &= t.at[i].start >= end &&
			    t.at[i].end > t.at[i].start;
			end = t.at[i].end;
		}
		good &= end <= sizeof(b);
	}
	token_free(&t);
	OK(good);
}

/* Is b the tokens of a, so many bytes later? */
static bool
later(const struct tokens *a, const struct tokens *b, size_t bytes)
{
	if (a->n != b->n)
		return false;
	for (size_t i = 0; i < a->n; i++)
		if (a->at[i].start + bytes != b->at[i].start ||
		    a->at[i].end + bytes != b->at[i].end ||
		    a->at[i].kind != b->at[i].kind ||
		    a->at[i].flags != b->at[i].flags)
			return false;
	return true;
}

/* Some 300 bytes of pieces in any order; every other text has many of one. */
static struct span
mixed(int round, char *to)
{
	static const char *const piece[] = { "a", "bC", "def", "A", "US", "7",
		"1385", " ", "  ", "'", "'s", "-", ".", "\xC3\xA9",
		"\xC3\x89", "\xE2\x80\x99", "\xE2\x80\x9D", "\xC2\xA0",
		"\xE2\x80\x8B", "\xE4\xB8\xAD", "\xE2\x80", "\xFF" };
	static unsigned state = 5;
	const unsigned pieces = sizeof(piece) / sizeof(*piece);
	struct span text = { to, 0 };

	while (text.n < 300) {
		unsigned k = (unsigned)round / 2 % pieces;

		state = state * 1103515245u + 12345u;
		if (round % 2 == 0 || (state >> 16 & 7) == 0)
			k = (state >> 19) % pieces;
		memcpy(to + text.n, piece[k], strlen(piece[k]));
		text.n += strlen(piece[k]);
	}
	return text;
}

/*
 * Texts are read in blocks of 64 bytes: wherever the ends of blocks fall, the
 * tokens are the same.
 */
static void
any_place(void)
{
	struct tokens here = { 0 }, there = { 0 };
	bool good = true;

	for (int round = 0; round < 200; round++) {
		char b[LONG];
		struct span text = mixed(round, b);

		token_scan(&here, padded(text, 1));
		for (size_t n = 2; n < 2 + BLOCK; n++) {
			token_scan(&there, padded(text, n));
			good &= later(&here, &there, n - 1);
		}
	}
	token_free(&here);
	token_free(&there);
	OK(good);
}

/* Words and numbers as long as a block. */
static void
long_runs(void)
{
	char word[LONG], number[LONG];

	memset(word, 'w', LONG);
	memset(number, '7', LONG);
	for (size_t n = BLOCK - 3; n < 2 * BLOCK; n++) {
		OK(flags((struct span){ word, n }) == 0);
		OK(flags((struct span){ number, n }) == 0);
	}
}

static void
reads_too_much(void)
{
	struct tokens t = { 0 };

	err_init("tool");
	token_scan(&t, (struct span){ "", (size_t)UINT32_MAX + 1 });
}

void
unit_token(void)
{
	SAME(shown(SPAN("")), "");
	SAME(shown(SPAN(" \t\n")), "");
	SAME(shown(SPAN("China's 1,385 apps.")),
	    "wChina's d1 +m, +d385 wapps +m.");
	SAME(shown(SPAN("don\xE2\x80\x99t 'a' b'")),
	    "wdon\xE2\x80\x99t m' +wa +m' wb +m'");
	SAME(shown(SPAN("5G A34")), "d5 +wG wA +d34");
	SAME(shown(SPAN("$7\xC2\xA0" "bn")), "m$ +d7 wbn");
	SAME(shown(SPAN("a\xE2\x80\x8B" "b")), "wa +wb");
	SAME(shown(SPAN("\xE4\xB8\xAD\xE5\x9B\xBD")),
	    "c\xE4\xB8\xAD +c\xE5\x9B\xBD");
	SAME(shown(SPAN("caf\xC3\xA9")), "wcaf\xC3\xA9");
	OK(flags(SPAN("police")) == 0);
	OK(flags(SPAN("Police")) == TOKEN_CAPITAL);
	OK(flags(SPAN("CAC")) == (TOKEN_CAPITAL | TOKEN_CAPS));
	OK(flags(SPAN("A")) == TOKEN_CAPITAL); /* one letter is no acronym */
	OK(flags(SPAN("\xC3\x89t\xC3\xA9")) == (TOKEN_CAPITAL | TOKEN_FOREIGN));
	capitals();
	long_runs();
	any_bytes();
	any_place();
	if (SIZE_MAX == UINT32_MAX)
		return; /* no text can be so long */
	OK(unit_child(reads_too_much, &said) == EXIT_TROUBLE);
	SAME(((struct span){ said.p, said.n }), "tool: a text of 4294967296 "
	    "bytes: expected less than 4 GiB\n");
}
