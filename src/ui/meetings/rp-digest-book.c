/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-digest-book.h"

#include "rp-advice.h"

/**
 * RpDigestBook:
 *
 * Digests of the meetings that are shown, read one after the other so that
 * what the user does meanwhile does not wait, and read again after a change.
 * A digest that nobody holds any more is forgotten.
 */
struct _RpDigestBook
{
  GObject       parent_instance;

  RpStore      *store;
  GHashTable   *digests;     /* UUID → GWeakRef */
  GQueue        wanted;      /* (element-type RpDigest): to be read */
  RpDigest     *reading;     /* (nullable): the one on its way */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (RpDigestBook, rp_digest_book, G_TYPE_OBJECT)

/* What the facts of a meeting tell its digest. */
typedef struct
{
  RpMeetingFacts *facts;     /* (nullable): until they were read */
  gboolean        checked;   /* whether readiness is wanted */
  RpPerson       *person;    /* (nullable) */
  RpVenue        *venue;     /* (nullable) */
  RpCheckReport  *report;    /* (nullable) */
} Told;

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static RpDigest *
find_digest (RpDigestBook *self,
             const char   *meeting)
{
  GWeakRef *ref = g_hash_table_lookup (self->digests, meeting);

  return ref != NULL ? g_weak_ref_get (ref) : NULL;
}

static void
told_free (gpointer data)
{
  Told *told = data;

  g_clear_pointer (&told->facts, rp_meeting_facts_free);
  g_clear_object (&told->person);
  g_clear_object (&told->venue);
  g_clear_pointer (&told->report, rp_check_report_free);
  g_free (told);
}

/* The facts of a big library are many: they are given back here, too. */
static void
tell_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Told *told = task_data;
  g_autoptr(RpMeetingFacts) facts = g_steal_pointer (&told->facts);

  g_set_object (&told->person, facts->person);
  g_set_object (&told->venue, facts->venue);
  if (told->checked)
    told->report = rp_check_meeting (facts);
  g_task_return_boolean (task, TRUE);
}

static void
facts_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  Told *told = g_task_get_task_data (task);

  told->facts = rp_store_meeting_facts_finish (RP_STORE (source), result, &error);
  if (told->facts != NULL)
    g_task_run_in_thread (task, tell_thread);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
begin_reading (RpDigestBook        *self,
               RpDigest            *digest,
               GAsyncReadyCallback  callback)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  GTask *task = g_task_new (self, self->cancellable, callback, NULL);
  Told *told = g_new0 (Told, 1);

  told->checked = digest->checked;
  g_task_set_task_data (task, told, told_free);
  self->reading = g_object_ref (digest);
  digest->waiting = FALSE;
  rp_store_meeting_facts_async (self->store, digest->meeting, g_get_real_time () / G_USEC_PER_SEC,
                                zone, self->cancellable, facts_cb, task);
}

static void
show (RpDigest   *digest,
      const Told *told)
{
  const RpCheckReport *report = told->report;

  rp_digest_set_names (digest, told->person != NULL ? told->person->name : NULL,
                       told->venue != NULL ? told->venue->name : NULL);
  if (report != NULL)
    rp_digest_set_holding (digest, report->holds, report->applicable,
                           report->applicable - report->holds - report->hints);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  RpDigestBook *self = RP_DIGEST_BOOK (source);
  g_autoptr(RpDigest) digest = g_steal_pointer (&self->reading);
  g_autoptr(RpDigest) next = NULL;

  /* A meeting that is gone meanwhile leaves the list by itself. */
  if (g_task_propagate_boolean (G_TASK (result), NULL))
    show (digest, g_task_get_task_data (G_TASK (result)));
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  next = g_queue_pop_head (&self->wanted);
  if (next != NULL)
    begin_reading (self, next, read_cb);
}

static void
want (RpDigestBook *self,
      RpDigest     *digest)
{
  if (g_queue_find (&self->wanted, digest) != NULL)
    return;

  if (self->reading != NULL)
    g_queue_push_tail (&self->wanted, g_object_ref (digest));
  else
    begin_reading (self, digest, read_cb);
}

static void
changed_cb (RpDigestBook *self,
            RpChanges    *changes)
{
  GHashTableIter iter;
  gpointer ref;

  g_hash_table_iter_init (&iter, self->digests);
  while (g_hash_table_iter_next (&iter, NULL, &ref))
    {
      g_autoptr(RpDigest) digest = g_weak_ref_get (ref);

      if (digest == NULL)
        g_hash_table_iter_remove (&iter);
      else if (digest->checked || rp_changes_touch (changes, RP_TYPE_PERSON)
               || rp_changes_touch (changes, RP_TYPE_VENUE)
               || rp_changes_touch (changes, RP_TYPE_MEETING))
        want (self, digest);
    }
}

static void
rp_digest_book_dispose (GObject *object)
{
  RpDigestBook *self = RP_DIGEST_BOOK (object);

  rp_digest_book_stop (self);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_digest_book_parent_class)->dispose (object);
}

static void
rp_digest_book_finalize (GObject *object)
{
  RpDigestBook *self = RP_DIGEST_BOOK (object);

  g_hash_table_unref (self->digests);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (rp_digest_book_parent_class)->finalize (object);
}

static void
rp_digest_book_class_init (RpDigestBookClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_digest_book_dispose;
  G_OBJECT_CLASS (klass)->finalize = rp_digest_book_finalize;
}

static void
rp_digest_book_init (RpDigestBook *self)
{
  self->digests = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, weak_ref_free);
  self->cancellable = g_cancellable_new ();
  g_queue_init (&self->wanted);
}

/**
 * rp_digest_book_new:
 * @store: what to read from
 *
 * Returns: (transfer full): an empty book
 */
RpDigestBook *
rp_digest_book_new (RpStore *store)
{
  RpDigestBook *self = g_object_new (RP_TYPE_DIGEST_BOOK, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * rp_digest_book_lookup:
 * @self: a book
 * @meeting: a meeting
 * @checked: whether its readiness is shown, too
 *
 * Returns: (transfer full): its digest, which is filled in soon
 */
RpDigest *
rp_digest_book_lookup (RpDigestBook *self,
                       RpMeeting    *meeting,
                       gboolean      checked)
{
  const char *id = rp_record_get_id (meeting);
  RpDigest *digest;
  GWeakRef *ref;

  g_return_val_if_fail (RP_IS_DIGEST_BOOK (self), NULL);

  digest = find_digest (self, id);
  if (digest == NULL)
    {
      digest = rp_digest_new (id);
      ref = g_new0 (GWeakRef, 1);
      g_weak_ref_init (ref, digest);
      g_hash_table_insert (self->digests, g_strdup (id), ref);
      digest->checked = checked;
      want (self, digest);
    }
  else if (checked && !digest->checked)
    {
      digest->checked = TRUE;
      want (self, digest);
    }

  return digest;
}

/**
 * rp_digest_book_stop:
 * @self: a book
 *
 * Reads nothing any more.
 */
void
rp_digest_book_stop (RpDigestBook *self)
{
  g_return_if_fail (RP_IS_DIGEST_BOOK (self));

  g_cancellable_cancel (self->cancellable);
  g_queue_clear_full (&self->wanted, g_object_unref);
}
