/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-organization-row.h"

#include "rp-spoken.h"

#include <glib/gi18n.h>

/**
 * RpOrganizationRow:
 *
 * An organization in the list: its name, industry and city, how many people are
 * there, and how much work is in play.
 */
struct _RpOrganizationRow
{
  AdwBin          parent_instance;

  RpOrganization *organization;   /* (nullable) */
  guint           n_people;
  guint           n_active;

  GtkWidget      *name;
  GtkWidget      *where;
  GtkWidget      *counts;
};

G_DEFINE_FINAL_TYPE (RpOrganizationRow, rp_organization_row, ADW_TYPE_BIN)

static char *
count_words (RpOrganizationRow *self)
{
  g_autofree char *people = NULL;
  g_autofree char *active = NULL;

  if (self->n_people > 0)
    people = g_strdup_printf (ngettext ("%u person", "%u people", self->n_people),
                              self->n_people);
  if (self->n_active > 0)
    /* Translators: how much work is in play at an organization */
    active = g_strdup_printf (ngettext ("%u in play", "%u in play", self->n_active),
                              self->n_active);
  if (people != NULL && active != NULL)
    return g_strdup_printf ("%s · %s", people, active);

  return g_strdup (people != NULL ? people : active != NULL ? active : "");
}

static void
show (RpOrganizationRow *self)
{
  RpOrganization *organization = self->organization;
  g_autofree char *counts = count_words (self);
  g_autofree char *where = NULL;
  g_autofree char *spoken = NULL;
  const char *name = organization != NULL && organization->name != NULL ? organization->name : "";

  if (organization != NULL && organization->industry != NULL && organization->city != NULL)
    where = g_strdup_printf ("%s · %s", organization->industry, organization->city);
  else if (organization != NULL)
    where = g_strdup (organization->industry != NULL ? organization->industry
                                                     : organization->city);

  gtk_label_set_text (GTK_LABEL (self->name), name);
  gtk_label_set_text (GTK_LABEL (self->where), where != NULL ? where : "");
  gtk_widget_set_visible (self->where, where != NULL);
  gtk_label_set_text (GTK_LABEL (self->counts), counts);
  gtk_widget_set_visible (self->counts, *counts != '\0');

  /* Translators: a row as it is read aloud: an organization, where, and how many */
  spoken = g_strdup_printf (_("%1$s: %2$s; %3$s"), name, where != NULL ? where : "", counts);
  rp_spoken_set_row (GTK_WIDGET (self), spoken);
}

static GtkWidget *
make_label (const char *style_class,
            gboolean    dim)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                                   "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, style_class);
  if (dim)
    gtk_widget_add_css_class (label, "dim");

  return label;
}

static void
rp_organization_row_dispose (GObject *object)
{
  rp_organization_row_set_organization (RP_ORGANIZATION_ROW (object), NULL, NULL);

  G_OBJECT_CLASS (rp_organization_row_parent_class)->dispose (object);
}

static void
rp_organization_row_class_init (RpOrganizationRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_organization_row_dispose;
}

static void
rp_organization_row_init (RpOrganizationRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  g_object_set (box, "margin-top", 8, "margin-bottom", 8, "margin-start", 4, "margin-end", 4,
                NULL);
  self->name = make_label ("semi", FALSE);
  self->where = make_label ("txs", TRUE);
  self->counts = make_label ("txs", TRUE);
  gtk_box_append (GTK_BOX (box), self->name);
  gtk_box_append (GTK_BOX (box), self->where);
  gtk_box_append (GTK_BOX (box), self->counts);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
rp_organization_row_new (void)
{
  return g_object_new (RP_TYPE_ORGANIZATION_ROW, NULL);
}

static void
take_counts (RpOrganizationRow    *self,
             RpOrganizationCounts *counts)
{
  const char *id = rp_organization_row_get_id (self);

  self->n_people = GPOINTER_TO_UINT (g_hash_table_lookup (counts->people, id));
  self->n_active = GPOINTER_TO_UINT (g_hash_table_lookup (counts->active, id));
}

/**
 * rp_organization_row_set_organization:
 * @self: a row
 * @organization: (nullable): what it shows; also what that becomes when it is read
 * @counts: (nullable): of all organizations, once they are known
 */
void
rp_organization_row_set_organization (RpOrganizationRow    *self,
                                      RpOrganization       *organization,
                                      RpOrganizationCounts *counts)
{
  g_return_if_fail (RP_IS_ORGANIZATION_ROW (self));

  if (self->organization != NULL)
    g_signal_handlers_disconnect_by_func (self->organization, show, self);
  g_set_object (&self->organization, organization);
  if (organization == NULL)
    return;

  if (counts != NULL)
    take_counts (self, counts);
  g_signal_connect_object (organization, "notify", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}

/**
 * rp_organization_row_set_counts:
 * @self: a row
 * @counts: of all organizations, once they are known
 */
void
rp_organization_row_set_counts (RpOrganizationRow    *self,
                                RpOrganizationCounts *counts)
{
  g_return_if_fail (RP_IS_ORGANIZATION_ROW (self));
  g_return_if_fail (counts != NULL);

  if (self->organization == NULL)
    return;

  take_counts (self, counts);
  show (self);
}

/**
 * rp_organization_row_get_id:
 * @self: a row
 *
 * Returns: (nullable): the UUID of what it shows
 */
const char *
rp_organization_row_get_id (RpOrganizationRow *self)
{
  g_return_val_if_fail (RP_IS_ORGANIZATION_ROW (self), NULL);

  return self->organization != NULL ? rp_record_get_id (self->organization) : NULL;
}
