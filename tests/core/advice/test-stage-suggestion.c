/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice-fixture.h"

#include "rp-date.h"
#include "rp-person-advice.h"

#include <string.h>

#define NOW "2026-10-14T12:00:00Z"

static RpPersonFacts *
facts_new (RpStage stage)
{
  RpPersonFacts *facts = rp_person_facts_new ();
  g_autoptr(RpPerson) person = fixture_record (RP_TYPE_PERSON, "id=" OTTOLINE,
                                               "name=Ottoline Brandt-Hale", "pronouns=she", NULL);

  person->stage = stage;
  facts->now = rp_time_from_rfc3339 (NOW);
  facts->zone = g_time_zone_new_utc ();
  facts->unlocked = TRUE;
  facts->entry = rp_person_entry_new (person);

  return facts;
}

static void
add_meetings (RpPersonFacts *facts,
              guint          count,
              gboolean       with_others)
{
  for (guint i = 0; i < count; i++)
    {
      RpMeeting *meeting = fixture_add (facts->meetings, RP_TYPE_MEETING, "person=" OTTOLINE,
                                        "state=debriefed", "starts=2026-09-24T17:00:00Z", NULL);
      g_autofree char *field = g_strdup_printf ("meeting=%s", rp_record_get_id (meeting));

      /* The executive on the list is no third. */
      fixture_add (facts->attendees, RP_TYPE_ATTENDEE, field, "person=" OTTOLINE, NULL);
      if (with_others)
        fixture_add (facts->attendees, RP_TYPE_ATTENDEE, field, "person=" HENRIK, NULL);
    }
}

/* What there is, in short: "e" an encounter, "s" with a strong signal, "i" an
 * accepted invitation, "m3" three meetings between two, "o2" two with others,
 * "p" one that is only planned, "c" confided, "t4" trust of 4, "a300" advice
 * asked for 300 days ago, "d300" at a debrief. */
static void
prove (RpPersonFacts *facts,
       const char    *text)
{
  g_auto(GStrv) words = g_strsplit (text, " ", 0);

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      int number = (int) g_ascii_strtoll (words[i] + 1, NULL, 10);
      g_autofree char *at = rp_time_to_rfc3339 (facts->now - number * RP_DAY);
      g_autofree char *field = g_strdup_printf ("at=%s", at);
      RpAssessment *assessment;

      switch (words[i][0])
        {
        case 'e':
          fixture_add (facts->encounters, RP_TYPE_ENCOUNTER, field, "signal=weak", NULL);
          break;
        case 's':
          fixture_add (facts->encounters, RP_TYPE_ENCOUNTER, field, "signal=strong", NULL);
          break;
        case 'i':
          fixture_add (facts->encounters, RP_TYPE_ENCOUNTER, field, "invitation=accepted", NULL);
          break;
        case 'm':
          add_meetings (facts, (guint) number, FALSE);
          break;
        case 'o':
          add_meetings (facts, (guint) number, TRUE);
          break;
        case 'p':
          fixture_add (facts->meetings, RP_TYPE_MEETING, "person=" OTTOLINE, "state=confirmed",
                       "starts=2026-10-16T17:00:00Z", NULL);
          break;
        case 'c':
          facts->confided = TRUE;
          break;
        case 't':
          assessment = fixture_add (facts->assessments, RP_TYPE_ASSESSMENT, "date=2026-10-01",
                                    "credibility=1", "reliability=1", "intimacy=1",
                                    "self_orientation=1", NULL);
          assessment->credibility = number - 2;
          break;
        case 'a':
          fixture_add (facts->encounters, RP_TYPE_ENCOUNTER, field, "advice=true", NULL);
          break;
        case 'd':
          fixture_add (facts->debriefs, RP_TYPE_DEBRIEF, field, "advice=true", NULL);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

static char *
join (GPtrArray *sentences)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; i < sentences->len; i++)
    g_ptr_array_add (words, sentences->pdata[i]);
  g_ptr_array_add (words, NULL);

  return g_strjoinv (" ", (char **) words->pdata);
}

static void
test_suggested (void)
{
  static const struct
  {
    RpStage     stage;
    const char *proof;
    RpStage     suggested;
  } cases[] = {
    { 0, "", 0 },
    { 0, "p", 0 },
    { 0, "e1", 1 },
    { 0, "o1", 1 },
    { 1, "e1", 1 },
    { 1, "s1", 2 },
    { 1, "i1", 2 },
    { 1, "o3", 1 },
    { 2, "m1", 3 },
    { 2, "m2 c", 3 },
    { 3, "m3", 3 },
    { 3, "m3 c", 4 },
    { 3, "m2 o1 c", 3 },
    { 1, "m3 c", 4 },
    { 4, "m6 c t5", 4 },
    { 4, "m6 c a10", 4 },
    { 4, "m6 c t5 a10", 5 },
    { 4, "m6 c t5 d10", 5 },
    { 4, "m6 c t5 a365", 5 },
    { 4, "m6 c t5 a366", 4 },
    { 4, "m5 c t5 a10", 4 },
    { 4, "m6 c t4 a10", 4 },
    { 4, "m6 c t5 t4 a10", 4 },   /* the latest assessment counts */
    { 4, "m6 c t4 t5 a10", 5 },
    { 5, "", 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpPersonFacts) facts = facts_new (cases[i].stage);
      g_autoptr(RpStageAdvice) advice = NULL;

      prove (facts, cases[i].proof);
      advice = rp_stage_advise (facts);
      g_test_message ("%u: %s", i, cases[i].proof);
      g_assert_cmpint (advice->current, ==, cases[i].stage);
      g_assert_cmpint (advice->suggested, ==, cases[i].suggested);
      g_assert_cmpint (advice->next, ==, MIN (cases[i].stage + 1, RP_STAGE_TRUSTED_ADVISOR));
      if (advice->suggested > advice->current)
        {
          g_assert_cmpuint (advice->missing->len, ==, 0);
          g_assert_cmpuint (advice->evidence->len, >, 0);
        }
    }
}

static void
test_missing (void)
{
  static const struct
  {
    RpStage     stage;
    RpPronouns  pronouns;
    const char *proof;
    const char *missing;
  } cases[] = {
    { 0, RP_PRONOUNS_SHE, "", "A first encounter or meeting, face to face." },
    { 1, RP_PRONOUNS_SHE, "e1", "A topic that catches her, or an invitation she accepts." },
    { 1, RP_PRONOUNS_UNKNOWN, "e1", "A topic that perplexes Ottoline, or an accepted invitation." },
    { 2, RP_PRONOUNS_SHE, "o2", "One conversation, just the two of you." },
    { 3, RP_PRONOUNS_SHE, "m1 c", "Two more conversations, just the two of you." },
    { 3, RP_PRONOUNS_HE, "m2", "One more conversation, just the two of you. "
      "He shares something of his own, unasked." },
    { 3, RP_PRONOUNS_THEY, "m3", "They share something of their own, unasked." },
    { 3, RP_PRONOUNS_UNKNOWN, "m3", "Ottoline shares something personal, unasked." },
    { 4, RP_PRONOUNS_SHE, "m5 c", "One more conversation, just the two of you. "
      "An assessment of how far you are trusted. She asks for your advice." },
    { 4, RP_PRONOUNS_SHE, "m6 c t4 a400", "More trust than your latest assessment says. "
      "She asks for your advice again; it is more than a year ago." },
    { 5, RP_PRONOUNS_SHE, "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpPersonFacts) facts = facts_new (cases[i].stage);
      g_autoptr(RpStageAdvice) advice = NULL;
      g_autofree char *missing = NULL;

      facts->entry->person->pronouns = cases[i].pronouns;
      prove (facts, cases[i].proof);
      advice = rp_stage_advise (facts);
      missing = join (advice->missing);
      g_assert_cmpstr (missing, ==, cases[i].missing);
    }
}

static void
test_locked_notes_are_named (void)
{
  g_autoptr(RpPersonFacts) facts = facts_new (RP_STAGE_IN_CONVERSATION);
  g_autoptr(RpStageAdvice) locked = NULL;
  g_autoptr(RpStageAdvice) confided = NULL;
  g_autofree char *missing = NULL;

  facts->unlocked = FALSE;
  prove (facts, "m3");
  locked = rp_stage_advise (facts);
  missing = join (locked->missing);
  g_assert_cmpstr (missing, ==, "She shares something of her own, unasked. "
                   "Private notes could add to it; they are locked.");

  /* A debrief said so: then the notes need not. */
  facts->confided = TRUE;
  confided = rp_stage_advise (facts);
  g_assert_cmpint (confided->suggested, ==, RP_STAGE_CONFIDANT);
}

static void
test_quiet (void)
{
  static const struct
  {
    int         cadence;
    int         days;
    const char *quiet;
  } cases[] = {
    { 42, 83, NULL },
    { 42, 84, "No contact for 12 weeks; the rhythm is every 6 weeks." },
    { 0, 400, NULL },
    { 10, 20, "No contact for 20 days; the rhythm is every 10 days." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpPersonFacts) facts = facts_new (RP_STAGE_CONFIDANT);
      g_autoptr(RpStageAdvice) advice = NULL;
      RpMoment moment = { facts->now - cases[i].days * RP_DAY, RP_MOMENT_MEETING, TRUE };

      facts->entry->person->cadence_days = cases[i].cadence;
      g_array_append_val (facts->entry->moments, moment);
      advice = rp_stage_advise (facts);
      g_assert_cmpstr (advice->quiet, ==, cases[i].quiet);
      g_assert_cmpint (advice->suggested, >=, RP_STAGE_CONFIDANT);
    }
}

/* Whatever is known, a stage is never lowered, and more proof never takes from it. */
static void
test_never_lowered (void)
{
  static const char *const proofs[] = {
    "e1", "s1", "i1", "m1", "m3", "o1", "p", "c", "t6", "a10", "a500", "d20",
  };

  for (guint i = 0; i < 500; i++)
    {
      RpStage stage = (RpStage) g_test_rand_int_range (0, 6);
      g_autoptr(RpPersonFacts) facts = facts_new (stage);
      RpStage before = stage;

      for (guint j = 0; j < 8; j++)
        {
          g_autoptr(RpStageAdvice) advice = NULL;

          prove (facts, proofs[g_test_rand_int_range (0, G_N_ELEMENTS (proofs))]);
          advice = rp_stage_advise (facts);
          g_assert_cmpint (advice->suggested, >=, before);
          g_assert_cmpint (advice->suggested, <=, RP_STAGE_TRUSTED_ADVISOR);
          g_assert_true (advice->suggested > stage || advice->missing->len > 0 ||
                         stage == RP_STAGE_TRUSTED_ADVISOR);
          before = advice->suggested;
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stage-suggestion/suggested", test_suggested);
  g_test_add_func ("/stage-suggestion/missing", test_missing);
  g_test_add_func ("/stage-suggestion/locked-notes-are-named", test_locked_notes_are_named);
  g_test_add_func ("/stage-suggestion/quiet", test_quiet);
  g_test_add_func ("/stage-suggestion/never-lowered", test_never_lowered);

  return g_test_run ();
}
