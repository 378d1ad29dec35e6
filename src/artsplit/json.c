#include "json.h"

#include "mem.h"
#include "utf8.h"

static void
skip_blanks(struct json *j)
{
	while (j->at < j->end && is_space(*j->at))
		j->at++;
}

static bool
accept(struct json *j, char c)
{
	skip_blanks(j);
	if (j->at == j->end || *j->at != c)
		return false;
	j->at++;
	return true;
}

/* Passes a string, from its opening quote; its text without the quotes. */
static bool
pass_string(struct json *j, struct span *text)
{
	const char *from;

	if (!accept(j, '"'))
		return false;
	for (from = j->at; j->at < j->end; j->at++) {
		if (*j->at == '"') {
			*text = span_to(from, j->at++);
			return true;
		}
		if (*j->at == '\\' && ++j->at == j->end)
			break;
	}
	return false;
}

/* Passes an array or object; brackets are only counted. */
static bool
pass_nested(struct json *j)
{
	size_t depth = 0;
	struct span ignored;

	while (j->at < j->end) {
		char c = *j->at;

		if (c == '"') {
			if (!pass_string(j, &ignored))
				return false;
			continue;
		}
		j->at++;
		if (c == '[' || c == '{')
			depth++;
		else if ((c == ']' || c == '}') && --depth == 0)
			return true;
	}
	return false;
}

static bool
pass_value(struct json *j, struct span *value)
{
	const char *from;
	struct span ignored;

	skip_blanks(j);
	from = j->at;
	if (from == j->end)
		return false;
	if (*from == '"') {
		if (!pass_string(j, &ignored))
			return false;
	} else if (*from == '[' || *from == '{') {
		if (!pass_nested(j))
			return false;
	} else {
		while (j->at < j->end && *j->at != ',' && *j->at != '}')
			j->at++;
		if (j->at == from)
			return false;
	}
	*value = span_trim(span_to(from, j->at));
	return true;
}

void
json_start(struct json *j, struct span text)
{
	text = span_trim(text);
	*j = (struct json){ .at = text.p, .end = text.p + text.n };
	j->broken = !accept(j, '{');
}

bool
json_next(struct json *j, struct json_member *m)
{
	if (j->broken || accept(j, '}'))
		return false;
	if (!pass_string(j, &m->key) || !accept(j, ':') ||
	    !pass_value(j, &m->value)) {
		j->broken = true;
		return false;
	}
	if (!accept(j, ',') && (j->at == j->end || *j->at != '}'))
		j->broken = true;
	return true;
}

static int
hex(const char *p, const char *end)
{
	int v = 0;

	if (end - p < 4)
		return -1;
	for (int i = 0; i < 4; i++) {
		char c = to_lower(p[i]);

		if (is_digit(c))
			v = v * 16 + (c - '0');
		else if (c >= 'a' && c <= 'f')
			v = v * 16 + (c - 'a' + 10);
		else
			return -1;
	}
	return v;
}

/* \uXXXX at p (behind the u), and its other half; bytes that were read. */
static size_t
unicode(struct text *t, const char *p, const char *end)
{
	int high = hex(p, end), low;
	uint32_t c = UTF8_BAD;
	size_t n = 4;

	if (high < 0)
		return 0;
	if (high < 0xD800 || high > 0xDFFF)
		c = (uint32_t)high;
	else if (high <= 0xDBFF && end - p >= 10 && p[4] == '\\' &&
	    p[5] == 'u' && (low = hex(p + 6, end)) >= 0xDC00 &&
	    low <= 0xDFFF) {
		c = 0x10000u + (((uint32_t)high - 0xD800u) << 10) +
		    ((uint32_t)low - 0xDC00u);
		n = 10;
	}
	t->n += utf8_put(t->p + t->n, c);
	return n;
}

bool
json_string(struct text *t, struct span v)
{
	static const char name[] = "bfnrt", meant[] = "\b\f\n\r\t";
	const char *p, *end;

	if (v.n < 2 || v.p[0] != '"' || v.p[v.n - 1] != '"')
		return false;
	p = v.p + 1;
	end = v.p + v.n - 1;
	/* no escape is longer than what it is written as */
	t->p = mem_grow(t->p, &t->cap, t->n + v.n + UTF8_MAX, 1);
	while (p < end) {
		const char *at;

		if (*p != '\\' || p + 1 == end) {
			t->p[t->n++] = *p++;
			continue;
		}
		p++;
		if (*p == 'u') {
			p++;
			p += unicode(t, p, end);
		} else {
			at = *p ? strchr(name, *p) : NULL;
			t->p[t->n++] = at ? meant[at - name] : *p;
			p++;
		}
	}
	return true;
}

bool
json_lines(struct text *t, struct span v)
{
	struct json j = { .at = v.p + 1, .end = v.p + v.n };
	struct span item;
	bool some = false;

	if (v.n < 2 || v.p[0] != '[')
		return json_string(t, v);
	while (pass_value(&j, &item)) {
		if (json_string(t, item)) {
			text_add(t, SPAN("\n"));
			some = true;
		}
		if (!accept(&j, ','))
			break;
	}
	return some;
}
