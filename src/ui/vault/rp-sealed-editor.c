/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-sealed-editor"

#include "config.h"

#include "rp-sealed-editor.h"

#include "rp-draft-offer.h"
#include "rp-hidden-words.h"
#include "rp-private-view.h"
#include "rp-vault-flow.h"

#include <glib/gi18n.h>

struct _RpSealedEditor
{
  RpFormWindow   parent_instance;

  RpStore       *store;
  char          *hint;
  RpHiddenWords *hidden;   /* what was written when the vault was locked, else NULL */
  RpDraft       *kept;     /* the same, against the end of the program */
  GtkWidget     *view;
};

G_DEFINE_FINAL_TYPE (RpSealedEditor, rp_sealed_editor, RP_TYPE_FORM_WINDOW)

enum {
  SIGNAL_TEXT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkTextView *
get_view (RpSealedEditor *self)
{
  return GTK_TEXT_VIEW (self->view);
}

static RpVault *
get_vault (RpSealedEditor *self)
{
  return rp_store_get_vault (self->store);
}

/* The vault is about to be locked, and still seals. */
static void
closing_cb (RpSealedEditor *self)
{
  RpFormWindow *form = RP_FORM_WINDOW (self);

  self->hidden = rp_hidden_words_take (get_view (self), get_vault (self));
  gtk_widget_set_sensitive (self->view, FALSE);
  rp_form_window_set_description (form, _("Private notes are locked. What you wrote is kept; "
                                          "unlock them to go on."));
  rp_form_window_set_save_label (form, _("_Unlock"));
}

static void
show_hidden (RpSealedEditor *self)
{
  RpFormWindow *form = RP_FORM_WINDOW (self);

  if (!rp_hidden_words_give_back (self->hidden, get_view (self)))
    return;

  g_clear_pointer (&self->hidden, rp_hidden_words_free);
  gtk_widget_set_sensitive (self->view, TRUE);
  gtk_widget_grab_focus (self->view);
  rp_form_window_set_typed (form);
  rp_form_window_set_description (form, self->hint);
  rp_form_window_set_save_label (form, _("_Save"));
}

static void
state_cb (RpSealedEditor *self)
{
  if (self->hidden != NULL && rp_vault_get_state (get_vault (self)) == RP_VAULT_UNLOCKED)
    show_hidden (self);
}

static void
restored_cb (RpSealedEditor *self)
{
  rp_form_window_set_restored (RP_FORM_WINDOW (self));
  rp_form_window_set_description (RP_FORM_WINDOW (self),
                                  _("What you wrote here last was not saved. It is back."));
}

/* It is closed without being saved. */
static gboolean
closed_cb (RpSealedEditor *self)
{
  rp_draft_drop (self->kept);

  return GDK_EVENT_PROPAGATE;
}

static void
unlocked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(RpSealedEditor) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!rp_vault_flow_unlock_finish (result, &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    rp_form_window_set_error (RP_FORM_WINDOW (self), error->message);
}

static void
save_cb (RpSealedEditor *self)
{
  char *text;

  if (self->hidden != NULL)
    {
      rp_vault_flow_unlock_async (GTK_WIDGET (self), self->store, NULL, unlocked_cb,
                                  g_object_ref (self));
      return;
    }

  text = g_strchomp (rp_private_view_dup_text (get_view (self)));
  g_signal_emit (self, signals[SIGNAL_TEXT], 0, *text != '\0' ? text : NULL);
  rp_private_text_free (text);
  /* Whoever writes it at once closes the form when that is done. */
  if (!rp_form_window_is_busy (RP_FORM_WINDOW (self)))
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
rp_sealed_editor_dispose (GObject *object)
{
  RpSealedEditor *self = RP_SEALED_EDITOR (object);

  if (self->view != NULL)
    rp_private_view_clear (get_view (self));
  self->view = NULL;
  g_clear_object (&self->kept);
  g_clear_pointer (&self->hidden, rp_hidden_words_free);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_sealed_editor_parent_class)->dispose (object);
}

static void
rp_sealed_editor_finalize (GObject *object)
{
  g_free (RP_SEALED_EDITOR (object)->hint);

  G_OBJECT_CLASS (rp_sealed_editor_parent_class)->finalize (object);
}

static void
rp_sealed_editor_class_init (RpSealedEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rp_sealed_editor_dispose;
  object_class->finalize = rp_sealed_editor_finalize;

  signals[SIGNAL_TEXT] =
    g_signal_new ("text", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
rp_sealed_editor_init (RpSealedEditor *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->view = rp_private_view_new ("");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->view);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 160);
  gtk_widget_set_overflow (scroller, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (scroller, "card");
  rp_form_window_append (RP_FORM_WINDOW (self), scroller);
  g_signal_connect_object (gtk_text_view_get_buffer (get_view (self)), "end-user-action",
                           G_CALLBACK (rp_form_window_set_typed), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "save", G_CALLBACK (save_cb), NULL);
  g_signal_connect_after (self, "close-request", G_CALLBACK (closed_cb), NULL);
}

/**
 * rp_sealed_editor_new:
 * @parent: (nullable): the window it belongs to
 * @store: the library, whose vault is unlocked
 * @title: what is written, in Header Capitalisation
 * @hint: (nullable): a sentence that says what belongs here
 * @record: a record
 * @field: a sealed field of @record, which is to be written
 *
 * Returns: (transfer none): a dialog that is not shown yet
 */
GtkWidget *
rp_sealed_editor_new (GtkWindow     *parent,
                      RpStore       *store,
                      const char    *title,
                      const char    *hint,
                      gpointer       record,
                      const RpField *field)
{
  RpSealedEditor *self;
  const char *text;

  g_return_val_if_fail (RP_IS_STORE (store), NULL);
  g_return_val_if_fail (RP_IS_RECORD (record), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  self = g_object_new (RP_TYPE_SEALED_EDITOR, "transient-for", parent, "title", title, NULL);
  self->store = g_object_ref (store);
  self->hint = g_strdup (hint);
  rp_private_view_set_vault (get_view (self), rp_store_get_vault (store));
  rp_form_window_set_description (RP_FORM_WINDOW (self), hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  text = rp_record_get_text (record, field);
  if (text != NULL)
    rp_private_view_set_text (get_view (self), text, -1);
  gtk_window_set_focus (GTK_WINDOW (self), self->view);
  self->kept = rp_draft_new (store, get_view (self));
  g_signal_connect_object (self->kept, "restored", G_CALLBACK (restored_cb), self,
                           G_CONNECT_SWAPPED);
  rp_draft_follow_field (self->kept, record, field);
  if (rp_draft_get_new_field (self->kept) != NULL)
    rp_form_window_append (RP_FORM_WINDOW (self), rp_draft_offer_new (store, self->kept));
  g_signal_connect_object (get_vault (self), "closing", G_CALLBACK (closing_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_vault (self), "notify::state", G_CALLBACK (state_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
