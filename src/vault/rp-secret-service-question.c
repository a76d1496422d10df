/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-vault"

#include "rp-secret-service-keyring-private.h"

#include "rp-error.h"

#include <glib/gi18n.h>

/* Reaches the service, for as long as an answer may take. Its proxy is kept from one question
 * to the next, for what it loads needs it, but never longer than the program that provides the
 * service: the next one knows nothing of the session. */

#define APP_NAME "io.github.rapport_app.Rapport"

const SecretSchema rp_vault_key_schema = {
  "io.github.rapport_app.Rapport.VaultKey", SECRET_SCHEMA_DONT_MATCH_NAME,
  { { "vault-id", SECRET_SCHEMA_ATTRIBUTE_STRING }, { "slot-id", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { "app", SECRET_SCHEMA_ATTRIBUTE_STRING }, { NULL, 0 } },
};

static void
question_free (RpKeyringQuestion *question)
{
  g_clear_pointer (&question->limit, rp_time_limit_free);
  g_clear_pointer (&question->value, secret_value_unref);
  g_clear_object (&question->service);
  g_clear_pointer (&question->secrets, g_ptr_array_unref);
  g_free (question->collection);
  g_hash_table_unref (question->attributes);
  g_free (question);
}

/* Takes the task and what went wrong on the bus; the user is told what to do. */
void
rp_keyring_fail (GTask  *task,
                 GError *cause)
{
  g_autoptr(GTask) owned = task;
  g_autoptr(GError) error = cause;
  GError *cancelled = NULL;

  g_debug ("the secret service failed with code %d", error->code);
  if (g_cancellable_set_error_if_cancelled (g_task_get_cancellable (owned), &cancelled))
    g_task_return_error (owned, cancelled);
  else if (g_error_matches (error, SECRET_ERROR, SECRET_ERROR_IS_LOCKED))
    g_task_return_new_error (owned, RP_ERROR, RP_ERROR_LOCKED,
                             _("The desktop keyring is locked. Unlock it and try again."));
  else
    g_task_return_new_error (owned, RP_ERROR, RP_ERROR_KEYRING,
                             _("The desktop keyring cannot be reached."));
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  GTask *task = user_data;
  RpKeyringQuestion *question = g_task_get_task_data (task);
  GError *error = NULL;

  if (secret_service_load_collections_finish (SECRET_SERVICE (object), result, &error))
    question->step (task, question);
  else
    rp_keyring_fail (task, error);
}

static void
load (GTask             *task,
      RpKeyringQuestion *question)
{
  secret_service_load_collections (question->service, question->cancellable, loaded_cb, task);
}

static void
owner_changed_cb (RpSecretServiceKeyring *self)
{
  g_clear_object (&self->service);
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  GTask *task = user_data;
  RpKeyringQuestion *question = g_task_get_task_data (task);
  RpSecretServiceKeyring *self = g_task_get_source_object (task);
  GError *error = NULL;

  question->service = secret_service_open_finish (result, &error);
  if (question->service == NULL)
    {
      rp_keyring_fail (task, error);
      return;
    }
  if (!rp_secret_service_knows_collections (question->service))
    {
      rp_keyring_fail (task, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CLOSED, "has gone"));
      return;
    }

  g_set_object (&self->service, question->service);
  g_signal_connect_object (self->service, "notify::g-name-owner", G_CALLBACK (owner_changed_cb),
                           self, G_CONNECT_SWAPPED);
  load (task, question);
}

/* Takes @task and @value, and goes on with @step once the service is open and has told what it
 * has. */
void
rp_keyring_ask (GTask       *task,
                guint        seconds,
                const char  *vault_id,
                const char  *slot_id,
                SecretValue *value,
                void       (*step) (GTask *task, RpKeyringQuestion *question))
{
  RpSecretServiceKeyring *self = g_task_get_source_object (task);
  RpKeyringQuestion *question = g_new0 (RpKeyringQuestion, 1);

  question->step = step;
  question->attributes = secret_attributes_build (&rp_vault_key_schema, "vault-id", vault_id,
                                                  "slot-id", slot_id, "app", APP_NAME, NULL);
  question->value = value;
  question->limit = rp_time_limit_new (seconds, g_task_get_context (task),
                                       g_task_get_cancellable (task));
  question->cancellable = rp_time_limit_get_cancellable (question->limit);
  g_task_set_task_data (task, question, (GDestroyNotify) question_free);
  g_task_set_check_cancellable (task, FALSE);

  if (self->service != NULL && rp_secret_service_knows_collections (self->service))
    {
      question->service = g_object_ref (self->service);
      load (task, question);
      return;
    }
  secret_service_open (RP_TYPE_SECRET_SERVICE, NULL, SECRET_SERVICE_OPEN_SESSION,
                       question->cancellable, opened_cb, task);
}

/* (transfer full) (element-type SecretCollection) */
GList *
rp_keyring_locked_collections (SecretService *service)
{
  g_autolist(SecretCollection) all = secret_service_get_collections (service);
  GList *locked = NULL;

  for (GList *l = all; l != NULL; l = l->next)
    if (secret_collection_get_locked (l->data))
      locked = g_list_prepend (locked, g_object_ref (l->data));

  return locked;
}
