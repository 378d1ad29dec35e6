#include "mem.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "huge.h"

enum { ARENA_CHUNK = 64 * 1024 };

struct arena_chunk {
	struct arena_chunk *older;
	size_t cap;
	alignas(max_align_t) char bytes[];
};

static const char *advice = "";

void
mem_advice(const char *text)
{
	advice = text;
}

static void *
checked(void *block, size_t bytes)
{
	if (!block)
		die_errno("cannot hold %zu bytes%s", bytes, advice);
	return block;
}

void *
mem_grow(void *block, size_t *cap, size_t need, size_t size)
{
	size_t want = *cap ? *cap : 16;

	if (need <= *cap)
		return block;
	while (want < need && want <= SIZE_MAX / 2)
		want *= 2;
	if (want < need || want > SIZE_MAX / size)
		die("cannot hold %zu elements of %zu bytes%s", need, size,
		    advice);
	block = checked(realloc(block, want * size), want * size);
	*cap = want;
	return block;
}

void *
mem_zeroed(size_t n, size_t size)
{
	void *block;

	if (n == 0)
		n = 1;
	block = checked(calloc(n, size), n);
	huge_ask(block, n * size);
	return block;
}

char *
mem_copy(const char *bytes, size_t n)
{
	char *copy = checked(malloc(n + 1), n + 1);

	if (n > 0)
		memcpy(copy, bytes, n);
	copy[n] = '\0';
	return copy;
}

void
mem_free(void *block)
{
	free(block);
}

static void
add_chunk(struct arena *a, size_t bytes)
{
	size_t cap = bytes > ARENA_CHUNK ? bytes : ARENA_CHUNK;
	struct arena_chunk *c;

	c = checked(malloc(sizeof(*c) + cap), cap);
	c->older = a->chunk;
	c->cap = cap;
	a->chunk = c;
	a->used = 0;
}

void *
arena_take(struct arena *a, size_t bytes)
{
	size_t unit = alignof(max_align_t);
	void *block;

	if (bytes > SIZE_MAX - unit - sizeof(struct arena_chunk))
		die("cannot hold %zu bytes", bytes);
	bytes = (bytes + unit - 1) / unit * unit;
	if (!a->chunk || a->chunk->cap - a->used < bytes)
		add_chunk(a, bytes);
	block = a->chunk->bytes + a->used;
	a->used += bytes;
	return block;
}

char *
arena_copy(struct arena *a, const char *bytes, size_t n)
{
	char *copy = arena_take(a, n + 1);

	if (n > 0)
		memcpy(copy, bytes, n);
	copy[n] = '\0';
	return copy;
}

/* Keeps the newest chunk: a long article must not hold memory for ever. */
void
arena_reset(struct arena *a)
{
	while (a->chunk && a->chunk->older) {
		struct arena_chunk *c = a->chunk->older;

		a->chunk->older = c->older;
		free(c);
	}
	a->used = 0;
}

void
arena_free(struct arena *a)
{
	arena_reset(a);
	free(a->chunk);
	*a = (struct arena){ 0 };
}
