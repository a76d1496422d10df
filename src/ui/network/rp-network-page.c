/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-network-page.h"

#include "rp-communities-page.h"
#include "rp-map-page.h"
#include "rp-meet-page.h"
#include "rp-network-title.h"
#include "rp-town-page.h"

#include <glib/gi18n.h>

struct _RpNetworkPage
{
  RpPlace             parent_instance;

  AdwViewStack       *views;
  AdwViewSwitcherBar *bar;
  gboolean            handing;   /* an action to the view that is shown */
};

G_DEFINE_FINAL_TYPE (RpNetworkPage, rp_network_page, RP_TYPE_PLACE)

/* The views, in the order of the switcher */
static const struct
{
  const char  *name;
  const char  *title;
  const char  *icon_name;
  GtkWidget *(*make) (RpStore *store);
} views[] = {
  { "map", N_("Map"), "emblem-shared-symbolic", rp_map_page_new },
  { "meet", N_("Who Should Meet?"), "system-users-symbolic", rp_meet_page_new },
  { "communities", N_("Communities"), "x-office-calendar-symbolic",
    rp_communities_page_new },
  { "town", N_("In Town"), "mark-location-symbolic", rp_town_page_new },
};

static GtkWidget *
find_title (GtkWidget *widget)
{
  GtkWidget *title = NULL;

  if (RP_IS_NETWORK_TITLE (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && title == NULL;
       child = gtk_widget_get_next_sibling (child))
    title = find_title (child);

  return title;
}

/* The views are below where they have no room above, but not below one thing that is looked at. */
static void
update_bar (RpNetworkPage *self)
{
  GtkWidget *bin = adw_view_stack_get_visible_child (self->views);
  GtkWidget *view = adw_bin_get_child (ADW_BIN (bin));
  GtkWidget *title = view != NULL ? find_title (view) : NULL;
  AdwViewSwitcherTitle *switcher;
  gboolean can_go_back;

  if (title == NULL)
    return;

  switcher = rp_network_title_get_switcher (RP_NETWORK_TITLE (title));
  g_object_get (view, "can-go-back", &can_go_back, NULL);
  adw_view_switcher_bar_set_reveal (self->bar, !can_go_back
                                    && adw_view_switcher_title_get_title_visible (switcher));
}

static void
make_view (RpNetworkPage *self,
           AdwBin        *bin,
           const char    *name)
{
  GtkWidget *view = NULL;
  GtkWidget *title;

  for (guint i = 0; i < G_N_ELEMENTS (views) && view == NULL; i++)
    if (g_str_equal (views[i].name, name))
      view = views[i].make (rp_place_get_store (RP_PLACE (self)));
  g_return_if_fail (view != NULL);

  g_object_bind_property (self, "outer-folded", view, "outer-folded", G_BINDING_SYNC_CREATE);
  adw_bin_set_child (bin, view);
  title = find_title (view);
  if (title != NULL)
    g_signal_connect_object (rp_network_title_get_switcher (RP_NETWORK_TITLE (title)),
                             "notify::title-visible", G_CALLBACK (update_bar), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::can-go-back", G_CALLBACK (update_bar), self,
                           G_CONNECT_SWAPPED);
}

static void
view_shown_cb (RpNetworkPage *self)
{
  AdwBin *bin = ADW_BIN (adw_view_stack_get_visible_child (self->views));

  if (adw_bin_get_child (bin) == NULL)
    make_view (self, bin, adw_view_stack_get_visible_child_name (self->views));
  rp_place_set_inner (RP_PLACE (self), RP_PLACE (adw_bin_get_child (bin)));
  update_bar (self);
}

static void
view_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpNetworkPage *self = RP_NETWORK_PAGE (widget);
  const char *name = g_variant_get_string (parameter, NULL);

  if (adw_view_stack_get_child_by_name (self->views, name) != NULL)
    adw_view_stack_set_visible_child_name (self->views, name);
  rp_place_enter (RP_PLACE (self));
}

/* What a view does not do itself is not asked of it: it would come back here. */
static void
hand_on (RpNetworkPage *self,
         const char    *action_name,
         GVariant      *parameter)
{
  AdwBin *bin = ADW_BIN (adw_view_stack_get_visible_child (self->views));

  if (self->handing)
    return;

  self->handing = TRUE;
  gtk_widget_activate_action_variant (adw_bin_get_child (bin), action_name, parameter);
  self->handing = FALSE;
}

static void
hand_on_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  hand_on (RP_NETWORK_PAGE (widget), action_name, parameter);
}

static void
power_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RpNetworkPage *self = RP_NETWORK_PAGE (widget);

  adw_view_stack_set_visible_child_name (self->views, "map");
  hand_on (self, "map.power", parameter);
  rp_place_enter (RP_PLACE (self));
}

static void
show_in (RpNetworkPage *self,
         const char    *name,
         const char    *id)
{
  g_return_if_fail (adw_view_stack_get_child_by_name (self->views, name) != NULL);

  adw_view_stack_set_visible_child_name (self->views, name);
  hand_on (self, "place.show", g_variant_new_string (id));
}

static void
show_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  const char *name, *id;

  g_variant_get (parameter, "(&s&s)", &name, &id);
  show_in (RP_NETWORK_PAGE (widget), name, id);
}

/* A community or an event */
static void
show_community_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  show_in (RP_NETWORK_PAGE (widget), "communities", g_variant_get_string (parameter, NULL));
}

static void
rp_network_page_constructed (GObject *object)
{
  RpNetworkPage *self = RP_NETWORK_PAGE (object);

  G_OBJECT_CLASS (rp_network_page_parent_class)->constructed (object);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    adw_view_stack_add_titled_with_icon (self->views, adw_bin_new (), views[i].name,
                                         _(views[i].title), views[i].icon_name);
  view_shown_cb (self);
  g_signal_connect_object (self->views, "notify::visible-child", G_CALLBACK (view_shown_cb), self,
                           G_CONNECT_SWAPPED);
}

/* What the switchers still hold of a view, that view has not to wait for. */
static void
rp_network_page_dispose (GObject *object)
{
  RpNetworkPage *self = RP_NETWORK_PAGE (object);

  if (self->views != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->views, self);
      rp_place_set_inner (RP_PLACE (self), NULL);
      for (guint i = 0; i < G_N_ELEMENTS (views); i++)
        adw_bin_set_child (ADW_BIN (adw_view_stack_get_child_by_name (self->views,
                                                                      views[i].name)), NULL);
    }
  self->views = NULL;

  G_OBJECT_CLASS (rp_network_page_parent_class)->dispose (object);
}

static void
rp_network_page_class_init (RpNetworkPageClass *klass)
{
  static const struct
  {
    const char                  *name;
    const char                  *type;
    GtkWidgetActionActivateFunc  activate;
  } actions[] = {
    { "place.new", NULL, hand_on_action },
    { "place.edit", NULL, hand_on_action },
    { "place.delete", NULL, hand_on_action },
    { "place.show", "s", hand_on_action },
    { "network.view", "s", view_action },
    { "network.show", "(ss)", show_action },
    { "network.power", "s", power_action },
    { "network.show-community", "s", show_community_action },
  };

  G_OBJECT_CLASS (klass)->constructed = rp_network_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = rp_network_page_dispose;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), actions[i].name, actions[i].type,
                                     actions[i].activate);
}

static void
rp_network_page_init (RpNetworkPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->views = ADW_VIEW_STACK (adw_view_stack_new ());
  adw_view_stack_set_hhomogeneous (self->views, FALSE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->views), TRUE);
  self->bar = g_object_new (ADW_TYPE_VIEW_SWITCHER_BAR, "stack", self->views, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->views));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * rp_network_page_new:
 * @store: the library
 *
 * Returns: (transfer floating): the place of the network
 */
GtkWidget *
rp_network_page_new (RpStore *store)
{
  return g_object_new (RP_TYPE_NETWORK_PAGE, "store", store, NULL);
}
