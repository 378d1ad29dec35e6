/* scan - lines, and a run of fields in each, found many bytes at a time. */
#ifndef SCAN_H
#define SCAN_H

#include <stdbool.h>
#include <stddef.h>

#include "span.h"

#if defined(__GNUC__) && defined(__SSE2__)
#include <emmintrin.h>
#endif

/* Bytes behind the text that must be readable; they are never used. */
enum { SCAN_PAD = 64 };

enum { SCAN_LINES = 64 }; /* cut in one go */

struct scan_line {
	struct span line; /* without the newline and one CR before that */
	struct span key;  /* the run of fields that was asked for */
	size_t fields;    /* tabs + 1 */
};

/*
 * Cuts lines from the front of text, some, at most max and SCAN_LINES, and
 * returns how many; 0 when there are none.  text is then what is left.  The
 * last line need not end in a newline.  The key is of the fields first to
 * last, counted from 0; it means nothing in a line that has too few of them.
 */
size_t scan_lines(struct span *text, size_t first, size_t last,
    struct scan_line *line, size_t max);

/* How many lines text has. */
size_t scan_count(struct span text);

/* Bytes that scan_copy may write behind those that it copied. */
enum { SCAN_STEP = 16 };

/*
 * Copies bytes up to the first at or after p that is no printable ASCII and
 * no newline, or is stop; or up to end.  Returns that.
 */
static inline const char *
scan_copy(char *to, const char *p, const char *end, char stop)
{
#if defined(__GNUC__) && defined(__SSE2__)
	const __m128i newline = _mm_set1_epi8('\n'), last = _mm_set1_epi8(stop);
	const __m128i one = _mm_set1_epi8(1), first = _mm_set1_epi8(' ' + 1);

	for (; end - p >= SCAN_STEP; p += SCAN_STEP, to += SCAN_STEP) {
		__m128i v = _mm_loadu_si128((const void *)p);
		/* DEL and those beyond ASCII come before all others */
		__m128i low = _mm_cmplt_epi8(_mm_add_epi8(v, one), first);
		int odd = _mm_movemask_epi8(_mm_or_si128(
		    _mm_andnot_si128(_mm_cmpeq_epi8(v, newline), low),
		    _mm_cmpeq_epi8(v, last)));

		_mm_storeu_si128((void *)to, v);
		if (odd)
			return p + __builtin_ctz((unsigned)odd);
	}
#endif
	while (p < end && *p != stop && ((*p >= ' ' && *p < 127) ||
	    *p == '\n'))
		*to++ = *p++;
	return p;
}

/* The next c at or after p, or end when there is none before that. */
static inline const char *
scan_to(const char *p, const char *end, char c)
{
#if defined(__GNUC__) && defined(__SSE2__)
	const __m128i like = _mm_set1_epi8(c);

	for (; p < end; p += 16) { /* a call costs more than most lines do */
		__m128i v = _mm_loadu_si128((const void *)p);
		int hit = _mm_movemask_epi8(_mm_cmpeq_epi8(v, like));

		if (hit) {
			p += __builtin_ctz((unsigned)hit);
			break;
		}
	}
	return p < end ? p : end;
#else
	const char *hit = p < end ? memchr(p, c, (size_t)(end - p)) : NULL;

	return hit ? hit : end;
#endif
}

/*
 * The next place at or after p where a stands, and b `gap` bytes behind it;
 * end when there is none before that.  gap + 16 bytes behind end can be read.
 */
static inline const char *
scan_pair(const char *p, const char *end, char a, char b, size_t gap)
{
#if defined(__GNUC__) && defined(__SSE2__)
	const __m128i one = _mm_set1_epi8(a), other = _mm_set1_epi8(b);

	for (; p < end; p += 16) {
		__m128i v = _mm_loadu_si128((const void *)p);
		__m128i w = _mm_loadu_si128((const void *)(p + gap));
		int hit = _mm_movemask_epi8(_mm_and_si128(
		    _mm_cmpeq_epi8(v, one), _mm_cmpeq_epi8(w, other)));

		if (hit) {
			p += __builtin_ctz((unsigned)hit);
			break;
		}
	}
	return p < end ? p : end;
#else
	while (p < end && (*p != a || p[gap] != b))
		p++;
	return p;
#endif
}

static inline const char *
scan_eol(const char *p, const char *end)
{
	return scan_to(p, end, '\n');
}

/*
 * Every path gives the same.  The best that the processor has is taken, but
 * a test may ask for one; false: it is not to be had.
 */
enum scan_path { SCAN_PLAIN, SCAN_SSE2, SCAN_AVX2 };
bool scan_use(enum scan_path);

#endif
