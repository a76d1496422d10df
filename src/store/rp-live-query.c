/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-live-query.h"

#include "rp-query-private.h"
#include "rp-sealing.h"
#include "rp-store-rows.h"

/* Rows that are shown at once; the rest is read after them. */
#define N_FIRST 200
/* Records read around one that is asked for */
#define N_AROUND 32

struct _RpLiveQuery
{
  GObject     parent_instance;

  RpStore    *store;
  RpQuery    *query;
  GArray     *rows;       /* of RpRow */
  GHashTable *records;    /* UUID to RpRecord, of rows that were asked for or come first */
  GHashTable *stale;      /* UUIDs of records that may have changed */
  GHashTable *missing;    /* UUIDs of rows to read on demand */
  guint       demand;     /* source that will read them */
  guint       serial;     /* grows with each query */
  gboolean    complete;   /* not just the first rows */
  gboolean    running;
  gboolean    again;      /* something changed while reading */
  gboolean    loading;
};

enum {
  PROP_0,
  PROP_LOADING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

typedef struct
{
  RpLiveQuery *self;
  guint        serial;
} Reading;

static GHashTable *
id_set_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static const RpRow *
nth_row (GArray *rows,
         guint   i)
{
  return &g_array_index (rows, RpRow, i);
}

static void
set_loading (RpLiveQuery *self,
             gboolean     loading)
{
  if (self->loading == loading)
    return;
  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

/* Takes what was read into the records that listeners already hold. */
static void
take_records (RpLiveQuery *self,
              GPtrArray   *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      const char *id = rp_record_get_id (records->pdata[i]);
      gpointer held = g_hash_table_lookup (self->records, id);

      if (held != NULL)
        rp_record_assign (held, records->pdata[i]);
      else
        g_hash_table_insert (self->records, (gpointer) id, g_object_ref (records->pdata[i]));
    }
}

static void
forget_gone (RpLiveQuery *self,
             GArray      *old_rows,
             guint        from,
             guint        n_removed,
             guint        n_added)
{
  g_autoptr(GHashTable) kept = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_added; i++)
    g_hash_table_add (kept, (gpointer) nth_row (self->rows, from + i)->id);
  for (guint i = 0; i < n_removed; i++)
    if (!g_hash_table_contains (kept, nth_row (old_rows, from + i)->id))
      g_hash_table_remove (self->records, nth_row (old_rows, from + i)->id);
}

/* Shows other rows and tells listeners of the span that differs. */
static void
take_rows (RpLiveQuery *self,
           GArray      *rows)
{
  g_autoptr(GArray) old_rows = self->rows;
  guint from, removed, added;

  self->rows = g_array_ref (rows);
  if (!rp_rows_differ (old_rows, rows, &from, &removed, &added))
    return;

  forget_gone (self, old_rows, from, removed, added);
  g_list_model_items_changed (G_LIST_MODEL (self), from, removed, added);
}

static GHashTable *
dup_held (RpLiveQuery *self)
{
  GHashTable *held = id_set_new ();
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->records);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (held, g_strdup (id));

  return held;
}

static void
read_again (RpLiveQuery         *self,
            GAsyncReadyCallback  callback)
{
  g_autoptr(GHashTable) held = NULL;
  g_autoptr(GHashTable) stale = NULL;
  Reading *reading;

  if (!rp_store_is_open (self->store))
    return;
  if (self->running)
    {
      self->again = TRUE;
      return;
    }

  held = dup_held (self);
  stale = g_steal_pointer (&self->stale);
  self->stale = id_set_new ();
  self->running = TRUE;
  self->again = FALSE;
  reading = g_new0 (Reading, 1);
  reading->self = g_object_ref (self);
  reading->serial = self->serial;
  rp_store_rows_async (self->store, self->query, self->complete ? 0 : N_FIRST, held, stale, NULL,
                       callback, reading);
}

static void
rows_read_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  Reading *reading = user_data;
  g_autoptr(RpLiveQuery) self = reading->self;
  gboolean current = reading->serial == self->serial;
  g_autoptr(RpRows) rows = rp_store_rows_finish (RP_STORE (object), result, NULL);
  g_autoptr(GArray) nothing = g_array_new (FALSE, FALSE, sizeof (RpRow));

  g_free (reading);
  self->running = FALSE;
  if (current && rows != NULL)
    {
      gboolean more = !self->complete && rows->rows->len >= N_FIRST;

      take_records (self, rows->records);
      take_rows (self, rows->rows);
      self->complete = TRUE;
      self->again |= more;
      set_loading (self, FALSE);
    }
  else if (current)
    {
      take_rows (self, nothing);   /* locked notes: not even how many there are */
      set_loading (self, FALSE);
    }
  if (self->again || !current)
    read_again (self, rows_read_cb);
}

static void
refresh (RpLiveQuery *self)
{
  read_again (self, rows_read_cb);
}

static void
open_cb (RpLiveQuery *self)
{
  refresh (self);
}

static void
changed_cb (RpLiveQuery *self,
            RpChanges   *changes)
{
  RpRecordClass *klass = self->query->sql->klass;
  gboolean concerned = changes->sealed && rp_sealing_has_sealed (klass);
  GHashTableIter iter;
  gpointer id;

  if (concerned)
    {
      g_hash_table_iter_init (&iter, self->records);
      while (g_hash_table_iter_next (&iter, &id, NULL))
        g_hash_table_add (self->stale, g_strdup (id));
    }
  for (guint i = 0; i < changes->changes->len; i++)
    {
      const RpChange *change = changes->changes->pdata[i];

      if (change->type == self->query->sql->type)
        g_hash_table_add (self->stale, g_strdup (change->id));
      concerned |= rp_query_concerns (self->query, change->type);
    }

  if (concerned)
    refresh (self);
}

static void
demand_read_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(RpLiveQuery) self = user_data;
  g_autoptr(RpRows) rows = rp_store_load_finish (RP_STORE (object), result, NULL);

  if (rows != NULL)
    take_records (self, rows->records);
}

static gboolean
demand_cb (gpointer user_data)
{
  RpLiveQuery *self = user_data;
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer id;

  self->demand = 0;
  g_hash_table_iter_init (&iter, self->missing);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_hash_table_iter_steal (&iter);
      g_ptr_array_add (ids, id);
    }
  rp_store_load_async (self->store, self->query->sql->type, ids, NULL, demand_read_cb,
                       g_object_ref (self));

  return G_SOURCE_REMOVE;
}

/* Reads the records around a row that was asked for. */
static void
demand (RpLiveQuery *self,
        guint        position)
{
  guint from = position > N_AROUND ? position - N_AROUND : 0;

  for (guint i = from; i < MIN (position + N_AROUND, self->rows->len); i++)
    if (i == position || !g_hash_table_contains (self->records, nth_row (self->rows, i)->id))
      g_hash_table_add (self->missing, g_strdup (nth_row (self->rows, i)->id));
  if (self->demand == 0)
    self->demand = g_idle_add_full (G_PRIORITY_DEFAULT, demand_cb, self, NULL);
}

static GType
rp_live_query_get_item_type (GListModel *model)
{
  return RP_LIVE_QUERY (model)->query->sql->type;
}

static guint
rp_live_query_get_n_items (GListModel *model)
{
  return RP_LIVE_QUERY (model)->rows->len;
}

static gpointer
rp_live_query_get_item (GListModel *model,
                        guint       position)
{
  RpLiveQuery *self = RP_LIVE_QUERY (model);
  const char *id;
  gpointer record;

  if (position >= self->rows->len)
    return NULL;

  id = nth_row (self->rows, position)->id;
  record = g_hash_table_lookup (self->records, id);
  if (record == NULL)
    {
      record = rp_record_new_with_id (self->query->sql->type, id);
      g_hash_table_insert (self->records, (gpointer) rp_record_get_id (record), record);
      demand (self, position);
    }

  return g_object_ref (record);
}

static void
rp_live_query_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = rp_live_query_get_item_type;
  iface->get_n_items = rp_live_query_get_n_items;
  iface->get_item = rp_live_query_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RpLiveQuery, rp_live_query, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      rp_live_query_list_model_init))

static void
rp_live_query_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  RpLiveQuery *self = RP_LIVE_QUERY (object);

  switch (property_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rp_live_query_dispose (GObject *object)
{
  RpLiveQuery *self = RP_LIVE_QUERY (object);

  g_clear_handle_id (&self->demand, g_source_remove);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_live_query_parent_class)->dispose (object);
}

static void
rp_live_query_finalize (GObject *object)
{
  RpLiveQuery *self = RP_LIVE_QUERY (object);

  g_clear_pointer (&self->query, rp_query_unref);
  g_hash_table_unref (self->records);
  g_hash_table_unref (self->stale);
  g_hash_table_unref (self->missing);
  g_array_unref (self->rows);

  G_OBJECT_CLASS (rp_live_query_parent_class)->finalize (object);
}

static void
rp_live_query_class_init (RpLiveQueryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rp_live_query_dispose;
  object_class->finalize = rp_live_query_finalize;
  object_class->get_property = rp_live_query_get_property;

  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, TRUE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rp_live_query_init (RpLiveQuery *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (RpRow));
  self->records = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->stale = id_set_new ();
  self->missing = id_set_new ();
  self->loading = TRUE;
}

/**
 * rp_live_query_new:
 * @store: a store, open or about to be
 * @query: which records; not changed from here on
 *
 * A record that the list has not read yet is handed out empty but for its
 * UUID, and filled a moment later, which its properties notify of. The first
 * 200 are never empty.
 *
 * Returns: (transfer full): a list of the records that @query finds
 */
RpLiveQuery *
rp_live_query_new (RpStore *store,
                   RpQuery *query)
{
  RpLiveQuery *self;

  g_return_val_if_fail (RP_IS_STORE (store), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  self = g_object_new (RP_TYPE_LIVE_QUERY, NULL);
  self->store = g_object_ref (store);
  self->query = rp_query_ref (query);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  refresh (self);

  return self;
}

/**
 * rp_live_query_set_query:
 * @self: a live query
 * @query: another query for the same class; not changed from here on
 *
 * Shows what @query finds. Until that is read, the list stays as it is.
 */
void
rp_live_query_set_query (RpLiveQuery *self,
                         RpQuery     *query)
{
  g_return_if_fail (RP_IS_LIVE_QUERY (self));
  g_return_if_fail (query != NULL && query->sql == self->query->sql);

  rp_query_ref (query);
  rp_query_unref (self->query);
  self->query = query;
  self->serial++;
  self->complete = FALSE;
  set_loading (self, TRUE);
  refresh (self);
}

/**
 * rp_live_query_get_loading:
 * @self: a live query
 *
 * Returns: whether the first rows are still being read
 */
gboolean
rp_live_query_get_loading (RpLiveQuery *self)
{
  g_return_val_if_fail (RP_IS_LIVE_QUERY (self), FALSE);

  return self->loading;
}
