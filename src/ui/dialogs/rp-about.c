/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-about.h"

#include <adwaita.h>
#include <glib/gi18n.h>


/**
 * rp_about_present:
 * @parent: (nullable): the window it belongs to
 *
 * Says what this program is.
 */
void
rp_about_present (GtkWindow *parent)
{
  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));

  adw_show_about_window (parent,
                         "application-name", _("Rapport"),
                         "application-icon", RP_APP_ID,
                         "version", RP_VERSION,
                         "comments", _("Prepare one-to-one talks with the people you advise, and "
                                       "keep what they tell you safe."),
                         "developer-name", "The Rapport developers",
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: your names, one a line */
                         "translator-credits", _("translator-credits"),
                         NULL);
}
