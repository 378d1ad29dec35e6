/* mem - allocation that succeeds or ends the program; only mem.c allocates. */
#ifndef MEM_H
#define MEM_H

#include <stddef.h>

/*
 * Grows block, *cap elements of size bytes, until it holds need of them;
 * returns the block, perhaps moved.  NULL with *cap 0 is an empty block.
 * Capacity doubles, so a loop of appends is linear.
 */
void *mem_grow(void *block, size_t *cap, size_t need, size_t size);

void *mem_zeroed(size_t n, size_t size);   /* n elements of zero bytes */
char *mem_copy(const char *bytes, size_t n); /* a NUL is added */
void mem_free(void *block);                /* NULL is allowed */

/* What a user can do about too little memory; messages then say it. */
void mem_advice(const char *);

/*
 * An arena: many small blocks that live and die together, for instance with
 * the article in hand.  Starts as { 0 }.  Blocks are aligned for any type.
 * arena_reset keeps the memory for the next article; arena_free gives it up.
 */
struct arena {
	struct arena_chunk *chunk; /* newest first */
	size_t used;               /* of the newest chunk */
};

void *arena_take(struct arena *, size_t bytes); /* not zeroed */
char *arena_copy(struct arena *, const char *bytes, size_t n);
void arena_reset(struct arena *);
void arena_free(struct arena *);

#endif
