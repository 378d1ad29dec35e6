/* huge - the tests of lib/huge. */
#include "huge.h"

#include <string.h>

#include "mem.h"
#include "unit.h"

enum { LARGE = 9 << 20, SMALL = 100 };

/* A block keeps its bytes, wherever it starts and whenever it is asked for. */
static void
keeps(size_t from, size_t bytes)
{
	char *block = mem_zeroed(from + bytes, 1), *p = block + from;
	size_t wrong = 0;

	memset(p, 'x', bytes / 2);
	huge_ask(p, bytes);
	memset(p + bytes / 2, 'y', bytes - bytes / 2);
	for (size_t i = 0; i < bytes; i++)
		wrong += p[i] != (i < bytes / 2 ? 'x' : 'y');
	OK(wrong == 0);
	mem_free(block);
}

void
unit_huge(void)
{
	keeps(0, SMALL);
	keeps(0, LARGE);
	keeps(777, LARGE - 777);
}
