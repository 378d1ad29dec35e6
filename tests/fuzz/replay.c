/* replay - give each file to a fuzz target once; needs no fuzzing compiler. */
#include "err.h"
#include "fuzz.h"
#include "in.h"

int
main(int argc, char *argv[])
{
	int unread = 0;

	err_init(argv[0]);
	for (int i = 1; i < argc; i++) {
		struct in in;
		struct span bytes;

		if (!in_open(&in, argv[i])) {
			unread = 1;
			continue;
		}
		bytes = in_rest(&in);
		LLVMFuzzerTestOneInput((const uint8_t *)bytes.p, bytes.n);
		in_close(&in);
	}
	return unread; /* what a target skips is no failure of it */
}
