/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-person-advice.h"

#include "rp-rules.h"

#include <glib/gi18n.h>

/**
 * rp_trust_value:
 * @assessment: how far a person trusts me
 *
 * Trust = (credibility + reliability + intimacy) / self-orientation, each from
 * 1 to 10 (Maister, Green, Galford, The Trusted Advisor, 2000).
 *
 * Returns: from 0.3 to 30; 0 when a part is missing
 */
double
rp_trust_value (RpAssessment *assessment)
{
  g_return_val_if_fail (RP_IS_ASSESSMENT (assessment), 0);

  if (assessment->credibility <= 0 || assessment->reliability <= 0 ||
      assessment->intimacy <= 0 || assessment->self_orientation <= 0)
    return 0;

  return (double) (assessment->credibility + assessment->reliability + assessment->intimacy) /
         assessment->self_orientation;
}

static const char *
level_words (double trust)
{
  if (trust >= RP_RULE_ADVISOR_TRUST)
    return _("Strong trust");

  return trust >= RP_RULE_TRUST_FAIR ? _("Fair trust") : _("Little trust yet");
}

/**
 * rp_trust_words:
 * @assessments: (element-type RpAssessment): of one person, the oldest first;
 *   those with a part missing are left out
 *
 * Returns: (transfer full): what the latest says, and which way it goes, for
 *   instance "Fair trust, more than last time"
 */
char *
rp_trust_words (GPtrArray *assessments)
{
  double latest = 0;
  double before = 0;

  for (guint i = 0; i < assessments->len; i++)
    {
      double trust = rp_trust_value (assessments->pdata[i]);

      if (trust <= 0)
        continue;
      before = latest;
      latest = trust;
    }

  if (latest <= 0)
    return g_strdup (_("Not assessed yet"));
  if (before <= 0)
    return g_strdup (level_words (latest));
  if (latest > before)
    /* Translators: “Fair trust, more than last time” */
    return g_strdup_printf (_("%s, more than last time"), level_words (latest));
  if (latest < before)
    return g_strdup_printf (_("%s, less than last time"), level_words (latest));

  return g_strdup_printf (_("%s, as last time"), level_words (latest));
}
