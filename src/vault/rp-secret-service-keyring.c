/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-vault"

#include "rp-secret-service-keyring.h"

#include "rp-error.h"
#include "rp-keyring-file.h"
#include "rp-secret-service-unlock.h"
#include "rp-secret-text.h"
#include "rp-time-limit.h"

#include <glib/gi18n.h>
#include <libsecret/secret.h>

/* Talks to the service itself, never through the calls that may switch to a file.
 *
 * secret_password_lookup() answers "none", "locked" and "prompt declined" alike with
 * silence. And a keyring that was not unlocked since login finds an item by its own
 * attributes but not by the name of its schema. So: search without that name, and
 * believe "none" only when every collection is unlocked. */

struct _RpSecretServiceKeyring
{
  GObject             parent_instance;
  RpKeyringProtection protection;
};

/* An answer comes within milliseconds; a person may have to find a password first. */
#define ANSWER_SECONDS 25
#define PERSON_SECONDS 180

#define ITEM_LABEL "Private notes key - do not delete"
#define APP_NAME   "io.github.rapport_app.Rapport"

static const SecretSchema schema = {
  "io.github.rapport_app.Rapport.VaultKey", SECRET_SCHEMA_DONT_MATCH_NAME,
  { { "vault-id", SECRET_SCHEMA_ATTRIBUTE_STRING }, { "slot-id", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { "app", SECRET_SCHEMA_ATTRIBUTE_STRING }, { NULL, 0 } },
};

typedef struct _Question Question;
struct _Question
{
  void             (*step) (GTask *task, Question *question);   /* once the service is open */
  GHashTable        *attributes;
  SecretValue       *value;
  RpTimeLimit       *limit;
  GCancellable      *cancellable;
  SecretService     *service;
  char              *collection;   /* that has the item; NULL: none was found */
  RpKeyringOutcome   outcome;
  GPtrArray         *secrets;
};

static void
question_free (Question *question)
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
static void
fail (GTask  *task,
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
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  GTask *task = user_data;
  Question *question = g_task_get_task_data (task);
  GError *error = NULL;

  question->service = secret_service_get_finish (result, &error);
  if (question->service == NULL)
    fail (task, error);
  else
    question->step (task, question);
}

static void
ask (GTask       *task,
     guint        seconds,
     const char  *vault_id,
     const char  *slot_id,
     SecretValue *value,
     void       (*step) (GTask *task, Question *question))
{
  Question *question = g_new0 (Question, 1);

  question->step = step;
  question->attributes = secret_attributes_build (&schema, "vault-id", vault_id,
                                                  "slot-id", slot_id, "app", APP_NAME, NULL);
  question->value = value;
  question->limit = rp_time_limit_new (seconds, g_task_get_context (task),
                                       g_task_get_cancellable (task));
  question->cancellable = rp_time_limit_get_cancellable (question->limit);
  g_task_set_task_data (task, question, (GDestroyNotify) question_free);
  g_task_set_check_cancellable (task, FALSE);

  /* The shared proxy: one of our own would be gone while its collections still load. */
  secret_service_get (SECRET_SERVICE_OPEN_SESSION | SECRET_SERVICE_LOAD_COLLECTIONS,
                      question->cancellable, opened_cb, task);
}

static GList *
locked_collections (SecretService *service)
{
  g_autolist(SecretCollection) all = secret_service_get_collections (service);
  GList *locked = NULL;

  for (GList *l = all; l != NULL; l = l->next)
    if (secret_collection_get_locked (l->data))
      locked = g_list_prepend (locked, g_object_ref (l->data));

  return locked;
}

static GPtrArray *
readable_secrets (GList    *items,
                  gboolean *all_readable)
{
  GPtrArray *secrets = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_secret_bytes_unref);

  *all_readable = TRUE;
  for (GList *l = items; l != NULL; l = l->next)
    {
      g_autoptr(SecretValue) value = secret_item_get_secret (l->data);
      g_autoptr(RpSecretBytes) secret = NULL;
      gsize length = 0;
      const char *text;

      if (value == NULL)
        {
          *all_readable = FALSE;
          continue;
        }
      text = secret_value_get (value, &length);
      secret = rp_secret_text_parse (text, length);
      if (secret != NULL)
        g_ptr_array_add (secrets, g_steal_pointer (&secret));
    }

  return secrets;
}

static void
judge_thread (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "keyrings", NULL);

  g_task_return_int (task, (gssize) rp_keyring_file_judge (folder, task_data));
}

static void
judged_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Question *question = g_task_get_task_data (task);
  RpSecretServiceKeyring *self = g_task_get_source_object (task);
  gssize protection = g_task_propagate_int (G_TASK (result), NULL);

  if (protection == RP_KEYRING_PROTECTION_PASSWORD || protection == RP_KEYRING_PROTECTION_NONE)
    self->protection = (RpKeyringProtection) protection;
  rp_keyring_return_lookup (task, question->outcome, g_steal_pointer (&question->secrets));
}

/* Sees how the keyring lies on the disk before the lookup ends. */
static void
judge (GTask    *task,
       Question *question)
{
  g_autoptr(GTask) judging = g_task_new (NULL, NULL, judged_cb, g_object_ref (task));

  g_task_set_task_data (judging, g_strdup (question->collection), g_free);
  g_task_run_in_thread (judging, judge_thread);
}

static void
searched_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Question *question = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autolist(SecretItem) items = NULL;
  g_autolist(SecretCollection) locked = NULL;
  gboolean all_readable;

  items = secret_service_search_finish (SECRET_SERVICE (object), result, &error);
  if (error != NULL)
    {
      fail (g_steal_pointer (&task), g_steal_pointer (&error));
      return;
    }

  question->secrets = readable_secrets (items, &all_readable);
  locked = locked_collections (question->service);
  if (locked != NULL || !all_readable)
    question->outcome = RP_KEYRING_LOCKED;
  else
    question->outcome = items != NULL ? RP_KEYRING_FOUND : RP_KEYRING_ABSENT;
  if (items != NULL)
    question->collection =
      rp_keyring_file_name_from_path (g_dbus_proxy_get_object_path (items->data));

  if (question->collection != NULL)
    judge (task, question);
  else
    rp_keyring_return_lookup (task, question->outcome, g_steal_pointer (&question->secrets));
}

static void
search (GTask    *task,
        Question *question)
{
  secret_service_search (question->service, &schema, question->attributes,
                         SECRET_SEARCH_ALL | SECRET_SEARCH_LOAD_SECRETS,
                         question->cancellable, searched_cb, task);
}

static void
rp_secret_service_keyring_lookup_async (RpKeyring           *keyring,
                                        const char          *vault_id,
                                        const char          *slot_id,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  ask (g_task_new (keyring, cancellable, callback, user_data), ANSWER_SECONDS,
       vault_id, slot_id, NULL, search);
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
    fail (g_steal_pointer (&task), error);
}

static void
store (GTask    *task,
       Question *question)
{
  secret_service_store (question->service, &schema, question->attributes,
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
  ask (g_task_new (keyring, cancellable, callback, user_data), PERSON_SECONDS,
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
      secret_service_disconnect ();
    }
  if (error != NULL)
    fail (g_steal_pointer (&task), error);
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
  Question *question = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autolist(SecretItem) items = NULL;
  g_autolist(GDBusProxy) locked = NULL;

  items = secret_service_search_finish (SECRET_SERVICE (object), result, &error);
  if (error != NULL)
    {
      fail (g_steal_pointer (&task), g_steal_pointer (&error));
      return;
    }

  for (GList *l = items; l != NULL; l = l->next)
    if (secret_item_get_locked (l->data))
      locked = g_list_prepend (locked, g_object_ref (l->data));
  if (locked == NULL)
    locked = locked_collections (question->service);

  if (locked == NULL)
    g_task_return_boolean (task, TRUE);
  else
    rp_secret_service_unlock_async (question->service, locked, question->cancellable, unlocked_cb,
                                    g_steal_pointer (&task));
}

static void
search_locked (GTask    *task,
               Question *question)
{
  secret_service_search (question->service, &schema, question->attributes, SECRET_SEARCH_ALL,
                         question->cancellable, searched_locked_cb, task);
}

static void
rp_secret_service_keyring_unlock_async (RpKeyring           *keyring,
                                        const char          *vault_id,
                                        const char          *slot_id,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  ask (g_task_new (keyring, cancellable, callback, user_data), PERSON_SECONDS,
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
    fail (g_steal_pointer (&task), g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

static void
clear (GTask    *task,
       Question *question)
{
  secret_service_clear (question->service, &schema, question->attributes,
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
  ask (g_task_new (keyring, cancellable, callback, user_data), ANSWER_SECONDS,
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
rp_secret_service_keyring_class_init (RpSecretServiceKeyringClass *klass)
{
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
