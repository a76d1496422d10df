/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-record-sql.h"

#include "rp-date.h"
#include "rp-error.h"
#include "rp-sealing.h"

#include <glib/gi18n.h>

/* Parameters and columns that every table has, in this order */
enum {
  COLUMN_SEQ,
  COLUMN_ID,
  COLUMN_REVISION,
  COLUMN_CREATED,
  COLUMN_CHANGED,
  COLUMN_DELETED,
  N_COLUMNS
};

static const char *
own_columns (RpRecordClass *klass)
{
  /* The times of a record that is sealed whole are sealed too. */
  return klass->sealed_whole ? "t.seq, t.id, t.revision, 0, 0, t.deleted, t.sealed"
                             : "t.seq, t.id, t.revision, t.created, t.changed, t.deleted";
}

static void
make_whole (RpRecordSql *sql)
{
  const char *kind = sql->klass->kind;

  sql->columns = g_strdup (own_columns (sql->klass));
  sql->insert = g_strdup_printf ("INSERT INTO \"%s\" (id, revision, deleted, sealed) "
                                 "VALUES (?1, ?2, ?5, ?6)", kind);
  sql->update = g_strdup_printf ("UPDATE \"%s\" SET revision = ?2, deleted = ?5, sealed = ?6 "
                                 "WHERE id = ?1", kind);
  sql->mark = g_strdup_printf ("UPDATE \"%s\" SET deleted = ?2 WHERE id = ?1", kind);
}

static void
make_fields (RpRecordSql *sql)
{
  const char *kind = sql->klass->kind;
  GString *columns = g_string_new (own_columns (sql->klass));
  GString *names = g_string_new ("id, revision, created, changed, deleted");
  GString *values = g_string_new ("?1, ?2, ?3, ?4, ?5");
  GString *sets = g_string_new ("revision = ?2, changed = ?4, deleted = ?5");

  for (guint i = 0; i < sql->klass->n_fields; i++)
    {
      const char *name = sql->klass->fields[i].name;

      g_string_append_printf (columns, ", t.\"%s\"", name);
      g_string_append_printf (names, ", \"%s\"", name);
      g_string_append_printf (values, ", ?%u", N_COLUMNS + i);
      g_string_append_printf (sets, ", \"%s\" = ?%u", name, N_COLUMNS + i);
    }

  sql->columns = g_string_free (columns, FALSE);
  sql->insert = g_strdup_printf ("INSERT INTO \"%s\" (%s) VALUES (%s)", kind, names->str,
                                 values->str);
  sql->update = g_strdup_printf ("UPDATE \"%s\" SET %s WHERE id = ?1", kind, sets->str);
  sql->mark = g_strdup_printf ("UPDATE \"%s\" SET deleted = ?2, changed = ?3 WHERE id = ?1", kind);
  g_string_free (names, TRUE);
  g_string_free (values, TRUE);
  g_string_free (sets, TRUE);
}

/**
 * rp_record_sql_nth:
 * @number: place of a class in rp_model_get_types()
 *
 * Returns: (transfer none) (nullable): its statements, or %NULL when there is
 *   no such class
 */
const RpRecordSql *
rp_record_sql_nth (guint number)
{
  static RpRecordSql *all;
  static gsize once = 0;
  guint n_types;
  const GType *types = rp_model_get_types (&n_types);

  if (g_once_init_enter (&once))
    {
      g_assert (n_types <= RP_RECORD_SQL_CLASSES);
      all = g_new0 (RpRecordSql, n_types);
      for (guint i = 0; i < n_types; i++)
        {
          all[i].type = types[i];
          all[i].klass = rp_model_get_class (types[i]);
          all[i].number = i;
          if (all[i].klass->sealed_whole)
            make_whole (&all[i]);
          else
            make_fields (&all[i]);
          all[i].select = g_strdup_printf ("SELECT %s FROM \"%s\" t WHERE t.id = ?1",
                                           all[i].columns, all[i].klass->kind);
        }
      g_once_init_leave (&once, 1);
    }

  return number < n_types ? &all[number] : NULL;
}

/**
 * rp_record_sql_get:
 * @type: a record class
 *
 * Returns: (transfer none) (nullable): its statements, or %NULL when @type is
 *   none of the model's classes
 */
const RpRecordSql *
rp_record_sql_get (GType type)
{
  const RpRecordSql *sql;

  for (guint i = 0; (sql = rp_record_sql_nth (i)) != NULL; i++)
    if (sql->type == type)
      return sql;

  return NULL;
}

static gboolean
read_field (gpointer        record,
            const RpField  *field,
            RpStatement    *row,
            int             column,
            RpVault        *vault,
            GError        **error)
{
  g_autoptr(GBytes) sealed = NULL;
  int value = 0;

  if (rp_statement_is_null (row, column))
    return TRUE;
  if (field->flags & RP_FIELD_SEALED)
    {
      sealed = rp_statement_dup_blob (row, column);
      return rp_sealing_open_field (vault, record, field, sealed, error);
    }

  switch (field->type)
    {
    case RP_FIELD_TEXT:
    case RP_FIELD_REF:
      rp_record_set_text (record, field, rp_statement_get_text (row, column));
      break;
    case RP_FIELD_ENUM:
      if (rp_field_enum_value (field, rp_statement_get_text (row, column), &value))
        rp_record_set_number (record, field, value);
      break;
    case RP_FIELD_DAY:
      rp_record_set_number (record, field, rp_day_from_iso (rp_statement_get_text (row, column)));
      break;
    case RP_FIELD_INT:
    case RP_FIELD_BOOL:
    case RP_FIELD_TIME:
      rp_record_set_number (record, field, rp_statement_get_int (row, column));
      break;
    default:
      g_assert_not_reached ();
    }

  return TRUE;
}

/* The row says whether a record is deleted, as it can be deleted and restored while it cannot
 * be read; what is sealed only says when that was. */
static void
settle_deleted (gpointer record,
                gboolean deleted)
{
  gint64 when = rp_record_get_deleted (record);

  rp_record_set_stored (record, rp_record_get_row (record), rp_record_get_revision (record),
                        rp_record_get_created (record), rp_record_get_changed (record),
                        !deleted ? 0 : when != 0 ? when : RP_RECORD_DELETED_ONCE);
}

/**
 * rp_record_sql_read:
 * @sql: the class
 * @row: a statement at a row of its columns
 * @vault: (nullable): the vault
 * @error: %RP_ERROR_LOCKED for a record that is sealed whole; another #RpError
 *
 * Returns: (transfer full) (nullable): the record
 */
gpointer
rp_record_sql_read (const RpRecordSql  *sql,
                    RpStatement        *row,
                    RpVault            *vault,
                    GError            **error)
{
  g_autoptr(RpRecord) record =
    rp_record_new_with_id (sql->type, rp_statement_get_text (row, COLUMN_ID));
  g_autoptr(GBytes) sealed = NULL;

  g_object_freeze_notify (G_OBJECT (record));
  rp_record_set_stored (record, rp_statement_get_int (row, COLUMN_SEQ),
                        (guint64) rp_statement_get_int (row, COLUMN_REVISION),
                        rp_statement_get_int (row, COLUMN_CREATED),
                        rp_statement_get_int (row, COLUMN_CHANGED),
                        rp_statement_get_int (row, COLUMN_DELETED));

  if (sql->klass->sealed_whole)
    {
      sealed = rp_statement_dup_blob (row, N_COLUMNS);
      if (!rp_sealing_open_whole (vault, record, sealed, error))
        return NULL;
      settle_deleted (record, !rp_statement_is_null (row, COLUMN_DELETED));
    }
  else
    for (guint i = 0; i < sql->klass->n_fields; i++)
      if (!read_field (record, &sql->klass->fields[i], row, (int) (N_COLUMNS + i), vault, error))
        return NULL;
  g_object_thaw_notify (G_OBJECT (record));

  return g_steal_pointer (&record);
}

/**
 * rp_record_sql_load:
 * @sql: the class
 * @db: the connection
 * @vault: (nullable): the vault
 * @id: a UUID
 * @error: return location for an #RpError
 *
 * Returns: (transfer full) (nullable): the record, deleted or not; %NULL with
 *   @error unset when there is none
 */
gpointer
rp_record_sql_load (const RpRecordSql  *sql,
                    RpDb               *db,
                    RpVault            *vault,
                    const char         *id,
                    GError            **error)
{
  g_autoptr(RpStatement) query = rp_db_prepare (db, sql->select, error);

  if (query == NULL)
    return NULL;
  rp_statement_bind_text (query, 1, id);

  return rp_statement_step (query, error) ? rp_record_sql_read (sql, query, vault, error) : NULL;
}

static void
bind_field (RpStatement   *statement,
            int            index,
            gpointer       record,
            const RpField *field)
{
  g_autofree char *text = NULL;

  switch (field->type)
    {
    case RP_FIELD_TEXT:
    case RP_FIELD_REF:
      rp_statement_bind_text (statement, index, rp_record_get_text (record, field));
      break;
    case RP_FIELD_ENUM:
    case RP_FIELD_DAY:
      text = rp_record_dup_string (record, field);
      rp_statement_bind_text (statement, index, text);
      break;
    case RP_FIELD_TIME:
    case RP_FIELD_INT:
    case RP_FIELD_BOOL:
      if (rp_record_is_set (record, field))
        rp_statement_bind_int (statement, index, rp_record_get_number (record, field));
      break;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
bind_fields (const RpRecordSql  *sql,
             RpStatement        *statement,
             RpVault            *vault,
             gpointer            record,
             gpointer            stored,
             guint64            *revision,
             GError            **error)
{
  g_autoptr(GPtrArray) sealed = rp_sealing_seal (vault, record, stored, revision, error);

  if (sealed == NULL)
    return FALSE;

  for (guint i = 0; i < sql->klass->n_fields; i++)
    {
      const RpField *field = &sql->klass->fields[i];

      if (field->flags & RP_FIELD_SEALED)
        rp_statement_bind_blob (statement, (int) (N_COLUMNS + i), sealed->pdata[i]);
      else
        bind_field (statement, (int) (N_COLUMNS + i), record, field);
    }

  return TRUE;
}

static gboolean
bind_whole (RpStatement  *statement,
            RpVault      *vault,
            gpointer      record,
            gpointer      stored,
            guint64      *revision,
            GError      **error)
{
  g_autoptr(GBytes) sealed = NULL;

  *revision = stored != NULL ? rp_record_get_revision (stored) + 1
                             : MAX (1, rp_record_get_revision (record));
  if (stored != NULL)
    rp_record_keep_unknown (record, stored);
  sealed = rp_sealing_seal_whole (vault, record, *revision, error);
  if (sealed == NULL)
    return FALSE;

  rp_statement_bind_blob (statement, N_COLUMNS, sealed);
  return TRUE;
}

/**
 * rp_record_sql_store:
 * @sql: the class
 * @db: the connection, in a transaction
 * @vault: (nullable): the vault
 * @record: what to store, valid
 * @stored: (nullable): what the library holds under the same UUID
 * @now: the instant of the change
 * @error: %RP_ERROR_LOCKED when a sealed text is new, %RP_ERROR_DAMAGED when @stored cannot
 *   be read; another #RpError
 *
 * Inserts or updates one row. @record's times are set. Over bytes that cannot be read nothing
 * is written but a good copy that comes from a file.
 *
 * Returns: whether it was stored
 */
gboolean
rp_record_sql_store (const RpRecordSql  *sql,
                     RpDb               *db,
                     RpVault            *vault,
                     gpointer            record,
                     gpointer            stored,
                     gint64              now,
                     GError            **error)
{
  g_autoptr(RpStatement) statement =
    rp_db_prepare (db, stored != NULL ? sql->update : sql->insert, error);
  gint64 created = stored != NULL ? rp_record_get_created (stored) : rp_record_get_created (record);
  gint64 changed = stored != NULL ? 0 : rp_record_get_changed (record);
  gint64 deleted = rp_record_get_deleted (record);
  guint64 revision = 0;

  if (statement == NULL)
    return FALSE;
  if (rp_record_is_damaged (record) ||
      (stored != NULL && rp_record_is_damaged (stored) &&
       (rp_record_is_newer (stored) || rp_record_get_revision (record) != 0)))
    {
      if (rp_record_is_newer (stored != NULL ? stored : record))
        rp_sealing_set_newer (error);
      else
        g_set_error_literal (error, RP_ERROR, RP_ERROR_DAMAGED,
                             _("This note cannot be read. The damaged data is kept."));
      return FALSE;
    }

  /* A record that comes from a file brings its times along. */
  rp_record_set_stored (record, rp_record_get_row (record), rp_record_get_revision (record),
                        created != 0 ? created : now, changed != 0 ? changed : now, deleted);
  if (sql->klass->sealed_whole
        ? !bind_whole (statement, vault, record, stored, &revision, error)
        : !bind_fields (sql, statement, vault, record, stored, &revision, error))
    return FALSE;

  rp_statement_bind_text (statement, 1, rp_record_get_id (record));
  rp_statement_bind_int (statement, 2, (gint64) revision);
  if (!sql->klass->sealed_whole)
    {
      if (stored == NULL)
        rp_statement_bind_int (statement, 3, rp_record_get_created (record));
      rp_statement_bind_int (statement, 4, rp_record_get_changed (record));
    }
  if (deleted != 0)
    rp_statement_bind_int (statement, 5, sql->klass->sealed_whole ? 1 : deleted);

  return rp_statement_run (statement, error);
}
