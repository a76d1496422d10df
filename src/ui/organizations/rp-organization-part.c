/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-organization-part.h"

#include "rp-chip.h"
#include "rp-date.h"
#include "rp-text.h"
#include "rp-wrap.h"

#include <glib/gi18n.h>

/**
 * RpOrganizationPart:
 *
 * A section of an organization's page: who is there, one piece of work with who is
 * on it and which topics are too close to it, competitors, or meetings.
 */
struct _RpOrganizationPart
{
  RpRecordPart parent_instance;
};

G_DEFINE_FINAL_TYPE (RpOrganizationPart, rp_organization_part, RP_TYPE_RECORD_PART)

static void
rp_organization_part_class_init (RpOrganizationPartClass *klass)
{
}

static void
rp_organization_part_init (RpOrganizationPart *self)
{
}

GtkWidget *
rp_organization_part_new (void)
{
  return g_object_new (RP_TYPE_ORGANIZATION_PART, NULL);
}

static void
set_title (RpOrganizationPart *self,
           const char         *title)
{
  rp_section_set_title (rp_record_part_section (RP_RECORD_PART (self)), title);
}

static RpRecordRow *
append (RpOrganizationPart *self,
        gpointer            record,
        const char         *title,
        const char         *subtitle)
{
  GtkWidget *row = rp_record_row_new (record, title, subtitle);

  rp_record_part_append (RP_RECORD_PART (self), row);

  return RP_RECORD_ROW (row);
}

/* A dim row in place of nothing, about @record */
static void
append_invitation (RpOrganizationPart *self,
                   gpointer            record,
                   const char         *label,
                   const char         *action)
{
  RpRecordRow *row = append (self, record, label, NULL);

  gtk_widget_add_css_class (GTK_WIDGET (row), "invite");
  gtk_widget_add_css_class (GTK_WIDGET (row), "tight");
  rp_record_row_set_edit (row, action);
}

/* Somebody who can be removed: their name is nobody else's business. */
static void
append_person (RpOrganizationPart        *self,
               const RpOrganizationFacts *facts,
               gpointer                   record,
               const char                *id,
               const char                *role,
               const char                *edit)
{
  RpPerson *person = rp_facts_records_lookup (facts->records, RP_TYPE_PERSON, id);
  RpRecordRow *row;

  if (person == NULL)
    return;

  row = append (self, record, person->name, role);
  rp_record_row_set_private (row, TRUE, FALSE);
  rp_record_row_set_edit (row, edit);
  rp_record_row_set_open (row, "win.show-person", id);
  rp_record_row_set_removable (row);
}

/**
 * rp_organization_part_show_people:
 * @self: a section
 * @facts: what is known of the organization
 *
 * Lists who is there.
 */
void
rp_organization_part_show_people (RpOrganizationPart        *self,
                                  const RpOrganizationFacts *facts)
{
  RpRecordPart *part = RP_RECORD_PART (self);

  rp_record_part_begin (part);
  set_title (self, _("People there"));
  rp_record_part_set_add (part, _("Add Somebody"), "organization.add-person");
  for (guint i = 0; i < facts->positions->len; i++)
    {
      RpPosition *position = facts->positions->pdata[i];

      append_person (self, facts, position, position->person, position->role,
                     "organization.edit-position");
    }
  if (facts->positions->len == 0)
    rp_record_part_invite (part, _("Add somebody who works there…"), "organization.add-person");
  rp_record_part_end (part);
}

/**
 * rp_organization_part_show_competitors:
 * @self: a section
 * @facts: what is known of the organization
 *
 * Lists whom they compete with, whichever of the two that was said of, once each.
 */
void
rp_organization_part_show_competitors (RpOrganizationPart        *self,
                                       const RpOrganizationFacts *facts)
{
  RpRecordPart *part = RP_RECORD_PART (self);
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  rp_record_part_begin (part);
  set_title (self, _("Competitors"));
  rp_record_part_set_add (part, _("Add Competitor"), "organization.add-competitor");
  for (guint i = 0; i < facts->competitions->len; i++)
    {
      RpCompetition *competition = facts->competitions->pdata[i];
      gboolean turned = g_str_equal (competition->competitor,
                                     rp_record_get_id (facts->organization));
      const char *id = turned ? competition->organization : competition->competitor;
      RpOrganization *other = rp_facts_records_lookup (facts->records, RP_TYPE_ORGANIZATION, id);
      RpRecordRow *row;

      if (other == NULL || !g_hash_table_add (seen, (gpointer) id))
        continue;
      row = append (self, competition, other->name, other->industry);
      rp_record_row_set_open (row, "win.show-organization", id);
      rp_record_row_set_removable (row);
    }
  if (g_hash_table_size (seen) == 0)
    rp_record_part_invite (part, _("Add a competitor, whose lessons are not to be told here…"),
                           "organization.add-competitor");
  rp_record_part_end (part);
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
 * rp_organization_part_show_meetings:
 * @self: a section
 * @facts: what is known of the organization
 * @limit: how many at most
 *
 * Lists the meetings with people there, the latest first.
 */
void
rp_organization_part_show_meetings (RpOrganizationPart        *self,
                                    const RpOrganizationFacts *facts,
                                    guint                      limit)
{
  RpRecordPart *part = RP_RECORD_PART (self);

  rp_record_part_begin (part);
  set_title (self, _("Meetings with people there"));
  for (guint i = 0; i < facts->meetings->len && i < limit; i++)
    {
      RpMeeting *meeting = facts->meetings->pdata[i];
      RpPerson *person = rp_facts_records_lookup (facts->records, RP_TYPE_PERSON,
                                                  meeting->person);
      g_autofree char *words = meeting_words (facts, meeting);
      RpRecordRow *row = append (self, meeting, person != NULL ? person->name : "", words);

      rp_record_row_set_private (row, TRUE, FALSE);
      rp_record_row_set_open (row, "win.show-meeting", rp_record_get_id (meeting));
    }
  if (facts->meetings->len > limit)
    rp_record_part_invite (part, _("Show more"), "organization.more-meetings");
  rp_record_part_end (part);
}

static void
append_terms (RpOrganizationPart *self,
              const char         *key_terms)
{
  g_auto(GStrv) terms = g_strsplit (key_terms != NULL ? key_terms : "", ",", -1);
  g_autoptr(GtkWidget) wrap = g_object_ref_sink (rp_wrap_new ());
  GtkWidget *row;
  gboolean any = FALSE;

  for (guint i = 0; terms[i] != NULL; i++)
    {
      g_autofree char *term = rp_text_clean_line (terms[i]);

      if (term == NULL)
        continue;
      rp_wrap_append (RP_WRAP (wrap), rp_chip_new (term, NULL));
      any = TRUE;
    }
  if (!any)
    return;

  gtk_widget_set_margin_start (wrap, 12);
  gtk_widget_set_margin_end (wrap, 12);
  gtk_widget_set_margin_top (wrap, 10);
  gtk_widget_set_margin_bottom (wrap, 10);
  row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "selectable", FALSE,
                      "focusable", FALSE, "child", wrap, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Key terms"), -1);
  rp_record_part_append (RP_RECORD_PART (self), row);
}

static void
append_conflict (RpOrganizationPart   *self,
                 const RpWorkConflict *conflict)
{
  g_autofree char *shares = NULL;
  RpRecordRow *row;

  if (conflict->by_hand)
    shares = conflict->link->reason != NULL
             /* Translators: a topic too close to work in play, and why */
             ? g_strdup_printf (_("Too close: %s"), conflict->link->reason)
             : g_strdup (_("Too close, as you said"));
  else
    /* Translators: a topic too close to work in play, and the words they share */
    shares = g_strdup_printf (_("Too close: both speak of %s"), conflict->terms);

  row = append (self, conflict->link, conflict->topic->title, shares);
  rp_record_row_set_icon (row, "dialog-warning-symbolic", "warning-icon");
  rp_record_row_set_open (row, "win.show-topic", rp_record_get_id (conflict->topic));
  if (conflict->by_hand)
    rp_record_row_set_removable (row);
  append_invitation (self, conflict->link, _("Not the same matter…"), "organization.not-same");
}

/* Decided not to be the same matter */
static void
append_cleared (RpOrganizationPart        *self,
                const RpOrganizationFacts *facts,
                RpTopicLink               *link)
{
  RpTopic *topic = rp_facts_find (facts->topics, link->topic);
  g_autofree char *words = NULL;
  RpRecordRow *row;

  if (topic == NULL)
    return;

  words = link->reason != NULL
          /* Translators: why a topic is not too close to work in play */
          ? g_strdup_printf (_("Not the same matter: %s"), link->reason)
          : g_strdup (_("Not the same matter"));
  row = append (self, link, topic->title, words);
  rp_record_row_set_icon (row, "object-select-symbolic", "success-icon");
  rp_record_row_set_edit (row, "organization.not-same");
  rp_record_row_set_open (row, "win.show-topic", link->topic);
  rp_record_row_set_removable (row);
}

static GMenuModel *
make_menu (RpEngagement *engagement)
{
  const struct { const char *label, *action; } items[] = {
    { _("Add _Somebody…"), "organization.add-member" },
    { _("Add a _Topic That Is Too Close…"), "organization.link-topic" },
    { _("_Edit…"), "organization.edit-work" },
    { engagement->state == RP_ENGAGEMENT_ACTIVE ? C_("work", "_Close") : _("Take _Up Again"),
      "organization.toggle-work" },
    { _("_Remove"), "organization.remove-work" },
  };
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr(GMenuItem) item = g_menu_item_new (items[i].label, NULL);

      g_menu_item_set_action_and_target (item, items[i].action, "s",
                                         rp_record_get_id (engagement));
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

static void
append_topics (RpOrganizationPart        *self,
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
        append_conflict (self, conflict);
    }
  for (guint i = 0; i < facts->topic_links->len; i++)
    {
      RpTopicLink *link = facts->topic_links->pdata[i];

      if (g_str_equal (link->engagement, id) &&
          link->relation == RP_TOPIC_RELATION_NO_CONFLICT)
        append_cleared (self, facts, link);
    }
}

/**
 * rp_organization_part_show_work:
 * @self: a section
 * @facts: what is known of the organization
 * @engagement: one of its engagements
 * @conflicts: (element-type RpWorkConflict) (nullable): topics too close, once they are
 *   known
 *
 * Shows what the work is, who is on it, and which topics stay clear of it.
 */
void
rp_organization_part_show_work (RpOrganizationPart        *self,
                                const RpOrganizationFacts *facts,
                                RpEngagement              *engagement,
                                GPtrArray                 *conflicts)
{
  RpRecordPart *part = RP_RECORD_PART (self);
  g_autoptr(GMenuModel) menu = make_menu (engagement);
  g_autofree char *add = NULL;
  RpRecordRow *row;
  guint n_members = 0;

  rp_record_part_begin (part);
  set_title (self, engagement->name);
  /* Translators: %s is work in play, such as "Control Room Renewal" */
  add = g_strdup_printf (_("Change “%s”"), engagement->name);
  rp_record_part_set_menu (part, add, menu);
  rp_section_set_icon (rp_record_part_section (part), "view-more-symbolic");
  if (engagement->summary != NULL)
    {
      row = append (self, engagement, engagement->summary, NULL);
      rp_record_row_set_edit (row, "organization.edit-work");
    }
  else
    append_invitation (self, engagement, _("Say what it is about…"), "organization.edit-work");
  append_terms (self, engagement->key_terms);
  for (guint i = 0; i < facts->members->len; i++)
    {
      RpEngagementMember *member = facts->members->pdata[i];

      if (!g_str_equal (member->engagement, rp_record_get_id (engagement)))
        continue;
      append_person (self, facts, member, member->person, member->role,
                     "organization.edit-member");
      n_members++;
    }
  if (n_members == 0)
    append_invitation (self, engagement, _("Add somebody who works on it…"),
                       "organization.add-member");
  append_topics (self, facts, engagement, conflicts);
  rp_record_part_end (part);
}
