/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-person-page-private.h"

#include "rp-person-page-forms.h"
#include "rp-person-trust-dialog.h"

#include <glib/gi18n.h>

/* What on a person's page opens a small dialog. */

static void
add_engagement (RpPersonPage *self)
{
  if (self->digest->facts->entry->organization != NULL)
    rp_person_form_engagement (self->writer, self->digest);
  else
    rp_writer_toast (self->writer, _("First say where they work"), FALSE);
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  RpPersonPage *self = RP_PERSON_PAGE (widget);

  if (self->digest == NULL)
    return;

  if (g_str_equal (action_name, "person.add-curiosity"))
    rp_person_form_curiosity (self->writer, self->digest, NULL);
  else if (g_str_equal (action_name, "person.add-objective"))
    rp_person_form_objective (self->writer, self->digest, NULL);
  else if (g_str_equal (action_name, "person.add-engagement"))
    add_engagement (self);
  else if (g_str_equal (action_name, "person.add-connection"))
    rp_person_form_connection (self->writer, self->digest, NULL);
  else if (g_str_equal (action_name, "person.add-membership"))
    rp_person_form_membership (self->writer, self->digest, NULL);
  else if (g_str_equal (action_name, "person.add-need"))
    rp_person_form_need (self->writer, self->digest, NULL);
  else if (g_str_equal (action_name, "person.add-offer"))
    rp_person_form_offer (self->writer, self->digest, NULL);
  else
    rp_person_trust_dialog_present (self->writer, self->digest, NULL);
}

/* The form for @record, which is of one of the classes a page shows. */
static void
edit_record (RpPersonPage *self,
             gpointer      record)
{
  RpWriter *writer = self->writer;

  if (RP_IS_CURIOSITY (record))
    rp_person_form_curiosity (writer, self->digest, record);
  else if (RP_IS_OBJECTIVE (record))
    rp_person_form_objective (writer, self->digest, record);
  else if (RP_IS_CONNECTION (record))
    rp_person_form_connection (writer, self->digest, record);
  else if (RP_IS_MEMBERSHIP (record))
    rp_person_form_membership (writer, self->digest, record);
  else if (RP_IS_NEED (record))
    rp_person_form_need (writer, self->digest, record);
  else if (RP_IS_OFFER (record))
    rp_person_form_offer (writer, self->digest, record);
  else if (RP_IS_ASSESSMENT (record))
    rp_person_trust_dialog_present (writer, self->digest, record);
  else if (RP_IS_POSITION (record))
    rp_person_form_position (writer, self->digest, record);
  else if (RP_IS_INTRODUCTION (record))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-introduction", "s",
                                rp_record_get_id (record));
  else if (RP_IS_FAVOUR (record))
    rp_person_form_favour (writer, record);
  else if (RP_IS_COMMITMENT (record))
    rp_person_form_commitment (writer, record);
  else if (RP_IS_ENCOUNTER (record))
    rp_person_form_encounter (writer, record);
}

static gpointer
find_record (RpPersonPage *self,
             const char   *id)
{
  RpPersonFacts *facts = self->digest->facts;
  GPtrArray *all[] = {
    facts->topics->curiosities, facts->objectives, facts->connections, facts->memberships,
    facts->needs, facts->offers, facts->assessments, facts->introductions, facts->jar->favours,
    facts->commitments, facts->encounters, facts->positions,
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      gpointer record = rp_facts_find (all[i], id);

      if (record != NULL)
        return record;
    }

  return NULL;
}

static void
edit_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpPersonPage *self = RP_PERSON_PAGE (widget);
  gpointer record = NULL;

  if (self->digest != NULL)
    record = find_record (self, g_variant_get_string (parameter, NULL));
  if (record != NULL)
    edit_record (self, record);
}

/* What the history tells of: a dialog here, or the place that shows it. */
static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpPersonPage *self = RP_PERSON_PAGE (widget);
  const char *kind, *id;
  gpointer record;

  if (self->digest == NULL)
    return;

  g_variant_get (parameter, "(&s&s)", &kind, &id);
  record = find_record (self, id);
  if (record != NULL)
    edit_record (self, record);
  else if (g_str_equal (kind, "meeting"))
    gtk_widget_activate_action (widget, "win.show-meeting", "s", id);
  else
    gtk_widget_activate_action (widget, "win.show-record", "(ss)", kind, id);
}

/**
 * rp_person_page_install_editing:
 * @widget_class: the page's class
 *
 * Installs what opens a small dialog.
 */
void
rp_person_page_install_editing (GtkWidgetClass *widget_class)
{
  static const char *const adding[] = {
    "person.add-curiosity", "person.add-objective", "person.add-engagement",
    "person.add-connection", "person.add-membership", "person.add-need", "person.add-offer",
    "person.assess",
  };
  static const char *const editing[] = {
    "person.edit-curiosity", "person.edit-objective", "person.edit-connection",
    "person.edit-membership", "person.edit-need", "person.edit-offer", "person.edit-introduction",
    "person.edit-assessment", "person.edit-position",
  };

  for (guint i = 0; i < G_N_ELEMENTS (adding); i++)
    gtk_widget_class_install_action (widget_class, adding[i], NULL, add_action);
  for (guint i = 0; i < G_N_ELEMENTS (editing); i++)
    gtk_widget_class_install_action (widget_class, editing[i], "s", edit_action);
  gtk_widget_class_install_action (widget_class, "person.open", "(ss)", open_action);
}
