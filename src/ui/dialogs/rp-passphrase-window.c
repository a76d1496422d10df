/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-passphrase-window.h"

#include <glib/gi18n.h>

/* What a new passphrase must have: enough letters or enough words, whatever they are. */
#define MIN_CHARACTERS 12
#define MIN_WORDS      5
#define STRONG         24   /* characters from which on more do not matter */

/**
 * RpPassphraseWindow:
 *
 * Asks for a passphrase, or for a new one twice. `passphrase` is emitted when
 * there is one to try. The handler takes it with
 * rp_passphrase_window_get_passphrase() and closes the window, or calls
 * rp_passphrase_window_refuse().
 *
 * The rows keep what is typed in memory that is not swapped out; it is taken
 * from them when the window closes.
 */
struct _RpPassphraseWindow
{
  RpFormWindow  parent_instance;

  GtkWidget    *row;
  GtkWidget    *again_row; /* (nullable): when it is chosen now, as is what follows */
  GtkWidget    *strength_bar;
  GtkWidget    *strength_label;
};

G_DEFINE_FINAL_TYPE (RpPassphraseWindow, rp_passphrase_window, RP_TYPE_FORM_WINDOW)

enum {
  SIGNAL_PASSPHRASE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_text (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static guint
count_words (const char *text)
{
  gboolean inside = FALSE;
  guint words = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean space = g_unichar_isspace (g_utf8_get_char (p));

      if (!space && !inside)
        words++;
      inside = !space;
    }

  return words;
}

static gboolean
is_long_enough (const char *passphrase)
{
  return g_utf8_strlen (passphrase, -1) >= MIN_CHARACTERS || count_words (passphrase) >= MIN_WORDS;
}

static void
show_strength (RpPassphraseWindow *self)
{
  const char *text = get_text (self->row);
  glong length = g_utf8_strlen (text, -1);
  const char *words = "";

  if (length >= STRONG)
    words = _("Strong");
  else if (is_long_enough (text))
    words = _("Long enough; longer is stronger");
  else if (length > 0)
    words = _("Too short");

  gtk_level_bar_set_value (GTK_LEVEL_BAR (self->strength_bar), MIN (length, STRONG));
  gtk_label_set_text (GTK_LABEL (self->strength_label), words);
}

static void
changed_cb (RpPassphraseWindow *self)
{
  gboolean complete = *get_text (self->row) != '\0'
                      && (self->again_row == NULL || *get_text (self->again_row) != '\0');

  gtk_widget_remove_css_class (self->row, "error");
  if (self->again_row != NULL)
    gtk_widget_remove_css_class (self->again_row, "error");
  if (self->strength_bar != NULL)
    show_strength (self);
  rp_form_window_set_error (RP_FORM_WINDOW (self), NULL);
  rp_form_window_set_can_save (RP_FORM_WINDOW (self), complete);
}

static void
refuse (RpPassphraseWindow *self,
        GtkWidget          *row,
        const char         *message)
{
  rp_form_window_set_error (RP_FORM_WINDOW (self), message);
  gtk_widget_add_css_class (row, "error");
  gtk_widget_grab_focus (row);
  gtk_editable_select_region (GTK_EDITABLE (row), 0, -1);
}

static void
save_cb (RpPassphraseWindow *self)
{
  if (self->again_row != NULL && !is_long_enough (get_text (self->row)))
    refuse (self, self->row,
            _("That is too short. Take at least twelve characters, or five words: length is "
              "what counts."));
  else if (self->again_row != NULL
           && !g_str_equal (get_text (self->row), get_text (self->again_row)))
    refuse (self, self->again_row, _("The two are not the same. Type it again."));
  else
    g_signal_emit (self, signals[SIGNAL_PASSPHRASE], 0);
}

static GtkWidget *
add_row (RpPassphraseWindow *self,
         const char         *title)
{
  GtkWidget *row = g_object_new (ADW_TYPE_PASSWORD_ENTRY_ROW, "title", title, NULL);

  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  rp_form_window_add_row (RP_FORM_WINDOW (self), row);

  return row;
}

/* Length is what counts, so length is what is shown. */
static void
add_strength (RpPassphraseWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->strength_bar = gtk_level_bar_new_for_interval (0, STRONG);
  self->strength_label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->strength_label), 0);
  gtk_widget_add_css_class (self->strength_label, "txs");
  gtk_widget_add_css_class (self->strength_label, "dim");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->strength_bar),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Strength of the passphrase"),
                                  -1);
  gtk_box_append (GTK_BOX (box), self->strength_bar);
  gtk_box_append (GTK_BOX (box), self->strength_label);
  rp_form_window_append (RP_FORM_WINDOW (self), box);
}

static void
clear_row (RpPassphraseWindow *self,
           GtkWidget          *row)
{
  if (row == NULL)
    return;

  g_signal_handlers_disconnect_by_func (row, changed_cb, self);
  gtk_editable_set_text (GTK_EDITABLE (row), "");
}

static void
rp_passphrase_window_dispose (GObject *object)
{
  RpPassphraseWindow *self = RP_PASSPHRASE_WINDOW (object);

  clear_row (self, g_steal_pointer (&self->row));
  clear_row (self, g_steal_pointer (&self->again_row));

  G_OBJECT_CLASS (rp_passphrase_window_parent_class)->dispose (object);
}

static void
rp_passphrase_window_class_init (RpPassphraseWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_passphrase_window_dispose;

  signals[SIGNAL_PASSPHRASE] = g_signal_new ("passphrase", G_TYPE_FROM_CLASS (klass),
                                             G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                             G_TYPE_NONE, 0);
}

static void
rp_passphrase_window_init (RpPassphraseWindow *self)
{
  self->row = add_row (self, _("Passphrase"));
  rp_form_window_set_can_save (RP_FORM_WINDOW (self), FALSE);
  g_signal_connect (self, "save", G_CALLBACK (save_cb), NULL);
}

/**
 * rp_passphrase_window_new:
 * @parent: (nullable): the window it belongs to
 * @title: in Header Capitalisation
 * @is_new: whether it is chosen now: then it is typed twice and must be long enough
 *
 * Returns: (transfer none): a dialog; give it a save label, then present it
 */
GtkWidget *
rp_passphrase_window_new (GtkWindow  *parent,
                          const char *title,
                          gboolean    is_new)
{
  RpPassphraseWindow *self = g_object_new (RP_TYPE_PASSPHRASE_WINDOW,
                                           "transient-for", parent,
                                           "title", title,
                                           NULL);

  if (is_new)
    {
      self->again_row = add_row (self, _("The same again"));
      add_strength (self);
    }

  return GTK_WIDGET (self);
}

/**
 * rp_passphrase_window_get_passphrase:
 * @self: a passphrase window
 *
 * Returns: what was typed. It goes with the next keystroke: copy it to
 *   protected memory at once, and nowhere else.
 */
const char *
rp_passphrase_window_get_passphrase (RpPassphraseWindow *self)
{
  g_return_val_if_fail (RP_IS_PASSPHRASE_WINDOW (self), NULL);

  return get_text (self->row);
}

/**
 * rp_passphrase_window_refuse:
 * @self: a passphrase window
 * @message: why, “That is not the passphrase.”
 *
 * Says that the passphrase did not do, and lets the user try again.
 */
void
rp_passphrase_window_refuse (RpPassphraseWindow *self,
                             const char         *message)
{
  g_return_if_fail (RP_IS_PASSPHRASE_WINDOW (self));
  g_return_if_fail (message != NULL);

  rp_form_window_set_busy (RP_FORM_WINDOW (self), FALSE);
  refuse (self, self->row, message);
}
