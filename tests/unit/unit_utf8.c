/* utf8 - the tests of lib/utf8. */
#include "utf8.h"

#include "mem.h"
#include "unit.h"

static bool
decodes(struct span s, size_t want_n, uint32_t want)
{
	uint32_t cp = 1;
	size_t n;

	s = unit_edge(s, 0, 0); /* nothing behind it is read */
	n = utf8_next(s.p, s.p + s.n, &cp);
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

/* Every step-th character of [from, to]. */
struct range {
	uint32_t from, to, step;
};

static const struct range spaces[] = {
	{ 0x09, 0x0D, 1 }, { 0x20, 0x20, 1 }, { 0x85, 0x85, 1 },
	{ 0xA0, 0xA0, 1 }, { 0x1680, 0x1680, 1 }, { 0x2000, 0x200A, 1 },
	{ 0x2028, 0x2029, 1 }, { 0x202F, 0x202F, 1 }, { 0x205F, 0x205F, 1 },
	{ 0x3000, 0x3000, 1 },
};

static const struct range ignorables[] = {
	{ 0xAD, 0xAD, 1 }, { 0x200B, 0x200F, 1 }, { 0x202A, 0x202E, 1 },
	{ 0x2060, 0x2064, 1 }, { 0x2066, 0x2069, 1 }, { 0xFEFF, 0xFEFF, 1 },
};

static const struct range uppers[] = {
	{ 'A', 'Z', 1 }, { 0xC0, 0xD6, 1 }, { 0xD8, 0xDE, 1 },
	{ 0x100, 0x136, 2 }, { 0x139, 0x147, 2 }, { 0x14A, 0x176, 2 },
	{ 0x178, 0x178, 1 }, { 0x179, 0x17D, 2 }, { 0x218, 0x21A, 2 },
	{ 0x386, 0x386, 1 }, { 0x388, 0x38F, 1 }, { 0x391, 0x3AB, 1 },
	{ 0x400, 0x42F, 1 }, { 0x460, 0x480, 2 }, { 0x48A, 0x4BE, 2 },
	{ 0x4C0, 0x4C0, 1 }, { 0x4C1, 0x4CD, 2 }, { 0x4D0, 0x52E, 2 },
	{ 0x531, 0x556, 1 }, { 0x1E00, 0x1E94, 2 }, { 0x1EA0, 0x1EFE, 2 },
};

static const struct range lowers[] = {
	{ 'a', 'z', 1 }, { 0xDF, 0xF6, 1 }, { 0xF8, 0xFF, 1 },
	{ 0x101, 0x137, 2 }, { 0x138, 0x138, 1 }, { 0x13A, 0x148, 2 },
	{ 0x149, 0x149, 1 }, { 0x14B, 0x177, 2 }, { 0x17A, 0x17E, 2 },
	{ 0x17F, 0x17F, 1 }, { 0x219, 0x21B, 2 }, { 0x390, 0x390, 1 },
	{ 0x3AC, 0x3CE, 1 }, { 0x430, 0x45F, 1 }, { 0x461, 0x481, 2 },
	{ 0x48B, 0x4BF, 2 }, { 0x4C2, 0x4CE, 2 }, { 0x4CF, 0x4CF, 1 },
	{ 0x4D1, 0x52F, 2 }, { 0x561, 0x587, 1 }, { 0x1E01, 0x1E95, 2 },
	{ 0x1EA1, 0x1EFF, 2 },
};

static const struct range cjks[] = {
	{ 0x3005, 0x3007, 1 }, { 0x3041, 0x30FA, 1 }, { 0x30FC, 0x30FC, 1 },
	{ 0x3400, 0x4DBF, 1 }, { 0x4E00, 0x9FFF, 1 }, { 0xAC00, 0xD7A3, 1 },
	{ 0xF900, 0xFAFF, 1 }, { 0x20000, 0x3FFFD, 1 },
};

static const struct range letters[] = {
	{ 'A', 'Z', 1 }, { 'a', 'z', 1 }, { 0xAA, 0xAA, 1 },
	{ 0xB5, 0xB5, 1 }, { 0xBA, 0xBA, 1 }, { 0xC0, 0xD6, 1 },
	{ 0xD8, 0xF6, 1 }, { 0xF8, 0x37D, 1 }, { 0x37F, 0x386, 1 },
	{ 0x388, 0x588, 1 }, { 0x58A, 0x5BD, 1 }, { 0x5BF, 0x60B, 1 },
	{ 0x60D, 0x61A, 1 }, { 0x61C, 0x61E, 1 }, { 0x620, 0x65F, 1 },
	{ 0x66E, 0x6D3, 1 }, { 0x6D5, 0x6EF, 1 }, { 0x6FA, 0x963, 1 },
	{ 0x966, 0x167F, 1 }, { 0x1681, 0x1FFF, 1 }, { 0x2071, 0x2071, 1 },
	{ 0x207F, 0x207F, 1 }, { 0x2090, 0x209C, 1 }, { 0x2126, 0x2126, 1 },
	{ 0x212A, 0x212B, 1 }, { 0x2C00, 0x2FFF, 1 }, { 0x3005, 0x3007, 1 },
	{ 0x3040, 0x30FA, 1 }, { 0x30FC, 0xDFFF, 1 }, { 0xF900, 0xFDFF, 1 },
	{ 0xFE70, 0xFEFE, 1 }, { 0xFF21, 0xFF3A, 1 }, { 0xFF41, 0xFF5A, 1 },
	{ 0xFF66, 0xFFDC, 1 }, { 0xFFF0, 0xFFFC, 1 }, { 0xFFFE, 0x1EFFF, 1 },
	{ 0x1FB00, 0xDFFFF, 1 },
};

/* Of all characters, has it those of the n ranges, which are in order? */
static bool
has_just(bool (*has)(uint32_t), const struct range *r, size_t n)
{
	size_t i = 0;

	for (uint32_t c = 0; c <= 0x10FFFF; c++) {
		if (i < n && c > r[i].to)
			i++;
		if (has(c) != (i < n && c >= r[i].from &&
		    (c - r[i].from) % r[i].step == 0))
			return false;
	}
	return true;
}

#define HAS_JUST(has, r) has_just((has), (r), sizeof(r) / sizeof((r)[0]))

static void
properties(void)
{
	OK(HAS_JUST(utf8_is_space, spaces));
	OK(HAS_JUST(utf8_is_ignorable, ignorables));
	OK(HAS_JUST(utf8_is_upper, uppers));
	OK(HAS_JUST(utf8_is_lower, lowers));
	OK(HAS_JUST(utf8_is_cjk, cjks));
	OK(HAS_JUST(utf8_is_letter, letters));
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
	SAME(from_utf16(SPAN("\xD8\x3D\xE0\x00"), true),
	    "\xEF\xBF\xBD\xEE\x80\x80"); /* above the second halves */
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
