/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-history-private.h"

#include "rp-changeset.h"
#include "rp-error.h"
#include "rp-record-sql.h"

#include <glib/gi18n.h>

/* What history may take of the memory; the oldest steps go first. */
#define MAX_BYTES (64 * 1024 * 1024)

void
rp_history_step_free (gpointer data)
{
  RpHistoryStep *step = data;

  sqlite3_free (step->changeset);
  g_free (step->label);
  g_free (step);
}

static void
forget_undone (RpHistory *self)
{
  for (GList *l = self->undone.head; l != NULL; l = l->next)
    self->bytes -= (gsize) ((RpHistoryStep *) l->data)->size;
  g_queue_clear_full (&self->undone, rp_history_step_free);
}

static void
remember (RpHistory  *self,
          const char *label,
          void       *changeset,
          int         size)
{
  RpHistoryStep *step = g_new0 (RpHistoryStep, 1);

  forget_undone (self);
  step->label = g_strdup (label);
  step->changeset = changeset;
  step->size = size;
  g_queue_push_head (&self->done, step);
  self->bytes += (gsize) size;
  while (self->bytes > MAX_BYTES && self->done.length > 1)
    {
      RpHistoryStep *oldest = g_queue_pop_tail (&self->done);

      self->bytes -= (gsize) oldest->size;
      rp_history_step_free (oldest);
    }
}

/**
 * rp_history_new:
 * @db: a connection, which outlives the history
 * @manifest: of it, the same
 *
 * Returns: (transfer full): an empty history
 */
RpHistory *
rp_history_new (RpDb       *db,
                RpManifest *manifest)
{
  RpHistory *self = g_new0 (RpHistory, 1);

  self->db = db;
  self->manifest = manifest;
  self->pieces = g_ptr_array_new_with_free_func (rp_history_step_free);
  g_queue_init (&self->done);
  g_queue_init (&self->undone);

  return self;
}

void
rp_history_free (RpHistory *self)
{
  g_clear_pointer (&self->session, sqlite3session_delete);
  g_queue_clear_full (&self->done, rp_history_step_free);
  g_queue_clear_full (&self->undone, rp_history_step_free);
  g_ptr_array_unref (self->pieces);
  g_free (self);
}

/**
 * rp_history_rollback:
 * @self: a history with a transaction
 *
 * Takes back everything since rp_history_begin().
 */
void
rp_history_rollback (RpHistory *self)
{
  g_clear_pointer (&self->session, sqlite3session_delete);
  g_ptr_array_set_size (self->pieces, 0);
  rp_db_rollback (self->db);
  rp_manifest_forget (self->manifest);
}

/* Begins to record what the transaction under way changes from here on. */
gboolean
rp_history_record (RpHistory  *self,
                   GError    **error)
{
  const RpRecordSql *sql;

  if (sqlite3session_create (self->db->handle, "main", &self->session) != SQLITE_OK)
    return rp_db_fail (self->db, error);
  for (guint i = 0; (sql = rp_record_sql_nth (i)) != NULL; i++)
    if (sqlite3session_attach (self->session, sql->klass->kind) != SQLITE_OK)
      return rp_db_fail (self->db, error);

  return TRUE;
}

/**
 * rp_history_begin:
 * @self: a history
 * @error: return location for an #RpError
 *
 * Begins a transaction whose changes are recorded.
 *
 * Returns: whether it began
 */
gboolean
rp_history_begin (RpHistory  *self,
                  GError    **error)
{
  g_assert (self->session == NULL);

  if (!rp_manifest_check (self->manifest, error) || !rp_db_begin (self->db, error))
    return FALSE;
  if (rp_history_record (self, error))
    return TRUE;

  rp_history_rollback (self);
  return FALSE;
}

/* Brings what hangs on the records up to date with what the transaction under way did. */
RpChanges *
rp_history_follow (RpHistory  *self,
                   void       *changeset,
                   int         size,
                   GError    **error)
{
  if (!rp_manifest_follow (self->manifest, changeset, size, error))
    return NULL;

  return rp_changeset_follow (self->db, changeset, size, error);
}

/**
 * rp_history_commit:
 * @self: a history with a transaction
 * @label: what the user calls the step
 * @error: return location for an #RpError
 *
 * Makes the transaction last and remembers how to undo it, unless nothing
 * changed.
 *
 * Returns: (transfer full) (nullable): what it touched, or %NULL when it was
 *   rolled back
 */
RpChanges *
rp_history_commit (RpHistory   *self,
                   const char  *label,
                   GError     **error)
{
  g_autoptr(RpChanges) changes = NULL;
  void *changeset = NULL;
  int size = 0;

  g_assert (self->session != NULL);

  if (sqlite3session_changeset (self->session, &size, &changeset) != SQLITE_OK)
    {
      rp_db_fail (self->db, error);
      rp_history_rollback (self);
      return NULL;
    }
  g_clear_pointer (&self->session, sqlite3session_delete);

  changes = rp_history_follow (self, changeset, size, error);
  if (changes == NULL || !rp_manifest_write (self->manifest, error) ||
      !rp_db_commit (self->db, error))
    {
      rp_history_rollback (self);
      sqlite3_free (changeset);
      return NULL;
    }
  if (size > 0)
    remember (self, label, changeset, size);
  else
    sqlite3_free (changeset);

  return g_steal_pointer (&changes);
}

static int
decline_cb (void                   *data,
            int                     conflict,
            sqlite3_changeset_iter *iter)
{
  gboolean *declined = data;

  *declined = TRUE;
  return SQLITE_CHANGESET_ABORT;
}

/* Applies a changeset in a transaction of its own: all of it, or nothing. */
static RpChanges *
apply (RpHistory  *self,
       void       *changeset,
       int         size,
       GError    **error)
{
  g_autoptr(RpChanges) changes = NULL;
  gboolean declined = FALSE;

  if (!rp_manifest_check (self->manifest, error) || !rp_db_begin (self->db, error))
    return NULL;

  if (sqlite3changeset_apply (self->db->handle, size, changeset, NULL, decline_cb, &declined) !=
      SQLITE_OK)
    {
      if (declined)
        g_set_error_literal (error, RP_ERROR, RP_ERROR_CONFLICT,
                             _("This was changed again since, so the step was left alone."));
      else
        rp_db_fail (self->db, error);
      rp_db_rollback (self->db);
      return NULL;
    }

  changes = rp_history_follow (self, changeset, size, error);
  if (changes != NULL && rp_manifest_write (self->manifest, error) &&
      rp_db_commit (self->db, error))
    return g_steal_pointer (&changes);

  rp_history_rollback (self);
  return NULL;
}

/* Takes the newest step of @from, and puts it on @to when it worked. */
static RpChanges *
take_step (RpHistory  *self,
           GQueue     *from,
           GQueue     *to,
           gboolean    invert,
           char      **label,
           GError    **error)
{
  RpHistoryStep *step = g_queue_peek_head (from);
  RpChanges *changes;
  void *changeset;
  int size;

  if (step == NULL)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_NOT_FOUND,
                           invert ? _("There is nothing to undo.")
                                  : _("There is nothing to redo."));
      return NULL;
    }

  if (!invert)
    changes = apply (self, step->changeset, step->size, error);
  else if (sqlite3changeset_invert (step->size, step->changeset, &size, &changeset) == SQLITE_OK)
    {
      changes = apply (self, changeset, size, error);
      sqlite3_free (changeset);
    }
  else
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_IO, _("The step cannot be undone."));
      changes = NULL;
    }

  if (changes != NULL)
    {
      *label = g_strdup (step->label);
      g_queue_push_head (to, g_queue_pop_head (from));
    }

  return changes;
}

/**
 * rp_history_undo:
 * @self: a history
 * @label: (out) (transfer full): what was undone
 * @error: %RP_ERROR_NOT_FOUND, %RP_ERROR_CONFLICT or another #RpError
 *
 * Takes the last step back. When a row changed since, nothing is.
 *
 * Returns: (transfer full) (nullable): what it touched, or %NULL
 */
RpChanges *
rp_history_undo (RpHistory  *self,
                 char      **label,
                 GError    **error)
{
  return take_step (self, &self->done, &self->undone, TRUE, label, error);
}

/**
 * rp_history_redo:
 * @self: a history
 * @label: (out) (transfer full): what was done again
 * @error: %RP_ERROR_NOT_FOUND, %RP_ERROR_CONFLICT or another #RpError
 *
 * Does the step that was undone last again.
 *
 * Returns: (transfer full) (nullable): what it touched, or %NULL
 */
RpChanges *
rp_history_redo (RpHistory  *self,
                 char      **label,
                 GError    **error)
{
  return take_step (self, &self->undone, &self->done, FALSE, label, error);
}

/**
 * rp_history_forget:
 * @self: a history without a transaction
 *
 * Forgets every step.
 */
void
rp_history_forget (RpHistory *self)
{
  g_queue_clear_full (&self->done, rp_history_step_free);
  g_queue_clear_full (&self->undone, rp_history_step_free);
  self->bytes = 0;
}

const char *
rp_history_get_undo_label (RpHistory *self)
{
  RpHistoryStep *step = g_queue_peek_head (&self->done);

  return step != NULL ? step->label : NULL;
}

const char *
rp_history_get_redo_label (RpHistory *self)
{
  RpHistoryStep *step = g_queue_peek_head (&self->undone);

  return step != NULL ? step->label : NULL;
}
