/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-window-dialogs"

#include "config.h"

#include "rp-window-private.h"

#include "rp-deleted-window.h"
#include "rp-palette.h"

#include <glib/gi18n.h>

static void
search_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  rp_palette_present (GTK_WINDOW (widget), rp_context_get_store (RP_WINDOW (widget)->context));
}

static void
show_deleted_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  RpStore *store = rp_context_get_store (RP_WINDOW (widget)->context);

  gtk_window_present (rp_deleted_window_new (GTK_WINDOW (widget), store));
}

/* Someone looks on: the style sheet blanks what is not for them. */
static void
presentation_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  RpWindow *self = RP_WINDOW (widget);
  gboolean presenting = !gtk_widget_has_css_class (widget, "presenting");

  if (presenting)
    gtk_widget_add_css_class (widget, "presenting");
  else
    gtk_widget_remove_css_class (widget, "presenting");
  rp_window_toast (self, presenting ? _("Presentation mode: what is private is hidden. F9 ends it.")
                                    : _("Presentation mode ended"), FALSE);
}

/* What opens beside the places. */
void
rp_window_install_dialog_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.show-deleted", NULL, show_deleted_action);
  gtk_widget_class_install_action (widget_class, "win.presentation", NULL, presentation_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, GDK_CONTROL_MASK, "win.search",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "win.search",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "win.presentation", NULL);
}
