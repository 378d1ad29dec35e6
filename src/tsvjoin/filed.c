#include "filed.h"

#include "mem.h"

void
filed_init(struct filed *f, size_t max, size_t numbers)
{
	f->n = 0;
	f->max = max;
	f->numbers = numbers;
	f->at = mem_zeroed(max, sizeof(*f->at));
	f->list = mem_zeroed(max, sizeof(*f->list));
	f->whole = mem_zeroed(max, numbers * sizeof(*f->whole));
	f->frac = NULL;
}

void
filed_free(struct filed *f)
{
	mem_free(f->at);
	mem_free(f->list);
	mem_free(f->whole);
	mem_free(f->frac);
	*f = (struct filed){ 0 };
}

void
filed_add(struct filed *f, uint64_t at, uint32_t list, const struct num *pos)
{
	size_t start = f->n * f->numbers;

	f->at[f->n] = at;
	f->list[f->n++] = list;
	for (size_t i = 0; i < f->numbers; i++) {
		f->whole[start + i] = pos[i].whole;
		if (pos[i].frac > 0 && !f->frac)
			f->frac = mem_zeroed(f->max * f->numbers,
			    sizeof(*f->frac));
		if (f->frac)
			f->frac[start + i] = pos[i].frac;
	}
}
