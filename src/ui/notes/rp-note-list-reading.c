/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-note-list-private.h"

#include "rp-date.h"
#include "rp-error.h"
#include "rp-store-notes.h"
#include "rp-text.h"

/* How the list of notes is read, put in order and searched; none of it in the main thread. */

#define MOST_FOUND 1000

typedef struct
{
  RpNotesFacts   *facts;
  RpNoteGrouping  grouping;
  guint32         today;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  rp_notes_facts_unref (order->facts);
  g_free (order);
}

static void
free_groups (gpointer groups)
{
  rp_note_groups_unref (groups);
}

static void
order_thread (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  const Order *order = task_data;

  g_task_return_pointer (task, rp_note_groups_new (order->facts, order->grouping, order->today),
                         free_groups);
}

static void
finish (RpNoteList *self)
{
  self->reading = FALSE;
  if (self->again)
    rp_note_list_read (self);
}

static void
ordered_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  RpNoteList *self = RP_NOTE_LIST (source);
  const Order *order = g_task_get_task_data (G_TASK (result));
  g_autoptr(RpNoteGroups) groups = g_task_propagate_pointer (G_TASK (result), NULL);

  if (groups == NULL)
    return;

  /* Another order was asked for meanwhile, or more was read. */
  if (order->grouping == self->grouping && order->facts == self->facts)
    {
      g_clear_pointer (&self->groups, rp_note_groups_unref);
      self->groups = g_steal_pointer (&groups);
      if (self->found != NULL)
        rp_note_list_find (self);
      else
        rp_note_list_show_rows (self);
    }
}

/**
 * rp_note_list_order:
 * @self: a list
 *
 * Puts what was read in order, as soon as it was.
 */
void
rp_note_list_order (RpNoteList *self)
{
  g_autoptr(GTask) task = NULL;
  Order *order;

  if (self->facts == NULL)
    return;

  order = g_new0 (Order, 1);
  order->facts = rp_notes_facts_ref (self->facts);
  order->grouping = self->grouping;
  order->today = self->today;
  task = g_task_new (self, self->cancellable, ordered_cb, NULL);
  g_task_set_source_tag (task, rp_note_list_order);
  g_task_set_task_data (task, order, order_free);
  g_task_run_in_thread (task, order_thread);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(RpNoteList) self = user_data;
  g_autoptr(GError) error = NULL;
  RpNotesFacts *facts = rp_store_notes_finish (RP_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (facts == NULL)
    {
      /* Who shows the list sees the lock as well. */
      if (!g_error_matches (error, RP_ERROR, RP_ERROR_LOCKED))
        gtk_widget_activate_action (GTK_WIDGET (self), "win.error", "s", error->message);
      finish (self);
      return;
    }

  g_clear_pointer (&self->facts, rp_notes_facts_unref);
  self->facts = facts;
  rp_note_list_order (self);
  finish (self);
}

/**
 * rp_note_list_read:
 * @self: a list
 *
 * Reads all notes; once more when that is asked for while it reads.
 */
void
rp_note_list_read (RpNoteList *self)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();

  self->again = self->reading;
  if (self->reading)
    return;

  self->reading = TRUE;
  self->today = rp_time_day (g_get_real_time () / G_USEC_PER_SEC, zone);
  rp_store_notes_async (self->store, zone, self->cancellable, read_cb, g_object_ref (self));
}

/* They come while the search goes on; what was found before stays until there is something new. */
static void
hits_cb (RpStore   *store,
         GPtrArray *hits,
         gpointer   user_data)
{
  RpNoteList *self = user_data;
  GHashTable *found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  if (!self->first_hits && self->found != NULL)
    {
      GHashTableIter iter;
      gpointer id, snippet;

      g_hash_table_iter_init (&iter, self->found);
      while (g_hash_table_iter_next (&iter, &id, &snippet))
        g_hash_table_insert (found, g_strdup (id), g_strdup (snippet));
    }
  for (guint i = 0; i < hits->len; i++)
    {
      RpSearchHit *hit = hits->pdata[i];

      if (hit->type == RP_TYPE_NOTE)
        g_hash_table_insert (found, g_steal_pointer (&hit->id), g_steal_pointer (&hit->snippet));
    }
  g_ptr_array_unref (hits);

  self->first_hits = FALSE;
  g_clear_pointer (&self->found, g_hash_table_unref);
  self->found = found;
  rp_note_list_show_rows (self);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(RpNoteList) self = user_data;
  g_autoptr(GError) error = NULL;
  GPtrArray *hits = rp_store_search_finish (RP_STORE (source), result, &error);

  if (hits == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.error", "s", error->message);
  else if (hits != NULL && (hits->len > 0 || self->first_hits))
    hits_cb (RP_STORE (source), hits, self);
  else
    g_clear_pointer (&hits, g_ptr_array_unref);
}

/**
 * rp_note_list_find:
 * @self: a list
 *
 * Looks for what is typed now; the search before it is given up.
 */
void
rp_note_list_find (RpNoteList *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
  if (rp_text_is_blank (typed))
    {
      g_clear_pointer (&self->found, g_hash_table_unref);
      rp_note_list_show_rows (self);
      return;
    }

  self->search = g_cancellable_new ();
  self->first_hits = TRUE;
  rp_store_search_stream_async (self->store, typed, RP_SEARCH_SEALED, MOST_FOUND, hits_cb,
                                self->search, found_cb, g_object_ref (self));
}
