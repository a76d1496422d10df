/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-growing-model.h"

#define LIST_VIEW_ROWS 200

/**
 * RpGrowingModel:
 *
 * The first items of another model, a few more of them whenever there is time,
 * so that a list whose rows are costly to make never holds up the window. It
 * grows until it has as many as are wanted.
 *
 * A list view makes rows for the first 200 items only, and uses them again.
 * Its model is told so with rp_growing_model_set_reused(): the items behind
 * those come at once, and so does what changes in a model that is full, unless
 * many rows are to be made for it.
 */
struct _RpGrowingModel
{
  GObject     parent_instance;

  GListModel *model;
  guint       step;      /* how many at once */
  guint       wanted;
  guint       n_items;   /* of @model, so far */
  gboolean    reused;    /* rows are used again */
  guint       grow_id;   /* idle source */
};

static GType
rp_growing_model_get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (RP_GROWING_MODEL (model)->model);
}

static guint
rp_growing_model_get_n_items (GListModel *model)
{
  return RP_GROWING_MODEL (model)->n_items;
}

static gpointer
rp_growing_model_get_item (GListModel *model,
                           guint       position)
{
  RpGrowingModel *self = RP_GROWING_MODEL (model);

  return position < self->n_items ? g_list_model_get_item (self->model, position) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = rp_growing_model_get_item_type;
  iface->get_n_items = rp_growing_model_get_n_items;
  iface->get_item = rp_growing_model_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RpGrowingModel, rp_growing_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static guint
count_missing (RpGrowingModel *self)
{
  guint most = MIN (self->wanted, g_list_model_get_n_items (self->model));

  return most > self->n_items ? most - self->n_items : 0;
}

static void
add_some (RpGrowingModel *self)
{
  guint missing = count_missing (self);
  guint added = self->reused && self->n_items >= LIST_VIEW_ROWS ? missing
                                                                : MIN (missing, self->step);

  self->n_items += added;
  if (added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), self->n_items - added, 0, added);
}

static gboolean
grow_cb (gpointer user_data)
{
  g_autoptr(RpGrowingModel) self = g_object_ref (user_data);

  add_some (self);
  if (count_missing (self) > 0)
    return G_SOURCE_CONTINUE;

  self->grow_id = 0;

  return G_SOURCE_REMOVE;
}

static void
grow (RpGrowingModel *self)
{
  if (self->grow_id == 0 && count_missing (self) > 0)
    self->grow_id = g_idle_add (grow_cb, self);
}

/* Many that come at once push out what is behind them, until it is its turn again. */
static void
items_changed_cb (RpGrowingModel *self,
                  guint           position,
                  guint           removed,
                  guint           added)
{
  guint n_before = g_list_model_get_n_items (self->model) + removed - added;
  gboolean makes_rows = self->n_items < LIST_VIEW_ROWS && added > MAX (removed, self->step);
  gboolean at_once = self->reused && self->n_items > 0 && self->n_items == n_before
                     && !makes_rows;
  guint behind;

  if (at_once)
    {
      self->n_items = g_list_model_get_n_items (self->model);
      g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
      return;
    }

  if (position < self->n_items)
    {
      removed = MIN (removed, self->n_items - position);
      behind = self->n_items - position - removed;
      if (added > self->step)
        {
          removed += behind;
          behind = 0;
          added = self->step;
        }
      self->n_items = position + added + behind;
      g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
    }
  else if (self->n_items == 0)
    {
      add_some (self);
    }
  grow (self);
}

static void
rp_growing_model_dispose (GObject *object)
{
  RpGrowingModel *self = RP_GROWING_MODEL (object);

  g_clear_handle_id (&self->grow_id, g_source_remove);

  G_OBJECT_CLASS (rp_growing_model_parent_class)->dispose (object);
}

static void
rp_growing_model_finalize (GObject *object)
{
  g_clear_object (&RP_GROWING_MODEL (object)->model);

  G_OBJECT_CLASS (rp_growing_model_parent_class)->finalize (object);
}

static void
rp_growing_model_class_init (RpGrowingModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_growing_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = rp_growing_model_finalize;
}

static void
rp_growing_model_init (RpGrowingModel *self)
{
}

/**
 * rp_growing_model_new:
 * @model: what to take the items from
 * @step: how many at once
 * @wanted: how many at first
 *
 * Returns: (transfer full): a model that is empty yet
 */
RpGrowingModel *
rp_growing_model_new (GListModel *model,
                      guint       step,
                      guint       wanted)
{
  RpGrowingModel *self = g_object_new (RP_TYPE_GROWING_MODEL, NULL);

  self->model = g_object_ref (model);
  self->step = step;
  self->wanted = wanted;
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  grow (self);

  return self;
}

/**
 * rp_growing_model_set_reused:
 * @self: a model
 *
 * The rows that are made of the items are used again, as a list view does. All
 * items are wanted.
 */
void
rp_growing_model_set_reused (RpGrowingModel *self)
{
  g_return_if_fail (RP_IS_GROWING_MODEL (self));

  self->reused = TRUE;
  rp_growing_model_want (self, G_MAXUINT);
}

/**
 * rp_growing_model_want:
 * @self: a model
 * @n_items: how many there should be, at the least
 */
void
rp_growing_model_want (RpGrowingModel *self,
                       guint           n_items)
{
  g_return_if_fail (RP_IS_GROWING_MODEL (self));

  self->wanted = MAX (self->wanted, n_items);
  grow (self);
}

/**
 * rp_growing_model_is_full:
 * @self: a model
 *
 * Returns: whether it has all items
 */
gboolean
rp_growing_model_is_full (RpGrowingModel *self)
{
  g_return_val_if_fail (RP_IS_GROWING_MODEL (self), FALSE);

  return self->n_items == g_list_model_get_n_items (self->model);
}
