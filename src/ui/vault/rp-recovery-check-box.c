/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-recovery-check-box.h"

#include "rp-code-row.h"
#include "rp-recovery-code.h"

#include <glib/gi18n.h>

/**
 * RpRecoveryCheckBox:
 *
 * Asks for two groups of a recovery code, picked at random, so that it is certain that
 * somebody has it.
 */
struct _RpRecoveryCheckBox
{
  AdwBin     parent_instance;

  guint      groups[RP_RECOVERY_CODE_ASKED];
  GtkWidget *rows[RP_RECOVERY_CODE_ASKED];
};

G_DEFINE_FINAL_TYPE (RpRecoveryCheckBox, rp_recovery_check_box, ADW_TYPE_BIN)

enum {
  SIGNAL_CHANGED,
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_text (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
changed_cb (RpRecoveryCheckBox *self)
{
  for (guint i = 0; i < RP_RECOVERY_CODE_ASKED; i++)
    rp_code_row_mark (self->rows[i], FALSE);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
activated_cb (RpRecoveryCheckBox *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static gboolean
rp_recovery_check_box_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (RP_RECOVERY_CHECK_BOX (widget)->rows[0]);
}

static void
rp_recovery_check_box_class_init (RpRecoveryCheckBoxClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = rp_recovery_check_box_grab_focus;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass),
                                            G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 0);
}

static void
rp_recovery_check_box_init (RpRecoveryCheckBox *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_widget_add_css_class (list, "boxed-list");
  for (guint i = 0; i < RP_RECOVERY_CODE_ASKED; i++)
    {
      self->rows[i] = rp_code_row_new ("");
      g_signal_connect_object (self->rows[i], "changed", G_CALLBACK (changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->rows[i], "entry-activated", G_CALLBACK (activated_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_list_box_append (GTK_LIST_BOX (list), self->rows[i]);
    }
  adw_bin_set_child (ADW_BIN (self), list);
  rp_recovery_check_box_ask (self);
}

/**
 * rp_recovery_check_box_new:
 *
 * `changed` is emitted when something was typed, `activated` for Return in a row.
 *
 * Returns: (transfer floating): a box that asks
 */
GtkWidget *
rp_recovery_check_box_new (void)
{
  return g_object_new (RP_TYPE_RECOVERY_CHECK_BOX, NULL);
}

/**
 * rp_recovery_check_box_ask:
 * @self: a box
 *
 * Picks two groups anew, and forgets what was typed.
 */
void
rp_recovery_check_box_ask (RpRecoveryCheckBox *self)
{
  g_return_if_fail (RP_IS_RECOVERY_CHECK_BOX (self));

  rp_recovery_code_pick_groups (self->groups);
  for (guint i = 0; i < RP_RECOVERY_CODE_ASKED; i++)
    {
      /* Translators: of the recovery code, counted from 1 */
      g_autofree char *title = g_strdup_printf (_("Group %u"), self->groups[i]);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rows[i]), title);
      gtk_editable_set_text (GTK_EDITABLE (self->rows[i]), "");
    }
}

/**
 * rp_recovery_check_box_is_filled:
 * @self: a box
 *
 * Returns: whether something is typed in both rows
 */
gboolean
rp_recovery_check_box_is_filled (RpRecoveryCheckBox *self)
{
  g_return_val_if_fail (RP_IS_RECOVERY_CHECK_BOX (self), FALSE);

  return *get_text (self->rows[0]) != '\0' && *get_text (self->rows[1]) != '\0';
}

/**
 * rp_recovery_check_box_check:
 * @self: a box
 * @code: what was shown
 *
 * Marks the row that is wrong and gives it the focus.
 *
 * Returns: (nullable): what is wrong; %NULL if both groups are right
 */
const char *
rp_recovery_check_box_check (RpRecoveryCheckBox *self,
                             RpSecretBytes      *code)
{
  g_return_val_if_fail (RP_IS_RECOVERY_CHECK_BOX (self), NULL);
  g_return_val_if_fail (code != NULL, NULL);

  for (guint i = 0; i < RP_RECOVERY_CODE_ASKED; i++)
    if (!rp_recovery_code_has_group (code, self->groups[i], get_text (self->rows[i])))
      {
        rp_code_row_mark (self->rows[i], TRUE);
        gtk_widget_grab_focus (self->rows[i]);
        return _("That is not what the code says. Compare it with what you wrote down, or go "
                 "back and look again.");
      }

  return NULL;
}
