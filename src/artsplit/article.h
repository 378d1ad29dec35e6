/* article - one article, from the bytes of its parts to sentence rows. */
#ifndef ARTICLE_H
#define ARTICLE_H

#include <stdbool.h>
#include <stddef.h>

#include "cue.h"
#include "date.h"
#include "decode.h"
#include "dup.h"
#include "layout.h"
#include "out.h"
#include "part.h"
#include "reprint.h"
#include "rows.h"
#include "words.h"

/* What a container gave: a run of clean text, and its part if it said so. */
struct piece {
	size_t start, end; /* in article.text */
	enum part part;    /* PART_AUTO: to be found out */
};

struct article {
	struct text id;
	struct text text;     /* clean */
	struct piece *piece;
	size_t pieces, piece_cap;
	struct date date;     /* of the container, or year 0 */
	size_t bad_bytes;     /* that were not UTF-8 */
};

void article_begin(struct article *, struct span id);

/* Adds raw bytes; or such as have newlines and the like as escapes. */
void article_add(struct article *, enum part, struct span raw);
void article_add_escaped(struct article *, enum part, struct span raw);

void article_free(struct article *);

/* What is kept from article to article: tables, options, room. */
struct splitter {
	struct words words;
	struct cues cues;
	struct masks masks; /* of the article's text */
	struct layout layout;
	struct paras paras;
	struct dups dups;
	struct rows rows;
	bool all;            /* -a: rows of every part */
	struct date fallback; /* -r, or year 0 */
	struct out *out;
	struct reprints *reprints; /* -N, or NULL */
};

void splitter_load(struct splitter *, struct out *);
void splitter_free(struct splitter *);

/* Writes the rows of an article. */
void article_split(struct splitter *, struct article *);

#endif
