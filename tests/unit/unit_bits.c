/* unit_bits - the tests of lib/bits. */
#include "bits.h"

#include "unit.h"

/* What each tells, bit by bit. */
static void
each(uint64_t m)
{
	unsigned first = BITS_WIDE, above = BITS_WIDE;
	size_t count = 0;

	for (unsigned i = 0; i < BITS_WIDE; i++)
		if (m >> i & 1) {
			first = count == 0 ? i : first;
			above = BITS_WIDE - 1 - i;
			count++;
		}
	OK(bits_first(m) == first);
	OK(bits_above(m) == above);
	OK(bits_count(m) == count);
}

/* Bits of an array, wherever they begin. */
static void
anywhere(void)
{
	static const uint64_t m[] = { 0x8123456789abcdef, 0x1f2e3d4c5b6a7988,
		0, 0 };

	for (size_t at = 0; at < 128; at++) {
		uint64_t got = bits_at(m, at), wrong = 0;

		for (size_t i = 0; i < 57; i++)
			wrong |= (got >> i ^ m[(at + i) / BITS_WIDE] >>
			    (at + i) % BITS_WIDE) & 1;
		OK(wrong == 0);
	}
}

void
unit_bits(void)
{
	anywhere();
	for (unsigned i = 0; i < BITS_WIDE; i++) {
		each(UINT64_C(1) << i);
		each(UINT64_C(0x8001000100010001) >> i);
		each(UINT64_C(0x0123456789abcdef) << i);
	}
	each(0);
	each(~UINT64_C(0));
	OK(bits_from(0) == ~UINT64_C(0));
	OK(bits_from(63) == UINT64_C(1) << 63);
	OK(bits_from(64) == 0);
}
