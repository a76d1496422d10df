/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "seeded.h"

#include <sodium.h>
#include <sqlite3.h>
#include <string.h>

static guint32 random_seed;
static int n_random;

static void
seeded_bytes (void * const buffer,
              const size_t size)
{
  guint8 seed[randombytes_SEEDBYTES] = { 0 };
  int number = g_atomic_int_add (&n_random, 1);

  memcpy (seed, &random_seed, sizeof random_seed);
  memcpy (seed + sizeof random_seed, &number, sizeof number);
  randombytes_buf_deterministic (buffer, size, seed);
}

static uint32_t
seeded_number (void)
{
  uint32_t number;

  seeded_bytes (&number, sizeof number);

  return number;
}

static const char *
seeded_name (void)
{
  return "seeded";
}

/* From here on all keys, nonces, UUIDs and salts are the same as with that seed before. */
void
seeded_begin (guint32 seed)
{
  static randombytes_implementation seeded = {
    .implementation_name = seeded_name, .random = seeded_number, .buf = seeded_bytes,
  };

  random_seed = seed;
  randombytes_set_implementation (&seeded);
  g_random_set_seed (seed);
  sqlite3_test_control (SQLITE_TESTCTRL_PRNG_SEED, (int) seed, NULL);
}
