/* short - whom "the ministry" means: the last body named that fits. */
#ifndef SHORT_H
#define SHORT_H

#include "mem.h"
#include "mention.h"
#include "names.h"

enum { RECALL = 128, LANDS = 32 };

struct recall {
	struct { /* a ring of what was named last; n - 1 is the newest */
		struct span id, kind, label, alias, country;
		struct span place; /* its code, where it is one */
		size_t row;
	} at[RECALL];
	size_t n;
	struct {
		struct span country;
		size_t votes;
	} land[LANDS];
	size_t lands;
};

/* A place or a public body speaks for a country. */
void recall_vote(struct recall *, struct span country);

/* Remembers a body; a place of that country, kind and code. */
void recall_body(struct recall *, const struct mention *);
void recall_place(struct recall *, struct span country, struct span kind,
    struct span code, size_t row);

/*
 * The number of the place of that kind that was named last, in at; RECALL
 * when none was named shortly before the row.
 */
size_t recall_seat(const struct recall *, struct span kind, size_t row);

/*
 * The number in at of the branch of the body that was named last; RECALL when
 * none was, or the body too.
 */
size_t recall_branch(const struct recall *, struct span body);

/* Has any spoken for that country? */
bool recall_has(const struct recall *, struct span country);

/* The country the article is mostly about; empty when not known. */
struct span recall_country(const struct recall *);

/* Is the kind one of a list with commas? */
bool short_listed(struct span list, struct span kind);

/* Is it a kind that "the authorities" may be: a public body? */
bool short_public(const struct names *, struct span kind);

/* Is one of the comma-separated kinds so? */
bool short_public_kinds(const struct names *, struct span kinds);

/*
 * Resolves the short form m->at[i]: from what is remembered, for a bare head
 * of a headline also from the mentions behind it.  False: it stays open.
 * What was remembered is then the newest again.
 */
bool short_resolve(const struct names *, struct recall *, struct mentions *m,
    size_t i, struct arena *);

#endif
