/* pair - the rows of the result: a left record beside a right one. */
#ifndef PAIR_H
#define PAIR_H

#include <stdbool.h>
#include <stddef.h>

#include "key.h"
#include "num.h"
#include "out.h"
#include "side.h"
#include "span.h"
#include "tsv.h"

enum { PAIR_PAD = 128, PAIR_ROOM = 2 * PAIR_PAD };
enum { PAIR_FLUSH = 48 * 1024 }; /* from here on, out_row sees to it */

/* A run of fields, counted from 0; last may be SIZE_MAX: to the end. */
struct run {
	size_t first, last;
};

/* The signed distance of -g: right minus left. */
struct gap {
	bool minus;
	struct num size;
};

/* A row with tail: a left record, and what stands beside it. */
struct couple {
	struct span left, right;
};

struct pair {
	struct out *out;
	const char *filler; /* -e */
	bool gap;           /* -g: a column for it */
	bool tail;          /* of the right, what stands behind the key */
	struct run *run;    /* of the right's fields, in the order written */
	size_t runs, cap;
	size_t cut;         /* fields whose ends the runs need */
	const char **stop;  /* those of the record in hand */
	size_t columns;     /* how many fields they are */
	char *blank;        /* in place of a right record */
	size_t blank_n;
	size_t *from;       /* left columns of a row without a left record: */
	size_t left_width;  /* a field of the right's key, or SIZE_MAX */
};

/*
 * Settles the columns: chosen (-o), or when NULL those of width that are not
 * in the key; width 0 means that there are no records on the right.
 */
void pair_right(struct pair *, const struct key *right, size_t width,
    const struct fields *chosen);

/* Settles the columns of rows that have no left record. */
void pair_left(struct pair *, const struct key *left, const struct key *right,
    size_t width);

void pair_free(struct pair *);

/* What stands beside a left record that has no match. */
static inline struct span
pair_blank(const struct pair *p)
{
	return (struct span){ p->blank, p->blank_n };
}

/*
 * Rows.  PAIR_PAD bytes behind a span must be readable.  right is the line
 * of the record, or with tail what stands there behind the key.  pair_many,
 * with tail and without -g, is pair_both for some left records.
 */
void pair_alone(struct pair *, struct span left);
void pair_both(struct pair *, struct span left, struct span right,
    const struct gap *);
void pair_rows(struct pair *, const struct couple *, size_t n);
void pair_many(struct pair *, const struct scan_line *left, size_t n,
    struct span right);
void pair_only_left(struct pair *, struct span left);
void pair_only_right(struct pair *, struct span right);

/* Copies too many bytes, but no more than PAIR_PAD: most fields are short. */
static inline char *
pair_put(char *to, const char *from, size_t n)
{
	char *end = to + n;

	do {
		memcpy(to, from, 32);
		to += 32, from += 32;
	} while (to < end);
	return end;
}

/* The same for lines, which have more bytes, and not all as many. */
static inline char *
pair_put_line(char *to, struct span line)
{
	const char *from = line.p;
	char *end = to + line.n;

	memcpy(to, from, 32);
	memcpy(to + 32, from + 32, 32);
	for (to += 64, from += 64; ; to += 32, from += 32) {
		memcpy(to, from, 32);
		if (to + 32 >= end)
			return end;
	}
}

/* A left line, what stands behind the key on the right, and a newline. */
static inline char *
pair_put_both(char *to, struct span left, struct span right)
{
	to = pair_put(pair_put_line(to, left), right.p, right.n);
	*to = '\n';
	return to + 1;
}

/* A left record, and what stands beside it, with tail or when that is none. */
static inline void
pair_row(struct pair *p, struct span left, struct span right)
{
	struct out *o = p->out;

	if (o->by_line || o->cap - o->n < left.n + right.n + PAIR_ROOM) {
		pair_rows(p, &(struct couple){ left, right }, 1);
		return;
	}
	pair_put_both(o->buf + o->n, left, right);
	out_wrote(o, left.n + right.n + 1);
	if (o->n >= PAIR_FLUSH)
		out_flush(o);
}

/* pair_both, quick with tail and without -g. */
static inline void
pair_tail(struct pair *p, struct span left, struct span right,
    const struct gap *g)
{
	if (p->tail && !p->gap)
		pair_row(p, left, right);
	else
		pair_both(p, left, right, g);
}

#endif
