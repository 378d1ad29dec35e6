/* fuzz_lib - any bytes as what the library reads: a dictionary, and text. */
#include <string.h>

#include "date.h"
#include "dict.h"
#include "fuzz.h"
#include "mem.h"
#include "scan.h"
#include "token.h"
#include "tsv.h"
#include "utf8.h"

/* A date that is read is a day, and is written as it was read. */
static void
check_date(struct span s)
{
	char text[DATE_BYTES];
	struct date d, same;

	if (!date_parse(s, &d))
		return;
	MUST(date_valid(d));
	date_write(text, d);
	MUST(s.n >= DATE_BYTES && memcmp(s.p, text, DATE_BYTES) == 0);
	same = date_from_days(date_days(d));
	MUST(same.year == d.year && same.month == d.month &&
	    same.day == d.day);
	MUST(date_valid(date_add_months(d, 1)) || d.year == 9999);
}

/* A number that is read has no digit that does not count. */
static void
check_number(struct span s)
{
	long long n;
	size_t digits = 0;

	if (!tsv_number(s, &n))
		return;
	for (size_t i = 0; i < s.n; i++)
		digits += is_digit(s.p[i]);
	MUST(digits > 0 && digits >= s.n - 1);
	MUST((n < 0) <= (s.p[0] == '-'));
}

/* Characters follow one another, forward as backward. */
static void
check_utf8(struct span s)
{
	const char *end = s.p + s.n;
	char put[UTF8_MAX];
	bool valid = true;

	for (const char *p = s.p; p < end;) {
		uint32_t c, back;
		size_t n = utf8_next(p, end, &c);
		bool good = c != UTF8_BAD || n > 1; /* U+FFFD as it stands */

		MUST(n >= 1 && p + n <= end);
		valid = valid && good;
		if (good) {
			MUST(utf8_prev(s.p, p + n, &back) == n && back == c);
			MUST(utf8_put(put, c) == n && memcmp(put, p, n) == 0);
		}
		p += n;
	}
	MUST(valid == utf8_valid(s));
}

/* Tokens are in order, and all but blanks is in one. */
static void
check_tokens(struct span s)
{
	struct tokens t = { 0 };
	size_t at = 0;

	token_scan(&t, s);
	for (size_t i = 0; i < t.n; i++) {
		MUST(t.at[i].start >= at && t.at[i].end > t.at[i].start);
		at = t.at[i].end;
	}
	MUST(at <= s.n);
	token_free(&t);
}

/* Fields put side by side again are the row. */
static void
check_row(struct span s)
{
	struct row row = { 0 };
	const char *at = s.p;

	row_split(&row, s);
	MUST(row.n >= 1);
	for (size_t i = 0; i < row.n; i++) {
		MUST(row.field[i].p == at);
		at += row.field[i].n + 1;
	}
	MUST(at == s.p + s.n + 1);
	row_free(&row);
}

/* Each cell is in one line, and each row can be found by its first cell. */
static void
check_dict(struct span s)
{
	const char *path = fuzz_file("a\tb\tc\n", s);
	struct dict d = { 0 };

	if (!path)
		return;
	dict_file(&d, path, 1);
	fuzz_file_end();
	dict_index(&d, 0);
	for (size_t i = 0; i < d.rows; i++) {
		size_t row = dict_find(&d, dict_cell(&d, i, 0));

		for (size_t k = 0; k < d.cols; k++) {
			struct span cell = dict_cell(&d, i, k);

			MUST(!memchr(cell.p, '\n', cell.n));
			MUST(!memchr(cell.p, '\t', cell.n));
		}
		while (row != i && row != DICT_NONE)
			row = dict_next(&d, row);
		MUST(row == i);
	}
	dict_free(&d);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	size_t cap = 0;
	char *p;
	struct span s;

	if (size == 0)
		return 0;
	p = mem_grow(NULL, &cap, size + SCAN_PAD, 1);
	memcpy(p, data + 1, size - 1);
	memset(p + size - 1, 0, SCAN_PAD);
	s = (struct span){ p, size - 1 };
	check_date(s);
	check_number(s);
	check_utf8(s);
	check_tokens(s);
	check_row(s);
	check_dict(s);
	mem_free(p);
	return 0;
}
