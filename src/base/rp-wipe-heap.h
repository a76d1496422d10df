/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stddef.h>

/* In the place of the C library's, for every library of the program. */
void  free    (void   *memory);
void *realloc (void   *memory,
               size_t  size);
