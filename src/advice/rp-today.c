/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-today-private.h"

#include "rp-date.h"
#include "rp-person-advice.h"
#include "rp-rules.h"

#include <glib/gi18n.h>

G_DEFINE_ENUM_TYPE (RpTodayKind, rp_today_kind,
                    G_DEFINE_ENUM_VALUE (RP_TODAY_NEXT, "next"),
                    G_DEFINE_ENUM_VALUE (RP_TODAY_LATER, "later"),
                    G_DEFINE_ENUM_VALUE (RP_TODAY_DEBRIEF, "debrief"),
                    G_DEFINE_ENUM_VALUE (RP_TODAY_CURIOUS, "curious"),
                    G_DEFINE_ENUM_VALUE (RP_TODAY_I_OWE, "i-owe"),
                    G_DEFINE_ENUM_VALUE (RP_TODAY_THEY_OWE, "they-owe"),
                    G_DEFINE_ENUM_VALUE (RP_TODAY_RECONNECT, "reconnect"),
                    G_DEFINE_ENUM_VALUE (RP_TODAY_INTRODUCTION, "introduction"))

#define N_CARDS (RP_TODAY_INTRODUCTION + 1)

static const char *const titles[N_CARDS] = {
  [RP_TODAY_NEXT] = N_("Next conversation"),
  [RP_TODAY_LATER] = N_("Later"),
  [RP_TODAY_DEBRIEF] = N_("To debrief"),
  [RP_TODAY_CURIOUS] = N_("Curious, waiting for an invitation"),
  [RP_TODAY_I_OWE] = N_("I owe"),
  [RP_TODAY_THEY_OWE] = N_("They owe me"),
  [RP_TODAY_RECONNECT] = N_("Time to reconnect"),
  [RP_TODAY_INTRODUCTION] = N_("Introductions to follow up"),
};

/* The cards while they are filled, with empty ones among them. */
typedef struct
{
  RpTodayContext context;
  RpTodayCard   *cards[N_CARDS];
} Composer;

static RpTodayCard *
card_new (RpTodayKind kind)
{
  RpTodayCard *card = g_new0 (RpTodayCard, 1);

  card->kind = kind;
  card->title = g_strdup (_(titles[kind]));
  card->items = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_today_item_free);

  return card;
}

static void
card_free (RpTodayCard *card)
{
  g_free (card->title);
  g_ptr_array_unref (card->items);
  g_free (card);
}

static void
composer_init (Composer           *self,
               const RpTodayFacts *facts)
{
  RpTodayContext *context = &self->context;

  context->facts = facts;
  context->today = rp_time_day (facts->now, facts->zone);
  context->snoozed = g_hash_table_new (g_str_hash, g_str_equal);
  context->needs = g_hash_table_new (g_str_hash, g_str_equal);
  context->curiosities = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < facts->snoozes->len; i++)
    {
      RpSnooze *snooze = facts->snoozes->pdata[i];

      if (snooze->what != NULL && snooze->until > context->today)
        g_hash_table_add (context->snoozed, snooze->what);
    }
  for (guint i = 0; i < facts->needs->len; i++)
    {
      RpNeed *need = facts->needs->pdata[i];

      if (need->filled == 0 && need->person != NULL &&
          !g_hash_table_contains (context->needs, need->person))
        g_hash_table_insert (context->needs, need->person, need);
    }
  for (guint i = 0; i < facts->curiosities->len; i++)
    {
      RpCuriosity *curiosity = facts->curiosities->pdata[i];

      if (curiosity->person != NULL &&
          !g_hash_table_contains (context->curiosities, curiosity->person))
        g_hash_table_insert (context->curiosities, curiosity->person, curiosity);
    }
  for (guint i = 0; i < N_CARDS; i++)
    self->cards[i] = card_new (i);
}

static void
composer_clear (Composer *self)
{
  g_hash_table_unref (self->context.snoozed);
  g_hash_table_unref (self->context.needs);
  g_hash_table_unref (self->context.curiosities);
  for (guint i = 0; i < N_CARDS; i++)
    g_clear_pointer (&self->cards[i], card_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Composer, composer_clear)

/* Takes @item, if there is one: it is shown, counted as one more, or put off. */
static void
take (Composer    *self,
      RpTodayKind  kind,
      RpTodayItem *item)
{
  RpTodayCard *card = self->cards[kind];

  if (item == NULL)
    return;
  if (!g_hash_table_contains (self->context.snoozed, item->key) &&
      card->items->len < RP_TODAY_MAX_ITEMS)
    {
      g_ptr_array_add (card->items, item);
      return;
    }

  if (g_hash_table_contains (self->context.snoozed, item->key))
    card->snoozed++;
  else
    card->more++;
  rp_today_item_free (item);
}

static gboolean
is_planned (RpMeeting *meeting)
{
  return meeting->state == RP_MEETING_IDEA || meeting->state == RP_MEETING_INVITED ||
         meeting->state == RP_MEETING_CONFIRMED;
}

/* One that is put off makes room for the one after it. */
static void
take_meetings (Composer *self)
{
  const RpTodayFacts *facts = self->context.facts;

  for (guint i = 0; i < facts->meetings->len; i++)
    {
      RpMeeting *meeting = facts->meetings->pdata[i];
      gboolean over;

      if (meeting->starts == 0 || (!is_planned (meeting) && meeting->state != RP_MEETING_HELD))
        continue;
      over = rp_today_meeting_end (meeting) <= facts->now;
      if (meeting->state == RP_MEETING_HELD || over)
        take (self, RP_TODAY_DEBRIEF, rp_today_debrief_item (&self->context, meeting));
      else if (self->cards[RP_TODAY_NEXT]->items->len == 0)
        take (self, RP_TODAY_NEXT, rp_today_meeting_item (&self->context, meeting, TRUE));
      else
        take (self, RP_TODAY_LATER, rp_today_meeting_item (&self->context, meeting, FALSE));
    }
}

/* Of each person the latest encounter only. */
static void
take_curious (Composer *self)
{
  const RpTodayFacts *facts = self->context.facts;
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < facts->encounters->len; i++)
    {
      RpEncounter *encounter = facts->encounters->pdata[i];

      if (encounter->person == NULL || !g_hash_table_add (seen, encounter->person))
        continue;
      take (self, RP_TODAY_CURIOUS, rp_today_curious_item (&self->context, encounter));
    }
}

static int
compare_due_cb (gconstpointer a,
                gconstpointer b)
{
  const RpCommitment *first = *(const RpCommitment *const *) a;
  const RpCommitment *second = *(const RpCommitment *const *) b;

  if (first->due == second->due)
    return g_strcmp0 (rp_record_get_id ((gpointer) first), rp_record_get_id ((gpointer) second));
  if (first->due == 0 || second->due == 0)
    return first->due == 0 ? 1 : -1;

  return first->due < second->due ? -1 : 1;
}

/* Late ones first, then by their day; those without a day come last. */
static void
take_commitments (Composer *self)
{
  GPtrArray *commitments = self->context.facts->commitments;
  g_autoptr(GPtrArray) sorted = g_ptr_array_sized_new (commitments->len);

  for (guint i = 0; i < commitments->len; i++)
    if (((RpCommitment *) commitments->pdata[i])->state == RP_COMMITMENT_OPEN)
      g_ptr_array_add (sorted, commitments->pdata[i]);
  g_ptr_array_sort (sorted, compare_due_cb);
  for (guint i = 0; i < sorted->len; i++)
    {
      RpCommitment *commitment = sorted->pdata[i];

      take (self, commitment->by == RP_COMMITMENT_BY_ME ? RP_TODAY_I_OWE : RP_TODAY_THEY_OWE,
            rp_today_commitment_item (&self->context, commitment));
    }
}

static void
take_people (Composer *self)
{
  const RpTodayFacts *facts = self->context.facts;
  g_autoptr(GPtrArray) overdue = rp_rhythm_overdue (facts->people);

  for (guint i = 0; i < overdue->len; i++)
    take (self, RP_TODAY_RECONNECT, rp_today_reconnect_item (&self->context, overdue->pdata[i]));
  for (guint i = 0; i < facts->introductions->len; i++)
    take (self, RP_TODAY_INTRODUCTION,
          rp_today_introduction_item (&self->context, facts->introductions->pdata[i]));
}

/**
 * rp_today_compose:
 * @facts: what Today rests on
 *
 * What today asks for (3): at most seven items a card, each with its reason.
 * What is put off to a later day is left out and counted.
 *
 * Returns: (transfer full): the lead sentence, and the cards with items
 */
RpToday *
rp_today_compose (const RpTodayFacts *facts)
{
  RpToday *today = g_new0 (RpToday, 1);
  g_auto(Composer) self = { 0 };

  composer_init (&self, facts);
  take_meetings (&self);
  take_curious (&self);
  take_commitments (&self);
  take_people (&self);

  today->cards = g_ptr_array_new_with_free_func ((GDestroyNotify) card_free);
  for (guint i = 0; i < N_CARDS; i++)
    if (self.cards[i]->items->len > 0)
      g_ptr_array_add (today->cards, g_steal_pointer (&self.cards[i]));
  today->lead = rp_today_lead (&self.context, today);

  return today;
}

/**
 * rp_today_free:
 * @today: (transfer full): what today asks for
 */
void
rp_today_free (RpToday *today)
{
  g_free (today->lead);
  g_ptr_array_unref (today->cards);
  g_free (today);
}

/**
 * rp_today_find:
 * @today: what today asks for
 * @kind: a kind of card
 *
 * Returns: (transfer none) (nullable): that card, or %NULL when it has no items
 */
RpTodayCard *
rp_today_find (const RpToday *today,
               RpTodayKind    kind)
{
  for (guint i = 0; i < today->cards->len; i++)
    {
      RpTodayCard *card = today->cards->pdata[i];

      if (card->kind == kind)
        return card;
    }

  return NULL;
}
