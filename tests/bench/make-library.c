/* SPDX-License-Identifier: GPL-3.0-or-later */

/* make-library FOLDER [N-PEOPLE [NOW]] – makes up a big library in FOLDER, with
 * private notes under a passphrase, for whoever wants to see the program at
 * work with it. NOW is seconds since the epoch, the clock's when left out. */

#include "made-library.h"

#include <stdio.h>
#include <stdlib.h>

int
main (int    argc,
      char **argv)
{
  Library library = { argc > 1 ? argv[1] : NULL, NULL, NULL };
  guint n_people = argc > 2 ? (guint) atoi (argv[2]) : MADE_PEOPLE;
  gint64 now = argc > 3 ? g_ascii_strtoll (argv[3], NULL, 10) : g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr(MadeLibrary) made = NULL;
  g_autoptr(GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  if (library.folder == NULL || n_people == 0)
    {
      fprintf (stderr, "make-library FOLDER [N-PEOPLE [NOW]]\n");
      return 64;
    }

  made_start (1);
  library.vault = rp_vault_new (NULL);
  rp_vault_set_passphrase_cost (library.vault, 1, 8 << 20);
  library.store = rp_store_new (library.folder, library.vault);
  if (!test_open (library.store, RP_STORE_OPEN_CREATE, &error))
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }
  test_vault_set_up (&library);
  made = made_library_fill (library.store, n_people, now);
  rp_store_close (library.store);
  printf ("%u people, %u records in %.1f s; the passphrase is “%s”\n", n_people, made->n_records,
          (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC, TEST_PASSPHRASE);
  g_clear_object (&library.store);
  g_clear_object (&library.vault);

  return 0;
}
