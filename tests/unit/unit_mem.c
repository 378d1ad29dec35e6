/* mem - the tests of lib/mem. */
#include "mem.h"

#include <stdint.h>

#include "err.h"
#include "unit.h"

static struct unit_said said;

static void
growing(void)
{
	size_t cap = 0, moves = 0;
	int *block = NULL;

	for (size_t i = 0; i < 100000; i++) {
		size_t before = cap;

		block = mem_grow(block, &cap, i + 1, sizeof(*block));
		moves += cap != before;
		block[i] = (int)i;
	}
	OK(moves < 20); /* it doubles */
	OK(cap >= 100000 && block[0] == 0 && block[99999] == 99999);
	OK(mem_grow(block, &cap, 1, sizeof(*block)) == block);
	mem_free(block);
	mem_free(NULL);
}

static void
grows_too_far(void)
{
	size_t cap = 0;

	mem_grow(NULL, &cap, SIZE_MAX / 2, 16); /* the product overflows */
}

static void
grows_beyond_all(void)
{
	size_t cap = 0;

	mem_advice(": take less");
	mem_grow(NULL, &cap, SIZE_MAX, 1); /* no power of two is as great */
}

/* With its head, the chunk would be greater than any. */
static void
takes_too_much(void)
{
	struct arena a = { 0 };

	arena_take(&a, SIZE_MAX - 17);
}

static void
arenas(void)
{
	struct arena a = { 0 };
	char *copy = arena_copy(&a, "a\0b", 3);
	char *first;
	bool aligned = true;

	OK(memcmp(copy, "a\0b", 4) == 0);
	OK(strcmp(arena_copy(&a, NULL, 0), "") == 0);
	for (size_t n = 0; n < 100; n++)
		aligned &= (uintptr_t)arena_take(&a, n) % sizeof(double) == 0;
	OK(aligned);
	first = arena_take(&a, 1 << 20);
	memset(first, 'x', 1 << 20);
	OK(memcmp(copy, "a\0b", 4) == 0); /* a new chunk moves nothing */
	arena_reset(&a);
	OK(arena_take(&a, 16) != NULL);
	arena_free(&a);
	arena_free(&a);
	OK(a.chunk == NULL);
}

void
unit_mem(void)
{
	char *copy = mem_copy("xyz", 2);
	int *zero = mem_zeroed(0, sizeof(*zero));

	OK(strcmp(copy, "xy") == 0);
	OK(zero != NULL);
	mem_free(copy);
	copy = mem_copy(NULL, 0);
	OK(strcmp(copy, "") == 0);
	mem_free(copy);
	mem_free(zero);
	growing();
	arenas();
	OK(unit_child(grows_too_far, &said) == EXIT_TROUBLE);
	OK(said.n > 0);
	OK(unit_child(grows_beyond_all, &said) == EXIT_TROUBLE);
	OK(span_ends((struct span){ said.p, said.n },
	    SPAN(" elements of 1 bytes: take less\n")));
	OK(unit_child(takes_too_much, &said) == EXIT_TROUBLE);
	OK(said.n > 0);
}
