/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-note-words.h"

#include "rp-advice.h"
#include "rp-date.h"

#include <glib/gi18n.h>

/**
 * rp_note_words_kind:
 * @kind: whose words or thoughts a note holds
 *
 * Returns: (transfer none): that in words
 */
const char *
rp_note_words_kind (RpNoteKind kind)
{
  switch (kind)
    {
    case RP_NOTE_CONFIDED:
      return _("Shared in confidence");
    case RP_NOTE_CONCLUSION:
      return _("My conclusion");
    case RP_NOTE_OBSERVATION:
    default:
      return _("Observation");
    }
}

/**
 * rp_note_words_kind_and_day:
 * @note: a note
 *
 * Returns: (transfer full): “Shared in confidence, 16 October 2026”
 */
char *
rp_note_words_kind_and_day (RpNote *note)
{
  const char *kind = rp_note_words_kind (rp_note_get_kind (note));
  g_autofree char *day = NULL;

  if (note->date == 0)
    return g_strdup (kind);

  day = rp_day_format (note->date, _("%-d %B %Y"));

  /* Translators: “Shared in confidence, 16 October 2026” */
  return g_strdup_printf (_("%1$s, %2$s"), kind, day);
}

/**
 * rp_note_words_meeting:
 * @meeting: a meeting
 * @host: (nullable): whom it is with, where that is to be told
 *
 * Returns: (transfer full): “Dinner, 16 October 2026”
 */
char *
rp_note_words_meeting (RpMeeting *meeting,
                       RpPerson  *host)
{
  g_autofree char *title = rp_meeting_title (meeting, host);
  g_autoptr(GTimeZone) zone = NULL;
  g_autofree char *day = NULL;

  if (meeting->starts == 0)
    return g_steal_pointer (&title);

  zone = g_time_zone_new_local ();
  day = rp_time_format (meeting->starts, zone, _("%-d %B %Y"));

  /* Translators: a meeting and its day: “Dinner, 16 October 2026” */
  return g_strdup_printf (_("%1$s, %2$s"), title, day);
}
