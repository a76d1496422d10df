/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-organization-lines.h"

#include <glib/gi18n.h>

/* What the sections of an organization's page say, line by line. */

static void
line_free (gpointer data)
{
  RpOrganizationLine *line = data;

  g_clear_object (&line->record);
  g_free (line->title);
  g_free (line->subtitle);
  g_free (line->target);
  g_free (line);
}

static GPtrArray *
new_lines (void)
{
  return g_ptr_array_new_with_free_func (line_free);
}

static RpOrganizationLine *
add (GPtrArray  *lines,
     gpointer    record,
     const char *title,
     const char *subtitle)
{
  RpOrganizationLine *line = g_new0 (RpOrganizationLine, 1);

  g_set_object (&line->record, record);
  line->title = g_strdup (title);
  line->subtitle = g_strdup (subtitle);
  g_ptr_array_add (lines, line);

  return line;
}

static void
add_invitation (GPtrArray  *lines,
                gpointer    record,
                const char *label,
                const char *action)
{
  RpOrganizationLine *line = add (lines, record, label, NULL);

  line->edit = action;
  line->invites = TRUE;
}

static void
set_open (RpOrganizationLine *line,
          const char         *action,
          const char         *target)
{
  line->open = action;
  line->target = g_strdup (target);
}

/* Somebody who can be removed */
static void
add_person (GPtrArray                 *lines,
            const RpOrganizationFacts *facts,
            gpointer                   record,
            const char                *id,
            const char                *role,
            const char                *edit)
{
  RpPerson *person = rp_facts_records_lookup (facts->records, RP_TYPE_PERSON, id);
  RpOrganizationLine *line;

  if (person == NULL)
    return;

  line = add (lines, record, person->name, role);
  line->is_person = TRUE;
  line->edit = edit;
  line->removable = TRUE;
  set_open (line, "win.show-person", id);
}

/**
 * rp_organization_lines_people:
 * @facts: what is known of the organization
 *
 * Returns: (transfer full) (element-type RpOrganizationLine): who is there
 */
GPtrArray *
rp_organization_lines_people (const RpOrganizationFacts *facts)
{
  GPtrArray *lines = new_lines ();

  for (guint i = 0; i < facts->positions->len; i++)
    {
      RpPosition *position = facts->positions->pdata[i];

      add_person (lines, facts, position, position->person, position->role,
                  "organization.edit-position");
    }
  if (facts->positions->len == 0)
    add_invitation (lines, NULL, _("Add somebody who works there…"), "organization.add-person");

  return lines;
}

/**
 * rp_organization_lines_competitors:
 * @facts: what is known of the organization
 *
 * Returns: (transfer full) (element-type RpOrganizationLine): whom they compete
 *   with, whichever of the two that was said of, once each
 */
GPtrArray *
rp_organization_lines_competitors (const RpOrganizationFacts *facts)
{
  GPtrArray *lines = new_lines ();
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < facts->competitions->len; i++)
    {
      RpCompetition *competition = facts->competitions->pdata[i];
      gboolean turned = g_str_equal (competition->competitor,
                                     rp_record_get_id (facts->organization));
      const char *id = turned ? competition->organization : competition->competitor;
      RpOrganization *other = rp_facts_records_lookup (facts->records, RP_TYPE_ORGANIZATION, id);
      RpOrganizationLine *line;

      if (other == NULL || !g_hash_table_add (seen, (gpointer) id))
        continue;
      line = add (lines, competition, other->name, other->industry);
      line->removable = TRUE;
      set_open (line, "win.show-organization", id);
    }
  if (g_hash_table_size (seen) == 0)
    add_invitation (lines, NULL,
                    _("Add a competitor, whose lessons are not to be told here…"),
                    "organization.add-competitor");

  return lines;
}

static char *
meeting_words (const RpOrganizationFacts *facts,
               RpMeeting                 *meeting)
{
  g_autoptr(GDateTime) utc = NULL;
  g_autoptr(GDateTime) local = NULL;

  if (meeting->starts == 0)
    return g_strdup (_("No day yet"));

  utc = g_date_time_new_from_unix_utc (meeting->starts);
  local = g_date_time_to_timezone (utc, facts->zone);

  /* Translators: a day, as in "3 March 2026" */
  return g_date_time_format (local, _("%-d %B %Y"));
}

/**
 * rp_organization_lines_meetings:
 * @facts: what is known of the organization
 *
 * Returns: (transfer full) (element-type RpOrganizationLine): the meetings with
 *   people there, the latest first
 */
GPtrArray *
rp_organization_lines_meetings (const RpOrganizationFacts *facts)
{
  GPtrArray *lines = new_lines ();

  for (guint i = 0; i < facts->meetings->len; i++)
    {
      RpMeeting *meeting = facts->meetings->pdata[i];
      RpPerson *person = rp_facts_records_lookup (facts->records, RP_TYPE_PERSON,
                                                  meeting->person);
      g_autofree char *words = meeting_words (facts, meeting);
      RpOrganizationLine *line = add (lines, meeting, person != NULL ? person->name : "", words);

      line->is_person = TRUE;
      set_open (line, "win.show-meeting", rp_record_get_id (meeting));
    }

  return lines;
}

static void
add_conflict (GPtrArray            *lines,
              const RpWorkConflict *conflict)
{
  g_autofree char *shares = NULL;
  RpOrganizationLine *line;

  if (conflict->by_hand)
    shares = conflict->link->reason != NULL
             /* Translators: a topic too close to work in play, and why */
             ? g_strdup_printf (_("Too close: %s"), conflict->link->reason)
             : g_strdup (_("Too close, as you said"));
  else
    /* Translators: a topic too close to work in play, and the words they share */
    shares = g_strdup_printf (_("Too close: both speak of %s"), conflict->terms);

  line = add (lines, conflict->link, conflict->topic->title, shares);
  line->icon = "dialog-warning-symbolic";
  line->icon_class = "warning-icon";
  line->removable = conflict->by_hand;
  set_open (line, "win.show-topic", rp_record_get_id (conflict->topic));
  add_invitation (lines, conflict->link, _("Not the same matter…"), "organization.not-same");
}

/* Decided not to be the same matter */
static void
add_cleared (GPtrArray                 *lines,
             const RpOrganizationFacts *facts,
             RpTopicLink               *link)
{
  RpTopic *topic = rp_facts_find (facts->topics, link->topic);
  g_autofree char *words = NULL;
  RpOrganizationLine *line;

  if (topic == NULL)
    return;

  words = link->reason != NULL
          /* Translators: why a topic is not too close to work in play */
          ? g_strdup_printf (_("Not the same matter: %s"), link->reason)
          : g_strdup (_("Not the same matter"));
  line = add (lines, link, topic->title, words);
  line->icon = "object-select-symbolic";
  line->icon_class = "success-icon";
  line->edit = "organization.not-same";
  line->removable = TRUE;
  set_open (line, "win.show-topic", link->topic);
}

static void
add_topics (GPtrArray                 *lines,
            const RpOrganizationFacts *facts,
            RpEngagement              *engagement,
            GPtrArray                 *conflicts)
{
  const char *id = rp_record_get_id (engagement);

  if (engagement->state != RP_ENGAGEMENT_ACTIVE)
    return;
  for (guint i = 0; conflicts != NULL && i < conflicts->len; i++)
    {
      const RpWorkConflict *conflict = conflicts->pdata[i];

      if (g_str_equal (conflict->link->engagement, id))
        add_conflict (lines, conflict);
    }
  for (guint i = 0; i < facts->topic_links->len; i++)
    {
      RpTopicLink *link = facts->topic_links->pdata[i];

      if (g_str_equal (link->engagement, id) &&
          link->relation == RP_TOPIC_RELATION_NO_CONFLICT)
        add_cleared (lines, facts, link);
    }
}

/**
 * rp_organization_lines_work:
 * @facts: what is known of the organization
 * @engagement: one of its engagements
 * @conflicts: (element-type RpWorkConflict) (nullable): topics too close, once they are
 *   known
 *
 * Returns: (transfer full) (element-type RpOrganizationLine): what the work is,
 *   who is on it, and which topics stay clear of it
 */
GPtrArray *
rp_organization_lines_work (const RpOrganizationFacts *facts,
                            RpEngagement              *engagement,
                            GPtrArray                 *conflicts)
{
  GPtrArray *lines = new_lines ();
  guint n_members = 0;

  if (engagement->summary != NULL)
    add (lines, engagement, engagement->summary, NULL)->edit = "organization.edit-work";
  else
    add_invitation (lines, engagement, _("Say what it is about…"), "organization.edit-work");
  if (engagement->key_terms != NULL)
    add (lines, NULL, engagement->key_terms, NULL)->chips = TRUE;
  for (guint i = 0; i < facts->members->len; i++)
    {
      RpEngagementMember *member = facts->members->pdata[i];

      if (!g_str_equal (member->engagement, rp_record_get_id (engagement)))
        continue;
      add_person (lines, facts, member, member->person, member->role,
                  "organization.edit-member");
      n_members++;
    }
  if (n_members == 0)
    add_invitation (lines, engagement, _("Add somebody who works on it…"),
                    "organization.add-member");
  add_topics (lines, facts, engagement, conflicts);

  return lines;
}

static gboolean
line_equal (const RpOrganizationLine *line,
            const RpOrganizationLine *other)
{
  const char *id = line->record != NULL ? rp_record_get_id (line->record) : NULL;
  const char *other_id = other->record != NULL ? rp_record_get_id (other->record) : NULL;

  return g_strcmp0 (id, other_id) == 0 && g_str_equal (line->title, other->title)
         && g_strcmp0 (line->subtitle, other->subtitle) == 0
         && g_strcmp0 (line->icon, other->icon) == 0 && g_strcmp0 (line->edit, other->edit) == 0
         && g_strcmp0 (line->target, other->target) == 0 && line->removable == other->removable
         && line->invites == other->invites && line->chips == other->chips;
}

/**
 * rp_organization_lines_equal:
 * @lines: (element-type RpOrganizationLine): lines of a section
 * @others: (element-type RpOrganizationLine): lines of the same section
 *
 * Returns: whether both look the same and do the same
 */
gboolean
rp_organization_lines_equal (GPtrArray *lines,
                             GPtrArray *others)
{
  if (lines->len != others->len)
    return FALSE;
  for (guint i = 0; i < lines->len; i++)
    if (!line_equal (lines->pdata[i], others->pdata[i]))
      return FALSE;

  return TRUE;
}
