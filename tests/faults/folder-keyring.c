/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "folder-keyring.h"

#include "rp-error.h"

#include <glib/gstdio.h>

struct _FolderKeyring
{
  GObject  parent_instance;
  char    *folder;
};

static char *
path_of (FolderKeyring *self,
         const char    *vault_id,
         const char    *slot_id)
{
  g_autofree char *name = g_strdup_printf ("%s.%s", vault_id, slot_id);

  return g_build_filename (self->folder, name, NULL);
}

static RpKeyringKind
folder_keyring_get_kind (RpKeyring *keyring)
{
  return RP_KEYRING_KIND_MEMORY;
}

static RpKeyringProtection
folder_keyring_get_protection (RpKeyring *keyring)
{
  return RP_KEYRING_PROTECTION_UNKNOWN;
}

static void
folder_keyring_lookup_async (RpKeyring           *keyring,
                             const char          *vault_id,
                             const char          *slot_id,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (keyring, cancellable, callback, user_data);
  g_autofree char *path = path_of (FOLDER_KEYRING (keyring), vault_id, slot_id);
  GPtrArray *secrets = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_secret_bytes_unref);
  g_autofree char *content = NULL;
  gsize length = 0;

  if (g_file_get_contents (path, &content, &length, NULL))
    g_ptr_array_add (secrets, rp_secret_bytes_new (content, length));
  rp_keyring_return_lookup (task, secrets->len > 0 ? RP_KEYRING_FOUND : RP_KEYRING_ABSENT,
                            secrets);
}

static void
folder_keyring_store_async (RpKeyring           *keyring,
                            const char          *vault_id,
                            const char          *slot_id,
                            RpSecretBytes       *secret,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (keyring, cancellable, callback, user_data);
  g_autofree char *path = path_of (FOLDER_KEYRING (keyring), vault_id, slot_id);
  gsize length = 0;
  const char *bytes = rp_secret_bytes_begin_read (secret, &length);
  GError *error = NULL;

  if (g_file_set_contents (path, bytes, (gssize) length, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
  rp_secret_bytes_end_read (secret);
}

static void
folder_keyring_unlock_async (RpKeyring           *keyring,
                             const char          *vault_id,
                             const char          *slot_id,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (keyring, cancellable, callback, user_data);

  g_task_return_boolean (task, TRUE);
}

static void
folder_keyring_delete_async (RpKeyring           *keyring,
                             const char          *vault_id,
                             const char          *slot_id,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (keyring, cancellable, callback, user_data);
  g_autofree char *path = path_of (FOLDER_KEYRING (keyring), vault_id, slot_id);

  g_unlink (path);
  g_task_return_boolean (task, TRUE);
}

static void
folder_keyring_iface_init (RpKeyringInterface *iface)
{
  iface->get_kind = folder_keyring_get_kind;
  iface->get_protection = folder_keyring_get_protection;
  iface->lookup_async = folder_keyring_lookup_async;
  iface->store_async = folder_keyring_store_async;
  iface->unlock_async = folder_keyring_unlock_async;
  iface->delete_async = folder_keyring_delete_async;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FolderKeyring, folder_keyring, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (RP_TYPE_KEYRING, folder_keyring_iface_init))

static void
folder_keyring_finalize (GObject *object)
{
  g_free (FOLDER_KEYRING (object)->folder);

  G_OBJECT_CLASS (folder_keyring_parent_class)->finalize (object);
}

static void
folder_keyring_class_init (FolderKeyringClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = folder_keyring_finalize;
}

static void
folder_keyring_init (FolderKeyring *self)
{
}

RpKeyring *
folder_keyring_new (const char *folder)
{
  FolderKeyring *self = g_object_new (FOLDER_TYPE_KEYRING, NULL);

  self->folder = g_strdup (folder);

  return RP_KEYRING (self);
}
