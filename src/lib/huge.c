/* glibc and musl declare madvise for those who do not ask for POSIX alone. */
#define _DEFAULT_SOURCE

#include "huge.h"

#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

enum { LEAST = 4 << 20, MOST = 64 << 20 };

void
huge_ask(void *block, size_t bytes)
{
#ifdef MADV_HUGEPAGE
	uintptr_t start = (uintptr_t)block, page;

	if (bytes < LEAST || bytes > MOST)
		return;
	page = (uintptr_t)sysconf(_SC_PAGESIZE);
	bytes += start % page;
	/* Where it cannot be had, nothing is lost. */
	(void)madvise((char *)block - start % page, bytes, MADV_HUGEPAGE);
#else
	(void)block;
	(void)bytes;
#endif
}
