/* fuzz - what every fuzz target shares. */
#ifndef FUZZ_H
#define FUZZ_H

#include <stddef.h>
#include <stdint.h>

#include "out.h"
#include "span.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Output that is thrown away; the same one at every call. */
struct out *fuzz_out(void);

/* From now on complaints about the input are thrown away. */
void fuzz_hush(void);

/* Stops the run, so that the input is kept as a finding. */
void fuzz_check(int ok, const char *what);
#define MUST(cond) fuzz_check((cond), #cond)

#endif
