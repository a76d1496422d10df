/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-community-forms.h"

#include <glib/gi18n.h>

/**
 * rp_community_form:
 * @writer: how to write it
 * @community: what to edit
 * @is_new: whether it is added; then it is shown once it is there
 */
void
rp_community_form (RpWriter    *writer,
                   RpCommunity *community,
                   gboolean     is_new)
{
  const char *const types[] = {
    _("Professional body"), _("User group"), _("Conference"), NULL
  };
  RpRecordForm *form = rp_record_form_new (writer, is_new ? _("Add Community")
                                                          : _("Edit Community"), community);

  rp_record_form_add_text (form, "name", _("Name"));
  rp_record_form_add_enum (form, "type", _("Kind"), types);
  rp_record_form_add_text (form, "city", _("City"));
  rp_record_form_require (form, "name");
  if (is_new)
    rp_record_form_set_show (form, "win.show-community");
  rp_record_form_present (form, is_new ? _("Add Community") : C_("undo", "Edit Community"),
                          is_new ? _("Community added") : _("Changed"));
}

/* It does not end before it begins. */
static void
finish_event (gpointer record)
{
  RpEvent *event = record;

  if (event->ends != 0 && event->ends < event->starts)
    event->ends = event->starts;
}

/**
 * rp_community_form_event:
 * @writer: how to write it
 * @event: what to edit
 * @community: (nullable): whose it is
 * @is_new: whether it is added; then it is shown once it is there
 */
void
rp_community_form_event (RpWriter    *writer,
                         RpEvent     *event,
                         RpCommunity *community,
                         gboolean     is_new)
{
  RpRecordForm *form = rp_record_form_new (writer, is_new ? _("Add Event") : _("Edit Event"),
                                           event);

  rp_record_form_add_text (form, "name", _("Name"));
  rp_record_form_add_pick (form, "community", _("Community"), community);
  rp_record_form_add_text (form, "city", _("City"));
  rp_record_form_add_day (form, "starts", _("Starts"), _("Not known yet"));
  rp_record_form_add_day (form, "ends", _("Ends"), _("On the same day"));
  rp_record_form_require (form, "name");
  rp_record_form_set_finish (form, finish_event);
  if (is_new)
    rp_record_form_set_show (form, "win.show-event");
  rp_record_form_present (form, is_new ? _("Add Event") : C_("undo", "Edit Event"),
                          is_new ? _("Event added") : _("Changed"));
}

/**
 * rp_community_form_membership:
 * @writer: how to write it
 * @membership: what to edit
 * @person: (nullable): whose it is
 * @mine: whether it is mine
 * @is_new: whether it is added
 */
void
rp_community_form_membership (RpWriter     *writer,
                              RpMembership *membership,
                              RpPerson     *person,
                              gboolean      mine,
                              gboolean      is_new)
{
  RpRecordForm *form = rp_record_form_new (writer, mine ? _("My Role") : _("Role in a Community"),
                                           membership);

  if (!mine)
    {
      rp_record_form_add_pick (form, "person", _("Person"), person);
      rp_record_form_require (form, "person");
    }
  rp_record_form_add_text (form, "role", _("Role, such as Member or Chair"));
  rp_record_form_add_day (form, "since", _("Since"), _("Not known"));
  rp_record_form_add_day (form, "until", _("Until"), _("Still"));
  rp_record_form_present (form, is_new ? _("Add Role") : _("Change Role"),
                          is_new ? _("Role added") : _("Changed"));
}

/**
 * rp_community_form_attendance:
 * @writer: how to write it
 * @event: the UUID of what somebody comes to
 */
void
rp_community_form_attendance (RpWriter   *writer,
                              const char *event)
{
  const char *const roles[] = {
    C_("event", "Attends"), C_("event", "Speaks"), C_("event", "Chairs"), NULL
  };
  g_autoptr(RpAttendance) attendance = rp_record_new (RP_TYPE_ATTENDANCE);
  RpRecordForm *form;

  attendance->event = g_strdup (event);
  form = rp_record_form_new (writer, _("Who Comes"), attendance);
  rp_record_form_add_pick (form, "person", _("Person"), NULL);
  rp_record_form_add_enum (form, "role", _("As what"), roles);
  rp_record_form_require (form, "person");
  rp_record_form_present (form, _("Add Who Comes"), _("Added"));
}

/**
 * rp_community_form_offer:
 * @writer: how to write it
 * @offer: what to edit
 * @is_new: whether it is added; then it is chosen whose it is
 */
void
rp_community_form_offer (RpWriter *writer,
                         RpOffer  *offer,
                         gboolean  is_new)
{
  RpRecordForm *form = rp_record_form_new (writer, _("What They Can Open"), offer);

  if (is_new)
    {
      rp_record_form_add_pick (form, "person", _("Person"), NULL);
      rp_record_form_require (form, "person");
    }
  rp_record_form_add_text (form, "text", _("What they can open, such as speaking slots"));
  rp_record_form_require (form, "text");
  rp_record_form_present (form, is_new ? _("Add Offer") : _("Change Offer"),
                          is_new ? _("Added") : _("Changed"));
}
