/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-person-perplexed-part.h"

#include "rp-dots.h"
#include "rp-person-words.h"

#include <glib/gi18n.h>

/**
 * RpPersonPerplexedPart:
 *
 * What perplexes the person: the conversation is about that, so it comes first.
 */
struct _RpPersonPerplexedPart
{
  RpPersonPart parent_instance;
};

G_DEFINE_FINAL_TYPE (RpPersonPerplexedPart, rp_person_perplexed_part, RP_TYPE_PERSON_PART)

/* Their words, the challenge when it says more than the topic, or that there are words that are
 * locked. */
static char *
evidence_words (RpCuriosity *curiosity,
                RpTopic     *topic)
{
  gboolean says_more = topic != NULL && curiosity->challenge != NULL
                       && !g_str_equal (curiosity->challenge, topic->title);
  const RpField *field = rp_record_class_find_field (RP_RECORD_GET_CLASS (curiosity), "evidence");

  switch (rp_record_get_sealed_state (curiosity, field))
    {
    case RP_SEALED_OPEN:
      return rp_quoted (curiosity->evidence);

    case RP_SEALED_DAMAGED:
      return g_strdup (_("The words cannot be read any more"));

    case RP_SEALED_NEWER:
      return g_strdup (_("The words are from a newer Rapport"));

    case RP_SEALED_CLOSED:
      return says_more
             /* Translators: what perplexes somebody, and that their words are locked */
             ? g_strdup_printf (_("%s  ·  words locked"), curiosity->challenge)
             : g_strdup (_("Private words, locked"));

    case RP_SEALED_EMPTY:
    default:
      return g_strdup (says_more
                       ? curiosity->challenge
                       : rp_person_words_strength (curiosity->strength));
    }
}

static void
append_curiosity (RpRecordPart   *part,
                  RpPersonDigest *digest,
                  RpCuriosity    *curiosity)
{
  RpTopic *topic = NULL;
  g_autofree char *words = NULL;
  GtkWidget *row;

  if (curiosity->topic != NULL)
    topic = rp_facts_find (digest->facts->topics->topics, curiosity->topic);
  words = evidence_words (curiosity, topic);
  row = rp_record_row_new (curiosity,
                           topic != NULL ? topic->title
                           : curiosity->challenge != NULL ? curiosity->challenge
                                                          : _("Something not written yet"),
                           words);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), RP_PERSON_ROW_LINES);
  if (topic != NULL)
    rp_record_row_set_open (RP_RECORD_ROW (row), "win.show-topic", curiosity->topic);
  rp_record_row_set_edit (RP_RECORD_ROW (row), "person.edit-curiosity");
  rp_record_row_set_removable (RP_RECORD_ROW (row));
  rp_record_row_set_private (RP_RECORD_ROW (row), FALSE, TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             rp_dots_new (_("Curiosity"), (guint) CLAMP (curiosity->strength, 0, 3),
                                          3));
  rp_record_row_set_chevron (RP_RECORD_ROW (row));
  rp_record_part_append (part, row);
}

static gboolean
rp_person_perplexed_part_show (RpPersonPart   *part,
                               RpPersonDigest *digest)
{
  GPtrArray *curiosities = digest->facts->topics->curiosities;
  g_autofree char *heading = rp_person_words_perplexes (rp_person_digest_person (digest));

  rp_person_part_set_heading (part, heading);
  for (int strength = 3; strength >= 0; strength--)
    for (guint i = 0; i < curiosities->len; i++)
      {
        RpCuriosity *curiosity = curiosities->pdata[i];

        if (CLAMP (curiosity->strength, 0, 3) == strength)
          append_curiosity (RP_RECORD_PART (part), digest, curiosity);
      }

  return curiosities->len > 0;
}

static void
rp_person_perplexed_part_class_init (RpPersonPerplexedPartClass *klass)
{
  RP_PERSON_PART_CLASS (klass)->show = rp_person_perplexed_part_show;
}

static void
rp_person_perplexed_part_init (RpPersonPerplexedPart *self)
{
  rp_person_part_set_invite (RP_PERSON_PART (self), _("Add what perplexes them…"),
                             "person.add-curiosity");
  rp_record_part_set_add (RP_RECORD_PART (self), _("Add What Perplexes Them"),
                          "person.add-curiosity");
}
