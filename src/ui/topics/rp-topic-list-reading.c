/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-topic-list-private.h"

#include "rp-store-places.h"

/* How the catalogue is read: what the store hands out is counted in a thread, and the list then
 * changes only where it differs. */

static void
merge_entries (RpTopicList *self,
               GPtrArray   *read)
{
  GListModel *model = G_LIST_MODEL (self->entries);
  guint position = 0;
  guint next = 0;

  self->updating = TRUE;
  while (next < read->len || position < g_list_model_get_n_items (model))
    {
      g_autoptr(RpTopicEntry) shown = g_list_model_get_item (model, position);
      RpTopicEntry *entry = next < read->len ? read->pdata[next] : NULL;
      int order;

      if (shown == NULL)
        {
          g_list_store_splice (self->entries, position, 0, read->pdata + next, read->len - next);
          break;
        }

      order = entry != NULL ? g_strcmp0 (rp_topic_entry_get_id (shown),
                                         rp_topic_entry_get_id (entry))
                            : -1;
      if (order < 0)
        {
          g_list_store_remove (self->entries, position);
          continue;
        }
      if (order > 0)
        g_list_store_insert (self->entries, position, entry);
      else
        rp_topic_entry_take (shown, entry);
      position++;
      next++;
    }
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  self->updating = FALSE;
}

static void
count_thread (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  g_task_return_pointer (task, rp_topic_entries_new (task_data),
                         (GDestroyNotify) g_ptr_array_unref);
}

static void
finish (RpTopicList *self)
{
  self->reading = FALSE;
  if (self->again)
    rp_topic_list_read (self);
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  RpTopicList *self = RP_TOPIC_LIST (source);
  g_autoptr(GPtrArray) entries = g_task_propagate_pointer (G_TASK (result), NULL);

  if (entries == NULL)
    return;

  self->loaded = TRUE;
  merge_entries (self, entries);
  rp_topic_list_rows_changed (self);
  finish (self);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(RpTopicList) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GTask) task = NULL;
  RpCatalogueFacts *facts = rp_store_catalogue_finish (RP_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (facts == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.error", "s", error->message);
      finish (self);
      return;
    }

  task = g_task_new (self, self->cancellable, counted_cb, NULL);
  g_task_set_source_tag (task, read_cb);
  g_task_set_task_data (task, facts, (GDestroyNotify) rp_catalogue_facts_free);
  g_task_run_in_thread (task, count_thread);
}

/**
 * rp_topic_list_read:
 * @self: a list with a store
 *
 * Reads all topics; once more when that is asked for while it reads.
 */
void
rp_topic_list_read (RpTopicList *self)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();

  self->again = self->reading;
  if (self->reading)
    return;

  self->reading = TRUE;
  rp_store_catalogue_async (self->store, g_get_real_time () / G_USEC_PER_SEC, zone,
                            self->cancellable, read_cb, g_object_ref (self));
}
