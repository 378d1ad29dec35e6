#include "when_hanword.h"

#include "dict.h"

enum { LONGEST = 4, ROWS = 512, FIRST = 1024 };

static const char *const role_name[HANS] = { "digit", "ten", "year", "month",
	"day", "quarter", "decade", "century", "length", "age", "hour",
	"minute", "halfyear", "thisyear", "thismonth", "thisweek", "thisday",
	"thisquarter", "lastcentury", "week", "sunday", "early", "mid",
	"late", "thisyearpart", "half", "since", "until", "about",
	"sinceafter", "beforeafter", "afterafter", "to", "every", "morning",
	"order", "first", "toldday", "toldmonth", "toldyear", "least",
	"most", "lasts", "within", "numbered", "season", "night",
	"weekend", "thismonthpart", "done",
	"sincelate", "lastyear", "compares", "halfmore", "halfunit",
	"aboutafter" };

static struct {
	struct dict dict;
	uint8_t role[ROWS];
	int16_t value[ROWS];
	uint64_t first[FIRST]; /* roles of words that begin with such bytes, */
	size_t longest[FIRST]; /* and the bytes of the longest */
} table;

static inline size_t
first_of(struct span s)
{
	unsigned h = (unsigned char)s.p[0];

	if (s.n > 2)
		h ^= (unsigned)(unsigned char)s.p[1] << 4 ^
		    (unsigned)(unsigned char)s.p[2];
	return h % FIRST;
}

static void
add(size_t row, struct span role, struct span value)
{
	struct span word = dict_cell(&table.dict, row, 0);
	size_t h = first_of(word);
	uint8_t r = 0;

	while (r < HANS && !span_is(role, role_name[r]))
		r++;
	table.role[row] = r;
	table.value[row] = (int16_t)when_cell(value);
	if (r < HANS)
		table.first[h] |= (uint64_t)1 << r;
	if (word.n > table.longest[h])
		table.longest[h] = word.n;
}

void
hanword_load(void)
{
	size_t role, value;

	if (table.dict.rows != 0)
		return;
	dict_builtin(&table.dict, &data_hantime);
	dict_index(&table.dict, dict_column(&table.dict, "word"));
	role = dict_column(&table.dict, "role");
	value = dict_column(&table.dict, "value");
	for (size_t i = 0; i < table.dict.rows && i < ROWS; i++)
		add(i, dict_cell(&table.dict, i, role),
		    dict_cell(&table.dict, i, value));
}

bool
hanword_may(const struct when *w, size_t i, uint64_t roles)
{
	return i < w->n && (table.first[first_of(token_span(w->t, i))] &
	    roles) != 0;
}

size_t
hanword_at(const struct when *w, size_t i, enum han role, int *v)
{
	size_t longest;

	if (!hanword_may(w, i, HAN(role)))
		return 0;
	longest = table.longest[first_of(token_span(w->t, i))];
	for (size_t n = LONGEST; n > 0; n--) {
		struct span text;
		size_t row;

		if (i + n > w->n || (n == 1 && w->t->at[i].kind != TOKEN_CJK &&
		    w->t->at[i].kind != TOKEN_MARK))
			continue;
		text = token_range(w->t, i, i + n - 1);
		if (text.n > longest)
			continue;
		row = dict_find(&table.dict, text);
		for (; row != DICT_NONE && row < ROWS;
		    row = dict_next(&table.dict, row)) {
			if (table.role[row] != role)
				continue;
			if (v != NULL)
				*v = table.value[row];
			return i + n;
		}
	}
	return 0;
}

bool
hanword_value(const struct when *w, size_t i, enum han role, int *v)
{
	for (size_t n = 1; n <= LONGEST && n <= i; n++)
		if (hanword_at(w, i - n, role, v) == i)
			return true;
	return false;
}

bool
hanword_before(const struct when *w, size_t i, enum han role)
{
	return hanword_value(w, i, role, NULL);
}

size_t
hanword_number(const struct when *w, size_t i, int *v)
{
	int digit, tens = 0;
	size_t end = when_digits(w, i, 1, 4, v), first = i, next;

	if (end != 0)
		return end;
	*v = 0;
	for (; i < first + LONGEST; i = next) {
		next = hanword_at(w, i, HAN_DIGIT, &digit);
		if (next == i + 1) {
			*v = *v * 10 + digit;
			continue;
		}
		next = hanword_at(w, i, HAN_TEN, NULL);
		if (next != 0 && tens == 0) {
			tens = *v ? *v : 1;
			*v = 0;
		} else {
			break;
		}
	}
	*v += 10 * tens;
	return i > first ? i : 0;
}

size_t
hanword_counted(const struct when *w, size_t i, enum han role, int *v)
{
	size_t end = hanword_number(w, i, v);

	return end ? hanword_at(w, end, role, NULL) : 0;
}
