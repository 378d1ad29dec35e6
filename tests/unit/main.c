/* main - run the unit tests, or those named; tell how many passed. */
#include <stdio.h>
#include <string.h>

#include "unit.h"

static int passed, failed;

void
unit_ok(bool ok, const char *file, int line, const char *what)
{
	if (ok) {
		passed++;
		return;
	}
	failed++;
	printf("not ok - %s:%d: %s\n", file, line, what);
}

void
unit_same(struct span got, const char *want, const char *file, int line)
{
	bool ok = span_is(got, want);

	unit_ok(ok, file, line, want);
	if (!ok)
		printf("# got: %.*s\n", (int)got.n, got.n ? got.p : "");
}

int
main(int argc, char *argv[])
{
	static const struct {
		const char *name;
		void (*run)(void);
	} unit[] = { UNITS };

	for (size_t i = 0; i < sizeof(unit) / sizeof(unit[0]); i++)
		if (argc < 2 || strcmp(argv[1], unit[i].name) == 0)
			unit[i].run();
	printf("%d passed, %d failed, 0 skipped\n", passed, failed);
	return failed > 0 || passed == 0;
}
