/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-people-slots.h"

/* A change of no more people moves the rows of the others. */
#define FEW            20
/* A list view has rows for that many items, */
#define LIST_VIEW_ROWS 200
/* of which so many are taken away in one turn of the main loop. */
#define STEP           20

/**
 * RpPeopleSlot:
 *
 * A place in the list of people, and who is there now.
 */
struct _RpPeopleSlot
{
  GObject        parent_instance;

  RpPersonEntry *entry;
};

G_DEFINE_FINAL_TYPE (RpPeopleSlot, rp_people_slot, G_TYPE_OBJECT)

static void
rp_people_slot_finalize (GObject *object)
{
  g_clear_object (&RP_PEOPLE_SLOT (object)->entry);

  G_OBJECT_CLASS (rp_people_slot_parent_class)->finalize (object);
}

static void
rp_people_slot_class_init (RpPeopleSlotClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_people_slot_finalize;
}

static void
rp_people_slot_init (RpPeopleSlot *self)
{
}

/**
 * rp_people_slot_get_entry:
 * @self: a slot
 *
 * Returns: (transfer none) (nullable): who is there; %NULL in one that is about
 *   to go
 */
RpPersonEntry *
rp_people_slot_get_entry (RpPeopleSlot *self)
{
  g_return_val_if_fail (RP_IS_PEOPLE_SLOT (self), NULL);

  return self->entry;
}

/**
 * RpPeopleSlots:
 *
 * A #GListModel of #RpPeopleSlot, one for each person of an #RpPeopleModel. A
 * list view takes the rows of items that are gone apart and makes new ones, 200
 * at once: so when other people are shown the slots stay, with them in it.
 * Slots that are too many are taken away in several turns of the main loop,
 * which come before the next frame.
 *
 * Signal "turned": others are in slots that stayed.
 */
struct _RpPeopleSlots
{
  GObject        parent_instance;

  RpPeopleModel *model;
  GPtrArray     *slots;     /* of RpPeopleSlot; %NULL before it was asked for */
  guint          shrink_id; /* idle source; 0: there are as many as people */
};

enum {
  SIGNAL_TURNED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GType
rp_people_slots_get_item_type (GListModel *model)
{
  return RP_TYPE_PEOPLE_SLOT;
}

static guint
rp_people_slots_get_n_items (GListModel *model)
{
  return RP_PEOPLE_SLOTS (model)->slots->len;
}

static gpointer
rp_people_slots_get_item (GListModel *model,
                          guint       position)
{
  RpPeopleSlots *self = RP_PEOPLE_SLOTS (model);
  RpPeopleSlot *slot;

  if (position >= self->slots->len)
    return NULL;

  slot = self->slots->pdata[position];
  if (slot == NULL)
    {
      slot = g_object_new (RP_TYPE_PEOPLE_SLOT, NULL);
      slot->entry = g_list_model_get_item (G_LIST_MODEL (self->model), position);
      self->slots->pdata[position] = slot;
    }

  return g_object_ref (slot);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = rp_people_slots_get_item_type;
  iface->get_n_items = rp_people_slots_get_n_items;
  iface->get_item = rp_people_slots_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RpPeopleSlots, rp_people_slots, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
clear_slot (gpointer data)
{
  RpPeopleSlot *slot = data;

  g_clear_object (&slot);
}

static void
resize (RpPeopleSlots *self,
        guint          n_slots)
{
  guint before = self->slots->len;

  g_ptr_array_set_size (self->slots, (int) n_slots);
  g_list_model_items_changed (G_LIST_MODEL (self), MIN (before, n_slots),
                              before > n_slots ? before - n_slots : 0,
                              before < n_slots ? n_slots - before : 0);
}

static guint
count_people (RpPeopleSlots *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->model));
}

static gboolean
shrink_cb (gpointer user_data)
{
  g_autoptr(RpPeopleSlots) self = g_object_ref (user_data);
  guint wanted = count_people (self);

  if (self->slots->len > wanted)
    {
      resize (self, self->slots->len - MIN (STEP, self->slots->len - wanted));
      return G_SOURCE_CONTINUE;
    }

  self->shrink_id = 0;

  return G_SOURCE_REMOVE;
}

/* Those without a row go at once. */
static void
shrink (RpPeopleSlots *self)
{
  guint least = MAX (count_people (self), LIST_VIEW_ROWS);

  if (self->slots->len > least)
    resize (self, least);
  if (self->slots->len > count_people (self) && self->shrink_id == 0)
    self->shrink_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, shrink_cb, self, NULL);
}

static void
move_slots (RpPeopleSlots *self,
            guint          position,
            guint          removed,
            guint          added)
{
  if (removed > 0)
    g_ptr_array_remove_range (self->slots, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (self->slots, (int) (position + i), NULL);
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
turn_slots (RpPeopleSlots *self,
            guint          from)
{
  guint n_people = count_people (self);

  for (guint i = from; i < MIN (self->slots->len, n_people); i++)
    {
      RpPeopleSlot *slot = self->slots->pdata[i];

      if (slot == NULL)
        continue;
      g_clear_object (&slot->entry);
      slot->entry = g_list_model_get_item (G_LIST_MODEL (self->model), i);
    }
  g_signal_emit (self, signals[SIGNAL_TURNED], 0);
  if (self->slots->len < n_people)
    resize (self, n_people);
  else
    shrink (self);
}

static void
items_changed_cb (RpPeopleSlots *self,
                  guint          position,
                  guint          removed,
                  guint          added)
{
  if (removed <= FEW && added <= FEW && self->shrink_id == 0)
    move_slots (self, position, removed, added);
  else
    turn_slots (self, position);
}

static void
rp_people_slots_finalize (GObject *object)
{
  RpPeopleSlots *self = RP_PEOPLE_SLOTS (object);

  g_clear_handle_id (&self->shrink_id, g_source_remove);
  g_ptr_array_unref (self->slots);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (rp_people_slots_parent_class)->finalize (object);
}

static void
rp_people_slots_class_init (RpPeopleSlotsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_people_slots_finalize;

  signals[SIGNAL_TURNED] = g_signal_new ("turned", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rp_people_slots_init (RpPeopleSlots *self)
{
  self->slots = g_ptr_array_new_with_free_func (clear_slot);
}

/**
 * rp_people_slots_new:
 * @model: whom the list shows
 *
 * Returns: (transfer full): a slot for each of them
 */
RpPeopleSlots *
rp_people_slots_new (RpPeopleModel *model)
{
  RpPeopleSlots *self = g_object_new (RP_TYPE_PEOPLE_SLOTS, NULL);

  self->model = g_object_ref (model);
  g_ptr_array_set_size (self->slots, (int) count_people (self));
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}
