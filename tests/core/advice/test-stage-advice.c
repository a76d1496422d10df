/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice-fixture.h"

#include <string.h>

static void
test_words (void)
{
  static const char *const names[] = {
    "Not met yet", "Acquainted", "Curious", "In conversation", "Confidant", "Trusted advisor",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_cmpstr (rp_stage_name ((RpStage) i), ==, names[i]);
      g_assert_cmpuint (strlen (rp_stage_proof ((RpStage) i)), >, 0);
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (rp_stage_proof ((RpStage) i), !=, rp_stage_proof ((RpStage) j));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stage-advice/words", test_words);

  return g_test_run ();
}
