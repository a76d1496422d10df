/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-person-page-forms.h"

#include "rp-date.h"
#include "rp-record-form.h"

#include <glib/gi18n.h>

void
rp_person_form_favour (RpWriter *writer,
                       RpFavour *favour)
{
  const char *sizes[] = {
    C_("favour", "Small: one sweet"), C_("favour", "Medium: two sweets"),
    C_("favour", "Large: three sweets"), NULL,
  };
  const char *states[] = {
    C_("favour", "Not answered yet"), C_("favour", "Granted"), C_("favour", "Declined"), NULL,
  };
  gboolean asked = favour->direction == RP_FAVOUR_ASKED;
  RpRecordForm *form = rp_record_form_new (writer, asked ? _("Favour Asked") : _("Favour Given"),
                                           favour);

  rp_record_form_add_text (form, "text", asked ? _("What you asked for") : _("What you gave"));
  rp_record_form_add_enum (form, "size", _("How big it was"), sizes);
  if (asked)
    rp_record_form_add_enum (form, "state", _("What became of it"), states);
  rp_record_form_add_past_day (form, "date", _("When"));
  rp_record_form_present (form, _("Change Favour"), NULL);
}

/* What is not open any more was closed today; what was closed before stays so. */
static void
close_commitment (gpointer record)
{
  RpCommitment *commitment = RP_COMMITMENT (record);
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();

  if (commitment->state == RP_COMMITMENT_OPEN)
    commitment->closed = 0;
  else if (commitment->closed == 0)
    commitment->closed = rp_time_day (g_get_real_time () / G_USEC_PER_SEC, zone);
}

void
rp_person_form_commitment (RpWriter     *writer,
                           RpCommitment *commitment)
{
  const char *states[] = {
    C_("commitment", "Open"), C_("commitment", "Kept"), C_("commitment", "Kept, but late"),
    C_("commitment", "Broken"), C_("commitment", "Not wanted any more"), NULL,
  };
  gboolean mine = commitment->by == RP_COMMITMENT_BY_ME;
  RpRecordForm *form = rp_record_form_new (writer, _("Promise"), commitment);

  rp_record_form_add_text (form, "text", mine ? _("What you promised") : _("What they promised"));
  rp_record_form_add_enum (form, "state", _("What became of it"), states);
  rp_record_form_require (form, "text");
  rp_record_form_set_finish (form, close_commitment);
  rp_record_form_present (form, _("Change Promise"), NULL);
}

void
rp_person_form_encounter (RpWriter    *writer,
                          RpEncounter *encounter)
{
  const char *signals[] = {
    C_("signal", "Polite"), C_("signal", "Interested"), C_("signal", "Perplexed too"), NULL,
  };
  const char *invitations[] = {
    C_("invitation", "Not asked"), C_("invitation", "Asked"), C_("invitation", "Accepted"),
    C_("invitation", "Later"), C_("invitation", "Declined"), NULL,
  };
  RpRecordForm *form = rp_record_form_new (writer, _("Encounter"), encounter);

  rp_record_form_add_text (form, "place", _("Where"));
  rp_record_form_add_enum (form, "signal", _("How they took it"), signals);
  rp_record_form_add_enum (form, "invitation", _("Invitation"), invitations);
  rp_record_form_add_sealed (form, "words", _("Their words"), _("What they said about it"));
  rp_record_form_present (form, _("Change Encounter"), NULL);
}

/**
 * rp_person_form_position:
 * @writer: how to write it
 * @digest: the person
 * @position: one of theirs
 *
 * What is wrong in it is put right; a new role is another position. A day that
 * is not known is not asked for.
 */
void
rp_person_form_position (RpWriter       *writer,
                         RpPersonDigest *digest,
                         RpPosition     *position)
{
  RpOrganization *organization = rp_person_digest_find (digest, RP_TYPE_ORGANIZATION,
                                                        position->organization);
  RpRecordForm *form = rp_record_form_new (writer, _("Position"), position);

  rp_record_form_add_text (form, "role", _("Role there"));
  rp_record_form_add_pick (form, "organization", _("Company"), organization);
  if (position->since != 0)
    rp_record_form_add_past_day (form, "since", _("Since"));
  if (position->until != 0)
    rp_record_form_add_past_day (form, "until", _("Until"));
  rp_record_form_require (form, "organization");
  rp_record_form_present (form, _("Change Position"), NULL);
}
