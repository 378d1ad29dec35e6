#include "slots.h"

#include "mem.h"

enum { FEWEST = 64 };
enum { CACHED = 1 << 18 }; /* so many may have room to spare */

static void
make(struct slots *s, size_t n)
{
	s->slot = mem_zeroed(n, sizeof(*s->slot));
	s->mask = n - 1;
	for (s->shift = 64; n > 1; n /= 2)
		s->shift--;
}

void
slots_make(struct slots *s, size_t keys)
{
	size_t n = FEWEST;

	while (n / 5 * 4 <= keys || (n < CACHED && n / 5 * 2 <= keys))
		n *= 2;
	make(s, n);
	s->used = 0;
}

bool
slots_grow(struct slots *s, struct slots *old)
{
	if (s->used < (s->mask + 1) / 5 * 4)
		return false;
	*old = *s;
	make(s, (size_t)(s->mask + 1) * 4);
	return true;
}

void
slots_free(struct slots *s)
{
	mem_free(s->slot);
	s->slot = NULL;
}
