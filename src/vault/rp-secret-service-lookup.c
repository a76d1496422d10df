/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-secret-service-keyring-private.h"

#include "rp-keyring-file.h"
#include "rp-secret-text.h"

/* secret_password_lookup() answers "none", "locked" and "prompt declined" alike with
 * silence. And a keyring that was not unlocked since login finds an item by its own
 * attributes but not by the name of its schema. So: search without that name, and
 * believe "none" only when every collection is unlocked. */

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
  RpKeyringQuestion *question = g_task_get_task_data (task);
  RpSecretServiceKeyring *self = g_task_get_source_object (task);
  gssize protection = g_task_propagate_int (G_TASK (result), NULL);

  if (protection == RP_KEYRING_PROTECTION_PASSWORD || protection == RP_KEYRING_PROTECTION_NONE)
    self->protection = (RpKeyringProtection) protection;
  rp_keyring_return_lookup (task, question->outcome, g_steal_pointer (&question->secrets));
}

/* Sees how the keyring lies on the disk before the lookup ends. */
static void
judge (GTask             *task,
       RpKeyringQuestion *question)
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
  RpKeyringQuestion *question = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autolist(SecretItem) items = NULL;
  g_autolist(SecretCollection) locked = NULL;
  gboolean all_readable;

  items = secret_service_search_finish (SECRET_SERVICE (object), result, &error);
  if (error != NULL)
    {
      rp_keyring_fail (g_steal_pointer (&task), g_steal_pointer (&error));
      return;
    }

  question->secrets = readable_secrets (items, &all_readable);
  locked = rp_keyring_locked_collections (question->service);
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

/* Goes on with what is asked, once the service is open. */
void
rp_secret_service_lookup (GTask             *task,
                          RpKeyringQuestion *question)
{
  secret_service_search (question->service, &rp_vault_key_schema, question->attributes,
                         SECRET_SEARCH_ALL | SECRET_SEARCH_LOAD_SECRETS,
                         question->cancellable, searched_cb, task);
}
