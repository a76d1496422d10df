/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-people-model.h"

#include "rp-date.h"
#include "rp-people-span.h"

/* How often it is looked whether a new day has begun, in seconds */
#define LOOK_AT_CLOCK 300

/**
 * RpPeopleModel:
 *
 * A #GListModel of #RpPersonEntry: whom a filter finds. It reads again after a
 * change that touches people or what is said of them, and when a new day
 * begins; several changes at once are one reading. What it read is compared
 * with what it shows in a thread of its own, and its listeners hear of the span
 * that differs.
 *
 * Signal "read": the list was read, or could not be.
 */
struct _RpPeopleModel
{
  GObject         parent_instance;

  RpStore        *store;
  RpPeopleFilter *filter;
  GPtrArray      *entries;     /* of RpPersonEntry; never changed, but replaced */
  GHashTable     *positions;   /* UUID to position; the keys belong to the entries */
  GTimeZone      *zone;
  gint64          now;         /* of the reading that is shown */
  gint64          asked_at;    /* of the reading under way */
  GCancellable   *cancellable; /* (nullable): of the reading under way */
  gboolean        again;       /* something changed meanwhile */
  gboolean        loading;     /* nothing was read yet for this filter */
  char           *error;       /* (nullable) */
  guint           n_others;    /* who fit, but for what they are to me */
  guint           idle_id;
  guint           clock_id;
};

enum {
  SIGNAL_READ,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GType
rp_people_model_get_item_type (GListModel *model)
{
  return RP_TYPE_PERSON_ENTRY;
}

static guint
rp_people_model_get_n_items (GListModel *model)
{
  return RP_PEOPLE_MODEL (model)->entries->len;
}

static gpointer
rp_people_model_get_item (GListModel *model,
                          guint       position)
{
  RpPeopleModel *self = RP_PEOPLE_MODEL (model);

  return position < self->entries->len ? g_object_ref (self->entries->pdata[position]) : NULL;
}

static void
rp_people_model_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = rp_people_model_get_item_type;
  iface->get_n_items = rp_people_model_get_n_items;
  iface->get_item = rp_people_model_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RpPeopleModel, rp_people_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      rp_people_model_list_model_init))

static gboolean
read_again_cb (gpointer user_data)
{
  RpPeopleModel *self = RP_PEOPLE_MODEL (user_data);

  self->idle_id = 0;
  rp_people_model_read (self);

  return G_SOURCE_REMOVE;
}

/* Many changes in a row, such as those of an import, are one reading. */
static void
queue_read (RpPeopleModel *self)
{
  if (self->cancellable != NULL)
    self->again = TRUE;
  else if (self->idle_id == 0)
    self->idle_id = g_idle_add (read_again_cb, self);
}

static void
reading_done (RpPeopleModel *self)
{
  g_clear_object (&self->cancellable);
  self->loading = FALSE;
  g_signal_emit (self, signals[SIGNAL_READ], 0);
  if (self->again)
    {
      self->again = FALSE;
      queue_read (self);
    }
}

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(RpPeopleModel) self = user_data;
  g_autoptr(RpPeopleSpan) span = rp_people_span_find_finish (result);

  /* Only a cancelled one comes to nothing: then another reading is under way. */
  if (span == NULL)
    return;

  g_clear_pointer (&self->error, g_free);
  g_ptr_array_unref (self->entries);
  g_hash_table_unref (self->positions);
  self->entries = g_steal_pointer (&span->entries);
  self->positions = g_steal_pointer (&span->positions);
  self->now = self->asked_at;
  if (span->removed > 0 || span->added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), span->from, span->removed, span->added);
  reading_done (self);
}

static void
people_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(RpPeopleModel) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(RpPeopleFacts) facts = rp_store_people_finish (RP_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (facts == NULL)
    {
      g_free (self->error);
      self->error = g_strdup (error->message);
      reading_done (self);
      return;
    }

  self->n_others = facts->n_others;
  rp_people_span_find_async (self->entries, g_steal_pointer (&facts), self->cancellable,
                             compared_cb, g_object_ref (self));
}

static void
stop_reading (RpPeopleModel *self)
{
  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->again = FALSE;
}

static void
changed_cb (RpPeopleModel *self,
            RpChanges     *changes)
{
  const GType types[] = {
    RP_TYPE_PERSON, RP_TYPE_POSITION, RP_TYPE_ORGANIZATION, RP_TYPE_MEETING, RP_TYPE_ENCOUNTER,
    RP_TYPE_FAVOUR, RP_TYPE_INTRODUCTION, RP_TYPE_TAG, RP_TYPE_MEMBERSHIP, RP_TYPE_COMMUNITY,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (rp_changes_touch (changes, types[i]))
      {
        queue_read (self);
        return;
      }
}

static gboolean
clock_cb (gpointer user_data)
{
  RpPeopleModel *self = RP_PEOPLE_MODEL (user_data);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  if (rp_time_day (now, self->zone) != rp_time_day (self->now, self->zone))
    queue_read (self);

  return G_SOURCE_CONTINUE;
}

static void
rp_people_model_dispose (GObject *object)
{
  RpPeopleModel *self = RP_PEOPLE_MODEL (object);

  rp_people_model_stop (self);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_people_model_parent_class)->dispose (object);
}

static void
rp_people_model_finalize (GObject *object)
{
  RpPeopleModel *self = RP_PEOPLE_MODEL (object);

  g_clear_pointer (&self->filter, rp_people_filter_free);
  g_hash_table_unref (self->positions);
  g_ptr_array_unref (self->entries);
  g_time_zone_unref (self->zone);
  g_free (self->error);

  G_OBJECT_CLASS (rp_people_model_parent_class)->finalize (object);
}

static void
rp_people_model_class_init (RpPeopleModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_people_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = rp_people_model_finalize;

  signals[SIGNAL_READ] = g_signal_new ("read", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rp_people_model_init (RpPeopleModel *self)
{
  self->filter = rp_people_filter_new (RP_PEOPLE_EXECUTIVES);
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->positions = g_hash_table_new (g_str_hash, g_str_equal);
  self->zone = g_time_zone_new_local ();
  self->now = g_get_real_time () / G_USEC_PER_SEC;
  self->loading = TRUE;
  self->clock_id = g_timeout_add_seconds (LOOK_AT_CLOCK, clock_cb, self);
}

/**
 * rp_people_model_new:
 * @store: an open store
 *
 * Returns: (transfer full): the executives I have met, by name; nothing is
 *   read before rp_people_model_read() or rp_people_model_set_filter()
 */
RpPeopleModel *
rp_people_model_new (RpStore *store)
{
  RpPeopleModel *self = g_object_new (RP_TYPE_PEOPLE_MODEL, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * rp_people_model_stop:
 * @self: a list that nobody looks at any more
 *
 * Reads nothing from now on.
 */
void
rp_people_model_stop (RpPeopleModel *self)
{
  g_return_if_fail (RP_IS_PEOPLE_MODEL (self));

  stop_reading (self);
  g_clear_handle_id (&self->clock_id, g_source_remove);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, changed_cb, self);
}

/**
 * rp_people_model_get_filter:
 * @self: a list
 *
 * Returns: (transfer none): whom it shows, in which order
 */
const RpPeopleFilter *
rp_people_model_get_filter (RpPeopleModel *self)
{
  g_return_val_if_fail (RP_IS_PEOPLE_MODEL (self), NULL);

  return self->filter;
}

/**
 * rp_people_model_set_filter:
 * @self: a list
 * @filter: whom to show, in which order
 *
 * Reads anew; until that is done the list stays as it is.
 */
void
rp_people_model_set_filter (RpPeopleModel        *self,
                            const RpPeopleFilter *filter)
{
  RpPeopleFilter *copy;

  g_return_if_fail (RP_IS_PEOPLE_MODEL (self));
  g_return_if_fail (filter != NULL);

  copy = rp_people_filter_copy (filter);
  rp_people_filter_free (self->filter);
  self->filter = copy;
  self->loading = TRUE;
  rp_people_model_read (self);
}

/**
 * rp_people_model_read:
 * @self: a list
 *
 * Reads now, instead of whatever reading is under way.
 */
void
rp_people_model_read (RpPeopleModel *self)
{
  g_return_if_fail (RP_IS_PEOPLE_MODEL (self));

  stop_reading (self);
  self->cancellable = g_cancellable_new ();
  self->asked_at = g_get_real_time () / G_USEC_PER_SEC;
  rp_store_people_async (self->store, self->filter, self->asked_at, self->zone, self->cancellable,
                         people_read_cb, g_object_ref (self));
}

/* Whether what it shows is not what the filter finds yet */
gboolean
rp_people_model_get_loading (RpPeopleModel *self)
{
  g_return_val_if_fail (RP_IS_PEOPLE_MODEL (self), FALSE);

  return self->loading;
}

/**
 * rp_people_model_get_error:
 * @self: a list
 *
 * Returns: (nullable): why it could not be read
 */
const char *
rp_people_model_get_error (RpPeopleModel *self)
{
  g_return_val_if_fail (RP_IS_PEOPLE_MODEL (self), NULL);

  return self->error;
}

/**
 * rp_people_model_get_n_others:
 * @self: a list
 *
 * Returns: if nobody is in it, how many there would be among everyone
 */
guint
rp_people_model_get_n_others (RpPeopleModel *self)
{
  g_return_val_if_fail (RP_IS_PEOPLE_MODEL (self), 0);

  return self->n_others;
}

/**
 * rp_people_model_get_now:
 * @self: a list
 *
 * Returns: when it was read, in seconds since the epoch
 */
gint64
rp_people_model_get_now (RpPeopleModel *self)
{
  g_return_val_if_fail (RP_IS_PEOPLE_MODEL (self), 0);

  return self->now;
}

GTimeZone *
rp_people_model_get_zone (RpPeopleModel *self)
{
  g_return_val_if_fail (RP_IS_PEOPLE_MODEL (self), NULL);

  return self->zone;
}

/**
 * rp_people_model_find:
 * @self: a list
 * @person: (nullable): a UUID
 *
 * Returns: where that person stands, or %RP_PEOPLE_NOWHERE
 */
guint
rp_people_model_find (RpPeopleModel *self,
                      const char    *person)
{
  gpointer position;

  g_return_val_if_fail (RP_IS_PEOPLE_MODEL (self), RP_PEOPLE_NOWHERE);

  if (person == NULL || !g_hash_table_lookup_extended (self->positions, person, NULL, &position))
    return RP_PEOPLE_NOWHERE;

  return GPOINTER_TO_UINT (position);
}
