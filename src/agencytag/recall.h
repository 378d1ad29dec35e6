/* recall - who was named in an article so far. */
#ifndef RECALL_H
#define RECALL_H

#include "mention.h"
#include "span.h"

enum { RECALL = 128, LANDS = 32 };

/* Bodies and places, and the countries that they spoke for. */
struct recall {
	struct { /* a ring of what was named last; n - 1 is the newest */
		struct span id, kind, label, alias, country;
		struct span place; /* its code, where it is one */
		size_t row;
		bool sure; /* named by what no other body is called */
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

/*
 * Remembers a body, whether its name is sure or not; a place of that country,
 * kind and code.
 */
void recall_body(struct recall *, const struct mention *, bool sure);
void recall_place(struct recall *, struct span country, struct span kind,
    struct span code, size_t row);

/*
 * The number of the place of that kind that was named last, in at; RECALL
 * when none was named shortly before the row.
 */
size_t recall_seat(const struct recall *, struct span kind, size_t row);

/*
 * The number in at of the branch of the body that was named last; RECALL when
 * none was, or the body too, and the branch not since, in the row or the one
 * before.
 */
size_t recall_branch(const struct recall *, struct span body, size_t row);

/* The number in at of the body of that kind that was named last, or RECALL. */
size_t recall_kind(const struct recall *, struct span kind);

/* Has any spoken for that country? */
bool recall_has(const struct recall *, struct span country);

/* The country the article is mostly about; empty when not known. */
struct span recall_country(const struct recall *);

#endif
