/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-draft-box.h"

#include "rp-mailto.h"

#include <glib/gi18n.h>

/**
 * RpDraftBox:
 *
 * A draft of some words to somebody, to be changed, copied or handed to the
 * mail program: nothing is ever sent from here.
 *
 * Signal "changed": the words are others, by anybody.
 */
struct _RpDraftBox
{
  AdwBin         parent_instance;

  RpWriter      *writer;
  GtkWidget     *view;
  GtkTextBuffer *buffer;
  GtkWidget     *buttons;
  GtkWidget     *mail;
  char          *address;   /* (nullable) */
  char          *subject;
};

G_DEFINE_FINAL_TYPE (RpDraftBox, rp_draft_box, ADW_TYPE_BIN)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
copy_cb (RpDraftBox *self)
{
  g_autofree char *text = rp_draft_box_dup_text (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  rp_writer_toast (self->writer, _("Copied"), FALSE);
}

static void
mail_begun_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(RpFormWindow) form = user_data;
  g_autoptr(GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error))
    rp_form_window_set_error (form, _("There is no mail program to hand it to. Copy the words "
                                      "instead."));
}

static void
mail_cb (RpDraftBox *self)
{
  GtkRoot *form = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *text = rp_draft_box_dup_text (self);
  g_autofree char *uri = rp_mailto_uri (self->address, self->subject, text);

  gtk_show_uri_full (GTK_WINDOW (form), uri, GDK_CURRENT_TIME, NULL, mail_begun_cb,
                     g_object_ref (form));
}

static void
changed_cb (RpDraftBox *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
rp_draft_box_dispose (GObject *object)
{
  g_clear_object (&RP_DRAFT_BOX (object)->writer);

  G_OBJECT_CLASS (rp_draft_box_parent_class)->dispose (object);
}

static void
rp_draft_box_finalize (GObject *object)
{
  RpDraftBox *self = RP_DRAFT_BOX (object);

  g_free (self->address);
  g_free (self->subject);

  G_OBJECT_CLASS (rp_draft_box_parent_class)->finalize (object);
}

static void
rp_draft_box_class_init (RpDraftBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_draft_box_dispose;
  G_OBJECT_CLASS (klass)->finalize = rp_draft_box_finalize;

  signals[CHANGED] = g_signal_new ("changed", RP_TYPE_DRAFT_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
add_own_button (RpDraftBox *self,
                const char *label,
                GCallback   callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  rp_draft_box_add_button (self, button);

  return button;
}

static void
rp_draft_box_init (RpDraftBox *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *frame = gtk_scrolled_window_new ();

  self->view = gtk_text_view_new ();
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_object_set (self->view, "wrap-mode", GTK_WRAP_WORD_CHAR, "accepts-tab", FALSE,
                "top-margin", 12, "bottom-margin", 12, "left-margin", 14, "right-margin", 14,
                NULL);
  g_object_set (frame, "child", self->view, "min-content-height", 110,
                "max-content-height", 240, "propagate-natural-height", TRUE,
                "hscrollbar-policy", GTK_POLICY_NEVER, "overflow", GTK_OVERFLOW_HIDDEN, NULL);
  gtk_widget_add_css_class (self->view, "inplace");
  gtk_widget_add_css_class (frame, "card");
  gtk_widget_set_halign (self->buttons, GTK_ALIGN_END);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);

  self->mail = add_own_button (self, _("_Write an E-Mail…"), G_CALLBACK (mail_cb));
  gtk_widget_set_visible (self->mail, FALSE);
  add_own_button (self, _("_Copy"), G_CALLBACK (copy_cb));
  gtk_box_append (GTK_BOX (box), frame);
  gtk_box_append (GTK_BOX (box), self->buttons);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * rp_draft_box_new:
 * @writer: where it says that something was copied
 * @name: what the words are, for a screen reader
 *
 * Returns: (transfer floating): an empty draft
 */
GtkWidget *
rp_draft_box_new (RpWriter   *writer,
                  const char *name)
{
  RpDraftBox *self = g_object_new (RP_TYPE_DRAFT_BOX, NULL);

  self->writer = g_object_ref (writer);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);

  return GTK_WIDGET (self);
}

/**
 * rp_draft_box_dup_text:
 * @self: a draft
 *
 * Returns: (transfer full): the words as they are now
 */
char *
rp_draft_box_dup_text (RpDraftBox *self)
{
  char *text = NULL;

  g_return_val_if_fail (RP_IS_DRAFT_BOX (self), NULL);

  g_object_get (self->buffer, "text", &text, NULL);

  return g_strstrip (text);
}

/**
 * rp_draft_box_set_text:
 * @self: a draft
 * @text: other words
 *
 * As one step that Ctrl+Z takes back: what was written by hand is not lost.
 */
void
rp_draft_box_set_text (RpDraftBox *self,
                       const char *text)
{
  GtkTextIter start, end;

  g_return_if_fail (RP_IS_DRAFT_BOX (self));

  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &start, text, -1);
  gtk_text_buffer_end_user_action (self->buffer);
}

/**
 * rp_draft_box_set_mail:
 * @self: a draft
 * @address: (nullable): whom to write to; without, there is no e-mail
 * @subject: (nullable): of the e-mail
 */
void
rp_draft_box_set_mail (RpDraftBox *self,
                       const char *address,
                       const char *subject)
{
  g_return_if_fail (RP_IS_DRAFT_BOX (self));

  g_free (self->address);
  self->address = g_strdup (address);
  g_free (self->subject);
  self->subject = g_strdup (subject);
  gtk_widget_set_visible (self->mail, address != NULL);
}

/**
 * rp_draft_box_get_view:
 * @self: a draft
 *
 * Returns: (transfer none): where it is written
 */
GtkWidget *
rp_draft_box_get_view (RpDraftBox *self)
{
  g_return_val_if_fail (RP_IS_DRAFT_BOX (self), NULL);

  return self->view;
}

/**
 * rp_draft_box_add_button:
 * @self: a draft
 * @button: (transfer floating): the next button below it
 */
void
rp_draft_box_add_button (RpDraftBox *self,
                         GtkWidget  *button)
{
  g_return_if_fail (RP_IS_DRAFT_BOX (self));

  gtk_widget_add_css_class (button, "fixbutton");
  gtk_box_append (GTK_BOX (self->buttons), button);
}
