/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-passphrase-box.h"

#include "rp-vault.h"

#include <glib/gi18n.h>

#define STRONG 24 /* characters from which on more do not matter */

/**
 * RpPassphraseBox:
 *
 * Takes a new passphrase, typed twice, and shows how long it is. The rows keep what is
 * typed in memory that is not swapped out; it is taken from them when the box goes.
 */
struct _RpPassphraseBox
{
  AdwBin     parent_instance;

  GtkWidget *list;
  GtkWidget *row;
  GtkWidget *again_row;
  GtkWidget *strength_bar;
  GtkWidget *strength_label;
};

G_DEFINE_FINAL_TYPE (RpPassphraseBox, rp_passphrase_box, ADW_TYPE_BIN)

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
show_strength (RpPassphraseBox *self)
{
  const char *text = get_text (self->row);
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

static void
changed_cb (RpPassphraseBox *self)
{
  gtk_widget_remove_css_class (self->row, "error");
  gtk_widget_remove_css_class (self->again_row, "error");
  show_strength (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
activated_cb (RpPassphraseBox *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static const char *
refuse (GtkWidget  *row,
        const char *message)
{
  gtk_widget_add_css_class (row, "error");
  gtk_widget_grab_focus (row);
  gtk_editable_select_region (GTK_EDITABLE (row), 0, -1);

  return message;
}

static GtkWidget *
add_row (RpPassphraseBox *self,
         const char      *title)
{
  GtkWidget *row = g_object_new (ADW_TYPE_PASSWORD_ENTRY_ROW, "title", title, NULL);

  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);

  return row;
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

static gboolean
rp_passphrase_box_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (RP_PASSPHRASE_BOX (widget)->row);
}

static void
rp_passphrase_box_dispose (GObject *object)
{
  RpPassphraseBox *self = RP_PASSPHRASE_BOX (object);

  if (self->row != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->row, changed_cb, self);
      g_signal_handlers_disconnect_by_func (self->again_row, changed_cb, self);
      rp_passphrase_box_clear (self);
    }
  self->row = NULL;

  G_OBJECT_CLASS (rp_passphrase_box_parent_class)->dispose (object);
}

static void
rp_passphrase_box_class_init (RpPassphraseBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_passphrase_box_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = rp_passphrase_box_grab_focus;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass),
                                            G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 0);
}

static void
rp_passphrase_box_init (RpPassphraseBox *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  self->row = add_row (self, _("Passphrase"));
  self->again_row = add_row (self, _("The same again"));
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), new_strength (self));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * rp_passphrase_box_new:
 *
 * `changed` is emitted when something was typed, `activated` for Return in a row.
 *
 * Returns: (transfer floating): two empty rows
 */
GtkWidget *
rp_passphrase_box_new (void)
{
  return g_object_new (RP_TYPE_PASSPHRASE_BOX, NULL);
}

/**
 * rp_passphrase_box_is_filled:
 * @self: a passphrase box
 *
 * Returns: whether something is typed in both rows
 */
gboolean
rp_passphrase_box_is_filled (RpPassphraseBox *self)
{
  g_return_val_if_fail (RP_IS_PASSPHRASE_BOX (self), FALSE);

  return *get_text (self->row) != '\0' && *get_text (self->again_row) != '\0';
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
  g_return_val_if_fail (RP_IS_PASSPHRASE_BOX (self), NULL);

  if (!rp_vault_check_passphrase (get_text (self->row), NULL))
    return refuse (self->row, _("That is too short. Take at least twelve characters, or five "
                                "words: length is what counts."));
  if (!g_str_equal (get_text (self->row), get_text (self->again_row)))
    return refuse (self->again_row, _("The two are not the same. Type it again."));

  return NULL;
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

  return get_text (self->row);
}

/**
 * rp_passphrase_box_clear:
 * @self: a passphrase box
 *
 * Forgets what was typed.
 */
void
rp_passphrase_box_clear (RpPassphraseBox *self)
{
  g_return_if_fail (RP_IS_PASSPHRASE_BOX (self));

  gtk_editable_set_text (GTK_EDITABLE (self->row), "");
  gtk_editable_set_text (GTK_EDITABLE (self->again_row), "");
}
