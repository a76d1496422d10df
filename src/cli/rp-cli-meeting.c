/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-cli-meeting.h"

#include "rp-advice.h"
#include "rp-error.h"
#include "rp-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* What @meeting is called in a list, as names are compared */
static char *
fold_title (RpCli      *cli,
            RpMeeting  *meeting,
            GError    **error)
{
  g_autoptr(RpPerson) person = rp_cli_find (cli, RP_TYPE_PERSON, meeting->person, error);
  g_autofree char *title = person != NULL ? rp_meeting_title (meeting, person) : NULL;
  g_autofree char *line = rp_text_clean_line (title);

  return person != NULL ? rp_text_fold (line) : NULL;
}

static void
set_ambiguous (GPtrArray   *found,
               const char  *title,
               GError     **error)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      RpMeeting *meeting = found->pdata[i];
      g_autofree char *starts = rp_record_dup_string (meeting,
                                  rp_record_class_find_field (RP_RECORD_GET_CLASS (meeting),
                                                              "starts"));

      g_string_append_printf (names, "%s%.8s%s%s", i > 0 ? ", " : "", rp_record_get_id (meeting),
                              starts != NULL ? " " : "", starts != NULL ? starts : "");
    }
  g_set_error (error, RP_ERROR, RP_ERROR_AMBIGUOUS, _("“%s” fits several: %s."), title,
               names->str);
}

/**
 * rp_cli_find_meeting:
 * @cli: the call, with an open library
 * @title: a title as lists show it, or its beginning
 * @error: %RP_ERROR_NOT_FOUND, %RP_ERROR_AMBIGUOUS or another #RpError
 *
 * Finds a meeting by the title that is made of its form and its person; the
 * store knows only those that were typed.
 *
 * Returns: (transfer full) (nullable): the meeting
 */
RpMeeting *
rp_cli_find_meeting (RpCli       *cli,
                     const char  *title,
                     GError     **error)
{
  g_autofree char *line = rp_text_clean_line (title);
  g_autofree char *wanted = rp_text_fold (line);
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_MEETING);
  g_autoptr(GPtrArray) meetings = rp_cli_list (cli, query, error);
  g_autoptr(GPtrArray) exact = g_ptr_array_new ();
  g_autoptr(GPtrArray) begun = g_ptr_array_new ();
  GPtrArray *found;

  if (meetings == NULL)
    return NULL;

  for (guint i = 0; *wanted != '\0' && i < meetings->len; i++)
    {
      g_autofree char *folded = fold_title (cli, meetings->pdata[i], error);

      if (folded == NULL)
        return NULL;
      if (strcmp (folded, wanted) == 0)
        g_ptr_array_add (exact, meetings->pdata[i]);
      else if (g_str_has_prefix (folded, wanted))
        g_ptr_array_add (begun, meetings->pdata[i]);
    }

  found = exact->len > 0 ? exact : begun;
  if (found->len == 1)
    return g_object_ref (found->pdata[0]);
  if (found->len > 1)
    set_ambiguous (found, line, error);
  else
    g_set_error (error, RP_ERROR, RP_ERROR_NOT_FOUND, _("Nothing is called “%s”."),
                 line != NULL ? line : "");
  return NULL;
}

/**
 * rp_cli_meeting_facts:
 * @cli: the call, with an open library
 * @meeting: what the meeting is called
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what its check and brief rest on
 */
RpMeetingFacts *
rp_cli_meeting_facts (RpCli       *cli,
                      const char  *meeting,
                      GError     **error)
{
  g_autoptr(RpMeeting) record = rp_cli_find (cli, RP_TYPE_MEETING, meeting, error);
  g_autoptr(GAsyncResult) result = NULL;

  if (record == NULL)
    return NULL;

  rp_store_meeting_facts_async (cli->store, rp_record_get_id (record), cli->now, cli->zone,
                                NULL, rp_cli_ready_cb, &result);

  return rp_store_meeting_facts_finish (cli->store, rp_cli_wait (&result), error);
}
