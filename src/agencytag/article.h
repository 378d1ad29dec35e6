/* article - the rows of one article that are held, and what it has named. */
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
	struct span before, whole, after; /* fields, with the tabs between */
	struct span text; /* the whole text field, or a piece of it */
};

struct article {
	struct names *names;
	struct acronyms acronyms;
	struct patterns patterns;
	struct arena rows, ids; /* of the rows held; of the whole article */
	uint32_t serial;        /* of the article, from 1 */
	struct held *row;
	size_t n, cap, bytes;
	size_t read;            /* bytes of its texts */
	struct mentions mentions;
	struct mentions extra;  /* found in the text in hand, out of order */
	struct defines defines;
	struct recall recall;
};

void article_init(struct article *, struct names *);

/* Keeps the fields of a record: its mentions are the last ones. */
void article_hold(struct article *, const struct record *);

/*
 * The same for a piece of the text of a record that stays where it is until
 * article_drop.
 */
void article_hold_piece(struct article *, const struct record *,
    struct span piece);

/* A copy that lasts as long as the article. */
struct span article_keep(struct article *, struct span);

/* Lets go of the rows held, not of what they named. */
void article_drop(struct article *);

/* Forgets the article. */
void article_forget(struct article *);

void article_free(struct article *);

#endif
