/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-ways-step.h"

#include "rp-ways-offers.h"

#include <glib/gi18n.h>

/**
 * rp_ways_step_get_name:
 * @step: a step
 *
 * Returns: (transfer none): what a program calls it
 */
const char *
rp_ways_step_get_name (RpWaysStep step)
{
  static const char *const names[] = { "choice", "passphrase", "code", "check", "done" };

  g_return_val_if_fail (step < RP_WAYS_N_STEPS, NULL);

  return names[step];
}

/**
 * rp_ways_step_is_asked:
 * @step: a step
 * @is_chosen: whether the ways are chosen on the way, and not given
 * @ways: the ways that there will be, or that are put
 *
 * Returns: whether somebody has to take it
 */
gboolean
rp_ways_step_is_asked (RpWaysStep  step,
                       gboolean    is_chosen,
                       RpVaultWays ways)
{
  switch (step)
    {
    case RP_WAYS_STEP_CHOICE:
      return is_chosen;
    case RP_WAYS_STEP_PASSPHRASE:
      return (ways & (RP_VAULT_WAY_PASSPHRASE | RP_VAULT_WAY_STRICT)) != 0;
    case RP_WAYS_STEP_CODE:
    case RP_WAYS_STEP_CHECK:
      return (ways & RP_VAULT_WAY_CODE) != 0;
    case RP_WAYS_STEP_DONE:
    case RP_WAYS_N_STEPS:
    default:
      return FALSE;
    }
}

/**
 * rp_ways_step_describe:
 * @step: a step
 * @deed: what it is for
 * @ways: the ways that there will be, or that are put
 *
 * Returns: (transfer none): what to know before it
 */
const char *
rp_ways_step_describe (RpWaysStep  step,
                       RpVaultDeed deed,
                       RpVaultWays ways)
{
  switch (step)
    {
    case RP_WAYS_STEP_CHOICE:
      return rp_ways_offers_describe (deed);
    case RP_WAYS_STEP_PASSPHRASE:
      return ways & RP_VAULT_WAY_STRICT
             ? _("The passphrase is asked for each time, and the keyring is needed, too. Nobody "
                 "can look it up or reset it.")
             : _("Choose a passphrase and keep it safe: nobody can look it up or reset it.");
    case RP_WAYS_STEP_CODE:
      return _("Write this code down or print it, and keep it away from this computer. It is not "
               "shown again.");
    case RP_WAYS_STEP_CHECK:
      return _("To be sure that you have it, type these two groups of the code.");
    case RP_WAYS_STEP_DONE:
      return _("All private notes have a new key. What opened them before opens them no more. "
               "Backups from before still open in the old way: make a new one, and delete those.");
    case RP_WAYS_N_STEPS:
    default:
      g_return_val_if_reached (NULL);
    }
}
