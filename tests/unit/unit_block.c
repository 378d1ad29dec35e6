/* unit_block - the tests of lib/block. */
#include "block.h"

#include "unit.h"

/* Both ways of looking give the same, for every byte at every place. */
static void
paths(void)
{
	bool same = true;

	for (int first = 0; first < 256; first++) {
		char p[BLOCK];
		struct block a, b;

		for (int i = 0; i < BLOCK; i++)
			p[i] = (char)(first + i * 5);
		a = block_at(p);
		b = block_plain(p);
		same &= a.letter == b.letter && a.upper == b.upper &&
		    a.digit == b.digit && a.blank == b.blank &&
		    a.quote == b.quote && a.high == b.high;
	}
	OK(same);
}

void
unit_block(void)
{
	char p[BLOCK] = "aZ 0'\xC3\xA9\t.";
	struct block b = block_at(p);

	OK((b.letter & 0x1FF) == 0x3);
	OK((b.upper & 0x1FF) == 0x2);
	OK((b.digit & 0x1FF) == 0x8);
	OK((b.blank & 0x1FF) == 0x84);
	OK((b.quote & 0x1FF) == 0x10);
	OK((b.high & 0x1FF) == 0x60);
	OK(b.blank >> 9 == ~UINT64_C(0) >> 9); /* a NUL is a blank */
	paths();
}
