/* phrase_word - the tests of lib/phrase_word: every path, every byte. */
#include "phrase_word.h"

#include "unit.h"

enum { BLOCKS = 40 };

static void
same(const char *text, bool inside)
{
	static const enum phrase_path paths[] = { PHRASE_SSE2, PHRASE_AVX2 };
	uint64_t word[2][BLOCKS], start[2][BLOCKS];

	OK(phrase_words_use(PHRASE_PLAIN));
	phrase_words(text, BLOCKS, inside, word[0], start[0]);
	for (size_t i = 0; i < 2; i++) {
		if (!phrase_words_use(paths[i]))
			continue;
		OK(phrase_words_path() == paths[i]);
		phrase_words(text, BLOCKS, inside, word[1], start[1]);
		OK(memcmp(word[0], word[1], sizeof(word[0])) == 0);
		OK(memcmp(start[0], start[1], sizeof(start[0])) == 0);
	}
}

void
unit_phrase_word(void)
{
	static char text[BLOCKS * 64];
	uint64_t word[1], start[1];
	unsigned x = 1;

	for (int i = 0; i < 256; i++)
		OK(phrase_is_word((char)i) == (i == '_' ||
		    (i >= '0' && i <= '9') || (i >= 'A' && i <= 'Z') ||
		    (i >= 'a' && i <= 'z')));
	for (size_t i = 0; i < sizeof(text); i++)
		text[i] = (char)(i * 7 % 256);
	OK(!phrase_words_use((enum phrase_path)99));
	same(text, false);
	for (int round = 0; round < 50; round++) {
		for (size_t i = 0; i < sizeof(text); i++) {
			x = x * 1103515245 + 12345;
			text[i] = (char)(x >> 16);
		}
		same(text, round % 2);
	}
	memset(text, ' ', 64);
	memcpy(text, "ab c_9\xC3\xA9", 8);
	phrase_words(text, 1, false, word, start);
	OK(word[0] == 0x3B && start[0] == 0x49);
	phrase_words(text, 1, true, word, start);
	OK(start[0] == 0x48); /* "ab" goes on from the block before */
}
