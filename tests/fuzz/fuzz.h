/* fuzz - what every fuzz target shares. */
#ifndef FUZZ_H
#define FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "out.h"
#include "span.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Output that is thrown away; the same one at every call. */
struct out *fuzz_out(void);

/*
 * Output whose rows can be looked at: from fuzz_rows_begin on they stay in
 * memory.  fuzz_rows tells them; false: they were too many.
 */
struct out *fuzz_rows_begin(void);
bool fuzz_rows(struct span *rows);

/* Cuts the first row off rows; false: there is none. */
bool fuzz_row(struct span *rows, struct span *row);

/*
 * What holds for every row of a tool whose last columns, so many, begin with
 * start, end and mention, and that was told to keep the text: both offsets
 * lie in it, the mention is what they cut out, and no column of the tool has
 * a control character.
 */
void fuzz_mentions(struct span rows, size_t columns);

/* A date of ten bytes; some of its digits may be X. */
bool fuzz_is_date(struct span);

/* A file whose text is head, then s; or NULL if s is too long.  Not two. */
const char *fuzz_file(const char *head, struct span s);
void fuzz_file_end(void);

/* Stops the run, so that the input is kept as a finding. */
void fuzz_check(int ok, const char *what);
#define MUST(cond) fuzz_check((cond), #cond)

#endif
