/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "power-library.h"

#include "folder-keyring.h"

#include <glib/gstdio.h>

gboolean
power_open (Library     *library,
            const char  *folder,
            const char  *items,
            GError     **error)
{
  g_autoptr(RpKeyring) keyring = folder_keyring_new (items);

  library->vault = rp_vault_new (keyring);
  rp_vault_set_passphrase_cost (library->vault, 1, 8 << 20);
  library->store = rp_store_new (folder, library->vault);
  rp_store_set_now (library->store, TEST_NOW);

  return test_open (library->store, RP_STORE_OPEN_CREATE, error);
}

void
power_close (Library *library)
{
  rp_store_close (library->store);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&library->store);
  g_clear_object (&library->vault);
}

/* With @passphrase, or by the keyring when that is %NULL */
gboolean
power_unlock (Library     *library,
              const char  *passphrase,
              GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  if (passphrase == NULL)
    {
      rp_vault_unlock_async (library->vault, FALSE, NULL, test_result_cb, &result);
      return rp_vault_unlock_finish (library->vault, test_await (&result), error);
    }

  rp_vault_unlock_with_passphrase_async (library->vault, passphrase, NULL, test_result_cb,
                                         &result);
  return rp_vault_unlock_with_passphrase_finish (library->vault, test_await (&result), error);
}

void
power_delete_items (const char *keyring,
                    GPtrArray  *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (keyring, names->pdata[i], NULL);

      g_unlink (path);
    }
}

/* The names of what the keyring holds */
GPtrArray *
power_list_items (const char *keyring)
{
  g_autoptr(GDir) dir = g_dir_open (keyring, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));

  return names;
}
