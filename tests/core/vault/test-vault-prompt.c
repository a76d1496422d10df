/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window in which a real gnome-keyring asks for its password, in a private session for each
 * case. */
#include "rp-vault-keyring-test.h"

#include <string.h>

static const char *program;

static void
scenario_answered (void)
{
  g_autoptr(GBytes) header = set_up ();
  g_autofree char *locked = keyring_ctl ("lock");
  g_autoptr(RpVault) vault = vault_open (header);
  g_autoptr(GSubprocess) declines = answer_prompt ("xdotool key Escape");
  g_autoptr(GSubprocess) types = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (test_unlock (vault, TRUE, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_LOCKED);
  g_clear_error (&error);
  assert_state (vault, LOCKED, DISMISSED);

  types = answer_prompt ("xdotool type throw-away && xdotool key Return");
  g_assert_true (test_unlock (vault, TRUE, &error));
  g_assert_no_error (error);
  assert_state (vault, UNLOCKED, NONE);
}

/* The keyring ends while it asks, and another one comes. What libsecret made for the first would
 * wait for ever, and crash at what the second one says of its collections. */
static void
scenario_restarted (void)
{
  g_autoptr(GBytes) header = set_up ();
  g_autofree char *locked = keyring_ctl ("lock");
  g_autoptr(RpVault) vault = vault_open (header);
  g_autoptr(GSubprocess) sees = answer_prompt ("true");
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GAsyncResult) seen = NULL;
  g_autofree char *restarted = NULL;
  g_autofree char *made = NULL;
  g_autoptr(GError) error = NULL;

  rp_vault_unlock_async (vault, TRUE, NULL, result_cb, &result);
  g_subprocess_wait_check_async (sees, NULL, result_cb, &seen);
  g_assert_true (g_subprocess_wait_check_finish (sees, await (&seen), &error));
  g_assert_no_error (error);
  g_assert_null (result);

  restarted = keyring_ctl ("restart");
  made = keyring_ctl ("make");
  g_assert_false (rp_vault_unlock_finish (vault, await (&result), &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_KEYRING);
  assert_state (vault, LOCKED, NO_SERVICE);

  g_clear_error (&error);
  g_assert_false (test_unlock (vault, FALSE, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_LOCKED);
  assert_state (vault, LOCKED, KEYRING_LOCKED);
}

static const struct
{
  const char  *name;
  void       (*run) (void);
} scenarios[] = {
  { "answered", scenario_answered },
  { "restarted", scenario_restarted },
};

static void
test_scenario (gconstpointer name)
{
  run_in_session (program, name, "--secrets=unlocked", TRUE, NULL);
}

int
main (int   argc,
      char *argv[])
{
  program = argv[0];
  for (guint i = 0; argc >= 3 && i < G_N_ELEMENTS (scenarios); i++)
    if (g_str_equal (scenarios[i].name, argv[2]))
      {
        scenarios[i].run ();
        return 0;
      }

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (scenarios); i++)
    {
      g_autofree char *path = g_strdup_printf ("/vault-prompt/%s", scenarios[i].name);

      g_test_add_data_func (path, scenarios[i].name, test_scenario);
    }

  return g_test_run ();
}
