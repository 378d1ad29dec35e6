#include "mime.h"

#include <stdint.h>

#include "mem.h"

enum mime
mime_encoding(struct span name)
{
	name = span_trim(name);
	if (span_eq_fold(name, SPAN("quoted-printable")))
		return MIME_QUOTED;
	return span_eq_fold(name, SPAN("base64")) ? MIME_BASE64 : MIME_PLAIN;
}

static int
hex_digit(char c)
{
	if (is_digit(c))
		return c - '0';
	c = to_lower(c);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* blank: what an underscore means, as it does in headers. */
static void
add_quoted(struct text *t, struct span s, char underscore)
{
	for (size_t i = 0; i < s.n; i++) {
		char c = s.p[i];
		int high, low;

		if (c == '=' && i + 2 < s.n &&
		    (high = hex_digit(s.p[i + 1])) >= 0 &&
		    (low = hex_digit(s.p[i + 2])) >= 0) {
			c = (char)(high << 4 | low);
			i += 2;
		} else if (c == '=' && i + 1 < s.n && s.p[i + 1] == '\n') {
			i++; /* the line goes on */
			continue;
		} else if (c == '_')
			c = underscore;
		text_add(t, (struct span){ &c, 1 });
	}
}

static int
base64_digit(char c)
{
	if (is_upper(c))
		return c - 'A';
	if (is_lower(c))
		return c - 'a' + 26;
	if (is_digit(c))
		return c - '0' + 52;
	return c == '+' ? 62 : c == '/' ? 63 : -1;
}

static void
add_base64(struct text *t, struct span s)
{
	uint32_t bits = 0;
	int n = 0;

	for (size_t i = 0; i < s.n; i++) {
		int v = base64_digit(s.p[i]);
		char c;

		if (v < 0)
			continue;
		bits = bits << 6 | (uint32_t)v;
		n += 6;
		if (n < 8)
			continue;
		n -= 8;
		c = (char)(bits >> n & 0xFF);
		text_add(t, (struct span){ &c, 1 });
	}
}

void
mime_decode(struct text *t, enum mime how, struct span s)
{
	if (how == MIME_QUOTED)
		add_quoted(t, s, '_');
	else if (how == MIME_BASE64)
		add_base64(t, s);
	else
		text_add(t, s);
}

/* "=?charset?B?code?=" at s: its length, or 0. */
static size_t
encoded_word(struct text *t, struct span s)
{
	size_t at[3], n = 0, i;

	if (!span_starts(s, SPAN("=?")))
		return 0;
	for (i = 2; i < s.n && n < 3; i++)
		if (s.p[i] == '?')
			at[n++] = i;
		else if (is_space(s.p[i]))
			return 0;
	if (n < 3 || at[1] != at[0] + 2 || at[2] + 1 >= s.n ||
	    s.p[at[2] + 1] != '=')
		return 0;
	s = span_cut(s, 0, at[2] + 2);
	if (to_lower(s.p[at[0] + 1]) == 'b')
		add_base64(t, span_cut(s, at[1] + 1, at[2]));
	else
		add_quoted(t, span_cut(s, at[1] + 1, at[2]), ' ');
	return s.n;
}

void
mime_header(struct text *t, struct span value)
{
	size_t i = 0, n;

	while (i < value.n) {
		/* blanks between two encoded words are not meant */
		if (i > 1 && value.p[i - 1] == '=' && value.p[i - 2] == '?') {
			size_t next = i;

			while (next < value.n && is_space(value.p[next]))
				next++;
			if (span_starts(span_cut(value, next, value.n),
			    SPAN("=?")))
				i = next;
		}
		n = encoded_word(t, span_cut(value, i, value.n));
		if (n == 0)
			text_add(t, span_cut(value, i, i + 1));
		i += n > 0 ? n : 1;
	}
}

bool
mime_field(struct span line, struct span name, struct span *value)
{
	if (line.n <= name.n || line.p[name.n] != ':' ||
	    !span_eq_fold(span_cut(line, 0, name.n), name))
		return false;
	*value = span_trim(span_cut(line, name.n + 1, line.n));
	return true;
}

struct span
mime_parameter(struct span v, struct span name)
{
	for (size_t i = 0; i + name.n < v.n; i++) {
		size_t from = i + name.n + 1, to;
		bool quoted;

		if (v.p[i + name.n] != '=' || (i > 0 && is_alnum(v.p[i - 1]))
		    || !span_eq_fold(span_cut(v, i, i + name.n), name))
			continue;
		quoted = from < v.n && v.p[from] == '"';
		from += quoted;
		for (to = from; to < v.n; to++)
			if (quoted ? v.p[to] == '"' : v.p[to] == ';' ||
			    is_space(v.p[to]))
				break;
		return span_cut(v, from < v.n ? from : v.n, to);
	}
	return SPAN("");
}
