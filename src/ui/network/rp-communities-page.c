/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-communities-page.h"

#include "rp-communities-list.h"
#include "rp-community-forms.h"
#include "rp-community-view.h"
#include "rp-detail-shell.h"
#include "rp-event-view.h"
#include "rp-network-title.h"
#include "rp-state-page.h"

#include <glib/gi18n.h>

/**
 * RpCommunitiesPage:
 *
 * A view of the network: communities and their events. It folds where there is
 * room for the list or one of them only.
 */
struct _RpCommunitiesPage
{
  RpPlace            parent_instance;

  RpWriter          *writer;
  RpDetailShell     *nothing;
  RpCommunityView   *community;
  RpEventView       *event;

  /* Template widgets */
  GtkStack          *stack;
  AdwLeaflet        *leaflet;
  GtkWidget         *list_pane;
  AdwHeaderBar      *list_header;
  GtkWidget         *list_back;
  RpCommunitiesList *list;
  GtkStack          *detail_pane;
  AdwHeaderBar      *empty_header;
  GtkWidget         *empty_back;
};

G_DEFINE_FINAL_TYPE (RpCommunitiesPage, rp_communities_page, RP_TYPE_PLACE)

static void
rp_communities_page_fold (RpPlace *place)
{
  RpCommunitiesPage *self = RP_COMMUNITIES_PAGE (place);
  gboolean folded = rp_place_get_folded (place);
  gboolean outermost = folded && rp_place_get_outer_folded (place);

  if (self->event == NULL)
    return;

  /* It is above both panes, and gone where one thing is looked at. */
  adw_header_bar_set_show_end_title_buttons (self->list_header, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->list_header),
                          !folded || adw_leaflet_get_visible_child (self->leaflet)
                                     == self->list_pane);
  rp_detail_shell_set_folded (self->nothing, folded, outermost);
  rp_community_view_set_folded (self->community, folded, outermost);
  rp_event_view_set_folded (self->event, folded, outermost);
}

/* Whichever of both it is; the other one lets go of what it showed. */
static void
selected_cb (RpCommunitiesPage *self)
{
  GType type;
  const char *id = rp_communities_list_get_selected (self->list, &type);
  gboolean is_event = type == RP_TYPE_EVENT;

  rp_event_view_set_event (self->event, is_event ? id : NULL);
  rp_community_view_set_community (self->community, is_event ? NULL : id);
  gtk_stack_set_visible_child_name (self->detail_pane,
                                    id == NULL ? "nothing" : is_event ? "event" : "community");
}

static void
loaded_cb (RpCommunitiesPage *self)
{
  GType type;
  gboolean empty = rp_communities_list_is_empty (self->list)
                   && rp_communities_list_get_selected (self->list, &type) == NULL;

  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "communities");
  selected_cb (self);
}

static void
gone_cb (RpCommunitiesPage *self)
{
  rp_communities_list_select (self->list, NULL);
  rp_place_show_list (RP_PLACE (self));
}

static void
new_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  RpCommunitiesPage *self = RP_COMMUNITIES_PAGE (widget);
  g_autoptr(RpCommunity) community = rp_record_new (RP_TYPE_COMMUNITY);

  rp_community_form (self->writer, community, TRUE);
}

static void
new_event_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  RpCommunitiesPage *self = RP_COMMUNITIES_PAGE (widget);
  g_autoptr(RpEvent) event = rp_record_new (RP_TYPE_EVENT);

  rp_community_form_event (self->writer, event, NULL, TRUE);
}

static void
show_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpCommunitiesPage *self = RP_COMMUNITIES_PAGE (widget);

  gtk_stack_set_visible_child_name (self->stack, "communities");
  rp_communities_list_select (self->list, g_variant_get_string (parameter, NULL));
  rp_place_open (RP_PLACE (self));
}

/* To the one of both that is shown */
static void
hand_on_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  RpCommunitiesPage *self = RP_COMMUNITIES_PAGE (widget);
  const char *verb = action_name + strlen ("place.");
  GType type;
  g_autofree char *action = NULL;

  if (rp_communities_list_get_selected (self->list, &type) == NULL)
    return;

  action = g_strdup_printf ("%s.%s", type == RP_TYPE_EVENT ? "event" : "community", verb);
  gtk_widget_activate_action (type == RP_TYPE_EVENT ? GTK_WIDGET (self->event)
                                                    : GTK_WIDGET (self->community),
                              action, NULL);
}

static const char *
rp_communities_page_get_selected (RpPlace *place,
                                  GType   *type)
{
  return rp_communities_list_get_selected (RP_COMMUNITIES_PAGE (place)->list, type);
}

static void
rp_communities_page_dispose (GObject *object)
{
  RpCommunitiesPage *self = RP_COMMUNITIES_PAGE (object);

  self->event = NULL;
  g_clear_object (&self->writer);
  /* The bin does not notice when the template takes its child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_COMMUNITIES_PAGE);

  G_OBJECT_CLASS (rp_communities_page_parent_class)->dispose (object);
}

static void
make_details (RpCommunitiesPage *self,
              RpStore           *store)
{
  GtkWidget *page = rp_state_page_new ("system-users-symbolic", _("Nothing Selected"),
                                       _("Choose an event to see whom to greet and what to "
                                         "raise, or a community to see whom you know there."));

  gtk_widget_add_css_class (page, "compact");
  self->nothing = RP_DETAIL_SHELL (rp_detail_shell_new ());
  rp_detail_shell_show_state (self->nothing, page);
  self->community = RP_COMMUNITY_VIEW (rp_community_view_new (store));
  self->event = RP_EVENT_VIEW (rp_event_view_new (store));
  gtk_stack_add_named (self->detail_pane, GTK_WIDGET (self->nothing), "nothing");
  gtk_stack_add_named (self->detail_pane, GTK_WIDGET (self->community), "community");
  gtk_stack_add_named (self->detail_pane, GTK_WIDGET (self->event), "event");
  g_signal_connect_object (self->community, "gone", G_CALLBACK (gone_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->event, "gone", G_CALLBACK (gone_cb), self, G_CONNECT_SWAPPED);
}

static void
rp_communities_page_constructed (GObject *object)
{
  RpCommunitiesPage *self = RP_COMMUNITIES_PAGE (object);
  RpPlace *place = RP_PLACE (object);
  RpStore *store = rp_place_get_store (place);

  G_OBJECT_CLASS (rp_communities_page_parent_class)->constructed (object);

  self->writer = rp_writer_new (store, GTK_WIDGET (self));
  make_details (self, store);
  rp_place_bind_header (place, self->list_header, self->list_back);
  rp_place_bind_empty_header (place, self->empty_header, self->empty_back);
  rp_place_set_panes (place, self->leaflet, self->list_pane, GTK_WIDGET (self->detail_pane));
  rp_communities_list_set_store (self->list, store);
}

static void
rp_communities_page_class_init (RpCommunitiesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = rp_communities_page_constructed;
  object_class->dispose = rp_communities_page_dispose;
  RP_PLACE_CLASS (klass)->fold = rp_communities_page_fold;
  RP_PLACE_CLASS (klass)->get_selected = rp_communities_page_get_selected;

  g_type_ensure (RP_TYPE_NETWORK_TITLE);
  g_type_ensure (RP_TYPE_COMMUNITIES_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH
                                               "/ui/network/rp-communities-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RpCommunitiesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RpCommunitiesPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, RpCommunitiesPage, list_pane);
  gtk_widget_class_bind_template_child (widget_class, RpCommunitiesPage, list_header);
  gtk_widget_class_bind_template_child (widget_class, RpCommunitiesPage, list_back);
  gtk_widget_class_bind_template_child (widget_class, RpCommunitiesPage, list);
  gtk_widget_class_bind_template_child (widget_class, RpCommunitiesPage, detail_pane);
  gtk_widget_class_bind_template_child (widget_class, RpCommunitiesPage, empty_header);
  gtk_widget_class_bind_template_child (widget_class, RpCommunitiesPage, empty_back);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, rp_place_open);
  gtk_widget_class_bind_template_callback (widget_class, loaded_cb);

  gtk_widget_class_install_action (widget_class, "place.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "place.show", "s", show_action);
  gtk_widget_class_install_action (widget_class, "place.edit", NULL, hand_on_action);
  gtk_widget_class_install_action (widget_class, "place.delete", NULL, hand_on_action);
  gtk_widget_class_install_action (widget_class, "communities.new-event", NULL, new_event_action);
}

static void
rp_communities_page_init (RpCommunitiesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_communities_page_new:
 * @store: the library
 *
 * Returns: (transfer floating): the communities and their events
 */
GtkWidget *
rp_communities_page_new (RpStore *store)
{
  return g_object_new (RP_TYPE_COMMUNITIES_PAGE, "store", store, NULL);
}

/**
 * rp_communities_page_get_filling:
 * @self: the communities and their events
 *
 * Returns: whether some of it is not there yet
 */
gboolean
rp_communities_page_get_filling (RpCommunitiesPage *self)
{
  g_return_val_if_fail (RP_IS_COMMUNITIES_PAGE (self), FALSE);

  return rp_communities_list_get_filling (self->list)
         || rp_community_view_get_filling (self->community)
         || rp_event_view_get_filling (self->event);
}
