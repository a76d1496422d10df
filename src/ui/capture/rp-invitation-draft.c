/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-invitation-draft.h"

#include "rp-advice.h"
#include "rp-text.h"

#include <glib/gi18n.h>

/* A draft is made of whole sentences, which no language has to glue together: what it is about,
 * what is proposed, and that it is private. */

/* What it is about, as the topic says it, never as they did: that is sealed. */
static char *
about_sentence (RpTopic *topic,
                RpTone   tone)
{
  if (topic == NULL)
    return g_strdup (_("Our few words the other day stayed with me."));
  if (tone != RP_TONE_SHORT && !rp_text_is_blank (topic->hook))
    /* Translators: %s is a provocative sentence of the user's own */
    return g_strdup_printf (_("Our few words the other day stayed with me: %s"), topic->hook);

  /* Translators: %s is the title of a topic */
  return g_strdup_printf (_("“%s” has stayed with me since our few words the other day."),
                          topic->title);
}

static const char *
treat_sentence (RpTreat treat)
{
  switch (treat)
    {
    case RP_TREAT_DINNER:
      return _("May I invite you to dinner somewhere quiet, just the two of us, away from the "
               "office?");

    case RP_TREAT_WALK:
      return _("Would you go for a walk with me, just the two of us, away from the office?");

    case RP_TREAT_COFFEE:
    default:
      return _("May I buy you a coffee somewhere quiet, just the two of us, away from the office?");
    }
}

/**
 * rp_invitation_draft:
 * @person: who is invited
 * @topic: (nullable): what it is about
 * @me: (nullable): who invites
 * @tone: how it is worded
 * @treat: what to
 *
 * Returns: (transfer full): a draft in a few sentences: private, one to one,
 *   away from the office, without anything they said
 */
char *
rp_invitation_draft (RpPerson  *person,
                     RpTopic   *topic,
                     RpProfile *me,
                     RpTone     tone,
                     RpTreat    treat)
{
  g_autofree char *name = rp_person_short_name (person);
  g_autofree char *about = about_sentence (topic, tone);
  const char *propose = treat_sentence (treat);
  const char *mine = me != NULL && me->name != NULL ? me->name : "";

  switch (tone)
    {
    case RP_TONE_WARM:
      /* Translators: first name; what it is about; what is proposed */
      return g_strdup_printf (_("Dear %1$s,\n\n%2$s\n\nI have no answer either, and I would like "
                                "to think about it with you. %3$s Nothing to prepare, and it "
                                "stays between us."), name, about, propose);

    case RP_TONE_MAIL:
      /* Translators: first name; what it is about; what is proposed; the user's own name */
      return g_strdup_printf (_("Dear %1$s,\n\n%2$s\n\n%3$s It is not about our work together: I "
                                "would simply like to compare notes, and it stays between us. "
                                "Would one day in the next two weeks suit you?\n\nKind regards\n"
                                "%4$s"), name, about, propose, mine);

    case RP_TONE_SHORT:
    default:
      /* Translators: first name; what it is about; what is proposed */
      return g_strdup_printf (_("Dear %1$s, %2$s %3$s"), name, about, propose);
    }
}

/**
 * rp_invitation_subject:
 * @treat: what to
 *
 * Returns: (transfer full): the subject of a letter, which betrays nothing
 */
char *
rp_invitation_subject (RpTreat treat)
{
  switch (treat)
    {
    case RP_TREAT_DINNER:
      return g_strdup (C_("subject", "Dinner?"));

    case RP_TREAT_WALK:
      return g_strdup (C_("subject", "A walk?"));

    case RP_TREAT_COFFEE:
    default:
      return g_strdup (C_("subject", "A coffee?"));
    }
}
