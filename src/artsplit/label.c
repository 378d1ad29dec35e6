#include "reader.h"

#include "datetext.h"

enum {
	HEAD_MAX = 64, HEAD_MIN = 3, RULE_MIN = 20, LABEL_MAX = 40,
	SECTION_WORDS = 3, TITLE_WORDS = 4
};

/* One record of an export, while its lines are dealt out to fields. */
struct export {
	struct reader *r;
	struct article *a;
	struct text field;    /* lines of the field in hand */
	struct text clean;    /* a line that may hold a date */
	enum field now;
	bool blank;           /* the line before was blank */
	bool labels, titled;  /* some label, one of a title, is in it */
	bool told;            /* and one that tells where the text begins */
	bool begun;           /* that one was read */
	bool cover;           /* what stands above the first record */
};

/* A line of underscores or equals signs. */
static bool
is_rule(struct span line)
{
	line = span_trim(line);
	if (line.n < RULE_MIN || (line.p[0] != '_' && line.p[0] != '='))
		return false;
	for (size_t i = 1; i < line.n; i++)
		if (line.p[i] != line.p[0])
			return false;
	return true;
}

/* HD, TD and the like, set off by blanks. */
static size_t
code_label(struct span line)
{
	size_t n = 0;

	while (n < line.n && n < 4 && is_upper(line.p[n]))
		n++;
	if (n < 2 || n > 3)
		return 0;
	if (n == line.n || line.p[n] == '\t')
		return n;
	return n + 1 < line.n && line.p[n] == ' ' && line.p[n + 1] == ' ' ?
	    n : n + 1 == line.n ? n : 0;
}

/* "FULL TEXT": a label that has no colon. */
static bool
is_heading(struct span line)
{
	for (size_t i = 0; i < line.n; i++)
		if (is_lower(line.p[i]))
			return false;
	return true;
}

/* The label that begins the line, and what stands behind it. */
static struct label
label_of(const struct export *x, struct span line, struct span *rest)
{
	const char *colon;
	size_t n;

	line = span_trim(line);
	*rest = SPAN("");
	if (x->r->now == FORMAT_FACTIVA) {
		n = code_label(line);
		*rest = span_cut(line, n, line.n);
		return field_find(&x->r->fields, span_cut(line, 0, n));
	}
	colon = memchr(line.p, ':', line.n < LABEL_MAX ? line.n : LABEL_MAX);
	n = colon ? (size_t)(colon - line.p) : line.n;
	if (colon)
		*rest = span_cut(line, n + 1, line.n);
	else if (x->r->now == FORMAT_PROQUEST && !is_heading(line))
		return (struct label){ .role = FIELD_NONE };
	return field_find(&x->r->fields, span_cut(line, 0, n)); /* "Body" */
}

/*
 * What a line between records is, of none of them: FIELD_START, FIELD_END or
 * FIELD_NONE.  Of "| About us | Privacy policy" the first cell counts.
 */
static enum field
divides(const struct export *x, struct span line)
{
	struct label whole;
	const char *bar;

	if (is_rule(line))
		return FIELD_END;
	line = span_trim(line);
	if (line.n > 1 && *line.p == '|') {
		line = span_cut(line, 1, line.n);
		bar = memchr(line.p, '|', line.n);
		line = span_trim(span_to(line.p, bar ? bar : line.p + line.n));
	}
	whole = field_find(&x->r->fields, line);
	return whole.role >= FIELD_START ? whole.role : FIELD_NONE;
}

/* "Document RTRS000020240919ek9j00abc": the code, or nothing. */
static struct span
document_code(const struct export *x, struct span line)
{
	const char *blank;
	struct span code;

	if (label_of(x, line, &code).role == FIELD_ID) /* AN  Document ... */
		line = code;
	line = span_trim(line);
	blank = memchr(line.p, ' ', line.n);
	if (!blank || field_find(&x->r->fields, span_to(line.p, blank)).role
	    != FIELD_END)
		return SPAN("");
	code = span_to(blank + 1, line.p + line.n);
	if (code.n < 10 || code.n > 40)
		return SPAN("");
	for (size_t i = 0; i < code.n; i++)
		if (!is_alnum(code.p[i]))
			return SPAN("");
	return code;
}

static void
add(struct export *x, enum part part, struct span s)
{
	if (span_trim(s).n > 0)
		article_add(x->a, part, s);
}

static struct span
line_at(struct span text, size_t *at)
{
	const char *nl = memchr(text.p + *at, '\n', text.n - *at);
	struct span line = span_to(text.p + *at, nl ? nl : text.p + text.n);

	*at += line.n + (nl != NULL);
	return line;
}

/* Behind the first blank line, when least lines stand above it. */
static size_t
block_end(struct span s, size_t least)
{
	size_t at = 0, lines = 0;

	while (at < s.n) {
		bool blank = span_trim(line_at(s, &at)).n == 0;

		if (blank && lines >= least)
			return at;
		lines += !blank;
	}
	return s.n;
}

/* Where the text of an unlabelled record begins: below "355 words". */
static size_t
head_end(const struct export *x, struct span s)
{
	size_t at = 0, n = 0;
	bool length = false;

	if (x->told || x->r->now == FORMAT_PROQUEST)
		return s.n;
	while (at < s.n && n++ < HEAD_MAX) {
		struct span line = span_trim(line_at(s, &at));

		length |= field_find(&x->r->fields, line).role == FIELD_LAST;
		if (length && line.n == 0)
			return at;
	}
	return block_end(s, HEAD_MIN); /* its label is none that is known */
}

/* A month may be in Windows-1252 still. */
static bool
read_date(struct export *x, struct span s, struct date *d)
{
	x->clean.n = 0;
	decode_add(&x->clean, s, false);
	return datetext_read(x->r->words, text_span(&x->clean), d);
}

/* The lines of a head, block by block with blank lines between. */
struct head {
	struct span text;
	size_t at, block, line;  /* line: 1 is the first of its block */
};

/* The next line that is not blank; false at the end. */
static bool
head_line(struct head *h, struct span *line)
{
	while (h->at < h->text.n) {
		*line = line_at(h->text, &h->at);
		if (span_trim(*line).n > 0) {
			h->block += h->line == 0;
			h->line++;
			return true;
		}
		h->line = 0;
	}
	return false;
}

static size_t
count_words(struct span s)
{
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++)
		n += !is_space(s.p[i]) && (i == 0 || is_space(s.p[i - 1]));
	return n;
}

static bool
is_byline(const struct words *w, struct span s)
{
	size_t end = 0;

	while (end < s.n && !is_space(s.p[end]))
		end++;
	return words_find_bare(w, span_cut(s, 0, end)) & WORD_BYLINE;
}

/* "Business", and then a headline: a section of the paper stands first. */
static bool
section_first(const struct words *w, struct span s)
{
	struct head h = { .text = s };
	struct span first, second;

	if (!head_line(&h, &first) || !head_line(&h, &second))
		return false;
	second = span_trim(second);
	return h.line == 2 && count_words(first) <= SECTION_WORDS &&
	    count_words(second) >= TITLE_WORDS && !is_digit(*second.p) &&
	    !is_byline(w, second);
}

/*
 * Where the title is: a block, and the line of it or 0 for all.  It is the
 * first line; but in exports of Nexis that have paper and day above it, the
 * block behind these.
 */
static struct head
find_title(struct export *x, struct span s)
{
	struct head title = { .block = 1, .line = 1 }, h = { .text = s };
	size_t dated = 0, line = 0;
	struct span text;
	struct date d;

	if (x->r->now == FORMAT_FACTIVA && section_first(x->r->words, s))
		title.line = 2;
	while (head_line(&h, &text))
		if (dated == 0 && read_date(x, text, &d)) {
			dated = h.block;
			line = h.line;
			x->a->date = d;
		}
	if (x->r->now != FORMAT_NEXIS || dated < 2)
		return title;
	if (line > 2) /* title, paper and day in one block */
		title.block = dated;
	else if (dated < h.block) {
		title.block = dated + 1;
		title.line = 0;
	}
	return title;
}

static void
add_head(struct export *x, struct span s)
{
	bool look = !x->titled || x->r->now != FORMAT_NEXIS;
	struct head title = find_title(x, s), h = { .text = s };
	struct span line;

	while (head_line(&h, &line))
		add(x, look && h.block == title.block && (title.line == 0 ||
		    h.line == title.line) ? PART_TITLE : PART_META,
		    span_to(line.p, s.p + h.at));
}

static void
set_id(struct export *x, struct span s)
{
	s = span_trim(s);
	if (s.n == 0)
		return;
	x->a->id.n = 0;
	text_add(&x->a->id, s);
}

/* Gives the field in hand to the article. */
static void
flush(struct export *x)
{
	struct span s = text_span(&x->field);
	struct date d;
	size_t head;

	switch (x->now) {
	case FIELD_NONE:
		head = head_end(x, s);
		add_head(x, span_cut(s, 0, head));
		add(x, PART_STORY, span_cut(s, head, s.n));
		break;
	case FIELD_META:
		head = x->told && !x->begun ? s.n : block_end(s, 1);
		add(x, PART_META, span_cut(s, 0, head));
		add(x, PART_STORY, span_cut(s, head, s.n));
		break;
	case FIELD_TITLE:
		add(x, PART_TITLE, s);
		break;
	case FIELD_TEXT:
		add(x, PART_STORY, s);
		break;
	case FIELD_EXTRA:
		add(x, PART_EXTRA, s);
		break;
	default:
		if (x->now == FIELD_DATE && read_date(x, s, &d))
			x->a->date = d;
		if (x->now == FIELD_ID)
			set_id(x, s);
		add(x, PART_META, s);
		break;
	}
	x->field.n = 0;
}

/* In the text only the labels behind it count, below a blank line. */
static bool
counts(const struct export *x, enum field field)
{
	if (field == FIELD_NONE || field >= FIELD_START)
		return false;
	if (x->now != FIELD_TEXT || span_trim(text_span(&x->field)).n == 0 ||
	    x->r->now == FORMAT_FACTIVA)
		return true;
	return x->blank && field != FIELD_META && field != FIELD_TEXT;
}

static void
take_line(struct export *x, struct span line)
{
	struct span rest, bare = span_trim(line);
	enum field field = label_of(x, line, &rest).role;

	if (counts(x, field)) {
		flush(x);
		x->now = field;
		if (field != FIELD_TEXT && field != FIELD_ID &&
		    field != FIELD_TITLE)
			rest = line; /* the label is kept: nothing is lost */
		text_add(&x->field, rest);
		if (field == FIELD_LAST) {
			flush(x);
			x->now = FIELD_TEXT;
		}
		x->begun |= x->now == FIELD_TEXT;
	} else
		text_add(&x->field, line);
	text_add(&x->field, SPAN("\n"));
	x->blank = bare.n == 0;
	if (x->blank && x->begun && x->now == FIELD_META) {
		flush(x); /* a dateline below the length: the text follows */
		x->now = FIELD_TEXT;
	}
}

/* Reads the lines of a record; false: there is none. */
static bool
read_record(struct export *x)
{
	struct reader *r = x->r;
	struct span line, rest, code;
	bool some = false, begun = r->records > 0;

	r->scratch.n = 0;
	while (reader_line(r, &line)) {
		struct label label = label_of(x, line, &rest);
		enum field between = divides(x, line);

		code = document_code(x, line);
		if (code.n == 0 && between != FIELD_NONE) {
			x->cover = some && !begun && !x->told &&
			    between == FIELD_START;
			begun = true;
			if (some)
				break;
			continue;
		}
		if (some && label.starts) {
			reader_unread(r, line);
			break;
		}
		some |= span_trim(line).n > 0;
		x->labels |= label.role != FIELD_NONE;
		x->titled |= label.role == FIELD_TITLE;
		x->told |= label.role == FIELD_TEXT ||
		    label.role == FIELD_LAST;
		text_add(&r->scratch, line);
		text_add(&r->scratch, SPAN("\n"));
		if (code.n > 0)
			break;
	}
	return some;
}

bool
label_next(struct reader *r, struct article *a)
{
	struct export x = { .r = r, .a = a };
	size_t at = 0;

	do {
		x.labels = x.titled = x.told = x.cover = false;
		if (!read_record(&x))
			return false;
		/* the last page of an export is an address, no article */
	} while (x.cover || (r->now == FORMAT_PROQUEST && !x.labels));
	reader_begin(r, a, SPAN(""));
	while (at < r->scratch.n) {
		struct span line = line_at(text_span(&r->scratch), &at);
		struct span code = document_code(&x, line);

		if (code.n > 0) {
			flush(&x);
			set_id(&x, code);
			add(&x, PART_EXTRA, line);
		} else
			take_line(&x, line);
	}
	flush(&x);
	text_free(&x.field);
	text_free(&x.clean);
	return true;
}
