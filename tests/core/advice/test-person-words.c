/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice-fixture.h"

static void
test_short_name (void)
{
  static const char *const cases[][2] = {
    { "Ottoline Brandt-Hale", "Ottoline" }, { "Dr. Henrik Solberg-Pike", "Henrik" },
    { "Prof. Dr. Émile Dürr", "Émile" },    { "J. Moreau", "J." },
    { "Madonna", "Madonna" },               { "王小明", "王小明" },
    { "  Lucian   Prewitt-Ono", "Lucian" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpPerson) person = rp_record_new (RP_TYPE_PERSON);
      g_autofree char *name = NULL;

      person->name = g_strdup (cases[i][0]);
      name = rp_person_short_name (person);
      g_assert_cmpstr (name, ==, cases[i][1]);
    }
}

static void
test_pronouns (void)
{
  static const struct
  {
    RpPronouns  pronouns;
    const char *subject;
    const char *object;
    const char *possessive;
  } cases[] = {
    { RP_PRONOUNS_UNKNOWN, NULL, NULL, NULL },
    { RP_PRONOUNS_SHE, "she", "her", "her" },
    { RP_PRONOUNS_HE, "he", "him", "his" },
    { RP_PRONOUNS_THEY, "they", "them", "their" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpPerson) person = fixture_record (RP_TYPE_PERSON, "name=Ottoline", NULL);

      person->pronouns = cases[i].pronouns;
      g_assert_cmpstr (rp_person_subject (person), ==, cases[i].subject);
      g_assert_cmpstr (rp_person_object (person), ==, cases[i].object);
      g_assert_cmpstr (rp_person_possessive (person), ==, cases[i].possessive);
    }
}

static void
test_meeting_title (void)
{
  static const char *const cases[][3] = {
    { NULL, "dinner", "Dinner with Ottoline" },
    { NULL, "evening walk", "Evening walk with Ottoline" },
    { NULL, NULL, "Conversation with Ottoline" },
    { "By the river", "dinner", "By the river" },
  };
  g_autoptr(RpPerson) person = fixture_record (RP_TYPE_PERSON, "name=Ottoline", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpMeeting) meeting = rp_record_new (RP_TYPE_MEETING);
      g_autofree char *title = NULL;

      meeting->title = g_strdup (cases[i][0]);
      meeting->format = g_strdup (cases[i][1]);
      title = rp_meeting_title (meeting, person);
      g_assert_cmpstr (title, ==, cases[i][2]);
    }
}

static void
test_join_quoted (void)
{
  static const char *const expected[] = { "“a”", "“a” and “b”", "“a”, “b” and “c”" };
  g_autoptr(GPtrArray) words = g_ptr_array_new ();
  char *letters[] = { (char *) "a", (char *) "b", (char *) "c" };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *joined = NULL;

      g_ptr_array_add (words, letters[i]);
      joined = rp_join_quoted (words);
      g_assert_cmpstr (joined, ==, expected[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/person-words/short-name", test_short_name);
  g_test_add_func ("/person-words/pronouns", test_pronouns);
  g_test_add_func ("/person-words/meeting-title", test_meeting_title);
  g_test_add_func ("/person-words/join-quoted", test_join_quoted);

  return g_test_run ();
}
