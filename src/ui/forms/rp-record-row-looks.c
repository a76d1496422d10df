/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-record-row.h"

/* What stands on a line of a plan beside its words, and who may see them. */

static GtkWidget *
new_picture (const char *icon_name,
             const char *style_class)
{
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE,
                                   "icon-name", icon_name,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   NULL);

  gtk_widget_add_css_class (image, style_class);

  return image;
}

/**
 * rp_record_row_set_icon:
 * @self: a row
 * @icon_name: a symbolic icon; only a picture, the words say the same
 * @style_class: its colour: `accent-icon`, `success-icon`, `warning-icon`
 */
void
rp_record_row_set_icon (RpRecordRow *self,
                        const char  *icon_name,
                        const char  *style_class)
{
  g_return_if_fail (RP_IS_RECORD_ROW (self));

  adw_action_row_add_prefix (ADW_ACTION_ROW (self), new_picture (icon_name, style_class));
}

/**
 * rp_record_row_set_number:
 * @self: a row
 * @number: what stands before the words
 */
void
rp_record_row_set_number (RpRecordRow *self,
                          guint        number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  GtkWidget *label = gtk_label_new (text);

  g_return_if_fail (RP_IS_RECORD_ROW (self));

  gtk_widget_add_css_class (label, "dim");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "semi");
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), label);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tight");
}

/* libadwaita does not hand out the labels of a row. */
static void
hide_labels (GtkWidget  *widget,
             const char *style_class)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_LABEL (child) && gtk_widget_has_css_class (child, style_class))
        gtk_widget_add_css_class (child, "private");
      hide_labels (child, style_class);
    }
}

/**
 * rp_record_row_set_private:
 * @self: a row
 * @title: whether its words are nobody else's business
 * @subtitle: whether what else there is to say is
 *
 * Blanks them while somebody looks on.
 */
void
rp_record_row_set_private (RpRecordRow *self,
                           gboolean     title,
                           gboolean     subtitle)
{
  g_return_if_fail (RP_IS_RECORD_ROW (self));

  if (title)
    hide_labels (GTK_WIDGET (self), "title");
  if (subtitle)
    hide_labels (GTK_WIDGET (self), "subtitle");
}

/**
 * rp_record_row_set_chevron:
 * @self: a row
 *
 * Shows that there is more behind it.
 */
void
rp_record_row_set_chevron (RpRecordRow *self)
{
  g_return_if_fail (RP_IS_RECORD_ROW (self));

  adw_action_row_add_suffix (ADW_ACTION_ROW (self), new_picture ("go-next-symbolic", "dimmer"));
}
