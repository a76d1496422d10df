/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-invitation-answer.h"

#include <glib/gi18n.h>

#define LATER_DAYS 28 /* until it is asked again */

/**
 * rp_invitation_words:
 * @invitation: what became of asking them out
 *
 * Returns: a word or two
 */
const char *
rp_invitation_words (RpInvitation invitation)
{
  switch (invitation)
    {
    case RP_INVITATION_ASKED:
      return C_("invitation", "Asked");

    case RP_INVITATION_ACCEPTED:
      return C_("invitation", "Accepted");

    case RP_INVITATION_LATER:
      return C_("invitation", "Later");

    case RP_INVITATION_DECLINED:
      return C_("invitation", "Declined");

    case RP_INVITATION_NOT_ASKED:
    default:
      return C_("invitation", "Not asked yet");
    }
}

static const char *
toast_words (RpInvitation answer)
{
  switch (answer)
    {
    case RP_INVITATION_ACCEPTED:
      return _("Invitation accepted");

    case RP_INVITATION_LATER:
      return _("You are reminded in four weeks");

    case RP_INVITATION_DECLINED:
      return _("Invitation declined");

    case RP_INVITATION_NOT_ASKED:
    case RP_INVITATION_ASKED:
    default:
      return _("Invitation noted as asked");
    }
}

/* Today has it until they declined, or sat together. */
static guint32
remind_day (RpInvitation answer,
            guint32      today)
{
  switch (answer)
    {
    case RP_INVITATION_LATER:
      return today + LATER_DAYS;

    case RP_INVITATION_DECLINED:
      return 0;

    case RP_INVITATION_NOT_ASKED:
    case RP_INVITATION_ASKED:
    case RP_INVITATION_ACCEPTED:
    default:
      return today;
    }
}

/**
 * rp_invitation_answer:
 * @writer: how to write it
 * @encounter: the encounter that they are invited after
 * @answer: that they were asked, or what they said
 * @today: the day on which they said it
 * @form: (nullable): the dialog that it comes from
 *
 * Notes what became of an invitation. The toast of an accepted one offers
 * `win.plan-meeting`.
 */
void
rp_invitation_answer (RpWriter     *writer,
                      RpEncounter  *encounter,
                      RpInvitation  answer,
                      guint32       today,
                      RpFormWindow *form)
{
  g_autoptr(RpBatch) batch = rp_batch_new (_("Note Invitation"));
  g_autoptr(RpEncounter) changed = NULL;

  g_return_if_fail (RP_IS_WRITER (writer));
  g_return_if_fail (RP_IS_ENCOUNTER (encounter));

  changed = rp_record_copy (encounter);
  changed->invitation = answer;
  changed->remind = remind_day (answer, today);
  rp_batch_put (batch, changed);

  if (answer == RP_INVITATION_ACCEPTED)
    rp_writer_write_and_offer (writer, g_steal_pointer (&batch), toast_words (answer), form,
                               _("_Plan the Meeting"), "win.plan-meeting",
                               g_variant_new ("(ss)", changed->person,
                                              changed->topic != NULL ? changed->topic : ""));
  else
    rp_writer_write (writer, g_steal_pointer (&batch), toast_words (answer), form);
}
