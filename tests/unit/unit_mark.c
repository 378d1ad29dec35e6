/* mark - the tests of lib/mark: both ways, every byte at every place. */
#include "mark.h"

#include "span.h"
#include "unit.h"

void
unit_mark(void)
{
	static const char set[] = "([=,";
	char bytes[MARK_BLOCK];
	const struct span all = { bytes, sizeof(bytes) };
	const char *text;
	unsigned x = 1;

	for (int c = 0; c < 256; c++)
		for (size_t i = 0; i < MARK_BLOCK; i++) {
			bool is = c == '(' || c == '[' || c == '=' || c == ',';

			memset(bytes, 'x', sizeof(bytes));
			bytes[i] = (char)c;
			text = unit_edge(all, 0, 0).p;
			OK(mark_any(text, set) == (uint64_t)is << i);
			is = is_upper((char)c) || is_digit((char)c);
			OK(mark_caps(text) == (uint64_t)is << i);
		}
	for (int round = 0; round < 200; round++) {
		for (size_t i = 0; i < sizeof(bytes); i++) {
			x = x * 1103515245 + 12345;
			bytes[i] = (char)(x >> 16 & 0x7F);
		}
		text = unit_edge(all, 0, 0).p;
		OK(mark_any(text, set) == mark_any_plain(text, set));
		OK(mark_caps(text) == mark_caps_plain(text));
	}
}
