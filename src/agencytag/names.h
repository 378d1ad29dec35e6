/* names - the dictionary in use and the words that bodies are built with. */
#ifndef NAMES_H
#define NAMES_H

#include "out.h"
#include "phrase.h"
#include "row.h"

enum name_table { /* the first tables; the user's come after them */
	TABLE_PLACE, TABLE_HEAD, TABLE_BODY, TABLE_MAIN
};

#define NAME_NONE PHRASE_NONE

struct name {
	uint32_t row;
	uint32_t id;   /* number of the id; place and head: its own row */
	uint8_t table;
	uint8_t flags;
	uint16_t spare;
};

struct name_slot {
	uint32_t hash, id; /* id: its number + 1, or 0 */
};

struct names {
	struct table *table;
	size_t tables, table_cap;
	struct name *at;
	size_t n, cap;
	uint32_t *id; /* the first name of each */
	size_t ids, id_cap;
	struct name_slot *id_slot;
	size_t id_slots;
	struct phrases phrases; /* all but the words of body.tsv, which are */
	struct phrases words;   /* looked for in long forms only */
	struct span public;     /* the kinds that "authorities" may be */
	bool bodies; /* it names bodies: acronyms and short forms are read */
	bool ready;  /* all but the tables is part of the program */
};

/*
 * What names_load makes of each table that -b names, made with the program;
 * the dicts lack all but their edges and sizes.
 */
extern const struct names names_ready[];
extern const size_t names_readies;

/*
 * Loads the table that -b names, or the file of -d when not NULL, then the
 * count files of -D; later rows win.  Faulty rows are skipped and told; a
 * table that is missing or lacks a column ends the program.
 */
void names_load(struct names *, const char *builtin, const char *file,
    char *const *more, size_t count);

/* The same of a built-in table alone, at once; not for names_print. */
void names_take(struct names *, const char *builtin);

/* -P: the rows in use, with a header. */
void names_print(const struct names *, struct out *);

void names_free(struct names *);

/* A cell of the row of a name. */
struct span names_cell(const struct names *, uint32_t name, size_t col);

/* The same of the first row of an id. */
static inline struct span
names_id_cell(const struct names *n, uint32_t id, size_t col)
{
	return names_cell(n, n->id[id], col);
}

/* The number of the id, or NAME_NONE. */
uint32_t names_id(const struct names *, struct span id);

/* "cn" of "cn.cac". */
struct span names_country(struct span id);

/* Has the id more than country and body, as "cn.police.hunan" has? */
static inline bool
names_is_branch(struct span id)
{
	size_t n = names_country(id).n + 1;

	return n < id.n && memchr(id.p + n, '.', id.n - n) != NULL;
}

#endif
