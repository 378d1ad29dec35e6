/* huge - large pages for large blocks of memory, where the system has them. */
#ifndef HUGE_H
#define HUGE_H

#include <stddef.h>

/*
 * A block is about to be filled: by pages of 4 KiB, a table of 50 MB costs
 * 12,000 page faults, which take as long as reading it.  Linux is asked with
 * madvise(2), other systems are not.  A small block is left alone, and a very
 * large one: for that the system must first make such pages, from memory that
 * a virtual machine may have given back, and it took longer than without.
 */
void huge_ask(void *block, size_t bytes);

#endif
