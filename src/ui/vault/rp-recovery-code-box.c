/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-recovery-code-box.h"

#include "rp-recovery-code-print.h"
#include "rp-recovery-code.h"
#include "rp-secret-copy.h"
#include "rp-wrap.h"

#include <glib/gi18n.h>

/**
 * RpRecoveryCodeBox:
 *
 * Shows a new recovery code in its eight groups, large enough to be copied by hand, and
 * puts it on paper or into the clipboard. It shows it once: what is not written down then
 * is gone.
 */
struct _RpRecoveryCodeBox
{
  AdwBin         parent_instance;

  RpVault       *vault;
  RpSecretBytes *code;    /* NULL until there is one */
  GtkWidget     *groups;
  GtkWidget     *copy_button;
  GtkWidget     *copied;
};

G_DEFINE_FINAL_TYPE (RpRecoveryCodeBox, rp_recovery_code_box, ADW_TYPE_BIN)

static GtkWidget *
new_group (guint       number,
           const char *symbols)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *counted = g_strdup_printf ("%u", number);
  g_autofree char *text = g_strndup (symbols, RP_RECOVERY_CODE_GROUP_LENGTH);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *count = gtk_label_new (counted);

  gtk_widget_add_css_class (count, "txs");
  gtk_widget_add_css_class (count, "dim");
  gtk_widget_add_css_class (label, "title-2");
  gtk_widget_add_css_class (label, "monospace");
  gtk_widget_add_css_class (label, "private");
  /* A code reads from left to right in every language. */
  gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR);
  gtk_box_append (GTK_BOX (box), count);
  gtk_box_append (GTK_BOX (box), label);
  explicit_bzero (text, RP_RECOVERY_CODE_GROUP_LENGTH);

  return box;
}

static void
copy_cb (RpRecoveryCodeBox *self)
{
  g_autoptr(RpSecretBytes) text = rp_recovery_code_format (self->code);

  rp_secret_copy (GTK_WIDGET (self), self->vault, rp_secret_bytes_begin_read (text, NULL));
  rp_secret_bytes_end_read (text);
  gtk_label_set_text (GTK_LABEL (self->copied),
                      _("Copied. It leaves the clipboard in half a minute."));
}

static void
print_cb (RpRecoveryCodeBox *self)
{
  rp_recovery_code_print (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->code);
}

static GtkWidget *
add_button (RpRecoveryCodeBox *self,
            GtkBox            *box,
            const char        *label,
            GCallback          callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (button, "fixbutton");
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (box, button);

  return button;
}

static gboolean
rp_recovery_code_box_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (RP_RECOVERY_CODE_BOX (widget)->copy_button);
}

static void
rp_recovery_code_box_dispose (GObject *object)
{
  RpRecoveryCodeBox *self = RP_RECOVERY_CODE_BOX (object);

  g_clear_pointer (&self->code, rp_secret_bytes_unref);
  g_clear_object (&self->vault);

  G_OBJECT_CLASS (rp_recovery_code_box_parent_class)->dispose (object);
}

static void
rp_recovery_code_box_class_init (RpRecoveryCodeBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_recovery_code_box_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = rp_recovery_code_box_grab_focus;
}

static void
rp_recovery_code_box_init (RpRecoveryCodeBox *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->groups = rp_wrap_new ();
  rp_wrap_set_columns (RP_WRAP (self->groups), 2, 120);
  gtk_widget_add_css_class (self->groups, "card");
  gtk_widget_add_css_class (self->groups, "recovery-code");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->groups), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Recovery code"), -1);
  self->copied = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->copied), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->copied), 0);
  gtk_widget_add_css_class (self->copied, "txs");
  gtk_widget_add_css_class (self->copied, "dim");

  self->copy_button = add_button (self, GTK_BOX (buttons), _("_Copy"), G_CALLBACK (copy_cb));
  add_button (self, GTK_BOX (buttons), _("_Print…"), G_CALLBACK (print_cb));
  gtk_box_append (GTK_BOX (box), self->groups);
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_box_append (GTK_BOX (box), self->copied);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * rp_recovery_code_box_new:
 * @vault: what the code is for
 *
 * Returns: (transfer floating): an empty box
 */
GtkWidget *
rp_recovery_code_box_new (RpVault *vault)
{
  RpRecoveryCodeBox *self;

  g_return_val_if_fail (RP_IS_VAULT (vault), NULL);

  self = g_object_new (RP_TYPE_RECOVERY_CODE_BOX, NULL);
  self->vault = g_object_ref (vault);

  return GTK_WIDGET (self);
}

/**
 * rp_recovery_code_box_show:
 * @self: a box
 * @code: (nullable): what to show; %NULL to forget it
 */
void
rp_recovery_code_box_show (RpRecoveryCodeBox *self,
                           RpSecretBytes     *code)
{
  g_autoptr(RpSecretBytes) text = NULL;
  const char *symbols;

  g_return_if_fail (RP_IS_RECOVERY_CODE_BOX (self));

  g_clear_pointer (&self->code, rp_secret_bytes_unref);
  rp_wrap_remove_all (RP_WRAP (self->groups));
  gtk_label_set_text (GTK_LABEL (self->copied), NULL);
  if (code == NULL)
    return;

  self->code = rp_secret_bytes_ref (code);
  text = rp_recovery_code_format (code);
  symbols = rp_secret_bytes_begin_read (text, NULL);
  for (guint i = 0; i < RP_RECOVERY_CODE_GROUPS; i++)
    rp_wrap_append (RP_WRAP (self->groups),
                    new_group (i + 1, symbols + i * (RP_RECOVERY_CODE_GROUP_LENGTH + 1)));
  rp_secret_bytes_end_read (text);
}
