/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-power-words.h"

#include <glib/gi18n.h>

/**
 * rp_power_words_influences:
 *
 * Returns: (transfer none) (array zero-terminated=1): a word for each #RpInfluence
 */
const char *const *
rp_power_words_influences (void)
{
  static const char *words[5];

  words[RP_INFLUENCE_UNKNOWN] = C_("influence", "Not said yet");
  words[RP_INFLUENCE_LITTLE] = _("Little influence");
  words[RP_INFLUENCE_SOME] = _("Some influence");
  words[RP_INFLUENCE_MUCH] = _("Much influence");

  return words;
}

/**
 * rp_power_words_supports:
 *
 * Returns: (transfer none) (array zero-terminated=1): a word for each #RpSupport
 */
const char *const *
rp_power_words_supports (void)
{
  static const char *words[7];

  words[RP_SUPPORT_UNKNOWN] = C_("support", "Not said yet");
  words[RP_SUPPORT_OPPOSED] = C_("support", "Opposed");
  words[RP_SUPPORT_DOUBTFUL] = C_("support", "Doubtful");
  words[RP_SUPPORT_NEUTRAL] = C_("support", "Neutral");
  words[RP_SUPPORT_IN_FAVOUR] = C_("support", "In favour");
  words[RP_SUPPORT_CHAMPION] = C_("support", "Champion");

  return words;
}

/**
 * rp_power_words_member:
 * @member: somebody who works on an engagement
 *
 * Returns: (transfer full): their influence and their support, and what of it is
 *   not said yet
 */
char *
rp_power_words_member (const RpEngagementMember *member)
{
  const char *influence = rp_power_words_influences ()[member->influence];
  const char *support = rp_power_words_supports ()[member->support];

  if (member->influence == RP_INFLUENCE_UNKNOWN && member->support == RP_SUPPORT_UNKNOWN)
    return g_strdup (_("Neither influence nor support is said yet"));
  if (member->influence == RP_INFLUENCE_UNKNOWN)
    /* Translators: %s is how much somebody supports something, such as “Opposed” */
    return g_strdup_printf (_("%s; influence is not said yet"), support);
  if (member->support == RP_SUPPORT_UNKNOWN)
    /* Translators: %s is how much influence somebody has, such as “Much influence” */
    return g_strdup_printf (_("%s; support is not said yet"), influence);

  /* Translators: influence and support, “Much influence · Opposed” */
  return g_strdup_printf (C_("power", "%s · %s"), influence, support);
}

/**
 * rp_power_is_placed:
 * @member: somebody who works on an engagement
 *
 * Returns: whether both are said
 */
gboolean
rp_power_is_placed (const RpEngagementMember *member)
{
  return member->influence != RP_INFLUENCE_UNKNOWN && member->support != RP_SUPPORT_UNKNOWN;
}
