/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-network-title.h"

#include <glib/gi18n.h>

/**
 * RpNetworkTitle:
 *
 * What stands in the header of each view of the network: the other views, if
 * there is room for them, else where one is. It finds the stack of views that
 * it is in by itself.
 */
struct _RpNetworkTitle
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (RpNetworkTitle, rp_network_title, ADW_TYPE_BIN)

static void
rp_network_title_root (GtkWidget *widget)
{
  GtkWidget *views = gtk_widget_get_ancestor (widget, ADW_TYPE_VIEW_STACK);

  GTK_WIDGET_CLASS (rp_network_title_parent_class)->root (widget);

  adw_view_switcher_title_set_stack (rp_network_title_get_switcher (RP_NETWORK_TITLE (widget)),
                                     views != NULL ? ADW_VIEW_STACK (views) : NULL);
}

/* The switcher holds the stack, which holds the view that this is in. */
static void
rp_network_title_unroot (GtkWidget *widget)
{
  adw_view_switcher_title_set_stack (rp_network_title_get_switcher (RP_NETWORK_TITLE (widget)),
                                     NULL);

  GTK_WIDGET_CLASS (rp_network_title_parent_class)->unroot (widget);
}

static void
rp_network_title_class_init (RpNetworkTitleClass *klass)
{
  GTK_WIDGET_CLASS (klass)->root = rp_network_title_root;
  GTK_WIDGET_CLASS (klass)->unroot = rp_network_title_unroot;
}

static void
rp_network_title_init (RpNetworkTitle *self)
{
  adw_bin_set_child (ADW_BIN (self), g_object_new (ADW_TYPE_VIEW_SWITCHER_TITLE,
                                                   "title", _("Network"),
                                                   NULL));
}

/**
 * rp_network_title_get_switcher:
 * @self: a title
 *
 * Returns: (transfer none): what it shows; where that is only the title, there
 *   was no room for the views
 */
AdwViewSwitcherTitle *
rp_network_title_get_switcher (RpNetworkTitle *self)
{
  g_return_val_if_fail (RP_IS_NETWORK_TITLE (self), NULL);

  return ADW_VIEW_SWITCHER_TITLE (adw_bin_get_child (ADW_BIN (self)));
}
