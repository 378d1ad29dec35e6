#include "row.h"

#include "hant.h"

static const char *const kinds[] = {
	[KIND_COUNT] = "count", [KIND_MONEY] = "money",
	[KIND_PERCENT] = "percent", [KIND_MEASURE] = "measure",
	[KIND_ORDINAL] = "ordinal", [KIND_AGE] = "age",
	[KIND_DATE] = "date", [KIND_TIME] = "time",
	[KIND_DURATION] = "duration", [KIND_SET] = "set",
};

static const char *const bounds[] = {
	[BOUND_EQUAL] = "=", [BOUND_ABOUT] = "~", [BOUND_MORE] = ">",
	[BOUND_LEAST] = ">=", [BOUND_LESS] = "<", [BOUND_MOST] = "<=",
};

static void
put(struct out *out, const struct record *r, const struct sentence *s,
    const struct mention *m)
{
	record_keys(r, out);
	out_uint(out, m->start);
	out_tab(out);
	out_uint(out, m->end);
	out_tab(out);
	out_text(out, hant_written(span_cut(s->token.text, m->start,
	    m->end)));
	out_tab(out);
	out_str(out, kinds[m->kind]);
	out_tab(out);
	out_str(out, bounds[m->bound]);
	out_tab(out);
	out_span(out, m->value);
	out_tab(out);
	out_span(out, m->high);
	out_tab(out);
	out_span(out, m->unit);
	out_tab(out);
	out_text(out, hant_written(m->item));
	out_tab(out);
	out_text(out, hant_written(m->phrase));
	out_tab(out);
	out_text(out, m->note);
	out_row(out);
}

static bool
sorted(const struct sentence *s)
{
	for (size_t i = 1; i < s->n; i++)
		if (s->at[i - 1].first > s->at[i].first)
			return false;
	return true;
}

/* No two mentions share a token, so each has a place of its own. */
void
row_put_all(struct out *out, const struct record *r, struct sentence *s)
{
	uint32_t *at;

	if (sorted(s)) {
		for (size_t i = 0; i < s->n; i++)
			put(out, r, s, &s->at[i]);
		return;
	}
	at = arena_take(&s->arena, s->token.n * sizeof(*at));
	memset(at, 0, s->token.n * sizeof(*at));
	for (size_t i = 0; i < s->n; i++)
		at[s->at[i].first] = (uint32_t)i + 1;
	for (size_t i = 0; i < s->token.n; i++)
		if (at[i] > 0)
			put(out, r, s, &s->at[at[i] - 1]);
}
