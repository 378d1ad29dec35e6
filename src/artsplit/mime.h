/* mime - headers and encodings of mail; those of WARC are of their form. */
#ifndef MIME_H
#define MIME_H

#include <stdbool.h>

#include "decode.h"
#include "span.h"

enum mime { MIME_PLAIN, MIME_QUOTED, MIME_BASE64 };

/* The encoding that a Content-Transfer-Encoding names. */
enum mime mime_encoding(struct span name);

/* Appends src decoded; what is no valid code is passed over. */
void mime_decode(struct text *, enum mime, struct span src);

/* Appends a header's value, its encoded words (=?utf-8?B?...?=) undone. */
void mime_header(struct text *, struct span value);

/* The value of the field called name, if the line of a header is that. */
bool mime_field(struct span line, struct span name, struct span *value);

/* The parameter called name of a header: boundary="...". */
struct span mime_parameter(struct span value, struct span name);

#endif
