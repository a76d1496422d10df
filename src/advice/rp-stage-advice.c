/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-advice.h"

#include <glib/gi18n.h>

static const struct
{
  const char *name;
  const char *proof;
} stages[] = {
  { N_("Not met yet"),     N_("you have not met") },
  { N_("Acquainted"),      N_("you know each other’s name and face") },
  { N_("Curious"),         N_("a topic caught them and they would talk about it") },
  { N_("In conversation"), N_("you have had a safe conversation, just the two of you") },
  { N_("Confidant"),       N_("they shared something of their own, unasked") },
  { N_("Trusted advisor"), N_("they call you before they decide") },
};

/**
 * rp_stage_name:
 * @stage: a stage
 *
 * Returns: for instance "In conversation"
 */
const char *
rp_stage_name (RpStage stage)
{
  g_return_val_if_fail (stage < G_N_ELEMENTS (stages), "");

  return _(stages[stage].name);
}

/**
 * rp_stage_proof:
 * @stage: a stage
 *
 * Returns: what proves it, for the middle of a sentence: "they shared
 *   something of their own, unasked"
 */
const char *
rp_stage_proof (RpStage stage)
{
  g_return_val_if_fail (stage < G_N_ELEMENTS (stages), "");

  return _(stages[stage].proof);
}
