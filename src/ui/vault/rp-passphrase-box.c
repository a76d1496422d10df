/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-passphrase-box.h"

#include "rp-passphrase-row.h"
#include "rp-vault.h"

#include <glib/gi18n.h>

#define STRONG 24 /* characters from which on more do not matter */

/* The rows */
enum {
  FIRST,
  AGAIN
};

/**
 * RpPassphraseBox:
 *
 * Takes a new passphrase, typed twice, and shows how long it is.
 */
struct _RpPassphraseBox
{
  RpTypedBox  parent_instance;

  GtkWidget  *strength_bar;
  GtkWidget  *strength_label;
};

G_DEFINE_FINAL_TYPE (RpPassphraseBox, rp_passphrase_box, RP_TYPE_TYPED_BOX)

static void
show_strength (RpPassphraseBox *self)
{
  const char *text = rp_typed_box_get_text (RP_TYPED_BOX (self), FIRST);
  glong length = g_utf8_strlen (text, -1);
  const char *words = "";

  if (length >= STRONG)
    words = _("Strong");
  else if (length > 0 && rp_vault_check_passphrase (text, NULL))
    words = _("Long enough; longer is stronger");
  else if (length > 0)
    words = _("Too short");

  gtk_level_bar_set_value (GTK_LEVEL_BAR (self->strength_bar), MIN (length, STRONG));
  gtk_label_set_text (GTK_LABEL (self->strength_label), words);
}

/* Length is what counts, so length is what is shown. */
static GtkWidget *
new_strength (RpPassphraseBox *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->strength_bar = gtk_level_bar_new_for_interval (0, STRONG);
  self->strength_label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->strength_label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->strength_label), 0);
  gtk_widget_add_css_class (self->strength_label, "txs");
  gtk_widget_add_css_class (self->strength_label, "dim");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->strength_bar),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Strength of the passphrase"),
                                  -1);
  gtk_box_append (GTK_BOX (box), self->strength_bar);
  gtk_box_append (GTK_BOX (box), self->strength_label);

  return box;
}

static void
rp_passphrase_box_class_init (RpPassphraseBoxClass *klass)
{
}

static void
rp_passphrase_box_init (RpPassphraseBox *self)
{
  RpTypedBox *box = RP_TYPED_BOX (self);

  rp_typed_box_add (box, rp_passphrase_row_new (_("Passphrase")));
  rp_typed_box_add (box, rp_passphrase_row_new (_("Once again")));
  rp_typed_box_append (box, new_strength (self));
  g_signal_connect (self, "changed", G_CALLBACK (show_strength), NULL);
}

/**
 * rp_passphrase_box_new:
 *
 * Returns: (transfer floating): two empty rows
 */
GtkWidget *
rp_passphrase_box_new (void)
{
  return g_object_new (RP_TYPE_PASSPHRASE_BOX, NULL);
}

/**
 * rp_passphrase_box_check:
 * @self: a passphrase box
 *
 * Marks the row that is wrong and gives it the focus.
 *
 * Returns: (nullable): why the passphrase does not do; %NULL if it does
 */
const char *
rp_passphrase_box_check (RpPassphraseBox *self)
{
  RpTypedBox *box = RP_TYPED_BOX (self);
  const char *passphrase, *wrong;
  guint row = FIRST;

  g_return_val_if_fail (RP_IS_PASSPHRASE_BOX (self), NULL);

  passphrase = rp_typed_box_get_text (box, FIRST);
  wrong = rp_passphrase_row_check (rp_typed_box_get_row (box, FIRST));
  if (wrong == NULL && !rp_vault_check_passphrase (passphrase, NULL))
    wrong = _("That is too short. Take at least twelve characters, or five words: length is "
              "what counts.");
  if (wrong == NULL && !g_str_equal (passphrase, rp_typed_box_get_text (box, AGAIN)))
    {
      row = AGAIN;
      wrong = _("The two are not the same. Type it again.");
    }
  if (wrong != NULL)
    rp_typed_box_refuse (box, row);

  return wrong;
}

/**
 * rp_passphrase_box_get_passphrase:
 * @self: a passphrase box
 *
 * Returns: what was typed. It goes with the next keystroke: copy it to
 *   protected memory at once, and nowhere else.
 */
const char *
rp_passphrase_box_get_passphrase (RpPassphraseBox *self)
{
  g_return_val_if_fail (RP_IS_PASSPHRASE_BOX (self), NULL);

  return rp_typed_box_get_text (RP_TYPED_BOX (self), FIRST);
}
