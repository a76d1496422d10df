/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-note-unsaved.h"

#include <glib/gi18n.h>

/**
 * RpNoteUnsaved:
 *
 * Says, as long as it is so, that what was written is not in the library yet.
 */
struct _RpNoteUnsaved
{
  AdwBin        parent_instance;

  RpNoteOutbox *outbox;
  GtkWidget    *label;
};

G_DEFINE_FINAL_TYPE (RpNoteUnsaved, rp_note_unsaved, ADW_TYPE_BIN)

static void
update_cb (RpNoteUnsaved *self)
{
  const char *error = rp_note_outbox_get_error (self->outbox);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), error != NULL);
  if (error == NULL)
    return;

  /* Translators: %s is why it is not saved, and what to do, one or two sentences */
  text = g_strdup_printf (_("%s What you wrote is kept here until then."), error);
  gtk_label_set_text (GTK_LABEL (self->label), text);
}

static void
rp_note_unsaved_dispose (GObject *object)
{
  g_clear_object (&RP_NOTE_UNSAVED (object)->outbox);

  G_OBJECT_CLASS (rp_note_unsaved_parent_class)->dispose (object);
}

static void
rp_note_unsaved_class_init (RpNoteUnsavedClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_note_unsaved_dispose;
}

static void
rp_note_unsaved_init (RpNoteUnsaved *self)
{
}

/**
 * rp_note_unsaved_new:
 * @outbox: the notes on their way
 *
 * Returns: (transfer floating): a card that shows itself when there is something to say
 */
GtkWidget *
rp_note_unsaved_new (RpNoteOutbox *outbox)
{
  RpNoteUnsaved *self;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Try Again"));

  g_return_val_if_fail (RP_IS_NOTE_OUTBOX (outbox), NULL);

  self = g_object_new (RP_TYPE_NOTE_UNSAVED, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  self->outbox = g_object_ref (outbox);
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), 20);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "fixbutton");
  g_signal_connect_object (button, "clicked", G_CALLBACK (rp_note_outbox_try_again), outbox,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "warn");
  gtk_widget_add_css_class (box, "warning-card");
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), button);
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (outbox, "notify::error", G_CALLBACK (update_cb), self,
                           G_CONNECT_SWAPPED);
  update_cb (self);

  return GTK_WIDGET (self);
}
