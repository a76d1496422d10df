/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-deleted-words.h"

#include "rp-date.h"
#include "rp-store-upkeep.h"

#include <glib/gi18n.h>

static const struct
{
  const char *kind;
  const char *words;
} kinds[] = {
  { "appeal", N_("Need that several are asked for") },
  { "approach", N_("How to win a gatekeeper") },
  { "assessment", N_("Trust assessment") },
  { "attendance", N_("Somebody at an event") },
  { "attendee", N_("Guest at a meeting") },
  { "calibration", N_("What they said to a hypothesis") },
  { "card", N_("Contact card") },
  { "characteristic", N_("Characteristic of topics") },
  { "commitment", N_("Promise") },
  { "community", N_("Community") },
  { "competition", N_("Competitor") },
  { "connection", N_("Connection of two people") },
  { "contact", N_("Way to reach somebody") },
  { "curiosity", N_("What perplexes somebody") },
  { "debrief", N_("Debrief") },
  { "encounter", N_("Encounter") },
  { "engagement", N_("Work in play") },
  { "engagement_member", N_("Somebody on work in play") },
  { "event", N_("Event") },
  { "favour", N_("Favour") },
  { "introduction", N_("Introduction") },
  { "lesson", N_("Lesson") },
  { "meeting", N_("Meeting") },
  { "membership", N_("Role in a community") },
  { "need", N_("What somebody looks for") },
  { "note", N_("Private note") },
  { "notice", N_("Whom to tell beforehand") },
  { "objective", N_("What somebody is measured on") },
  { "offer", N_("What somebody can open") },
  { "organization", N_("Organization") },
  { "override", N_("Finding that was accepted") },
  { "person", N_("Person") },
  { "photo", N_("Photo") },
  { "plan_item", N_("Line of a plan") },
  { "plan_lesson", N_("Lesson in a plan") },
  { "plan_topic", N_("Topic in a plan") },
  { "position", N_("Position") },
  { "score", N_("Score of a topic") },
  { "snooze", N_("Reminder put off") },
  { "tag", N_("Tag") },
  { "telling", N_("Lesson that was told") },
  { "topic", N_("Topic") },
  { "topic_link", N_("Topic and work in play") },
  { "venue", N_("Place") },
};

/**
 * rp_deleted_kind_words:
 * @record: a record
 *
 * Returns: what it is, as a list says it
 */
const char *
rp_deleted_kind_words (gpointer record)
{
  const char *kind = rp_record_get_kind (record);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      return _(kinds[i].words);

  return kind;
}

/**
 * rp_deleted_when_words:
 * @record: a record that was removed
 * @now: seconds since the epoch
 * @zone: my time zone
 *
 * Returns: (transfer full): what it is, when it was removed, and how long it
 *   is kept
 */
char *
rp_deleted_when_words (gpointer   record,
                       gint64     now,
                       GTimeZone *zone)
{
  gint64 deleted = rp_record_get_deleted (record);
  const char *kind = rp_deleted_kind_words (record);
  guint days = MAX (0, (int) (rp_time_day (now, zone) - rp_time_day (deleted, zone)));
  guint left = days < RP_STORE_KEEP_DELETED_DAYS ? RP_STORE_KEEP_DELETED_DAYS - days : 0;
  /* Translators: strftime, the day in “Person, removed 20 October, 9 days left” */
  g_autofree char *day = days < 2 ? g_strdup (days == 0 ? _("today") : _("yesterday"))
                                  : rp_time_format (deleted, zone, C_("removed", "%-d %B"));
  g_autofree char *kept = g_strdup_printf (ngettext ("%u day left", "%u days left", left), left);

  /* Translators: of what only a newer version can read, and erase */
  if (rp_record_is_newer (record))
    return g_strdup_printf (_("%s, kept as it is"), kind);
  /* Translators: of what cannot be read, so that nobody can tell when it was removed */
  if (deleted == RP_RECORD_DELETED_ONCE)
    return g_strdup_printf (_("%s, kept until you erase it"), kind);

  /* Translators: “Person, removed yesterday, 29 days left” */
  return g_strdup_printf (_("%1$s, removed %2$s, %3$s"), kind, day, kept);
}
