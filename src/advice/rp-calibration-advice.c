/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-calibration-advice.h"

#include "rp-number.h"
#include "rp-rules.h"
#include "rp-text.h"

#include <glib/gi18n.h>

/* Case, accents and spaces do not make another hypothesis; words do. */
static char *
wording (const char *text)
{
  g_autofree char *line = rp_text_clean_line (text != NULL ? text : "");

  return rp_text_fold (line);
}

static void
count_response (RpHypothesisAdvice *advice,
                RpResponse          response)
{
  advice->offered++;
  switch (response)
    {
    case RP_RESPONSE_CONFIRMED:
      advice->confirmed++;
      break;
    case RP_RESPONSE_CHALLENGED:
      advice->challenged++;
      break;
    case RP_RESPONSE_NEW_ANGLE:
    default:
      advice->new_angles++;
      break;
    }
}

/* "Offered three times: confirmed twice …" would need a word for each number in
 * each language; counts are said in parts. */
static char *
tally_words (const RpHypothesisAdvice *advice)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  if (advice->confirmed > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("confirmed once", "confirmed %u times",
                                                       advice->confirmed), advice->confirmed));
  if (advice->challenged > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("challenged once", "challenged %u times",
                                                       advice->challenged), advice->challenged));
  if (advice->new_angles > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("a new angle", "%u new angles",
                                                       advice->new_angles), advice->new_angles));
  g_ptr_array_add (parts, NULL);
  list = g_strjoinv (C_("list", ", "), (char **) parts->pdata);

  /* Translators: “Offered: confirmed once, challenged 2 times.” */
  return g_strdup_printf (_("Offered: %s."), list);
}

static char *
words (RpTopic                  *topic,
       const RpHypothesisAdvice *advice)
{
  if (rp_text_is_blank (topic->hypothesis))
    return g_strdup (_("No hypothesis yet."));
  if (advice->offered == 0)
    return g_strdup (_("Untested: nobody has heard it yet."));
  if (advice->rewrite)
    return g_strdup (_("Challenged twice in a row: rewrite it before you offer it again."));

  return tally_words (advice);
}

/**
 * rp_hypothesis_advise:
 * @topic: a topic
 * @calibrations: (element-type RpCalibration): the oldest first; those of other
 *   topics are left out
 *
 * Only what was said to the hypothesis as it is worded now counts: another
 * wording is another hypothesis. One that was challenged twice in a row asks to
 * be rewritten before the next offer (4.10). A calibration that does not say how
 * it was worded is of the present one.
 *
 * Returns: (transfer full): how it fares
 */
RpHypothesisAdvice *
rp_hypothesis_advise (RpTopic   *topic,
                      GPtrArray *calibrations)
{
  RpHypothesisAdvice *advice = g_new0 (RpHypothesisAdvice, 1);
  g_autofree char *present = wording (topic->hypothesis);
  guint in_a_row = 0;

  for (guint i = 0; *present != '\0' && i < calibrations->len; i++)
    {
      RpCalibration *calibration = calibrations->pdata[i];
      g_autofree char *offered = wording (calibration->hypothesis);

      if (g_strcmp0 (calibration->topic, rp_record_get_id (topic)) != 0 ||
          (*offered != '\0' && g_strcmp0 (offered, present) != 0))
        continue;
      count_response (advice, calibration->response);
      in_a_row = calibration->response == RP_RESPONSE_CHALLENGED ? in_a_row + 1 : 0;
    }

  advice->rewrite = in_a_row >= RP_RULE_CHALLENGED_IN_A_ROW;
  advice->words = words (topic, advice);

  return advice;
}

/**
 * rp_hypothesis_advice_free:
 * @advice: (transfer full): advice
 */
void
rp_hypothesis_advice_free (RpHypothesisAdvice *advice)
{
  g_free (advice->words);
  g_free (advice);
}

/**
 * rp_response_words:
 * @response: what someone said to a hypothesis
 *
 * Returns: for instance "New angle"
 */
const char *
rp_response_words (RpResponse response)
{
  switch (response)
    {
    case RP_RESPONSE_CONFIRMED:
      return _("Confirmed");
    case RP_RESPONSE_CHALLENGED:
      return _("Challenged");
    case RP_RESPONSE_NEW_ANGLE:
    default:
      return _("New angle");
    }
}

/**
 * rp_lift_seconds:
 * @line: (nullable): what is said
 *
 * Words are counted between spaces; a dash by itself is none.
 *
 * Returns: how long it takes to say, in seconds: words / 2.6 (DESIGN 5.3)
 */
double
rp_lift_seconds (const char *line)
{
  guint count = 0;
  gboolean inside = FALSE;

  for (const char *p = line; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        inside = FALSE;
      else if (!inside && g_unichar_isalnum (c))
        {
          inside = TRUE;
          count++;
        }
    }

  return count / RP_RULE_WORDS_PER_SECOND;
}
