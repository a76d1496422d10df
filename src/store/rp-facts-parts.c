/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-facts.h"

#include "rp-date.h"

RpPlaceCall *
rp_place_call_new (const char *id,
                   gint64      now,
                   GTimeZone  *zone)
{
  RpPlaceCall *call = g_new0 (RpPlaceCall, 1);

  call->id = g_strdup (id);
  call->now = now;
  call->zone = g_time_zone_ref (zone);

  return call;
}

void
rp_place_call_free (gpointer data)
{
  RpPlaceCall *call = data;

  g_time_zone_unref (call->zone);
  g_clear_pointer (&call->filter, rp_people_filter_free);
  g_free (call->id);
  g_free (call);
}

static gboolean
read_with (RpStore     *self,
           RpVault     *vault,
           GPtrArray   *into,
           GType        type,
           const char  *where,
           const char  *value,
           const char  *other,
           GError     **error)
{
  const RpRecordSql *sql = rp_record_sql_get (type);
  g_autofree char *text = g_strdup_printf ("SELECT %s FROM \"%s\" t WHERE t.deleted IS NULL AND %s",
                                           sql->columns, sql->klass->kind, where);
  g_autoptr(RpStatement) rows = rp_db_prepare (self->db, text, error);
  g_autoptr(GError) failed = NULL;

  if (rows == NULL)
    return FALSE;

  if (value != NULL)
    rp_statement_bind_text (rows, 1, value);
  if (other != NULL)
    rp_statement_bind_text (rows, 2, other);
  while (failed == NULL && rp_statement_step (rows, &failed))
    {
      gpointer record = rp_record_sql_read (sql, rows, vault, &failed);

      if (record != NULL)
        g_ptr_array_add (into, record);
    }
  if (failed == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* Reads the records t that are not deleted and for which @where holds, a
 * condition with the parameters ?1 and ?2, and with an order if one is wanted. */
gboolean
rp_facts_read_where (RpStore     *self,
                     GPtrArray   *into,
                     GType        type,
                     const char  *where,
                     const char  *value,
                     const char  *other,
                     GError     **error)
{
  return read_with (self, self->vault, into, type, where, value, other, error);
}

/* The same, with all that is sealed left closed: for thousands of records of
 * which nobody needs the sealed text. */
gboolean
rp_facts_read_closed (RpStore     *self,
                      GPtrArray   *into,
                      GType        type,
                      const char  *where,
                      GError     **error)
{
  return read_with (self, NULL, into, type, where, NULL, NULL, error);
}

/* Reads my profile, which may not be there, and which time zone is mine. */
gboolean
rp_facts_read_me (RpStore    *self,
                  RpProfile **me,
                  GTimeZone  *fallback,
                  GTimeZone **zone,
                  GError    **error)
{
  g_autoptr(GPtrArray) profiles = rp_facts_array_new ();

  if (!rp_facts_read_where (self, profiles, RP_TYPE_PROFILE, "TRUE ORDER BY t.seq LIMIT 1", NULL,
                            NULL, error))
    return FALSE;

  if (profiles->len > 0)
    *me = g_object_ref (profiles->pdata[0]);
  *zone = rp_zone_new (*me != NULL ? (*me)->time_zone : NULL, fallback);

  return TRUE;
}

static gboolean
is_one_of (GType        type,
           const GType *types)
{
  for (guint i = 0; types[i] != G_TYPE_INVALID; i++)
    if (types[i] == type)
      return TRUE;

  return FALSE;
}

/* Adds what the records of @by refer to and is of one of @types, which end with
 * %G_TYPE_INVALID; deleted or not, since somebody or something is named by it. */
gboolean
rp_facts_mention (RpStore      *self,
                  GHashTable   *records,
                  GPtrArray    *by,
                  const GType  *types,
                  GError      **error)
{
  for (guint i = 0; i < by->len; i++)
    {
      RpRecordClass *klass = RP_RECORD_GET_CLASS (by->pdata[i]);

      for (guint f = 0; f < klass->n_fields; f++)
        {
          const RpField *field = &klass->fields[f];
          g_autoptr(GError) failed = NULL;
          const char *id;
          gpointer record;

          if (field->type != RP_FIELD_REF || !is_one_of (field->get_type (), types))
            continue;
          id = rp_record_get_text (by->pdata[i], field);
          if (id == NULL || g_hash_table_contains (records, id))
            continue;
          record = rp_record_sql_load (rp_record_sql_get (field->get_type ()), self->db,
                                       self->vault, id, &failed);
          if (record != NULL)
            rp_facts_records_add (records, record);
          else if (failed != NULL)
            {
              g_propagate_error (error, g_steal_pointer (&failed));
              return FALSE;
            }
        }
    }

  return TRUE;
}
