/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-sealed-search.h"

#include "rp-sealed-scan.h"
#include "rp-sealing.h"

#include <glib/gi18n.h>

/* Sealed text has no index, neither on disk nor in memory: it is read here, the newest first, some
 * hundred records at a time, and opened, looked at and wiped on other threads, which is fast
 * enough for all that one person can write. What they find is read once more to look closer. */

/* The first batches are small, so that the first hit comes soon. */
#define FIRST_RECORDS 32
#define MAX_RECORDS   256
#define MAX_BYTES     (1024 * 1024)

/**
 * Reading:
 * @sql: the class that is read
 * @query: what reads the next records of it, below ?1, at most ?2
 * @below: all of it from here on was read
 */
typedef struct
{
  const RpRecordSql *sql;
  char              *query;
  gint64             below;
} Reading;

static void
begin_class (Reading           *reading,
             const RpRecordSql *sql)
{
  g_autoptr(GString) columns = g_string_new ("seq, id, revision");
  g_autoptr(GString) any = g_string_new (NULL);

  for (guint i = 0; i < sql->klass->n_fields && !sql->klass->sealed_whole; i++)
    {
      const RpField *field = &sql->klass->fields[i];

      if (!(field->flags & RP_FIELD_SEALED))
        continue;
      g_string_append_printf (columns, ", \"%s\"", field->name);
      g_string_append_printf (any, "%s\"%s\" IS NOT NULL", any->len > 0 ? " OR " : "",
                              field->name);
    }
  if (sql->klass->sealed_whole)
    {
      g_string_append (columns, ", sealed");
      g_string_append (any, "1");
    }

  reading->sql = sql;
  reading->below = G_MAXINT64;
  g_free (reading->query);
  reading->query = g_strdup_printf ("SELECT %s FROM \"%s\" WHERE seq < ?1 AND deleted IS NULL "
                                    "AND (%s) ORDER BY seq DESC LIMIT ?2", columns->str,
                                    sql->klass->kind, any->str);
}

static void
add_value (RpSealedBatch *batch,
           const char    *field,
           RpStatement   *row,
           int            column)
{
  gsize size = 0;
  const void *sealed = rp_statement_get_blob (row, column, &size);

  if (sealed != NULL)
    rp_sealed_batch_add_value (batch, field, sealed, size);
}

static void
add_record (RpSealedBatch *batch,
            RpStatement   *row)
{
  RpRecordClass *klass = rp_sealed_batch_get_class (batch)->klass;
  int column = 3;

  rp_sealed_batch_add (batch, rp_statement_get_text (row, 1),
                       (guint64) rp_statement_get_int (row, 2));
  if (klass->sealed_whole)
    add_value (batch, RP_SEALING_WHOLE, row, column);
  else
    for (guint i = 0; i < klass->n_fields; i++)
      if (klass->fields[i].flags & RP_FIELD_SEALED)
        add_value (batch, klass->fields[i].name, row, column++);
}

/* The next records of the class; NULL at its end, or with the error set */
static RpSealedBatch *
read_batch (RpStore  *self,
            Reading  *reading,
            guint     n_records,
            GError  **error)
{
  g_autoptr(RpStatement) row = rp_db_prepare (self->db, reading->query, error);
  g_autoptr(RpSealedBatch) batch = rp_sealed_batch_new (reading->sql);
  gboolean any = FALSE;

  if (row == NULL)
    return NULL;

  rp_statement_bind_int (row, 1, reading->below);
  rp_statement_bind_int (row, 2, n_records);
  while (rp_sealed_batch_get_size (batch) < MAX_BYTES && rp_statement_step (row, error))
    {
      any = TRUE;
      reading->below = rp_statement_get_int (row, 0);
      add_record (batch, row);
    }

  return any && (error == NULL || *error == NULL) ? g_steal_pointer (&batch) : NULL;
}

/* Reads what was found, to look closer, and hands it on. */
static gboolean
take_hits (RpStore             *self,
           const RpSealedCall  *call,
           const RpSealedMatch *match,
           RpSealedBatch       *batch,
           guint               *n_left,
           GError             **error)
{
  const RpRecordSql *sql = rp_sealed_batch_get_class (batch);
  g_autoptr(GError) failed = NULL;
  const char *id;

  while (failed == NULL && *n_left > 0 && (id = rp_sealed_batch_next_hit (batch)) != NULL)
    {
      g_autoptr(RpRecord) record = rp_record_sql_load (sql, self->db, self->vault, id, &failed);
      RpSearchHit *hit;

      /* It may have been deleted meanwhile. */
      if (record == NULL || rp_record_get_deleted (record) != 0)
        continue;
      hit = rp_sealed_match_record (match, record);
      if (hit == NULL)
        continue;
      call->taker (self, hit, record, call->data);
      (*n_left)--;
    }
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }

  call->taker (self, NULL, NULL, call->data);
  return TRUE;
}

/* Takes what was searched; all of it when @wait. */
static gboolean
take_batches (RpStore             *self,
              const RpSealedCall  *call,
              const RpSealedMatch *match,
              RpSealedScan        *scan,
              gboolean             wait,
              guint               *n_left,
              GError             **error)
{
  gboolean done = TRUE;

  while (done && *n_left > 0)
    {
      g_autoptr(RpSealedBatch) batch = rp_sealed_scan_pop (scan, wait);

      if (batch == NULL)
        break;
      done = rp_sealed_scan_goes_on (scan) && take_hits (self, call, match, batch, n_left, error);
    }

  return done;
}

/* Between two batches others may read and write. */
static gboolean
let_others (RpStore *self)
{
  gboolean go_on;

  rp_store_set_searching (self, FALSE);
  go_on = rp_worker_run_pending ();
  rp_store_set_searching (self, TRUE);

  return go_on;
}

/* Reads one class and has it searched. */
static gboolean
search_class (RpStore             *self,
              const RpSealedCall  *call,
              const RpSealedMatch *match,
              RpSealedScan        *scan,
              Reading             *reading,
              guint               *n_left,
              GError             **error)
{
  g_autoptr(GError) failed = NULL;
  guint n_records = FIRST_RECORDS;
  RpSealedBatch *batch;

  while (*n_left > 0 && (batch = read_batch (self, reading, n_records, &failed)) != NULL)
    {
      rp_sealed_scan_push (scan, batch);
      n_records = MIN (n_records * 2, MAX_RECORDS);
      if (!take_batches (self, call, match, scan, FALSE, n_left, &failed) || !let_others (self)
          || !rp_sealed_scan_goes_on (scan))
        break;
    }
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }

  return rp_sealed_scan_goes_on (scan);
}

static gboolean
search_all (RpStore             *self,
            const RpSealedCall  *call,
            const RpSealedMatch *match,
            GError             **error)
{
  g_autoptr(RpSealedScan) scan = rp_sealed_scan_new (self->vault, match, &self->search_serial,
                                                     call->serial, call->cancellable);
  Reading reading = { NULL, NULL, 0 };
  guint n_left = call->limit;
  const RpRecordSql *sql;
  gboolean done = TRUE;

  for (guint i = 0; done && n_left > 0 && (sql = rp_record_sql_nth (i)) != NULL; i++)
    if (rp_sealing_has_sealed (sql->klass))
      {
        begin_class (&reading, sql);
        done = search_class (self, call, match, scan, &reading, &n_left, error);
      }
  g_free (reading.query);

  return done && take_batches (self, call, match, scan, TRUE, &n_left, error)
         && rp_sealed_scan_goes_on (scan);
}

/**
 * rp_sealed_search:
 * @self: a store
 * @call: what to look for
 * @error: return location for an #RpError, or %G_IO_ERROR_CANCELLED, also when the vault was
 *   locked meanwhile
 *
 * Looks through all sealed text, if the vault is unlocked: class by class, the newest first.
 * Other calls of the store are run in between.
 *
 * Returns: whether all was looked through, or as much as was asked for found
 */
gboolean
rp_sealed_search (RpStore             *self,
                  const RpSealedCall  *call,
                  GError             **error)
{
  g_autoptr(GError) failed = NULL;
  RpSealedMatch match;

  rp_sealed_match_init (&match, call->text);
  if (!rp_sealing_is_unlocked (self->vault) || match.n_words == 0)
    return TRUE;
  if (search_all (self, call, &match, &failed))
    return TRUE;

  if (failed == NULL || !rp_sealing_is_unlocked (self->vault))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Cancelled"));
  else
    g_propagate_error (error, g_steal_pointer (&failed));

  return FALSE;
}
