/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-manifest-private.h"

#include "rp-error.h"
#include "rp-sealing.h"

#include <glib/gi18n.h>

/* Whether a change of a row touches one of its sealed values. */
static gboolean
touches_sealed (sqlite3_changeset_iter *iter,
                RpRecordClass          *klass,
                int                     operation)
{
  const char *column;
  int place;

  for (guint c = 0; (column = rp_manifest_get_column (klass, c, &place)) != NULL; c++)
    {
      sqlite3_value *before = NULL;
      sqlite3_value *after = NULL;

      if (operation != SQLITE_INSERT)
        sqlite3changeset_old (iter, place, &before);
      if (operation != SQLITE_DELETE)
        sqlite3changeset_new (iter, place, &after);
      if ((before != NULL && rp_manifest_counts (sqlite3_value_blob (before),
                                     (gsize) sqlite3_value_bytes (before))) ||
          (after != NULL && rp_manifest_counts (sqlite3_value_blob (after),
                                    (gsize) sqlite3_value_bytes (after))))
        return TRUE;
    }

  return FALSE;
}

static gboolean
update_row (RpManifest     *self,
            RpRecordClass  *klass,
            const char     *id,
            GError        **error)
{
  const char *column;
  int place;

  for (guint c = 0; (column = rp_manifest_get_column (klass, c, &place)) != NULL; c++)
    {
      g_autofree char *key = rp_manifest_dup_place (klass->kind, column, id);

      g_tree_remove (self->entries, key);
      if (!rp_manifest_read_column (self, self->entries, klass, column, id, error))
        return FALSE;
    }

  return TRUE;
}

static char *
dup_row_id (RpManifest              *self,
            sqlite3_changeset_iter  *iter,
            RpRecordClass           *klass,
            int                      operation,
            GError                 **error)
{
  g_autofree char *text = g_strdup_printf ("SELECT id FROM \"%s\" WHERE seq = ?1", klass->kind);
  g_autoptr(RpStatement) query = NULL;
  sqlite3_value *value = NULL;

  if (operation == SQLITE_DELETE)
    {
      sqlite3changeset_old (iter, 1, &value);
      return g_strdup ((const char *) sqlite3_value_text (value));
    }

  if (operation == SQLITE_INSERT)
    sqlite3changeset_new (iter, 0, &value);
  else
    sqlite3changeset_old (iter, 0, &value);
  query = rp_db_prepare (self->db, text, error);
  if (query == NULL)
    return NULL;
  rp_statement_bind_int (query, 1, sqlite3_value_int64 (value));

  return rp_statement_step (query, error) ? g_strdup (rp_statement_get_text (query, 0)) : NULL;
}

static gboolean
follow_row (RpManifest              *self,
            sqlite3_changeset_iter  *iter,
            GError                 **error)
{
  const RpRecordSql *sql;
  const char *table;
  int n_columns, operation, indirect;
  g_autofree char *id = NULL;

  sqlite3changeset_op (iter, &table, &n_columns, &operation, &indirect);
  sql = rp_record_sql_get (rp_model_find_type (table));
  if (!rp_sealing_has_sealed (sql->klass) || !touches_sealed (iter, sql->klass, operation))
    return TRUE;
  if (!rp_sealing_is_unlocked (self->vault))
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_LOCKED,
                           _("This touches private notes. Unlock them first."));
      return FALSE;
    }

  self->is_touched = TRUE;
  if (self->entries == NULL)
    return TRUE;
  id = dup_row_id (self, iter, sql->klass, operation, error);

  return id != NULL && update_row (self, sql->klass, id, error);
}

/**
 * rp_manifest_follow:
 * @self: a manifest
 * @changeset: what the transaction under way changed
 * @size: of @changeset
 * @error: %RP_ERROR_LOCKED when it touched a sealed value and nobody can sign for that
 *
 * Returns: whether the transaction may go on
 */
gboolean
rp_manifest_follow (RpManifest  *self,
                    void        *changeset,
                    int          size,
                    GError     **error)
{
  sqlite3_changeset_iter *iter = NULL;
  gboolean followed = TRUE;

  if (sqlite3changeset_start (&iter, size, changeset) != SQLITE_OK)
    return rp_db_fail (self->db, error);
  while (followed && sqlite3changeset_next (iter) == SQLITE_ROW)
    followed = follow_row (self, iter, error);
  sqlite3changeset_finalize (iter);

  return followed;
}
