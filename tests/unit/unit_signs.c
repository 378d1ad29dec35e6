/* signs - the tests of lib/signs: each way, every byte at every place. */
#include "signs.h"

#include "phrase_word.h"
#include "span.h"
#include "unit.h"

enum { BLOCKS = 2, BYTES = BLOCKS * 64 };

/* Does a byte c at place i, among letters, give just the signs it should? */
static bool
told(int c, size_t i)
{
	char bytes[BYTES];
	const struct span all = { bytes, sizeof(bytes) };
	bool caps = is_upper((char)c) || is_digit((char)c);
	bool open = c == '(' || c == '[' || c == '=';
	uint64_t bit = UINT64_C(1) << i % 64;
	struct signs s[BLOCKS], other;

	memset(bytes, 'x', sizeof(bytes));
	bytes[i] = (char)c;
	signs_read(s, unit_edge(all, 0, 0).p, BLOCKS);
	other = s[1 - i / 64];
	return s[i / 64].caps == (caps ? bit : 0) &&
	    s[i / 64].comma == (c == ',' ? bit : 0) &&
	    s[i / 64].open == (open ? bit : 0) &&
	    (other.caps | other.comma | other.open) == 0;
}

static void
every_byte(void)
{
	for (int c = 0; c < 256; c++) {
		size_t i = 0;

		while (i < BYTES && told(c, i))
			i++;
		OK(i == BYTES);
	}
}

void
unit_signs(void)
{
	static const enum phrase_path paths[] = { PHRASE_PLAIN, PHRASE_SSE2,
		PHRASE_AVX2 };

	for (size_t i = 0; i < sizeof(paths) / sizeof(paths[0]); i++)
		if (phrase_words_use(paths[i]))
			every_byte();
	if (!phrase_words_use(PHRASE_AVX2) && !phrase_words_use(PHRASE_SSE2))
		phrase_words_use(PHRASE_PLAIN);
}
