/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-matrix-plain.h"

#include "store-test.h"

static RpPerson *
add_and_read (RpStore  *store,
              GError  **error)
{
  g_autoptr(RpPerson) person = rp_record_new (RP_TYPE_PERSON);

  g_object_set (person, "name", "Ottoline", NULL);

  return test_try_put (store, person, error) ? test_get (store, RP_TYPE_PERSON, ID (person), error)
                                             : NULL;
}

gboolean
plain_is_usable (RpKeyring   *keyring,
                 const char  *sidecar,
                 GError     **error)
{
  g_autofree char *folder = g_dir_make_tmp ("rapport-plain-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "vault.keys", NULL);
  g_autoptr(GFile) from = g_file_new_for_path (sidecar);
  g_autoptr(GFile) to = g_file_new_for_path (path);
  g_autoptr(RpVault) vault = rp_vault_new (keyring);
  g_autoptr(RpStore) store = rp_store_new (folder, vault);
  gboolean usable = FALSE;

  if (g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, error)
      && test_open (store, RP_STORE_OPEN_CREATE, error))
    {
      g_autoptr(RpPerson) person = NULL;

      g_assert_cmpint (rp_vault_get_state (vault), !=, RP_VAULT_NO_VAULT);
      person = add_and_read (store, error);
      usable = person != NULL;
    }
  rp_store_close (store);
  remove_folder (folder);

  return usable;
}
