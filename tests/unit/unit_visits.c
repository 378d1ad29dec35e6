/* visits - the tests of lib/visits. */
#include "visits.h"

#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "unit.h"

static struct unit_said said;
static struct in in = { .name = "f", .lineno = 1 };

static bool
turn(struct visits *v, const char *doc)
{
	struct record r = { .in = &in, .doc = span_of(doc) };

	return visits_turn(v, &r);
}

/* "a" twice in a row is one article; later it comes back, and is said once. */
static void
few(void)
{
	static const char *const doc[] = { "a", "a", "b", "a", "b", "a", "",
		"c", "" };
	struct visits v = { 0 };
	unsigned turns = 0;

	err_init("tool");
	for (size_t i = 0; i < sizeof(doc) / sizeof(doc[0]); i++)
		turns = turns * 2 + turn(&v, doc[i]);
	visits_free(&v);
	exit(turns == 0x17f ? err_status() : 99);
}

/* Ids are whole: these differ behind the 300th byte only. */
static void
alike(void)
{
	struct visits v = { 0 };
	char doc[301] = { 0 };

	err_init("tool");
	memset(doc, 'x', 300);
	turn(&v, doc);
	doc[299] = 'y';
	exit(turn(&v, doc) ? err_status() : 99);
}

/* More articles than there is room for: none but the last comes back. */
static void
many(void)
{
	struct visits v = { 0 };
	char doc[8] = { 0 };

	err_init("tool");
	for (size_t i = 0; i < VISITS_SLOTS; i++) {
		for (size_t k = 0, n = i; k < 7; k++, n /= 8)
			doc[k] = (char)('0' + n % 8);
		turn(&v, doc);
	}
	if (v.slots != VISITS_SLOTS || v.n > v.slots / 4 * 3 + 1)
		exit(99);
	turn(&v, "other");
	turn(&v, doc);
	visits_free(&v);
	exit(err_status());
}

void
unit_visits(void)
{
	OK(unit_child(few, &said) == EXIT_SKIPPED);
	SAME(((struct span){ said.p, said.n }),
	    "tool: f:1: article \"a\" comes back: expected its rows together\n"
	    "tool: f:1: article \"b\" comes back: expected its rows "
	    "together\n");
	OK(unit_child(alike, &said) == 0);
	OK(unit_child(many, &said) == EXIT_SKIPPED);
	SAME(((struct span){ said.p, said.n }), "tool: f:1: article "
	    "\"7777773\" comes back: expected its rows together\n");
}
