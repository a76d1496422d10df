/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-duplicates.h"

#include "rp-free-later.h"
#include "rp-model.h"
#include "rp-text.h"

/* Who may be there twice: people with the same e-mail address, or the same name. */

typedef struct
{
  char      *person;   /* (nullable): only whoever may be this one */
  GPtrArray *people;
  GPtrArray *contacts;
} Reading;

static void
reading_really_free (gpointer data)
{
  Reading *reading = data;

  g_free (reading->person);
  g_clear_pointer (&reading->people, g_ptr_array_unref);
  g_clear_pointer (&reading->contacts, g_ptr_array_unref);
  g_free (reading);
}

/* All people are in it. */
static void
reading_free (Reading *reading)
{
  rp_free_later (reading, reading_really_free);
}

void
rp_duplicate_free (RpDuplicate *duplicate)
{
  g_clear_object (&duplicate->first);
  g_clear_object (&duplicate->second);
  g_free (duplicate);
}

static gboolean
is_there (GPtrArray *found,
          RpPerson  *first,
          RpPerson  *second)
{
  for (guint i = 0; i < found->len; i++)
    {
      const RpDuplicate *duplicate = found->pdata[i];

      if ((duplicate->first == first && duplicate->second == second)
          || (duplicate->first == second && duplicate->second == first))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_about (RpPerson   *person,
          const char *id)
{
  return g_str_equal (rp_record_get_id (person), id);
}

/* Whoever has @key already may be the same person. */
static void
compare_by_key (GPtrArray  *found,
                GHashTable *by_key,
                char       *key,
                RpPerson   *person,
                const char *wanted,
                gboolean    same_email)
{
  RpPerson *other = g_hash_table_lookup (by_key, key);
  RpDuplicate *duplicate;

  if (other == NULL)
    {
      g_hash_table_insert (by_key, key, person);
      return;
    }

  g_free (key);
  if (other == person || is_there (found, other, person)
      || (wanted != NULL && !is_about (person, wanted) && !is_about (other, wanted)))
    return;

  duplicate = g_new0 (RpDuplicate, 1);
  duplicate->first = g_object_ref (other);
  duplicate->second = g_object_ref (person);
  duplicate->same_email = same_email;
  g_ptr_array_add (found, duplicate);
}

/**
 * rp_duplicates_find:
 * @people: (element-type RpPerson): the oldest first
 * @contacts: (element-type RpContact): how to reach them
 * @person: (nullable): a UUID, to find only who may be that one
 *
 * Returns: (transfer full) (element-type RpDuplicate): those with the same
 *   e-mail address first
 */
GPtrArray *
rp_duplicates_find (GPtrArray  *people,
                    GPtrArray  *contacts,
                    const char *person)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_duplicate_free);
  g_autoptr(GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) by_email = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < people->len; i++)
    g_hash_table_insert (by_id, (gpointer) rp_record_get_id (people->pdata[i]), people->pdata[i]);

  for (guint i = 0; i < contacts->len; i++)
    {
      RpContact *contact = contacts->pdata[i];
      RpPerson *owner = g_hash_table_lookup (by_id, contact->person);

      if (contact->type == RP_CONTACT_EMAIL && owner != NULL)
        compare_by_key (found, by_email, rp_text_fold (contact->value), owner, person, TRUE);
    }
  for (guint i = 0; i < people->len; i++)
    compare_by_key (found, by_name, rp_text_fold (((RpPerson *) people->pdata[i])->name),
                    people->pdata[i], person, FALSE);

  return found;
}

static void
find (GTask        *task,
      gpointer      source,
      gpointer      task_data,
      GCancellable *cancellable)
{
  const Reading *reading = task_data;

  g_task_return_pointer (task, rp_duplicates_find (reading->people, reading->contacts,
                                                   reading->person),
                         (GDestroyNotify) g_ptr_array_unref);
}

static void
contacts_read_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Reading *reading = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;

  reading->contacts = rp_store_list_finish (RP_STORE (source), result, &error);
  if (reading->contacts == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_run_in_thread (task, find);
}

static void
people_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Reading *reading = g_task_get_task_data (task);
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_CONTACT);
  g_autoptr(GError) error = NULL;
  GCancellable *cancellable = g_task_get_cancellable (task);

  reading->people = rp_store_list_finish (RP_STORE (source), result, &error);
  if (reading->people == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  rp_query_match (query, "type", "email");
  rp_store_list_async (RP_STORE (source), query, cancellable, contacts_read_cb,
                       g_steal_pointer (&task));
}

/**
 * rp_duplicates_read_async:
 * @store: the library
 * @person: (nullable): a UUID, to find only who may be that one
 *
 * Looks for people who may be there twice.
 */
void
rp_duplicates_read_async (RpStore             *store,
                          const char          *person,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_PERSON);
  Reading *reading = g_new0 (Reading, 1);
  GTask *task;

  g_return_if_fail (RP_IS_STORE (store));

  reading->person = g_strdup (person);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, rp_duplicates_read_async);
  g_task_set_task_data (task, reading, (GDestroyNotify) reading_free);
  rp_query_order (query, "created", FALSE);
  rp_store_list_async (store, query, cancellable, people_read_cb, task);
}

/**
 * rp_duplicates_read_finish:
 *
 * Returns: (transfer full) (element-type RpDuplicate): who may be there twice
 */
GPtrArray *
rp_duplicates_read_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
