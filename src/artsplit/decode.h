/* decode - the bytes of an article into clean UTF-8 text. */
#ifndef DECODE_H
#define DECODE_H

#include <stdbool.h>
#include <stddef.h>

#include "mask.h"
#include "span.h"

enum { DECODE_PAD = MASK_PAD };

/* Bytes that grow; starts as { 0 }. */
struct text {
	char *p;
	size_t n, cap;
};

static inline struct span
text_span(const struct text *t)
{
	return (struct span){ t->p ? t->p : "", t->n };
}

void text_add(struct text *, struct span);
void text_room(struct text *, size_t n); /* for n more bytes */
void text_free(struct text *);

/*
 * Appends src as clean text: valid UTF-8, whose only control character is
 * the newline and whose only blank is the space.  Line ends of every kind
 * (CR, CRLF, VT, U+0085, U+2028) are one newline, page breaks and U+2029 two;
 * odd blanks and controls are spaces; soft hyphens, zero-width spaces and
 * byte order marks are dropped (after a full stop they are a space).
 * UTF-16 is told by its byte order mark.  A byte that is not UTF-8 is read as
 * Windows-1252, and so is all of src when such bytes outnumber the UTF-8
 * characters beyond ASCII.  Returns how many bytes were not UTF-8.  Behind
 * the text there are DECODE_PAD zero bytes.  Where src is escaped, \n, \t, \r
 * and \\ in it stand for what they mean in C; other backslashes stay.
 */
size_t decode_add(struct text *, struct span src, bool escaped);

/* Has src the byte order mark of UTF-16? */
bool decode_is_utf16(struct span src);

/* Appends src, which has the mark of UTF-16, as UTF-8; lines stay as is. */
void decode_utf16(struct text *, struct span src);

#endif
