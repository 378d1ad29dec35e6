#include "utf8.h"

#include <string.h>

#include "mem.h"

size_t
utf8_next_wide(const char *p, const char *end, uint32_t *cp)
{
	const unsigned char *s = (const unsigned char *)p;
	size_t left = (size_t)(end - p), n;
	uint32_t c = s[0], least;

	if (c >= 0xC2 && c <= 0xDF)
		n = 2, c &= 0x1F, least = 0x80;
	else if (c >= 0xE0 && c <= 0xEF)
		n = 3, c &= 0x0F, least = 0x800;
	else if (c >= 0xF0 && c <= 0xF4)
		n = 4, c &= 0x07, least = 0x10000;
	else
		n = 0, least = 0;
	*cp = UTF8_BAD;
	if (n == 0 || left < n)
		return 1;
	for (size_t i = 1; i < n; i++) {
		if ((s[i] & 0xC0) != 0x80)
			return 1;
		c = c << 6 | (s[i] & 0x3F);
	}
	if (c < least || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
		return 1;
	*cp = c;
	return n;
}

size_t
utf8_prev(const char *start, const char *p, uint32_t *cp)
{
	size_t back = 1, most = (size_t)(p - start);

	if (most > UTF8_MAX)
		most = UTF8_MAX;
	while (back < most &&
	    ((unsigned char)p[-(ptrdiff_t)back] & 0xC0) == 0x80)
		back++;
	if (utf8_next(p - back, p, cp) == back)
		return back;
	*cp = UTF8_BAD;
	return 1;
}

size_t
utf8_put(char *to, uint32_t cp)
{
	unsigned char b[UTF8_MAX];
	size_t n;

	if (cp < 0x80) {
		b[0] = (unsigned char)cp;
		n = 1;
	} else if (cp < 0x800) {
		b[0] = (unsigned char)(0xC0 | cp >> 6);
		n = 2;
	} else if (cp < 0x10000) {
		b[0] = (unsigned char)(0xE0 | cp >> 12);
		n = 3;
	} else {
		b[0] = (unsigned char)(0xF0 | (cp >> 18 & 0x07));
		n = 4;
	}
	for (size_t i = 1; i < n; i++)
		b[i] = (unsigned char)(0x80 | (cp >> 6 * (n - 1 - i) & 0x3F));
	memcpy(to, b, n);
	return n;
}

bool
utf8_valid(struct span s)
{
	const char *p = s.p, *end = s.p + s.n;
	uint32_t cp;

	while (p < end) {
		uint64_t word;

		if (end - p >= 8) { /* eight ASCII bytes at a time */
			memcpy(&word, p, 8);
			if ((word & 0x8080808080808080u) == 0) {
				p += 8;
				continue;
			}
		}
		if ((unsigned char)*p < 0x80) {
			p++;
			continue;
		}
		size_t n = utf8_next(p, end, &cp);

		if (n == 1)
			return false;
		p += n;
	}
	return true;
}

bool
utf8_is_space(uint32_t c)
{
	return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 ||
	    c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
	    c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
	    c == 0x3000;
}

bool
utf8_is_ignorable(uint32_t c)
{
	return c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
	    (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
	    (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

/*
 * In these blocks capitals and small letters alternate; odd tells that the
 * capital is the odd one.  Source: UnicodeData.txt, blocks Latin Extended-A,
 * Latin Extended Additional, Cyrillic.
 */
static bool
alternates(uint32_t c, bool *upper)
{
	bool odd = c & 1;

	if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E) ||
	    (c >= 0x4C1 && c <= 0x4CE))
		*upper = odd;
	else if ((c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177) ||
	    (c >= 0x460 && c <= 0x481) || (c >= 0x48A && c <= 0x4BF) ||
	    (c >= 0x4D0 && c <= 0x52F) || (c >= 0x1E00 && c <= 0x1E95) ||
	    (c >= 0x1EA0 && c <= 0x1EFF))
		*upper = !odd;
	else
		return false;
	return true;
}

bool
utf8_is_upper(uint32_t c)
{
	bool upper;

	if (c < 0x80)
		return c >= 'A' && c <= 'Z';
	if (alternates(c, &upper))
		return upper;
	return (c >= 0xC0 && c <= 0xDE && c != 0xD7) || c == 0x178 ||
	    c == 0x218 || c == 0x21A || (c >= 0x386 && c <= 0x3AB &&
	    c != 0x387 && c != 0x390) || (c >= 0x400 && c <= 0x42F) ||
	    c == 0x4C0 || (c >= 0x531 && c <= 0x556);
}

bool
utf8_is_lower(uint32_t c)
{
	bool upper;

	if (c < 0x80)
		return c >= 'a' && c <= 'z';
	if (alternates(c, &upper))
		return !upper;
	return (c >= 0xDF && c <= 0xFF && c != 0xF7) || c == 0x138 ||
	    c == 0x149 || c == 0x17F || c == 0x219 || c == 0x21B ||
	    c == 0x390 || (c >= 0x3AC && c <= 0x3CE) ||
	    (c >= 0x430 && c <= 0x45F) || c == 0x4CF ||
	    (c >= 0x561 && c <= 0x587);
}

bool
utf8_is_cjk(uint32_t c)
{
	return (c >= 0x3005 && c <= 0x3007) || (c >= 0x3041 && c <= 0x30FA) ||
	    c == 0x30FC || (c >= 0x3400 && c <= 0x4DBF) ||
	    (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3) ||
	    (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

/* Everything from U+00AA up is a letter but for the blocks of marks. */
bool
utf8_is_letter(uint32_t c)
{
	if (c < 0x80)
		return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
	if (c < 0xC0)
		return c == 0xAA || c == 0xB5 || c == 0xBA;
	if (c == 0xD7 || c == 0xF7 || c == UTF8_BAD)
		return false;
	if (c >= 0x2000 && c <= 0x2BFF) /* punctuation, currency, arrows */
		return c == 0x2071 || c == 0x207F ||
		    (c >= 0x2090 && c <= 0x209C) || c == 0x2126 ||
		    c == 0x212A || c == 0x212B;
	if (c >= 0x3000 && c <= 0x303F)
		return utf8_is_cjk(c);
	if (c == 0x30FB || c == 0x37E || c == 0x387 || c == 0x589 ||
	    c == 0x5BE || c == 0x60C || c == 0x61B || c == 0x61F ||
	    (c >= 0x660 && c <= 0x66D) || c == 0x6D4 ||
	    (c >= 0x6F0 && c <= 0x6F9) || c == 0x964 || c == 0x965)
		return false;
	if (c >= 0xE000 && c <= 0xF8FF) /* private use: icons of web fonts */
		return false;
	if (c >= 0xFE00 && c <= 0xFE6F)
		return false;
	if (c >= 0xFF00 && c <= 0xFFEF)
		return (c >= 0xFF21 && c <= 0xFF3A) ||
		    (c >= 0xFF41 && c <= 0xFF5A) ||
		    (c >= 0xFF66 && c <= 0xFFDC);
	return !(c >= 0x1F000 && c <= 0x1FAFF) && !utf8_is_space(c) &&
	    !utf8_is_ignorable(c) && c < 0xE0000;
}

/* 0x80-0x9F of Windows-1252 (Microsoft code page 1252, WHATWG index). */
static const uint16_t high_1252[32] = {
	0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
	0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
	0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
	0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

uint32_t
utf8_from_1252(unsigned char byte)
{
	return byte >= 0x80 && byte < 0xA0 ? high_1252[byte - 0x80] : byte;
}

void
utf8_add_1252(char **to, size_t *n, size_t *cap, struct span src)
{
	for (size_t i = 0; i < src.n; i++) {
		*to = mem_grow(*to, cap, *n + UTF8_MAX, 1);
		*n += utf8_put(*to + *n,
		    utf8_from_1252((unsigned char)src.p[i]));
	}
}

void
utf8_add_utf16(char **to, size_t *n, size_t *cap, struct span src,
    bool big_endian)
{
	const unsigned char *s = (const unsigned char *)src.p;
	size_t hi = big_endian ? 0 : 1, lo = 1 - hi;

	for (size_t i = 0; i + 1 < src.n; i += 2) {
		uint32_t c = (uint32_t)s[i + hi] << 8 | s[i + lo], low = 0;

		if (c >= 0xD800 && c <= 0xDBFF && i + 3 < src.n)
			low = (uint32_t)s[i + 2 + hi] << 8 | s[i + 2 + lo];
		if (low >= 0xDC00 && low <= 0xDFFF) {
			c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
			i += 2;
		} else if (c >= 0xD800 && c <= 0xDFFF)
			c = UTF8_BAD;
		*to = mem_grow(*to, cap, *n + UTF8_MAX, 1);
		*n += utf8_put(*to + *n, c);
	}
}
