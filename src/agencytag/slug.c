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

struct span
slug_join(struct arena *arena, struct span a, struct span b)
{
	char *p = arena_take(arena, a.n + 1 + b.n);

	memcpy(p, a.p, a.n);
	p[a.n] = '.';
	memcpy(p + a.n + 1, b.p, b.n);
	return (struct span){ p, a.n + 1 + b.n };
}
