/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-quiet-row.h"

#include "rp-columns.h"
#include "rp-layout.h"

/**
 * RpQuietRow:
 *
 * A finding that is only said: a hint, or one that was accepted as it is. It
 * has an icon, a few words, the reason, and at most one small button.
 */
struct _RpQuietRow
{
  GtkWidget  parent_instance;

  /* Template widgets */
  GtkImage  *image;
  RpColumns *columns;
  GtkLabel  *title_label;
  GtkLabel  *reason_label;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (RpQuietRow, rp_quiet_row, GTK_TYPE_WIDGET)

static void
stacked_cb (RpQuietRow *self)
{
  if (rp_columns_get_stacked (self->columns))
    gtk_widget_add_css_class (GTK_WIDGET (self->button), "below");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->button), "below");
}

static void
rp_quiet_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RP_TYPE_QUIET_ROW);

  G_OBJECT_CLASS (rp_quiet_row_parent_class)->dispose (object);
}

static void
rp_quiet_row_class_init (RpQuietRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_quiet_row_dispose;

  g_type_ensure (RP_TYPE_COLUMNS);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/forms/rp-quiet-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RpQuietRow, image);
  gtk_widget_class_bind_template_child (widget_class, RpQuietRow, columns);
  gtk_widget_class_bind_template_child (widget_class, RpQuietRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, RpQuietRow, reason_label);
  gtk_widget_class_bind_template_child (widget_class, RpQuietRow, button);
  gtk_widget_class_bind_template_callback (widget_class, stacked_cb);
}

static void
rp_quiet_row_init (RpQuietRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_quiet_row_new:
 * @icon_name: a symbolic icon; only a picture
 * @title: a few words
 * @reason: (nullable): why, as a sentence
 *
 * Returns: (transfer floating): a row without a button
 */
GtkWidget *
rp_quiet_row_new (const char *icon_name,
                  const char *title,
                  const char *reason)
{
  RpQuietRow *self = g_object_new (RP_TYPE_QUIET_ROW, NULL);

  gtk_image_set_from_icon_name (self->image, icon_name);
  gtk_label_set_text (self->title_label, title);
  gtk_label_set_text (self->reason_label, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason_label), reason != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  reason != NULL ? reason : "", -1);

  return GTK_WIDGET (self);
}

/**
 * rp_quiet_row_set_button:
 * @self: a row
 * @label: what the button says
 * @action: what it activates
 * @target: the text handed to @action
 */
void
rp_quiet_row_set_button (RpQuietRow *self,
                         const char *label,
                         const char *action,
                         const char *target)
{
  g_return_if_fail (RP_IS_QUIET_ROW (self));
  g_return_if_fail (label != NULL && action != NULL && target != NULL);

  rp_layout_set_label (self->button, label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
  gtk_widget_set_visible (GTK_WIDGET (self->button), TRUE);
}
