/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-debrief-sheet.h"

#include "rp-date.h"
#include "rp-store-places.h"

/* One reading: the facts of the meeting, then each kind of record that hangs on it, then the
 * facts of the person. The store answers in the order it was asked. */
typedef struct
{
  char           *meeting;
  gint64          now;
  GTimeZone      *zone;
  RpDebriefSheet *sheet;
  guint           n_read;    /* kinds of records */
  GError         *error;     /* (nullable): the first one */
} Reading;

static void
reading_free (Reading *reading)
{
  g_free (reading->meeting);
  g_time_zone_unref (reading->zone);
  g_clear_pointer (&reading->sheet, rp_debrief_sheet_free);
  g_clear_error (&reading->error);
  g_free (reading);
}

static void
person_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Reading *reading = g_task_get_task_data (task);

  reading->sheet->person =
    rp_store_person_facts_finish (RP_STORE (source), result,
                                  reading->error == NULL ? &reading->error : NULL);
  if (reading->error != NULL)
    g_task_return_error (task, g_steal_pointer (&reading->error));
  else
    g_task_return_pointer (task, g_steal_pointer (&reading->sheet),
                           (GDestroyNotify) rp_debrief_sheet_free);
}

static void
records_read_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Reading *reading = g_task_get_task_data (task);
  RpDebriefSheet *sheet = reading->sheet;
  GPtrArray **const into[] = { &sheet->debriefs, &sheet->calibrations, &sheet->tellings,
                               &sheet->commitments, &sheet->favours };

  *into[reading->n_read++] = rp_store_list_finish (RP_STORE (source), result,
                                                   reading->error == NULL ? &reading->error
                                                                          : NULL);
}

static void
facts_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  const GType types[] = { RP_TYPE_DEBRIEF, RP_TYPE_CALIBRATION, RP_TYPE_TELLING,
                          RP_TYPE_COMMITMENT, RP_TYPE_FAVOUR };
  RpStore *store = RP_STORE (source);
  g_autoptr(GTask) task = user_data;
  Reading *reading = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  RpMeetingFacts *facts;
  GError *error = NULL;

  facts = rp_store_meeting_facts_finish (store, result, &error);
  if (facts == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  reading->sheet->facts = facts;
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr(RpQuery) query = rp_query_new (types[i]);

      rp_query_match (query, "meeting", reading->meeting);
      rp_store_list_async (store, query, cancellable, records_read_cb, g_object_ref (task));
    }
  rp_store_person_facts_async (store, facts->meeting->person, reading->now, reading->zone,
                               cancellable, person_read_cb, g_object_ref (task));
}

/**
 * rp_debrief_sheet_read_async:
 * @store: the library
 * @meeting: a UUID
 * @now: the instant it is thought over, seconds since the epoch
 * @zone: my time zone, where my profile names none
 * @cancellable: (nullable): works while the calls are queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Reads what the debrief of a meeting rests on.
 */
void
rp_debrief_sheet_read_async (RpStore             *store,
                             const char          *meeting,
                             gint64               now,
                             GTimeZone           *zone,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  Reading *reading;

  g_return_if_fail (RP_IS_STORE (store));
  g_return_if_fail (meeting != NULL);

  reading = g_new0 (Reading, 1);
  reading->meeting = g_strdup (meeting);
  reading->now = now;
  reading->zone = g_time_zone_ref (zone);
  reading->sheet = g_new0 (RpDebriefSheet, 1);
  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, rp_debrief_sheet_read_async);
  g_task_set_task_data (task, reading, (GDestroyNotify) reading_free);
  rp_store_meeting_facts_async (store, meeting, now, zone, cancellable, facts_read_cb,
                                g_steal_pointer (&task));
}

/**
 * rp_debrief_sheet_read_finish:
 *
 * Returns: (transfer full) (nullable): the sheet, or %NULL with an #RpError set
 */
RpDebriefSheet *
rp_debrief_sheet_read_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
rp_debrief_sheet_free (RpDebriefSheet *sheet)
{
  g_clear_pointer (&sheet->facts, rp_meeting_facts_free);
  g_clear_pointer (&sheet->person, rp_person_facts_free);
  g_clear_pointer (&sheet->debriefs, g_ptr_array_unref);
  g_clear_pointer (&sheet->calibrations, g_ptr_array_unref);
  g_clear_pointer (&sheet->tellings, g_ptr_array_unref);
  g_clear_pointer (&sheet->commitments, g_ptr_array_unref);
  g_clear_pointer (&sheet->favours, g_ptr_array_unref);
  g_free (sheet);
}

/**
 * rp_debrief_sheet_get_debrief:
 * @sheet: a sheet
 *
 * Returns: (nullable) (transfer none): the debrief that was written before
 */
RpDebrief *
rp_debrief_sheet_get_debrief (const RpDebriefSheet *sheet)
{
  return sheet->debriefs->len > 0 ? sheet->debriefs->pdata[0] : NULL;
}

/**
 * rp_debrief_sheet_get_zone:
 * @sheet: a sheet
 *
 * Returns: (transfer none): where I am
 */
GTimeZone *
rp_debrief_sheet_get_zone (const RpDebriefSheet *sheet)
{
  return sheet->facts->zone;
}

/**
 * rp_debrief_sheet_get_day:
 * @sheet: a sheet
 *
 * Returns: the day of the meeting; the day of the debrief if it has none
 */
guint32
rp_debrief_sheet_get_day (const RpDebriefSheet *sheet)
{
  const RpMeetingFacts *facts = sheet->facts;

  return rp_time_day (facts->meeting->starts != 0 ? facts->meeting->starts : facts->now,
                      facts->zone);
}
