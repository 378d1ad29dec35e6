/* token - the tests of lib/token. */
#include "token.h"

#include "unit.h"

/* The tokens, each with a letter for its kind and + when it is glued. */
static struct span
shown(struct span text)
{
	static struct tokens t;
	static char to[512];
	size_t n = 0;

	token_scan(&t, text);
	for (size_t i = 0; i < t.n; i++) {
		struct span word = token_span(&t, i);

		if (i > 0)
			to[n++] = ' ';
		if (t.at[i].flags & TOKEN_GLUED)
			to[n++] = '+';
		to[n++] = "wdcm"[t.at[i].kind];
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

	token_scan(&t, text);
	return t.n == 1 ? t.at[0].flags : -1;
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
		token_scan(&t, (struct span){ b, sizeof(b) });
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
	any_bytes();
}
