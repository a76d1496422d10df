/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-private.h"

/* To Recently Deleted and back. */

typedef gboolean (*ChildFunc) (RpStore            *self,
                               const RpRecordSql  *sql,
                               const char         *id,
                               gint64              stamp,
                               gint64              now,
                               GError            **error);

static gboolean
mark_row (RpStore            *self,
          const RpRecordSql  *sql,
          const char         *id,
          gint64              deleted,
          gint64              now,
          GError            **error)
{
  g_autoptr(RpStatement) statement = rp_db_prepare (self->db, sql->mark, error);

  if (statement == NULL)
    return FALSE;
  rp_statement_bind_text (statement, 1, id);
  if (deleted != 0)
    rp_statement_bind_int (statement, 2, deleted);
  if (!sql->klass->sealed_whole)
    rp_statement_bind_int (statement, 3, now);

  return rp_statement_run (statement, error);
}

/* The times of a record that is sealed whole are sealed, too. One that cannot be read keeps
 * its bytes, to the last bit: its row alone says that it is deleted, and not when. */
static gboolean
mark_whole (RpStore            *self,
            const RpRecordSql  *sql,
            const char         *id,
            gint64              deleted,
            gint64              now,
            GError            **error)
{
  g_autoptr(RpRecord) stored = rp_record_sql_load (sql, self->db, self->vault, id, error);
  g_autoptr(RpRecord) record = NULL;

  if (stored == NULL)
    return FALSE;
  if (rp_record_is_damaged (stored))
    return mark_row (self, sql, id, deleted != 0 ? RP_RECORD_DELETED_ONCE : 0, now, error);

  record = rp_record_copy (stored);
  rp_record_set_stored (record, rp_record_get_row (stored), rp_record_get_revision (stored),
                        rp_record_get_created (stored), now, deleted);
  return rp_record_sql_store (sql, self->db, self->vault, record, stored, now, error);
}

/* Sets or clears when a record was deleted. */
static gboolean
mark (RpStore            *self,
      const RpRecordSql  *sql,
      const char         *id,
      gint64              deleted,
      gint64              now,
      GError            **error)
{
  return sql->klass->sealed_whole ? mark_whole (self, sql, id, deleted, now, error)
                                  : mark_row (self, sql, id, deleted, now, error);
}

/* Calls @func for each record that cannot be without the one with @id: that
 * are not deleted (@stamp 0), or that were deleted at @stamp. */
static gboolean
for_each_child (RpStore            *self,
                const RpRecordSql  *parent,
                const char         *id,
                gint64              stamp,
                gint64              now,
                ChildFunc           func,
                GError            **error)
{
  const RpRecordSql *sql;

  for (guint i = parent->number + 1; (sql = rp_record_sql_nth (i)) != NULL; i++)
    for (guint f = 0; f < sql->klass->n_fields; f++)
      {
        const RpField *field = &sql->klass->fields[f];
        g_autoptr(GPtrArray) children = g_ptr_array_new_with_free_func (g_free);
        g_autoptr(RpStatement) query = NULL;
        g_autoptr(GError) failed = NULL;
        g_autofree char *text = NULL;

        if (field->type != RP_FIELD_REF || !(field->flags & RP_FIELD_REQUIRED) ||
            sql->klass->sealed_whole || field->get_type () != parent->type)
          continue;
        text = g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" = ?1 AND deleted IS %s",
                                sql->klass->kind, field->name, stamp == 0 ? "NULL" : "?2");
        if ((query = rp_db_prepare (self->db, text, error)) == NULL)
          return FALSE;
        rp_statement_bind_text (query, 1, id);
        if (stamp != 0)
          rp_statement_bind_int (query, 2, stamp);
        while (rp_statement_step (query, &failed))
          g_ptr_array_add (children, g_strdup (rp_statement_get_text (query, 0)));
        for (guint c = 0; failed == NULL && c < children->len; c++)
          func (self, sql, children->pdata[c], stamp, now, &failed);
        if (failed != NULL)
          {
            g_propagate_error (error, g_steal_pointer (&failed));
            return FALSE;
          }
      }

  return TRUE;
}

static gboolean
delete_tree (RpStore            *self,
             const RpRecordSql  *sql,
             const char         *id,
             gint64              stamp,
             gint64              now,
             GError            **error)
{
  return for_each_child (self, sql, id, 0, now, delete_tree, error) &&
         mark (self, sql, id, now, now, error);
}

/**
 * rp_store_delete_tree:
 * @self: a store, in a transaction
 * @sql: a class
 * @id: a UUID
 * @now: the instant
 * @error: return location for an #RpError
 *
 * Moves a record to Recently Deleted, and with it all that cannot be without it.
 *
 * Returns: whether it did
 */
gboolean
rp_store_delete_tree (RpStore            *self,
                      const RpRecordSql  *sql,
                      const char         *id,
                      gint64              now,
                      GError            **error)
{
  return delete_tree (self, sql, id, 0, now, error);
}

static gboolean
restore_tree (RpStore            *self,
              const RpRecordSql  *sql,
              const char         *id,
              gint64              stamp,
              gint64              now,
              GError            **error)
{
  return mark (self, sql, id, 0, now, error) &&
         for_each_child (self, sql, id, stamp, now, restore_tree, error);
}

/**
 * rp_store_restore_tree:
 * @self: a store, in a transaction
 * @sql: a class
 * @id: a UUID
 * @stamp: when the record was deleted
 * @now: the instant
 * @error: return location for an #RpError
 *
 * Brings back a record, with what was deleted together with it.
 *
 * Returns: whether it did
 */
gboolean
rp_store_restore_tree (RpStore            *self,
                       const RpRecordSql  *sql,
                       const char         *id,
                       gint64              stamp,
                       gint64              now,
                       GError            **error)
{
  return restore_tree (self, sql, id, stamp, now, error);
}

/* The same for a record that is back already */
gboolean
rp_store_restore_children (RpStore            *self,
                           const RpRecordSql  *sql,
                           const char         *id,
                           gint64              stamp,
                           gint64              now,
                           GError            **error)
{
  return for_each_child (self, sql, id, stamp, now, restore_tree, error);
}

/**
 * rp_store_list_ids:
 * @self: a store
 * @sql: a class
 * @where: (nullable): a condition on its table
 * @id: (nullable): what ?1 stands for in @where
 * @error: return location for an #RpError
 *
 * Returns: (transfer full) (element-type utf8) (nullable): the UUIDs of its records,
 *   deleted or not
 */
GPtrArray *
rp_store_list_ids (RpStore            *self,
                   const RpRecordSql  *sql,
                   const char         *where,
                   const char         *id,
                   GError            **error)
{
  g_autofree char *text = g_strdup_printf ("SELECT id FROM \"%s\" WHERE %s", sql->klass->kind,
                                           where != NULL ? where : "1");
  g_autoptr(RpStatement) query = rp_db_prepare (self->db, text, error);
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) failed = NULL;

  if (query == NULL)
    return NULL;
  if (id != NULL)
    rp_statement_bind_text (query, 1, id);
  while (rp_statement_step (query, &failed))
    g_ptr_array_add (ids, g_strdup (rp_statement_get_text (query, 0)));
  if (failed == NULL)
    return g_steal_pointer (&ids);

  g_propagate_error (error, g_steal_pointer (&failed));
  return NULL;
}
