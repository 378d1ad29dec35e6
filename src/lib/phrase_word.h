/* phrase_word - where words are in a text: the hot scan of phrase. */
#ifndef PHRASE_WORD_H
#define PHRASE_WORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A word byte is an ASCII letter or digit or '_'. */
static inline bool
phrase_is_word(char c)
{
	unsigned char u = (unsigned char)c, low = u | 0x20;

	return (low >= 'a' && low <= 'z') || (u >= '0' && u <= '9') ||
	    u == '_';
}

/*
 * For the n blocks of 64 bytes at p, bit i % 64 of word[i / 64] says whether
 * byte i is of a word; start: whether a word begins there, or a character
 * outside ASCII.  inside: the byte before p is of a word.
 */
void phrase_words(const char *p, size_t n, bool inside, uint64_t *word,
    uint64_t *start);

/*
 * Every path gives the same.  The best that the processor has is taken, but
 * a test may ask for one; false: it is not to be had.
 */
enum phrase_path { PHRASE_PLAIN, PHRASE_SSE2, PHRASE_AVX2 };
bool phrase_words_use(enum phrase_path);
enum phrase_path phrase_words_path(void); /* PHRASE_AVX2: and BMI 2 */

#endif
