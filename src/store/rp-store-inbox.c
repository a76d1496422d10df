/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-private.h"

#include "rp-error.h"
#include "rp-sealing.h"

#include <glib/gi18n.h>

/* What was written while the vault was locked is made what it would have been
 * otherwise, as soon as that can be done. */

static GPtrArray *
find_waiting (RpStore            *self,
              const RpRecordSql  *sql,
              const RpField      *field,
              GError            **error)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = g_strdup_printf ("SELECT id, \"%s\" FROM \"%s\" WHERE \"%s\" IS NOT NULL",
                                           field->name, sql->klass->kind, field->name);
  g_autoptr(RpStatement) query = rp_db_prepare (self->db, text, error);
  g_autoptr(GError) failed = NULL;

  if (query == NULL)
    return NULL;
  while (rp_statement_step (query, &failed))
    {
      g_autoptr(GBytes) sealed = rp_statement_dup_blob (query, 1);

      if (rp_vault_is_for_later (sealed))
        g_ptr_array_add (ids, g_strdup (rp_statement_get_text (query, 0)));
    }
  if (failed == NULL)
    return g_steal_pointer (&ids);

  g_propagate_error (error, g_steal_pointer (&failed));
  return NULL;
}

/* Another form of the same text: neither the revision nor the time changes. */
static gboolean
reseal (RpStore            *self,
        const RpRecordSql  *sql,
        const RpField      *field,
        const char         *id,
        GError            **error)
{
  g_autofree char *text = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = ?2 WHERE id = ?1",
                                           sql->klass->kind, field->name);
  g_autoptr(RpRecord) record = rp_record_sql_load (sql, self->db, self->vault, id, error);
  g_autoptr(GBytes) sealed = NULL;
  g_autoptr(RpStatement) update = NULL;

  if (record == NULL)
    return FALSE;
  if (rp_record_get_sealed_state (record, field) == RP_SEALED_CLOSED)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_LOCKED,
                           _("Private notes were locked meanwhile."));
      return FALSE;
    }
  if (rp_record_get_text (record, field) == NULL)
    return TRUE;   /* kept as it is; the others are not concerned */

  sealed = rp_sealing_seal_field (self->vault, record, field, rp_record_get_revision (record),
                                  rp_record_get_text (record, field), error);
  if (sealed == NULL || (update = rp_db_prepare (self->db, text, error)) == NULL)
    return FALSE;
  rp_statement_bind_text (update, 1, id);
  rp_statement_bind_blob (update, 2, sealed);

  return rp_statement_run (update, error) && rp_history_cut (self->history, error);
}

static gboolean
empty_field (RpStore            *self,
             const RpRecordSql  *sql,
             const RpField      *field,
             GError            **error)
{
  g_autoptr(GPtrArray) ids = find_waiting (self, sql, field, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!reseal (self, sql, field, ids->pdata[i], error))
      return FALSE;

  return ids != NULL;
}

static gboolean
empty_inbox (RpStore  *self,
             GError  **error)
{
  const RpRecordSql *sql;

  for (guint i = 0; (sql = rp_record_sql_nth (i)) != NULL; i++)
    for (guint f = 0; f < sql->klass->n_fields; f++)
      if ((sql->klass->fields[f].flags & RP_FIELD_INBOX) &&
          !empty_field (self, sql, &sql->klass->fields[f], error))
        return FALSE;

  return TRUE;
}

/* All of it or nothing; what is left waits for the next unlock. */
static gpointer
inbox_job (RpStore       *self,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  RpChanges *changes;

  if (!rp_manifest_check (self->manifest, error))
    return NULL;
  rp_store_committed (self, NULL);

  if (rp_db_is_read_only (self->db) || !rp_sealing_is_unlocked (self->vault) ||
      !rp_store_save_header (self, error) || !rp_history_begin (self->history, error))
    return NULL;
  if (!rp_manifest_begin (self->manifest, FALSE, error) || !empty_inbox (self, error))
    {
      rp_history_rollback (self->history);
      return NULL;
    }

  changes = rp_history_commit_woven (self->history, error);
  if (changes == NULL)
    return NULL;

  rp_store_committed (self, changes);
  return GINT_TO_POINTER (TRUE);
}

/* Called when the vault was unlocked: saves its header, if the key of the inbox was not
 * in it yet, and empties the inbox. */
void
rp_store_push_inbox (RpStore *self)
{
  rp_store_push (self, inbox_job, NULL, NULL, NULL, NULL, NULL, NULL);
}
