/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-spoken.h"

static void
set_name (GtkWidget  *widget,
          const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/**
 * rp_spoken_set_label:
 * @label: the child of a button
 * @text: plain text
 *
 * Shows @text in the button and has it read aloud for it: GTK 4.8 finds no name in the
 * child of a button.
 */
void
rp_spoken_set_label (GtkLabel   *label,
                     const char *text)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_label_set_text (label, text);
  set_name (gtk_widget_get_parent (GTK_WIDGET (label)), text);
}

/**
 * rp_spoken_set_row:
 * @child: what a #GtkListItem shows
 * @name: what is read aloud for it, as plain text
 *
 * The list's own item has the focus, so the name is the item's; outside a list it is
 * that of @child.
 */
void
rp_spoken_set_row (GtkWidget  *child,
                   const char *name)
{
  GtkWidget *item;

  g_return_if_fail (GTK_IS_WIDGET (child));

  item = gtk_widget_get_parent (child);
  set_name (item != NULL ? item : child, name);
}
