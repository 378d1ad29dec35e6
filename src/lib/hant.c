#include "hant.h"

#include <stdbool.h>
#include <stdint.h>

#include "dict.h"
#include "mem.h"
#include "utf8.h"

enum {
	FIRST = 0x4E00, /* the block CJK Unified Ideographs */
	LAST = 0x9FFF,
	LEAD = 0xE4,    /* the first byte of its characters: this, or more */
	WIDTH = 3       /* bytes of each of them */
};

static uint16_t simplified[LAST - FIRST + 1]; /* 0: the same */
static bool loaded;
static struct span written; /* what the copy was made of */
static char *copy;
static size_t copy_cap;

static void
load(void)
{
	struct dict d;
	size_t from, to;

	dict_builtin(&d, &data_hant);
	from = dict_column(&d, "traditional");
	to = dict_column(&d, "simplified");
	for (size_t row = 0; row < d.rows; row++) {
		struct span a = dict_cell(&d, row, from);
		struct span b = dict_cell(&d, row, to);
		uint32_t key, value;

		utf8_next(a.p, a.p + a.n, &key);
		utf8_next(b.p, b.p + b.n, &value);
		simplified[key - FIRST] = (uint16_t)value;
	}
	dict_free(&d);
	loaded = true;
}

/* The first byte from p on that may begin a Han character, or end. */
static const char *
find_lead(const char *p, const char *end)
{
	uint64_t w;

	for (;;) {
		for (; end - p >= 8; p += 8) {
			memcpy(&w, p, sizeof(w));
			if (w & 0x8080808080808080u)
				break;
		}
		for (size_t i = 0; i < 8 && p < end; i++, p++)
			if ((unsigned char)*p >= LEAD)
				return p;
		if (p == end)
			return end;
	}
}

/* The simplified character for the one at p; 0: it is none or the same. */
static uint16_t
look_up(const char *p, const char *end)
{
	uint32_t c;

	if (utf8_next(p, end, &c) != WIDTH || c < FIRST || c > LAST)
		return 0;
	return simplified[c - FIRST];
}

/* Writes the simplified characters into the copy, from this place on. */
static void
fold(const char *p)
{
	const char *end = written.p + written.n;

	while ((p = find_lead(p, end)) < end) {
		uint16_t c = look_up(p, end);

		if (c)
			utf8_put(copy + (p - written.p), c);
		p += c ? WIDTH : 1;
	}
}

struct span
hant_read(struct span text)
{
	const char *end = text.p + text.n, *p = find_lead(text.p, end);

	written = SPAN("");
	if (p == end)
		return text;
	if (!loaded)
		load();
	while (p < end && !look_up(p, end))
		p = find_lead(p + 1, end);
	if (p == end)
		return text;
	written = text;
	copy = mem_grow(copy, &copy_cap, text.n + IN_PAD, 1);
	memcpy(copy, text.p, text.n);
	memset(copy + text.n, 0, IN_PAD);
	fold(p);
	return (struct span){ copy, text.n };
}

struct span
hant_written(struct span s)
{
	uintptr_t at = (uintptr_t)s.p - (uintptr_t)copy;

	if (written.n == 0 || at > written.n)
		return s;
	s.p = written.p + at;
	return s;
}

void
hant_free(void)
{
	mem_free(copy);
	copy = NULL;
	copy_cap = 0;
	written = SPAN("");
}
