/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-private.h"

#include "rp-date.h"
#include "rp-error.h"
#include "rp-query-private.h"
#include "rp-sealing.h"
#include "rp-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* The least part of a UUID that stands for all of it */
#define MIN_ID_PREFIX 4
/* How many candidates a message names */
#define MAX_NAMED     5

typedef enum {
  MATCH_NONE,
  MATCH_PREFIX,
  MATCH_EXACT,
} Match;

typedef struct
{
  GType   type;
  char   *name;
  char   *folded;
  gint64  now;
} FindCall;

static void
find_call_free (gpointer data)
{
  FindCall *call = data;

  g_free (call->name);
  g_free (call->folded);
  g_free (call);
}

static Match
judge_name (const FindCall *call,
            const char     *name)
{
  g_autofree char *line = rp_text_clean_line (name);
  g_autofree char *folded = rp_text_fold (line);
  gboolean begins = *call->folded != '\0' && g_str_has_prefix (folded, call->folded);

  return !begins ? MATCH_NONE : strlen (folded) == strlen (call->folded) ? MATCH_EXACT
                                                                         : MATCH_PREFIX;
}

static gboolean
judge_id (const FindCall *call,
          const char     *id)
{
  return strlen (call->name) >= MIN_ID_PREFIX &&
         g_ascii_strncasecmp (id, call->name, strlen (call->name)) == 0;
}

/* The next one first; behind those to come, the latest past one. */
static int
compare_meetings (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  const FindCall *call = data;
  gint64 starts_a = (*(RpMeeting **) a)->starts;
  gint64 starts_b = (*(RpMeeting **) b)->starts;
  gboolean coming_a = starts_a >= call->now;
  gboolean coming_b = starts_b >= call->now;

  if (coming_a != coming_b)
    return coming_a ? -1 : 1;

  return coming_a ? (starts_a > starts_b) - (starts_a < starts_b)
                  : (starts_b > starts_a) - (starts_b < starts_a);
}

static char *
describe (RpStore  *self,
          gpointer  record)
{
  g_autofree char *id = g_strndup (rp_record_get_id (record), 8);
  g_autofree char *name = rp_store_dup_name (self, record);

  return g_strdup_printf ("%s (%s %s)", name, rp_record_get_kind (record), id);
}

static void
set_ambiguous (RpStore         *self,
               const FindCall  *call,
               GPtrArray       *found,
               GError         **error)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < MIN (found->len, MAX_NAMED); i++)
    {
      g_autofree char *name = describe (self, found->pdata[i]);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }
  if (found->len > MAX_NAMED)
    g_string_append (names, ", …");
  g_set_error (error, RP_ERROR, RP_ERROR_AMBIGUOUS, _("“%s” fits several: %s."), call->name,
               names->str);
}

/* Meetings are known by whom they are with. */
static gboolean
judge_persons (RpStore         *self,
               const FindCall  *call,
               GPtrArray       *meetings,
               GPtrArray       *exact,
               GPtrArray       *begun,
               GError         **error)
{
  g_autoptr(GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_PERSON);

  if (!rp_store_read (self, query, people, error))
    return FALSE;

  for (guint i = 0; i < people->len; i++)
    {
      Match match = judge_name (call, RP_PERSON (people->pdata[i])->name);
      g_autoptr(GPtrArray) theirs = g_ptr_array_new ();

      for (guint m = 0; match != MATCH_NONE && m < meetings->len; m++)
        if (strcmp (RP_MEETING (meetings->pdata[m])->person,
                    rp_record_get_id (people->pdata[i])) == 0)
          g_ptr_array_add (theirs, meetings->pdata[m]);
      if (theirs->len == 0)
        continue;
      g_ptr_array_sort_with_data (theirs, compare_meetings, (gpointer) call);
      if (!g_ptr_array_find (exact, theirs->pdata[0], NULL) &&
          !g_ptr_array_find (begun, theirs->pdata[0], NULL))
        g_ptr_array_add (match == MATCH_EXACT ? exact : begun, g_object_ref (theirs->pdata[0]));
    }

  return TRUE;
}

static gboolean
judge_class (RpStore            *self,
             const FindCall     *call,
             const RpRecordSql  *sql,
             GPtrArray          *exact,
             GPtrArray          *begun,
             GPtrArray          *by_id,
             GError            **error)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(RpQuery) query = rp_query_new (sql->type);

  if (!rp_store_read (self, query, records, error))
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      Match match = judge_name (call, rp_record_get_title (records->pdata[i]));

      if (match != MATCH_NONE)
        g_ptr_array_add (match == MATCH_EXACT ? exact : begun, g_object_ref (records->pdata[i]));
      else if (judge_id (call, rp_record_get_id (records->pdata[i])))
        g_ptr_array_add (by_id, g_object_ref (records->pdata[i]));
    }

  /* Among records of any class the name of a person means the person. */
  return call->type != RP_TYPE_MEETING ||
         judge_persons (self, call, records, exact, begun, error);
}

/* In any class, only what has a name of its own is looked for. */
static gboolean
is_meant (RpStore           *self,
          const FindCall    *call,
          const RpRecordSql *sql)
{
  const RpField *title = rp_record_class_get_title (sql->klass);

  if (call->type != RP_TYPE_RECORD)
    return call->type == sql->type;

  return title != NULL && (title->flags & RP_FIELD_SEARCHED);
}

static gpointer
find_by_id (RpStore         *self,
            const FindCall  *call,
            GError         **error)
{
  g_autoptr(GError) failed = NULL;
  gpointer record = NULL;
  const RpRecordSql *sql;
  g_autofree char *id = g_ascii_strdown (call->name, -1);

  for (guint i = 0; record == NULL && failed == NULL && (sql = rp_record_sql_nth (i)) != NULL; i++)
    if (call->type == sql->type || (call->type == RP_TYPE_RECORD && !sql->klass->sealed_whole))
      record = rp_store_load (self, sql->type, id, &failed);
  if (failed != NULL)
    g_propagate_error (error, g_steal_pointer (&failed));

  return record;
}

static gpointer
find_job (RpStore       *self,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  const FindCall *call = data;
  g_autoptr(GPtrArray) exact = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) begun = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) by_id = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *const steps[] = { exact, begun, by_id };
  g_autoptr(GError) failed = NULL;
  gpointer record = NULL;
  const RpRecordSql *sql;

  if (g_uuid_string_is_valid (call->name))
    record = find_by_id (self, call, &failed);
  for (guint i = 0; record == NULL && failed == NULL && (sql = rp_record_sql_nth (i)) != NULL; i++)
    if (is_meant (self, call, sql))
      judge_class (self, call, sql, exact, begun, by_id, &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return NULL;
    }
  if (record != NULL)
    return record;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i]->len == 1)
      return g_object_ref (steps[i]->pdata[0]);
    else if (steps[i]->len > 1)
      {
        set_ambiguous (self, call, steps[i], error);
        return NULL;
      }

  g_set_error (error, RP_ERROR, RP_ERROR_NOT_FOUND, _("Nothing is called “%s”."), call->name);
  return NULL;
}

/**
 * rp_store_find_async:
 * @self: an open store
 * @type: a record class, or %RP_TYPE_RECORD for everything that has a name
 * @name: what the user calls it
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Finds one record: by UUID; by name, case and accents aside; by the beginning
 * of its name; by at least four characters of its UUID. A meeting is also
 * found by the person it is with: the next one, or else the latest.
 */
void
rp_store_find_async (RpStore             *self,
                     GType                type,
                     const char          *name,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  FindCall *call;
  g_autofree char *line = NULL;

  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (type == RP_TYPE_RECORD || rp_record_sql_get (type) != NULL);
  g_return_if_fail (name != NULL);

  call = g_new0 (FindCall, 1);
  call->type = type;
  call->now = rp_store_get_now (self);
  line = rp_text_clean_line (name);
  call->name = g_strdup (line != NULL ? line : "");
  call->folded = rp_text_fold (line);
  rp_store_push (self, find_job, call, find_call_free, g_object_unref, cancellable, callback,
                 user_data);
}

/**
 * rp_store_find_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: %RP_ERROR_NOT_FOUND, %RP_ERROR_AMBIGUOUS with a message that names
 *   the candidates, %RP_ERROR_LOCKED for a note while the vault is locked, or
 *   another #RpError
 *
 * Returns: (transfer full) (type RpRecord) (nullable): the record, or %NULL
 */
gpointer
rp_store_find_finish (RpStore       *self,
                      GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
