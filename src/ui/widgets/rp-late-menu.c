/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-late-menu.h"

#include "rp-menu-in-sight.h"

static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_menu_model (button, G_MENU_MODEL (user_data));
}

/**
 * rp_late_menu_set:
 * @button: a button of one of many rows or cards
 * @menu: its menu
 *
 * Has the menu's widgets made when it is opened for the first time: they cost
 * as much as a row does.
 */
void
rp_late_menu_set (GtkMenuButton *button,
                  GMenuModel    *menu)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (G_IS_MENU_MODEL (menu));

  gtk_menu_button_set_create_popup_func (button, create_popup_cb, g_object_ref (menu),
                                         g_object_unref);
  rp_menu_in_sight (button);
}
