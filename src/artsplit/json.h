/* json - the members of an object on one line, without a tree. */
#ifndef JSON_H
#define JSON_H

#include <stdbool.h>

#include "decode.h"
#include "span.h"

/* A reader that stands between two members of the object. */
struct json {
	const char *at, *end;
	bool broken; /* the text is no JSON object */
};

struct json_member {
	struct span key;    /* as written, without its quotes */
	struct span value;  /* as written */
};

/* Starts on text, which holds one object. */
void json_start(struct json *, struct span text);

/* The next member; false behind the last, or where the text is broken. */
bool json_next(struct json *, struct json_member *);

/* Appends the value of a string, its escapes undone; false: no string. */
bool json_string(struct text *, struct span value);

/* The same of a string, or of those in an array, each on lines of its own. */
bool json_lines(struct text *, struct span value);

#endif
