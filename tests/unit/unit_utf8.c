/* utf8 - the tests of lib/utf8. */
#include "utf8.h"

#include "mem.h"
#include "unit.h"

static bool
decodes(struct span s, size_t want_n, uint32_t want)
{
	uint32_t cp = 1;
	size_t n = utf8_next(s.p, s.p + s.n, &cp);

	return n == want_n && cp == want;
}

static void
characters(void)
{
	OK(decodes(SPAN("a"), 1, 'a'));
	OK(decodes(SPAN("\0"), 1, 0));
	OK(decodes(SPAN("\xC3\xA9"), 2, 0xE9));
	OK(decodes(SPAN("\xE2\x82\xAC"), 3, 0x20AC));
	OK(decodes(SPAN("\xF0\x9F\x98\x80"), 4, 0x1F600));
	OK(decodes(SPAN("\xF4\x8F\xBF\xBF"), 4, 0x10FFFF));
}

/* RFC 3629: overlong forms, surrogates, too great, cut off, stray. */
static void
bad_bytes(void)
{
	OK(decodes(SPAN("\xC0\x80"), 1, UTF8_BAD));
	OK(decodes(SPAN("\xC1\xBF"), 1, UTF8_BAD));
	OK(decodes(SPAN("\xE0\x9F\xBF"), 1, UTF8_BAD));
	OK(decodes(SPAN("\xF0\x8F\xBF\xBF"), 1, UTF8_BAD));
	OK(decodes(SPAN("\xED\xA0\x80"), 1, UTF8_BAD));
	OK(decodes(SPAN("\xED\xBF\xBF"), 1, UTF8_BAD));
	OK(decodes(SPAN("\xF4\x90\x80\x80"), 1, UTF8_BAD));
	OK(decodes(SPAN("\xF5\x80\x80\x80"), 1, UTF8_BAD));
	OK(decodes(SPAN("\xE2\x82"), 1, UTF8_BAD));
	OK(decodes(SPAN("\xE2\x82z"), 1, UTF8_BAD));
	/* the byte that would complete it is not of the text */
	OK(decodes(span_cut(SPAN("\xE2\x82\xAC"), 0, 2), 1, UTF8_BAD));
	OK(decodes(SPAN("\x80"), 1, UTF8_BAD));
	OK(decodes(SPAN("\xFF"), 1, UTF8_BAD));
	OK(utf8_valid(SPAN("")) && utf8_valid(SPAN("12345678\xC3\xA9")));
	OK(!utf8_valid(SPAN("12345678\xC3")));
	OK(!utf8_valid(SPAN("1234567\xFF")));
	OK(utf8_valid(SPAN("\0\xEF\xBF\xBD"))); /* U+FFFD itself is valid */
}

/* Every character: encoded, decoded from both sides, and valid. */
static void
round_trip(void)
{
	uint32_t bad = 0;

	for (uint32_t c = 0; c <= 0x10FFFF; c++) {
		char b[UTF8_MAX];
		size_t n = utf8_put(b, c);
		uint32_t fore = 0, back = 0;

		if (c >= 0xD800 && c <= 0xDFFF)
			continue;
		bad += utf8_next(b, b + n, &fore) != n || fore != c;
		bad += utf8_prev(b, b + n, &back) != n || back != c;
		bad += !utf8_valid((struct span){ b, n });
	}
	OK(bad == 0);
}

/* Any bytes: forwards and backwards meet the same characters. */
static void
both_ways(void)
{
	static const char lead[] = "a\x80\xBF\xC3\xA9\xE2\x82\xF0\x9F\xFF";
	unsigned state = 1;
	bool same = true;

	for (int round = 0; round < 20000; round++) {
		char b[6];
		size_t at = 0, n = sizeof(b), last = 0, length = 0;
		uint32_t cp, back;

		for (size_t i = 0; i < n; i++) {
			state = state * 1103515245u + 12345u;
			b[i] = lead[state >> 16 & 7];
		}
		while (at < n) {
			last = at;
			length = utf8_next(b + at, b + n, &cp);
			same &= length >= 1 && at + length <= n;
			at += length;
		}
		same &= utf8_prev(b, b + n, &back) == length && back == cp &&
		    last + length == n;
	}
	OK(same);
}

static void
properties(void)
{
	OK(utf8_is_space(0xA0) && utf8_is_space(0x3000) &&
	    utf8_is_space(0x2028) && !utf8_is_space(0x200B));
	OK(utf8_is_ignorable(0x200B) && utf8_is_ignorable(0xFEFF) &&
	    utf8_is_ignorable(0xAD) && !utf8_is_ignorable(' '));
	OK(utf8_is_upper('A') && utf8_is_upper(0xC9) && utf8_is_upper(0x160) &&
	    utf8_is_upper(0x416) && utf8_is_upper(0x391));
	OK(!utf8_is_upper(0xD7) && !utf8_is_upper(0xE9) && !utf8_is_upper('1'));
	OK(utf8_is_lower('a') && utf8_is_lower(0xDF) && utf8_is_lower(0x131) &&
	    utf8_is_lower(0x436) && !utf8_is_lower(0xF7));
	OK(utf8_is_letter(0x416) && utf8_is_letter(0x5D0) &&
	    utf8_is_letter(0x4E00) && utf8_is_letter(0x627));
	OK(!utf8_is_letter(0x2019) && !utf8_is_letter(0x20AC) &&
	    !utf8_is_letter('1') && !utf8_is_letter(UTF8_BAD) &&
	    !utf8_is_letter(0x1F600) && !utf8_is_letter(0x3002));
	OK(utf8_is_cjk(0x4E2D) && utf8_is_cjk(0x3042) && utf8_is_cjk(0xAC00) &&
	    !utf8_is_cjk(0x3002) && !utf8_is_cjk('a'));
}

static struct span
from_1252(struct span s)
{
	static char *to;
	static size_t cap;
	size_t n = 0;

	utf8_add_1252(&to, &n, &cap, s);
	return (struct span){ to, n };
}

static struct span
from_utf16(struct span s, bool big)
{
	static char *to;
	static size_t cap;
	size_t n = 0;

	utf8_add_utf16(&to, &n, &cap, s, big);
	return (struct span){ to, n };
}

static void
encodings(void)
{
	SAME(from_1252(SPAN("caf\xE9 \x93" "a\x94 \x80")),
	    "caf\xC3\xA9 \xE2\x80\x9C" "a\xE2\x80\x9D \xE2\x82\xAC");
	SAME(from_utf16(SPAN("a\0\xE9\0"), false), "a\xC3\xA9");
	SAME(from_utf16(SPAN("\0a\0\xE9"), true), "a\xC3\xA9");
	SAME(from_utf16(SPAN("\xD8\x3D\xDE\x00"), true), "\xF0\x9F\x98\x80");
	SAME(from_utf16(SPAN("\xD8\x3D\0a"), true), "\xEF\xBF\xBD" "a");
	SAME(from_utf16(SPAN("\xDE\x00"), true), "\xEF\xBF\xBD");
	SAME(from_utf16(SPAN("\xD8\x3D"), true), "\xEF\xBF\xBD");
	SAME(from_utf16(SPAN("a\0b"), false), "a"); /* half a unit */
}

void
unit_utf8(void)
{
	characters();
	bad_bytes();
	round_trip();
	both_ways();
	properties();
	encodings();
}
