/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-note-page-private.h"

#include "rp-date.h"
#include "rp-error.h"
#include "rp-private-view.h"
#include "rp-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* How a note is written: what is typed goes into the library by itself, a moment after the last
 * key and whenever one goes on to something else. */

/* After the last key, and at most behind the first one that is not saved, in milliseconds: so
 * much is lost when the machine stops. */
#define SAVE_AFTER  800
#define SAVE_WITHIN 2000

/* What a note without a title is called by, in characters */
#define TITLE_LENGTH 60

typedef struct
{
  RpNotePage *page;
  gboolean    was_new;
} Saving;

static gboolean
is_unlocked (RpNotePage *self)
{
  return rp_vault_get_state (rp_store_get_vault (self->store)) == RP_VAULT_UNLOCKED;
}

/* A note needs a title: the beginning of its text, if it was given none. */
static char *
make_title (const char *body)
{
  g_auto(GStrv) lines = g_strsplit (body, "\n", 2);
  char *line = lines[0] != NULL ? lines[0] : (char *) "";
  g_autofree char *beginning = NULL;

  while (*line != '\0' && strchr ("#>*-+ \t", *line) != NULL)
    line++;
  if (rp_text_is_blank (line))
    return g_strdup (_("Note"));
  if (g_utf8_strlen (line, -1) <= TITLE_LENGTH)
    return g_strstrip (g_strdup (line));

  beginning = g_utf8_substring (line, 0, TITLE_LENGTH);

  return g_strconcat (g_strchomp (beginning), "…", NULL);
}

static gboolean
is_blank (RpNotePage *self)
{
  char *title = rp_note_editor_dup_title (self->editor);
  char *body = rp_note_editor_dup_body (self->editor);
  gboolean blank = rp_text_is_blank (title) && rp_text_is_blank (body);

  rp_private_text_free (title);
  rp_private_text_free (body);

  return blank;
}

/* The note as it is in the editor */
static RpNote *
make_record (RpNotePage *self)
{
  RpNote *note = rp_record_copy (self->facts->note);
  RpRecordClass *klass = RP_RECORD_GET_CLASS (note);
  char *body = rp_note_editor_dup_body (self->editor);
  char *title = rp_note_editor_dup_title (self->editor);

  if (rp_text_is_blank (title))
    {
      rp_private_text_free (title);
      title = make_title (body);
    }
  rp_record_set_text (note, rp_record_class_find_field (klass, "title"), title);
  rp_record_set_text (note, rp_record_class_find_field (klass, "body"),
                      *body != '\0' ? body : NULL);
  rp_private_text_free (title);
  rp_private_text_free (body);

  return note;
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autofree Saving *saving = user_data;
  g_autoptr(RpNotePage) self = saving->page;
  g_autoptr(GError) error = NULL;

  if (!rp_store_write_finish (RP_STORE (source), result, &error))
    {
      self->dirty = TRUE;
      if (saving->was_new)
        self->is_new = self->facts != NULL;
      if (self->note != NULL && !g_error_matches (error, RP_ERROR, RP_ERROR_LOCKED))
        rp_writer_error (self->writer, error);
      return;
    }

  if (saving->was_new && self->note != NULL)
    g_signal_emit_by_name (self, "added");
}

/**
 * rp_note_page_save:
 * @self: a page
 *
 * Writes what was typed, if there is something the library does not have.
 */
void
rp_note_page_save (RpNotePage *self)
{
  g_autoptr(RpBatch) batch = NULL;
  g_autoptr(RpNote) note = NULL;
  Saving *saving;

  g_clear_handle_id (&self->save_id, g_source_remove);
  self->typed_since = 0;
  if (self->editor == NULL || !self->dirty || !is_unlocked (self))
    return;
  if (self->is_new && is_blank (self))
    return;

  note = make_record (self);
  self->dirty = FALSE;
  if (!self->is_new && rp_record_equal (note, self->facts->note))
    return;

  batch = rp_batch_new (self->is_new ? _("Add Note") : _("Edit Note"));
  rp_batch_put (batch, note);
  saving = g_new0 (Saving, 1);
  saving->page = g_object_ref (self);
  saving->was_new = self->is_new;
  self->is_new = FALSE;
  g_set_object (&self->facts->note, note);
  rp_store_write_async (self->store, g_steal_pointer (&batch), NULL, saved_cb, saving);
}

static gboolean
save_later_cb (gpointer user_data)
{
  RpNotePage *self = user_data;

  self->save_id = 0;
  rp_note_page_save (self);

  return G_SOURCE_REMOVE;
}

static void
typed_cb (RpNotePage *self)
{
  gint64 now = g_get_monotonic_time ();
  gint64 left;

  self->dirty = TRUE;
  if (self->typed_since == 0)
    self->typed_since = now;
  left = SAVE_WITHIN - (now - self->typed_since) / 1000;
  g_clear_handle_id (&self->save_id, g_source_remove);
  self->save_id = g_timeout_add ((guint) CLAMP (left, 0, SAVE_AFTER), save_later_cb, self);
}

static void
done_cb (RpNotePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "note.done", NULL);
}

/**
 * rp_note_page_begin_writing:
 * @self: a page with facts
 * @title: whether one begins with the title
 */
void
rp_note_page_begin_writing (RpNotePage *self,
                            gboolean    title)
{
  GtkWidget *editor;

  if (self->editor != NULL || self->facts == NULL)
    return;

  editor = rp_note_editor_new (rp_store_get_vault (self->store));
  self->editor = RP_NOTE_EDITOR (editor);
  self->dirty = FALSE;
  rp_note_editor_begin (self->editor, self->facts->note->title, self->facts->note->body);
  g_signal_connect_object (editor, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->editor_bin, editor);
  gtk_stack_set_visible_child_name (self->stack, "editor");
  rp_note_page_clear (self);
  rp_note_page_update_buttons (self);
  rp_note_page_update_actions (self);
  rp_note_editor_focus (self->editor, title);
}

/**
 * rp_note_page_drop_editor:
 * @self: a page
 *
 * Forgets what is in the editor.
 */
void
rp_note_page_drop_editor (RpNotePage *self)
{
  g_clear_handle_id (&self->save_id, g_source_remove);
  if (self->editor == NULL)
    return;

  self->editor = NULL;
  self->dirty = FALSE;
  adw_bin_set_child (self->editor_bin, NULL);
  rp_note_page_update_buttons (self);
  rp_note_page_update_actions (self);
}

/**
 * rp_note_page_stop_writing:
 * @self: a page that is written on
 *
 * Keeps what was typed and shows how it reads. A new note without a word is
 * none.
 */
void
rp_note_page_stop_writing (RpNotePage *self)
{
  gboolean nothing;

  if (self->editor == NULL)
    return;

  nothing = self->is_new && is_blank (self);
  rp_note_page_save (self);
  rp_note_page_drop_editor (self);
  if (nothing)
    {
      rp_note_page_set_note (self, NULL);
      g_signal_emit_by_name (self, "gone");
      return;
    }

  rp_note_page_show_facts (self);
  gtk_stack_set_visible_child_name (self->stack, "note");
  gtk_widget_grab_focus (adw_bin_get_child (self->text_bin));
}

/* A note that the library does not know yet */
static void
begin_new (RpNotePage *self,
           RpNote     *note)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  RpNoteFacts *facts;

  rp_note_page_set_note (self, NULL);
  facts = g_new0 (RpNoteFacts, 1);
  facts->note = g_object_ref (note);
  note->date = rp_time_day (g_get_real_time () / G_USEC_PER_SEC, zone);
  self->note = g_strdup (rp_record_get_id (note));
  self->is_new = TRUE;
  rp_note_page_take_facts (self, facts);
  rp_note_page_begin_writing (self, TRUE);
}

/**
 * rp_note_page_write_new:
 * @self: a page
 * @person: (nullable): the UUID of whom it will be about
 *
 * Begins a note.
 */
void
rp_note_page_write_new (RpNotePage *self,
                        const char *person)
{
  g_autoptr(RpNote) note = NULL;

  g_return_if_fail (RP_IS_NOTE_PAGE (self));

  note = rp_record_new (RP_TYPE_NOTE);
  note->person = g_strdup (person);
  begin_new (self, note);
}

/**
 * rp_note_page_close:
 * @self: a page, whose notes are about to be locked
 *
 * Seals what is being written while that still can be done, and forgets it.
 */
void
rp_note_page_close (RpNotePage *self)
{
  g_return_if_fail (RP_IS_NOTE_PAGE (self));

  if (self->editor != NULL && self->dirty && !(self->is_new && is_blank (self)))
    {
      char *title = rp_note_editor_dup_title (self->editor);
      char *body = rp_note_editor_dup_body (self->editor);

      g_clear_pointer (&self->draft, rp_note_draft_free);
      self->draft = rp_note_draft_new (rp_store_get_vault (self->store), self->note, self->is_new,
                                       title, body);
      rp_private_text_free (title);
      rp_private_text_free (body);
    }
  rp_note_page_drop_editor (self);
}

/**
 * rp_note_page_take_draft:
 * @self: a page whose notes were just locked
 *
 * Returns: (transfer full) (nullable): what was being written, if something was
 */
RpNoteDraft *
rp_note_page_take_draft (RpNotePage *self)
{
  g_return_val_if_fail (RP_IS_NOTE_PAGE (self), NULL);

  rp_note_page_close (self);

  return g_steal_pointer (&self->draft);
}

static void
restore (RpNotePage        *self,
         const RpNoteDraft *draft)
{
  char *title, *body;

  rp_note_page_begin_writing (self, FALSE);
  if (!rp_note_draft_open (draft, rp_store_get_vault (self->store), &title, &body))
    return;
  rp_note_editor_begin (self->editor, title, body);
  rp_note_editor_focus (self->editor, *body == '\0');
  rp_private_text_free (title);
  rp_private_text_free (body);
  typed_cb (self);
}

/**
 * rp_note_page_write_draft:
 * @self: a page
 * @draft: (transfer full): what was being written
 *
 * Goes on where it was left, as soon as the note was read.
 */
void
rp_note_page_write_draft (RpNotePage  *self,
                          RpNoteDraft *draft)
{
  g_autoptr(RpNoteDraft) taken = draft;

  g_return_if_fail (RP_IS_NOTE_PAGE (self));
  g_return_if_fail (draft != NULL);

  if (rp_note_draft_is_new (draft))
    {
      g_autoptr(RpNote) note = rp_record_new_with_id (RP_TYPE_NOTE,
                                                      rp_note_draft_get_note (draft));

      begin_new (self, note);
      restore (self, draft);
    }
  else if (self->facts != NULL && g_strcmp0 (self->note, rp_note_draft_get_note (draft)) == 0)
    {
      restore (self, draft);
    }
  else
    {
      rp_note_page_set_note (self, rp_note_draft_get_note (draft));
      g_clear_pointer (&self->draft, rp_note_draft_free);
      self->draft = g_steal_pointer (&taken);
    }
}
