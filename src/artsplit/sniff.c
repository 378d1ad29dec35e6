#include "reader.h"

enum {
	LOOK_AT = 4096, TSV_LINES = 8,
	CODE_MIN = 20, CODE_MAX = 40, CODE_DIGITS = 8
};

static struct span
first_line(struct span s)
{
	const char *nl = memchr(s.p, '\n', s.n);

	return span_trim(span_to(s.p, nl ? nl : s.p + s.n));
}

static bool
holds(struct span s, const char *what)
{
	size_t n = strlen(what);

	for (size_t i = 0; i + n <= s.n; i++)
		if (s.p[i] == what[0] && memcmp(s.p + i, what, n) == 0)
			return true;
	return false;
}

/* "NORTH00020240305ek350001a": letters and digits, a day among them. */
static bool
is_code(struct span s)
{
	size_t digits = 0;

	for (size_t i = 0; i < s.n; i++) {
		if (!is_alnum(s.p[i]))
			return false;
		digits += is_digit(s.p[i]);
	}
	return s.n >= CODE_MIN && s.n <= CODE_MAX && digits >= CODE_DIGITS;
}

/* "Dokument" and a code alone in a line: the end of a record of Factiva. */
static bool
has_code(struct span s)
{
	while (s.n > 0) {
		const char *nl = memchr(s.p, '\n', s.n);
		struct span line = span_to(s.p, nl ? nl : s.p + s.n);
		struct span word = span_trim(line);
		const char *blank = memchr(word.p, ' ', word.n);

		if (*s.p == 'D' && blank &&
		    is_code(span_to(blank + 1, word.p + word.n)))
			return true;
		s = span_cut(s, line.n + (nl != NULL), s.n);
	}
	return false;
}

/* id and text, or id, date and text, on each of the first lines. */
static bool
is_table(struct span s)
{
	size_t tabs = 0, lines = 0;

	while (s.n > 0 && lines < TSV_LINES) {
		const char *nl = memchr(s.p, '\n', s.n);
		struct span line = span_to(s.p, nl ? nl : s.p + s.n);
		size_t n = 0;

		for (size_t i = 0; i < line.n; i++)
			n += line.p[i] == '\t';
		if (n < 1 || n > 2 || (lines > 0 && n != tabs) ||
		    line.p[0] == '\t' || line.p[0] == ' ')
			return false;
		tabs = n;
		lines++;
		s = span_cut(s, line.n + (nl != NULL), s.n);
	}
	return lines > 0;
}

/* As magic(5) has them.  A DOCX, an ODT and an EPUB are each a zip. */
static const struct {
	struct span begin;
	const char *what;
} not_text[] = {
	{ { "\037\213", 2 }, "gzip" },
	{ { "BZh", 3 }, "bzip2" },
	{ { "\375" "7zXZ", 5 }, "xz" },
	{ { "(\265/\375", 4 }, "zstd" },
	{ { "PK\003\004", 4 }, "zip" },
	{ { "%PDF-", 5 }, "PDF" },
	{ { "\320\317\021\340", 4 }, "an old Office document" },
};

const char *
sniff_not_text(struct span head)
{
	size_t n = sizeof(not_text) / sizeof(not_text[0]);

	for (size_t i = 0; i < n; i++)
		if (span_starts(head, not_text[i].begin))
			return not_text[i].what;
	return NULL;
}

enum format
sniff_format(struct span head)
{
	struct span start = span_cut(head, 0,
	    head.n < LOOK_AT ? head.n : LOOK_AT);
	struct span line = first_line(start);

	if (span_starts(start, SPAN("WARC/")))
		return FORMAT_WET;
	if (line.n > 1 && line.p[0] == '{' &&
	    (line.p[1] == '"' || line.p[1] == ' '))
		return FORMAT_JSONL;
	if (span_starts(start, SPAN("From ")) && holds(start, "\nDate: "))
		return FORMAT_MBOX;
	if (span_starts(line, SPAN("____________________")) ||
	    holds(start, "ProQuest document"))
		return FORMAT_PROQUEST;
	if (holds(start, " DOCUMENTS") || holds(start, "\nLoad-Date:") ||
	    holds(start, "\nBODY:") || holds(start, "\nLENGTH: "))
		return FORMAT_NEXIS;
	if (span_starts(start, SPAN("HD  ")) || holds(start, "\nHD  ") ||
	    holds(head, "\nDocument FACTIVA") || has_code(head) ||
	    (holds(start, " words\n") && holds(head, "\nDocument ")))
		return FORMAT_FACTIVA;
	return is_table(head) ? FORMAT_TSV : FORMAT_TEXT;
}
