/* article - the rows of one article, and what it has named so far. */
#ifndef ARTICLE_H
#define ARTICLE_H

#include "acronym.h"
#include "define.h"
#include "mem.h"
#include "mention.h"
#include "names.h"
#include "pattern.h"
#include "record.h"
#include "short.h"

struct held {
	struct span before, text, after; /* fields, with the tabs between */
};

struct article {
	struct names *names;
	struct acronyms acronyms;
	struct patterns patterns;
	struct arena rows, ids; /* of the rows held; of the whole article */
	struct span doc;        /* in ids */
	uint32_t serial;        /* of the article, from 1 */
	bool open;              /* a doc was begun */
	struct held *row;
	size_t n, cap, bytes;
	struct mentions mentions;
	struct defines defines;
	struct recall recall;
	bool keep_text;
};

void article_init(struct article *, struct names *, bool keep_text);

/*
 * Reads the names in a record of the article.  Rows that hold some are kept
 * until article_flush; texts of long articles are flushed before that.
 */
void article_read(struct article *, const struct record *, struct out *);

/* Resolves what is held and writes its rows. */
void article_flush(struct article *, struct out *);

/* As that, and forgets the article: the next record begins another. */
void article_end(struct article *, struct out *);

void article_free(struct article *);

#endif
