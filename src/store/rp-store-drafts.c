/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-store"

#include "rp-store-drafts.h"

#include "rp-ballast.h"
#include "rp-store-private.h"

/* A draft belongs to a field of a record as it was when the writing began: once the record was
 * saved, by whomever, the draft is of no use any more. */
typedef struct
{
  char    *field;
  char    *id;
  guint64  revision;
  GBytes  *sealed;    /* (nullable) */
} Draft;

static Draft *
draft_new (const char *field,
           const char *id,
           guint64     revision,
           GBytes     *sealed)
{
  Draft *draft = g_new0 (Draft, 1);

  draft->field = g_strdup (field);
  draft->id = g_strdup (id);
  draft->revision = revision;
  draft->sealed = sealed != NULL ? g_bytes_ref (sealed) : NULL;

  return draft;
}

static void
draft_free (gpointer data)
{
  Draft *draft = data;

  g_clear_pointer (&draft->sealed, g_bytes_unref);
  g_free (draft->field);
  g_free (draft->id);
  g_free (draft);
}

static gboolean
drop (RpStore      *self,
      const Draft  *draft,
      GError      **error)
{
  g_autoptr(RpStatement) drop = rp_db_prepare (self->db, "DELETE FROM draft WHERE field = ?1 "
                                               "AND id = ?2", error);

  if (drop == NULL)
    return FALSE;
  rp_statement_bind_text (drop, 1, draft->field);
  rp_statement_bind_text (drop, 2, draft->id);

  return rp_statement_run (drop, error);
}

static gboolean
keep (RpStore      *self,
      const Draft  *draft,
      GError      **error)
{
  g_autoptr(RpStatement) put = rp_db_prepare (self->db, "INSERT OR REPLACE INTO draft (field, id, "
                                              "revision, saved, sealed) VALUES (?1, ?2, ?3, ?4, "
                                              "?5)", error);

  if (put == NULL)
    return FALSE;
  rp_statement_bind_text (put, 1, draft->field);
  rp_statement_bind_text (put, 2, draft->id);
  rp_statement_bind_int (put, 3, (gint64) draft->revision);
  rp_statement_bind_int (put, 4, g_get_real_time () / G_USEC_PER_SEC);
  rp_statement_bind_blob (put, 5, draft->sealed);

  return rp_statement_run (put, error);
}

static gboolean
put_once (RpStore      *self,
          const Draft  *draft,
          GError      **error)
{
  gboolean done = rp_db_begin (self->db, error);

  if (!done)
    return FALSE;

  done = draft->sealed != NULL ? keep (self, draft, error) : drop (self, draft, error);
  done = done && rp_db_commit (self->db, error);
  if (!done)
    rp_db_rollback (self->db);

  return done;
}

/* On a full disk there is some room set aside. */
static gboolean
put (RpStore      *self,
     const Draft  *draft,
     GError      **error)
{
  g_autoptr(GError) failed = NULL;

  if (rp_db_is_read_only (self->db) || put_once (self, draft, &failed))
    return TRUE;
  if (rp_ballast_release (self->directory))
    {
      g_clear_error (&failed);
      if (put_once (self, draft, &failed))
        return TRUE;
    }

  g_debug ("a draft could not be kept (code %d)", failed->code);
  g_propagate_error (error, g_steal_pointer (&failed));

  return FALSE;
}

/**
 * rp_store_put_draft:
 * @self: a store
 * @field: what is written in
 * @id: the UUID of the record it is a field of
 * @revision: the record's when the writing began
 * @sealed: (nullable): what is written; %NULL: nothing is any more
 * @error: return location for an #RpError
 *
 * Returns: whether it is on the disk
 */
gboolean
rp_store_put_draft (RpStore     *self,
                    const char  *field,
                    const char  *id,
                    guint64      revision,
                    GBytes      *sealed,
                    GError     **error)
{
  const Draft draft = { (char *) field, (char *) id, revision, sealed };

  return put (self, &draft, error);
}

static gpointer
keep_job (RpStore       *self,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  return GINT_TO_POINTER (put (self, data, error));
}

/**
 * rp_store_keep_draft_async:
 * @self: an open store
 * @field: what is written in, such as "encounter.words"
 * @id: the UUID of the record it is a field of
 * @revision: the record's when the writing began, 0 for a new one
 * @sealed: (nullable): what is written, sealed as a %RP_DRAFT_KIND; %NULL: it is saved, or given up
 * @callback: (nullable) (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Keeps what is being written until it is saved. No step of undo.
 */
void
rp_store_keep_draft_async (RpStore             *self,
                           const char          *field,
                           const char          *id,
                           guint64              revision,
                           GBytes              *sealed,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (field != NULL && id != NULL);

  rp_store_push (self, keep_job, draft_new (field, id, revision, sealed), draft_free, NULL, NULL,
                 callback, user_data);
}

/**
 * rp_store_keep_draft_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: %RP_ERROR_IO, %RP_ERROR_DAMAGED
 *
 * Returns: whether it is on the disk
 */
gboolean
rp_store_keep_draft_finish (RpStore       *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

/**
 * rp_store_keep_draft:
 * @self: an open store
 * @field: as for rp_store_keep_draft_async(), like the rest
 *
 * rp_store_keep_draft_async() for whoever cannot try again.
 */
void
rp_store_keep_draft (RpStore    *self,
                     const char *field,
                     const char *id,
                     guint64     revision,
                     GBytes     *sealed)
{
  rp_store_keep_draft_async (self, field, id, revision, sealed, NULL, NULL);
}

/* Returns an empty value when there is none. */
static gpointer
find_job (RpStore       *self,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  const Draft *draft = data;
  g_autoptr(RpStatement) query = rp_db_prepare (self->db, "SELECT revision, sealed FROM draft "
                                                "WHERE field = ?1 AND id = ?2", error);
  g_autoptr(GBytes) sealed = NULL;
  g_autoptr(GError) failed = NULL;
  gboolean stale = FALSE;

  if (query == NULL)
    return NULL;
  rp_statement_bind_text (query, 1, draft->field);
  rp_statement_bind_text (query, 2, draft->id);
  if (rp_statement_step (query, &failed))
    {
      stale = (guint64) rp_statement_get_int (query, 0) != draft->revision;
      sealed = rp_statement_dup_blob (query, 1);
    }
  g_clear_pointer (&query, rp_statement_release);
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return NULL;
    }

  if (stale && !rp_db_is_read_only (self->db))
    drop (self, draft, NULL);

  return sealed != NULL && !stale ? g_steal_pointer (&sealed) : g_bytes_new (NULL, 0);
}

static void
unref_bytes (gpointer bytes)
{
  g_bytes_unref (bytes);
}

/**
 * rp_store_find_draft_async:
 * @self: an open store
 * @field: what is to be written in
 * @id: the UUID of the record it is a field of
 * @revision: that of the record now, 0 for a new one
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Finds what was written there last and never saved. One whose record was saved since goes.
 */
void
rp_store_find_draft_async (RpStore             *self,
                           const char          *field,
                           const char          *id,
                           guint64              revision,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (field != NULL && id != NULL);

  rp_store_push (self, find_job, draft_new (field, id, revision, NULL), draft_free, unref_bytes,
                 cancellable, callback, user_data);
}

/**
 * rp_store_find_draft_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: %RP_ERROR_IO, %RP_ERROR_DAMAGED
 *
 * Returns: (transfer full) (nullable): what is kept, sealed; %NULL without @error if nothing is
 */
GBytes *
rp_store_find_draft_finish (RpStore       *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_autoptr(GBytes) found = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  found = g_task_propagate_pointer (G_TASK (result), error);

  return found != NULL && g_bytes_get_size (found) > 0 ? g_steal_pointer (&found) : NULL;
}
