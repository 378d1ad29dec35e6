#include "reader.h"
#include "err.h"
#include "field.h"
#include "json.h"
#include "pubdate.h"

/* The best member seen for each role: the one whose label comes first. */
struct found {
	struct span value[FIELD_ROLES];
	size_t rank[FIELD_ROLES];
};

static bool
read_object(const struct fields_of *f, struct span line, struct found *found)
{
	struct json j;
	struct json_member m;

	for (int i = 0; i < FIELD_ROLES; i++)
		found->rank[i] = (size_t)-1;
	json_start(&j, line);
	while (json_next(&j, &m)) {
		struct label l = field_find(f, m.key);

		if (m.value.n == 0 || l.rank >= found->rank[l.role])
			continue;
		if (span_is(m.value, "null") || span_is(m.value, "\"\"") ||
		    (m.value.p[0] != '"' && l.role != FIELD_ID))
			continue;
		found->rank[l.role] = l.rank;
		found->value[l.role] = m.value;
	}
	return !j.broken;
}

static void
add(struct reader *r, struct article *a, const struct found *f,
    enum field role, enum part part)
{
	r->scratch.n = 0;
	if (f->rank[role] != (size_t)-1 &&
	    json_string(&r->scratch, f->value[role]))
		article_add(a, part, text_span(&r->scratch));
}

static void
add_all(struct reader *r, struct article *a, const struct found *f)
{
	r->scratch.n = 0;
	if (f->rank[FIELD_ID] != (size_t)-1 &&
	    !json_string(&r->scratch, f->value[FIELD_ID]))
		text_add(&r->scratch, f->value[FIELD_ID]); /* a number */
	reader_begin(r, a, text_span(&r->scratch));
	r->scratch.n = 0;
	if (f->rank[FIELD_DATE] != (size_t)-1 &&
	    json_string(&r->scratch, f->value[FIELD_DATE])) {
		text_room(&r->scratch, WORDS_PAD);
		pubdate_read(r->words, text_span(&r->scratch), &a->date);
	}
	add(r, a, f, FIELD_TITLE, PART_TITLE);
	add(r, a, f, FIELD_META, PART_META);
	add(r, a, f, FIELD_TEXT, PART_AUTO);
}

bool
jsonl_next(struct reader *r, struct article *a)
{
	struct span line;
	struct found f;

	while (reader_line(r, &line)) {
		if (span_trim(line).n == 0)
			continue;
		if (!read_object(&r->fields, line, &f)) {
			skip("%s:%lu: no JSON object: expected one a line",
			    r->in.name, r->in.lineno);
			continue;
		}
		if (f.rank[FIELD_TEXT] == (size_t)-1) {
			skip("%s:%lu: no text: expected a member such as "
			    "text or maintext", r->in.name, r->in.lineno);
			continue;
		}
		add_all(r, a, &f);
		return true;
	}
	return false;
}
