#include "sum.h"

#include "mem.h"

struct sum
sum_seed(uint64_t seed)
{
	struct sum key;

	for (int i = 0; i < 3; i++) {
		uint64_t z = seed += 0x9e3779b97f4a7c15;

		z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
		z = (z ^ z >> 27) * 0x94d049bb133111eb;
		key.secret[i] = z ^ z >> 31;
	}
	return key;
}

/* Where the system puts stack, heap and program: no two runs alike. */
uint64_t
sum_any(void)
{
	static char here;
	char *heap = mem_copy("", 0);
	uint64_t seed = (uint64_t)(uintptr_t)heap << 20 ^
	    (uint64_t)(uintptr_t)&here << 36 ^ (uint64_t)(uintptr_t)&heap;

	mem_free(heap);
	return seed;
}
