/* replay - give each file to a fuzz target once; needs no fuzzing compiler. */
#include "err.h"
#include "fuzz.h"
#include "in.h"

int
main(int argc, char *argv[])
{
	err_init(argv[0]);
	for (int i = 1; i < argc; i++) {
		struct in in;
		struct span bytes;

		if (!in_open(&in, argv[i]))
			continue;
		bytes = in_rest(&in);
		LLVMFuzzerTestOneInput((const uint8_t *)bytes.p, bytes.n);
		in_close(&in);
	}
	return err_status();
}
