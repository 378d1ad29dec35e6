#include "dateline.h"

#include "utf8.h"

enum {
	LOOK_AT = 3,    /* paragraphs of the body */
	PLACE_WORDS = 5,
	REACH = 100,    /* bytes */
	AGENCY_MAX = 40
};

size_t
dateline_stamp(struct span s)
{
	static const struct span word = { "date ", 5 };
	size_t i = span_starts(s, word) ? word.n : 0;
	struct date d;

	if (s.n < i + 11 || s.p[i + 10] != ' ' ||
	    !date_parse(span_cut(s, i, i + 10), &d))
		return 0;
	return i + 11;
}

/* The end of the word at s[i]: letters, with stops and hyphens inside. */
static size_t
word_end(struct span s, size_t i)
{
	while (i < s.n && (is_alpha(s.p[i]) || s.p[i] == '.' ||
	    s.p[i] == '/' || s.p[i] == '\'' || (s.p[i] == '-' &&
	    i + 1 < s.n && is_upper(s.p[i + 1])) ||
	    ((unsigned char)s.p[i] >= 0xC3 &&
	    (unsigned char)s.p[i] < 0xE0) ||
	    ((unsigned char)s.p[i] >= 0x80 &&
	    (unsigned char)s.p[i] < 0xC0)))
		i++;
	return i;
}

static bool
capitals(struct span w)
{
	size_t n = 0;

	for (size_t i = 0; i < w.n; i++) {
		if (is_lower(w.p[i]))
			return false;
		n += is_upper(w.p[i]);
	}
	return n > 0;
}

static bool
is_month(const struct words *w, struct span word)
{
	if (word.n > 0 && word.p[word.n - 1] == '.')
		word.n--;
	return words_month(w, word) > 0;
}

/* What has been read of a dateline. */
struct dateline {
	size_t end;    /* behind its last part */
	bool caps;     /* the place is all in capitals */
	bool dated, agency;
	size_t words;  /* of the place */
};

/*
 * NEW DELHI; PONCHATOULA, La.; Washington.  A name of small letters may only
 * be a second part, or the whole where an agency follows.
 */
static bool
read_place(struct dateline *d, struct span s, const struct words *w)
{
	size_t i = 0, letters = 0;

	for (d->words = 0; d->words < PLACE_WORDS; d->words++) {
		size_t end = word_end(s, i);
		struct span word = span_cut(s, i, end);

		if (word.n == 0 || !is_upper(word.p[0]) ||
		    is_month(w, word))
			break;
		if (d->words == 0)
			d->caps = capitals(word) && word.n > 1;
		else if (d->caps && !capitals(word) && s.p[d->end] != ',')
			break;
		letters += word.n;
		d->end = end;
		i = span_blanks(s, end + (end < s.n && s.p[end] == ','));
	}
	return letters > 2;
}

/* ", Oct. 18", ", 18 October 2024" */
static void
read_date(struct dateline *d, struct span s, const struct words *w)
{
	size_t i = span_blanks(s, d->end + (d->end < s.n &&
	    s.p[d->end] == ',')), months = 0, digits = 0, end = 0;

	for (int part = 0; part < 3 && i < s.n; part++) {
		size_t n = i;

		while (n < s.n && is_digit(s.p[n]))
			n++;
		if (n > i && n - i <= 4)
			digits++;
		else {
			n = word_end(s, i);
			if (!is_month(w, span_cut(s, i, n)))
				break;
			months++;
		}
		if (months == 1 && digits > 0)
			end = n;
		i = span_blanks(s, n + (n < s.n && s.p[n] == ','));
	}
	if (end > 0) {
		d->end = end;
		d->dated = true;
	}
}

/* " (Xinhua)" */
static void
read_agency(struct dateline *d, struct span s)
{
	size_t i = span_blanks(s, d->end), from = i;

	if (i == s.n || s.p[i] != '(')
		return;
	while (i < s.n && s.p[i] != ')' && i - from < AGENCY_MAX &&
	    !is_digit(s.p[i]))
		i++;
	if (i < s.n && s.p[i] == ')') {
		d->agency = true;
		d->end = i + 1;
	}
}

/* A dash, set off by blanks, or a colon; the bytes up to the text, or 0. */
static size_t
read_dash(const struct dateline *d, struct span s, bool *colon)
{
	size_t i = span_blanks(s, d->end), n = 0;
	uint32_t c = 0;

	*colon = i == d->end && i < s.n && s.p[i] == ':';
	if (*colon) {
		n = span_blanks(s, i + 1);
		return n > i + 1 ? n : 0;
	}
	while (i + n < s.n && s.p[i + n] == '-')
		n++;
	if (n == 0 && i < s.n) {
		n = utf8_next(s.p + i, s.p + s.n, &c);
		if (c != 0x2013 && c != 0x2014)
			return 0;
	}
	if (n == 0 || (n == 1 && i == d->end))
		return 0; /* "AL-Qaida" */
	return span_blanks(s, i + n);
}

/* Bytes of the dateline at the head of s, or 0. */
static size_t
read_dateline(struct span s, const struct words *w, bool first)
{
	struct dateline d = { 0 };
	bool colon;
	size_t n;

	if (s.n > REACH)
		s.n = REACH;
	if (!read_place(&d, s, w))
		return 0;
	read_date(&d, s, w);
	read_agency(&d, s);
	n = read_dash(&d, s, &colon);
	if (n >= s.n)
		return 0;
	if (colon)
		return d.caps && first && d.words <= 3 ? n : 0;
	if (n > 0)
		return d.caps || d.agency ? n : 0;
	/* the dash was lost */
	return d.caps && d.dated && span_blanks(s, d.end) > d.end ?
	    span_blanks(s, d.end) : 0;
}

void
dateline_find(struct paras *ps, const struct words *w)
{
	int seen = 0;

	for (size_t i = 0; i < ps->n && seen < LOOK_AT; i++) {
		struct para *p = &ps->at[i];

		if (p->part != PART_BODY || p->prose.chinese)
			continue;
		p->head += read_dateline(span_cut(p->text, p->head,
		    p->text.n), w, seen == 0);
		seen++;
	}
}
