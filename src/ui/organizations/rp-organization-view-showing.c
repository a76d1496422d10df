/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-organization-view-private.h"

#include "rp-layout.h"

#include <glib/gi18n.h>

#define WORK_AT_ONCE 3   /* in play, before more is asked for */
#define WORK_MORE    10  /* each time */

/* The part of one engagement, in the box where it belongs, at its end */
static GtkWidget *
place_part (RpOrganizationView *self,
            RpEngagement       *engagement)
{
  const char *id = rp_record_get_id (engagement);
  GtkBox *box = engagement->state == RP_ENGAGEMENT_ACTIVE ? self->active_box : self->closed_box;
  GtkWidget *part = g_hash_table_lookup (self->work, id);

  if (part == NULL)
    {
      part = g_object_ref_sink (rp_organization_part_new ());
      g_hash_table_insert (self->work, g_strdup (id), part);
      gtk_box_append (box, part);
    }
  else if (gtk_widget_get_parent (part) != GTK_WIDGET (box))
    rp_layout_move (part, box, gtk_widget_get_last_child (GTK_WIDGET (box)));

  return part;
}

/* A section takes its time to be taken apart, too. */
static gboolean
is_gone (gpointer key,
         gpointer value,
         gpointer user_data)
{
  RpOrganizationView *self = user_data;

  if (self->facts != NULL && rp_facts_find (self->facts->engagements, key) != NULL)
    return FALSE;

  if (self->filling == value)
    self->filling = NULL;
  rp_organization_part_begin (value);
  g_ptr_array_add (self->gone, g_object_ref (value));

  return TRUE;
}

static gboolean
is_wanted (RpOrganizationView *self,
           RpEngagement       *engagement)
{
  return g_strcmp0 (self->wanted, rp_record_get_id (engagement)) == 0;
}

/* What is shown stays; of what is in play the first, of what is closed nothing before it is
 * looked at. Returns whether there is more in play. */
static gboolean
choose_work (RpOrganizationView *self)
{
  gboolean closed_too = gtk_expander_get_expanded (GTK_EXPANDER (self->closed));
  gboolean more = FALSE;
  guint n_active = 0;

  g_ptr_array_set_size (self->to_show, 0);
  for (guint i = 0; i < self->facts->engagements->len; i++)
    {
      RpEngagement *engagement = self->facts->engagements->pdata[i];
      gboolean active = engagement->state == RP_ENGAGEMENT_ACTIVE;

      if (g_hash_table_contains (self->work, rp_record_get_id (engagement))
          || is_wanted (self, engagement) || (active ? n_active < self->n_work : closed_too))
        g_ptr_array_insert (self->to_show, 0, g_object_ref (engagement));
      else if (active)
        more = TRUE;
      if (active)
        n_active++;
    }

  return more;
}

static void
show_closed (RpOrganizationView *self,
             guint               n_closed)
{
  g_autofree char *label = NULL;

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
static void
go_to_wanted (RpOrganizationView *self)
{
  GtkWidget *part = self->wanted != NULL ? g_hash_table_lookup (self->work, self->wanted) : NULL;

  if (part == NULL)
    return;

  if (gtk_widget_is_ancestor (part, GTK_WIDGET (self->closed_box)))
    gtk_expander_set_expanded (GTK_EXPANDER (self->closed), TRUE);
  g_clear_pointer (&self->wanted, g_free);
  gtk_widget_child_focus (part, GTK_DIR_TAB_FORWARD);
}

static void
remove_last_gone (RpOrganizationView *self)
{
  GtkWidget *part = self->gone->pdata[self->gone->len - 1];
  GtkWidget *parent = gtk_widget_get_parent (part);

  if (parent != NULL)
    gtk_box_remove (GTK_BOX (parent), part);
  g_ptr_array_set_size (self->gone, (int) self->gone->len - 1);
}

static void
show_next_work (RpOrganizationView *self)
{
  g_autoptr(RpEngagement) engagement = g_ptr_array_steal_index (self->to_show,
                                                                self->to_show->len - 1);

  self->filling = RP_ORGANIZATION_PART (place_part (self, engagement));
  rp_organization_part_show_work (self->filling, self->facts, engagement, self->conflicts);
}

static void
show_next_side (RpOrganizationView *self)
{
  self->filling = self->sides[self->next_side];
  switch ((RpOrganizationSide) self->next_side++)
    {
    case RP_ORGANIZATION_PEOPLE:
      rp_organization_part_show_people (self->filling, self->facts);
      break;

    case RP_ORGANIZATION_COMPETITORS:
      rp_organization_part_show_competitors (self->filling, self->facts);
      break;

    case RP_ORGANIZATION_MEETINGS:
      rp_organization_part_show_meetings (self->filling, self->facts);
      break;

    case RP_N_ORGANIZATION_SIDES:
    default:
      g_assert_not_reached ();
    }
}

/* One section after the other, each in turns of the main loop of its own. */
static gboolean
fill_cb (gpointer user_data)
{
  RpOrganizationView *self = RP_ORGANIZATION_VIEW (user_data);

  if (self->filling != NULL && rp_record_part_get_filling (RP_RECORD_PART (self->filling)))
    return G_SOURCE_CONTINUE;

  self->filling = NULL;
  if (self->gone->len > 0)
    remove_last_gone (self);
  else if (self->to_show->len > 0)
    show_next_work (self);
  else if (self->next_side < RP_N_ORGANIZATION_SIDES)
    show_next_side (self);
  else
    {
      self->fill_id = 0;
      go_to_wanted (self);
      return G_SOURCE_REMOVE;
    }

  return G_SOURCE_CONTINUE;
}

/* Shows the work, with the topics too close as far as they are known. */
void
rp_organization_view_show_work (RpOrganizationView *self)
{
  guint n_active = 0, n_closed = 0;

  for (guint i = 0; i < self->facts->engagements->len; i++)
    if (RP_ENGAGEMENT (self->facts->engagements->pdata[i])->state == RP_ENGAGEMENT_ACTIVE)
      n_active++;
    else
      n_closed++;

  g_hash_table_foreach_remove (self->work, is_gone, self);
  gtk_widget_set_visible (self->more_work, choose_work (self));
  gtk_widget_set_visible (self->work_label, n_active > 0);
  gtk_widget_set_visible (self->no_work, n_active == 0);
  show_closed (self, n_closed);
  if (self->fill_id == 0)
    self->fill_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fill_cb, self, NULL);
}

/* Shows more work in play; what comes next has the focus. */
void
rp_organization_view_more_work (GtkWidget  *widget,
                                const char *action_name,
                                GVariant   *parameter)
{
  RpOrganizationView *self = RP_ORGANIZATION_VIEW (widget);

  for (guint i = 0; i < self->facts->engagements->len; i++)
    {
      RpEngagement *engagement = self->facts->engagements->pdata[i];
      const char *id = rp_record_get_id (engagement);

      if (engagement->state != RP_ENGAGEMENT_ACTIVE || g_hash_table_contains (self->work, id))
        continue;
      g_free (self->wanted);
      self->wanted = g_strdup (id);
      break;
    }
  self->n_work += WORK_MORE;
  rp_organization_view_show_work (self);
}

/* Nothing of another organization stays beside the new name. */
void
rp_organization_view_begin (RpOrganizationView *self)
{
  self->n_work = WORK_AT_ONCE;
  g_hash_table_foreach_remove (self->work, is_gone, self);
  for (guint i = 0; i < RP_N_ORGANIZATION_SIDES; i++)
    rp_organization_part_begin (self->sides[i]);
}

static void
expanded_cb (RpOrganizationView *self)
{
  if (self->facts != NULL && gtk_expander_get_expanded (GTK_EXPANDER (self->closed)))
    rp_organization_view_show_work (self);
}

/* Makes what the page is filled with. */
void
rp_organization_view_make_parts (RpOrganizationView *self)
{
  self->n_work = WORK_AT_ONCE;
  self->work = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->gone = g_ptr_array_new_with_free_func (g_object_unref);
  self->to_show = g_ptr_array_new_with_free_func (g_object_unref);
  self->next_side = RP_N_ORGANIZATION_SIDES;
  for (guint i = 0; i < RP_N_ORGANIZATION_SIDES; i++)
    {
      GtkWidget *part = rp_organization_part_new ();

      self->sides[i] = RP_ORGANIZATION_PART (part);
      gtk_widget_set_visible (part, FALSE);
      gtk_box_append (self->side_box, part);
    }
  g_signal_connect_object (self->closed, "notify::expanded", G_CALLBACK (expanded_cb), self,
                           G_CONNECT_SWAPPED);
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
  self->next_side = 0;
  rp_organization_view_show_work (self);
  gtk_widget_set_visible (self->edit_button, TRUE);
  gtk_widget_set_visible (self->menu_button, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "organization");
}
