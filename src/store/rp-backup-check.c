/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-backup-check.h"

#include "rp-db-private.h"
#include "rp-db-rows.h"
#include "rp-record-sql.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
count_into (RpDb        *db,
            const char  *sql,
            guint64     *count,
            GError     **error)
{
  gint64 number = rp_db_number (db, sql, error);

  *count += (guint64) MAX (number, 0);

  return number >= 0;
}

/**
 * rp_backup_count:
 * @db: a library
 * @about: gets its schema, and how many records it has
 * @error: return location for an #RpError
 *
 * Returns: whether they could be counted
 */
gboolean
rp_backup_count (RpDb          *db,
                 RpBackupInfo  *about,
                 GError       **error)
{
  const RpRecordSql *sql;
  const gint64 *count;
  g_autoptr(GHashTable) rows = rp_db_count_rows (db, error);

  if (rows == NULL)
    return FALSE;

  about->schema = (guint32) rp_db_get_version (db);
  about->n_people = about->n_meetings = about->n_notes = about->n_records = 0;
  /* That of an earlier version has fewer tables. */
  for (guint i = 0; (sql = rp_record_sql_nth (i)) != NULL; i++)
    if ((count = g_hash_table_lookup (rows, sql->klass->kind)) != NULL)
      about->n_records += (guint64) *count;

  return count_into (db, "SELECT count(*) FROM person WHERE deleted IS NULL", &about->n_people,
                     error) &&
         count_into (db, "SELECT count(*) FROM meeting WHERE deleted IS NULL",
                     &about->n_meetings, error) &&
         count_into (db, "SELECT count(*) FROM note WHERE deleted IS NULL", &about->n_notes,
                     error);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * rp_backup_list_rows:
 * @rows: (element-type utf8 gint64): what rp_db_count_rows() gave
 *
 * Returns: (transfer full): the same as text, a line for each table
 */
char *
rp_backup_list_rows (GHashTable *rows)
{
  g_autofree gpointer *names = NULL;
  GString *list = g_string_new (NULL);
  guint n_names = 0;

  names = g_hash_table_get_keys_as_array (rows, &n_names);
  qsort (names, n_names, sizeof *names, compare_names);
  for (guint i = 0; i < n_names; i++)
    g_string_append_printf (list, "%s %" G_GINT64_FORMAT "\n", (const char *) names[i],
                            *(gint64 *) g_hash_table_lookup (rows, names[i]));

  return g_string_free (list, FALSE);
}

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, RP_ERROR, RP_ERROR_DATA,
                       _("The backup does not hold the library that it says it holds. Use "
                         "another one."));
  return FALSE;
}

/* What is asked of a stranger's file before anything else is read from it */
static gboolean
pass_gate (RpDb                *copy,
           const RpBackupInfo  *about,
           GError             **error)
{
  if (rp_db_number (copy, "PRAGMA application_id", error) != RP_DB_APPLICATION_ID ||
      rp_db_get_version (copy) < 1 || rp_db_get_version (copy) != (int) about->schema)
    return refuse (error);
  if (rp_db_get_version (copy) <= RP_DB_SCHEMA_VERSION)
    return TRUE;

  g_set_error_literal (error, RP_ERROR, RP_ERROR_TOO_NEW,
                       _("A newer version of Rapport made this backup. Update Rapport to open "
                         "it."));
  return FALSE;
}

/**
 * rp_backup_check:
 * @copy: a library that was read from a backup
 * @about: what the backup says about itself
 * @listed: what rp_backup_list_rows() gave when it was made
 * @error: %RP_ERROR_DATA, %RP_ERROR_TOO_NEW
 *
 * Returns: whether the library is sound, and the one that it should be
 */
gboolean
rp_backup_check (RpDb                *copy,
                 const RpBackupInfo  *about,
                 const char          *listed,
                 GError             **error)
{
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GHashTable) rows = NULL;
  g_autofree char *list = NULL;
  g_autoptr(GError) failed = NULL;
  RpBackupInfo found = *about;

  if (!pass_gate (copy, about, &failed) ||
      !rp_db_check_whole (copy, problems, &failed) || problems->len > 0 ||
      !rp_backup_count (copy, &found, &failed) ||
      (rows = rp_db_count_rows (copy, &failed)) == NULL)
    {
      if (!g_error_matches (failed, RP_ERROR, RP_ERROR_TOO_NEW))
        return refuse (error);
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }

  list = rp_backup_list_rows (rows);

  return (found.schema == about->schema && found.n_people == about->n_people &&
          found.n_meetings == about->n_meetings && found.n_notes == about->n_notes &&
          found.n_records == about->n_records && strcmp (list, listed) == 0) || refuse (error);
}
