/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library.h"

#include "rp-vault-private.h"

#include <glib/gstdio.h>

/* Takes the result of a call to where @place points. */
void
result_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      place)
{
  *(GAsyncResult **) place = g_object_ref (result);
}

static gboolean
has_result (gpointer place)
{
  return *(GAsyncResult **) place != NULL;
}

/* Waits for it, and hands it over. */
GAsyncResult *
await (GAsyncResult **place)
{
  wait_until (has_result, place);

  return g_steal_pointer (place);
}

/* A new record of @type, its fields set from names and texts, is put into @batch. */
gpointer
add (RpBatch *batch,
     GType    type,
     ...)
{
  gpointer record = rp_record_new (type);
  const char *field;
  va_list args;

  va_start (args, type);
  while ((field = va_arg (args, const char *)) != NULL)
    {
      GError *error = NULL;

      rp_record_set_string (record,
                            rp_record_class_find_field (RP_RECORD_GET_CLASS (record), field),
                            va_arg (args, const char *), &error);
      g_assert_no_error (error);
    }
  va_end (args);
  rp_batch_put (batch, record);

  return record;
}

void
write_batch (RpStore *store,
             RpBatch *batch)
{
  g_autoptr(GAsyncResult) written = NULL;
  GAsyncResult *result = NULL;
  GError *error = NULL;

  rp_store_write_async (store, batch, NULL, result_cb, &result);
  written = await (&result);
  rp_store_write_finish (store, written, &error);
  g_assert_no_error (error);
}

/* A new library in @folder */
RpStore *
open_library (const char *folder,
              RpVault    *vault)
{
  RpStore *store = rp_store_new (folder, vault);
  g_autoptr(GAsyncResult) opened = NULL;
  GAsyncResult *result = NULL;
  GError *error = NULL;

  rp_store_open_async (store, RP_STORE_OPEN_CREATE, NULL, result_cb, &result);
  opened = await (&result);
  rp_store_open_finish (store, opened, &error);
  g_assert_no_error (error);

  return store;
}

/* Saves what opens the vault of @store, so that it is there at the next start, too. */
void
save_vault (RpStore *store)
{
  g_autoptr(GAsyncResult) saved = NULL;
  GAsyncResult *result = NULL;
  GError *error = NULL;

  rp_store_save_vault_async (store, NULL, result_cb, &result);
  saved = await (&result);
  rp_store_save_vault_finish (store, saved, &error);
  g_assert_no_error (error);
}

/* Sets the vault of @store up with a key in its keyring, and a passphrase. */
void
set_up_vault (RpStore    *store,
              const char *passphrase)
{
  RpVault *vault = rp_store_get_vault (store);
  g_autoptr(GAsyncResult) made = NULL;
  GAsyncResult *result = NULL;
  GError *error = NULL;

  rp_vault_set_passphrase_cost (vault, 1, 8 * 1024 * 1024);
  rp_vault_setup_async (vault, passphrase, TRUE, NULL, result_cb, &result);
  made = await (&result);
  rp_vault_setup_finish (vault, made, &error);
  g_assert_no_error (error);
  save_vault (store);
}

/* Removes @folder with the files in it. */
void
remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}
