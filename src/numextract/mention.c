#include "mention.h"

struct mention *
mention_add(struct sentence *s, enum mention_kind kind, size_t first,
    size_t last)
{
	struct mention *m;

	if (s->n == s->cap)
		s->at = mem_grow(s->at, &s->cap, s->n + 1, sizeof(*s->at));
	m = &s->at[s->n++];
	*m = (struct mention){
		.start = s->token.at[first].start,
		.end = s->token.at[last].end,
		.first = (uint32_t)first,
		.last = (uint32_t)last,
		.kind = kind,
	};
	for (size_t i = first; i <= last; i++)
		s->taken[i] = true;
	return m;
}
