/* fuzz - what every fuzz target shares. */
#include "fuzz.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct out *
fuzz_out(void)
{
	static struct out out;

	if (out.cap == 0)
		out_init(&out, open("/dev/null", O_WRONLY), false);
	return &out;
}

/* Where the sanitizers write, which must not be /dev/null. */
extern void __sanitizer_set_report_fd(void *) __attribute__((weak));

void
fuzz_hush(void)
{
	static int report = -1;

	if (report >= 0)
		return;
	report = dup(STDERR_FILENO);
	if (__sanitizer_set_report_fd)
		__sanitizer_set_report_fd((void *)(intptr_t)report);
	dup2(open("/dev/null", O_WRONLY), STDERR_FILENO);
}

void
fuzz_check(int ok, const char *what)
{
	if (ok)
		return;
	fprintf(stderr, "must hold: %s\n", what);
	abort();
}
