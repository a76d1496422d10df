/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-today-reader.h"

#include "rp-advice.h"
#include "rp-date.h"
#include "rp-store-places.h"

/* How long changes are waited for after one, so that a flood of them is read once */
#define SETTLE_MS 40
/* How often is looked whether the day, or what is soon, is another */
#define LOOK_MS       (60 * 1000)
#define STALE_SECONDS (15 * 60)

/**
 * RpTodayReader:
 *
 * Reads what Today rests on, checks the plans it shows, and composes it, away
 * from the main thread; again whenever the library or the day has changed.
 *
 * Signal "composed": there is another Today. Signal "failed" (#GError): it
 * could not be read; what was composed before stays.
 */
struct _RpTodayReader
{
  GObject        parent_instance;

  RpStore       *store;
  GCancellable  *cancellable;   /* of what is read now */
  guint          settling;      /* source */
  guint          looking;       /* source */
  GPtrArray     *plans;         /* (nullable): of RpMeetingFacts, while they are read */
  guint          pending;       /* plans on their way */
  RpTodayFacts  *reading;       /* (nullable): with whom they are composed */
  RpTodayFacts  *facts;         /* (nullable): of @today */
  RpToday       *today;         /* (nullable) */
};

G_DEFINE_FINAL_TYPE (RpTodayReader, rp_today_reader, G_TYPE_OBJECT)

enum {
  COMPOSED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What a thread composes, from facts that nobody else sees meanwhile. */
typedef struct
{
  RpTodayFacts *facts;
  GPtrArray    *plans;   /* of RpMeetingFacts */
} Composing;

static void
composing_free (Composing *composing)
{
  g_clear_pointer (&composing->facts, rp_today_facts_free);
  g_ptr_array_unref (composing->plans);
  g_free (composing);
}

static void
free_today (gpointer today)
{
  rp_today_free (today);
}

static void
free_plan (gpointer facts)
{
  rp_meeting_facts_free (facts);
}

static void
compose (GTask        *task,
         gpointer      source,
         gpointer      data,
         GCancellable *cancellable)
{
  Composing *composing = data;

  for (guint i = 0; i < composing->plans->len; i++)
    {
      const RpMeetingFacts *plan = composing->plans->pdata[i];

      g_hash_table_replace (composing->facts->reports,
                            g_strdup (rp_record_get_id (plan->meeting)), rp_check_meeting (plan));
    }
  /* With a big library this takes longer than a frame, so it is done here. */
  g_ptr_array_set_size (composing->plans, 0);

  g_task_return_pointer (task, rp_today_compose (composing->facts), free_today);
}

static void
composed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  RpTodayReader *self = RP_TODAY_READER (source);
  Composing *composing = g_task_get_task_data (G_TASK (result));
  RpToday *today = g_task_propagate_pointer (G_TASK (result), NULL);

  if (today == NULL)
    return;

  g_clear_pointer (&self->today, rp_today_free);
  g_clear_pointer (&self->facts, rp_today_facts_free);
  self->today = today;
  self->facts = g_steal_pointer (&composing->facts);
  g_signal_emit (self, signals[COMPOSED], 0);
}

static void
start_composing (RpTodayReader *self)
{
  g_autoptr(GTask) task = g_task_new (self, self->cancellable, composed_cb, NULL);
  Composing *composing = g_new0 (Composing, 1);

  composing->facts = g_steal_pointer (&self->reading);
  composing->plans = g_steal_pointer (&self->plans);
  g_task_set_task_data (task, composing, (GDestroyNotify) composing_free);
  g_task_run_in_thread (task, compose);
}

static void
plan_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(RpTodayReader) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(RpMeetingFacts) plan = rp_store_meeting_facts_finish (RP_STORE (source), result,
                                                                  &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* One that is gone meanwhile is read about at the next change. */
  if (plan != NULL)
    g_ptr_array_add (self->plans, g_steal_pointer (&plan));
  if (--self->pending == 0)
    start_composing (self);
}

static void
read_plans (RpTodayReader *self)
{
  const RpTodayFacts *facts = self->reading;

  for (guint i = 0; i < facts->meetings->len && self->pending <= RP_TODAY_MAX_ITEMS; i++)
    {
      RpMeeting *meeting = facts->meetings->pdata[i];

      if (meeting->starts < facts->now)
        continue;

      self->pending++;
      rp_store_meeting_facts_async (self->store, rp_record_get_id (meeting), facts->now,
                                    facts->zone, self->cancellable, plan_read_cb,
                                    g_object_ref (self));
    }

  if (self->pending == 0)
    start_composing (self);
}

static void
facts_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(RpTodayReader) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(RpTodayFacts) facts = rp_store_today_facts_finish (RP_STORE (source), result, &error);

  if (facts == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }

  self->reading = g_steal_pointer (&facts);
  self->plans = g_ptr_array_new_with_free_func (free_plan);
  read_plans (self);
}

static void
forget_reading (RpTodayReader *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_pointer (&self->reading, rp_today_facts_free);
  self->pending = 0;
}

static void
read_facts (RpTodayReader *self)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();

  forget_reading (self);
  self->cancellable = g_cancellable_new ();
  rp_store_today_facts_async (self->store, rp_store_get_now (self->store), zone,
                              self->cancellable, facts_read_cb, g_object_ref (self));
}

static gboolean
settled_cb (gpointer user_data)
{
  RpTodayReader *self = user_data;

  self->settling = 0;
  read_facts (self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (RpTodayReader *self)
{
  if (self->settling == 0)
    self->settling = g_timeout_add (SETTLE_MS, settled_cb, self);
}

static gboolean
look_cb (gpointer user_data)
{
  rp_today_reader_look (user_data);

  return G_SOURCE_CONTINUE;
}

static void
rp_today_reader_dispose (GObject *object)
{
  RpTodayReader *self = RP_TODAY_READER (object);

  forget_reading (self);
  g_clear_handle_id (&self->settling, g_source_remove);
  g_clear_handle_id (&self->looking, g_source_remove);
  g_clear_pointer (&self->today, rp_today_free);
  g_clear_pointer (&self->facts, rp_today_facts_free);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_today_reader_parent_class)->dispose (object);
}

static void
rp_today_reader_class_init (RpTodayReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_today_reader_dispose;

  signals[COMPOSED] = g_signal_new ("composed", RP_TYPE_TODAY_READER, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", RP_TYPE_TODAY_READER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
rp_today_reader_init (RpTodayReader *self)
{
}

/**
 * rp_today_reader_new:
 * @store: the library
 *
 * Returns: (transfer full): a reader that has begun to read
 */
RpTodayReader *
rp_today_reader_new (RpStore *store)
{
  RpTodayReader *self = g_object_new (RP_TYPE_TODAY_READER, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  rp_today_reader_look_every (self, LOOK_MS);
  read_facts (self);

  return self;
}

/**
 * rp_today_reader_look_every:
 * @self: a reader
 * @milliseconds: how often it looks by itself; a minute until this is called
 */
void
rp_today_reader_look_every (RpTodayReader *self,
                            guint          milliseconds)
{
  g_return_if_fail (RP_IS_TODAY_READER (self));

  g_clear_handle_id (&self->looking, g_source_remove);
  self->looking = g_timeout_add (milliseconds, look_cb, self);
}

/**
 * rp_today_reader_look:
 * @self: a reader
 *
 * Reads again if what was composed is of another day, or too old to say what is
 * soon. The reader looks by itself; after a sleep that may be too late.
 */
void
rp_today_reader_look (RpTodayReader *self)
{
  gint64 now;

  g_return_if_fail (RP_IS_TODAY_READER (self));

  now = rp_store_get_now (self->store);
  if (self->facts != NULL &&
      (ABS (now - self->facts->now) >= STALE_SECONDS ||
       rp_time_day (now, self->facts->zone) != rp_time_day (self->facts->now, self->facts->zone)))
    changed_cb (self);
}

/**
 * rp_today_reader_get_today:
 * @self: a reader
 *
 * Returns: (transfer none) (nullable): what was composed last
 */
const RpToday *
rp_today_reader_get_today (RpTodayReader *self)
{
  g_return_val_if_fail (RP_IS_TODAY_READER (self), NULL);

  return self->today;
}

/**
 * rp_today_reader_get_facts:
 * @self: a reader
 *
 * Returns: (transfer none) (nullable): what it was composed of
 */
const RpTodayFacts *
rp_today_reader_get_facts (RpTodayReader *self)
{
  g_return_val_if_fail (RP_IS_TODAY_READER (self), NULL);

  return self->facts;
}
