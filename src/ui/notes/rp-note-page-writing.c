/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-note-page-private.h"

#include "rp-date.h"
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

/**
 * rp_note_page_save:
 * @self: a page
 *
 * Writes what was typed, if there is something the library does not have.
 */
void
rp_note_page_save (RpNotePage *self)
{
  g_autoptr(RpNote) note = NULL;

  g_clear_handle_id (&self->save_id, g_source_remove);
  self->typed_since = 0;
  if (self->editor == NULL || !self->dirty || (self->is_new && is_blank (self)))
    return;

  note = make_record (self);
  self->dirty = FALSE;
  if (!self->is_new && rp_record_equal (note, self->facts->note))
    return;

  rp_note_outbox_put (self->outbox, note, self->is_new);
  self->is_new = FALSE;
  g_set_object (&self->facts->note, note);
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
  self->write_on = FALSE;
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
           RpNote     *note,
           gboolean    title)
{
  RpNoteFacts *facts;

  rp_note_page_set_note (self, NULL);
  facts = g_new0 (RpNoteFacts, 1);
  facts->note = g_object_ref (note);
  self->note = g_strdup (rp_record_get_id (note));
  self->was_new = TRUE;
  rp_note_page_take_facts (self, facts);
  rp_note_page_begin_writing (self, title);
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
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr(RpNote) note = NULL;

  g_return_if_fail (RP_IS_NOTE_PAGE (self));

  note = rp_record_new (RP_TYPE_NOTE);
  note->person = g_strdup (person);
  note->date = rp_time_day (g_get_real_time () / G_USEC_PER_SEC, zone);
  begin_new (self, note, TRUE);
  self->is_new = TRUE;
}

/**
 * rp_note_page_close:
 * @self: a page, whose notes are about to be locked
 *
 * Writes what was typed while that still can be sealed, and forgets it.
 */
void
rp_note_page_close (RpNotePage *self)
{
  g_return_if_fail (RP_IS_NOTE_PAGE (self));

  if (self->editor == NULL)
    return;

  self->was_written = !(self->is_new && is_blank (self));
  rp_note_page_save (self);
  rp_note_page_drop_editor (self);
}

/**
 * rp_note_page_dup_written:
 * @self: a page whose notes were just locked
 *
 * Returns: (transfer full) (nullable): the UUID of what was being written, if something was
 */
char *
rp_note_page_dup_written (RpNotePage *self)
{
  g_return_val_if_fail (RP_IS_NOTE_PAGE (self), NULL);

  rp_note_page_close (self);

  return self->was_written || self->write_on ? g_strdup (self->note) : NULL;
}

/**
 * rp_note_page_write_on:
 * @self: a page
 * @note: the UUID of what was being written
 *
 * Goes on where it was left, as soon as the note was read.
 */
void
rp_note_page_write_on (RpNotePage *self,
                       const char *note)
{
  g_return_if_fail (RP_IS_NOTE_PAGE (self));
  g_return_if_fail (note != NULL);

  if (rp_note_outbox_is_new (self->outbox, note))
    {
      begin_new (self, rp_note_outbox_get (self->outbox, note), FALSE);
      return;
    }

  rp_note_page_set_note (self, note);
  self->write_on = self->editor == NULL;
}
