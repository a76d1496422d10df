/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-town-reader.h"

#include "rp-error.h"
#include "rp-store-town.h"

/* How long changes are waited for after one, so that a flood of them is read once */
#define SETTLE_MS 40

/**
 * RpTownReader:
 *
 * Reads whom I could see in a city or at an event, and finds out what to do
 * there, away from the main thread; again whenever the library has changed,
 * while somebody looks.
 *
 * Signal "read": there is something else. Signal "failed" (#GError): it could
 * not be read; what was read before stays. Signal "gone": the event is no more.
 */
struct _RpTownReader
{
  GObject       parent_instance;

  RpStore      *store;
  char         *city;          /* (nullable) */
  char         *event;         /* (nullable): UUID */
  guint32       from;
  guint32       to;
  gboolean      active;
  gboolean      stale;         /* has changed while nobody looked */
  GCancellable *cancellable;   /* of what is read now */
  guint         settling;      /* source */
  RpTown       *town;          /* (nullable) */
};

G_DEFINE_FINAL_TYPE (RpTownReader, rp_town_reader, G_TYPE_OBJECT)

enum {
  READ,
  FAILED,
  GONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clear_town (gpointer data)
{
  RpTown *town = data;

  g_ptr_array_unref (town->people);
  rp_town_facts_free (town->facts);
}

/**
 * rp_town_ref:
 * @self: what was read
 *
 * Returns: (transfer full): @self
 */
RpTown *
rp_town_ref (RpTown *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * rp_town_unref:
 * @self: (transfer full): what was read
 */
void
rp_town_unref (RpTown *self)
{
  g_atomic_rc_box_release_full (self, clear_town);
}

static void
free_facts (gpointer data)
{
  RpTownFacts **facts = data;

  g_clear_pointer (facts, rp_town_facts_free);
  g_free (facts);
}

static void
free_town (gpointer town)
{
  rp_town_unref (town);
}

static void
advise (GTask        *task,
        gpointer      source,
        gpointer      data,
        GCancellable *cancellable)
{
  RpTownFacts **facts = data;
  RpTown *town = g_atomic_rc_box_new0 (RpTown);

  town->people = rp_in_town (*facts);
  town->facts = g_steal_pointer (facts);
  g_task_return_pointer (task, town, free_town);
}

static void
advised_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(RpTownReader) self = user_data;
  RpTown *town = g_task_propagate_pointer (G_TASK (result), NULL);

  if (town == NULL)
    return;

  g_clear_pointer (&self->town, rp_town_unref);
  self->town = town;
  g_signal_emit (self, signals[READ], 0);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(RpTownReader) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GTask) task = NULL;
  RpTownFacts *facts = rp_store_town_finish (RP_STORE (source), result, &error);
  RpTownFacts **held;

  if (facts == NULL)
    {
      if (self->event != NULL && g_error_matches (error, RP_ERROR, RP_ERROR_NOT_FOUND))
        g_signal_emit (self, signals[GONE], 0);
      else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }

  held = g_new (RpTownFacts *, 1);
  *held = facts;
  /* Its thread may be the last to let go of a task, and must not be of us. */
  task = g_task_new (NULL, self->cancellable, advised_cb, g_object_ref (self));
  g_task_set_task_data (task, held, free_facts);
  g_task_run_in_thread (task, advise);
}

static void
stop (RpTownReader *self)
{
  g_clear_handle_id (&self->settling, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
read_town (RpTownReader *self)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  gint64 now = rp_store_get_now (self->store);

  stop (self);
  self->stale = !self->active;
  if (self->stale || (self->city == NULL && self->event == NULL))
    return;

  self->cancellable = g_cancellable_new ();
  if (self->event != NULL)
    rp_store_event_async (self->store, self->event, now, zone, self->cancellable, read_cb,
                          g_object_ref (self));
  else
    rp_store_town_async (self->store, self->city, NULL, self->from, self->to, now, zone,
                         self->cancellable, read_cb, g_object_ref (self));
}

static gboolean
settled_cb (gpointer user_data)
{
  RpTownReader *self = user_data;

  self->settling = 0;
  read_town (self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (RpTownReader    *self,
            const RpChanges *changes)
{
  if (!changes->sealed && self->settling == 0)
    self->settling = g_timeout_add (SETTLE_MS, settled_cb, self);
}

static void
rp_town_reader_dispose (GObject *object)
{
  RpTownReader *self = RP_TOWN_READER (object);

  stop (self);
  g_clear_pointer (&self->town, rp_town_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_town_reader_parent_class)->dispose (object);
}

static void
rp_town_reader_finalize (GObject *object)
{
  RpTownReader *self = RP_TOWN_READER (object);

  g_free (self->city);
  g_free (self->event);

  G_OBJECT_CLASS (rp_town_reader_parent_class)->finalize (object);
}

static void
rp_town_reader_class_init (RpTownReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_town_reader_dispose;
  G_OBJECT_CLASS (klass)->finalize = rp_town_reader_finalize;

  signals[READ] = g_signal_new ("read", RP_TYPE_TOWN_READER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", RP_TYPE_TOWN_READER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[GONE] = g_signal_new ("gone", RP_TYPE_TOWN_READER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
rp_town_reader_init (RpTownReader *self)
{
}

/**
 * rp_town_reader_new:
 * @store: the library
 *
 * Returns: (transfer full): a reader that is asked about nothing yet
 */
RpTownReader *
rp_town_reader_new (RpStore *store)
{
  RpTownReader *self = g_object_new (RP_TYPE_TOWN_READER, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

static void
ask (RpTownReader *self,
     const char   *city,
     const char   *event)
{
  g_free (self->city);
  self->city = g_strdup (city);
  g_free (self->event);
  self->event = g_strdup (event);
  g_clear_pointer (&self->town, rp_town_unref);
  read_town (self);
}

/**
 * rp_town_reader_ask_city:
 * @self: a reader
 * @city: (nullable): where; %NULL asks about nothing
 * @from: the first day there
 * @to: the last one
 */
void
rp_town_reader_ask_city (RpTownReader *self,
                         const char   *city,
                         guint32       from,
                         guint32       to)
{
  g_return_if_fail (RP_IS_TOWN_READER (self));

  self->from = from;
  self->to = to;
  ask (self, city, NULL);
}

/**
 * rp_town_reader_ask_event:
 * @self: a reader
 * @event: (nullable): the UUID of an event; %NULL asks about nothing
 */
void
rp_town_reader_ask_event (RpTownReader *self,
                          const char   *event)
{
  g_return_if_fail (RP_IS_TOWN_READER (self));

  ask (self, NULL, event);
}

/**
 * rp_town_reader_ask_again:
 * @self: a reader
 *
 * Reads once more, after it has failed.
 */
void
rp_town_reader_ask_again (RpTownReader *self)
{
  g_return_if_fail (RP_IS_TOWN_READER (self));

  read_town (self);
}

/**
 * rp_town_reader_set_active:
 * @self: a reader
 * @active: whether somebody looks
 */
void
rp_town_reader_set_active (RpTownReader *self,
                           gboolean      active)
{
  g_return_if_fail (RP_IS_TOWN_READER (self));

  self->active = active;
  if (active && self->stale)
    read_town (self);
}

/**
 * rp_town_reader_get_town:
 * @self: a reader
 *
 * Returns: (transfer none) (nullable): what was read last of what is asked about
 */
RpTown *
rp_town_reader_get_town (RpTownReader *self)
{
  g_return_val_if_fail (RP_IS_TOWN_READER (self), NULL);

  return self->town;
}
