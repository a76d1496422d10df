/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-number-row.h"

#include "rp-plain.h"

/**
 * RpNumberRow:
 *
 * A row with a whole number, from 0 on, to be typed or stepped through.
 *
 * Signal "changed": the number is another, by anybody.
 */
struct _RpNumberRow
{
  AdwActionRow   parent_instance;

  GtkSpinButton *button;
};

G_DEFINE_FINAL_TYPE (RpNumberRow, rp_number_row, ADW_TYPE_ACTION_ROW)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (RpNumberRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
rp_number_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (RP_NUMBER_ROW (widget)->button));
}

static void
rp_number_row_class_init (RpNumberRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = rp_number_row_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", RP_TYPE_NUMBER_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
rp_number_row_init (RpNumberRow *self)
{
  rp_plain_row_init (ADW_ACTION_ROW (self));
}

/**
 * rp_number_row_new:
 * @title: what is counted
 * @subtitle: (nullable): what that means
 * @maximum: the greatest number
 *
 * Returns: (transfer floating): a row that says 0
 */
GtkWidget *
rp_number_row_new (const char *title,
                   const char *subtitle,
                   int         maximum)
{
  RpNumberRow *self = g_object_new (RP_TYPE_NUMBER_ROW, "title", title, "subtitle", subtitle,
                                    NULL);

  self->button = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (0, maximum, 1));
  gtk_spin_button_set_numeric (self->button, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->button), 6);
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  g_signal_connect_object (self->button, "value-changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  /* Return saves the form, as in every other row. */
  gtk_text_set_activates_default (GTK_TEXT (gtk_editable_get_delegate
                                              (GTK_EDITABLE (self->button))), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->button));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->button));

  return GTK_WIDGET (self);
}

/**
 * rp_number_row_get_value:
 * @self: a row
 *
 * Returns: the number, as it was typed, too
 */
int
rp_number_row_get_value (RpNumberRow *self)
{
  g_return_val_if_fail (RP_IS_NUMBER_ROW (self), 0);

  gtk_spin_button_update (self->button);

  return gtk_spin_button_get_value_as_int (self->button);
}

/**
 * rp_number_row_set_value:
 * @self: a row
 * @value: a number, not below 0
 */
void
rp_number_row_set_value (RpNumberRow *self,
                         int          value)
{
  g_return_if_fail (RP_IS_NUMBER_ROW (self));

  gtk_spin_button_set_value (self->button, value);
}
