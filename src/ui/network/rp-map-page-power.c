/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-map-page-private.h"

#include "rp-choose-dialog.h"

#include <glib/gi18n.h>

/* In the stead of the map: who has how much influence on an engagement, and supports it. */

static void
chosen_cb (RpMapPage *self,
           RpRecord  *engagement)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "map.power", "s",
                              rp_record_get_id (engagement));
}

static const char *
organization_name (RpMapPage  *self,
                   const char *id)
{
  RpNetwork *network = rp_network_reader_get_network (self->reader);
  RpOrganization *organization = network != NULL
                                 ? rp_facts_find (rp_network_get_facts (network)->organizations,
                                                  id) : NULL;

  return organization != NULL ? organization->name : NULL;
}

static void
engagements_read_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr(RpMapPage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) engagements = rp_store_list_finish (RP_STORE (source), result, &error);
  RpChooseDialog *dialog;

  if (self->writer == NULL)
    return;
  if (engagements == NULL)
    {
      rp_writer_error (self->writer, error);
      return;
    }
  if (engagements->len == 0)
    {
      rp_writer_toast (self->writer, _("No work is in play yet: an organization’s page adds it"),
                       FALSE);
      return;
    }

  dialog = rp_choose_dialog_new (rp_writer_get_window (self->writer), _("Influence and Support"),
                                 _("Of whom, in which work?"));
  for (guint i = 0; i < engagements->len; i++)
    {
      RpEngagement *engagement = engagements->pdata[i];

      rp_choose_dialog_add (dialog, engagement, engagement->name,
                            organization_name (self, engagement->organization));
    }
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  rp_choose_dialog_present (dialog);
}

static void
choose_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RpMapPage *self = RP_MAP_PAGE (widget);
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_ENGAGEMENT);

  rp_query_match (query, "state", "active");
  rp_query_order (query, "name", FALSE);
  rp_store_list_async (rp_place_get_store (RP_PLACE (self)), query, NULL, engagements_read_cb,
                       g_object_ref (self));
}

/* The view is made when it is first wanted. */
static void
power_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RpMapPage *self = RP_MAP_PAGE (widget);
  RpNetwork *network = rp_network_reader_get_network (self->reader);

  if (self->power == NULL)
    {
      self->power = RP_POWER_VIEW (rp_power_view_new (self->writer));
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->power), "power");
      g_signal_connect_object (self->power, "read", G_CALLBACK (rp_map_page_update_chips), self,
                               G_CONNECT_SWAPPED);
      if (network != NULL)
        rp_power_view_set_network (self->power, network);
    }
  self->shows_power = TRUE;
  rp_power_view_show (self->power, g_variant_get_string (parameter, NULL));
  rp_map_page_show_view (self);
  rp_map_page_update_chips (self);
  rp_place_enter (RP_PLACE (self));
}

static void
close_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RpMapPage *self = RP_MAP_PAGE (widget);

  if (!self->shows_power)
    return;

  self->shows_power = FALSE;
  rp_map_page_show_view (self);
  rp_map_page_update_chips (self);
  rp_place_enter (RP_PLACE (self));
}

/**
 * rp_map_page_install_power:
 * @widget_class: of the page
 */
void
rp_map_page_install_power (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "map.choose-power", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "map.power", "s", power_action);
  gtk_widget_class_install_action (widget_class, "map.close-power", NULL, close_action);
}
