#include "head.h"

#include <stdio.h>

#include "err.h"
#include "mem.h"

/* A name that was given, and the number its next namesake gets. */
struct name {
	struct span text; /* p is NULL: free */
	unsigned next;
};

struct names {
	struct name *slot;
	size_t mask;
	struct sum sum;
	struct arena arena;
};

void
head_read(struct head *h, struct in *in)
{
	struct span line;

	if (!in_line(in, &line))
		die("%s: has no header line: expected one, for -H", in->name);
	h->line = mem_copy(line.p, line.n);
	row_split(&h->row, (struct span){ h->line, line.n });
}

void
head_free(struct head *h)
{
	mem_free(h->line);
	row_free(&h->row);
}

/* The slot of the name, perhaps free. */
static struct name *
find(struct names *names, struct span text)
{
	size_t i = (size_t)sum_of(&names->sum, text) & names->mask;

	while (names->slot[i].text.p && !span_eq(names->slot[i].text, text))
		i = (i + 1) & names->mask;
	return &names->slot[i];
}

static void
take(struct name *slot, struct span text)
{
	if (!slot->text.p)
		*slot = (struct name){ text, 2 };
}

/* The name itself, or with a number that makes it new. */
static struct span
new_name(struct names *names, struct span text)
{
	struct name *old = find(names, text), *slot = old;
	char *copy;

	if (!old->text.p) {
		take(old, text);
		return text;
	}
	copy = arena_take(&names->arena, text.n + 16);
	memcpy(copy, text.p, text.n);
	while (slot->text.p) {
		char *number = copy + text.n;

		snprintf(number, 16, "_%u", old->next++);
		slot = find(names, span_of(copy));
	}
	take(slot, span_of(copy));
	return slot->text;
}

static void
put_name(struct out *out, struct names *names, struct span text)
{
	out_tab(out);
	out_span(out, new_name(names, text));
}

static void
put_right(const struct join *j, struct names *names, const struct row *right)
{
	for (size_t i = 0; i < j->pair.runs; i++) {
		const struct run *run = &j->pair.run[i];

		for (size_t f = run->first; f <= run->last && f < right->n;
		    f++)
			put_name(j->pair.out, names, right->field[f]);
	}
	if (j->pair.gap)
		put_name(j->pair.out, names, SPAN("distance"));
}

void
head_write(const struct join *j, const struct head *left,
    const struct head *right)
{
	struct names names = { .sum = j->sum };
	size_t slots = 16;

	for (size_t i = 0; i < left->row.n; i++) {
		if (i > 0)
			out_tab(j->pair.out);
		out_span(j->pair.out, left->row.field[i]);
	}
	while (slots < 2 * (left->row.n + j->pair.columns + 1))
		slots *= 2;
	names.slot = mem_zeroed(slots, sizeof(*names.slot));
	names.mask = slots - 1;
	for (size_t i = 0; i < left->row.n; i++)
		take(find(&names, left->row.field[i]), left->row.field[i]);
	if (!j->semi && !j->anti)
		put_right(j, &names, &right->row);
	out_row(j->pair.out);
	arena_free(&names.arena);
	mem_free(names.slot);
}
