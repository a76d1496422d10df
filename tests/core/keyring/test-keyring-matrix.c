/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that a keyring can do, at every moment: 14 states, 6 keys, 5 moments. The program's
 * side is real, down to the bus; the provider is mock-keyring. A cell gives back what was wrong
 * in it, so that the control can count the cells that a usual shortcut breaks. */
#include "rp-matrix-plain.h"
#include "rp-matrix-runs.h"

static gboolean
reaches_all (State state,
             Key   key)
{
  return TRUE;
}

static void
scenario_no_bus (void)
{
  run_states (STATE_NO_BUS, STATE_NO_BUS + 1, reaches_all, 30);
}

static void
scenario_dead_socket (void)
{
  run_states (STATE_DEAD_SOCKET, STATE_DEAD_SOCKET + 1, reaches_all, 30);
}

static void
scenario_mock (void)
{
  run_states (STATE_NO_PROVIDER, N_STATES, reaches_all, 360);
}

/* What most programs do. The matrix has to find it out. */
static void
scenario_control (void)
{
  guint n_wrong = 0;

  for (State state = STATE_NO_PROVIDER; state < N_STATES; state++)
    for (Moment moment = MOMENT_START; moment <= MOMENT_CLICK; moment++)
      {
        g_autofree char *problems = NULL;

        if (state == STATE_HANGS)      /* it would wait for ever */
          continue;
        problems = cell_run (state, KEY_RIGHT, moment, shortcut_keyring_new);
        if (problems != NULL)
          {
            n_wrong++;
            g_strdelimit (problems, "\n", ';');
            g_print ("# as it should be, %s\n", problems);
          }
      }
  g_assert_cmpuint (n_wrong, >=, 3);
}

static void
scenario_counters (void)
{
  g_autoptr(RpMemoryKeyring) keyring = rp_memory_keyring_new ();
  g_autoptr(RpVault) vault = test_vault_new (keyring);
  g_autoptr(GString) problems = g_string_new (NULL);
  Cell cell = { .vault = vault, .problems = problems };

  run_meddling ();

  cell_check_keys_made (&cell, 0);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_true (test_setup (vault, TEST_PASSPHRASE, TRUE, NULL));
  cell_check_keys_made (&cell, 0);
  g_assert_cmpuint (problems->len, >, 0);

  g_assert_false (plain_is_usable (RP_KEYRING (keyring), "/nonexistent", NULL));
}

/* A loop that is held up is noticed. */
static gboolean
sleep_cb (gpointer data)
{
  g_usleep (3 * MAX_BLOCKED_US / 2);
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
scenario_watchdog (void)
{
  gboolean done = FALSE;

  watchdog_begin ();
  g_timeout_add (20, sleep_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (watchdog_end (), >, MAX_BLOCKED_US);
}

int
main (int   argc,
      char *argv[])
{
  static const Scenario scenarios[] = {
    { "no-bus", scenario_no_bus, BUS_NONE },
    { "dead-socket", scenario_dead_socket, BUS_DEAD },
    { "mock", scenario_mock, BUS_PRIVATE },
    { "control", scenario_control, BUS_PRIVATE },
    { "counters", scenario_counters, BUS_PRIVATE },
    { "watchdog", scenario_watchdog, BUS_NONE },
  };

  return matrix_main (argc, argv, scenarios, G_N_ELEMENTS (scenarios));
}
