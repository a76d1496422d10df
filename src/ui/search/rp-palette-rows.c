/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-palette-private.h"

#include "rp-palette-row.h"
#include "rp-spoken.h"

static void
clicked_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            GtkListItem     *list_item)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  if (gtk_list_item_get_activatable (list_item) && gtk_widget_contains (row, x, y))
    gtk_widget_activate_action (row, "list.activate-item", "u",
                                gtk_list_item_get_position (list_item));
}

/* One click opens. The list itself could do that, but it would select whatever comes to be below
 * the pointer while somebody types. */
static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item)
{
  GtkWidget *row = rp_palette_row_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "released", G_CALLBACK (clicked_cb), list_item);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (list_item, row);
}

static void
item_changed_cb (RpPaletteItem *item,
                 GtkListItem   *list_item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);
  g_autofree char *name = rp_palette_item_dup_name (item);

  gtk_list_item_set_selectable (list_item, !item->heading);
  gtk_list_item_set_activatable (list_item, !item->heading);
  rp_palette_row_set_item (RP_PALETTE_ROW (row), item);
  /* What reads the screen aloud does not ask again for what stands in a row. */
  rp_spoken_set_row (row, name);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item)
{
  RpPaletteItem *item = gtk_list_item_get_item (list_item);

  g_signal_connect (item, "changed", G_CALLBACK (item_changed_cb), list_item);
  item_changed_cb (item, list_item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *list_item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), item_changed_cb,
                                        list_item);
}

/**
 * rp_palette_rows_new:
 *
 * Returns: (transfer full): what makes the rows
 */
GtkListItemFactory *
rp_palette_rows_new (void)
{
  GtkListItemFactory *self = gtk_signal_list_item_factory_new ();

  g_signal_connect (self, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (self, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (self, "unbind", G_CALLBACK (unbind_cb), NULL);

  return self;
}
