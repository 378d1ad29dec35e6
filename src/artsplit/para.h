/* para - the paragraphs of an article and what is known of each. */
#ifndef PARA_H
#define PARA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "date.h"
#include "prose.h"
#include "span.h"

#define PARA_NONE ((size_t)-1)

enum part {
	PART_AUTO,  /* not known yet */
	PART_TITLE, /* headline, also one above a section */
	PART_BODY,
	PART_LIST,  /* an item of a list inside the story */
	PART_META,  /* dateline, byline, credit, caption, time stamp */
	PART_EXTRA, /* all that is around the story */
	PART_DUP,   /* given before in this article */
	PART_STORY  /* a container says: body, list, or what stands in it */
};

struct para {
	struct span text;   /* trimmed; newlines in it are blanks */
	size_t head;        /* bytes of a date or dateline before the text */
	size_t lines;
	size_t first;       /* the one that it repeats, or itself */
	size_t repeats;     /* how many later paragraphs say the same */
	uint32_t indent;    /* columns before the first character */
	uint8_t part;       /* enum part, once it is known */
	uint8_t cues;       /* see cue.h */
	bool given;         /* the container told the part */
	bool item;          /* begins with the mark of a list item */
	bool plain;         /* some repeat of it does not */
	bool after_blank;   /* a blank line, or nothing, stands above */
	bool tells;         /* prose, and no cue speaks against it */
	struct prose prose;
	struct date date;   /* the first in it if it is short; or year 0 */
};

struct paras {
	struct para *at;
	size_t n, cap;
	size_t story, end; /* the story is [story, end); equal: not found */
	size_t title;      /* or PARA_NONE */
};

#endif
