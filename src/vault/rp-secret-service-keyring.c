/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-secret-service-keyring-private.h"

#include "rp-error.h"
#include "rp-secret-service-unlock.h"
#include "rp-secret-text.h"

#include <glib/gi18n.h>

/* Talks to the service itself, never through the calls that may switch to a file. */

#define ITEM_LABEL "Private notes key - do not delete"

static void
rp_secret_service_keyring_lookup_async (RpKeyring           *keyring,
                                        const char          *vault_id,
                                        const char          *slot_id,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  rp_keyring_ask (g_task_new (keyring, cancellable, callback, user_data), RP_ANSWER_SECONDS,
       vault_id, slot_id, NULL, rp_secret_service_lookup);
}

static void
stored_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (secret_service_store_finish (SECRET_SERVICE (object), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    rp_keyring_fail (g_steal_pointer (&task), error);
}

static void
store (GTask    *task,
       RpKeyringQuestion *question)
{
  secret_service_store (question->service, &rp_vault_key_schema, question->attributes,
                        SECRET_COLLECTION_DEFAULT, ITEM_LABEL, question->value,
                        question->cancellable, stored_cb, task);
}

static void
rp_secret_service_keyring_store_async (RpKeyring           *keyring,
                                       const char          *vault_id,
                                       const char          *slot_id,
                                       RpSecretBytes       *secret,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  g_autoptr(RpSecretBytes) text = rp_secret_text_format (secret);
  gsize length = 0;
  const char *bytes = rp_secret_bytes_begin_read (text, &length);
  SecretValue *value = secret_value_new (bytes, (gssize) length, "text/plain");

  rp_secret_bytes_end_read (text);
  rp_keyring_ask (g_task_new (keyring, cancellable, callback, user_data), RP_PERSON_SECONDS,
       vault_id, slot_id, value, store);
}

static void
unlocked_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  RpSecretServiceKeyring *self = g_task_get_source_object (task);
  gboolean without_prompt = FALSE;
  GError *error = NULL;
  gboolean unlocked = rp_secret_service_unlock_finish (result, &without_prompt, &error);

  if (without_prompt)
    {
      self->protection = RP_KEYRING_PROTECTION_NONE;
      /* Nothing tells the library then that items are open which it saw locked: the next
       * one who asks gets a proxy that sees them anew. */
      g_clear_object (&self->service);
    }
  if (error != NULL)
    rp_keyring_fail (g_steal_pointer (&task), error);
  else if (!unlocked)
    g_task_return_new_error (task, RP_ERROR, RP_ERROR_LOCKED,
                             _("The desktop keyring is still locked."));
  else
    g_task_return_boolean (task, TRUE);
}

static void
searched_locked_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  RpKeyringQuestion *question = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autolist(SecretItem) items = NULL;
  g_autolist(GDBusProxy) locked = NULL;

  items = secret_service_search_finish (SECRET_SERVICE (object), result, &error);
  if (error != NULL)
    {
      rp_keyring_fail (g_steal_pointer (&task), g_steal_pointer (&error));
      return;
    }

  for (GList *l = items; l != NULL; l = l->next)
    if (secret_item_get_locked (l->data))
      locked = g_list_prepend (locked, g_object_ref (l->data));
  if (locked == NULL)
    locked = rp_keyring_locked_collections (question->service);

  if (locked == NULL)
    g_task_return_boolean (task, TRUE);
  else
    rp_secret_service_unlock_async (question->service, locked, question->cancellable, unlocked_cb,
                                    g_steal_pointer (&task));
}

static void
search_locked (GTask    *task,
               RpKeyringQuestion *question)
{
  secret_service_search (question->service, &rp_vault_key_schema, question->attributes,
                         SECRET_SEARCH_ALL, question->cancellable, searched_locked_cb, task);
}

static void
rp_secret_service_keyring_unlock_async (RpKeyring           *keyring,
                                        const char          *vault_id,
                                        const char          *slot_id,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  rp_keyring_ask (g_task_new (keyring, cancellable, callback, user_data), RP_PERSON_SECONDS,
       vault_id, slot_id, NULL, search_locked);
}

static void
cleared_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;

  secret_service_clear_finish (SECRET_SERVICE (object), result, &error);
  if (error != NULL)
    rp_keyring_fail (g_steal_pointer (&task), g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

static void
clear (GTask    *task,
       RpKeyringQuestion *question)
{
  secret_service_clear (question->service, &rp_vault_key_schema, question->attributes,
                        question->cancellable, cleared_cb, task);
}

static void
rp_secret_service_keyring_delete_async (RpKeyring           *keyring,
                                        const char          *vault_id,
                                        const char          *slot_id,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  rp_keyring_ask (g_task_new (keyring, cancellable, callback, user_data), RP_ANSWER_SECONDS,
       vault_id, slot_id, NULL, clear);
}

static RpKeyringKind
rp_secret_service_keyring_get_kind (RpKeyring *keyring)
{
  return RP_KEYRING_KIND_SERVICE;
}

static RpKeyringProtection
rp_secret_service_keyring_get_protection (RpKeyring *keyring)
{
  return RP_SECRET_SERVICE_KEYRING (keyring)->protection;
}

static void
rp_secret_service_keyring_iface_init (RpKeyringInterface *iface)
{
  iface->get_kind = rp_secret_service_keyring_get_kind;
  iface->get_protection = rp_secret_service_keyring_get_protection;
  iface->lookup_async = rp_secret_service_keyring_lookup_async;
  iface->store_async = rp_secret_service_keyring_store_async;
  iface->unlock_async = rp_secret_service_keyring_unlock_async;
  iface->delete_async = rp_secret_service_keyring_delete_async;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RpSecretServiceKeyring, rp_secret_service_keyring, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (RP_TYPE_KEYRING,
                                                      rp_secret_service_keyring_iface_init))

static void
rp_secret_service_keyring_dispose (GObject *object)
{
  g_clear_object (&RP_SECRET_SERVICE_KEYRING (object)->service);

  G_OBJECT_CLASS (rp_secret_service_keyring_parent_class)->dispose (object);
}

static void
rp_secret_service_keyring_class_init (RpSecretServiceKeyringClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_secret_service_keyring_dispose;
}

static void
rp_secret_service_keyring_init (RpSecretServiceKeyring *self)
{
}

/**
 * rp_secret_service_keyring_new:
 *
 * Returns: (transfer full): the keyring of the desktop, whatever program provides it
 */
RpKeyring *
rp_secret_service_keyring_new (void)
{
  return g_object_new (RP_TYPE_SECRET_SERVICE_KEYRING, NULL);
}
