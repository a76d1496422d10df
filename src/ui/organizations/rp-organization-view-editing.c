/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-organization-view-private.h"

#include "rp-not-same.h"
#include "rp-record-form.h"
#include "rp-work-conflicts.h"

#include <glib/gi18n.h>

/* What can be changed on the page: each opens a small form, or is one step of undo. */

static void
edit_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpOrganizationView *self = RP_ORGANIZATION_VIEW (widget);
  RpRecordForm *form;

  if (self->facts == NULL)
    return;

  form = rp_record_form_new (self->writer, _("Edit Organization"), self->facts->organization);
  rp_record_form_add_text (form, "name", _("Name"));
  rp_record_form_add_text (form, "industry", _("Industry"));
  rp_record_form_add_text (form, "city", _("City"));
  rp_record_form_require (form, "name");
  rp_record_form_present (form, C_("undo", "Edit Organization"), _("Changed"));
}

static void
delete_record (RpOrganizationView *self,
               GType               type,
               const char         *id,
               const char         *label,
               const char         *toast)
{
  g_autoptr(RpBatch) batch = rp_batch_new (label);

  rp_batch_delete (batch, type, id);
  rp_writer_write (self->writer, g_steal_pointer (&batch), toast, NULL);
}

static void
delete_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RpOrganizationView *self = RP_ORGANIZATION_VIEW (widget);
  g_autofree char *toast = NULL;

  if (self->facts == NULL)
    return;

  /* Translators: %s is an organization */
  toast = g_strdup_printf (_("Deleted %s"), self->facts->organization->name);
  delete_record (self, RP_TYPE_ORGANIZATION, self->id, _("Delete Organization"), toast);
}

/* What a row's menu takes away */
static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  const char *kind, *id;

  g_variant_get (parameter, "(&s&s)", &kind, &id);
  delete_record (RP_ORGANIZATION_VIEW (widget), rp_model_find_type (kind), id, _("Remove"),
                 _("Removed"));
}

static void
show_work_form (RpOrganizationView *self,
                RpEngagement       *engagement,
                const char         *title,
                gboolean            is_new)
{
  const char *const states[] = { C_("engagement", "In play"), C_("engagement", "Closed"), NULL };
  RpRecordForm *form = rp_record_form_new (self->writer, title, engagement);

  rp_record_form_add_text (form, "name", _("Name"));
  rp_record_form_add_lines (form, "summary", _("What it is about"));
  rp_record_form_add_lines (form, "key_terms", _("Key terms, with commas between"));
  if (!is_new)
    rp_record_form_add_enum (form, "state", _("State"), states);
  rp_record_form_require (form, "name");
  rp_record_form_present (form, is_new ? _("Add Work in Play") : _("Edit Work in Play"),
                          is_new ? _("Work in play added") : _("Changed"));
}

static void
add_work_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  RpOrganizationView *self = RP_ORGANIZATION_VIEW (widget);
  g_autoptr(RpEngagement) engagement = NULL;

  if (self->facts == NULL)
    return;

  engagement = rp_record_new (RP_TYPE_ENGAGEMENT);
  engagement->organization = g_strdup (self->id);
  g_free (self->wanted);
  self->wanted = g_strdup (rp_record_get_id (engagement));
  show_work_form (self, engagement, _("Work in Play"), TRUE);
}

static RpEngagement *
find_engagement (RpOrganizationView *self,
                 GVariant           *parameter)
{
  return self->facts != NULL ? rp_facts_find (self->facts->engagements,
                                              g_variant_get_string (parameter, NULL)) : NULL;
}

static void
edit_work_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  RpOrganizationView *self = RP_ORGANIZATION_VIEW (widget);
  RpEngagement *engagement = find_engagement (self, parameter);

  if (engagement != NULL)
    show_work_form (self, engagement, _("Work in Play"), FALSE);
}

static void
toggle_work_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  RpOrganizationView *self = RP_ORGANIZATION_VIEW (widget);
  RpEngagement *engagement = find_engagement (self, parameter);
  gboolean closes;
  g_autoptr(RpBatch) batch = NULL;
  g_autoptr(RpEngagement) changed = NULL;

  if (engagement == NULL)
    return;

  closes = engagement->state == RP_ENGAGEMENT_ACTIVE;
  changed = rp_record_copy (engagement);
  changed->state = closes ? RP_ENGAGEMENT_CLOSED : RP_ENGAGEMENT_ACTIVE;
  batch = rp_batch_new (closes ? _("Close Work") : _("Take Work Up Again"));
  rp_batch_put (batch, changed);
  rp_writer_write (self->writer, g_steal_pointer (&batch),
                   closes ? _("Work closed") : _("Work in play again"), NULL);
}

static void
remove_work_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  delete_record (RP_ORGANIZATION_VIEW (widget), RP_TYPE_ENGAGEMENT,
                 g_variant_get_string (parameter, NULL), _("Remove Work in Play"), _("Removed"));
}

/* A form that picks one thing and says what it is there */
static void
show_link_form (RpOrganizationView *self,
                gpointer            record,
                const char         *title,
                const char         *pick,
                const char         *pick_label,
                const char         *text,
                const char         *text_label,
                const char         *label,
                const char         *toast)
{
  RpRecordForm *form = rp_record_form_new (self->writer, title, record);

  if (pick != NULL)
    {
      rp_record_form_add_pick (form, pick, pick_label, NULL);
      rp_record_form_require (form, pick);
    }
  if (text != NULL)
    rp_record_form_add_lines (form, text, text_label);
  rp_record_form_present (form, label, toast);
}

static void
add_person_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  RpOrganizationView *self = RP_ORGANIZATION_VIEW (widget);
  g_autoptr(RpPosition) position = NULL;

  if (self->facts == NULL)
    return;

  position = rp_record_new (RP_TYPE_POSITION);
  position->organization = g_strdup (self->id);
  show_link_form (self, position, C_("dialog", "Add Somebody"), "person", _("Who"), "role",
                  _("Role"), _("Add position"), _("Added"));
}

static void
edit_position_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  RpOrganizationView *self = RP_ORGANIZATION_VIEW (widget);
  RpPosition *position = self->facts != NULL
                         ? rp_facts_find (self->facts->positions,
                                          g_variant_get_string (parameter, NULL)) : NULL;

  if (position != NULL)
    show_link_form (self, position, _("Edit Role"), NULL, NULL, "role", _("Role"),
                    _("Edit role"), _("Changed"));
}

static void
add_member_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  RpOrganizationView *self = RP_ORGANIZATION_VIEW (widget);
  g_autoptr(RpEngagementMember) member = NULL;

  if (find_engagement (self, parameter) == NULL)
    return;

  member = rp_record_new (RP_TYPE_ENGAGEMENT_MEMBER);
  member->engagement = g_variant_dup_string (parameter, NULL);
  show_link_form (self, member, C_("dialog", "Add Somebody"), "person", _("Who works on it"),
                  "role", _("Role"), _("Add to work in play"), _("Added"));
}

static void
edit_member_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  RpOrganizationView *self = RP_ORGANIZATION_VIEW (widget);
  RpEngagementMember *member = self->facts != NULL
                               ? rp_facts_find (self->facts->members,
                                                g_variant_get_string (parameter, NULL)) : NULL;

  if (member != NULL)
    show_link_form (self, member, _("Edit Role"), NULL, NULL, "role", _("Role"), _("Edit role"),
                    _("Changed"));
}

static void
add_competitor_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  RpOrganizationView *self = RP_ORGANIZATION_VIEW (widget);
  g_autoptr(RpCompetition) competition = NULL;

  if (self->facts == NULL)
    return;

  competition = rp_record_new (RP_TYPE_COMPETITION);
  competition->organization = g_strdup (self->id);
  show_link_form (self, competition, C_("dialog", "Add Competitor"), "competitor",
                  _("Organization"), NULL, NULL, _("Add competitor"), _("Added"));
}

static void
link_topic_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  RpOrganizationView *self = RP_ORGANIZATION_VIEW (widget);
  g_autoptr(RpTopicLink) link = NULL;

  if (find_engagement (self, parameter) == NULL)
    return;

  link = rp_record_new (RP_TYPE_TOPIC_LINK);
  link->engagement = g_variant_dup_string (parameter, NULL);
  link->relation = RP_TOPIC_RELATION_CONFLICT;
  show_link_form (self, link, _("A Topic That Is Too Close"), "topic", _("Topic"), "reason",
                  _("Why"), _("Link topic to work in play"), _("Linked"));
}

/* Stored, or only thought of by the advice */
static RpTopicLink *
find_link (RpOrganizationView *self,
           const char         *id)
{
  RpTopicLink *link = rp_facts_find (self->facts->topic_links, id);

  for (guint i = 0; link == NULL && self->conflicts != NULL && i < self->conflicts->len; i++)
    {
      const RpWorkConflict *conflict = self->conflicts->pdata[i];

      if (g_str_equal (rp_record_get_id (conflict->link), id))
        link = conflict->link;
    }

  return link;
}

static void
not_same_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  RpOrganizationView *self = RP_ORGANIZATION_VIEW (widget);
  RpTopicLink *link = self->facts != NULL
                      ? find_link (self, g_variant_get_string (parameter, NULL)) : NULL;
  RpTopic *topic = link != NULL ? rp_facts_find (self->facts->topics, link->topic) : NULL;
  RpEngagement *engagement = link != NULL ? rp_facts_find (self->facts->engagements,
                                                           link->engagement) : NULL;

  if (topic != NULL && engagement != NULL)
    rp_not_same_ask (self->writer, self->facts->topic_links, topic, engagement);
}

void
rp_organization_view_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                    *name;
    const char                    *type;
    GtkWidgetActionActivateFunc    activate;
  } actions[] = {
    { "organization.edit", NULL, edit_action },
    { "organization.delete", NULL, delete_action },
    { "organization.add-work", NULL, add_work_action },
    { "organization.edit-work", "s", edit_work_action },
    { "organization.toggle-work", "s", toggle_work_action },
    { "organization.remove-work", "s", remove_work_action },
    { "organization.add-person", NULL, add_person_action },
    { "organization.edit-position", "s", edit_position_action },
    { "organization.add-member", "s", add_member_action },
    { "organization.edit-member", "s", edit_member_action },
    { "organization.add-competitor", NULL, add_competitor_action },
    { "organization.link-topic", "s", link_topic_action },
    { "organization.not-same", "s", not_same_action },
    { "record.remove", "(ss)", remove_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type,
                                     actions[i].activate);
}
