/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-cli-fields.h"

#include "rp-date.h"
#include "rp-error.h"
#include "rp-model.h"

#include <glib/gi18n.h>
#include <string.h>

/* How long a meeting is taken to last when nobody says. */
#define DEFAULT_MEETING_LENGTH (2 * RP_HOUR)

/* How many days after an encounter that caught them they are to be invited. */
#define DEFAULT_REMIND_DAYS 3

/* "2026-11-24T19:00" and the like are as good as with ":00" behind the minutes. */
static char *
with_seconds (const char *text)
{
  g_autoptr(GRegex) regex =
    g_regex_new ("^(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d)(Z|[+-]\\d\\d:?\\d\\d)?$", 0, 0, NULL);

  return g_regex_replace (regex, text, -1, 0, "\\1T\\2:00\\3", 0, NULL);
}

/* A time without an offset is meant where the user is. */
static gboolean
set_time (RpCli          *cli,
          gpointer        record,
          const RpField  *field,
          const char     *text,
          GError        **error)
{
  g_autofree char *full = with_seconds (text);
  g_autoptr(GDateTime) time = g_date_time_new_from_iso8601 (full, cli->zone);

  if (time == NULL)
    return rp_record_set_string (record, field, text, error);

  rp_record_set_number (record, field, g_date_time_to_unix (time));
  return TRUE;
}

static gboolean
set_reference (RpCli          *cli,
               gpointer        record,
               const RpField  *field,
               const char     *text,
               GError        **error)
{
  g_autoptr(RpRecord) found = rp_cli_find (cli, field->get_type (), text, error);

  if (found == NULL)
    return FALSE;

  rp_record_set_text (record, field, rp_record_get_id (found));
  return TRUE;
}

/* What the check would silently pass over is refused where it is typed. */
static gboolean
check_text (const RpField  *field,
            const char     *text,
            GError        **error)
{
  RpWorkingHours hours;

  if (strcmp (field->name, "working_hours") == 0 && !rp_working_hours_parse (&hours, text))
    {
      g_set_error (error, RP_ERROR, RP_ERROR_DATA,
                   _("“%s” takes hours such as Mon-Fri 08:00-18:00."), field->name);
      return FALSE;
    }
  if (strcmp (field->name, "time_zone") == 0)
    {
      g_autoptr(GTimeZone) zone = g_time_zone_new_identifier (text);

      if (zone == NULL)
        {
          g_set_error (error, RP_ERROR, RP_ERROR_DATA,
                       _("“%s” takes a zone such as Europe/Vienna."), field->name);
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * rp_cli_set_field:
 * @cli: the call, with an open library
 * @record: a record, not stored or a copy
 * @field: the name of a field
 * @text: what was typed: a name where the field refers to a record; "" takes
 *   the value away
 * @error: return location
 *
 * Returns: whether the field was set
 */
gboolean
rp_cli_set_field (RpCli       *cli,
                  gpointer     record,
                  const char  *field,
                  const char  *text,
                  GError     **error)
{
  const RpField *found = rp_record_class_find_field (RP_RECORD_GET_CLASS (record), field);

  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, RP_ERROR, RP_ERROR_DATA, _("“%s” is not UTF-8 text."), field);
      return FALSE;
    }
  if (found != NULL && *text != '\0' && found->type == RP_FIELD_TIME)
    return set_time (cli, record, found, text, error);
  if (found != NULL && *text != '\0' && found->type == RP_FIELD_REF)
    return set_reference (cli, record, found, text, error);
  if (found != NULL && *text != '\0' && !check_text (found, text, error))
    return FALSE;

  return rp_cli_take_text (record, field, text, error);
}

static void
set_encounter_defaults (RpCli       *cli,
                        RpEncounter *encounter)
{
  if (encounter->at == 0)
    encounter->at = cli->now;
  if (encounter->signal != RP_SIGNAL_NONE && encounter->remind == 0 &&
      encounter->invitation == RP_INVITATION_NOT_ASKED)
    encounter->remind = rp_time_day (encounter->at, cli->zone) + DEFAULT_REMIND_DAYS;
}

/**
 * rp_cli_set_defaults:
 * @cli: the call
 * @record: a new record, with what was said of it
 *
 * Fills in what goes without saying: that something happened today, that
 * whoever was caught by a topic is to be invited, that a gift is granted, that a
 * meeting lasts two hours.
 */
void
rp_cli_set_defaults (RpCli    *cli,
                     gpointer  record)
{
  const RpField *date = rp_record_class_find_field (RP_RECORD_GET_CLASS (record), "date");

  if (date != NULL && !rp_record_is_set (record, date))
    rp_record_set_number (record, date, rp_time_day (cli->now, cli->zone));
  if (RP_IS_ENCOUNTER (record))
    set_encounter_defaults (cli, record);
  if (RP_IS_FAVOUR (record) && ((RpFavour *) record)->direction == RP_FAVOUR_GIVEN)
    ((RpFavour *) record)->state = RP_FAVOUR_STATE_GRANTED;
  if (RP_IS_MEETING (record))
    {
      RpMeeting *meeting = record;

      if (meeting->starts != 0 && meeting->ends == 0)
        meeting->ends = meeting->starts + DEFAULT_MEETING_LENGTH;
    }
}

/**
 * rp_cli_check_span:
 * @record: a record, with what was said of it
 * @error: return location
 *
 * Returns: whether @record, when it is a meeting, does not end before it starts
 */
gboolean
rp_cli_check_span (gpointer   record,
                   GError   **error)
{
  RpMeeting *meeting = RP_IS_MEETING (record) ? record : NULL;

  if (meeting == NULL || meeting->starts == 0 || meeting->ends == 0 ||
      meeting->ends > meeting->starts)
    return TRUE;

  g_set_error_literal (error, RP_ERROR, RP_ERROR_DATA,
                       _("The meeting would end before it starts. Give a later end."));
  return FALSE;
}
