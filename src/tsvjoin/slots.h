/* slots - a hash table's slots: open addressing, one word a key. */
#ifndef SLOTS_H
#define SLOTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * A slot is 0, free, or holds the low 24 bits of the key's hash, as a tag,
 * and below it what the owner wants, not all 0.  The high bits of the hash
 * tell where a key is looked for first, so that keys in the order of their
 * hashes fill the slots from the first to the last.
 */
enum { SLOTS_TAG = 40 };

struct slots {
	uint64_t *slot, mask, used;
	unsigned shift;
};

/* Room for so many keys; what was there is forgotten, not freed. */
void slots_make(struct slots *, size_t keys);

/* More slots, when few are free?  Then *old are those that must move. */
bool slots_grow(struct slots *, struct slots *old);

void slots_free(struct slots *);

static inline uint64_t
slots_home(const struct slots *s, uint64_t sum)
{
	return sum >> s->shift;
}

static inline uint64_t *
slots_first(const struct slots *s, uint64_t sum)
{
	return &s->slot[slots_home(s, sum)];
}

static inline uint64_t
slots_tag(uint64_t sum)
{
	return sum << SLOTS_TAG;
}

/* Is it free, or has it the tag? */
static inline bool
slots_fit(uint64_t slot, uint64_t sum)
{
	return (slot == 0) | ((slot ^ slots_tag(sum)) >> SLOTS_TAG == 0);
}

/* The next slot from j on that fits; no branch for the first. */
static inline uint64_t
slots_next(const struct slots *s, uint64_t j, uint64_t sum)
{
	j = (j + !slots_fit(s->slot[j], sum)) & s->mask;
	while (!slots_fit(s->slot[j], sum))
		j = (j + 1) & s->mask;
	return j;
}

/* The first free slot for a key that is in none. */
static inline uint64_t *
slots_free_one(struct slots *s, uint64_t sum)
{
	uint64_t j = slots_home(s, sum);

	while (s->slot[j])
		j = (j + 1) & s->mask;
	return &s->slot[j];
}

#endif
