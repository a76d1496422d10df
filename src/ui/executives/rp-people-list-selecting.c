/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-people-list-private.h"

#include "rp-people-row.h"
#include "rp-people-words.h"
#include "rp-place.h"

/* Who is selected in the list, by UUID: rows come and go. */

static void
set_selected (RpPeopleList *self,
              const char   *person)
{
  if (g_strcmp0 (self->selected, person) == 0)
    return;

  g_free (self->selected);
  self->selected = g_strdup (person);
  rp_people_list_update_shown (self);
  g_signal_emit_by_name (self, "selected");
}

static void
select_position (RpPeopleList *self,
                 guint         position)
{
  self->selecting = TRUE;
  gtk_single_selection_set_selected (self->selection,
                                     position == RP_PEOPLE_NOWHERE ? GTK_INVALID_LIST_POSITION
                                                                   : position);
  self->selecting = FALSE;
}

/* Returns whether that is done with: where the list is folded away, a row is no place for it. */
static gboolean
focus_bound_row (RpPeopleList *self)
{
  GHashTableIter iter;
  gpointer item;

  if (!rp_place_is_in_sight (GTK_WIDGET (self)))
    return TRUE;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    {
      RpPeopleSlot *slot = gtk_list_item_get_item (item);
      RpPersonEntry *entry = slot != NULL ? rp_people_slot_get_entry (slot) : NULL;

      if (entry != NULL && g_strcmp0 (rp_record_get_id (entry->person), self->selected) == 0)
        return gtk_widget_grab_focus (gtk_widget_get_parent (gtk_list_item_get_child (item)));
    }

  return FALSE;
}

static void
bring_into_sight (RpPeopleList *self,
                  guint         position)
{
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  if (self->wants_focus)
    self->wants_focus = !focus_bound_row (self);
}

/* Shows the people among whom somebody is who is not in the list as it is. */
static void
person_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(RpPeopleList) self = user_data;
  g_autoptr(RpPerson) person = rp_store_get_finish (RP_STORE (source), result, NULL);
  g_autoptr(RpPeopleFilter) filter = NULL;

  /* Nobody, or not the one any more. */
  if (person == NULL || self->model == NULL || rp_record_get_deleted (person) != 0
      || g_strcmp0 (rp_record_get_id (person), self->selected) != 0)
    return;

  filter = rp_people_filter_new (rp_people_who_of (person));
  filter->order = rp_people_model_get_filter (self->model)->order;
  self->widened = TRUE;
  self->wants_sight = TRUE;
  rp_people_list_set_filter (self, filter, NULL, NULL);
}

/**
 * rp_people_list_user_selected:
 * @self: a list whose selection has changed
 *
 * Follows the user, and nobody else.
 */
void
rp_people_list_user_selected (RpPeopleList *self)
{
  RpPeopleSlot *slot = gtk_single_selection_get_selected_item (self->selection);
  RpPersonEntry *entry = slot != NULL ? rp_people_slot_get_entry (slot) : NULL;

  if (self->selecting || entry == NULL)
    return;

  self->wants_sight = FALSE;
  set_selected (self, rp_record_get_id (entry->person));
}

/**
 * rp_people_list_restore:
 * @self: a list that was read
 *
 * Whoever was selected is selected still; who was removed while they were, is
 * selected again when they are back.
 */
void
rp_people_list_restore (RpPeopleList *self)
{
  guint position;

  if (self->gone != NULL && rp_people_model_find (self->model, self->gone) != RP_PEOPLE_NOWHERE)
    {
      set_selected (self, self->gone);
      g_clear_pointer (&self->gone, g_free);
    }

  position = rp_people_model_find (self->model, self->selected);
  select_position (self, position);
  if (!self->wants_sight)
    return;

  self->wants_sight = FALSE;
  if (position != RP_PEOPLE_NOWHERE)
    bring_into_sight (self, position);
  else if (self->selected != NULL && !self->widened)
    rp_store_get_async (self->store, RP_TYPE_PERSON, self->selected, NULL, person_read_cb,
                        g_object_ref (self));
}

/**
 * rp_people_list_rows_grown:
 * @self: a list that got more rows
 *
 * Whoever is selected may have got theirs.
 */
void
rp_people_list_rows_grown (RpPeopleList *self)
{
  if (self->selected == NULL
      || gtk_single_selection_get_selected (self->selection) != GTK_INVALID_LIST_POSITION)
    return;

  select_position (self, rp_people_model_find (self->model, self->selected));
  if (self->wants_focus
      && gtk_single_selection_get_selected (self->selection) != GTK_INVALID_LIST_POSITION)
    bring_into_sight (self, gtk_single_selection_get_selected (self->selection));
}

/**
 * rp_people_list_get_selected:
 * @self: a list
 *
 * Returns: (nullable): the UUID of whoever is selected
 */
const char *
rp_people_list_get_selected (RpPeopleList *self)
{
  g_return_val_if_fail (RP_IS_PEOPLE_LIST (self), NULL);

  return self->selected;
}

/**
 * rp_people_list_select:
 * @self: a list
 * @person: (nullable): a UUID; their row may come later
 *
 * Selects somebody, who is brought into sight, by other people being shown if
 * they are not among those.
 */
void
rp_people_list_select (RpPeopleList *self,
                       const char   *person)
{
  g_return_if_fail (RP_IS_PEOPLE_LIST (self));

  set_selected (self, person);
  self->wants_sight = person != NULL;
  self->widened = FALSE;
  if (!rp_people_model_get_loading (self->model))
    rp_people_list_restore (self);
}

/**
 * rp_people_list_leave:
 * @self: a list
 *
 * Who is selected was removed: selects who is next to them, if there is
 * anybody.
 */
void
rp_people_list_leave (RpPeopleList *self)
{
  GListModel *people = G_LIST_MODEL (self->model);
  g_autoptr(RpPersonEntry) next = NULL;
  guint position;

  g_return_if_fail (RP_IS_PEOPLE_LIST (self));

  position = rp_people_model_find (self->model, self->selected);
  g_free (self->gone);
  self->gone = g_strdup (self->selected);
  if (position != RP_PEOPLE_NOWHERE)
    next = g_list_model_get_item (people, position + 1);
  if (next == NULL && position != RP_PEOPLE_NOWHERE && position > 0)
    next = g_list_model_get_item (people, position - 1);

  set_selected (self, next != NULL ? rp_record_get_id (next->person) : NULL);
  select_position (self, rp_people_model_find (self->model, self->selected));
}

/**
 * rp_people_list_focus:
 * @self: a list
 *
 * Gives the focus to whoever is selected, as soon as they are in the list.
 */
void
rp_people_list_focus (RpPeopleList *self)
{
  g_return_if_fail (RP_IS_PEOPLE_LIST (self));

  self->wants_focus = !focus_bound_row (self);
  self->wants_sight |= self->wants_focus;
}
