/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Heap memory is wiped when it is given back, in the program and in every library it uses: the
 * copies that a text widget, a layout or a message on a bus made of a private note end with it.
 * Stands in for the C library's own functions; leaves malloc() and calloc() to it. */

#include "rp-wipe-heap.h"

#include <errno.h>
#include <malloc.h>
#include <string.h>

extern void  __libc_free   (void   *memory);
extern void *__libc_malloc (size_t  size);

void
free (void *memory)
{
  int saved = errno;

  if (memory == NULL)
    return;

  explicit_bzero (memory, malloc_usable_size (memory));
  __libc_free (memory);
  errno = saved;
}

/* Never in place when it grows: what the C library leaves behind would not be wiped. */
void *
realloc (void   *memory,
         size_t  size)
{
  size_t usable = memory == NULL ? 0 : malloc_usable_size (memory);
  void *moved;

  if (memory != NULL && size == 0)
    {
      free (memory);
      return NULL;
    }
  if (size <= usable && size >= usable / 2)
    return memory;

  moved = __libc_malloc (size);
  if (moved == NULL)
    return NULL;

  if (memory != NULL)
    memcpy (moved, memory, size < usable ? size : usable);
  free (memory);

  return moved;
}
