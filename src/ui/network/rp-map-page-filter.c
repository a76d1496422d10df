/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-map-page-private.h"

#include "rp-choose-dialog.h"
#include "rp-tip.h"

#include <glib/gi18n.h>
#include <string.h>

/* Whom the map and the list are narrowed down to. */

/* A chip that is a button: it takes away what it says. */
static void
add_chip (RpMapPage  *self,
          const char *words,
          const char *does,
          const char *action,
          const char *target)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_widget_add_css_class (button, "chipbutton");
  rp_tip_set (button, does);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, does,
                                  -1);
  rp_wrap_append (self->chips, button);
}

static void
add_filter_chip (RpMapPage  *self,
                 const char *what,
                 const char *words)
{
  g_autofree char *does = g_strdup_printf (_("Not only “%s”"), words);

  add_chip (self, words, does, "map.widen", what);
}

/* One for each organization that was opened */
static void
add_opened_chips (RpMapPage *self)
{
  const RpNetworkFacts *facts = rp_network_get_facts (self->chart->network);
  g_autoptr(GList) opened = g_list_sort (g_hash_table_get_keys (self->opened),
                                         (GCompareFunc) strcmp);

  for (GList *l = opened; l != NULL; l = l->next)
    {
      RpOrganization *organization = rp_facts_find (facts->organizations, l->data);
      const char *name = organization != NULL ? organization->name : _("No organization");
      /* Translators: %s is an organization whose people stand on the map */
      g_autofree char *words = g_strdup_printf (_("People of %s"), name);
      /* Translators: %s is an organization that is to stand for its people again */
      g_autofree char *does = g_strdup_printf (_("Fold %s again"), name);

      add_chip (self, words, does, "map.fold", l->data);
    }
}

static const char *
organization_name (RpMapPage *self)
{
  RpNetwork *network = rp_network_reader_get_network (self->reader);
  const RpNetworkFacts *facts = network != NULL ? rp_network_get_facts (network) : NULL;
  RpOrganization *organization = facts != NULL ? rp_facts_find (facts->organizations,
                                                                self->filter->organization) : NULL;

  return organization != NULL ? organization->name : _("One organization");
}

static void
add_filter_chips (RpMapPage *self)
{
  if (self->filter->organization != NULL)
    add_filter_chip (self, "organization", organization_name (self));
  if (self->filter->least > RP_STAGE_NOT_MET)
    {
      /* Translators: a stage, such as “Curious” */
      g_autofree char *least = g_strdup_printf (_("At least %s"),
                                                rp_stage_name (self->filter->least));

      add_filter_chip (self, "least", least);
    }
  if (self->filter->gatekeepers)
    add_filter_chip (self, "gatekeepers", _("Gatekeepers"));
  if (self->filter->not_met)
    add_filter_chip (self, "not-met", _("Not met yet"));
}

/**
 * rp_map_page_update_chips:
 * @self: a page with another filter, or that shows something else
 */
void
rp_map_page_update_chips (RpMapPage *self)
{
  rp_wrap_remove_all (self->chips);
  if (self->shows_power)
    {
      add_chip (self, _("Influence and support"), _("Back to the map"), "map.close-power", NULL);
    }
  else
    {
      add_filter_chips (self);
      if (self->chart != NULL && self->chart->clustered)
        add_opened_chips (self);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->chips),
                          gtk_widget_get_first_child (GTK_WIDGET (self->chips)) != NULL);
}

static void
changed (RpMapPage *self)
{
  rp_map_page_update_chips (self);
  rp_map_page_draft (self);
  g_object_notify (G_OBJECT (self), "least");
  g_object_notify (G_OBJECT (self), "gatekeepers");
  g_object_notify (G_OBJECT (self), "not-met");
}

static void
chosen_cb (RpMapPage *self,
           RpRecord      *organization)
{
  g_free (self->filter->organization);
  self->filter->organization = g_strdup (rp_record_get_id (organization));
  changed (self);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate ((*(RpOrganization *const *) a)->name,
                         (*(RpOrganization *const *) b)->name);
}

static void
organization_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  RpMapPage *self = RP_MAP_PAGE (widget);
  RpNetwork *network = rp_network_reader_get_network (self->reader);
  g_autoptr(GPtrArray) organizations = NULL;
  RpChooseDialog *dialog;

  if (network == NULL)
    return;

  dialog = rp_choose_dialog_new (rp_writer_get_window (self->writer),
                                 _("Only One Organization"), NULL);
  organizations = g_ptr_array_copy (rp_network_get_facts (network)->organizations, NULL, NULL);
  g_ptr_array_set_free_func (organizations, NULL);
  g_ptr_array_sort (organizations, compare_names);
  for (guint i = 0; i < organizations->len; i++)
    {
      RpOrganization *organization = organizations->pdata[i];

      rp_choose_dialog_add (dialog, organization, organization->name, organization->industry);
    }
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  rp_choose_dialog_present (dialog);
}

static void
widen_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RpMapPage *self = RP_MAP_PAGE (widget);
  const char *what = g_variant_get_string (parameter, NULL);
  gboolean all = g_str_equal (what, "all");

  if (all || g_str_equal (what, "organization"))
    g_clear_pointer (&self->filter->organization, g_free);
  if (all || g_str_equal (what, "least"))
    self->filter->least = RP_STAGE_NOT_MET;
  if (all || g_str_equal (what, "gatekeepers"))
    self->filter->gatekeepers = FALSE;
  if (all || g_str_equal (what, "not-met"))
    self->filter->not_met = FALSE;

  /* Whoever had the focus may be the chip that goes. */
  gtk_widget_grab_focus (GTK_WIDGET (self->menu_button));
  changed (self);
}

static void
everyone_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "map.widen", "s", "all");
}

enum {
  PROP_0,
  PROP_LEAST,
  PROP_GATEKEEPERS,
  PROP_NOT_MET
};

static void
get_property (GObject    *object,
              guint       prop_id,
              GValue     *value,
              GParamSpec *pspec)
{
  const RpNetworkFilter *filter = RP_MAP_PAGE (object)->filter;

  switch (prop_id)
    {
    case PROP_LEAST:
      g_value_set_enum (value, filter->least);
      break;

    case PROP_GATEKEEPERS:
      g_value_set_boolean (value, filter->gatekeepers);
      break;

    case PROP_NOT_MET:
      g_value_set_boolean (value, filter->not_met);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Nobody is both close and not met yet. */
static void
set_property (GObject      *object,
              guint         prop_id,
              const GValue *value,
              GParamSpec   *pspec)
{
  RpNetworkFilter *filter = RP_MAP_PAGE (object)->filter;

  switch (prop_id)
    {
    case PROP_LEAST:
      filter->least = g_value_get_enum (value);
      filter->not_met = filter->not_met && filter->least == RP_STAGE_NOT_MET;
      break;

    case PROP_GATEKEEPERS:
      filter->gatekeepers = g_value_get_boolean (value);
      break;

    case PROP_NOT_MET:
      filter->not_met = g_value_get_boolean (value);
      if (filter->not_met)
        filter->least = RP_STAGE_NOT_MET;
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  changed (RP_MAP_PAGE (object));
}

/**
 * rp_map_page_install_filter:
 * @widget_class: of the page
 *
 * Installs the properties and actions that narrow it down.
 */
void
rp_map_page_install_filter (GtkWidgetClass *widget_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (widget_class);

  object_class->get_property = get_property;
  object_class->set_property = set_property;
  g_object_class_install_property (object_class, PROP_LEAST,
                                   g_param_spec_enum ("least", NULL, NULL, RP_TYPE_STAGE,
                                                      RP_STAGE_NOT_MET, flags));
  g_object_class_install_property (object_class, PROP_GATEKEEPERS,
                                   g_param_spec_boolean ("gatekeepers", NULL, NULL, FALSE, flags));
  g_object_class_install_property (object_class, PROP_NOT_MET,
                                   g_param_spec_boolean ("not-met", NULL, NULL, FALSE, flags));
  gtk_widget_class_install_property_action (widget_class, "map.least", "least");
  gtk_widget_class_install_property_action (widget_class, "map.gatekeepers", "gatekeepers");
  gtk_widget_class_install_property_action (widget_class, "map.not-met", "not-met");
  gtk_widget_class_install_action (widget_class, "map.organization", NULL,
                                   organization_action);
  gtk_widget_class_install_action (widget_class, "map.widen", "s", widen_action);
  gtk_widget_class_install_action (widget_class, "map.everyone", NULL, everyone_action);
}
