/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-note-page-private.h"

#include "rp-note-forms.h"
#include "rp-private-view.h"
#include "rp-secret-copy.h"

#include <glib/gi18n.h>

/* What can be done with a note. */

static void
edit_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  rp_note_page_begin_writing (RP_NOTE_PAGE (widget), FALSE);
}

static void
done_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  rp_note_page_stop_writing (RP_NOTE_PAGE (widget));
}

/* What is typed is written first, so that the form begins with it. */
static void
details_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  RpNotePage *self = RP_NOTE_PAGE (widget);

  rp_note_page_stop_writing (self);
  if (self->facts != NULL)
    rp_note_form_details (self->writer, self->facts);
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpNotePage *self = RP_NOTE_PAGE (widget);
  RpNote *note;
  char *text;

  rp_note_page_save (self);
  note = self->facts->note;
  text = g_strjoin ("\n\n", note->title != NULL ? note->title : "", note->body, NULL);
  rp_secret_copy (widget, rp_store_get_vault (self->store), text);
  rp_private_text_free (text);
  rp_writer_toast (self->writer, _("Copied for half a minute"), FALSE);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RpNotePage *self = RP_NOTE_PAGE (widget);
  g_autoptr(RpBatch) batch = NULL;

  if (self->is_new || rp_note_outbox_is_new (self->outbox, self->note))
    {
      rp_note_outbox_forget (self->outbox, self->note);
      rp_note_page_drop_editor (self);
      rp_note_page_set_note (self, NULL);
      g_signal_emit_by_name (self, "gone");
      return;
    }

  rp_note_page_save (self);
  rp_note_page_drop_editor (self);
  batch = rp_batch_new (_("Remove Note"));
  rp_batch_delete (batch, RP_TYPE_NOTE, self->note);
  rp_writer_write (self->writer, g_steal_pointer (&batch), _("Note removed"), NULL);
}

/* It is to stay, and not to be looked at again. */
static void
keep_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpNotePage *self = RP_NOTE_PAGE (widget);
  g_autoptr(RpBatch) batch = rp_batch_new (_("Keep Note"));
  g_autoptr(RpNote) note = rp_record_copy (self->facts->note);

  note->review = 0;
  rp_batch_put (batch, note);
  rp_writer_write (self->writer, g_steal_pointer (&batch), NULL, NULL);
}

/**
 * rp_note_page_update_actions:
 * @self: a page that shows another note, or none, or is written on
 */
void
rp_note_page_update_actions (RpNotePage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  /* What is asked for next is still being read. */
  gboolean there = self->facts != NULL
                   && g_strcmp0 (rp_record_get_id (self->facts->note), self->note) == 0;
  gboolean writing = self->editor != NULL;
  gboolean readable = there && (self->facts->note->title != NULL || self->is_new);

  gtk_widget_action_set_enabled (widget, "note.edit", readable && !writing);
  gtk_widget_action_set_enabled (widget, "note.done", writing);
  gtk_widget_action_set_enabled (widget, "note.details", readable);
  gtk_widget_action_set_enabled (widget, "note.copy", readable);
  gtk_widget_action_set_enabled (widget, "note.keep", readable);
  gtk_widget_action_set_enabled (widget, "note.remove", there);
}

/**
 * rp_note_page_update_buttons:
 * @self: a page that shows another note, or none, or is written on, or folds
 */
void
rp_note_page_update_buttons (RpNotePage *self)
{
  gboolean there = self->facts != NULL;
  gboolean writing = self->editor != NULL;

  gtk_widget_set_visible (self->back_button, self->folded);
  gtk_widget_set_visible (self->lock_label, !self->folded);
  gtk_widget_set_visible (self->edit_button, there && !writing);
  gtk_widget_set_visible (self->done_button, writing);
  gtk_widget_set_visible (self->menu_button, there);
}

/**
 * rp_note_page_install_actions:
 * @widget_class: the page's class
 */
void
rp_note_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "note.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "note.done", NULL, done_action);
  gtk_widget_class_install_action (widget_class, "note.details", NULL, details_action);
  gtk_widget_class_install_action (widget_class, "note.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "note.keep", NULL, keep_action);
  gtk_widget_class_install_action (widget_class, "note.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "note.edit", NULL);
}
