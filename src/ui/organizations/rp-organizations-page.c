/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-organizations-page.h"

#include "rp-header-title.h"
#include "rp-model.h"
#include "rp-organization-list.h"
#include "rp-organization-view.h"
#include "rp-record-form.h"

#include <glib/gi18n.h>

/**
 * RpOrganizationsPage:
 *
 * The place of organizations and of the work in play there. It folds where there is
 * room for the list or one organization only. What it owes the window stands in
 * rp-window.h.
 */
struct _RpOrganizationsPage
{
  RpPlace             parent_instance;

  RpWriter           *writer;
  RpOrganizationView *view;
  char               *added;         /* (nullable): UUID of what is being added */

  /* Template widgets */
  GtkStack           *stack;
  AdwLeaflet         *leaflet;
  GtkWidget          *list_pane;
  AdwHeaderBar       *list_header;
  GtkWidget          *list_back;
  RpOrganizationList *list;
  AdwBin             *detail_pane;
  AdwHeaderBar       *empty_header;
  GtkWidget          *empty_back;
};

G_DEFINE_FINAL_TYPE (RpOrganizationsPage, rp_organizations_page, RP_TYPE_PLACE)

static void
rp_organizations_page_fold (RpPlace *place)
{
  RpOrganizationsPage *self = RP_ORGANIZATIONS_PAGE (place);
  gboolean folded = rp_place_get_folded (place);

  if (self->view != NULL)
    rp_organization_view_set_folded (self->view, folded,
                                     folded && rp_place_get_outer_folded (place));
}

static void
selected_cb (RpOrganizationsPage *self)
{
  rp_organization_view_set_organization (self->view,
                                         rp_organization_list_get_selected (self->list));
}

static void
show_organization (RpOrganizationsPage *self,
                   const char          *id)
{
  gtk_stack_set_visible_child_name (self->stack, "organizations");
  rp_organization_list_select (self->list, id);
  rp_place_open (RP_PLACE (self));
}

/* What was added is shown; so is what was deleted while it was shown, when it comes
 * back. */
static void
loaded_cb (RpOrganizationsPage *self)
{
  gboolean empty = rp_organization_list_is_empty (self->list);

  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "organizations");
  if (rp_organization_list_has (self->list, self->added))
    {
      show_organization (self, self->added);
      g_clear_pointer (&self->added, g_free);
    }
  else if (rp_organization_list_has (self->list,
                                     rp_organization_list_get_selected (self->list)))
    selected_cb (self);
}

static void
gone_cb (RpOrganizationsPage *self)
{
  rp_place_show_list (RP_PLACE (self));
}

static void
new_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  RpOrganizationsPage *self = RP_ORGANIZATIONS_PAGE (widget);
  g_autoptr(RpOrganization) organization = rp_record_new (RP_TYPE_ORGANIZATION);
  RpRecordForm *form = rp_record_form_new (self->writer, C_("dialog", "Add Organization"),
                                           organization);

  rp_record_form_add_text (form, "name", _("Name"));
  rp_record_form_add_text (form, "industry", _("Industry"));
  rp_record_form_add_text (form, "city", _("City"));
  rp_record_form_require (form, "name");
  g_free (self->added);
  self->added = g_strdup (rp_record_get_id (organization));
  rp_record_form_present (form, _("Add Organization"), _("Organization added"));
}

static void
show_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  show_organization (RP_ORGANIZATIONS_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
engagement_read_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(RpOrganizationsPage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(RpEngagement) engagement = rp_store_get_finish (RP_STORE (source), result, &error);

  if (self->writer == NULL)
    return;
  if (engagement == NULL)
    {
      rp_writer_error (self->writer, error);
      return;
    }

  show_organization (self, engagement->organization);
  rp_organization_view_show_engagement (self->view, rp_record_get_id (engagement));
}

static void
show_engagement_action (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  rp_store_get_async (rp_place_get_store (RP_PLACE (widget)), RP_TYPE_ENGAGEMENT,
                      g_variant_get_string (parameter, NULL), NULL, engagement_read_cb,
                      g_object_ref (widget));
}

/* From the list, where the one that is shown is selected. */
static void
edit_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (RP_ORGANIZATIONS_PAGE (widget)->view),
                              "organization.edit", NULL);
}

static void
delete_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (RP_ORGANIZATIONS_PAGE (widget)->view),
                              "organization.delete", NULL);
}

static const char *
rp_organizations_page_get_selected (RpPlace *place,
                                    GType   *type)
{
  *type = RP_TYPE_ORGANIZATION;

  return rp_organization_list_get_selected (RP_ORGANIZATIONS_PAGE (place)->list);
}

static void
rp_organizations_page_dispose (GObject *object)
{
  RpOrganizationsPage *self = RP_ORGANIZATIONS_PAGE (object);

  self->view = NULL;
  g_clear_object (&self->writer);
  /* The bin does not notice when the template takes its child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_ORGANIZATIONS_PAGE);

  G_OBJECT_CLASS (rp_organizations_page_parent_class)->dispose (object);
}

static void
rp_organizations_page_finalize (GObject *object)
{
  g_free (RP_ORGANIZATIONS_PAGE (object)->added);

  G_OBJECT_CLASS (rp_organizations_page_parent_class)->finalize (object);
}

static void
rp_organizations_page_constructed (GObject *object)
{
  RpOrganizationsPage *self = RP_ORGANIZATIONS_PAGE (object);
  RpPlace *place = RP_PLACE (object);
  RpStore *store = rp_place_get_store (place);

  G_OBJECT_CLASS (rp_organizations_page_parent_class)->constructed (object);

  self->writer = rp_writer_new (store, GTK_WIDGET (self));
  self->view = RP_ORGANIZATION_VIEW (rp_organization_view_new (store));
  adw_bin_set_child (self->detail_pane, GTK_WIDGET (self->view));
  g_signal_connect_object (self->view, "gone", G_CALLBACK (gone_cb), self, G_CONNECT_SWAPPED);
  rp_place_bind_header (place, self->list_header, self->list_back);
  rp_place_bind_empty_header (place, self->empty_header, self->empty_back);
  rp_place_set_panes (place, self->leaflet, self->list_pane, GTK_WIDGET (self->detail_pane));
  rp_organization_list_set_store (self->list, store);
}

static void
rp_organizations_page_class_init (RpOrganizationsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = rp_organizations_page_constructed;
  object_class->dispose = rp_organizations_page_dispose;
  object_class->finalize = rp_organizations_page_finalize;
  RP_PLACE_CLASS (klass)->fold = rp_organizations_page_fold;
  RP_PLACE_CLASS (klass)->get_selected = rp_organizations_page_get_selected;

  g_type_ensure (RP_TYPE_HEADER_TITLE);
  g_type_ensure (RP_TYPE_ORGANIZATION_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH
                                               "/ui/organizations/rp-organizations-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RpOrganizationsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RpOrganizationsPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, RpOrganizationsPage, list_pane);
  gtk_widget_class_bind_template_child (widget_class, RpOrganizationsPage, list_header);
  gtk_widget_class_bind_template_child (widget_class, RpOrganizationsPage, list_back);
  gtk_widget_class_bind_template_child (widget_class, RpOrganizationsPage, list);
  gtk_widget_class_bind_template_child (widget_class, RpOrganizationsPage, detail_pane);
  gtk_widget_class_bind_template_child (widget_class, RpOrganizationsPage, empty_header);
  gtk_widget_class_bind_template_child (widget_class, RpOrganizationsPage, empty_back);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, rp_place_open);
  gtk_widget_class_bind_template_callback (widget_class, loaded_cb);

  gtk_widget_class_install_action (widget_class, "place.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "place.show", "s", show_action);
  gtk_widget_class_install_action (widget_class, "place.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "place.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "organization.show-engagement", "s",
                                   show_engagement_action);
}

static void
rp_organizations_page_init (RpOrganizationsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_organizations_page_new:
 * @store: the library
 *
 * Returns: (transfer floating): the place of organizations
 */
GtkWidget *
rp_organizations_page_new (RpStore *store)
{
  return g_object_new (RP_TYPE_ORGANIZATIONS_PAGE, "store", store, NULL);
}
