/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-secret-service-unlock.h"

/* Unlocking says one thing more when it is asked for on the bus itself: whether anybody
 * has to be asked for a password. A keyring without one opens at once. */

typedef struct
{
  GList    *objects;
  gboolean  without_prompt;
} Unlocking;

static void
unlocking_free (Unlocking *unlocking)
{
  g_list_free_full (unlocking->objects, g_object_unref);
  g_free (unlocking);
}

static void
prompted_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autolist(GDBusProxy) unlocked = NULL;
  GError *error = NULL;

  secret_service_unlock_finish (SECRET_SERVICE (object), result, &unlocked, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, unlocked != NULL);
}

/* The prompt that was made is not shown: the library shows one of its own. */
static void
dismiss (GDBusProxy *service,
         const char *prompt)
{
  g_dbus_connection_call (g_dbus_proxy_get_connection (service), g_dbus_proxy_get_name (service),
                          prompt, "org.freedesktop.Secret.Prompt", "Dismiss", NULL, NULL,
                          G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, NULL, NULL);
}

static void
asked_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Unlocking *unlocking = g_task_get_task_data (task);
  g_autoptr(GVariant) answer = NULL;
  g_autofree const char **unlocked = NULL;
  const char *prompt = NULL;
  GError *error = NULL;

  answer = g_dbus_proxy_call_finish (G_DBUS_PROXY (object), result, &error);
  if (answer == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_variant_get (answer, "(^a&o&o)", &unlocked, &prompt);
  if (g_str_equal (prompt, "/"))
    {
      unlocking->without_prompt = unlocked[0] != NULL;
      g_task_return_boolean (task, unlocked[0] != NULL);
      return;
    }

  dismiss (G_DBUS_PROXY (object), prompt);
  secret_service_unlock (SECRET_SERVICE (object), unlocking->objects,
                         g_task_get_cancellable (task), prompted_cb, g_object_ref (task));
}

/**
 * rp_secret_service_unlock_async:
 * @service: the service
 * @objects: (element-type GDBusProxy): items or collections, at least one
 * @cancellable: (nullable): to give up
 * @callback: called in the context of the caller
 * @user_data: for @callback
 *
 * Unlocks @objects, asking the user where that is needed.
 */
void
rp_secret_service_unlock_async (SecretService       *service,
                                GList               *objects,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GTask *task = g_task_new (service, cancellable, callback, user_data);
  Unlocking *unlocking = g_new0 (Unlocking, 1);
  GVariantBuilder paths;

  g_variant_builder_init (&paths, G_VARIANT_TYPE ("ao"));
  for (GList *l = objects; l != NULL; l = l->next)
    {
      unlocking->objects = g_list_prepend (unlocking->objects, g_object_ref (l->data));
      g_variant_builder_add (&paths, "o", g_dbus_proxy_get_object_path (l->data));
    }
  g_task_set_source_tag (task, rp_secret_service_unlock_async);
  g_task_set_task_data (task, unlocking, (GDestroyNotify) unlocking_free);
  g_dbus_proxy_call (G_DBUS_PROXY (service), "Unlock", g_variant_new ("(ao)", &paths),
                     G_DBUS_CALL_FLAGS_NONE, -1, cancellable, asked_cb, task);
}

/**
 * rp_secret_service_unlock_finish:
 * @result: what the callback got
 * @without_prompt: (out): whether what was locked opened without anybody being asked
 * @error: return location for what the bus said
 *
 * Returns: whether anything was unlocked
 */
gboolean
rp_secret_service_unlock_finish (GAsyncResult  *result,
                                 gboolean      *without_prompt,
                                 GError       **error)
{
  const Unlocking *unlocking = g_task_get_task_data (G_TASK (result));

  *without_prompt = unlocking->without_prompt;

  return g_task_propagate_boolean (G_TASK (result), error);
}
