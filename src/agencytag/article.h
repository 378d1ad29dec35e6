/* article - the rows of one article that are held, and what it has named. */
#ifndef ARTICLE_H
#define ARTICLE_H

#include "acronym.h"
#include "define.h"
#include "mem.h"
#include "mention.h"
#include "names.h"
#include "pattern.h"
#include "short.h"
#include "sift.h"

struct held {
	/* as they were written: fields, with the tabs between */
	struct span before, whole, after;
	struct span text; /* as it is read: the text field, or a piece of it */
	size_t base;      /* where in the field it begins */
};

struct article {
	const struct names *names;
	struct acronyms acronyms;
	struct patterns patterns;
	struct arena rows, ids; /* of the rows held; of the whole article */
	uint32_t serial;        /* of the article, from 1 */
	uint32_t *seen;         /* by id: the last that named it for sure */
	struct held *row;
	size_t n, cap, bytes;
	size_t texts, read;     /* its texts so far, and their bytes */
	size_t early;           /* rows held that are of its first texts */
	struct sift rows_at;     /* of the rows that are read together */
	struct sift piece_at;    /* of a piece of a very long one */
	struct phrase_view full; /* of a long form in one */
	struct mentions mentions;
	struct mentions extra;  /* found in the text in hand, out of order */
	struct defines defines;
	struct recall recall;
};

void article_init(struct article *, const struct names *);

/* Keeps a line, of which text is the text: its mentions are the last ones. */
void article_hold(struct article *, struct span line, struct span text);

/*
 * The same for a piece of the text of a line that stays where it is until
 * article_drop.
 */
void article_hold_piece(struct article *, struct span line, struct span text,
    struct span piece);

/* A copy that lasts as long as the article. */
struct span article_keep(struct article *, struct span);

/* Lets go of the rows held, not of what they named. */
void article_drop(struct article *);

/* Forgets the article. */
void article_forget(struct article *);

/* sift_read, for what sentence_read looks for. */
void article_sift(const struct article *, struct sift *);

void article_free(struct article *);

#endif
