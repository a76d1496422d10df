/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-note-model.h"

#include <gtk/gtk.h>

struct _RpNoteItem
{
  GObject           parent_instance;

  RpNoteGroups     *groups;
  const RpNoteSlot *slot;
  gboolean          first;     /* of its group */
  GHashTable       *snippets;  /* (nullable) */
};

G_DEFINE_FINAL_TYPE (RpNoteItem, rp_note_item, G_TYPE_OBJECT)

struct _RpNoteModel
{
  GObject       parent_instance;

  RpNoteGroups *groups;        /* (nullable) */
  GHashTable   *snippets;      /* (nullable): by UUID, the words that were found in a note */
};

static guint
get_length (RpNoteModel *self)
{
  return self->groups != NULL ? self->groups->slots->len : 0;
}

static gboolean
is_first (const RpNoteGroups *groups,
          guint               n)
{
  return n == 0 || rp_note_groups_nth (groups, n)->group
                   != rp_note_groups_nth (groups, n - 1)->group;
}

static GType
rp_note_model_get_item_type (GListModel *model)
{
  return RP_TYPE_NOTE_ITEM;
}

static guint
rp_note_model_get_n_items (GListModel *model)
{
  return get_length (RP_NOTE_MODEL (model));
}

static gpointer
rp_note_model_get_item (GListModel *model,
                        guint       position)
{
  RpNoteModel *self = RP_NOTE_MODEL (model);
  RpNoteItem *item;

  if (position >= get_length (self))
    return NULL;

  item = g_object_new (RP_TYPE_NOTE_ITEM, NULL);
  item->groups = rp_note_groups_ref (self->groups);
  item->slot = rp_note_groups_nth (self->groups, position);
  item->first = is_first (self->groups, position);
  item->snippets = self->snippets != NULL ? g_hash_table_ref (self->snippets) : NULL;

  return item;
}

static void
rp_note_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = rp_note_model_get_item_type;
  iface->get_n_items = rp_note_model_get_n_items;
  iface->get_item = rp_note_model_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RpNoteModel, rp_note_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      rp_note_model_iface_init))

static void
rp_note_item_dispose (GObject *object)
{
  RpNoteItem *self = RP_NOTE_ITEM (object);

  self->slot = NULL;
  g_clear_pointer (&self->groups, rp_note_groups_unref);
  g_clear_pointer (&self->snippets, g_hash_table_unref);

  G_OBJECT_CLASS (rp_note_item_parent_class)->dispose (object);
}

static void
rp_note_item_class_init (RpNoteItemClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_note_item_dispose;
}

static void
rp_note_item_init (RpNoteItem *self)
{
}

static void
rp_note_model_dispose (GObject *object)
{
  RpNoteModel *self = RP_NOTE_MODEL (object);

  g_clear_pointer (&self->groups, rp_note_groups_unref);
  g_clear_pointer (&self->snippets, g_hash_table_unref);

  G_OBJECT_CLASS (rp_note_model_parent_class)->dispose (object);
}

static void
rp_note_model_class_init (RpNoteModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_note_model_dispose;
}

static void
rp_note_model_init (RpNoteModel *self)
{
}

/**
 * rp_note_model_new:
 *
 * Returns: (transfer full): a model of no notes
 */
RpNoteModel *
rp_note_model_new (void)
{
  return g_object_new (RP_TYPE_NOTE_MODEL, NULL);
}

/* What two rows with the same note say. */
static gboolean
says_the_same (const RpNoteGroups *before,
               guint               a,
               const RpNoteGroups *after,
               guint               b)
{
  const RpNoteLine *first = rp_note_groups_nth (before, a)->line;
  const RpNoteLine *second = rp_note_groups_nth (after, b)->line;

  if (first == second)
    return is_first (before, a) == is_first (after, b);

  return g_str_equal (first->id, second->id)
         && g_strcmp0 (first->title, second->title) == 0
         && g_strcmp0 (first->preview, second->preview) == 0
         && first->day == second->day && first->review == second->review
         && first->newer == second->newer
         && is_first (before, a) == is_first (after, b)
         && g_strcmp0 (before->titles->pdata[rp_note_groups_nth (before, a)->group],
                       after->titles->pdata[rp_note_groups_nth (after, b)->group]) == 0;
}

/**
 * rp_note_model_set_groups:
 * @self: a model
 * @groups: (nullable): what there is from now on
 * @snippets: (nullable) (element-type utf8 utf8): by UUID, what the row of a
 *   note shows instead of how it begins; not changed from here on
 */
void
rp_note_model_set_groups (RpNoteModel  *self,
                          RpNoteGroups *groups,
                          GHashTable   *snippets)
{
  g_autoptr(RpNoteGroups) before = NULL;
  guint n_before, n_after, same = 0, behind = 0;

  g_return_if_fail (RP_IS_NOTE_MODEL (self));

  before = g_steal_pointer (&self->groups);
  n_before = before != NULL ? before->slots->len : 0;
  n_after = groups != NULL ? groups->slots->len : 0;
  /* With other snippets each row is another. */
  if (snippets == NULL && self->snippets == NULL)
    {
      while (same < MIN (n_before, n_after) && says_the_same (before, same, groups, same))
        same++;
      while (behind < MIN (n_before, n_after) - same
             && says_the_same (before, n_before - 1 - behind, groups, n_after - 1 - behind))
        behind++;
    }

  self->groups = groups != NULL ? rp_note_groups_ref (groups) : NULL;
  g_clear_pointer (&self->snippets, g_hash_table_unref);
  self->snippets = snippets != NULL ? g_hash_table_ref (snippets) : NULL;
  if (n_before > same + behind || n_after > same + behind)
    g_list_model_items_changed (G_LIST_MODEL (self), same, n_before - same - behind,
                                n_after - same - behind);
}

/**
 * rp_note_model_get_id:
 * @self: a model
 * @position: any
 *
 * Returns: (nullable) (transfer none): the UUID of the note there
 */
const char *
rp_note_model_get_id (RpNoteModel *self,
                      guint        position)
{
  g_return_val_if_fail (RP_IS_NOTE_MODEL (self), NULL);

  return position < get_length (self) ? rp_note_groups_nth (self->groups, position)->line->id
                                      : NULL;
}

/**
 * rp_note_model_find:
 * @self: a model
 * @note: (nullable): a UUID
 *
 * Returns: where it is, or %GTK_INVALID_LIST_POSITION
 */
guint
rp_note_model_find (RpNoteModel *self,
                    const char  *note)
{
  g_return_val_if_fail (RP_IS_NOTE_MODEL (self), GTK_INVALID_LIST_POSITION);

  for (guint i = 0; note != NULL && i < get_length (self); i++)
    if (g_str_equal (rp_note_groups_nth (self->groups, i)->line->id, note))
      return i;

  return GTK_INVALID_LIST_POSITION;
}

const RpNoteLine *
rp_note_item_get_line (RpNoteItem *self)
{
  g_return_val_if_fail (RP_IS_NOTE_ITEM (self), NULL);

  return self->slot->line;
}

/**
 * rp_note_item_get_group:
 * @self: an item
 *
 * Returns: (transfer none): what its group is called
 */
const char *
rp_note_item_get_group (RpNoteItem *self)
{
  g_return_val_if_fail (RP_IS_NOTE_ITEM (self), NULL);

  return self->groups->titles->pdata[self->slot->group];
}

/**
 * rp_note_item_is_first:
 * @self: an item
 *
 * Returns: whether its row bears the heading of its group
 */
gboolean
rp_note_item_is_first (RpNoteItem *self)
{
  g_return_val_if_fail (RP_IS_NOTE_ITEM (self), FALSE);

  return self->first;
}

/**
 * rp_note_item_get_snippet:
 * @self: an item
 *
 * Returns: (transfer none): how its text begins, or what was found in it
 */
const char *
rp_note_item_get_snippet (RpNoteItem *self)
{
  const char *found;

  g_return_val_if_fail (RP_IS_NOTE_ITEM (self), NULL);

  found = self->snippets != NULL ? g_hash_table_lookup (self->snippets, self->slot->line->id)
                                 : NULL;

  return found != NULL ? found : self->slot->line->preview;
}
