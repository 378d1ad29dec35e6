#include "reader.h"

#include "datetext.h"
#include "err.h"
#include "field.h"
#include "json.h"

enum { DAY = 86400, YEAR_MIN = 1900, YEAR_MAX = 2099 };

/* The best member seen for each role: the one whose label comes first. */
struct found {
	struct span value[FIELD_ROLES];
	size_t rank[FIELD_ROLES];
};

/* May a value have this role?  Strings may; of others few. */
static bool
fits(struct span value, enum field role)
{
	char first = value.p[0];

	if (first == '[' && (role == FIELD_TEXT || role == FIELD_META))
		return value.p[span_blanks(value, 1)] == '"';
	return first == '"' || role == FIELD_ID ||
	    (role == FIELD_DATE && is_digit(first));
}

/* 20240305; seconds since 1970, or a thousand times as many. */
static bool
read_number(struct span s, struct date *d)
{
	long long n;

	if (!tsv_number(s, &n) || n < 0)
		return false;
	if (s.n == 13)
		n /= 1000;
	if (s.n == 10 || s.n == 13)
		*d = date_from_days((int)(n / DAY));
	else if (s.n == 8)
		*d = (struct date){ (int)(n / 10000), (int)(n / 100 % 100),
		    (int)(n % 100) };
	else
		return false;
	return d->year >= YEAR_MIN && d->year <= YEAR_MAX && date_valid(*d);
}

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
		    !fits(m.value, l.role))
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
	    json_lines(&r->scratch, f->value[role]))
		article_add(a, part, text_span(&r->scratch));
}

static void
add_date(struct reader *r, struct article *a, const struct found *f)
{
	struct span s;
	struct date d;

	r->scratch.n = 0;
	if (f->rank[FIELD_DATE] == (size_t)-1)
		return;
	if (!json_string(&r->scratch, f->value[FIELD_DATE]))
		text_add(&r->scratch, f->value[FIELD_DATE]);
	text_room(&r->scratch, WORDS_PAD);
	s = text_span(&r->scratch);
	if (read_number(s, &d) || datetext_read(r->words, s, &d))
		a->date = d;
}

static void
add_all(struct reader *r, struct article *a, const struct found *f)
{
	r->scratch.n = 0;
	if (f->rank[FIELD_ID] != (size_t)-1 &&
	    !json_string(&r->scratch, f->value[FIELD_ID]))
		text_add(&r->scratch, f->value[FIELD_ID]); /* a number */
	reader_begin(r, a, text_span(&r->scratch));
	add_date(r, a, f);
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
