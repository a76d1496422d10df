/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-advice.h"

#include "rp-text.h"

#include <glib/gi18n.h>

/* What a characteristic is called, what asks for more of it, and what is next when it is the
 * weakest: at first for a topic, and then for a topic with one person. */
static const struct
{
  const char *key;
  const char *name;
  const char *question;
  const char *next;
} characteristics[] = {
  { RP_CHARACTERISTIC_PERPLEXING, N_("Perplexing, unstructured"),
    N_("Say more: what is it that nobody can structure?"),
    N_("Say what perplexes, and it is stronger") },
  { RP_CHARACTERISTIC_NO_ANSWER, N_("No clear industry answer"),
    N_("Say more: what do others do, and why is it no answer?"),
    N_("Find out what others do about it") },
  { RP_CHARACTERISTIC_SIZE, N_("Size of the challenge and the prize"),
    N_("Say more: how large is it, and what is there to win?"),
    N_("Put a size on it") },
  { RP_CHARACTERISTIC_RISKY, N_("Risky to commit to a path"),
    N_("Say more: what goes wrong if they choose badly?"),
    N_("Name the risk of choosing a path") },
  { RP_CHARACTERISTIC_WORK_DONE, N_("I have done the work"),
    N_("Say more: what did you read, try or test?"),
    N_("Do the work: a hypothesis, tested with a peer") },
  { RP_CHARACTERISTIC_CURIOUS, N_("Personally curious"),
    N_("Nobody said yet that it is on their mind"),
    N_("Find somebody who is curious about it") },
};

/* How many there are when it is one of the user's own */
static guint
find (RpCharacteristic *characteristic)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (characteristics) &&
         g_strcmp0 (characteristic->key, characteristics[i].key) != 0)
    i++;

  return i;
}

/**
 * rp_characteristic_get_name:
 * @characteristic: a characteristic
 *
 * Returns: (transfer none): its name, in the user's own wording when there is one
 */
const char *
rp_characteristic_get_name (RpCharacteristic *characteristic)
{
  guint i;

  g_return_val_if_fail (RP_IS_CHARACTERISTIC (characteristic), "");

  if (!rp_text_is_blank (characteristic->name))
    return characteristic->name;
  i = find (characteristic);

  return i < G_N_ELEMENTS (characteristics) ? _(characteristics[i].name) : "";
}

/**
 * rp_characteristic_get_question:
 * @characteristic: a characteristic that no reason was written for
 *
 * Returns: (transfer none): a question that helps to write one
 */
const char *
rp_characteristic_get_question (RpCharacteristic *characteristic)
{
  guint i;

  g_return_val_if_fail (RP_IS_CHARACTERISTIC (characteristic), "");

  i = find (characteristic);

  return i < G_N_ELEMENTS (characteristics) ? _(characteristics[i].question)
                                            : _("Say more: how far does it have this, and why?");
}

/**
 * rp_characteristic_dup_next:
 * @characteristic: the weakest of a topic
 * @name: (nullable): whom it is to be talked about with; %NULL for anybody
 *
 * Returns: (transfer full): the next thing to do for a stronger topic, without a
 *   full stop
 */
char *
rp_characteristic_dup_next (RpCharacteristic *characteristic,
                            const char       *name)
{
  guint i;

  g_return_val_if_fail (RP_IS_CHARACTERISTIC (characteristic), NULL);

  if (!rp_text_is_blank (name) &&
      g_strcmp0 (characteristic->key, RP_CHARACTERISTIC_CURIOUS) == 0)
    /* Translators: %s is a first name */
    return g_strdup_printf (_("Find out whether %s is curious about it"), name);

  i = find (characteristic);
  if (i < G_N_ELEMENTS (characteristics))
    return g_strdup (_(characteristics[i].next));

  /* Translators: %s is a characteristic in the user's own words */
  return g_strdup_printf (_("Next: “%s”"), rp_characteristic_get_name (characteristic));
}
