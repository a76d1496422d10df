/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-people-list-private.h"

#include "rp-date.h"
#include "rp-people-row.h"
#include "rp-people-words.h"

/* The rows of the list that are on the screen. */

static RpPeopleRow *
get_row (GtkListItem *item)
{
  return RP_PEOPLE_ROW (gtk_list_item_get_child (item));
}

/* Who it is about; NULL where a row is about to go. */
static RpPersonEntry *
get_entry (GtkListItem *item)
{
  RpPeopleSlot *slot = gtk_list_item_get_item (item);

  return slot != NULL ? rp_people_slot_get_entry (slot) : NULL;
}

/* By organization, the first of each one has it above. */
static void
update_heading (RpPeopleList *self,
                GtkListItem  *item)
{
  RpPersonEntry *entry = get_entry (item);
  guint position = gtk_list_item_get_position (item);
  g_autoptr(RpPersonEntry) before = NULL;
  const char *heading = NULL;

  if (rp_people_model_get_filter (self->model)->order == RP_PEOPLE_BY_ORGANIZATION)
    {
      heading = rp_people_group_words (entry);
      if (position > 0)
        before = g_list_model_get_item (G_LIST_MODEL (self->model), position - 1);
      if (before != NULL && g_str_equal (rp_people_group_words (before), heading))
        heading = NULL;
    }
  rp_people_row_set_heading (get_row (item), heading);
}

static void
update_photo (RpPeopleList *self,
              GtkListItem  *item)
{
  RpPersonEntry *entry = get_entry (item);

  rp_people_row_set_photo (get_row (item),
                           rp_photo_book_lookup (self->photos, rp_record_get_id (entry->person)));
}

static void
update_shown (RpPeopleList *self,
              GtkListItem  *item)
{
  RpPersonEntry *entry = get_entry (item);

  rp_people_row_set_shown (get_row (item),
                           g_strcmp0 (rp_record_get_id (entry->person), self->selected) == 0);
}

static void
show_entry (RpPeopleList *self,
            GtkListItem  *item)
{
  rp_people_row_set_entry (get_row (item), get_entry (item),
                           rp_people_model_get_now (self->model),
                           rp_people_model_get_zone (self->model));
}

static void
for_each_bound (RpPeopleList *self,
                void        (*update) (RpPeopleList *self,
                                       GtkListItem  *item))
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    if (get_entry (item) != NULL)
      update (self, item);
}

/* Whoever comes to the list by keyboard is at somebody, while nobody is selected yet. */
static void
focused_cb (GtkListItem *item)
{
  GtkWidget *list = gtk_widget_get_ancestor (gtk_list_item_get_child (item), RP_TYPE_PEOPLE_LIST);
  RpPeopleList *self = RP_PEOPLE_LIST (list);

  if (self->selected == NULL)
    gtk_single_selection_set_selected (self->selection, gtk_list_item_get_position (item));
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gtk_list_item_set_child (item, rp_people_row_new ());
}

/* What has the focus is the list's own widget, which is there once somebody is shown. */
static void
watch_focus (GtkListItem *item)
{
  GtkEventController *focus;

  if (g_object_get_data (G_OBJECT (item), "watched") != NULL)
    return;

  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "enter", G_CALLBACK (focused_cb), item, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (gtk_widget_get_parent (gtk_list_item_get_child (item)), focus);
  g_object_set_data (G_OBJECT (item), "watched", GINT_TO_POINTER (TRUE));
}

static void
fill_row (gpointer     list,
          GtkListItem *item)
{
  RpPeopleList *self = RP_PEOPLE_LIST (list);

  if (get_entry (item) == NULL)
    return;

  show_entry (self, item);
  update_heading (self, item);
  update_photo (self, item);
  update_shown (self, item);
}

static void
bind_cb (RpPeopleList *self,
         GtkListItem  *item)
{
  g_hash_table_add (self->bound, item);
  watch_focus (item);
  rp_row_filler_add (self->filler, item);
}

static void
unbind_cb (RpPeopleList *self,
           GtkListItem  *item)
{
  g_hash_table_remove (self->bound, item);
  rp_row_filler_remove (self->filler, item);
  rp_people_row_set_photo (get_row (item), NULL);
}

static void
photos_turned_cb (RpPeopleList *self)
{
  for_each_bound (self, update_photo);
}

/**
 * rp_people_list_make_rows:
 * @self: a list with a model
 *
 * Makes rows for whoever is in sight from now on.
 */
void
rp_people_list_make_rows (RpPeopleList *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->filler = rp_row_filler_new (fill_row, self);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->photos, "turned", G_CALLBACK (photos_turned_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
}

static void
fill_again (RpPeopleList *self,
            GtkListItem  *item)
{
  rp_row_filler_add (self->filler, item);
}

/**
 * rp_people_list_slots_turned:
 * @self: a list in which others stand where somebody stood
 */
void
rp_people_list_slots_turned (RpPeopleList *self)
{
  for_each_bound (self, fill_again);
}

/**
 * rp_people_list_update_rows:
 * @self: a list whose people have changed
 *
 * Rows that stay may have got another neighbour; on another day they say
 * something else.
 */
void
rp_people_list_update_rows (RpPeopleList *self)
{
  guint32 day = rp_time_day (rp_people_model_get_now (self->model),
                             rp_people_model_get_zone (self->model));

  for_each_bound (self, update_heading);
  if (self->day != 0 && self->day != day)
    for_each_bound (self, show_entry);
  self->day = day;
}

/**
 * rp_people_list_update_shown:
 * @self: a list in which somebody else is selected
 */
void
rp_people_list_update_shown (RpPeopleList *self)
{
  for_each_bound (self, update_shown);
}
