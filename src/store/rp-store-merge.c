/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-upkeep.h"

#include "rp-error.h"
#include "rp-sealing.h"
#include "rp-store-private.h"
#include "rp-twins.h"

#include <glib/gi18n.h>

/* Making one person of two. What @kept has already, or cannot have, as a
 * connection to themselves, stays with the other one and goes with them to
 * Recently Deleted. */

typedef struct
{
  char   *kept;
  char   *other;
  gint64  now;
} MergeCall;

static void
merge_call_free (gpointer data)
{
  MergeCall *call = data;

  g_free (call->kept);
  g_free (call->other);
  g_free (call);
}

static RpPerson *
load_person (RpStore     *self,
             const char  *id,
             GError     **error)
{
  g_autoptr(GError) failed = NULL;
  g_autoptr(RpPerson) person = rp_record_sql_load (rp_record_sql_get (RP_TYPE_PERSON), self->db,
                                                   self->vault, id, &failed);

  if (failed != NULL)
    g_propagate_error (error, g_steal_pointer (&failed));
  else if (person == NULL || rp_record_get_deleted (person) != 0)
    {
      g_clear_object (&person);
      g_set_error_literal (error, RP_ERROR, RP_ERROR_NOT_FOUND, _("There is no such person."));
    }

  return g_steal_pointer (&person);
}

/* How much a person minds being introduced */
static int
strictness (RpConsent consent)
{
  return consent == RP_CONSENT_NEVER ? 2 : consent == RP_CONSENT_ASK_FIRST ? 1 : 0;
}

static gboolean
merge_fields (RpStore          *self,
              const MergeCall  *call,
              RpPerson         *kept,
              RpPerson         *other,
              GError          **error)
{
  g_autoptr(RpPerson) merged = rp_record_copy (kept);

  rp_twin_absorb (merged, other);
  merged->stage = MAX (kept->stage, other->stage);
  merged->friend = kept->friend || other->friend;
  if (kept->pronouns == RP_PRONOUNS_UNKNOWN)
    merged->pronouns = other->pronouns;
  if (kept->cadence_days == 0)
    merged->cadence_days = other->cadence_days;
  merged->consent = strictness (other->consent) > strictness (kept->consent) ? other->consent
                                                                             : kept->consent;

  return rp_record_equal (merged, kept) ||
         rp_record_sql_store (rp_record_sql_get (RP_TYPE_PERSON), self->db, self->vault, merged,
                              kept, call->now, error);
}

static gboolean
is_person (const RpField *field)
{
  return field->type == RP_FIELD_REF && field->get_type () == RP_TYPE_PERSON;
}

/* All of a class that refer to @person */
static GPtrArray *
load_links (RpStore            *self,
            const RpRecordSql  *sql,
            const char         *person,
            GError            **error)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(RpStatement) rows = NULL;
  g_autoptr(GError) failed = NULL;

  for (guint i = 0; i < sql->klass->n_fields; i++)
    if (is_person (&sql->klass->fields[i]))
      g_string_append_printf (text, "%s t.\"%s\" = ?1", text->len > 0 ? " OR" : "",
                              sql->klass->fields[i].name);
  if (text->len == 0)
    return g_steal_pointer (&records);

  g_string_prepend (text, " t WHERE");
  g_string_prepend (text, sql->klass->kind);
  g_string_prepend (text, " FROM ");
  g_string_prepend (text, sql->columns);
  g_string_prepend (text, "SELECT ");
  if ((rows = rp_db_prepare (self->db, text->str, error)) == NULL)
    return NULL;
  rp_statement_bind_text (rows, 1, person);
  while (failed == NULL && rp_statement_step (rows, &failed))
    {
      gpointer record = rp_record_sql_read (sql, rows, self->vault, &failed);

      if (record != NULL)
        g_ptr_array_add (records, record);
    }
  if (failed == NULL)
    return g_steal_pointer (&records);

  g_propagate_error (error, g_steal_pointer (&failed));
  return NULL;
}

static gpointer
copy_moved (gpointer         record,
            const MergeCall *call)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);
  gpointer copy = rp_record_copy (record);

  for (guint i = 0; i < klass->n_fields; i++)
    if (is_person (&klass->fields[i]) &&
        g_strcmp0 (rp_record_get_text (copy, &klass->fields[i]), call->other) == 0)
      rp_record_set_text (copy, &klass->fields[i], call->kept);

  return copy;
}

/* From a person to themselves */
static gboolean
is_circular (gpointer record)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);
  const char *first = NULL;

  for (guint i = 0; i < klass->n_fields; i++)
    if (is_person (&klass->fields[i]) && rp_record_is_set (record, &klass->fields[i]))
      {
        const char *person = rp_record_get_text (record, &klass->fields[i]);

        if (first != NULL && g_str_equal (first, person))
          return TRUE;
        first = first != NULL ? first : person;
      }

  return FALSE;
}

/* Introductions name three people; the first and the third may be the same, too. */
static gboolean
is_senseless (gpointer record)
{
  RpIntroduction *introduction;

  if (!RP_IS_INTRODUCTION (record))
    return is_circular (record);

  introduction = record;
  return is_circular (record) ||
         (introduction->introducer != NULL && introduction->introduced != NULL &&
          g_str_equal (introduction->introducer, introduction->introduced)) ||
         (introduction->introduced != NULL && introduction->to_person != NULL &&
          g_str_equal (introduction->introduced, introduction->to_person));
}

static gboolean
store_changed (RpStore            *self,
               const RpRecordSql  *sql,
               const MergeCall    *call,
               gpointer            record,
               gpointer            stored,
               GError            **error)
{
  return rp_record_sql_store (sql, self->db, self->vault, record, stored, call->now, error);
}

/* Moves @record, unless @kept, whose records of the class are @own by what they
 * say, has that already. */
static gboolean
move_one (RpStore            *self,
          const RpRecordSql  *sql,
          const MergeCall    *call,
          gpointer            record,
          GHashTable         *own,
          GError            **error)
{
  g_autoptr(RpRecord) moved = copy_moved (record, call);
  g_autofree char *key = rp_twin_key (moved);
  gpointer twin = key != NULL ? g_hash_table_lookup (own, key) : NULL;
  g_autoptr(RpRecord) richer = NULL;

  if (rp_record_get_deleted (record) != 0)
    return store_changed (self, sql, call, moved, record, error);
  if (is_senseless (moved))
    return !RP_IS_INTRODUCTION (record) ||
           rp_store_delete_tree (self, sql, rp_record_get_id (record), call->now, error);
  if (twin == NULL)
    {
      if (key != NULL)
        g_hash_table_insert (own, g_steal_pointer (&key), g_object_ref (moved));
      return store_changed (self, sql, call, moved, record, error);
    }

  richer = rp_record_copy (twin);
  return !rp_twin_absorb (richer, moved) ||
         store_changed (self, sql, call, richer, twin, error);
}

static gboolean
move_links (RpStore            *self,
            const RpRecordSql  *sql,
            const MergeCall    *call,
            GError            **error)
{
  g_autoptr(GPtrArray) others = load_links (self, sql, call->other, error);
  g_autoptr(GPtrArray) kepts = NULL;
  g_autoptr(GHashTable) own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                     g_object_unref);

  if (others == NULL || (kepts = load_links (self, sql, call->kept, error)) == NULL)
    return FALSE;
  for (guint i = 0; i < kepts->len; i++)
    {
      char *key = rp_record_get_deleted (kepts->pdata[i]) == 0 ? rp_twin_key (kepts->pdata[i])
                                                               : NULL;

      if (key != NULL)
        g_hash_table_insert (own, key, g_object_ref (kepts->pdata[i]));
    }
  for (guint i = 0; i < others->len; i++)
    if (!move_one (self, sql, call, others->pdata[i], own, error))
      return FALSE;

  return TRUE;
}

/* Who a meeting is with is there without being told. */
static gboolean
drop_attendees (RpStore          *self,
                const MergeCall  *call,
                GError          **error)
{
  const RpRecordSql *sql = rp_record_sql_get (RP_TYPE_ATTENDEE);
  g_autoptr(GPtrArray) ids =
    rp_store_list_ids (self, sql, "person = ?1 AND deleted IS NULL AND meeting IN "
                       "(SELECT id FROM meeting WHERE person = ?1)", call->kept, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!rp_store_delete_tree (self, sql, ids->pdata[i], call->now, error))
      return FALSE;

  return ids != NULL;
}

/* A snooze names a person within its key. */
static gboolean
move_snoozes (RpStore          *self,
              const MergeCall  *call,
              GError          **error)
{
  g_autoptr(RpStatement) update =
    rp_db_prepare (self->db, "UPDATE snooze SET what = replace (what, ?2, ?1), changed = ?3 "
                   "WHERE instr (what, ?2) AND NOT EXISTS (SELECT 1 FROM snooze s "
                   "WHERE s.what = replace (snooze.what, ?2, ?1))", error);

  if (update == NULL)
    return FALSE;
  rp_statement_bind_text (update, 1, call->kept);
  rp_statement_bind_text (update, 2, call->other);
  rp_statement_bind_int (update, 3, call->now);

  return rp_statement_run (update, error);
}

static gboolean
move_note (RpStore            *self,
           const RpRecordSql  *sql,
           const MergeCall    *call,
           const char         *id,
           GError            **error)
{
  g_autoptr(RpNote) note = rp_record_sql_load (sql, self->db, self->vault, id, error);
  g_autoptr(RpNote) moved = NULL;

  if (note == NULL)
    return FALSE;
  /* One that cannot be read says nothing of anybody, and is kept. */
  if (g_strcmp0 (note->person, call->other) != 0)
    return TRUE;

  moved = copy_moved (note, call);
  return store_changed (self, sql, call, moved, note, error);
}

static gboolean
move_notes (RpStore            *self,
            const RpRecordSql  *sql,
            const MergeCall    *call,
            GError            **error)
{
  g_autoptr(GPtrArray) ids = rp_store_list_ids (self, sql, NULL, NULL, error);

  if (ids == NULL)
    return FALSE;
  if (ids->len > 0 && !rp_sealing_is_unlocked (self->vault))
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_LOCKED,
                           _("Private notes may be about one of these people. Unlock private "
                             "notes, then merge."));
      return FALSE;
    }
  for (guint i = 0; i < ids->len; i++)
    if (!move_note (self, sql, call, ids->pdata[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
merge (RpStore          *self,
       const MergeCall  *call,
       GError          **error)
{
  g_autoptr(RpPerson) kept = load_person (self, call->kept, error);
  g_autoptr(RpPerson) other = kept != NULL ? load_person (self, call->other, error) : NULL;
  const RpRecordSql *sql;

  if (other == NULL)
    return FALSE;
  if (g_str_equal (call->kept, call->other))
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_DATA, _("Choose two different people."));
      return FALSE;
    }

  for (guint i = 0; (sql = rp_record_sql_nth (i)) != NULL; i++)
    if (sql->klass->sealed_whole ? !move_notes (self, sql, call, error)
                                 : !move_links (self, sql, call, error))
      return FALSE;

  return merge_fields (self, call, kept, other, error) && drop_attendees (self, call, error) &&
         move_snoozes (self, call, error) &&
         rp_store_delete_tree (self, rp_record_sql_get (RP_TYPE_PERSON), call->other, call->now,
                               error);
}

static gpointer
merge_job (RpStore       *self,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  return GINT_TO_POINTER (rp_store_begin_step (self, error) &&
                          rp_store_end_step (self, merge (self, data, error), _("Merge People"),
                                             error));
}

/**
 * rp_store_merge_people_async:
 * @self: an open store
 * @kept: the UUID of the person who stays
 * @other: the UUID of the person who goes
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Makes one person of two. Of both stages the higher counts, of both consents the
 * stricter; of what both say @kept's stays.
 */
void
rp_store_merge_people_async (RpStore             *self,
                             const char          *kept,
                             const char          *other,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  MergeCall *call;

  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (kept != NULL && other != NULL);

  call = g_new0 (MergeCall, 1);
  call->kept = g_strdup (kept);
  call->other = g_strdup (other);
  call->now = rp_store_get_now (self);
  rp_store_push (self, merge_job, call, merge_call_free, NULL, cancellable, callback, user_data);
}

/**
 * rp_store_merge_people_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: %RP_ERROR_NOT_FOUND, %RP_ERROR_DATA when both are the same,
 *   %RP_ERROR_LOCKED when there are private notes and they are locked, or another
 *   #RpError
 *
 * Returns: whether all of it is on the disk; otherwise nothing was changed
 */
gboolean
rp_store_merge_people_finish (RpStore       *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
