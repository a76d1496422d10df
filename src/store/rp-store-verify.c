/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-db-rows.h"
#include "rp-error.h"
#include "rp-memory-keyring.h"
#include "rp-sealing.h"
#include "rp-search-index.h"
#include "rp-store-private.h"

#include <glib/gi18n.h>

/* What is looked at */
typedef struct
{
  RpDb       *db;
  RpVault    *vault;
  RpManifest *manifest;
} Subject;

void
rp_verify_report_free (RpVerifyReport *report)
{
  g_ptr_array_unref (report->problems);
  g_free (report->digest);
  g_free (report);
}

static void
free_report (gpointer report)
{
  rp_verify_report_free (report);
}

static void
add_problem (RpVerifyReport *report,
             char           *problem)
{
  g_ptr_array_add (report->problems, problem);
}

/* A damaged page ends a check, and is what it was looking for. */
static gboolean
note_damage (RpVerifyReport  *report,
             GError          *failed,
             GError         **error)
{
  g_autoptr(GError) owned = failed;

  if (failed == NULL)
    return TRUE;
  if (g_error_matches (failed, RP_ERROR, RP_ERROR_DAMAGED))
    {
      add_problem (report, g_strdup (failed->message));
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&owned));
  return FALSE;
}

static gboolean
check_file (const Subject   *subject,
            RpVerifyReport  *report,
            GError         **error)
{
  GError *failed = NULL;

  rp_db_check_whole (subject->db, report->problems, &failed);

  return note_damage (report, failed, error);
}

static gboolean
check_index (const Subject   *subject,
             RpVerifyReport  *report,
             GError         **error)
{
  const RpRecordSql *sql;
  GError *failed = NULL;

  /* FTS5 takes its own check as an insertion. */
  if (!rp_db_is_read_only (subject->db))
    rp_db_exec (subject->db, "INSERT INTO search (search) VALUES ('integrity-check')", &failed);
  for (guint i = 0; failed == NULL && (sql = rp_record_sql_nth (i)) != NULL; i++)
    {
      gint64 stray = rp_search_index_covers (sql->klass)
                       ? rp_search_index_stray (subject->db, sql, &failed) : 0;

      if (stray > 0)
        add_problem (report, g_strdup_printf (_("Search does not find %s as it should: %d."),
                                              sql->klass->plural, (int) stray));
    }

  return note_damage (report, failed, error);
}

/* How many sealed values of a record were opened, or could not be looked into */
static void
count_sealed (RpVerifyReport *report,
              gpointer        record)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].flags & RP_FIELD_SEALED)
      switch (rp_record_get_sealed_state (record, &klass->fields[i]))
        {
        case RP_SEALED_OPEN:
        case RP_SEALED_NEWER:      /* not altered */
          report->n_sealed++;
          break;
        case RP_SEALED_CLOSED:
          report->n_unread++;
          break;
        case RP_SEALED_DAMAGED:
          add_problem (report, g_strdup_printf (_("The sealed “%s” of %s %s cannot be read."),
                                                klass->fields[i].name, klass->kind,
                                                rp_record_get_id (record)));
          break;
        case RP_SEALED_EMPTY:
        default:
          break;
        }
}

static void
count_whole (RpVerifyReport *report,
             gpointer        record)
{
  if (!rp_record_is_damaged (record) || rp_record_is_newer (record))
    report->n_sealed++;
  else
    add_problem (report, g_strdup_printf (_("The %s %s cannot be read."),
                                          rp_record_get_kind (record), rp_record_get_id (record)));
}

/* Reads every record, deleted or not. */
static gboolean
check_class (const Subject      *subject,
             const RpRecordSql  *sql,
             RpVerifyReport     *report,
             GError            **error)
{
  g_autofree char *text = g_strdup_printf ("SELECT %s FROM \"%s\" t", sql->columns,
                                           sql->klass->kind);
  gboolean closed = sql->klass->sealed_whole && !rp_sealing_is_unlocked (subject->vault);
  GError *failed = NULL;
  g_autoptr(RpStatement) query = rp_db_prepare (subject->db, text, &failed);

  while (failed == NULL && rp_statement_step (query, &failed))
    {
      g_autoptr(RpRecord) record = NULL;

      report->n_records++;
      if (closed)
        {
          report->n_unread++;
          continue;
        }
      record = rp_record_sql_read (sql, query, subject->vault, &failed);
      if (record != NULL && sql->klass->sealed_whole)
        count_whole (report, record);
      else if (record != NULL)
        count_sealed (report, record);
    }

  return note_damage (report, failed, error);
}

/* Whether both copies of the vault's header say the same. */
static gboolean
check_header (const Subject   *subject,
              RpVerifyReport  *report,
              GError         **error)
{
  const char *folder = rp_db_get_directory (subject->db);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, RP_DB_SIDECAR, NULL) : NULL;
  g_autoptr(RpMemoryKeyring) keyring = rp_memory_keyring_new ();
  g_autoptr(RpVault) probe = rp_vault_new (RP_KEYRING (keyring));
  g_autoptr(GBytes) header = NULL;
  GError *failed = NULL;
  gboolean sealed;

  header = rp_store_read_header (subject->db, &failed);
  sealed = failed == NULL && rp_store_has_sealed (subject->db, &failed);
  if (failed != NULL)
    return note_damage (report, failed, error);

  rp_vault_load_header (probe, header, path, sealed, NULL);
  if (rp_vault_get_state (probe) == RP_VAULT_NEEDS_RECOVERY)
    add_problem (report, g_strdup (rp_vault_describe (rp_vault_get_state (probe),
                                                      rp_vault_get_reason (probe),
                                                      rp_vault_get_ways (probe))));
  else if (rp_vault_has_unsaved_header (probe))
    add_problem (report, g_strdup (_("The copies of the vault’s keys differ or one is damaged. "
                                     "Unlock the vault once to mend that.")));

  return TRUE;
}

static gboolean
check_manifest (const Subject   *subject,
                RpVerifyReport  *report,
                GError         **error)
{
  GError *failed = NULL;
  char *problem;

  rp_manifest_check (subject->manifest, &failed);
  problem = rp_manifest_dup_problem (subject->manifest);
  if (problem != NULL)
    add_problem (report, problem);

  return note_damage (report, failed, error);
}

static gboolean
find_digest (const Subject   *subject,
             RpVerifyReport  *report,
             GError         **error)
{
  GError *failed = NULL;

  report->digest = rp_db_digest (subject->db, &failed);

  return note_damage (report, failed, error);
}

/* Whatever holds a library: looks at all of it. */
RpVerifyReport *
rp_verify_all (RpDb          *db,
               RpVault       *vault,
               RpManifest    *manifest,
               GCancellable  *cancellable,
               GError       **error)
{
  const Subject subject = { db, vault, manifest };
  g_autoptr(RpVerifyReport) report = g_new0 (RpVerifyReport, 1);
  const RpRecordSql *sql;

  report->problems = g_ptr_array_new_with_free_func (g_free);
  if (!check_file (&subject, report, error) || !check_index (&subject, report, error))
    return NULL;
  for (guint i = 0; (sql = rp_record_sql_nth (i)) != NULL; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !check_class (&subject, sql, report, error))
      return NULL;

  return check_manifest (&subject, report, error) && check_header (&subject, report, error) &&
         find_digest (&subject, report, error) ? g_steal_pointer (&report) : NULL;
}

static gpointer
verify_job (RpStore       *self,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  return rp_verify_all (self->db, self->vault, self->manifest, cancellable, error);
}

/**
 * rp_store_verify_async:
 * @self: an open store
 * @cancellable: (nullable): works between the record classes, too
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Checks the file, the references, the search index, every record, every
 * sealed text that can be opened, that none of them is missing, and both copies
 * of the vault's header.
 */
void
rp_store_verify_async (RpStore             *self,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_return_if_fail (RP_IS_STORE (self));

  rp_store_push (self, verify_job, NULL, NULL, free_report, cancellable, callback, user_data);
}

/**
 * rp_store_verify_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: an #RpError when something could not be checked
 *
 * Returns: (transfer full) (nullable): what was found, or %NULL
 */
RpVerifyReport *
rp_store_verify_finish (RpStore       *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
