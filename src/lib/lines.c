#include "lines.h"

bool
lines_cut(struct lines *l, const struct record *r, struct span *rest)
{
	size_t more;

	l->text_at = r->want_at == SIZE_MAX ? r->text_at : r->want_at;
	l->n = 0;
	while (l->n < LINES_MOST && (more = scan_lines(rest, l->text_at,
	    l->text_at, l->line + l->n, LINES_MOST - l->n)) > 0)
		l->n += more;
	in_count(l->n);
	return l->n > 0;
}

bool
lines_go_on(const struct scan_line *l, const struct record *r,
    const struct visits *v)
{
	struct span doc = { l->line.p, l->fields > 1 ? v->doc_n : 0 };

	return (r->doc_at == SIZE_MAX || r->doc_at == 0) &&
	    doc.n < l->line.n && visits_in(v, doc) &&
	    (l->fields == 1 || l->line.p[doc.n] == '\t');
}
