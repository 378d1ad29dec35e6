/* fuzz - what every fuzz target shares. */
#include "fuzz.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>

struct out *
fuzz_out(void)
{
	static struct out out;

	if (out.cap == 0)
		out_init(&out, open("/dev/null", O_WRONLY), false);
	return &out;
}

void
fuzz_check(int ok, const char *what)
{
	if (ok)
		return;
	fprintf(stderr, "must hold: %s\n", what);
	abort();
}
