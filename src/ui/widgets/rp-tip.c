/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-tip.h"

/**
 * rp_tip_set:
 * @widget: a widget
 * @text: (nullable): what it does, as plain text
 *
 * Sets the tooltip. GTK asks the display where the pointer is whenever the
 * tooltip of a visible widget is set, and waits for the answer, which for a
 * page of rows takes longer than a frame: so nothing is asked for a widget
 * that is new, or that has this tooltip already.
 */
void
rp_tip_set (GtkWidget  *widget,
            const char *text)
{
  gboolean hides;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0)
    return;

  hides = gtk_widget_get_visible (widget) && gtk_widget_get_parent (widget) == NULL;
  if (hides)
    gtk_widget_set_visible (widget, FALSE);
  gtk_widget_set_tooltip_text (widget, text);
  if (hides)
    gtk_widget_set_visible (widget, TRUE);
}
