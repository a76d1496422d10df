/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-matrix-runs.h"

#include "rp-secret-service-keyring.h"

#include <libsecret/secret.h>

typedef enum {
  MEDDLING_NONE,
  MEDDLING_DELETES,
  MEDDLING_OVERWRITES,
} Meddling;

void
run_states (State    first,
            State    end,
            gboolean (*reaches) (State state, Key key),
            guint    n_cells)
{
  guint n = 0, n_wrong = 0;

  for (State state = first; state < end; state++)
    for (Key key = 0; key < N_KEYS; key++)
      for (Moment moment = 0; moment < N_MOMENTS; moment++)
        {
          g_autofree char *problems = NULL;

          if (!reaches (state, key))
            continue;
          problems = cell_run (state, key, moment, rp_secret_service_keyring_new);
          n++;
          if (problems != NULL)
            {
              n_wrong++;
              g_printerr ("%s\n", problems);
            }
        }
  g_print ("# %u cells\n", n);
  g_assert_cmpuint (n, ==, n_cells);
  g_assert_cmpuint (n_wrong, ==, 0);
}

/* What another hand does to the item of the key */
static void
meddle (Meddling meddling)
{
  g_autoptr(SecretService) service = NULL;
  g_autoptr(SecretValue) value = secret_value_new ("x", 1, "text/plain");
  g_autoptr(GHashTable) attributes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autolist(SecretItem) items = NULL;
  g_autoptr(GError) error = NULL;

  service = secret_service_get_sync (SECRET_SERVICE_OPEN_SESSION, NULL, &error);
  g_assert_no_error (error);
  g_hash_table_insert (attributes, (gpointer) "app", (gpointer) "io.github.rapport_app.Rapport");
  items = secret_service_search_sync (service, NULL, attributes, SECRET_SEARCH_ALL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (items);
  if (meddling == MEDDLING_DELETES)
    secret_item_delete_sync (items->data, NULL, &error);
  else
    secret_item_set_secret_sync (items->data, value, NULL, &error);
  g_assert_no_error (error);
}

static guint
count_problems (Meddling meddling)
{
  g_autoptr(RpKeyring) keyring = rp_secret_service_keyring_new ();
  g_autoptr(RpVault) vault = rp_vault_new (keyring);
  g_autoptr(GString) problems = g_string_new (NULL);
  Cell cell = { STATE_PRESENT, KEY_RIGHT, MOMENT_START, vault, library.header, library.sidecar,
                problems };
  guint n = 0;

  rp_vault_set_passphrase_cost (vault, TEST_OPSLIMIT, TEST_MEMLIMIT);
  provider_begin (state_names[cell.state], key_names[cell.key]);
  watchdog_begin ();
  cell_start (&cell);
  if (meddling != MEDDLING_NONE)
    meddle (meddling);
  cell_check_always (&cell);
  provider_end ();
  for (const char *at = problems->str; *at != '\0'; at++)
    n += *at == '\n';

  return n;
}

void
run_meddling (void)
{
  g_assert_cmpuint (count_problems (MEDDLING_NONE), ==, 0);
  g_assert_cmpuint (count_problems (MEDDLING_DELETES), ==, 1);
  g_assert_cmpuint (count_problems (MEDDLING_OVERWRITES), ==, 1);
}
