/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-today-actions.h"

#include "rp-advice.h"
#include "rp-date.h"
#include "rp-introduction-verb.h"

#include <glib/gi18n.h>

/* What the verbs of Today do to the library. */

static guint32
get_day (const RpTodayFacts *facts)
{
  return rp_time_day (facts->now, facts->zone);
}

/**
 * rp_today_keep:
 * @writer: how to write it
 * @facts: what Today was composed of
 * @commitment: the UUID of a promise of mine
 *
 * Notes that it was kept; late, if its day has passed.
 */
void
rp_today_keep (RpWriter           *writer,
               const RpTodayFacts *facts,
               const char         *commitment)
{
  RpCommitment *promise = rp_facts_find (facts->commitments, commitment);
  guint32 today = get_day (facts);
  g_autoptr(RpBatch) batch = NULL;
  g_autoptr(RpCommitment) copy = NULL;

  if (promise == NULL)
    return;

  batch = rp_batch_new (_("Keep Promise"));
  copy = rp_record_copy (promise);
  copy->state = copy->due != 0 && copy->due < today ? RP_COMMITMENT_LATE : RP_COMMITMENT_KEPT;
  copy->closed = today;
  rp_batch_put (batch, copy);
  rp_writer_write (writer, g_steal_pointer (&batch), _("Promise kept"), NULL);
}

/**
 * rp_today_snooze:
 * @writer: how to write it
 * @facts: what Today was composed of
 * @key: of an item
 * @days: for how long it is not shown
 *
 * Puts an item off.
 */
void
rp_today_snooze (RpWriter           *writer,
                 const RpTodayFacts *facts,
                 const char         *key,
                 guint               days)
{
  g_autoptr(RpBatch) batch = rp_batch_new (_("Put Off"));
  g_autoptr(RpSnooze) snooze = rp_record_new (RP_TYPE_SNOOZE);
  g_autofree char *day = NULL, *toast = NULL;

  snooze->what = g_strdup (key);
  snooze->until = get_day (facts) + days;
  rp_batch_put (batch, snooze);
  day = rp_day_format (snooze->until, _("%A, %-d %B"));
  /* Translators: %s is a day: “Put off until Tuesday, 14 October” */
  toast = g_strdup_printf (_("Put off until %s"), day);
  rp_writer_write (writer, g_steal_pointer (&batch), toast, NULL);
}

/**
 * rp_today_follow_up:
 * @writer: how to write it
 * @facts: what Today was composed of
 * @introduction: its UUID
 *
 * Notes that an introduction was followed up.
 */
void
rp_today_follow_up (RpWriter           *writer,
                    const RpTodayFacts *facts,
                    const char         *introduction)
{
  RpIntroduction *found = rp_facts_find (facts->introductions, introduction);

  if (found != NULL)
    rp_introduction_take_step (writer, found);
}

/**
 * rp_today_nudge:
 * @writer: how to say so
 * @facts: what Today was composed of
 * @commitment: the UUID of a promise of theirs
 * @widget: whose clipboard it is
 *
 * Copies a friendly sentence that reminds of the promise. It is for the user
 * to send.
 */
void
rp_today_nudge (RpWriter           *writer,
                const RpTodayFacts *facts,
                const char         *commitment,
                GtkWidget          *widget)
{
  RpCommitment *promise = rp_facts_find (facts->commitments, commitment);
  RpPersonEntry *entry = promise != NULL ? rp_people_facts_lookup (facts->people, promise->person)
                                         : NULL;
  g_autofree char *name = NULL, *text = NULL;

  if (entry == NULL)
    return;

  name = rp_person_short_name (entry->person);
  /* Translators: a short, friendly message: the name, and what was promised */
  text = g_strdup_printf (_("%s, you were kind enough to offer this: “%s”. "
                            "Is there anything I can do to make it easy for you?"),
                          name, promise->text);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  rp_writer_toast (writer, _("A friendly reminder was copied, for you to send"), FALSE);
}
