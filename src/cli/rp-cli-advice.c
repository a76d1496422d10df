/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-cli-advice.h"

#include "rp-advice.h"
#include "rp-calibration-advice.h"
#include "rp-date.h"
#include "rp-give-advice.h"
#include "rp-model.h"
#include "rp-store-places.h"

#include <glib/gi18n.h>

static void
set_time (JsonObject *object,
          const char *member,
          gint64      time)
{
  g_autofree char *text = time != 0 ? rp_time_to_rfc3339 (time) : NULL;

  if (text != NULL)
    json_object_set_string_member (object, member, text);
  else
    json_object_set_null_member (object, member);
}

/**
 * rp_cli_json_set_rhythm:
 * @object: takes the members
 * @rhythm: how often there is contact
 */
void
rp_cli_json_set_rhythm (JsonObject     *object,
                        const RpRhythm *rhythm)
{
  g_autofree char *due = rp_day_to_iso (rhythm->due);

  set_time (object, "last", rhythm->last);
  set_time (object, "last_in_person", rhythm->last_in_person);
  json_object_set_int_member (object, "cadence_days", rhythm->cadence_days);
  json_object_set_boolean_member (object, "measured", rhythm->measured);
  if (rhythm->due != 0)
    json_object_set_string_member (object, "due", due);
  else
    json_object_set_null_member (object, "due");
  json_object_set_int_member (object, "days_overdue", rhythm->days_overdue);
  json_object_set_double_member (object, "lateness", rhythm->lateness);
}

static void
set_strings (JsonObject *object,
             const char *member,
             GPtrArray  *strings)
{
  JsonArray *array = json_array_sized_new (strings->len);

  for (guint i = 0; i < strings->len; i++)
    json_array_add_string_element (array, strings->pdata[i]);
  json_object_set_array_member (object, member, array);
}

static const char *
stage_nick (RpStage stage)
{
  g_autoptr(GEnumClass) klass = g_type_class_ref (RP_TYPE_STAGE);

  return g_enum_get_value (klass, (int) stage)->value_nick;
}

static void
set_stage (JsonObject          *object,
           const RpStageAdvice *advice)
{
  JsonObject *stage = json_object_new ();

  json_object_set_string_member (stage, "current", stage_nick (advice->current));
  json_object_set_string_member (stage, "suggested", stage_nick (advice->suggested));
  json_object_set_string_member (stage, "next", stage_nick (advice->next));
  set_strings (stage, "evidence", advice->evidence);
  set_strings (stage, "missing", advice->missing);
  if (advice->quiet != NULL)
    json_object_set_string_member (stage, "quiet", advice->quiet);
  else
    json_object_set_null_member (stage, "quiet");
  json_object_set_object_member (object, "stage_advice", stage);
}

static void
set_trust (JsonObject *object,
           GPtrArray  *assessments)
{
  g_autofree char *words = rp_trust_words (assessments);
  JsonObject *trust = json_object_new ();

  if (assessments->len > 0)
    json_object_set_double_member (trust, "value",
                                   rp_trust_value (assessments->pdata[assessments->len - 1]));
  else
    json_object_set_null_member (trust, "value");
  json_object_set_string_member (trust, "words", words);
  json_object_set_object_member (object, "trust", trust);
}

static void
set_kept (JsonObject   *object,
          const char   *member,
          const RpKept *kept)
{
  JsonObject *promises = json_object_new ();

  json_object_set_int_member (promises, "kept", kept->kept);
  json_object_set_int_member (promises, "late", kept->late);
  json_object_set_int_member (promises, "broken", kept->broken);
  json_object_set_int_member (promises, "open", kept->open);
  json_object_set_object_member (object, member, promises);
}

/**
 * rp_cli_json_set_reciprocity:
 * @object: takes the member
 * @sum: what goes which way
 */
void
rp_cli_json_set_reciprocity (JsonObject          *object,
                             const RpReciprocity *sum)
{
  JsonObject *reciprocity = json_object_new ();

  set_kept (reciprocity, "mine", &sum->mine);
  set_kept (reciprocity, "theirs", &sum->theirs);
  json_object_set_int_member (reciprocity, "given", sum->given);
  json_object_set_int_member (reciprocity, "asked", sum->asked);
  json_object_set_int_member (reciprocity, "listened", sum->listened);
  json_object_set_boolean_member (reciprocity, "only_asks", sum->only_asks);
  json_object_set_int_member (reciprocity, "reliability", sum->reliability);
  json_object_set_string_member (reciprocity, "words", sum->words);
  json_object_set_object_member (object, "reciprocity", reciprocity);
}

static void
set_jar (JsonObject       *object,
         const RpJarFacts *facts)
{
  g_autofree char *words = NULL;
  JsonObject *member = json_object_new ();
  RpJar jar;

  rp_jar_count (facts, &jar);
  words = rp_jar_words (&jar);
  json_object_set_int_member (member, "sweets", jar.sweets);
  json_object_set_string_member (member, "words", words);
  json_object_set_object_member (object, "jar", member);
}

static void
print_line (const char *heading,
            const char *text)
{
  g_autofree char *line = g_strdup_printf ("%s: %s\n", heading, text);

  rp_cli_print (line);
}

static void
print_sentences (const char *heading,
                 GPtrArray  *sentences)
{
  for (guint i = 0; i < sentences->len; i++)
    print_line (heading, sentences->pdata[i]);
}

static void
print_person (const RpPersonFacts *facts,
              const RpStageAdvice *stage,
              const RpRhythm      *rhythm,
              const RpReciprocity *sum)
{
  g_autofree char *since = rp_rhythm_since (rhythm, facts->now, facts->zone);
  g_autofree char *every = rp_rhythm_every (rhythm);
  g_autofree char *contact = g_strdup_printf ("%s, %s", since, every);
  g_autofree char *trust = rp_trust_words (facts->assessments);
  g_autofree char *words = NULL;
  g_autofree char *jar_line = NULL;
  RpJar jar;

  rp_jar_count (facts->jar, &jar);
  words = rp_jar_words (&jar);
  jar_line = g_strdup_printf ("%d, %s", jar.sweets, words);

  rp_cli_print ("\n");
  if (stage->suggested > stage->current)
    {
      print_line (_("the stage could be"), rp_stage_name (stage->suggested));
      print_sentences (_("because"), stage->evidence);
    }
  print_sentences (_("missing for the next stage"), stage->missing);
  print_line (_("last contact"), contact);
  if (stage->quiet != NULL)
    print_line (_("quiet"), stage->quiet);
  print_line (_("trust"), trust);
  print_line (_("sweets"), jar_line);
  print_line (_("reciprocity"), sum->words);
}

static gboolean
show_person (RpCli       *cli,
             const char  *id,
             JsonObject  *object,
             GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(RpPersonFacts) facts = NULL;
  g_autoptr(RpStageAdvice) stage = NULL;
  g_autoptr(RpReciprocity) sum = NULL;
  RpRhythm rhythm;

  rp_store_person_facts_async (cli->store, id, cli->now, cli->zone, NULL, rp_cli_ready_cb,
                               &result);
  facts = rp_store_person_facts_finish (cli->store, rp_cli_wait (&result), error);
  if (facts == NULL)
    return FALSE;

  stage = rp_stage_advise (facts);
  sum = rp_reciprocity_weigh (facts);
  rp_rhythm_measure (facts->entry, facts->now, facts->zone, &rhythm);
  if (object == NULL)
    {
      print_person (facts, stage, &rhythm, sum);
      return TRUE;
    }

  set_stage (object, stage);
  json_object_set_object_member (object, "rhythm", json_object_new ());
  rp_cli_json_set_rhythm (json_object_get_object_member (object, "rhythm"), &rhythm);
  set_trust (object, facts->assessments);
  rp_cli_json_set_reciprocity (object, sum);
  set_jar (object, facts->jar);

  return TRUE;
}

static gboolean
show_topic (RpCli       *cli,
            const char  *id,
            JsonObject  *object,
            GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(RpTopicPageFacts) facts = NULL;
  g_autoptr(RpHypothesisAdvice) advice = NULL;
  g_autofree char *strength_words = NULL;
  JsonObject *member;
  int strength;

  rp_store_topic_page_async (cli->store, id, cli->now, cli->zone, NULL, rp_cli_ready_cb, &result);
  facts = rp_store_topic_page_finish (cli->store, rp_cli_wait (&result), error);
  if (facts == NULL)
    return FALSE;

  strength = rp_topic_strength (facts->ranking, id);
  advice = rp_hypothesis_advise (facts->topic, facts->calibrations);
  if (object == NULL)
    {
      strength_words = g_strdup_printf (_("%d of 18, %s"), strength,
                                        rp_topic_level_words (rp_topic_level (strength)));
      rp_cli_print ("\n");
      print_line (_("strength"), strength_words);
      print_line (_("the hypothesis"), advice->words);
      return TRUE;
    }

  json_object_set_int_member (object, "strength", strength);
  json_object_set_string_member (object, "level",
                                 rp_topic_level_words (rp_topic_level (strength)));
  member = json_object_new ();
  json_object_set_int_member (member, "offered", advice->offered);
  json_object_set_int_member (member, "confirmed", advice->confirmed);
  json_object_set_int_member (member, "challenged", advice->challenged);
  json_object_set_int_member (member, "new_angles", advice->new_angles);
  json_object_set_boolean_member (member, "rewrite", advice->rewrite);
  json_object_set_string_member (member, "words", advice->words);
  json_object_set_object_member (object, "hypothesis_advice", member);

  return TRUE;
}

static gboolean
show_appeal (RpCli       *cli,
             RpAppeal    *appeal,
             JsonObject  *object,
             GError     **error)
{
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_FAVOUR);
  g_autoptr(GPtrArray) favours = NULL;
  g_autofree char *words = NULL;
  RpAppealSum sum;

  rp_query_match (query, "appeal", rp_record_get_id (appeal));
  if ((favours = rp_cli_list (cli, query, error)) == NULL)
    return FALSE;

  rp_appeal_sum (appeal, favours, &sum);
  words = rp_appeal_words (appeal, &sum);
  if (object == NULL)
    {
      rp_cli_print ("\n");
      print_line (_("so far"), words);
      return TRUE;
    }

  json_object_set_int_member (object, "n_asked", sum.n_asked);
  json_object_set_int_member (object, "n_pending", sum.n_pending);
  json_object_set_int_member (object, "n_pledged", sum.n_pledged);
  json_object_set_int_member (object, "n_declined", sum.n_declined);
  json_object_set_int_member (object, "asked", sum.asked);
  json_object_set_int_member (object, "pledged", sum.pledged);
  json_object_set_int_member (object, "declined", sum.declined);
  json_object_set_int_member (object, "missing", sum.missing);
  json_object_set_string_member (object, "words", words);

  return TRUE;
}

/**
 * rp_cli_show_advice:
 * @cli: the call, with an open library
 * @record: what is shown
 * @object: (nullable): takes the advice; %NULL prints it
 * @error: return location
 *
 * Adds what the rules make of a person, a topic or an appeal; of others nothing.
 *
 * Returns: whether the facts could be read
 */
gboolean
rp_cli_show_advice (RpCli       *cli,
                    gpointer     record,
                    JsonObject  *object,
                    GError     **error)
{
  if (RP_IS_PERSON (record))
    return show_person (cli, rp_record_get_id (record), object, error);
  if (RP_IS_TOPIC (record))
    return show_topic (cli, rp_record_get_id (record), object, error);
  if (RP_IS_APPEAL (record))
    return show_appeal (cli, record, object, error);

  return TRUE;
}
