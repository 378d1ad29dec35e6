#include "recall.h"

#include "names.h"

enum { SEAT = 12 }; /* rows that "the provincial police" looks back */

void
recall_vote(struct recall *r, struct span country)
{
	if (country.n == 0)
		return;
	for (size_t i = 0; i < r->lands; i++)
		if (span_eq(r->land[i].country, country)) {
			r->land[i].votes++;
			return;
		}
	if (r->lands == LANDS)
		return;
	r->land[r->lands].country = country;
	r->land[r->lands++].votes = 1;
}

bool
recall_has(const struct recall *r, struct span country)
{
	for (size_t i = 0; i < r->lands; i++)
		if (span_eq(r->land[i].country, country))
			return true;
	return false;
}

struct span
recall_country(const struct recall *r)
{
	size_t most = 0;

	if (r->lands == 0)
		return SPAN("");
	for (size_t i = 1; i < r->lands; i++)
		if (r->land[i].votes > r->land[most].votes)
			most = i;
	return r->land[most].country;
}

void
recall_body(struct recall *r, const struct mention *m, bool sure)
{
	size_t i = r->n++ % RECALL;

	r->at[i].id = m->id;
	r->at[i].kind = m->kind;
	r->at[i].label = m->label;
	r->at[i].alias = m->alias;
	r->at[i].country = names_country(m->id);
	r->at[i].place = SPAN("");
	r->at[i].row = m->row;
	r->at[i].sure = sure;
}

void
recall_place(struct recall *r, struct span country, struct span kind,
    struct span code, size_t row)
{
	size_t i = r->n++ % RECALL;

	r->at[i].id = r->at[i].label = r->at[i].alias = SPAN("");
	r->at[i].kind = kind;
	r->at[i].country = country;
	r->at[i].place = code;
	r->at[i].row = row;
	r->at[i].sure = false;
}

/* Is a place of that kind a city, a province: Chongqing, Xinjiang? */
static bool
is_sort(struct span kind, struct span wanted)
{
	return span_eq(kind, wanted) || (span_is(wanted, "city") ?
	    span_is(kind, "municipality") :
	    span_is(wanted, "province") && span_is(kind, "region"));
}

size_t
recall_seat(const struct recall *r, struct span kind, size_t row)
{
	for (size_t k = 0; k < r->n && k < RECALL; k++) {
		size_t i = (r->n - 1 - k) % RECALL;

		if (r->at[i].row + SEAT < row)
			break;
		if (r->at[i].place.n > 0 && is_sort(r->at[i].kind, kind))
			return i;
	}
	return RECALL;
}

size_t
recall_kind(const struct recall *r, struct span kind)
{
	for (size_t k = 0; k < r->n && k < RECALL; k++) {
		size_t i = (r->n - 1 - k) % RECALL;

		if (r->at[i].id.n > 0 && span_eq(r->at[i].kind, kind))
			return i;
	}
	return RECALL;
}

size_t
recall_branch(const struct recall *r, struct span body, size_t row)
{
	size_t branch = RECALL;

	for (size_t k = 0; k < r->n && k < RECALL; k++) {
		size_t i = (r->n - 1 - k) % RECALL;

		if (span_eq(r->at[i].id, body))
			return branch < RECALL &&
			    r->at[branch].row > r->at[i].row &&
			    r->at[branch].row + 1 >= row ? branch : RECALL;
		if (branch == RECALL && r->at[i].id.n > body.n &&
		    span_starts(r->at[i].id, body) &&
		    r->at[i].id.p[body.n] == '.')
			branch = i;
	}
	return branch;
}
