/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-notes.h"

#include "rp-error.h"
#include "rp-store-private.h"

#include <glib/gi18n.h>

/* Notes are opened one by one, and of each only what a list shows is kept. */

static void
free_notes (gpointer facts)
{
  rp_notes_facts_unref (facts);
}

static void
free_note (gpointer facts)
{
  rp_note_facts_free (facts);
}

static void
unref_zone (gpointer zone)
{
  g_time_zone_unref (zone);
}

static gboolean
read_lines (RpStore        *self,
            GTimeZone      *zone,
            GPtrArray      *lines,
            GCancellable   *cancellable,
            GError        **error)
{
  const RpRecordSql *sql = rp_record_sql_get (RP_TYPE_NOTE);
  g_autofree char *text = g_strdup_printf ("SELECT %s FROM note t WHERE t.deleted IS NULL",
                                           sql->columns);
  g_autoptr(RpStatement) rows = rp_db_prepare (self->db, text, error);
  g_autoptr(GError) failed = NULL;

  if (rows == NULL)
    return FALSE;

  while (failed == NULL && rp_statement_step (rows, &failed))
    {
      g_autoptr(RpNote) note = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, &failed))
        break;
      note = rp_record_sql_read (sql, rows, self->vault, &failed);
      if (note != NULL)
        g_ptr_array_add (lines, rp_note_line_new (note, zone));
    }
  if (failed == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* What a note is about, read once however many notes are about it; NULL when it is gone. */
static gpointer
read_linked (RpStore     *self,
             GHashTable  *records,
             GType        type,
             const char  *id,
             GError     **error)
{
  gpointer record = id != NULL ? rp_facts_records_lookup (records, type, id) : NULL;

  if (id == NULL || record != NULL)
    return record;

  record = rp_store_load (self, type, id, error);
  if (record != NULL)
    rp_facts_records_add (records, record);

  return record;
}

static gpointer
notes_job (RpStore       *self,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr(RpNotesFacts) facts = rp_notes_facts_new ();
  g_autoptr(GError) failed = NULL;

  if (!read_lines (self, data, facts->lines, cancellable, error))
    return NULL;

  for (guint i = 0; failed == NULL && i < facts->lines->len; i++)
    {
      const RpNoteLine *line = facts->lines->pdata[i];
      RpMeeting *meeting;

      read_linked (self, facts->records, RP_TYPE_PERSON, line->person, &failed);
      if (failed == NULL)
        read_linked (self, facts->records, RP_TYPE_TOPIC, line->topic, &failed);
      if (failed != NULL)
        break;
      meeting = read_linked (self, facts->records, RP_TYPE_MEETING, line->meeting, &failed);
      if (failed == NULL && meeting != NULL)
        read_linked (self, facts->records, RP_TYPE_PERSON, meeting->person, &failed);
    }
  if (failed == NULL)
    return g_steal_pointer (&facts);

  g_propagate_error (error, g_steal_pointer (&failed));
  return NULL;
}

/**
 * rp_store_notes_async:
 * @self: an open store
 * @zone: my time zone
 * @cancellable: (nullable): stops it at once
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Reads how all notes begin, in no order, and what they are about.
 */
void
rp_store_notes_async (RpStore             *self,
                      GTimeZone           *zone,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (zone != NULL);

  rp_store_push (self, notes_job, g_time_zone_ref (zone), unref_zone, free_notes, cancellable,
                 callback, user_data);
}

/**
 * rp_store_notes_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: %RP_ERROR_LOCKED, or another #RpError
 *
 * Returns: (transfer full) (nullable): the facts, or %NULL
 */
RpNotesFacts *
rp_store_notes_finish (RpStore       *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
note_job (RpStore       *self,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr(RpNoteFacts) facts = g_new0 (RpNoteFacts, 1);
  g_autoptr(GError) failed = NULL;

  facts->note = rp_store_load (self, RP_TYPE_NOTE, data, &failed);
  if (facts->note == NULL && failed == NULL)
    g_set_error_literal (&failed, RP_ERROR, RP_ERROR_NOT_FOUND, _("There is no such note."));
  if (failed == NULL)
    facts->person = rp_store_load (self, RP_TYPE_PERSON, facts->note->person, &failed);
  if (failed == NULL)
    facts->topic = rp_store_load (self, RP_TYPE_TOPIC, facts->note->topic, &failed);
  if (failed == NULL)
    facts->meeting = rp_store_load (self, RP_TYPE_MEETING, facts->note->meeting, &failed);
  if (failed == NULL && facts->meeting != NULL)
    facts->host = rp_store_load (self, RP_TYPE_PERSON, facts->meeting->person, &failed);
  if (failed == NULL)
    return g_steal_pointer (&facts);

  g_propagate_error (error, g_steal_pointer (&failed));
  return NULL;
}

/**
 * rp_store_note_async:
 * @self: an open store
 * @note: a UUID
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Reads a note and what it is about.
 */
void
rp_store_note_async (RpStore             *self,
                     const char          *note,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (note != NULL);

  rp_store_push (self, note_job, g_strdup (note), g_free, free_note, cancellable, callback,
                 user_data);
}

/**
 * rp_store_note_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: %RP_ERROR_LOCKED, %RP_ERROR_NOT_FOUND, or another #RpError
 *
 * Returns: (transfer full) (nullable): the facts, or %NULL
 */
RpNoteFacts *
rp_store_note_finish (RpStore       *self,
                      GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
