/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-organization-view-private.h"

#include "rp-organization-part.h"

#include <glib/gi18n.h>

/* The part of one engagement, in the box where it belongs, at its end */
static GtkWidget *
place_part (RpOrganizationView *self,
            RpEngagement       *engagement)
{
  const char *id = rp_record_get_id (engagement);
  GtkBox *box = engagement->state == RP_ENGAGEMENT_ACTIVE ? self->active_box : self->closed_box;
  GtkWidget *part = g_hash_table_lookup (self->work, id);
  GtkWidget *parent;

  if (part == NULL)
    {
      part = g_object_ref_sink (rp_organization_part_new ());
      g_hash_table_insert (self->work, g_strdup (id), part);
    }
  parent = gtk_widget_get_parent (part);
  if (parent != GTK_WIDGET (box))
    {
      if (parent != NULL)
        gtk_box_remove (GTK_BOX (parent), part);
      gtk_box_append (box, part);
    }

  return part;
}

static gboolean
is_gone (gpointer key,
         gpointer value,
         gpointer user_data)
{
  RpOrganizationView *self = user_data;
  GtkWidget *parent = gtk_widget_get_parent (value);

  if (rp_facts_find (self->facts->engagements, key) != NULL)
    return FALSE;

  if (parent != NULL)
    gtk_box_remove (GTK_BOX (parent), value);
  return TRUE;
}

/* Shows the work, with the topics too close as far as they are known. */
void
rp_organization_view_show_work (RpOrganizationView *self)
{
  guint n_active = 0, n_closed = 0;
  g_autofree char *label = NULL;

  g_hash_table_foreach_remove (self->work, is_gone, self);
  for (guint i = 0; i < self->facts->engagements->len; i++)
    {
      RpEngagement *engagement = self->facts->engagements->pdata[i];

      rp_organization_part_show_work (RP_ORGANIZATION_PART (place_part (self, engagement)),
                                      self->facts, engagement, self->conflicts);
      if (engagement->state == RP_ENGAGEMENT_ACTIVE)
        n_active++;
      else
        n_closed++;
    }

  gtk_widget_set_visible (self->work_label, n_active > 0);
  gtk_widget_set_visible (self->no_work, n_active == 0);
  gtk_widget_set_visible (self->closed, n_closed > 0);
  label = g_strdup_printf (ngettext ("%u piece of work that is closed",
                                     "%u pieces of work that are closed", n_closed), n_closed);
  gtk_expander_set_label (GTK_EXPANDER (self->closed), label);
  g_object_set (gtk_expander_get_label_widget (GTK_EXPANDER (self->closed)), "wrap", TRUE,
                "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->closed), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

/* Once it is there, the engagement that was asked for is in sight and has the focus. */
void
rp_organization_view_go_to_wanted (RpOrganizationView *self)
{
  GtkWidget *part = self->wanted != NULL ? g_hash_table_lookup (self->work, self->wanted) : NULL;

  if (part == NULL)
    return;

  if (gtk_widget_is_ancestor (part, GTK_WIDGET (self->closed_box)))
    gtk_expander_set_expanded (GTK_EXPANDER (self->closed), TRUE);
  g_clear_pointer (&self->wanted, g_free);
  gtk_widget_child_focus (part, GTK_DIR_TAB_FORWARD);
}

/* Shows all that was read. */
void
rp_organization_view_show_facts (RpOrganizationView *self)
{
  RpOrganization *organization = self->facts->organization;
  g_autofree char *where = NULL;

  if (organization->industry != NULL && organization->city != NULL)
    where = g_strdup_printf ("%s · %s", organization->industry, organization->city);
  else
    where = g_strdup (organization->industry != NULL ? organization->industry
                                                     : organization->city);
  gtk_label_set_text (self->name_label, organization->name);
  gtk_label_set_text (self->where_label, where != NULL ? where : "");
  gtk_widget_set_visible (GTK_WIDGET (self->where_label), where != NULL);
  rp_organization_view_show_work (self);
  rp_organization_part_show_people (RP_ORGANIZATION_PART (self->people), self->facts);
  rp_organization_part_show_competitors (RP_ORGANIZATION_PART (self->competitors), self->facts);
  rp_organization_part_show_meetings (RP_ORGANIZATION_PART (self->meetings), self->facts,
                                      self->n_meetings);
  gtk_widget_set_visible (self->edit_button, TRUE);
  gtk_widget_set_visible (self->menu_button, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "organization");
  rp_organization_view_go_to_wanted (self);
}
