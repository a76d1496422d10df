/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-topic-forms.h"

#include "rp-date.h"
#include "rp-record-form.h"
#include "rp-topic-words.h"

#include <glib/gi18n.h>

static guint32
today (void)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();

  return rp_time_day (g_get_real_time () / G_USEC_PER_SEC, zone);
}

/**
 * rp_topic_form_new:
 * @writer: how to write it
 *
 * Makes a topic of a title; the rest can wait.
 */
void
rp_topic_form_new (RpWriter *writer)
{
  g_autoptr(RpTopic) topic = rp_record_new (RP_TYPE_TOPIC);
  RpRecordForm *form = rp_record_form_new (writer, _("New Topic"), topic);

  rp_form_window_set_description (RP_FORM_WINDOW (form),
                                  _("A challenge that perplexes you both. The rest can wait."));
  rp_record_form_add_lines (form, "title", _("What puzzles you both"));
  rp_record_form_require (form, "title");
  rp_record_form_set_show (form, "win.show-topic");
  rp_record_form_present (form, _("Add Topic"), _("Topic added"));
}

void
rp_topic_form_topic (RpWriter *writer,
                     RpTopic  *topic)
{
  RpRecordForm *form = rp_record_form_new (writer, _("Topic"), topic);

  rp_record_form_add_lines (form, "title", _("What puzzles you both"));
  rp_record_form_add_lines (form, "hook", _("What provokes about it"));
  rp_record_form_add_lines (form, "lift", _("In one breath"));
  rp_record_form_add_lines (form, "credit", _("Whose idea it was"));
  rp_record_form_require (form, "title");
  rp_record_form_present (form, _("Edit Topic"), NULL);
}

void
rp_topic_form_own (RpWriter *writer,
                   RpTopic  *topic)
{
  RpRecordForm *form = rp_record_form_new (writer, _("What You Bring"), topic);

  rp_record_form_add_lines (form, "struggle", _("What you struggle with yourself"));
  rp_record_form_add_lines (form, "hypothesis", _("What you believe, untested"));
  rp_record_form_present (form, _("Edit Struggle and Hypothesis"), NULL);
}

/**
 * rp_topic_form_score:
 * @writer: how to write it
 * @sheet: the topic's
 * @characteristic: one that is typed
 *
 * Says how far the topic has it, and why.
 */
void
rp_topic_form_score (RpWriter         *writer,
                     RpTopicSheet     *sheet,
                     RpCharacteristic *characteristic)
{
  const char *values[] = {
    C_("score", "Not at all"), C_("score", "A little"), C_("score", "Mostly"),
    C_("score", "Fully"), NULL,
  };
  RpScore *found = rp_topic_sheet_find_score (sheet, rp_record_get_id (characteristic));
  g_autoptr(RpScore) score = found != NULL ? rp_record_copy (found)
                                           : rp_record_new (RP_TYPE_SCORE);
  RpRecordForm *form;

  if (found == NULL)
    {
      score->topic = g_strdup (rp_topic_sheet_get_id (sheet));
      score->characteristic = g_strdup (rp_record_get_id (characteristic));
    }

  form = rp_record_form_new (writer, _("Scorecard"), score);
  rp_form_window_set_description (RP_FORM_WINDOW (form),
                                  rp_characteristic_get_question (characteristic));
  rp_record_form_add_enum (form, "value", rp_characteristic_get_name (characteristic), values);
  rp_record_form_add_lines (form, "why", _("Why"));
  rp_record_form_present (form, _("Change Scorecard"), NULL);
}

/**
 * rp_topic_form_curiosity:
 * @writer: how to write it
 * @sheet: the topic's
 * @curiosity: (nullable): somebody's about the topic; %NULL for a new one
 */
void
rp_topic_form_curiosity (RpWriter     *writer,
                         RpTopicSheet *sheet,
                         RpCuriosity  *curiosity)
{
  const char *strengths[] = {
    rp_topic_words_strength (1), rp_topic_words_strength (2), rp_topic_words_strength (3), NULL,
  };
  g_autoptr(RpCuriosity) made = NULL;
  RpRecordForm *form;

  if (curiosity == NULL)
    {
      made = rp_record_new (RP_TYPE_CURIOSITY);
      made->topic = g_strdup (rp_topic_sheet_get_id (sheet));
      made->strength = 2;
    }

  form = rp_record_form_new (writer, _("Who Is Curious"), made != NULL ? made : curiosity);
  if (made != NULL)
    {
      rp_record_form_add_pick (form, "person", _("Who"), NULL);
      rp_record_form_require (form, "person");
    }
  rp_record_form_add_enum (form, "strength", _("How much"), strengths);
  rp_record_form_add_sealed (form, "evidence", _("Their words"), _("What they said about it"));
  rp_record_form_add_past_day (form, "date", _("When"));
  rp_record_form_present (form, made != NULL ? _("Note Curiosity") : _("Edit Curiosity"),
                          made != NULL ? _("Noted") : NULL);
}

/**
 * rp_topic_form_calibration:
 * @writer: how to write it
 * @sheet: the topic's
 * @calibration: (nullable): what somebody said to the hypothesis; %NULL for
 *   somebody else
 */
void
rp_topic_form_calibration (RpWriter      *writer,
                           RpTopicSheet  *sheet,
                           RpCalibration *calibration)
{
  const char *responses[] = {
    rp_response_words (RP_RESPONSE_CONFIRMED), rp_response_words (RP_RESPONSE_CHALLENGED),
    rp_response_words (RP_RESPONSE_NEW_ANGLE), NULL,
  };
  g_autoptr(RpCalibration) made = NULL;
  RpRecordForm *form;

  if (calibration == NULL)
    {
      made = rp_record_new (RP_TYPE_CALIBRATION);
      made->topic = g_strdup (rp_topic_sheet_get_id (sheet));
      made->hypothesis = g_strdup (sheet->facts->topic->hypothesis);
      made->date = today ();
    }

  form = rp_record_form_new (writer, _("What They Said to It"),
                             made != NULL ? made : calibration);
  rp_form_window_set_description (RP_FORM_WINDOW (form),
                                  made != NULL ? made->hypothesis : calibration->hypothesis);
  if (made != NULL)
    {
      rp_record_form_add_pick (form, "person", _("Who"), NULL);
      rp_record_form_require (form, "person");
    }
  rp_record_form_add_enum (form, "response", _("Their answer"), responses);
  rp_record_form_add_sealed (form, "words", _("Their words"), _("What they said to it"));
  rp_record_form_add_lines (form, "changed_mind", _("I changed my mind because"));
  if (made == NULL)
    rp_record_form_add_past_day (form, "date", _("When"));
  rp_record_form_present (form, made != NULL ? _("Note Answer") : _("Edit Answer"),
                          made != NULL ? _("Noted") : NULL);
}

static void
add_telling_inputs (RpRecordForm *form)
{
  rp_record_form_add_text (form, "industry", _("Industry"));
  rp_record_form_add_lines (form, "say", _("Say, without naming anybody (“a rail operator”)"));
}

/**
 * rp_topic_form_new_lesson:
 * @writer: how to write it
 * @sheet: the topic's
 * @outcome: what is proposed
 *
 * Makes a lesson of a few words; the story can wait.
 */
void
rp_topic_form_new_lesson (RpWriter        *writer,
                          RpTopicSheet    *sheet,
                          RpLessonOutcome  outcome)
{
  const char *outcomes[] = { _("It worked"), _("It failed"), NULL };
  g_autoptr(RpLesson) lesson = rp_record_new (RP_TYPE_LESSON);
  RpRecordForm *form;

  lesson->topic = g_strdup (rp_topic_sheet_get_id (sheet));
  lesson->outcome = outcome;
  form = rp_record_form_new (writer, _("New Lesson"), lesson);
  rp_record_form_add_lines (form, "title", _("What happened, in a few words"));
  rp_record_form_add_enum (form, "outcome", _("How it went"), outcomes);
  add_telling_inputs (form);
  rp_record_form_require (form, "title");
  rp_record_form_present (form, _("Add Lesson"), _("Lesson added"));
}

void
rp_topic_form_story (RpWriter *writer,
                     RpLesson *lesson)
{
  RpRecordForm *form = rp_record_form_new (writer, _("The Story"), lesson);

  rp_record_form_add_lines (form, "title", _("What happened, in a few words"));
  rp_record_form_add_lines (form, "situation", _("The situation"));
  rp_record_form_add_lines (form, "action", _("What they did"));
  rp_record_form_add_lines (form, "result", _("What came of it"));
  rp_record_form_add_lines (form, "transfers", _("What transfers"));
  rp_record_form_require (form, "title");
  rp_record_form_present (form, _("Edit Lesson"), NULL);
}

/**
 * rp_topic_form_telling:
 * @writer: how to write it
 * @lesson: a lesson
 *
 * Says how it may be told, and, sealed, whose story it is.
 */
void
rp_topic_form_telling (RpWriter *writer,
                       RpLesson *lesson)
{
  const char *outcomes[] = { _("It worked"), _("It failed"), NULL };
  RpRecordForm *form = rp_record_form_new (writer, _("How It May Be Told"), lesson);

  rp_form_window_set_description (RP_FORM_WINDOW (form),
                                  _("What you tell them about others, they expect you to tell "
                                    "others about them."));
  rp_record_form_add_enum (form, "outcome", _("How it went"), outcomes);
  add_telling_inputs (form);
  rp_record_form_add_sealed (form, "source_person", _("Who told you"),
                             _("Whose story it is"));
  rp_record_form_add_sealed (form, "source_organization", _("Where it happened"),
                             _("The organization"));
  rp_record_form_present (form, _("Edit Lesson"), NULL);
}

void
rp_topic_form_told (RpWriter *writer,
                    RpLesson *lesson)
{
  g_autoptr(RpTelling) telling = rp_record_new (RP_TYPE_TELLING);
  RpRecordForm *form;

  telling->lesson = g_strdup (rp_record_get_id (lesson));
  form = rp_record_form_new (writer, _("Told to"), telling);
  rp_form_window_set_description (RP_FORM_WINDOW (form), lesson->title);
  rp_record_form_add_pick (form, "person", _("Who"), NULL);
  rp_record_form_add_past_day (form, "date", _("When"));
  rp_record_form_require (form, "person");
  rp_record_form_present (form, _("Note Who Was Told"), _("Noted"));
}
