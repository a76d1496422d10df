/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-network-reader.h"

#include "rp-date.h"
#include "rp-model.h"
#include "rp-store-network.h"

/* How long changes are waited for after one, so that a flood of them is read once */
#define SETTLE_MS 40

/**
 * RpNetworkReader:
 *
 * Reads everyone and how they hang together, and makes the network of it, away
 * from the main thread; again whenever what it rests on has changed.
 *
 * Signal "read": there is another network. Signal "failed" (#GError): it could
 * not be read; the one before stays.
 */
struct _RpNetworkReader
{
  GObject       parent_instance;

  RpStore      *store;
  GCancellable *cancellable;   /* of what is read now */
  guint         settling;      /* source */
  RpNetwork    *network;       /* (nullable) */
  guint32       today;         /* of @network */
};

G_DEFINE_FINAL_TYPE (RpNetworkReader, rp_network_reader, G_TYPE_OBJECT)

enum {
  READ,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
free_facts (gpointer facts)
{
  rp_network_facts_free (facts);
}

static void
free_network (gpointer network)
{
  rp_network_unref (network);
}

static void
make_network (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  RpNetworkFacts **facts = data;

  g_task_return_pointer (task, rp_network_new (g_steal_pointer (facts)), free_network);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(RpNetworkReader) self = user_data;
  RpNetwork *network = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr(RpNetwork) before = self->network;

  if (network == NULL)
    {
      g_steal_pointer (&before);
      return;
    }

  self->network = network;
  /* Whoever shows something of the one before lets go of it now. */
  g_signal_emit (self, signals[READ], 0);
}

static void
free_held_facts (gpointer data)
{
  RpNetworkFacts **facts = data;

  g_clear_pointer (facts, free_facts);
  g_free (facts);
}

static void
facts_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(RpNetworkReader) self = user_data;
  g_autoptr(GError) error = NULL;
  RpNetworkFacts *facts = rp_store_network_finish (RP_STORE (source), result, &error);
  RpNetworkFacts **held;
  g_autoptr(GTask) task = NULL;

  if (facts == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }

  held = g_new (RpNetworkFacts *, 1);
  *held = facts;
  /* Its thread may be the last to let go of a task, and must not be of us. */
  task = g_task_new (NULL, self->cancellable, made_cb, g_object_ref (self));
  g_task_set_task_data (task, held, free_held_facts);
  g_task_run_in_thread (task, make_network);
}

static void
read_facts (RpNetworkReader *self)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  gint64 now = rp_store_get_now (self->store);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->today = rp_time_day (now, zone);
  rp_store_network_async (self->store, now, zone, self->cancellable, facts_read_cb,
                          g_object_ref (self));
}

static gboolean
settled_cb (gpointer user_data)
{
  RpNetworkReader *self = user_data;

  self->settling = 0;
  read_facts (self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (RpNetworkReader *self,
            const RpChanges *changes)
{
  const GType types[] = {
    RP_TYPE_PERSON, RP_TYPE_POSITION, RP_TYPE_ORGANIZATION, RP_TYPE_OBJECTIVE, RP_TYPE_OFFER,
    RP_TYPE_FAVOUR, RP_TYPE_APPEAL, RP_TYPE_CONNECTION, RP_TYPE_INTRODUCTION, RP_TYPE_PROFILE,
    RP_TYPE_NEED, RP_TYPE_CURIOSITY, RP_TYPE_TOPIC, RP_TYPE_LESSON, RP_TYPE_TELLING,
    RP_TYPE_COMMUNITY, RP_TYPE_MEMBERSHIP, RP_TYPE_EVENT, RP_TYPE_COMMITMENT, RP_TYPE_SNOOZE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types) && self->settling == 0; i++)
    if (rp_changes_touch (changes, types[i]))
      self->settling = g_timeout_add (SETTLE_MS, settled_cb, self);
}

static void
rp_network_reader_dispose (GObject *object)
{
  RpNetworkReader *self = RP_NETWORK_READER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->settling, g_source_remove);
  g_clear_pointer (&self->network, rp_network_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_network_reader_parent_class)->dispose (object);
}

static void
rp_network_reader_class_init (RpNetworkReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_network_reader_dispose;

  signals[READ] = g_signal_new ("read", RP_TYPE_NETWORK_READER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", RP_TYPE_NETWORK_READER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
rp_network_reader_init (RpNetworkReader *self)
{
}

/**
 * rp_network_reader_new:
 * @store: the library
 *
 * Returns: (transfer full): a reader that has begun to read
 */
RpNetworkReader *
rp_network_reader_new (RpStore *store)
{
  RpNetworkReader *self = g_object_new (RP_TYPE_NETWORK_READER, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  read_facts (self);

  return self;
}

/**
 * rp_network_reader_get_network:
 * @self: a reader
 *
 * Returns: (transfer none) (nullable): what was read last, until the next signal; take a
 *   reference to use it longer, or in another thread
 */
RpNetwork *
rp_network_reader_get_network (RpNetworkReader *self)
{
  g_return_val_if_fail (RP_IS_NETWORK_READER (self), NULL);

  return self->network;
}

/**
 * rp_network_reader_get_today:
 * @self: a reader
 *
 * Returns: the day it was read on
 */
guint32
rp_network_reader_get_today (RpNetworkReader *self)
{
  g_return_val_if_fail (RP_IS_NETWORK_READER (self), 0);

  return self->today;
}
