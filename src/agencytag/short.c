#include "short.h"

#include "slug.h"

enum {
	AHEAD = 256, /* mentions that a headline may look over */
	NAMESAKE = 2, /* rows that "the department" looks back by its word */
	NEAR = 3     /* rows with names that "the site" may look back */
};

bool
short_listed(struct span list, struct span word)
{
	for (size_t i = 0; i < list.n;) {
		size_t from = i;

		while (i < list.n && list.p[i] != ',')
			i++;
		if (span_eq(span_cut(list, from, i++), word))
			return true;
	}
	return false;
}

/* A letter as it is spelled on either side of the ocean. */
static char
spelled(char c)
{
	c = to_lower(c);
	return c == 'z' ? 's' : c;
}

/* The same word: centre and Center, organisation and Organization? */
static bool
is_same(struct span a, struct span b)
{
	size_t n = a.n;

	if (n > 2 && is_lower(a.p[n - 1]) && a.p[n - 1] != b.p[n - 1] &&
	    a.p[n - 1] == b.p[n - 2] && a.p[n - 2] == b.p[n - 1])
		n -= 2;
	for (size_t i = 0; i < n; i++)
		if (spelled(a.p[i]) != spelled(b.p[i]))
			return false;
	return true;
}

/* Does a word end before byte i, but for the s of its plural? */
static bool
ends_word(struct span label, size_t i)
{
	if (i < label.n && label.p[i] == 's')
		i++;
	return i == label.n || !is_lower(label.p[i]);
}

/*
 * Does label hold these words, in any case?  "Parliamentary" is not
 * "parliament".
 */
static bool
holds(struct span label, struct span words)
{
	for (size_t i = 0; i + words.n <= label.n; i++)
		if ((i == 0 || !is_alnum(label.p[i - 1])) &&
		    ends_word(label, i + words.n) &&
		    is_same(words, span_cut(label, i, i + words.n)))
			return true;
	return false;
}

bool
short_public(const struct names *n, struct span kind)
{
	return short_listed(n->public, kind);
}

bool
short_public_kinds(const struct names *n, struct span list)
{
	for (size_t i = 0; i < list.n;) {
		size_t from = i;

		while (i < list.n && list.p[i] != ',')
			i++;
		if (short_listed(n->public, span_cut(list, from, i++)))
			return true;
	}
	return false;
}

/* What a short form asks of the body it stands for. */
struct wanted {
	struct span kinds, public; /* of the head; of public bodies */
	struct span word; /* must stand in its name */
	struct span like; /* rather one with this in its name */
	struct span rule; /* may say what must not */
	struct span gov;  /* where it is the government, too */
	struct span part; /* of its id: cac */
	struct span country; /* of its id */
	bool plural;
	bool near; /* "the site": not what was named long ago */
	bool best; /* the first of the kinds, where one was named lately */
};

/* WORD of the flag of a rule that begins so: "like:WORD". */
static struct span
rule_word(struct span rule, struct span flag)
{
	struct span f;

	while ((f = dict_word(&rule)).n > 0)
		if (span_starts(f, flag))
			return span_cut(f, flag.n, f.n);
	return SPAN("");
}

static struct wanted
wanted_of(const struct names *n, const struct mention *m)
{
	struct wanted w = { .country = m->country };
	struct span rule;

	if (n->at[m->name].table == TABLE_BODY) {
		w.part = names_cell(n, m->name, BODY_ID);
		w.like = names_cell(n, m->name, 0);
		return w;
	}
	w.kinds = names_cell(n, m->name, HEAD_KINDS);
	w.rule = rule = names_cell(n, m->name, HEAD_RULE);
	w.like = names_cell(n, m->name, HEAD_NAME);
	w.word = dict_flag(rule, SPAN("name")) ? w.like :
	    rule_word(rule, SPAN("name:"));
	if (rule_word(rule, SPAN("like:")).n > 0)
		w.like = rule_word(rule, SPAN("like:"));
	w.gov = rule_word(rule, SPAN("gov:"));
	w.public = n->public;
	w.near = !short_public_kinds(n, w.kinds);
	w.plural = dict_flag(rule, SPAN("plural"));
	w.best = dict_flag(rule, SPAN("best"));
	return w;
}

/* "cac" of cn.cac.hunan. */
static struct span
id_part(struct span id)
{
	struct span s = span_cut(id, names_country(id).n, id.n);
	const char *dot;

	if (s.n == 0)
		return s;
	s = span_cut(s, 1, s.n);
	dot = s.n ? memchr(s.p, '.', s.n) : NULL;
	return dot ? span_to(s.p, dot) : s;
}

/* Is it a body of several countries? */
static bool
is_between(struct span id)
{
	struct span country = names_country(id);

	return span_is(country, "int") || span_is(country, "eu");
}

/* "The court" is no prosecutors' office, though both are of that kind. */
static bool
is_unlike(struct span rule, struct span label, struct span alias)
{
	const struct span flag = SPAN("unlike:");
	struct span f;

	while ((f = dict_word(&rule)).n > 0)
		if (span_starts(f, flag) &&
		    (holds(label, span_cut(f, flag.n, f.n)) ||
		    holds(alias, span_cut(f, flag.n, f.n))))
			return true;
	return false;
}

static bool
fits(const struct wanted *w, struct span id, struct span kind,
    struct span label, struct span alias)
{
	if (id.n == 0 || span_ends(id, SPAN(".local")) ||
	    (w->word.n > 0 && span_starts(id_part(id), SPAN("local-"))) ||
	    (w->country.n > 0 && !span_eq(names_country(id), w->country)))
		return false;
	if (span_is(w->kinds, "police") && is_between(id))
		return false; /* nobody calls Europol "police" */
	if (w->part.n > 0)
		return span_eq(id_part(id), w->part);
	if (w->word.n > 0) /* "the commission" may be a police so called */
		return (short_listed(w->kinds, kind) ||
		    short_listed(w->public, kind)) &&
		    (holds(label, w->word) || holds(alias, w->word));
	if (!short_listed(w->kinds, kind) || is_unlike(w->rule, label, alias))
		return false;
	/* a senate is of that kind too, but is not "the government" */
	return !span_is(kind, "government") ||
	    span_is(id_part(id), "gov") || holds(label, kind);
}

static bool
recalled(const struct wanted *w, const struct recall *r, size_t i)
{
	return fits(w, r->at[i].id, r->at[i].kind, r->at[i].label,
	    r->at[i].alias);
}

static void
stand_for(struct mention *m, struct span id, struct span kind,
    struct span label, struct span alias)
{
	m->id = id;
	m->kind = kind;
	m->label = label;
	m->alias = alias;
	m->what = MENTION_BODY;
	m->via = VIA_SHORT;
}

/*
 * "The authorities" are the one body that the nearest sentence with such
 * bodies names; when it names several they are the government.
 */
static bool
one_near(const struct recall *r, const struct wanted *w, size_t row,
    size_t *found)
{
	bool any = false;

	for (size_t k = 0; k < r->n && k < RECALL; k++) {
		size_t i = (r->n - 1 - k) % RECALL;

		if (r->at[i].row + 1 < row ||
		    (any && r->at[i].row != r->at[*found].row))
			break;
		if (!recalled(w, r, i))
			continue;
		if (any && !span_eq(r->at[i].id, r->at[*found].id))
			return false;
		if (!any)
			*found = i;
		any = true;
	}
	return any;
}

/*
 * A body named in these words wins over one named since: in "the Department
 * of Justice and the FBI" the department is the former.
 */
static bool
namesake(const struct recall *r, const struct wanted *w, size_t row,
    size_t *found)
{
	for (size_t k = 0; k < r->n && k < RECALL; k++) {
		*found = (r->n - 1 - k) % RECALL;
		if (r->at[*found].row + NAMESAKE < row)
			return false;
		if (recalled(w, r, *found) &&
		    (holds(r->at[*found].label, w->like) ||
		    holds(r->at[*found].alias, w->like)))
			return true;
	}
	return false;
}

/*
 * The newest that fits, of so many rows at most.  Of those of one sentence
 * before it is the first, who was its subject.
 */
static bool
newest(const struct recall *r, const struct wanted *w, size_t row,
    size_t reach, size_t *found)
{
	bool any = false;

	for (size_t k = 0; k < r->n && k < RECALL; k++) {
		size_t i = (r->n - 1 - k) % RECALL;

		if (r->at[i].row + reach < row ||
		    (any && r->at[i].row < r->at[*found].row))
			break;
		if (!recalled(w, r, i))
			continue;
		*found = i;
		any = true;
		if (r->at[i].row == row)
			break;
	}
	return any;
}

/*
 * Whom it means: an agency rather than a ministry for "the regulator", and a
 * body of several countries only when no other fits.
 */
static bool
fitting(const struct recall *r, const struct wanted *w, size_t row,
    size_t *found)
{
	struct wanted some = *w;
	struct span last = SPAN(",intl-org");
	const char *comma = w->kinds.n == 0 ? NULL :
	    memchr(w->kinds.p, ',', w->kinds.n);

	if (w->best && comma) {
		some.kinds = span_to(w->kinds.p, comma);
		if (newest(r, &some, row, NAMESAKE, found))
			return true;
	}
	if (span_ends(w->kinds, last)) {
		some.kinds = span_cut(w->kinds, 0, w->kinds.n - last.n);
		if (newest(r, &some, row, row, found))
			return true;
	}
	return newest(r, w, row, w->near ? NEAR : row, found);
}

static const struct mention *
ahead(const struct wanted *w, const struct mentions *m, size_t i)
{
	size_t end = m->n - i > AHEAD ? i + AHEAD : m->n;

	for (size_t k = i + 1; k < end; k++)
		if (m->at[k].what == MENTION_BODY &&
		    !(m->at[k].flags & (NAME_ANCHOR | NAME_LOCAL)) &&
		    fits(w, m->at[k].id, m->at[k].kind, m->at[k].label,
		    m->at[k].alias))
			return &m->at[k];
	return NULL;
}

/* The country's own: its government, or its police as such. */
static bool
national(const struct names *n, const struct recall *r,
    const struct wanted *w, struct mention *m, struct arena *arena)
{
	struct span country = w->country, part = w->part, kind;
	struct span joined;
	uint32_t id;
	bool gov;

	if (country.n == 0)
		country = recall_country(r);
	gov = w->gov.n > 0 && m->how >= SHORT_CAPITAL &&
	    span_eq(country, w->gov);
	if (gov || short_listed(w->kinds, SPAN("government"))) {
		part = SPAN("gov");
		kind = SPAN("government");
	} else if (span_is(w->kinds, "police"))
		part = kind = SPAN("police");
	else if (part.n > 0)
		kind = names_cell(n, m->name, BODY_KIND);
	if (part.n == 0 || country.n == 0 || (w->word.n > 0 && !gov))
		return false;
	joined = slug_join(arena, country, part);
	if (span_is(part, "police") && is_between(joined))
		return false;
	id = names_id(n, joined);
	if (id == NAME_NONE && !span_is(part, "police"))
		return false;
	stand_for(m, joined, kind, id == NAME_NONE ? part :
	    names_id_cell(n, id, COL_NAME), SPAN(""));
	return true;
}

/*
 * "The government" is the one of the country that the article is about, if
 * another was not named just before.
 */
static bool
is_distant_gov(const struct recall *r, const struct wanted *w, size_t at,
    size_t row)
{
	return span_is(w->kinds, "government") && w->country.n == 0 &&
	    r->at[at].row + NEAR < row;
}

bool
short_fits(const struct names *n, const struct mention *m, uint32_t name)
{
	struct wanted w = wanted_of(n, m);
	struct span alias = SPAN("");

	return m->how == SHORT_BARE && !w.plural &&
	    fits(&w, names_cell(n, name, COL_ID), names_cell(n, name, COL_KIND),
	    names_id_cell(n, n->at[name].id, COL_NAME), alias);
}

void
short_take(const struct names *n, struct mention *m, uint32_t name)
{
	stand_for(m, names_cell(n, name, COL_ID), names_cell(n, name, COL_KIND),
	    names_id_cell(n, n->at[name].id, COL_NAME), SPAN(""));
}

bool
short_resolve(const struct names *n, struct recall *r, struct mentions *m,
    size_t i, struct arena *arena)
{
	struct mention *s = &m->at[i];
	struct wanted w = wanted_of(n, s);
	const struct mention *later;
	size_t at;

	if (w.near && s->how == SHORT_THIS)
		return false; /* "this site": the one it is read on */
	if (w.plural && w.country.n == 0 ? one_near(r, &w, s->row, &at) :
	    namesake(r, &w, s->row, &at) ||
	    fitting(r, &w, s->row, &at)) {
		if (is_distant_gov(r, &w, at, s->row) &&
		    national(n, r, &w, s, arena))
			return true;
		stand_for(s, r->at[at].id, r->at[at].kind, r->at[at].label,
		    r->at[at].alias);
		/* who is spoken of goes on to be; but of governments many */
		if (!w.near && !span_is(s->kind, "government"))
			recall_body(r, s, false);
		return true;
	}
	if (s->how >= SHORT_BARE && !w.plural &&
	    (later = ahead(&w, m, i)) != NULL) {
		stand_for(s, later->id, later->kind, later->label,
		    later->alias);
		return true;
	}
	return national(n, r, &w, s, arena);
}
