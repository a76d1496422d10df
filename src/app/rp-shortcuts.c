/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-shortcuts.h"

/**
 * rp_shortcuts_present:
 * @parent: (nullable): the window it belongs to
 *
 * Shows which keys do what. Made when asked for: it takes longer than the
 * first frame of the window may.
 */
void
rp_shortcuts_present (GtkWindow *parent)
{
  g_autoptr(GtkBuilder) builder = NULL;
  GtkWindow *window;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));

  builder = gtk_builder_new_from_resource (RP_RESOURCE_PATH "/app/rp-shortcuts.ui");
  window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));
  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}
