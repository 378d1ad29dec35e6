#include "uses.h"

#include "dict.h"
#include "err.h"
#include "mem.h"

/* The bits of the uses in a cell. */
static unsigned
read_bits(const struct dict *d, size_t row, const char *const name[],
    size_t names)
{
	struct span cell = dict_cell(d, row, 1), use;
	unsigned bits = 0;

	while ((use = dict_word(&cell)).n > 0) {
		size_t i = 0;

		while (i < names && !span_is(use, name[i]))
			i++;
		if (i == names)
			die("%s:%lu: no use \"%.*s\"", d->in.name,
			    d->line[row], (int)use.n, use.p);
		bits |= 1U << i;
	}
	return bits;
}

static void
add(struct uses *u, struct span word, unsigned bits)
{
	struct uses_key key = uses_key(word);
	size_t s = uses_slot(&key);

	u->at = mem_grow(u->at, &u->cap, u->n + 1, sizeof(*u->at));
	u->at[u->n].key = key;
	u->at[u->n++].bits = bits;
	while (u->slot[s])
		s = (s + 1) % USES_SLOTS;
	u->slot[s] = (uint16_t)u->n;
}

void
uses_load(struct uses *u, const struct data *data, const char *const name[],
    size_t names)
{
	struct dict d;

	*u = (struct uses){ 0 };
	dict_builtin(&d, data);
	for (size_t i = 0; i < d.rows; i++) {
		struct span word = dict_cell(&d, i, 0);

		if (word.n == 0 || word.n > USES_WORD ||
		    u->n >= USES_SLOTS / 2)
			die("%s:%lu: expected up to %d words of up to %d "
			    "bytes", data->name, d.line[i], USES_SLOTS / 2,
			    USES_WORD);
		add(u, word, read_bits(&d, i, name, names));
	}
	dict_free(&d);
}

void
uses_free(struct uses *u)
{
	mem_free(u->at);
	*u = (struct uses){ 0 };
}
