/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells of the matrix that a real gnome-keyring can have. daemon-keyring starts it, puts
 * items there, locks it, kills it, stops it, types its password and is the other program that
 * changes an item between two questions.
 *
 * Not reached, so that they are for mock-keyring alone:
 * - no bus, dead socket: there is no daemon to be real;
 * - a session in clear only: this daemon always offers an encrypted one;
 * - nobody there, gone, or hanging, with other keys than the right one: whatever it has, it never
 *   says so;
 * - cold-locked, deleted: whoever deletes the item has to open the keyring, and then it is warm. */
#include "rp-matrix-runs.h"

static gboolean
reaches (State state,
         Key   key)
{
  switch (state)
    {
    case STATE_NO_BUS:
    case STATE_DEAD_SOCKET:
    case STATE_PLAIN_ONLY:
      return FALSE;
    case STATE_NO_PROVIDER:
    case STATE_CRASHES:
    case STATE_HANGS:
      return key == KEY_RIGHT;
    case STATE_COLD_LOCKED:
      return key != KEY_DELETED;
    default:
      return TRUE;
    }
}

static void
scenario_away (void)
{
  run_states (STATE_NO_PROVIDER, STATE_NO_ALIAS, reaches, 15);
}

static void
scenario_open (void)
{
  run_states (STATE_NO_ALIAS, STATE_WARM_LOCKED, reaches, 90);
}

static void
scenario_locked (void)
{
  run_states (STATE_WARM_LOCKED, N_STATES, reaches, 145);
}

/* What most programs do, one cell in a process: libsecret's short call leaves an object behind
 * that does not outlive the next daemon. */
static void
control (State state)
{
  g_autofree char *problems = cell_run (state, KEY_RIGHT, MOMENT_START, shortcut_keyring_new);

  g_assert_nonnull (problems);
  g_strdelimit (problems, "\n", ';');
  g_print ("# as it should be, %s\n", problems);
}

static void
scenario_control_warm (void)
{
  control (STATE_WARM_LOCKED);
}

static void
scenario_control_cold (void)
{
  control (STATE_COLD_LOCKED);
}

static void
scenario_control_approved (void)
{
  control (STATE_APPROVED);
}

int
main (int   argc,
      char *argv[])
{
  static const Scenario scenarios[] = {
    { "away", scenario_away, BUS_DAEMON },
    { "open", scenario_open, BUS_DAEMON },
    { "locked", scenario_locked, BUS_DAEMON },
    { "control-warm", scenario_control_warm, BUS_DAEMON },
    { "control-cold", scenario_control_cold, BUS_DAEMON },
    { "control-approved", scenario_control_approved, BUS_DAEMON },
    { "meddling", run_meddling, BUS_DAEMON },
  };

  return matrix_main (argc, argv, scenarios, G_N_ELEMENTS (scenarios));
}
