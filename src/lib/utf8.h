/* utf8 - characters of UTF-8 text, any bytes; and text made into UTF-8. */
#ifndef UTF8_H
#define UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "span.h"

enum { UTF8_BAD = 0xFFFD, UTF8_MAX = 4 };

/* Han, kana and hangul begin with this byte or a greater one. */
enum { UTF8_ASIA = 0xE3 };

/*
 * Decodes the character at p (p < end); returns its length in bytes, never
 * reading at or past end.  A byte that starts no character (overlong forms,
 * surrogates and values past U+10FFFF among them) is UTF8_BAD of length 1.
 */
size_t utf8_next_wide(const char *p, const char *end, uint32_t *cp);

static inline size_t
utf8_next(const char *p, const char *end, uint32_t *cp)
{
	*cp = (unsigned char)*p;
	return *cp < 0x80 ? 1 : utf8_next_wide(p, end, cp);
}

/* The character before p (p > start), in the same way. */
size_t utf8_prev(const char *start, const char *p, uint32_t *cp);

/* Encodes cp into to, which has room for UTF8_MAX bytes; its length. */
size_t utf8_put(char *to, uint32_t cp);

bool utf8_valid(struct span);

/* Unicode properties, in the blocks that news is written in. */
bool utf8_is_space(uint32_t cp);  /* Zs, Zl, Zp and the ASCII ones */
bool utf8_is_ignorable(uint32_t cp); /* zero-width, soft hyphen, BOM */
bool utf8_is_upper(uint32_t cp);  /* Latin, Greek, Cyrillic, Armenian */
bool utf8_is_lower(uint32_t cp);
bool utf8_is_letter(uint32_t cp); /* any script; no digit, mark of pause */
bool utf8_is_cjk(uint32_t cp);    /* Han, kana, hangul: no blanks needed */

/* What the byte means in Windows-1252; undefined ones map to C1 controls. */
uint32_t utf8_from_1252(unsigned char byte);

/*
 * Appends src, in Windows-1252 or UTF-16 of either byte order, to *to (of
 * *cap bytes, *n used) as UTF-8.  A lone surrogate becomes UTF8_BAD.
 */
void utf8_add_1252(char **to, size_t *n, size_t *cap, struct span src);
void utf8_add_utf16(char **to, size_t *n, size_t *cap, struct span src,
    bool big_endian);

#endif
