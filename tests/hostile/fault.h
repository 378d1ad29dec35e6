/* fault - calls that fail when told so, in place of those of the system. */
#ifndef FAULT_H
#define FAULT_H

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

/* The build of `make fault` includes this ahead of every file; see fault.c. */
void *fault_malloc(size_t);
void *fault_calloc(size_t, size_t);
void *fault_realloc(void *, size_t);
ssize_t fault_read(int, void *, size_t);
ssize_t fault_write(int, const void *, size_t);
int fault_open(const char *, int, ...);
int fault_close(int);

/* has, unless the processor is to have no more than all of its kind. */
int fault_cpu(int has);

#define malloc fault_malloc
#define calloc fault_calloc
#define realloc fault_realloc
#define read fault_read
#define write fault_write
#define open fault_open
#define close fault_close
#define __builtin_cpu_supports(what) fault_cpu(__builtin_cpu_supports(what))

#endif
