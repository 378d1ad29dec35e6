#include "slug.h"

struct span
slug(struct arena *arena, struct span name)
{
	char *p = arena_take(arena, name.n + 1), *q = p;

	for (size_t i = 0; i < name.n; i++)
		if (is_alnum(name.p[i]))
			*q++ = to_lower(name.p[i]);
		else if (q > p && q[-1] != '-')
			*q++ = '-';
	if (q > p && q[-1] == '-')
		q--;
	return span_to(p, q);
}
