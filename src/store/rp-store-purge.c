/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-upkeep.h"

#include "rp-error.h"
#include "rp-sealing.h"
#include "rp-store-private.h"

#include <glib/gi18n.h>

#define SECONDS_PER_DAY (24 * 60 * 60)

/* Erasing for good. Nothing of a record stays in the file: SQLite overwrites what it
 * frees, the search index is written anew, and the log is emptied. */

/**
 * PurgeCall:
 * @until: what was deleted until this instant goes
 * @long_ago: what was written until this instant, and never saved, goes
 * @all: whether notes that cannot be read go, too
 * @now: the instant
 */
typedef struct
{
  gint64   until;
  gint64   long_ago;
  gboolean all;
  gint64   now;
} PurgeCall;

/* Calls @statement, with @id as its only value. */
static gboolean
run_with (RpStore     *self,
          const char  *statement,
          const char  *id,
          GError     **error)
{
  g_autoptr(RpStatement) prepared = rp_db_prepare (self->db, statement, error);

  if (prepared == NULL)
    return FALSE;
  rp_statement_bind_text (prepared, 1, id);

  return rp_statement_run (prepared, error);
}

/* What stays and says that it belongs to the record lets go of it. */
static gboolean
release_field (RpStore            *self,
               const RpRecordSql  *sql,
               const RpField      *field,
               const char         *id,
               GError            **error)
{
  g_autofree char *update = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = NULL WHERE \"%s\" = ?1",
                                             sql->klass->kind, field->name, field->name);

  return run_with (self, update, id, error);
}

/* What cannot be without the record was deleted with it or before; it goes first. */
static gboolean
erase (RpStore            *self,
       const RpRecordSql  *sql,
       const char         *id,
       GHashTable         *erased,
       GError            **error)
{
  g_autofree char *delete = g_strdup_printf ("DELETE FROM \"%s\" WHERE id = ?1", sql->klass->kind);
  const RpRecordSql *child;

  for (guint i = sql->number + 1; (child = rp_record_sql_nth (i)) != NULL; i++)
    for (guint f = 0; f < child->klass->n_fields && !child->klass->sealed_whole; f++)
      {
        const RpField *field = &child->klass->fields[f];
        g_autofree char *where = NULL;
        g_autoptr(GPtrArray) ids = NULL;

        if (field->type != RP_FIELD_REF || field->get_type () != sql->type)
          continue;
        if (!(field->flags & RP_FIELD_REQUIRED))
          {
            if (!release_field (self, child, field, id, error))
              return FALSE;
            continue;
          }
        where = g_strdup_printf ("\"%s\" = ?1 AND deleted IS NOT NULL", field->name);
        ids = rp_store_list_ids (self, child, where, id, error);
        if (ids == NULL)
          return FALSE;
        for (guint c = 0; c < ids->len; c++)
          if (!erase (self, child, ids->pdata[c], erased, error))
            return FALSE;
      }

  g_hash_table_add (erased, g_strdup (id));
  return run_with (self, delete, id, error);
}

/* Whether a note was deleted long enough ago. When that was is sealed, too: of one that cannot
 * be read nobody can tell, and its bytes may be the only ones that there are. It stays until
 * somebody empties Recently Deleted by hand; one that a later version can read stays anyway. */
static gboolean
is_due (RpNote          *note,
        const PurgeCall *call)
{
  gint64 deleted = rp_record_get_deleted (note);

  if (call->all)
    return deleted != 0 && !rp_record_is_newer (note);

  return deleted > RP_RECORD_DELETED_ONCE && deleted <= call->until &&
         !rp_record_is_damaged (note);
}

static gboolean
release_note (RpStore            *self,
              const RpRecordSql  *sql,
              const PurgeCall    *call,
              RpNote             *note,
              GHashTable         *erased,
              GError            **error)
{
  g_autoptr(RpNote) released = rp_record_copy (note);
  gboolean changed = FALSE;

  for (guint i = 0; i < sql->klass->n_fields; i++)
    {
      const RpField *field = &sql->klass->fields[i];

      if (field->type != RP_FIELD_REF || !rp_record_is_set (released, field) ||
          !g_hash_table_contains (erased, rp_record_get_text (released, field)))
        continue;
      rp_record_set_text (released, field, NULL);
      changed = TRUE;
    }

  return !changed || rp_record_sql_store (sql, self->db, self->vault, released, note, call->now,
                                          error);
}

/* When a note was deleted and whom it is about is sealed. */
static gboolean
erase_notes (RpStore            *self,
             const RpRecordSql  *sql,
             const PurgeCall    *call,
             GHashTable         *erased,
             GError            **error)
{
  g_autoptr(GPtrArray) ids = NULL;

  if (!rp_sealing_is_unlocked (self->vault))
    return TRUE;   /* there is no vault yet, and no note */
  ids = rp_store_list_ids (self, sql, NULL, NULL, error);
  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = ids->pdata[i];
      g_autoptr(RpNote) note = rp_record_sql_load (sql, self->db, self->vault, id, error);
      gboolean done;

      if (note == NULL)
        return FALSE;
      if (is_due (note, call))
        done = erase (self, sql, id, erased, error);
      else
        done = release_note (self, sql, call, note, erased, error);
      if (!done)
        return FALSE;
    }

  return TRUE;
}

static gboolean
erase_class (RpStore            *self,
             const RpRecordSql  *sql,
             const PurgeCall    *call,
             GHashTable         *erased,
             GError            **error)
{
  g_autofree char *where = g_strdup_printf ("deleted <= %" G_GINT64_FORMAT, call->until);
  g_autoptr(GPtrArray) ids = rp_store_list_ids (self, sql, where, NULL, error);

  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    if (!g_hash_table_contains (erased, ids->pdata[i]) &&
        !erase (self, sql, ids->pdata[i], erased, error))
      return FALSE;

  return TRUE;
}

/* What was being written so long ago nobody goes on with; whoever empties Recently Deleted
 * does not mean what is being written now. */
static gboolean
erase_drafts (RpStore          *self,
              const PurgeCall  *call,
              GError          **error)
{
  g_autoptr(RpStatement) erase = rp_db_prepare (self->db, "DELETE FROM draft WHERE saved <= ?1",
                                                error);

  if (erase == NULL)
    return FALSE;
  rp_statement_bind_int (erase, 1, call->long_ago);

  return rp_statement_run (erase, error);
}

static gboolean
purge (RpStore          *self,
       const PurgeCall  *call,
       GError          **error)
{
  g_autoptr(GHashTable) erased = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const RpRecordSql *sql;

  for (guint i = 0; (sql = rp_record_sql_nth (i)) != NULL; i++)
    if (!sql->klass->sealed_whole && !erase_class (self, sql, call, erased, error))
      return FALSE;
  for (guint i = 0; (sql = rp_record_sql_nth (i)) != NULL; i++)
    if (sql->klass->sealed_whole && !erase_notes (self, sql, call, erased, error))
      return FALSE;

  return erase_drafts (self, call, error);
}

/* What is erased with sealed words is signed for, so that nobody else can erase unseen. */
static gboolean
has_closed_vault (RpStore *self)
{
  return self->vault != NULL && rp_vault_get_state (self->vault) != RP_VAULT_NO_VAULT &&
         !rp_sealing_is_unlocked (self->vault);
}

static gpointer
purge_job (RpStore       *self,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  const PurgeCall *call = data;
  RpChanges *changes;
  gboolean erased;

  if (has_closed_vault (self))
    {
      if (!call->all)
        return GINT_TO_POINTER (TRUE);
      g_set_error_literal (error, RP_ERROR, RP_ERROR_LOCKED,
                           _("Private notes may be among it. Unlock them first."));
      return NULL;
    }
  if (!rp_store_begin_step (self, error))
    return NULL;
  if (!purge (self, data, error))
    {
      rp_history_rollback (self->history);
      return NULL;
    }
  changes = rp_history_commit_erased (self->history, error);
  if (changes == NULL)
    return NULL;

  erased = changes->changes->len > 0;
  rp_store_committed (self, changes);
  return GINT_TO_POINTER (!erased || rp_db_checkpoint (self->db, error));
}

/**
 * rp_store_purge_deleted_async:
 * @self: an open store
 * @now: seconds since the epoch
 * @all: whether to erase all that is in Recently Deleted
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Erases what was deleted long ago. While there is a vault and it is locked, nothing goes:
 * what is erased by hand then ends in %RP_ERROR_LOCKED, the rest waits.
 */
void
rp_store_purge_deleted_async (RpStore             *self,
                              gint64               now,
                              gboolean             all,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  PurgeCall *call;

  g_return_if_fail (RP_IS_STORE (self));

  call = g_new0 (PurgeCall, 1);
  call->long_ago = now - RP_STORE_KEEP_DELETED_DAYS * SECONDS_PER_DAY;
  call->until = all ? G_MAXINT64 : call->long_ago;
  call->all = all;
  call->now = rp_store_get_now (self);
  rp_store_push (self, purge_job, call, g_free, NULL, cancellable, callback, user_data);
}

/**
 * rp_store_purge_deleted_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: %RP_ERROR_READ_ONLY or another #RpError
 *
 * Returns: whether it is gone; otherwise nothing was changed
 */
gboolean
rp_store_purge_deleted_finish (RpStore       *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
