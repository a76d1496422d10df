/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-person-page-private.h"

#include "rp-error.h"
#include "rp-store-places.h"

/* What a person's page reads: first the facts and the advice on them, which are shown; then the
 * notes, when they can be read, and how ready the next conversation is. Advice is taken in
 * threads. */

typedef struct
{
  RpPersonDigest *digest;
  GPtrArray      *notes;
} NotesTask;

static void
notes_task_free (NotesTask *data)
{
  rp_person_digest_unref (data->digest);
  g_ptr_array_unref (data->notes);
  g_free (data);
}

/* A thread does not keep the page: it may go away, with its library, before the thread is done. */
static GWeakRef *
weak_page (RpPersonPage *self)
{
  GWeakRef *ref = g_new0 (GWeakRef, 1);

  g_weak_ref_init (ref, self);

  return ref;
}

static RpPersonPage *
take_page (GWeakRef *ref)
{
  RpPersonPage *self = g_weak_ref_get (ref);

  g_weak_ref_clear (ref);
  g_free (ref);

  return self;
}

static gint64
now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static void
tell_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  NotesTask *data = task_data;

  g_task_return_pointer (task, rp_history_tell (data->digest->facts, data->notes),
                         (GDestroyNotify) g_ptr_array_unref);
}

static void
told_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(RpPersonPage) self = take_page (user_data);
  NotesTask *data = g_task_get_task_data (G_TASK (result));
  g_autoptr(GPtrArray) events = g_task_propagate_pointer (G_TASK (result), NULL);

  /* A lock hides notes at once, also those on their way. */
  if (self != NULL && events != NULL && self->digest == data->digest
      && rp_vault_get_state (rp_store_get_vault (self->store)) == RP_VAULT_UNLOCKED)
    rp_person_page_view_set_events (self->view, data->digest, events);
}

static void
notes_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(RpPersonPage) self = user_data;
  g_autoptr(GPtrArray) notes = rp_store_list_finish (RP_STORE (source), result, NULL);
  g_autoptr(GTask) task = NULL;
  NotesTask *data;

  if (notes == NULL || self->digest == NULL || !self->digest->facts->unlocked)
    return;

  data = g_new0 (NotesTask, 1);
  data->digest = rp_person_digest_ref (self->digest);
  data->notes = g_steal_pointer (&notes);
  task = g_task_new (NULL, self->cancellable, told_cb, weak_page (self));
  g_task_set_source_tag (task, notes_cb);
  g_task_set_task_data (task, data, (GDestroyNotify) notes_task_free);
  g_task_run_in_thread (task, tell_thread);
}

static void
read_notes (RpPersonPage *self)
{
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_NOTE);

  rp_query_match (query, "person", self->person);
  rp_store_list_async (self->store, query, self->cancellable, notes_cb, g_object_ref (self));
}

static void
check_thread (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  g_task_return_pointer (task, rp_check_meeting (task_data),
                         (GDestroyNotify) rp_check_report_free);
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(RpPersonPage) self = take_page (user_data);
  g_autoptr(RpCheckReport) report = g_task_propagate_pointer (G_TASK (result), NULL);

  if (self != NULL && report != NULL && self->digest != NULL)
    rp_person_page_view_set_holding (self->view, report->holds, report->applicable,
                                     report->applicable - report->holds - report->hints);
}

static void
meeting_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(RpPersonPage) self = user_data;
  g_autoptr(GTask) task = NULL;
  RpMeetingFacts *facts = rp_store_meeting_facts_finish (RP_STORE (source), result, NULL);

  /* Without them the page shows no ring. */
  if (facts == NULL)
    return;

  task = g_task_new (NULL, self->cancellable, checked_cb, weak_page (self));
  g_task_set_source_tag (task, meeting_cb);
  g_task_set_task_data (task, facts, (GDestroyNotify) rp_meeting_facts_free);
  g_task_run_in_thread (task, check_thread);
}

static void
read_meeting (RpPersonPage *self,
              RpMeeting    *meeting)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();

  rp_store_meeting_facts_async (self->store, rp_record_get_id (meeting), now (), zone,
                                self->cancellable, meeting_cb, g_object_ref (self));
}

static void
digest_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  g_task_return_pointer (task, rp_person_digest_new (g_steal_pointer ((gpointer *) task_data)),
                         (GDestroyNotify) rp_person_digest_unref);
}

static void
facts_box_free (RpPersonFacts **box)
{
  g_clear_pointer (box, rp_person_facts_free);
  g_free (box);
}

static void
digest_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(RpPersonPage) self = take_page (user_data);
  g_autoptr(RpPersonDigest) digest = g_task_propagate_pointer (G_TASK (result), NULL);

  if (self == NULL || digest == NULL)
    return;

  self->reading = FALSE;
  rp_person_page_take_digest (self, digest);
  if (self->stale)
    {
      rp_person_page_read (self);
      return;
    }

  if (digest->facts->unlocked)
    read_notes (self);
  if (digest->facts->entry->next != NULL)
    read_meeting (self, digest->facts->entry->next);
}

static void
facts_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(RpPersonPage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GTask) task = NULL;
  RpPersonFacts *facts = rp_store_person_facts_finish (RP_STORE (source), result, &error);
  RpPersonFacts **box;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->person == NULL)
    {
      g_clear_pointer (&facts, rp_person_facts_free);
      return;
    }
  if (g_error_matches (error, RP_ERROR, RP_ERROR_NOT_FOUND))
    {
      rp_person_page_be_gone (self);
      return;
    }
  if (facts == NULL)
    {
      self->reading = FALSE;
      rp_person_page_show_error (self, error);
      return;
    }

  box = g_new (RpPersonFacts *, 1);
  *box = facts;
  task = g_task_new (NULL, self->cancellable, digest_cb, weak_page (self));
  g_task_set_source_tag (task, facts_cb);
  g_task_set_task_data (task, box, (GDestroyNotify) facts_box_free);
  g_task_run_in_thread (task, digest_thread);
}

/* What a page never shows: it need not be read again for it. */
static gboolean
concerns (RpPersonPage   *self,
          const RpChange *change)
{
  GType type = change->type;

  if (type == RP_TYPE_SNOOZE || type == RP_TYPE_CARD || type == RP_TYPE_EVENT
      || type == RP_TYPE_COMPETITION)
    return FALSE;

  /* Anything new of these is mentioned by a record that is new as well. */
  if (type == RP_TYPE_PERSON || type == RP_TYPE_ORGANIZATION || type == RP_TYPE_COMMUNITY)
    return g_str_equal (change->id, self->person)
           || self->digest == NULL
           || rp_person_digest_find (self->digest, type, change->id) != NULL;

  return TRUE;
}

static void
changed_cb (RpPersonPage *self,
            RpChanges    *changes)
{
  gboolean concerned = changes->sealed;

  if (self->person == NULL)
    return;

  for (guint i = 0; i < changes->changes->len && !concerned; i++)
    concerned = concerns (self, changes->changes->pdata[i]);
  if (!concerned)
    return;

  /* However much changes while a page is read, it is read once more. */
  if (self->reading)
    self->stale = TRUE;
  else
    rp_person_page_read (self);
}

/**
 * rp_person_page_watch_store:
 * @self: a page
 *
 * Reads again whenever something changed that the page may show.
 */
void
rp_person_page_watch_store (RpPersonPage *self)
{
  g_signal_connect_object (self->store, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * rp_person_page_read:
 * @self: a page
 *
 * Reads whom it shows, instead of what is being read.
 */
void
rp_person_page_read (RpPersonPage *self)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->stale = FALSE;
  self->reading = self->person != NULL;
  if (self->person == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  rp_store_person_facts_async (self->store, self->person, now (), zone, self->cancellable,
                               facts_cb, g_object_ref (self));
}
