/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-give-advice.h"
#include "rp-network-private.h"

#include "rp-rules.h"
#include "rp-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* One need that several are asked for, and asks like one that is to be made. */

/**
 * rp_appeal_sum:
 * @appeal: what is needed
 * @favours: (element-type RpFavour): asks, those of others, too
 * @sum: (out): what became of it
 *
 * Sums up the asks that refer to @appeal. An ask without an amount counts as
 * one person; it adds nothing.
 */
void
rp_appeal_sum (RpAppeal    *appeal,
               GPtrArray   *favours,
               RpAppealSum *sum)
{
  g_return_if_fail (RP_IS_APPEAL (appeal));
  g_return_if_fail (favours != NULL && sum != NULL);

  *sum = (RpAppealSum) { 0 };
  for (guint i = 0; i < favours->len; i++)
    {
      const RpFavour *favour = favours->pdata[i];

      if (favour->direction != RP_FAVOUR_ASKED
          || g_strcmp0 (favour->appeal, rp_record_get_id (appeal)) != 0)
        continue;

      sum->n_asked++;
      sum->asked += favour->amount;
      sum->n_pending += favour->state == RP_FAVOUR_STATE_PENDING;
      if (favour->state == RP_FAVOUR_STATE_GRANTED)
        {
          sum->n_pledged++;
          sum->pledged += favour->amount;
        }
      else if (favour->state == RP_FAVOUR_STATE_DECLINED)
        {
          sum->n_declined++;
          sum->declined += favour->amount;
        }
    }
  sum->missing = MAX (appeal->amount - sum->pledged, 0);
}

/**
 * rp_appeal_words:
 * @appeal: what is needed
 * @sum: what became of it
 *
 * Returns: (transfer full): for instance "2 of 6 conversations pledged; 3
 *   asked, 1 declined"
 */
char *
rp_appeal_words (RpAppeal          *appeal,
                 const RpAppealSum *sum)
{
  g_autofree char *counts = NULL;
  g_autofree char *pledged = NULL;

  g_return_val_if_fail (RP_IS_APPEAL (appeal) && sum != NULL, NULL);

  /* Translators: numbers of people */
  counts = g_strdup_printf (_("%u asked, %u pledged, %u declined"), sum->n_asked, sum->n_pledged,
                            sum->n_declined);
  if (appeal->amount == 0)
    return g_steal_pointer (&counts);

  pledged = g_strdup_printf ("%" G_GINT64_FORMAT, sum->pledged);
  if (rp_text_is_blank (appeal->unit))
    /* Translators: two numbers, and how many people were asked, and said what */
    return g_strdup_printf (_("%s of %d pledged; %s"), pledged, appeal->amount, counts);

  /* Translators: two numbers, a unit such as € or days, and how many people were asked, and
   * said what */
  return g_strdup_printf (_("%s of %d %s pledged; %s"), pledged, appeal->amount, appeal->unit,
                          counts);
}

static int
compare_asks (gconstpointer a,
              gconstpointer b)
{
  const RpPastAsk *one = a;
  const RpPastAsk *other = b;

  if (one->relevance < other->relevance || one->relevance > other->relevance)
    return one->relevance > other->relevance ? -1 : 1;
  if (one->favour->date != other->favour->date)
    return one->favour->date > other->favour->date ? -1 : 1;

  return strcmp (rp_record_get_id (one->favour), rp_record_get_id (other->favour));
}

/**
 * rp_past_asks:
 * @network: everyone
 * @matches: what is like what is needed, of rp_store_asks_async()
 *
 * Returns: (transfer full) (element-type RpPastAsk): asks like this one, those
 *   most like it first, of those alike the latest; five at the most
 */
GArray *
rp_past_asks (RpNetwork *network,
              RpMatches *matches)
{
  GArray *asks = g_array_new (FALSE, FALSE, sizeof (RpPastAsk));

  g_return_val_if_fail (network != NULL && matches != NULL, asks);

  for (guint i = 0; i < network->facts->favours->len; i++)
    {
      RpFavour *favour = network->facts->favours->pdata[i];
      double relevance = rp_matches_get (matches, rp_record_get_id (favour));
      const RpNode *node = rp_network_lookup (network, favour->person);
      RpPastAsk ask = { favour, node != NULL ? node->person : NULL, relevance };

      if (relevance > 0 && favour->direction == RP_FAVOUR_ASKED)
        g_array_append_val (asks, ask);
    }
  g_array_sort (asks, compare_asks);
  if (asks->len > RP_RULE_PAST_ASKS)
    g_array_set_size (asks, RP_RULE_PAST_ASKS);

  return asks;
}

/**
 * rp_past_ask_words:
 * @ask: an ask
 *
 * Returns: (transfer full): how it ended, as a sentence
 */
char *
rp_past_ask_words (const RpPastAsk *ask)
{
  g_autofree char *name = NULL;
  const RpFavour *favour;

  g_return_val_if_fail (ask != NULL, NULL);

  favour = ask->favour;
  name = ask->person != NULL ? rp_person_short_name (ask->person) : g_strdup (_("Somebody"));
  if (favour->state == RP_FAVOUR_STATE_DECLINED)
    /* Translators: a first name */
    return g_strdup_printf (_("%s declined."), name);
  if (favour->state == RP_FAVOUR_STATE_PENDING)
    /* Translators: a first name */
    return g_strdup_printf (_("%s has not answered yet."), name);
  if (!rp_text_is_blank (favour->resolved))
    /* Translators: a first name, and how a matter was resolved */
    return g_strdup_printf (_("%s helped: %s"), name, favour->resolved);
  if (!rp_text_is_blank (favour->result))
    /* Translators: a first name, and a result that they can show */
    return g_strdup_printf (_("%s helped, and can show: %s"), name, favour->result);

  /* Translators: a first name */
  return g_strdup_printf (_("%s helped."), name);
}
